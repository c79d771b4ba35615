// The little markdown that DingTalk has, and how any text becomes harmless in it. There is no documented escape, so signs that
// would be markup are replaced by their full-width twins, which read the same; an address is broken by a space of no width.
import { LIMITS } from './limits.js';
import { MENTION, PICTURE } from './types.js';

/** Direction marks reorder what stands beside them; private signs are ours; the rest are control characters. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{E000}-\u{F8FF}]/gu;

/** At the beginning of a line these make headings, quotes, lists, rules and tables. */
const LINE_START: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^#+/u, (found) => '＃'.repeat(found.length)],
  [/^>+/u, (found) => '＞'.repeat(found.length)],
  [/^\|/u, () => '｜'],
  [/^[-+](?=\s|$)/u, (found) => (found === '-' ? '－' : '＋')],
  [/^(?:-\s*){2,}$|^(?:=\s*){2,}$/u, (found) => found.replaceAll('-', '－').replaceAll('=', '＝')],
  [/^\d+[.)](?=\s|$)/u, (found) => `${found.slice(0, -1)}${found.endsWith('.') ? '．' : '）'}`],
];

/** Text of a user or of the data as markdown that shows just that text, one line of it per line. */
export const safe = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\r\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')
    // Halves of characters, from a text that somebody else cut.
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('\n')
    .map((line) => safeLine(line.trim()))
    .join('\n')
    // Over the end of a line too: `[a]` and `(b)` are a link wherever they meet.
    .replaceAll(/\](?=\s*[([:])/gu, '］');

function safeLine(line: string): string {
  let safer = line;
  for (const [pattern, twin] of LINE_START) safer = safer.replace(pattern, twin);
  return (
    safer
      // `&lt;` is shown as it was written, not as what it stands for.
      .replaceAll(/&(?=#?\w+;)/gu, '＆')
      // Tags and addresses in angle brackets.
      .replaceAll(/<(?=[a-z/!?])/giu, '＜')
      .replaceAll(/@(?=\S)/gu, '＠')
      .replaceAll('![', '！［')
      .replaceAll('*', '＊')
      // Within a word it is a sign of the word: `order_id`.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '＿')
      .replaceAll('`', 'ˋ')
      .replaceAll('~~', '～～')
      // A bare address would be shown as a link.
      .replaceAll('://', ':\u200b//')
      .replaceAll(/\bwww\.(?=\w)/giu, (found) => `${found.slice(0, 3)}\u200b.`)
  );
}

/** The same on one line. */
export const safeInline = (text: string): string => safe(text).replaceAll(/\s*\n\s*/gu, ' ');

/** Lines under each other: a line ends with two spaces, else it runs into the next. */
export const lines = (all: readonly string[]): string => all.join('  \n');

export const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The beginning of a text within a size, ended by … where something is missing; never cut inside what is seen as one character. */
export function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const marks = [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${marks.slice(0, middle).join('').trimEnd()}…`)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '…' : `${marks.slice(0, low).join('').trimEnd()}…`;
}

export const graphemes = (text: string): number => [...GRAPHEMES.segment(text)].length;

/** A title for the list of chats, where markdown means nothing: one line, no mention, no control characters. */
export const listTitle = (title: string, max: number): string =>
  cut(safeInline(title), (text) => graphemes(text) <= max);

/** Puts what each call needs in the place of mentions, in order. */
export function withMentions(text: string, put: (index: number) => string): string {
  let index = 0;
  return text.replaceAll(MENTION, () => put(index++));
}

const PICTURE_PLACE = new RegExp(`!\\[([^\\]]*)\\]\\(${PICTURE}\\)`, 'gu');

/** Puts the address of each picture in its place, in order; null leaves its words only. */
export function withPictures(text: string, urls: readonly (string | null)[]): string {
  let index = 0;
  return text.replaceAll(PICTURE_PLACE, (_, alt: string) => {
    const url = urls[index++] ?? null;
    return url === null ? `> ${alt}` : `![${alt}](${url})`;
  });
}

/** One line of at most so many bytes: names and labels have no more room than that. */
export const brief = (text: string, max: number): string =>
  cut(safeInline(text), (shorter) => bytes(shorter) <= max);

/** A button where there are none. */
export const numberedButton = (number: number, label: string): string =>
  `> **${number}** ${brief(label, LIMITS.labelBytes)}`;
