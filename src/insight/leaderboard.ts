// A leaderboard that is fair: enough cases or no place, ordered by what is sure rather than by luck, ties shown as ties, and
// nobody ahead by what the guard metric gives away. Pure: who may be named where is decided by whoever posts it.
import { changeInterval, type Interval } from './interval.js';

/** A figure with its 95 % interval. */
export interface Measured extends Interval {
  readonly value: number;
  readonly n: number;
}

export interface Contender {
  readonly id: string;
  readonly figure: Measured;
  /** Of the metric that would show a figure bought dearly: the response rate beside CSAT; null where nothing was measured. */
  readonly guard: Measured | null;
  /** The same figure in the time before; null where there was none. */
  readonly before: Measured | null;
}

export type Better = 'up' | 'down';

export interface Rules {
  readonly better: Better;
  /** Fewer cases than this make no place. */
  readonly minSample: number;
  /** The guard metric's figure of everybody together; null where there is no guard. */
  readonly guard: { readonly better: Better; readonly whole: number } | null;
}

export interface Place extends Contender {
  /** From 1; those who can't be told apart share one. */
  readonly place: number;
  readonly isTied: boolean;
}

export interface Leaderboard {
  /** Best first. */
  readonly places: readonly Place[];
  /** Too few cases for a place. */
  readonly tooFew: readonly Contender[];
  /** Clearly worse on the guard metric than everybody together: no place until that is mended. */
  readonly heldBack: readonly Contender[];
  /** Whose figure moved most to the better, where the move is more than chance; best first. */
  readonly improved: readonly { readonly id: string; readonly change: number }[];
}

export function leaderboard(contenders: readonly Contender[], rules: Rules): Leaderboard {
  const enough = contenders.filter(({ figure }) => figure.n >= rules.minSample);
  const heldBack = enough.filter(({ guard }) => isHeldBack(guard, rules));
  const ranked = enough
    .filter((each) => !heldBack.includes(each))
    .toSorted(
      (a, b) => worst(b.figure, rules.better) - worst(a.figure, rules.better) || (a.id < b.id ? -1 : 1),
    );
  return {
    places: placed(ranked, rules.better),
    tooFew: contenders.filter(({ figure }) => figure.n < rules.minSample),
    heldBack,
    // What the guard gives away is no improvement.
    improved: improved(ranked, rules),
  };
}

/** The end of the interval that is surely reached, larger for better. */
const worst = ({ low, high }: Interval, better: Better): number => (better === 'up' ? low : -high);
const best = ({ low, high }: Interval, better: Better): number => (better === 'up' ? high : -low);

/** Whoever's interval reaches into that of the first of a place shares it; the next place counts those before it. */
function placed(ranked: readonly Contender[], better: Better): readonly Place[] {
  const groups: Contender[][] = [];
  for (const each of ranked) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (
      group !== undefined &&
      first !== undefined &&
      best(each.figure, better) >= worst(first.figure, better)
    )
      group.push(each);
    else groups.push([each]);
  }
  let before = 0;
  return groups.flatMap((group) => {
    const place = before + 1;
    before += group.length;
    return group.map((each) => ({ ...each, place, isTied: group.length > 1 }));
  });
}

/** Held back only by what is more than chance: the whole interval is on the wrong side of everybody's figure. */
function isHeldBack(guard: Measured | null, rules: Rules): boolean {
  if (rules.guard === null || guard === null || guard.n < rules.minSample) return false;
  return rules.guard.better === 'up' ? guard.high < rules.guard.whole : guard.low > rules.guard.whole;
}

function improved(contenders: readonly Contender[], { better, minSample }: Rules): Leaderboard['improved'] {
  const sign = better === 'up' ? 1 : -1;
  return contenders
    .flatMap(({ id, figure, before }) => {
      if (before === null || before.n < minSample) return [];
      const { low, high } = changeInterval(before, figure);
      const isSure = better === 'up' ? low > 0 : high < 0;
      return isSure ? [{ id, change: figure.value - before.value }] : [];
    })
    .toSorted((a, b) => sign * (b.change - a.change));
}
