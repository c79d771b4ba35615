// What is not known, where the shape of the question says of which dimension it was meant to be a value: which values there are.
import type { ReadContext } from '../context.js';
import { SPELLINGS } from '../lexicon/values.js';
import { normalise } from '../normalise.js';
import type { KnownValues, Reading } from '../plan.js';

/** More than these nobody reads. */
const MOST = 6;

type Told = (typeof BESIDE)[number][0];

/** Words of a dimension that stand right beside a value of it. */
const BESIDE = [
  ['channel', 'channel', '渠道'],
  ['region', 'region|province', '地区|区域|省'],
  ['category', 'category', '分类|类别'],
  ['product_line', 'product line', '产品线'],
  ['segment', 'segment', '客户群'],
  ['version', 'version', '版本'],
  ['model', 'model', '型号'],
] as const;

/** Large cities and the like, which are regions wherever tickets have one. */
const CITIES = new Set(
  '深圳|广州|杭州|南京|苏州|成都|武汉|西安|长沙|郑州|青岛|大连|厦门|宁波|合肥|福州|济南|昆明|沈阳|香港|澳门|shenzhen|guangzhou|hangzhou|nanjing|suzhou|chengdu|wuhan|london|paris|berlin|new york|tokyo|singapore|sydney'.split(
    '|',
  ),
);

/** Channels and regions by all the names that people have for them, whether the store has them or not. */
const SPELLED: ReadonlyMap<string, Told> = new Map(
  (['channel', 'region'] as const).flatMap((dim) =>
    (SPELLINGS[dim] ?? []).flatMap((group) => group.split('|').map((name) => [name, dim] as const)),
  ),
);

/** 最差的那个组按渠道拆, "foo by channel": what stands before the kind asks for all of them, and names none. */
const NO_VALUE =
  /[按分各每]$|[的最谁哪]|[这那]个|(?<![a-z])(?:by|per|each|every|any|which|what|all|the|of|for)$/iu;

/** The refusal with the values that there are: “WhatsApp” is no channel here, the channels are …. */
export function withKnown(reading: Reading, typed: string, { gazetteer }: ReadContext): Reading {
  if (reading.status !== 'unread' || reading.unread.why !== 'unknown_words') return reading;
  const [quoted, another] = reading.unread.words;
  if (quoted === undefined || another !== undefined) return reading;
  // 在微博渠道: where it is, and the word for its kind, are part of what is quoted.
  const word = (namedBefore(quoted, typed, gazetteer) ?? quoted)
    .replace(/^(?:来自|在|从)(?=.{2})/u, '')
    .replace(/(?<=.{2})(?:渠道|地区|分类|产品线|型号)$/u, '');
  if (word.length < 2 || NO_VALUE.test(word)) return reading;
  const dim = meantBy(word, typed);
  if (dim === null) return reading;
  const { values } = gazetteer.directory;
  const all = values[dim];
  if (all.length === 0) return reading;
  const known: KnownValues = { dim, values: all.slice(0, MOST), more: all.length > MOST };
  return { ...reading, unread: { ...reading.unread, words: [word], known } };
}

/** Of which dimension the word was meant to be a value; null where nothing says so. */
function meantBy(word: string, typed: string): Told | null {
  const said = normalise(word);
  const text = ` ${normalise(typed)} `;
  const at = text.indexOf(said);
  if (at < 0) return null;
  const [before, after] = [text.slice(0, at), text.slice(at + said.length)];
  for (const [dim, en, zh] of BESIDE)
    if (
      new RegExp(`^(?: (?:${en})s?\\b|(?:${zh}))`, 'u').test(after) ||
      new RegExp(` (?:${en}) $`, 'u').test(before)
    )
      return dim;
  const dim = SPELLED.get(said);
  if (dim !== undefined) return dim;
  if (CITIES.has(said)) return 'region';
  if (!/^[a-z][a-z' -]*$/u.test(said)) return null;
  if (/ (?:via|through) (?:the )?$/u.test(before)) return 'channel';
  // "csat in Edinburgh": written like a name.
  return / (?:in|across) (?:the )?$/u.test(before) && /^\p{Lu}/u.test(word) ? 'region' : null;
}

/** "line channel" where "line" is a word of its own: what names the kind was not understood for want of the value before it. */
function namedBefore(quoted: string, typed: string, gazetteer: ReadContext['gazetteer']): string | null {
  const kind = normalise(quoted).trim();
  const of = BESIDE.find(([, en, zh]) => new RegExp(`^(?:(?:${en})s?|(?:${zh}))$`, 'u').test(kind));
  if (of === undefined) return null;
  const text = normalise(typed);
  const before = /(?:^|[ ,，])([a-z][a-z0-9]*) ?$/u.exec(text.slice(0, text.indexOf(kind)))?.[1];
  return before === undefined || gazetteer.lookup(before).length > 0 ? null : before;
}
