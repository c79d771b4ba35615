// The order of day and month, decided for the file as a whole, and the formats that its time columns need.
import type { FlatRow } from '../sources/flat-table.js';
import { tidy } from '../mapping/evaluate.js';
import type { ColumnProfile } from './profile.js';
import { isDayFirst, swapped } from './time-formats.js';
import { momentOfTime, timeReader } from '../mapping/time-format.js';

export interface TimeChoice {
  /** In the order in which they are to be tried; `iso` needs no mention. */
  readonly formats: readonly string[];
  readonly assumed: string | null;
}

/** The formats for these columns. `zone` breaks the tie when nothing in the file tells 3/4 from 4/3. */
export function chooseFormats(
  columns: readonly ColumnProfile[],
  head: readonly FlatRow[],
  zone: string,
): TimeChoice {
  const order = dayOrder(columns, head, zone);
  const formats = new Set<string>();
  for (const column of columns) {
    const kept = column.formats.filter(({ format }) => {
      const other = swapped(format);
      return other === null || isDayFirst(format) === order.dayFirst;
    });
    let left = head.map((row) => tidy(row.cells?.[column.index] ?? '')).filter((text) => text !== '');
    for (const { format, read } of kept) {
      const rest = left.filter((text) => read(text) === null);
      if (rest.length === left.length) continue;
      formats.add(format);
      left = rest;
    }
    // A form that only later rows have.
    for (const { format, count } of kept)
      if (count > column.filled * 0.01 && left.length === 0 && formats.size === 0) formats.add(format);
  }
  formats.delete('iso');
  return {
    formats: [...formats],
    assumed:
      formats.size > 0 && [...formats].some((format) => swapped(format) !== null) ? order.assumed : null,
  };
}

function dayOrder(
  columns: readonly ColumnProfile[],
  head: readonly FlatRow[],
  zone: string,
): { readonly dayFirst: boolean; readonly assumed: string | null } {
  let day = 0;
  let month = 0;
  for (const { formats } of columns) {
    for (const { format, count } of formats) {
      if (swapped(format) === null) continue;
      if (isDayFirst(format)) day += count;
      else month += count;
    }
  }
  if (day !== month) return { dayFirst: day > month, assumed: null };
  // Every day is 12 or less. A file in order of time tells by staying in order.
  for (const column of columns) {
    for (const { format } of column.formats) {
      const other = swapped(format);
      if (other === null || !isDayFirst(format)) continue;
      const asDay = inOrder(column, head, format);
      const asMonth = inOrder(column, head, other);
      if (asDay !== asMonth)
        return {
          dayFirst: asDay,
          assumed: `dates are ${asDay ? 'day' : 'month'} first (so read they stand in order)`,
        };
    }
  }
  const dayFirst = !/^(America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage)|US\/)/.test(
    zone,
  );
  return {
    dayFirst,
    assumed: `dates are ${dayFirst ? 'day' : 'month'} first; nothing in the file tells (change "times" if they are not)`,
  };
}

function inOrder(column: ColumnProfile, head: readonly FlatRow[], format: string): boolean {
  const read = timeReader(format);
  if (typeof read !== 'function') return false;
  const moments = head
    .map((row) => read(tidy(row.cells?.[column.index] ?? '')))
    .flatMap((time) => (time === null ? [] : [momentOfTime(time, 'UTC')]));
  const rising = moments.every((at, i) => i === 0 || at >= (moments[i - 1] ?? at));
  const falling = moments.every((at, i) => i === 0 || at <= (moments[i - 1] ?? at));
  return moments.length > 2 && (rising || falling) && moments[0] !== moments.at(-1);
}
