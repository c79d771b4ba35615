// What a reply quotes of a question: its unclear words as they were typed, whole.
import { editDistance } from '../likeness.js';
import { normalise } from '../normalise.js';
import type { Reading } from '../plan.js';
import { canMean, type Token } from '../token.js';
import { inItsTrade } from '../wording/customers-en.js';

/** What names the very words that are the matter. */
const QUOTED_WHOLE: ReadonlySet<string> = new Set(['left_out', 'no_fixed_days', 'no_set_hours', 'who_is']);

/** The reading with what it quotes as it stands in the text that was typed: “Jasno”, not “jasno”. @param tokens of the normalised text */
export function asTyped(reading: Reading, typed: string, tokens: readonly Token[]): Reading {
  if (reading.status === 'clarify') return { ...reading, about: quoted(reading.about, typed) };
  if (reading.status !== 'unread' || !('words' in reading.unread)) return reading;
  if (QUOTED_WHOLE.has(reading.unread.why)) {
    const words = reading.unread.words.map((word) => quoted(word, typed));
    return { ...reading, unread: { ...reading.unread, words } };
  }
  const pieces = inOnePiece(
    reading.unread.words.map((word) => quoted(word, typed)),
    typed,
  );
  const words = pieces
    .map((piece) => quoted(amongOthers(piece, tokens), typed))
    .map((piece) => inWholeWords(piece, typed, tokens));
  const whole = inOnePiece(words, typed).map((piece) => withoutTime(piece, tokens));
  return { ...reading, unread: { ...reading.unread, words: whole } };
}

/** 退款金额, not 上个月退款金额: a time at either end of it was understood, and so was a particle behind it. */
function withoutTime(piece: string, tokens: readonly Token[]): string {
  if (!HAN.test(piece)) return piece;
  let rest = piece;
  for (const token of tokens) {
    const { text } = token;
    if (!canMean(token, 'time') || rest.length - text.length < 2) continue;
    if (rest.startsWith(text)) rest = rest.slice(text.length);
    else if (rest.endsWith(text)) rest = rest.slice(0, -text.length);
  }
  const bare = rest.replace(/[的呢吗]$/u, '').replace(/^的/u, '');
  return bare.length >= 2 ? bare : rest;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const CLAUSE_MARKS = /[,，。;；:：?？!！\n]+/u;

/** “这么大” and not “么大”: no word is cut. What nobody typed is quoted by the clause that it was made of. */
function inWholeWords(piece: string, typed: string, tokens: readonly Token[]): string {
  if (piece === '') return piece;
  const at = typed.indexOf(piece);
  if (at < 0) return clauseOf(piece, typed);
  let [from, to] = [at, at + piece.length];
  // 上个月 is one word here, whatever it is elsewhere.
  const times = tokens.flatMap((token) => {
    const index = canMean(token, 'time') ? typed.indexOf(token.text) : -1;
    return index < 0 ? [] : [{ index, segment: token.text }];
  });
  for (const { index, segment } of [...WORDS.segment(typed), ...times]) {
    const end = index + segment.length;
    if (index < from && from < end) from = index;
    if (index < to && to < end) to = end;
  }
  return typed.slice(from, to);
}

/** The clause of `typed` that has the most of the characters of `piece`. */
function clauseOf(piece: string, typed: string): string {
  const shared = (clause: string): number => [...piece].filter((char) => clause.includes(char)).length;
  const [first = piece, ...rest] = typed
    .split(CLAUSE_MARKS)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  return rest.reduce((best, clause) => (shared(clause) > shared(best) ? clause : best), first);
}

/** Pieces that overlap or touch in `typed` as the one stretch they make: “占全部评价的几成”, not “占全部评价”, “部评价的” and “的几成”. */
function inOnePiece(words: readonly string[], typed: string): readonly string[] {
  const found = [...new Set(words)].map((word) => ({ word, from: typed.indexOf(word) }));
  const stretches: { from: number; to: number }[] = [];
  for (const { word, from } of found.filter((one) => one.from >= 0).sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    const to = from + word.length;
    if (last !== undefined && typed.slice(last.to, from).trim() === '') last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return [
    ...stretches.map(({ from, to }) => typed.slice(from, to)),
    ...found.filter((one) => one.from < 0).map((one) => one.word),
  ];
}

/** The stretch of `typed` that reads as `word`; the word itself where there is none. */
function quoted(word: string, typed: string): string {
  if (word === '') return word;
  const trade = word.includes('customer') ? inItsTrade(word, typed) : null;
  if (trade !== null) return trade;
  const at = typed.toLowerCase().indexOf(word);
  if (at >= 0) return wholeWords(typed, wholeAt(typed, word, at), word.length);
  for (let start = 0; start < typed.length; start += 1)
    for (let end = start + 1; end <= Math.min(typed.length, start + word.length + 3); end += 1)
      if (normalise(typed.slice(start, end)) === word) return typed.slice(start, end).trim();
  return nearest(word, typed) ?? word;
}

/** Where `word` stands by itself, if it does anywhere: else `at`. */
function wholeAt(typed: string, word: string, at: number): number {
  const text = typed.toLowerCase();
  for (let from = at; from >= 0; from = text.indexOf(word, from + 1))
    if (!LETTER.test(text[from - 1] ?? '') && !LETTER.test(text[from + word.length] ?? '')) return from;
  return at;
}

/** “everything”, where “thing” alone was not understood. */
function wholeWords(typed: string, at: number, length: number): string {
  let [from, to] = [at, at + length];
  const inside = (left: string | undefined, right: string | undefined): boolean =>
    LETTER.test(left ?? '') && LETTER.test(right ?? '');
  while (inside(typed[from - 1], typed[from])) from -= 1;
  while (inside(typed[to - 1], typed[to])) to += 1;
  return typed.slice(from, to);
}

const LETTER = /[a-zà-ÿ]/iu;

/** 那边 where 哪边 was typed: what a slip was taken for is quoted as it stood there. */
function nearest(word: string, typed: string): string | null {
  if (!HAN.test(word) || word.length < 2) return null;
  const text = typed.toLowerCase();
  const reach = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let least = reach + 1;
  for (const length of [word.length, word.length - 1, word.length + 1].filter((one) => one > 1)) {
    for (const start of text
      .slice(length - 1)
      .split('')
      .keys()) {
      const window = text.slice(start, start + length);
      const apart = HAN.test(window) ? editDistance(window, word, reach + 1) : reach + 1;
      if (apart < least) [best, least] = [typed.slice(start, start + length), apart];
    }
  }
  return best;
}

const SCRAP = /^[\u3400-\u9fff]{1,3}$/u;
const HAN = /^[\u3400-\u9fff]+$/u;

/** A scrap of Chinese says nothing by itself: it is quoted with the word before it and the one behind. */
function amongOthers(word: string, tokens: readonly Token[]): string {
  const at = tokens.findIndex(({ text }) => text === word);
  if (at < 0 || !SCRAP.test(word)) return word;
  const beside = (index: number): string => {
    const text = tokens[index]?.text ?? '';
    return HAN.test(text) && text.length <= 4 ? text : '';
  };
  return `${beside(at - 1)}${word}${beside(at + 1)}`;
}
