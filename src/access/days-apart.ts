// By which days two ranges differ: a total of ten days less that of nine is the tenth day's.
import { addDays, type DateRange, type LocalDate } from '../time/local-date.js';

/**
 * The days that only one of the two ranges has, as ranges, earliest first. Empty for ranges that have no day in common: neither
 * tells anything about the other.
 */
export function daysApart(a: DateRange, b: DateRange): readonly DateRange[] {
  if (a.to < (b.from ?? a.to) || b.to < (a.from ?? b.to)) return [];
  const apart: DateRange[] = [];
  if (a.from !== b.from) apart.push({ from: first(a, b), to: addDays(last(a.from, b.from), -1) });
  if (a.to !== b.to)
    apart.push({
      from: addDays(a.to < b.to ? a.to : b.to, 1),
      to: a.to < b.to ? b.to : a.to,
    });
  return apart;
}

/** Where the longer one begins; null where that is open. */
const first = (a: DateRange, b: DateRange): LocalDate | null =>
  a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from;

/** Where the shorter one begins; only asked for ranges that begin on different days, so that one of them has a beginning. */
const last = (a: LocalDate | null, b: LocalDate | null): LocalDate =>
  (a ?? '') > (b ?? '') ? (a ?? '') : (b ?? '');
