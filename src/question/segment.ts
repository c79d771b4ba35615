// Cuts a normalised text into the fewest known pieces. Every character ends up in a known piece, in an unknown one, or is
// punctuation: nothing is passed over.
import type { Gazetteer } from './gazetteer.js';
import { lexicon } from './lexicon/index.js';
import { isWordChar } from './normalise.js';
import { findCounts } from './parsers/counts.js';
import { findThresholds } from './parsers/thresholds.js';
import { findTimes } from './parsers/time-spans.js';
import { endsDay } from './names/team-of-place.js';
import { findTurns } from './parsers/turns.js';
import type { Candidate, Match, Meaning, Token } from './token.js';

const KNOWN = 10;
/** A name that goes before words is not cut up, nor run together with what stands beside it. */
const NAME_FIRST = -25;
/** Filler costs a little more, so that a piece that says something wins a tie. */
const FILLER = 11;
const UNKNOWN = 100;
const PAUSES = /[\s.;:!?。；：！？…"'()[\]{}<>《》【】「」*_|~-]/u;
const isPause = (char: string): boolean => {
  // Neither a letter nor a Chinese character is one, and nearly all are either.
  const code = char.charCodeAt(0);
  return (code < 0x61 || code > 0x7a) && (code < 0x3400 || code > 0x9fff) && PAUSES.test(char);
};

/** A question is looked at from several sides, each time cut alike: so many texts are remembered for a workspace's names. */
const REMEMBERED = 16;
const remembered = new WeakMap<Gazetteer, Map<string, readonly Token[]>>();

/** The pieces of a normalised text, in its order. */
export function segment(text: string, gazetteer: Gazetteer, thisYear: number): readonly Token[] {
  const known = remembered.get(gazetteer) ?? new Map<string, readonly Token[]>();
  remembered.set(gazetteer, known);
  const key = `${thisYear} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const tokens = cutUp(text, gazetteer, thisYear);
  for (const oldest of known.size >= REMEMBERED ? known.keys() : []) {
    known.delete(oldest);
    break;
  }
  known.set(key, tokens);
  return tokens;
}

function cutUp(text: string, gazetteer: Gazetteer, thisYear: number): readonly Token[] {
  const matches = merged(candidates(text, gazetteer, thisYear));
  const byEnd = new Map<number, Match[]>();
  for (const match of matches) {
    const others = byEnd.get(match.end);
    if (others === undefined) byEnd.set(match.end, [match]);
    else others.push(match);
  }

  const cost: number[] = [0];
  const step: (Match | null)[] = [null];
  for (let end = 1; end <= text.length; end += 1) {
    const previous = cost[end - 1] ?? 0;
    const char = text[end - 1] ?? '';
    const joins = isWordChar(char) && isWordChar(text[end - 2]) && step[end - 1] === null;
    let best = previous + (isPause(char) ? 0 : joins ? UNKNOWN / 10 : UNKNOWN);
    let chosen: Match | null = null;
    for (const match of byEnd.get(end) ?? []) {
      const price = (cost[match.start] ?? 0) + priceOf(match);
      if (price < best || (price === best && (chosen === null || match.start < chosen.start))) {
        best = price;
        chosen = match;
      }
    }
    cost[end] = best;
    step[end] = chosen;
  }
  return trace(text, step);
}

/** Of two ways with as many pieces, the one that dismisses less of the text wins: "VIP客户" and 的, not "VIP" and 客户的. */
const priceOf = (match: Match): number =>
  match.whole === true
    ? NAME_FIRST
    : match.meanings.every((meaning) => meaning.k === 'filler')
      ? FILLER + Math.min(0.5, (match.end - match.start) / 1000)
      : KNOWN;

/** Punctuation; "haven't" stays one word. */
const parts = (text: string, at: number): boolean =>
  isPause(text[at] ?? '') &&
  !(text[at] === "'" && /[a-z]/u.test(text[at - 1] ?? '') && /^t(?![a-z])/u.test(text.slice(at + 1)));

function trace(text: string, step: readonly (Match | null)[]): Token[] {
  const tokens: Token[] = [];
  let end = text.length;
  while (end > 0) {
    const match = step[end] ?? null;
    if (match !== null) {
      tokens.push({ ...match, known: true, text: text.slice(match.start, match.end) });
      end = match.start;
      continue;
    }
    const char = text[end - 1] ?? '';
    if (isPause(char)) {
      end -= 1;
      continue;
    }
    let start = end - 1;
    while (start > 0 && (step[start] ?? null) === null && !parts(text, start - 1)) start -= 1;
    tokens.push({ known: false, start, end, text: text.slice(start, end) });
    end = start;
  }
  return tokens.reverse();
}

function candidates(text: string, gazetteer: Gazetteer, thisYear: number): Match[] {
  const named = phrases(text, gazetteer);
  // Ways to tell apart the people of one name, which stand in the text: known from here on.
  const again = named.shared ? phrases(text, gazetteer).found : named.found;
  const times = findTimes(text, thisYear).filter(
    (match) => !isVersion(text.slice(match.start, match.end), gazetteer),
  );
  const own = again.filter((match) => !isEndOfName(match, again, text));
  return [...times, ...findCounts(text), ...findThresholds(text), ...findTurns(text), ...own];
}

/** 本组 of 日本组, 本团队 of 日本团队: begins within a name, which goes before the word. */
const isEndOfName = ({ start, meanings }: Match, found: readonly Match[], text: string): boolean =>
  text[start] === '本' &&
  meanings.some(({ k }) => k === 'my_team') &&
  found.some(
    (name) =>
      name.start < start &&
      name.end === start + 1 &&
      name.meanings.some(({ k }) => k === 'name' || k === 'dim') &&
      (!endsDay(text, name.start) || /[周期拜]$/u.test(text.slice(0, name.start))),
  );

function phrases(text: string, gazetteer: Gazetteer): { readonly found: Match[]; readonly shared: boolean } {
  const words = lexicon();
  const found: Match[] = [];
  let shared = false;
  const longest = Math.max(words.longest, gazetteer.longest);
  const cuts = cutsOf(text);
  for (let start = 0; start < text.length; start += 1) {
    if (isWordChar(text[start]) && isWordChar(text[start - 1])) continue;
    const limit = Math.min(text.length, start + longest);
    for (let end = start + 1; end <= limit; end += 1) {
      if (cuts[end] === 0) continue;
      const phrase = text.slice(start, end);
      const names = gazetteer.lookup(phrase);
      if (names.length > 0 && gazetteer.tellApart(phrase)) shared = true;
      const whole = gazetteer.first && names.length > 0 && gazetteer.isWhole(phrase);
      const meanings = [
        ...meaningsOf(whole ? [] : words.lookup(phrase), names),
        ...versionOf(phrase, text, start, gazetteer),
      ];
      if (meanings.length > 0) found.push({ start, end, meanings, ...(whole ? { whole } : {}) });
    }
  }
  return { found, shared };
}

/** Per place of a text, 1 where a phrase may end: not within a word. */
export function cutsOf(text: string): Uint8Array {
  const cuts = new Uint8Array(text.length + 1);
  for (let end = 1; end <= text.length; end += 1)
    cuts[end] = isWordChar(text[end - 1]) && isWordChar(text[end]) && !gluedToTime(text, end) ? 0 : 1;
  return cuts;
}

/** "vivian5月", "csat2026年": letters end where the digits of a time begin; one letter before digits is a name of its own ("q3"). */
const gluedToTime = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) &&
  /[a-z]{2}$/u.test(text.slice(0, at)) &&
  /^(?:\d{1,2}(?:月|[号日](?!线))|20\d{2}年|20\d{2}-\d{1,2})/u.test(text.slice(at));

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** "FlowX 1.0 faults": a number with a point right behind a product is its version, where there is such a one. */
function versionOf(phrase: string, text: string, start: number, gazetteer: Gazetteer): readonly Meaning[] {
  if (!phrase.includes('.') || !/^\d{1,3}(?:\.\d{1,3}){1,3}$/u.test(phrase)) return [];
  const candidates = gazetteer.lookup(`version ${phrase}`);
  if (candidates.length === 0) return [];
  const head = text.slice(0, start).trimEnd();
  for (let length = 2; length <= Math.min(head.length, gazetteer.longest); length += 1) {
    const start = head.length - length;
    if (isWordChar(head[start]) && isWordChar(head[start - 1])) continue;
    const named = gazetteer.lookup(head.slice(start));
    if (named.some(({ dim }) => dim === 'product' || dim === 'model')) return [{ k: 'name', candidates }];
  }
  return [];
}

/** 2.4以来, where there is a version 2.4: hardly the fourth of February. */
function isVersion(text: string, gazetteer: Gazetteer): boolean {
  const dotted = text.match(/(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.])/gu) ?? [];
  return dotted.length > 0 && dotted.every((each) => gazetteer.lookup(`version ${each}`).length > 0);
}

/** What different rules found on one and the same stretch, as one match ("april": a month, a person). */
function merged(matches: readonly Match[]): Match[] {
  const byPlace = new Map<string, Match>();
  for (const match of matches) {
    const key = `${match.start}:${match.end}`;
    const known = byPlace.get(key);
    // What is a name before it is a word is no time either ("April").
    if (known?.whole === true) continue;
    byPlace.set(
      key,
      known === undefined || match.whole === true
        ? match
        : { ...known, meanings: [...known.meanings, ...match.meanings] },
    );
  }
  return [...byPlace.values()];
}

/** A name that is also a word of no weight is the name; beside a word that says something, both stay possible. */
function meaningsOf(known: readonly Meaning[], names: readonly Candidate[]): readonly Meaning[] {
  if (names.length === 0) return known;
  const name: Meaning = { k: 'name', candidates: names };
  const weak = known.every(
    (meaning) => meaning.k === 'filler' || meaning.k === 'forecast' || meaning.k === 'follow_up',
  );
  return weak ? [name] : [...known, name];
}
