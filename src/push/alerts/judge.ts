// What one period says of an alert's condition. Pure; the same for the watcher and for the rehearsal.
import { judge, type Judgement, type Observation } from '../../insight/anomaly.js';
import type { Unit } from '../../metrics/metric.js';
import type { LocalDate } from '../../time/local-date.js';
import { comparableTo, type Days, type Point } from './comparable.js';
import type { AlertRule, Limit } from './rule.js';
import { thresholdVerdict, type Verdict } from './state.js';

/** What a series is: settled once, before any of its periods is judged. */
export interface Setup {
  readonly rule: AlertRule;
  readonly unit: Unit;
  /** It stands at a moment (a backlog) and does not begin anew with each period. */
  readonly gauge: boolean;
  readonly points: readonly Point[];
  readonly days: Days;
  /** The way in which this figure gets worse; null where neither is. */
  readonly worse: 'up' | 'down' | null;
  /** The smallest n of which anything is said. */
  readonly minSample: number;
}

export interface Evidence {
  readonly verdict: Verdict;
  readonly point: Point;
  /** The limit, in the metric's unit; null where there is none. */
  readonly limit: number | null;
  /** The figure that this one is set against (a change). */
  readonly before: Point | null;
  /** What is usual (an anomaly), in the metric's unit. */
  readonly usual: number | null;
  /** How likely so unusual a period is when nothing has changed; null where that is not the question. */
  readonly p: number | null;
  readonly way: 'up' | 'down' | null;
}

/** Hits (or misses) below this number make no share worth an alarm: one complaint of twelve tickets is no 8 %. */
const MIN_HITS = 3;

/** An anomaly is never rarer than this by chance alone: one series has a false alarm every 200 periods at most. */
const CEILING = 0.005;
/** Each level of less sensitivity. */
const STRICTER = 0.1;
/** Above it a period is taken for ordinary again. */
const ORDINARY = 0.05;

export const ceilingOf = (level: number): number => CEILING * STRICTER ** level;

/**
 * @param isAlarmed an alarm is on: an anomaly is then over when the period alone looks ordinary
 * @param unusual first days of the periods that were alarms
 */
export function evidenceOf(
  setup: Setup,
  i: number,
  isAlarmed: boolean,
  unusual: ReadonlySet<LocalDate>,
): Evidence | null {
  const point = setup.points[i];
  if (point === undefined) return null;
  const { limit } = setup.rule;
  const nothing = { point, limit: null, before: null, usual: null, p: null, way: null };
  switch (limit.kind) {
    case 'threshold':
      return {
        ...nothing,
        limit: limit.limit,
        way: limit.side === 'above' ? 'up' : 'down',
        verdict: passed(setup, point, limit),
      };
    case 'change':
      return changed(setup, i, limit) ?? { ...nothing, verdict: null };
    case 'anomaly':
      return unusually(setup, i, limit, isAlarmed, unusual) ?? { ...nothing, verdict: null };
    case 'silence':
      return null;
    default:
      return limit satisfies never;
  }
}

/** Whether the figure rests on a sample, and not on counting everything there is. */
const hasSample = ({ unit }: Setup): boolean => unit !== 'count' && unit !== 'per_mille';

function passed(setup: Setup, point: Point, limit: Extract<Limit, { kind: 'threshold' }>): Verdict {
  const { unit, minSample } = setup;
  if (hasSample(setup) && point.n < minSample) return null;
  const verdict = thresholdVerdict(
    point.value,
    limit.limit,
    limit.side,
    unit === 'ratio' ? 'ratio' : 'other',
  );
  if (verdict !== 'breached' || unit !== 'ratio' || point.value === null) return verdict;
  const cases = Math.round((limit.side === 'above' ? point.value : 1 - point.value) * point.n);
  return cases >= MIN_HITS ? 'breached' : 'near';
}

function changed(setup: Setup, i: number, limit: Extract<Limit, { kind: 'change' }>): Evidence | null {
  const { points, rule, days, unit, minSample } = setup;
  const point = points[i];
  const last = comparableTo(points, i, rule.step, days, NOTHING).at(-1);
  const before = last === undefined ? undefined : points[last];
  if (point === undefined || before === undefined) return null;
  if (point.value === null || before.value === null) return null;
  const enough = hasSample(setup)
    ? point.n >= minSample && before.n >= minSample
    : Math.max(point.value, before.value) >= minSample;
  const delta = point.value - before.value;
  const scale = limit.relative ? Math.abs(before.value) : 1;
  if (!enough || scale === 0) return { ...base(point, before), verdict: null };
  const size = limit.way === 'either' ? Math.abs(delta) : limit.way === 'up' ? delta : -delta;
  const verdict = thresholdVerdict(size / scale, limit.by, 'above', 'other');
  const cases = unit === 'ratio' ? Math.abs(delta) * Math.min(point.n, before.n) : MIN_HITS;
  return {
    ...base(point, before),
    verdict: verdict === 'breached' && cases < MIN_HITS ? 'near' : verdict,
  };
}

const NOTHING: ReadonlySet<LocalDate> = new Set();
const base = (point: Point, before: Point): Omit<Evidence, 'verdict'> => ({
  point,
  before,
  limit: null,
  usual: null,
  p: null,
  way: (point.value ?? 0) >= (before.value ?? 0) ? 'up' : 'down',
});

