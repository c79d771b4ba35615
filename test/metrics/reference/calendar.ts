// Local time for the reference, by luxon and by the names of days: no instants of day borders, no offsets.
import { DateTime } from 'luxon';
import type { DateRange, Grain } from '../../../src/time/local-date.js';

export interface Clock {
  readonly now: number;
  readonly zone: string;
  readonly weekStart: number;
}

const local = (t: number, zone: string): DateTime => DateTime.fromMillis(t, { zone });
export const dayAt = (t: number, zone: string): string => local(t, zone).toISODate() ?? '';
export const hourAt = (t: number, zone: string): number => local(t, zone).hour;
export const weekdayAt = (t: number, zone: string): number => local(t, zone).weekday;

/** The first moment after the local day. */
export const endOfDay = (day: string, zone: string): number =>
  DateTime.fromISO(day, { zone }).plus({ days: 1 }).startOf('day').toMillis();

export const firstMoment = (day: string, zone: string): number =>
  DateTime.fromISO(day, { zone }).startOf('day').toMillis();

/** The first day of the whole step that holds the day. */
export function stepFirst(day: string, grain: Grain, weekStart: number): string {
  const date = DateTime.fromISO(day, { zone: 'UTC' });
  if (grain === 'week') return date.minus({ days: (date.weekday - weekStart + 7) % 7 }).toISODate() ?? '';
  return date.startOf(grain).toISODate() ?? '';
}

/** One step: its first day (of the whole step), and the days of it that the range holds. */
export interface ReferenceStep {
  readonly first: string | null;
  readonly from: string | null;
  readonly to: string;
}

export function stepsOf(range: DateRange, grain: Grain | null, clock: Clock): readonly ReferenceStep[] {
  if (grain === null) return [{ first: null, from: range.from, to: range.to }];
  if (range.from === null) throw new Error('the reference has no open trends');
  const steps = new Map<string, { from: string; to: string }>();
  for (let day = range.from; day <= range.to; day = nextDay(day)) {
    const first = stepFirst(day, grain, clock.weekStart);
    steps.set(first, { from: steps.get(first)?.from ?? day, to: day });
  }
  return [...steps].map(([first, days]) => ({ first, ...days }));
}

const nextDay = (day: string): string =>
  DateTime.fromISO(day, { zone: 'UTC' }).plus({ days: 1 }).toISODate() ?? '';
