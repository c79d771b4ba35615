// The business calendars of the settings, in plain form: zone, hours of the week, table of holidays.
import { alwaysOpen, type CalendarSpec } from '../time/business-calendar.js';
import { HOLIDAY_TABLE_NAMES, type HolidayTable, mergeHolidays } from '../time/holidays.js';
import { ALWAYS } from '../time/working-hours.js';
import { readHolidays } from './holiday-file.js';
import { hint } from './nearest.js';
import { needs } from './sentence.js';
import type { WorkspaceFile } from './workspace-file.js';
import type { CheckedFile } from './yaml-file.js';

/** Every calendar by its name; `default` is round the clock where the settings have none of that name. */
export function calendarsOf(
  file: CheckedFile<WorkspaceFile>,
  path: string,
  cwd: string,
  zone: string,
): Readonly<Record<string, CalendarSpec>> {
  const calendars: Record<string, CalendarSpec> = { default: alwaysOpen(zone) };
  for (const [name, { timezone, hours, holidays }] of Object.entries(file.value.calendars)) {
    const tables = (holidays ?? []).map((text, i): HolidayTable => {
      const table = readHolidays(text, path, cwd);
      if (table !== null) return table;
      const known = `${HOLIDAY_TABLE_NAMES.join(', ')} or a .yaml or .json file of dates`;
      throw file.fault(
        ['calendars', name, 'holidays', i],
        needs(text, known) + hint(text, HOLIDAY_TABLE_NAMES),
      );
    });
    calendars[name] = { zone: timezone ?? zone, hours: hours ?? ALWAYS, holidays: mergeHolidays(tables) };
  }
  return calendars;
}