function unusually(
  setup: Setup,
  i: number,
  limit: Extract<Limit, { kind: 'anomaly' }>,
  isAlarmed: boolean,
  unusual: ReadonlySet<LocalDate>,
): Evidence | null {
  const { points, rule, days } = setup;
  const point = points[i];
  const current = point === undefined ? null : observed(point, setup);
  if (point === undefined || current === null) return null;
  const comparable = comparableTo(points, i, rule.step, days, unusual);
  const history = comparable.flatMap((at) => observedAt(setup, at) ?? []);
  const alone = judge(history, current);
  if (alone === null) return null;
  const both = isAlarmed ? null : mergedJudgement(setup, i, current, unusual);
  const decisive = both !== null && both.p < alone.p ? both : alone;
  const looks = both === null ? 1 : 2;
  // Whether an alarm goes on is judged as it is: what is looked for no longer matters.
  const p = isAlarmed
    ? alone.p
    : Math.min(1, looks * decisive.p * sideOf(setup, limit.way, decisive.direction));
  const isAsked = limit.way === 'either' || limit.way === decisive.direction;
  const verdict: Verdict =
    p <= ceilingOf(rule.level) && isAsked ? 'breached' : p <= ORDINARY && isAsked ? 'near' : 'clear';
  return {
    point,
    limit: null,
    before: null,
    usual: shownUsual(alone, point, setup),
    p: isAsked ? p : 1,
    way: decisive.direction,
    verdict,
  };
}

/** Of the false alarms that may be, so many may be about what has got worse: that is what people want to hear of. */
const WORSE = 0.75;

/**
 * What to multiply a chance of both sides by, so that what is looked for gets its part of them: all for the only way that was asked
 * for, more for the worse than for the better.
 */
function sideOf({ worse }: Setup, asked: 'up' | 'down' | 'either', found: 'up' | 'down'): number {
  if (asked !== 'either') return 0.5;
  if (worse === null) return 1;
  return 0.5 / (found === worse ? WORSE : 1 - WORSE);
}

/** The last two periods as one, against pairs of comparable ones: a small shift shows earlier so. Null where that can't be done. */
function mergedJudgement(
  setup: Setup,
  i: number,
  current: Observation,
  unusual: ReadonlySet<LocalDate>,
): Judgement | null {
  const { points, rule, days } = setup;
  const worked = days.isWorked(points[i]?.first ?? '');
  let before = i - 1;
  while (
    before >= 0 &&
    rule.step === 'day' &&
    days.isWorked(points[before]?.first ?? '') !== worked &&
    i - before < 7
  )
    before--;
  const previous = observedAt(setup, before);
  if (previous === null || unusual.has(points[before]?.first ?? '')) return null;
  const apart = new Set([...unusual, points[before]?.first ?? '']);
  const own = comparableTo(points, i, rule.step, days, apart).flatMap((at) => observedAt(setup, at) ?? []);
  const others = comparableTo(points, before, rule.step, days, unusual).flatMap(
    (at) => observedAt(setup, at) ?? [],
  );
  if (current.shape === 'count' && previous.shape === 'count') {
    const pairs = own.flatMap((one, at): readonly Observation[] => {
      const other = others[others.length - own.length + at];
      return one.shape === 'count' && other?.shape === 'count'
        ? [{ shape: 'count', count: one.count + other.count }]
        : [];
    });
    return judge(pairs, { shape: 'count', count: current.count + previous.count });
  }
  if (current.shape === 'share' && previous.shape === 'share')
    return judge(own, {
      shape: 'share',
      hits: current.hits + previous.hits,
      n: current.n + previous.n,
      periods: 2,
    });
  if (current.shape === 'mean' && previous.shape === 'mean') {
    const n = current.n + previous.n;
    const mean = (current.mean * current.n + previous.mean * previous.n) / n;
    return judge(own, { shape: 'mean', mean, n });
  }
  return null;
}

const observedAt = (setup: Setup, at: number): Observation | null => {
  const point = setup.points[at];
  return point === undefined ? null : observed(point, setup);
};

/** A mean of fewer is no bell curve yet. */
const MIN_MEAN = 10;

/** Durations are judged by their logarithm: they are skewed, and twice as long is as far as half as long. */
function observed({ value, n }: Point, { unit, gauge }: Setup): Observation | null {
  if (value === null) return null;
  switch (unit) {
    case 'ratio':
      return n === 0 ? null : { shape: 'share', hits: Math.round(value * n), n };
    case 'per_mille':
      return { shape: 'count', count: Math.round((value * n) / 1_000) };
    case 'count':
      return gauge ? { shape: 'mean', mean: value, n: 1 } : { shape: 'count', count: value };
    case 'seconds':
      return n === 0 ? null : { shape: 'mean', mean: Math.log(Math.max(1, value)), n };
    // Bounded figures scatter at most as much as shares of the same mean do, however skewed they are: few ratings of 5 and 1 are
    // no bell curve.
    case 'score':
      return n === 0 ? null : { shape: 'share', hits: Math.round(((value - 1) / 4) * n), n };
    case 'points':
      return n === 0 ? null : { shape: 'share', hits: Math.round(((value + 100) / 200) * n), n };
    case 'currency':
      return n < MIN_MEAN ? null : { shape: 'mean', mean: value, n };
    default:
      return unit satisfies never;
  }
}

function shownUsual({ usual }: Judgement, { n }: Point, { unit }: Setup): number | null {
  if (unit === 'seconds') return Math.exp(usual);
  if (unit === 'score') return 1 + 4 * usual;
  if (unit === 'points') return 200 * usual - 100;
  if (unit === 'per_mille') return n === 0 ? null : (usual * 1_000) / n;
  return usual;
}
