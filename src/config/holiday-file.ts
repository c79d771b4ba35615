// Holiday tables as settings name them: `CN`, a file of dates beside the settings, or a list of these.
import { dirname, relative, resolve } from 'node:path';
import { z } from 'zod';
import { HOLIDAY_TABLE_NAMES, type HolidayTable, holidayTable, namedHolidays } from '../time/holidays.js';
import { localDate } from '../time/local-date.js';
import { group } from './schema-parts.js';
import { needs } from './sentence.js';
import { readYaml } from './yaml-file.js';

const date = z.string().superRefine((text, context) => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year !== undefined && localDate(Number(year), Number(month), Number(day)) !== null) return;
  context.addIssue({ code: 'custom', message: needs(text, 'a date such as 2027-01-01') });
});
const dates = z.array(date).default([]);
const file = group({ holidays: dates, workdays: dates });

/**
 * One table by its name or by its file (`holidays: [dates]`, `workdays: [dates]`), seen from the file of settings.
 * Null when the text is neither a known name nor looks like a file. Throws AppError `bad_config` for a bad file.
 */
export function readHolidays(text: string, settingsFile: string, cwd: string): HolidayTable | null {
  const named = HOLIDAY_TABLE_NAMES.find((table) => table === text.toUpperCase());
  if (named !== undefined) return namedHolidays(named);
  if (!/\.(ya?ml|json)$/i.test(text)) return null;
  const path = resolve(cwd, dirname(settingsFile), text);
  const { value, fault } = readYaml(path, cwd, file);
  const twice = value.holidays.find((day) => value.workdays.includes(day));
  if (twice !== undefined) throw fault(['workdays'], `name ${twice}, which is a holiday above`);
  return holidayTable(relative(cwd, path), unnamed(value.holidays), unnamed(value.workdays));
}

const unnamed = (dates: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(dates.map((date) => [date, '']));
