// Names beside each other: which are a list or a comparison, and which say something of each other that is not read here.
import type { DimensionId } from '../../metrics/metric.js';
import type { Bag } from './bag.js';

export interface Named {
  readonly place: number;
  readonly dim: DimensionId;
  readonly values: readonly (string | number)[];
  readonly not: boolean;
}

/** 不含电话投诉, "excluding Harbor phone tickets": only what is both, or each of them? No filter says the first. */
export function ofBoth(bag: Bag, named: readonly Named[]): string | null {
  const second = named.find((name, i) => {
    const first = named[i - 1];
    if (first === undefined || !first.not || !name.not || first.dim === name.dim) return false;
    const between = bag.pieces.slice(first.place + 1, name.place);
    return between.every((_, k) => bag.at(first.place + 1 + k, 'dim') !== null);
  });
  return second === undefined ? null : (bag.pieces[second.place]?.text ?? '');
}

export const isPause = (bag: Bag, at: number): boolean => bag.pieces[at]?.text === ',';

/**
 * 除了微信，电话五月的工单, "excluding East, West tickets": of two of one kind with nothing but a pause between, the second may be left out
 * as well or be what is asked about. A longer row, or one that something closes, is a list.
 */
export function eitherSide(bag: Bag, named: readonly Named[]): string | null {
  const left = named.filter((name) => name.not);
  const [first, second] = left;
  if (first === undefined || second === undefined || left.length !== 2) return null;
  if (first.dim !== second.dim || second.place !== first.place + 2 || !isPause(bag, first.place + 1))
    return null;
  const closed =
    bag.has('not_behind') ||
    bag.has('not_end') ||
    bag.has('others') ||
    bag.pieces[second.place + 1] === undefined ||
    bag.at(second.place + 1, 'and') !== null ||
    (bag.at(first.place - 2, 'dim') ?? bag.at(first.place - 2, 'everyone')) !== null;
  return closed ? null : (bag.pieces[second.place]?.text ?? '');
}

/**
 * "Emma Baker", where there is an Emma Stone and a Tom Baker: two people named in Latin letters with nothing between are far
 * more likely one person who is not here.
 */
export function sideBySide(bag: Bag, named: readonly Named[]): string | null {
  for (const [i, name] of named.entries()) {
    const next = named[i + 1];
    if (next === undefined || next.place !== name.place + 1) continue;
    const [left, right] = [bag.pieces[name.place], bag.pieces[next.place]];
    if (left === undefined || right === undefined || right.gap || left.owns) continue;
    const words = `${left.text} ${right.text}`;
    const people = name.dim === 'agent' && next.dim === 'agent';
    if (people && bag.at(name.place, 'name') !== null && /^[a-z'à-ÿ ]+$/u.test(words)) return words;
  }
  return null;
}

/**
 * "tickets from Emma to Tom", "Tom's tickets resolved by Emma": two people or teams of whom something is said that is not
 * read here. Only what sets them side by side (and, or, vs, nothing at all) makes two groups of them.
 */
export function related(bag: Bag, named: readonly Named[]): string | null {
  if (bag.pieces.some((_, at) => bag.at(at, 'versus') !== null)) return null;
  const parted = apart(bag, named);
  if (parted !== null) return parted;
  const [first, ...rest] = named.filter((name) => (name.dim === 'agent' || name.dim === 'team') && !name.not);
  let last = first;
  for (const name of rest) {
    if (last === undefined) break;
    const before = last;
    last = name;
    if (name.dim !== before.dim || name.values.join() === before.values.join()) continue;
    const between = bag.pieces.flatMap((_, at) => (at > before.place && at < name.place ? [at] : []));
    const joined = between.some((at) => bag.at(at, 'and') !== null || bag.at(at, 'or') !== null);
    const bare = between.length === 0 && bag.pieces[name.place]?.gap !== true;
    if (!joined && !bare) return bag.pieces[name.place]?.text ?? '';
  }
  return null;
}

/**
 * "phone complaints about email", "Aero complaints in Drones for Mini": of two names of one kind with something between that does
 * not set them side by side, one says something of the other.
 */
function apart(bag: Bag, named: readonly Named[]): string | null {
  for (const [i, name] of named.entries()) {
    const next = named[i + 1];
    if (next === undefined || name.not || next.not || next.dim !== name.dim || next.place === name.place + 1)
      continue;
    if (next.values.join() === name.values.join()) continue;
    const between = bag.pieces.slice(name.place + 1, next.place);
    const joined = between.some((_, k) =>
      (['and', 'or', 'versus', 'follow_up', 'change', 'also', 'instead', 'not', 'only'] as const).some(
        (kind) => bag.at(name.place + 1 + k, kind) !== null,
      ),
    );
    if (!joined) return bag.pieces[next.place]?.text ?? '';
  }
  return null;
}

/** "who resolved more than Emma": those whose figure is over hers, which no filter picks. */
export function beyondSomebody(bag: Bag): string | null {
  const at = bag.pieces.findIndex(
    (piece, place) =>
      !piece.used &&
      /(?:^| )than$/u.test(piece.text) &&
      (['name', 'self', 'my_team'] as const).some((kind) => bag.at(place + 1, kind) !== null) &&
      bag.at(place + 1, 'time') === null &&
      bag.pieces.slice(0, place).some((_, i) => bag.at(i, 'who') !== null || bag.at(i, 'which') !== null),
  );
  return at < 0 ? null : (bag.pieces[at]?.text ?? '');
}

export const versusBetween = (bag: Bag, from: number, to: number): boolean =>
  bag.pieces.slice(from + 1, to).some((_, k) => bag.at(from + 1 + k, 'versus') !== null);

/** Uses up the "and" and "vs" between names; true when two positive names of one dimension are linked or side by side. */
export function links(bag: Bag, named: readonly Named[]): boolean {
  let linked = false;
  for (const [i, name] of named.entries()) {
    const next = named[i + 1];
    if (next === undefined) continue;
    const between = bag.pieces.slice(name.place + 1, next.place);
    // "is A faster than B": which way it differs is part of the comparison.
    const pitted = versusBetween(bag, name.place, next.place);
    const differs = (at: number): boolean => pitted && bag.at(at, 'change')?.weak === true;
    const joins = between.every(
      (piece, k) =>
        piece.used ||
        differs(name.place + 1 + k) ||
        bag.at(name.place + 1 + k, 'and') !== null ||
        bag.at(name.place + 1 + k, 'or') !== null ||
        bag.at(name.place + 1 + k, 'versus') !== null,
    );
    if (!joins) continue;
    for (let at = name.place + 1; at < next.place; at += 1) {
      // "A vs B", "A and B" of different dimensions: one word for two ways to combine them. It stays unused and stops the reading.
      const same = name.dim === next.dim;
      if (same && differs(at)) bag.use(at);
      if (same && (bag.free(at, 'and') ?? bag.free(at, 'versus') ?? bag.free(at, 'or')) !== null) bag.use(at);
    }
    if (name.dim === next.dim && !name.not && !next.not) linked = true;
    // "both A and B".
    if (name.dim === next.dim && bag.pieces[name.place - 1]?.text === 'both') bag.use(name.place - 1);
  }
  return linked;
}
