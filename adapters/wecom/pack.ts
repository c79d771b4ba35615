// Long messages in several parts: cut between blocks where that can be, else between lines, and within a line only between
// characters. Limits are bytes of UTF-8.
import { displayWidth } from '../../src/text/width.js';

/** A line as it will stand; only `text` may be cut, and each piece of it gets what stands before and after. */
export interface Line {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Lines that belong together; each part that has some of them opens and closes alike (a table's head, a code block's fence). */
export interface Unit {
  readonly open: string;
  readonly lines: readonly Line[];
  readonly close: string;
}

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

export const line = (text: string, before = '', after = ''): Line => ({ before, text, after });
export const unit = (lines: readonly Line[], open = '', close = ''): Unit => ({ open, lines, close });

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** As much of the beginning as fits, never a part of a character; at least nothing. */
export function cutToBytes(text: string, limit: number): string {
  if (bytesOf(text) <= limit) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(text)) {
    bytes += bytesOf(segment);
    if (bytes > limit) break;
    kept += segment;
  }
  return kept;
}

/** At most so many characters, with an ellipsis where some are left out. */
export function cutToCharacters(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** At most so many columns, a Chinese character taking two, with an ellipsis where some are left out. */
export function cutToColumns(text: string, limit: number): string {
  if (displayWidth(text) <= limit) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept + segment) > limit - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Below this share of a part, a block that does not fit is rather parted than left to the next one. */
const WORTH_ENDING = 1 / 3;

/**
 * @param limit bytes of a part
 * @param gap between units
 * @returns at least one part, none above the limit
 */
export function pack(units: readonly Unit[], limit: number, gap: string): readonly string[] {
  const parts: string[] = [];
  let current = '';
  const end = (): void => {
    if (current !== '') parts.push(current);
    current = '';
  };
  const whole = ({ open, lines, close }: Unit): string =>
    open + lines.map(({ before, text, after }) => before + text + after).join('\n') + close;

  for (const block of units) {
    const text = whole(block);
    const joined = current === '' ? text : current + gap + text;
    if (bytesOf(joined) <= limit) {
      current = joined;
      continue;
    }
    if (bytesOf(text) <= limit && bytesOf(current) > limit * WORTH_ENDING) {
      end();
      current = text;
      continue;
    }
    const room = limit - bytesOf(block.open) - bytesOf(block.close);
    let isOpen = false;
    const close = (): void => {
      if (isOpen) current += block.close;
      isOpen = false;
    };
    for (const piece of block.lines.flatMap((item) => pieces(item, room))) {
      const next = isOpen
        ? `${current}\n${piece}`
        : `${current}${current === '' ? '' : gap}${block.open}${piece}`;
      if (bytesOf(next) + bytesOf(block.close) <= limit) {
        current = next;
      } else {
        close();
        end();
        current = block.open + piece;
      }
      isOpen = true;
    }
    close();
  }
  end();
  return parts;
}

/** A line in pieces that fit, by characters. */
function pieces({ before, text, after }: Line, room: number): readonly string[] {
  const inner = room - bytesOf(before) - bytesOf(after);
  if (bytesOf(text) <= inner) return [before + text + after];
  const found: string[] = [];
  for (let rest = text; rest !== '';) {
    // A single character can be wider than a part only if a thousand marks stand on one letter: it is left out.
    const piece = cutToBytes(rest, inner) || null;
    if (piece === null) break;
    found.push(before + piece + after);
    rest = rest.slice(piece.length);
  }
  return found;
}
