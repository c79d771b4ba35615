// What goes with a question that is not answered: its unclear words as they were typed, and questions near it that are answered.
import { metricEntry } from '../metrics/catalogue.js';
import type { Role } from '../tickets/rows.js';
import { editDistance } from './likeness.js';
import { inItsTrade } from './wording/customers-en.js';
import { normalise } from './normalise.js';
import { dimensionSaid } from './say.js';
import type { Reading, Unread } from './plan.js';
import { canMean, type Token } from './token.js';

type Lang = 'zh' | 'en';

const OF_ALL: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['上周客户满意度是多少', '本月各组首响', '投诉量最近三个月走势'],
  en: ['what was CSAT last week', 'first response time by team this month', 'complaints by month this year'],
};

/** Questions that everybody of a role is answered, in a room as well (ask.md, "Who may see what"). */
const EXAMPLES: Readonly<Record<Role, Readonly<Record<Lang, readonly string[]>>>> = {
  agent: {
    zh: ['上周客户满意度是多少', '本月谁解决得最多', '投诉量最近三个月走势'],
    en: ['what was CSAT last week', 'who resolved the most this month', 'complaints by month this year'],
  },
  analyst: {
    zh: ['上周客户满意度是多少', '本月各产品投诉率', '故障量最近三个月走势'],
    en: ['what was CSAT last week', 'complaint rate by product this month', 'faults by month this year'],
  },
  supervisor: {
    zh: ['我们组上周满意度', '本月各组首响', '投诉量最近三个月走势'],
    en: [
      "my team's CSAT last week",
      'first response time by team this month',
      'complaints by month this year',
    ],
  },
  manager: OF_ALL,
  admin: OF_ALL,
};

/** A few questions that are answered: near what was asked, or of the kind that this role asks. */
export function examplesFor(why: Unread, lang: Lang, role: Role): readonly string[] {
  if (why.why === 'no_dimension') {
    const entry = metricEntry(why.metric);
    const name = entry.names[lang][0] ?? why.metric;
    // By what it can be seen, where this asker may.
    const dims = entry.dimensions.filter(
      (dim) => (dim !== 'agent' && dim !== 'team') || role === 'manager' || role === 'admin',
    );
    return lang === 'zh'
      ? [...dims.slice(0, 2).map((dim) => `上个月${name}，按${dimensionSaid(dim, lang)}`), `上个月${name}`]
      : [
          ...dims.slice(0, 2).map((dim) => `${name} by ${dimensionSaid(dim, lang)} last month`),
          `${name} last month`,
        ];
  }
  return EXAMPLES[role][lang];
}

/** The reading with what it quotes as it stands in the text that was typed: “Jasno”, not “jasno”. @param tokens of the normalised text */
export function asTyped(reading: Reading, typed: string, tokens: readonly Token[]): Reading {
  if (reading.status === 'clarify') return { ...reading, about: quoted(reading.about, typed) };
  if (reading.status !== 'unread' || !('words' in reading.unread)) return reading;
  const pieces = inOnePiece(
    reading.unread.words.map((word) => quoted(word, typed)),
    typed,
  );
  const words = pieces.map((piece) => quoted(amongOthers(piece, tokens), typed));
  const whole = inOnePiece(words, typed).map((piece) => wholeWord(withoutTime(piece, tokens), typed));
  return { ...reading, unread: { ...reading.unread, words: whole } };
}

/** “everything”, not “thing”: Latin letters are quoted up to where their word ends. */
function wholeWord(piece: string, typed: string): string {
  const at = typed.indexOf(piece);
  if (at < 0 || !/^[a-z]/iu.test(piece) || !/[a-z]$/iu.test(piece)) return piece;
  const head = /[a-z]*$/iu.exec(typed.slice(0, at))?.[0] ?? '';
  const tail = /^[a-z]*/iu.exec(typed.slice(at + piece.length))?.[0] ?? '';
  return `${head}${piece}${tail}`;
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
  if (at >= 0) return typed.slice(at, at + word.length);
  for (let start = 0; start < typed.length; start += 1)
    for (let end = start + 1; end <= Math.min(typed.length, start + word.length + 3); end += 1)
      if (normalise(typed.slice(start, end)) === word) return typed.slice(start, end).trim();
  return nearest(word, typed) ?? word;
}

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
