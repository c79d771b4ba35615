// Slips in metric and time words, which are mended: a word one or two letters off, two words run together, a wrong homophone.
// A slip in a name is another matter (near-names.ts): it is asked back, never guessed.
import { lexicon } from './lexicon/index.js';
import { hasChinese } from './normalise.js';
import { editDistance } from './likeness.js';
import { FIRST_NAMES, REAL_WORDS, REAL_WORDS_ZH } from './lexicon/real-words.js';
import { NearPhrases, type NearPhrase } from './near-phrases.js';
import type { Token } from './token.js';

/** The text with its slips mended; null when nothing near was found. */
export function mend(text: string, tokens: readonly Token[]): string | null {
  let mended = text;
  // From the back, so that places before stay valid.
  for (const token of [...tokens].reverse()) {
    if (token.known || !/^[a-z']+$/.test(token.text)) continue;
    // "megan's": what owns something is a name, known here or not.
    if (text.startsWith("'s", token.end) || /'[st]$/u.test(token.text)) continue;
    const word = nearestWord(token.text);
    if (word !== null) mended = mended.slice(0, token.start) + word + mended.slice(token.end);
  }
  if (hasChinese(text)) {
    const named = mendNamed(mended);
    mended = named === mended ? mendNamed(mendChinese(mended, tokens)) : named;
  }
  return mended === text ? null : mended;
}

/**
 * Slips that are no plain homophones, named one by one: as a rule a key that was missed, or another sound of the character, makes
 * a word that says something else (到期 for 超期, 本期 for 本季).
 */
const NAMED_SLIPS: readonly (readonly [RegExp, string])[] = [
  [/平局(?=首响|首次响应|响应|处理|解决|回复|时长|时间|分|得分|评分|满意度|值)/gu, '平均'],
  [/(?:首相|首想|首项|首享)(?=响应|回应|回复)/gu, '首次'],
  [/满意都(?![有不没很])/gu, '满意度'],
  [/(?<=首响|响应|回应|解决|处理|回复)(?:时常|师长|实长|失常|市长)(?![常超没不有被会])/gu, '时长'],
  // A numeral by sound: 满一度, 投诉两.
  [/(?<![不未])满一[度读](?!假|电)/gu, '满意度'],
  [
    /(?<=投诉|解决|工单|故障|建议)两(?=上个?[周月季]|[本这今去]|最?近|\d|多少|是多少|怎么样|$|[,，。?？])/gu,
    '量',
  ],
  [/[从虫冲崇]开率/gu, '重开率'],
  [/流逝率/gu, '流失率'],
];

const mendNamed = (text: string): string =>
  NAMED_SLIPS.reduce((mended, [slip, right]) => mended.replace(slip, right), text);

function nearestWord(word: string): string | null {
  if (REAL_WORDS.has(word) || FIRST_NAMES.has(word)) return null;
  const { words } = lexicon();
  const time = timeMistyped(word);
  if (time !== null) return time;
  // "responce" is one letter off a word before it is two that stand together.
  const joined = isNearOne(word, words) ? null : split(word, words);
  if (joined !== null) return joined;
  if (word.length < 3) return null;
  const reach = word.length >= 8 ? 2 : 1;
  let best: string | null = null;
  let bestDistance = reach + 1;
  let tie = false;
  const letters = sorted(word);
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > reach) continue;
    if (word.length === 3 && candidate.length !== 4) continue;
    const firsts = candidate[0] === word[0] || (candidate[0] === word[1] && candidate[1] === word[0]);
    if (!firsts) continue;
    const distance = editDistance(word, candidate, Math.ceil(bestDistance) + 1);
    if (distance > reach) continue;
    // "tiem" is "time" before it is "item" or "tier": its own letters, the first in its place.
    const swapped = candidate[0] === word[0] && sorted(candidate) === letters ? 0 : 0.5;
    const score = distance + swapped;
    if (score < bestDistance) [best, bestDistance, tie] = [candidate, score, false];
    else if (score === bestDistance && best !== null && candidate !== best) {
      // "complaits": a letter left out of "complaints" before another one for it in "complains".
      if (sameWord(candidate, best)) best = candidate.length > best.length ? candidate : best;
      else tie = !sameStem(candidate, best);
    }
  }
  return tie ? null : best;
}

/** Whether a long word is known but for one letter. */
function isNearOne(word: string, words: ReadonlySet<string>): boolean {
  if (word.length < 7) return false;
  for (const candidate of words)
    if (
      candidate[0] === word[0] &&
      candidate.length >= 7 &&
      Math.abs(candidate.length - word.length) <= 1 &&
      editDistance(word, candidate, 2) <= 1
    )
      return true;
  return false;
}

/** The words that say when. */
const TIMES =
  'today yesterday week weeks weekly weekend weekends weekday weekdays month months monthly quarter quarters quarterly year years yearly days daily last past this previous since until before after between during current half hours january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  );

/** "mnth", "yesterdya", "tooday": a word of time with a letter left out, doubled or swapped with the next, whatever else is near. */
function timeMistyped(word: string): string | null {
  const [only, another] = TIMES.filter((time) => time[0] === word[0] && isSlipOf(word, time));
  // "mnths" is "months" before it is anything of "month".
  return only !== undefined && another === undefined ? only : null;
}

/** One letter left out, doubled, or swapped with the one behind it. */
function isSlipOf(word: string, right: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === right[at]) at += 1;
  const rest = word.slice(at);
  const left = right.slice(at);
  if (rest === left.slice(1)) return true;
  if (rest.slice(1) === left && at > 0 && word[at] === word[at - 1]) return true;
  return (
    left.length > 1 && rest === `${left[1] ?? ''}${left[0] ?? ''}${left.slice(2)}` && left[0] !== left[1]
  );
}

