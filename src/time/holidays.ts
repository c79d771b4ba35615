// Tables of public holidays and make-up workdays, as plain data. Mainland China's come from the date tables of the package
// chinese-days. Its date functions are not used: they read dates in the machine's zone and are wrong west of Greenwich.
import { createRequire } from 'node:module';
import { type LocalDate, yearOf } from './local-date.js';

/** Which days a year gives off, and which weekend days it takes back. */
export interface HolidayTable {
  /** How settings call it: `CN`, a file, or several joined by ` + `. */
  readonly name: string;
  /** Day off → its name, empty where it has none. */
  readonly holidays: Readonly<Record<LocalDate, string>>;
  /** Make-up workday → the name of the holiday it makes up for. */
  readonly workdays: Readonly<Record<LocalDate, string>>;
  /** The years that the table knows, ascending. About any other year it says nothing. */
  readonly years: readonly number[];
}

/** The tables that settings may name without a file. */
export const HOLIDAY_TABLE_NAMES = ['CN'] as const;
export type HolidayTableName = (typeof HOLIDAY_TABLE_NAMES)[number];

/** Whether the table knows the holidays of the year. No table at all means there are none to know. */
export const coversYear = (table: HolidayTable | null, year: number): boolean =>
  table === null || table.years.includes(year);

/** A built-in table by its name. */
export function namedHolidays(name: HolidayTableName): HolidayTable {
  switch (name) {
    case 'CN':
      return chineseHolidays();
  }
}

/** A table from lists of dates; the years it knows are those that a date falls in. */
export function holidayTable(
  name: string,
  holidays: Readonly<Record<LocalDate, string>>,
  workdays: Readonly<Record<LocalDate, string>>,
): HolidayTable {
  const years = [...Object.keys(holidays), ...Object.keys(workdays)].map(yearOf);
  return { name, holidays, workdays, years: [...new Set(years)].sort((a, b) => a - b) };
}

/** Several tables as one. What a later table says about a day replaces what an earlier one says. */
export function mergeHolidays(tables: readonly HolidayTable[]): HolidayTable | null {
  const [first, ...others] = tables;
  if (first === undefined) return null;
  return others.reduce(
    (merged, table) =>
      holidayTable(
        `${merged.name} + ${table.name}`,
        { ...without(merged.holidays, table.workdays), ...table.holidays },
        { ...without(merged.workdays, table.holidays), ...table.workdays },
      ),
    first,
  );
}

const without = (
  days: Readonly<Record<LocalDate, string>>,
  dropped: Readonly<Record<LocalDate, string>>,
): Readonly<Record<LocalDate, string>> =>
  Object.fromEntries(Object.entries(days).filter(([date]) => !Object.hasOwn(dropped, date)));

let chinese: HolidayTable | null = null;

function chineseHolidays(): HolidayTable {
  if (chinese === null) {
    const tables: unknown = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');
    chinese = holidayTable('CN', chineseNames(tables, 'holidays'), chineseNames(tables, 'workdays'));
  }
  return chinese;
}

/** One table of the package, `{ "2026-01-01": "New Year's Day,元旦,1" }`, with the Chinese names. */
function chineseNames(tables: unknown, key: string): Readonly<Record<LocalDate, string>> {
  const table: unknown = typeof tables === 'object' && tables !== null ? Reflect.get(tables, key) : null;
  if (typeof table !== 'object' || table === null) throw new Error(`chinese-days has no table "${key}".`);
  return Object.fromEntries(
    Object.entries(table).map(([date, names]) => [date, String(names).split(',')[1] ?? '']),
  );
}
