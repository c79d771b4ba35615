// Slips of the finger: a word one or two letters off, two words run together, a wrong homophone. A slip in a metric or time
// word is mended; a slip in a name is asked back, never guessed.
import { pinyin } from 'pinyin-pro';
import type { Gazetteer } from './gazetteer.js';
import { lexicon } from './lexicon/index.js';
import { hasChinese } from './normalise.js';
import type { Candidate, Token } from './token.js';

/** The text with its slips mended; null when nothing near was found. */
export function mend(text: string, tokens: readonly Token[]): string | null {
  let mended = text;
  // From the back, so that places before stay valid.
  for (const token of [...tokens].reverse()) {
    if (token.known || !/^[a-z']+$/.test(token.text)) continue;
    const word = nearestWord(token.text);
    if (word !== null) mended = mended.slice(0, token.start) + word + mended.slice(token.end);
  }
  if (hasChinese(text)) mended = mendChinese(mended, tokens);
  return mended === text ? null : mended;
}

function nearestWord(word: string): string | null {
  const { words } = lexicon();
  const joined = split(word, words);
  if (joined !== null) return joined;
  if (word.length < 3) return null;
  const reach = word.length >= 8 ? 2 : 1;
  let best: string | null = null;
  let bestDistance = reach + 1;
  let tie = false;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > reach) continue;
    if (word.length === 3 && candidate.length !== 4) continue;
    const firsts = candidate[0] === word[0] || (candidate[0] === word[1] && candidate[1] === word[0]);
    if (!firsts) continue;
    const distance = editDistance(word, candidate, bestDistance + 1);
    if (distance < bestDistance) [best, bestDistance, tie] = [candidate, distance, false];
    else if (distance === bestDistance && distance <= reach && candidate !== best)
      tie = !sameStem(candidate, best);
  }
  return tie ? null : best;
}

/** "rating" and "ratings" are one word here. */
const sameStem = (a: string, b: string | null): boolean => b !== null && (a === `${b}s` || b === `${a}s`);

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
  if (unknown.size === 0) return text;
  let best: { start: number; end: number; phrase: string; score: number } | null = null;
  for (const phrase of lexicon().chinese) {
    for (const length of phrase.length >= 4
      ? [phrase.length, phrase.length - 1, phrase.length + 1]
      : [phrase.length]) {
      for (let start = 0; start + length <= text.length; start += 1) {
        const window = text.slice(start, start + length);
        if (!/^[\u3400-\u9fff]+$/u.test(window) || !covers(unknown, start, start + length)) continue;
        const score = likeness(window, phrase);
        if (score > 0 && (best === null || score > best.score))
          best = { start, end: start + length, phrase, score };
      }
    }
  }
  return best === null ? text : text.slice(0, best.start) + best.phrase + text.slice(best.end);
}

function covers(unknown: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (unknown.has(at)) return true;
  return false;
}

/** How alike a stretch and a phrase are, 0 when not alike enough: the same sounds, or one character more, less or swapped. */
function likeness(window: string, phrase: string): number {
  if (window.length === phrase.length) {
    const same = [...window].filter((char, index) => char === phrase[index]).length;
    if (same === 0) return 0;
    if (soundsOf(window) === soundsOf(phrase)) return phrase.length * 10 + same;
    return 0;
  }
  return phrase.length >= 4 && editDistance(window, phrase, 2) === 1 ? phrase.length * 9 : 0;
}

/** Toneless sounds, with the pairs that many speakers do not tell apart made one. */
export function soundsOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array' })
    .map((sound) => sound.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n'))
    .join(' ');
}

/** A name that is nearly the one written, where an unknown piece is part of it. */
export interface NearName {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

export function nearNames(text: string, tokens: readonly Token[], gazetteer: Gazetteer): NearName | null {
  const unknown = tokens.filter((token) => !token.known);
  for (const token of unknown) {
    const near = hasChinese(token.text)
      ? nearChinese(text, token, gazetteer)
      : nearLatin(text, token, gazetteer);
    if (near !== null) return near;
  }
  return null;
}

function nearLatin(text: string, token: Token, gazetteer: Gazetteer): NearName | null {
  if (!/[a-z]/.test(token.text)) return null;
  let best: { start: number; end: number; distance: number; candidates: Candidate[] } | null = null;
  for (const { start, end } of wordWindows(text, token)) {
    const window = text.slice(start, end);
    if (window.length < 4) continue;
    for (const name of gazetteer.fullNames) {
      const reach = name.text.length >= 6 ? 2 : 1;
      if (Math.abs(name.text.length - window.length) > reach || name.text.length < 3) continue;
      const distance = editDistance(window, name.text, reach + 1);
      if (distance === 0 || distance > reach) continue;
      if (best === null || distance < best.distance)
        best = { start, end, distance, candidates: [name.candidate] };
      else if (distance === best.distance && start === best.start && end === best.end)
        best.candidates.push(name.candidate);
    }
  }
  return best;
}

/** The stretches of one to four words that hold an unknown one, the longest first. */
function wordWindows(text: string, token: Token): { start: number; end: number }[] {
  const words = [...text.matchAll(/[a-z0-9à-öø-ÿ.'@_-]+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].replace(/'s$/u, '').length,
  }));
  const at = words.findIndex(
    (word) =>
      word.start <= token.start && word.end >= Math.min(token.end, word.end) && token.start < word.end,
  );
  const windows: { start: number; end: number }[] = [];
  for (let size = 4; size >= 1; size -= 1) {
    for (let first = at - size + 1; first <= at; first += 1) {
      const [from, to] = [words[first], words[first + size - 1]];
      if (from !== undefined && to !== undefined) windows.push({ start: from.start, end: to.end });
    }
  }
  return windows;
}

function nearChinese(text: string, token: Token, gazetteer: Gazetteer): NearName | null {
  const found = new Map<string, NearName & { candidates: Candidate[] }>();
  for (const name of gazetteer.fullNames) {
    if (!hasChinese(name.text) || name.text.length < 2) continue;
    for (const length of [name.text.length, name.text.length - 1, name.text.length + 1]) {
      for (
        let start = Math.max(0, token.start - length + 1);
        start < token.end && start + length <= text.length;
        start += 1
      ) {
        const end = start + length;
        if (end <= token.start || length < 2) continue;
        if (!nearlySame(text.slice(start, end), name.text)) continue;
        const key = `${start}:${end}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { start, end, candidates: [name.candidate] });
        else if (!known.candidates.includes(name.candidate)) known.candidates.push(name.candidate);
      }
    }
  }
  const [best] = [...found.values()].sort((a, b) => b.end - b.start - (a.end - a.start));
  return best ?? null;
}

function nearlySame(window: string, name: string): boolean {
  if (window === name) return false;
  if (window.length === name.length) {
    if (soundsOf(window) === soundsOf(name)) return true;
    const same = [...window].filter((char, index) => char === name[index]).length;
    return name.length >= 3 && same === name.length - 1;
  }
  return name.length >= 3 && Math.min(window.length, name.length) >= 3 && editDistance(window, name, 2) === 1;
}

/** Edit distance with neighbouring letters swapped counted once (optimal string alignment); at least `limit` when larger. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit, limit);
}