const sorted = (word: string): string => [...word].sort().join('');

/** "rating" and "ratings" are one word here. */
const sameStem = (a: string, b: string | null): boolean => b !== null && (a === `${b}s` || b === `${a}s`);

/** "complaints", "complains" and "complained": apart in their endings alone. */
function sameWord(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared >= 6 && Math.max(a.length, b.length) - shared <= 2;
}

/** "lastweek", "responsetime": two known words without their space. */
function split(word: string, words: ReadonlySet<string>): string | null {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (words.has(left) && words.has(right)) return `${left} ${right}`;
  }
  return null;
}

function mendChinese(text: string, tokens: readonly Token[]): string {
  const unknown = new Set<number>();
  for (const token of tokens)
    if (!token.known) for (let at = token.start; at < token.end; at += 1) unknown.add(at);
  let best: { start: number; end: number; near: NearPhrase } | null = null;
  const known = nearPhrases();
  for (const { start, stretch } of stretchesOver(text, unknown, lexicon().longestChinese)) {
    for (const near of [...known.alike(stretch), ...known.lacking(stretch)]) {
      if (best !== null && !isBetter(near, best.near)) continue;
      if (isWord(text, start, stretch, near.phrase)) continue;
      if (headReplaced(text, start, stretch, near.phrase, tokens)) continue;
      best = { start, end: start + stretch.length, near };
    }
  }
  return best === null ? text : text.slice(0, best.start) + best.near.phrase + text.slice(best.end);
}

let made: NearPhrases | null = null;
/** The same for every workspace, as the lexicon is. */
const nearPhrases = (): NearPhrases => (made ??= new NearPhrases(lexicon().chinese));

const isBetter = (one: NearPhrase, other: NearPhrase): boolean =>
  one.score > other.score || (one.score === other.score && one.place < other.place);

/** The Chinese stretches that hold something unknown, from two characters to `longest`. */
function stretchesOver(
  text: string,
  unknown: ReadonlySet<number>,
  longest: number,
): readonly { readonly start: number; readonly stretch: string }[] {
  const found: { start: number; stretch: string }[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= text.length && end - start <= longest; end += 1) {
      if (!/[\u3400-\u9fff]/u.test(text[end - 1] ?? '')) break;
      if (end - start >= 2 && covers(unknown, start, end))
        found.push({ start, stretch: text.slice(start, end) });
    }
  }
  return found;
}

/** Characters that a slip does not make: they turn the meaning, or they count. */
const WEIGHTY = /[不没未无非别一二两三四五六七八九十百]/u;
/** Nor is one of these left out by a slip: 满意评价 is no 不满意评价, 分评价 not for certain a 低分评价, 重复投诉 a number and no 重复投诉率. */
const TURNING = /[低高好差多少大小新老正负上下前后率]/u;
/** 不爽 is a word of its own, and no 不算. */
const DENIED = /^[不没无未非]/u;

/** True where the characters that would be changed belong to a word of their own (超市), or carry weight by themselves. */
function isWord(text: string, start: number, window: string, phrase: string): boolean {
  if (window.length !== phrase.length) {
    const missing = [...phrase].filter((char) => !window.includes(char)).join('');
    if (WEIGHTY.test(missing) || TURNING.test(missing)) return true;
    // 三月起诉工单: the end of another word.
    if (REAL_WORDS_ZH.has(text.slice(start - 1, start + 1))) return true;
    return WEIGHTY.test(window) && !WEIGHTY.test(phrase);
  }
  const changed = [...window].flatMap((char, index) => (char === phrase[index] ? [] : [index]));
  if (changed.length > (phrase.length >= 5 ? 2 : 1)) return true;
  if (DENIED.test(window) && window.length < 3) return true;
  return changed.some((index) => {
    if (WEIGHTY.test(window[index] ?? '')) return true;
    const at = start + index;
    for (let length = 2; length <= 4; length += 1) {
      for (let from = Math.max(0, at - length + 1); from <= at; from += 1) {
        if (REAL_WORDS_ZH.has(text.slice(from, from + length))) return true;
      }
    }
    return false;
  });
}

/**
 * 到期工单 is no 逾期工单 whose first character was left out: another one stands in its place. Only behind a word of its own
 * (上月诉工单) was something left out.
 */
function headReplaced(
  text: string,
  start: number,
  window: string,
  phrase: string,
  tokens: readonly Token[],
): boolean {
  if (window.length >= phrase.length || !phrase.endsWith(window)) return false;
  if (start === 0 || !hasChinese(text[start - 1] ?? '')) return false;
  const before = tokens.find((token) => token.start < start && token.end >= start);
  return before === undefined || !before.known || before.end - before.start === 1 || before.end > start;
}

function covers(unknown: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (unknown.has(at)) return true;
  return false;
}
