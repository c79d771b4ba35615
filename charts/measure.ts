// Text as the charts' font sets it: real widths, shortening, wrapping. Nothing is guessed from the number of characters.
import { createCanvas } from 'canvas';
import type { ChartLang } from './chart.js';
import { FONT, hasGlyph, registerFonts } from './font.js';

export interface TextStyle {
  /** CSS pixels. */
  readonly size: number;
  readonly bold: boolean;
}

let ruler: { readonly set: (font: string) => void; readonly width: (text: string) => number } | null = null;

function getRuler() {
  if (ruler !== null) return ruler;
  registerFonts();
  const context = createCanvas(1, 1).getContext('2d');
  let current = '';
  ruler = {
    set: (font) => {
      if (font === current) return;
      context.font = font;
      current = font;
    },
    width: (text) => context.measureText(text).width,
  };
  return ruler;
}

/** Width of one line of text in CSS pixels. */
export function widthOf(text: string, style: TextStyle): number {
  const { set, width } = getRuler();
  set(`${style.bold ? 700 : 400} ${style.size}px ${FONT}`);
  return width(text);
}

/** Stands for a character the font can't draw: the printers' mark for a missing sort. */
const MISSING = '〓';
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;

/** What the font has as wide as a Chinese character only, right in Chinese but holes in Latin text, and what stands for it there. */
const NARROW: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '·': '･',
  '•': '･',
  '…': '...',
};
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Letters with a stroke, which Unicode does not take apart. */
const STROKED: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  Ŧ: 'T',
  ŧ: 't',
};

/** A letter whose accent the font lacks, without it: Łukasz is better read as Lukasz than as 〓ukasz. Null for everything else. */
function plainLetter(char: string): string | null {
  const base = STROKED[char] ?? char.normalize('NFD').charAt(0);
  return base !== char && /\p{L}/u.test(base) && hasGlyph(base.codePointAt(0) ?? 0) ? base : null;
}

/**
 * The text without what would show as an empty box: emoji go, other unknown characters become 〓; one line, no control characters.
 * Dots and quotes are as wide as Latin letters in an English chart, and in a Chinese one where the text has no Chinese in it.
 */
export function drawable(text: string, lang: ChartLang = 'zh'): string {
  let out = '';
  const chinese = lang === 'zh' && /\p{Script=Han}/u.test(text);
  for (const char of text.normalize('NFC')) {
    const narrow = chinese ? undefined : NARROW[char];
    if (narrow !== undefined) out += narrow;
    else if (/\s/u.test(char)) out += ' ';
    else if (hasGlyph(char.codePointAt(0) ?? 0) && !INVISIBLE.test(char)) out += char;
    else if (plainLetter(char) !== null) out += plainLetter(char);
    else if (!PICTOGRAPH.test(char) && !INVISIBLE.test(char) && !/\p{M}/u.test(char)) out += MISSING;
  }
  // The wide middle dot brings its own space.
  const clean = out.replace(/ +/g, ' ').replace(/ · /g, '·').trim();
  return clean === '' && text.trim() !== '' ? MISSING : clean;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const graphemes = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), (part) => part.segment);

/** In Chinese text the three dots stand in the middle of the line, as the font has them; Latin text takes three full stops. */
const dots = (text: string): string => (/\p{Script=Han}/u.test(text) ? '…' : '...');

/** Whether `wrap` or `shorten` had to cut. */
export const isCut = (text: string): boolean => text.endsWith('…') || text.endsWith('...');

/** The text, cut with … at the end where it is wider than `max`. */
export function shorten(text: string, style: TextStyle, max: number): string {
  if (widthOf(text, style) <= max) return text;
  const parts = graphemes(text);
  const cut = (n: number): string => parts.slice(0, n).join('').trimEnd() + dots(text);
  return cut(longest(parts, cut, style, max));
}

/**
 * Names for a column: each in at most `lines` lines of `max` pixels. Names that would look alike once cut are cut in the middle
 * instead, so that their ends tell them apart.
 */
