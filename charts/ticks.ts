// Where an axis begins and ends and which round values it names. Clock units step by minutes and hours, not by tens.
import type { ChartUnit } from './chart.js';
import { ONE_UNIT } from './format.js';

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

const CLOCK_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
] as const;

/** The smallest pleasant step that is at least `raw`. */
function niceStep(raw: number, unit: ChartUnit): number {
  if (unit === 'seconds' && raw > 0.5) {
    const clock = CLOCK_STEPS.find((step) => step >= raw);
    if (clock !== undefined) return clock;
    return niceDecimal(raw / 86_400) * 86_400;
  }
  if (unit === 'in_seconds' || unit === 'in_minutes' || unit === 'in_hours' || unit === 'in_days')
    return niceDecimal(raw / ONE_UNIT[unit].seconds) * ONE_UNIT[unit].seconds;
  const step = niceDecimal(raw);
  return unit === 'count' ? Math.max(1, step) : step;
}

function niceDecimal(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((f) => f * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Values beyond which a unit does not go: an axis to 110 % would be silly. */
const LIMITS: Readonly<Partial<Record<ChartUnit, readonly [number, number]>>> = {
  ratio: [0, 1],
  score: [1, 5],
  points: [-100, 100],
};

/** The least span an axis shows, so that a wobble in the last decimal is not drawn as a mountain range. */
const LEAST_SPAN: Readonly<Partial<Record<ChartUnit, number>>> = {
  ratio: 0.04,
  score: 0.4,
  points: 10,
  count: 4,
};
/** The same for units without limits, as a share of the highest value. */
const LEAST_SHARE = 0.25;
/** An axis that could begin near its lowest value begins at 0 all the same where that value is less than this share of the highest. */
const NEAR_ZERO = 0.6;

/**
 * An axis for the values. `zero` makes it begin at 0 (or end there, below it); otherwise it begins near the lowest value, unless that is
 * close to 0 anyway. `intervals` is the most steps wanted. No values: 0 to 1 of something.
 */
export function axisFor(values: readonly number[], unit: ChartUnit, zero: boolean, intervals: number): Axis {
  let low = values.length === 0 ? 0 : Math.min(...values);
  let high = values.length === 0 ? (unit === 'score' ? 5 : 1) : Math.max(...values);
  // Nothing that a label could tell from 0.
  if (Math.max(Math.abs(low), Math.abs(high)) < 1e-9) [low, high] = [0, 0];
  const near = unit !== 'points' && unit !== 'score' && low >= 0 && low < NEAR_ZERO * high;
  if (zero || near) {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  const least = Math.max(LEAST_SPAN[unit] ?? 0, unit in LIMITS ? 0 : LEAST_SHARE * Math.abs(high));
  if (high - low < least) {
    if (low === 0) high = least;
    else {
      const middle = (low + high) / 2;
      // Not below 0 for the sake of the span alone.
      low = low > 0 ? Math.max(0, middle - least / 2) : middle - least / 2;
      high = low + least;
    }
  }
  if (high === low) high = low === 0 ? 1 : low + Math.abs(low);
  const limits = LIMITS[unit];
  const inside = limits !== undefined && values.every((v) => v >= limits[0] && v <= limits[1]);
  if (inside) {
    low = Math.max(zero && unit === 'score' ? 0 : limits[0], low);
    high = Math.min(limits[1], high);
  }
  const step = niceStep((high - low) / intervals, unit);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const clean = (index: number): number => Number((index * step).toPrecision(12));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => clean(first + i));
  return { from: clean(first), to: clean(last), step, ticks };
}