export function fitNames(
  names: readonly string[],
  style: TextStyle,
  max: number,
  lines: number,
): readonly (readonly string[])[] {
  const cut = names.map((name) => wrap(name, style, max, lines));
  const seen = new Map<string, number>();
  for (const parts of cut) seen.set(parts.join('\n'), (seen.get(parts.join('\n')) ?? 0) + 1);
  return cut.map((parts, i) => {
    const twin = (seen.get(parts.join('\n')) ?? 0) > 1 && isCut(parts.at(-1) ?? '');
    if (!twin) return parts;
    // Lines break unevenly: the middle gives way until the ends stand uncut.
    for (const share of [0.98, 0.9, 0.82, 0.74, 0.66, 0.58]) {
      const shorter = wrap(shortenMiddle(names[i] ?? '', style, max * lines * share), style, max, lines);
      if (!isCut(shorter.at(-1) ?? '')) return shorter;
    }
    return [shortenMiddle(names[i] ?? '', style, max)];
  });
}

/** As `shorten`, with the … in the middle: for names that differ in their ends only. */
export function shortenMiddle(text: string, style: TextStyle, max: number): string {
  if (widthOf(text, style) <= max) return text;
  const parts = graphemes(text);
  const cut = (n: number): string =>
    parts.slice(0, Math.ceil(n * 0.45)).join('') +
    dots(text) +
    parts.slice(parts.length - Math.floor(n * 0.55)).join('');
  return cut(longest(parts, cut, style, max));
}

/** The most parts, at least one, that `make` can keep within `max`. */
function longest(
  parts: readonly string[],
  make: (n: number) => string,
  style: TextStyle,
  max: number,
): number {
  let low = 1;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(make(middle), style) <= max) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Pieces that are never torn apart: a Latin word or number with what sticks to it, one Chinese character with its punctuation. */
function pieces(text: string): readonly string[] {
  return (
    text.match(
      /[“‘（《「【(]*(?:[^\s\u2e80-\u9fff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’]+|[^])[，。！？、；：）》」】”’%,.!?;:)]*\s*/gu,
    ) ?? []
  );
}

/** Lines no wider than `max`, at most `lines` of them, the last cut with … where the text is longer. */
export function wrap(text: string, style: TextStyle, max: number, lines: number): readonly string[] {
  if (widthOf(text, style) <= max) return [text];
  if (lines <= 1) return [shorten(text, style, max)];
  let line = '';
  let rest = text;
  for (const piece of pieces(text)) {
    if (widthOf((line + piece).trimEnd(), style) > max) break;
    line += piece;
    rest = rest.slice(piece.length);
  }
  if (line === '') {
    // One word wider than the line: torn where it must be.
    const parts = graphemes(text);
    line = parts
      .slice(
        0,
        longest(parts, (n) => parts.slice(0, n).join(''), style, max),
      )
      .join('');
    rest = text.slice(line.length);
  }
  return [line.trimEnd(), ...wrap(rest.trimStart(), style, max, lines - 1)];
}

/** A headline in one or two lines, the break at punctuation where it can be, the two lines about as long. */
export function wrapTitle(text: string, style: TextStyle, max: number): readonly string[] {
  const plain = wrap(text, style, max, 2);
  if (plain.length < 2 || isCut(plain.at(-1) ?? '')) return plain;
  let best: readonly string[] = plain;
  let bestCost = Infinity;
  let head = '';
  for (const piece of pieces(text)) {
    head += piece;
    const first = head.trimEnd();
    const second = text.slice(head.length).trimStart();
    if (second === '') break;
    const widths = [widthOf(first, style), widthOf(second, style)] as const;
    if (widths[0] > max || widths[1] > max) continue;
    const unevenness = Math.abs(widths[0] - widths[1]) / max + (widths[1] > widths[0] ? 0.1 : 0);
    const cost = unevenness - (/[，。：；、,:;—]$/u.test(first) ? 0.45 : 0);
    if (cost < bestCost) [best, bestCost] = [[first, second], cost];
  }
  return best;
}
