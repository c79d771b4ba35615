// The holiday tables, against a collection of the State Council's notices that was put together by somebody else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildCalendar, isWorkday } from '../../src/time/business-calendar.js';
import { coversYear, holidayTable, mergeHolidays, namedHolidays } from '../../src/time/holidays.js';
import { addDays, weekdayOf } from '../../src/time/local-date.js';
import { weekHours } from './calendars.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const WHOLE_SET = `${here}/../../../shared/data/cn-holidays/holiday-cn`;
const RECENT = `${here}/../fixtures/cn-holidays`;

const CN = namedHolidays('CN');
const office = buildCalendar({
  zone: 'Asia/Shanghai',
  hours: weekHours({ 'mon-fri': ['09:00-18:00'] }),
  holidays: CN,
});

interface Notice {
  readonly year: number;
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[];
}

function notices(folder: string): readonly Notice[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}\.json$/.test(file))
    .sort()
    .map((file): Notice => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
}

describe('mainland China', () => {
  it.each<readonly [string, string, number]>([
    ['the recent years', RECENT, 1_096],
    ...(existsSync(WHOLE_SET) ? [['2007 to 2026', WHOLE_SET, 7_305] as const] : []),
  ])('works on the same days as the notices say: %s', (_, folder, expectedDays) => {
    const years = notices(folder);
    const off = new Map(years.flatMap(({ days }) => days.map((day) => [day.date, day.isOffDay])));
    const last = `${years.at(-1)?.year}-12-31`;
    const differing: string[] = [];
    let days = 0;
    for (let date = `${years[0]?.year}-01-01`; date <= last; date = addDays(date, 1)) {
      days++;
      const worked = off.has(date) ? !off.get(date) : weekdayOf(date) <= 5;
      if (worked !== isWorkday(office, date)) differing.push(date);
    }
    expect(differing).toEqual([]);
    expect(days).toBe(expectedDays);
  });

  it('names its days', () => {
    expect(CN.holidays['2026-02-17']).toBe('春节');
    expect(CN.workdays['2026-02-14']).toBe('春节');
  });

  it('says which years it knows', () => {
    expect([2003, 2004, 2026, 2027].map((year) => coversYear(CN, year))).toEqual([false, true, true, false]);
    expect(coversYear(null, 2027)).toBe(true);
  });
});

describe('several tables', () => {
  const next = holidayTable('next.yaml', { '2027-01-01': '', '2026-02-14': '' }, { '2026-02-17': '' });
  const both = mergeHolidays([CN, next]);

  it('know the years of each', () => {
    expect([2026, 2027, 2028].map((year) => coversYear(both, year))).toEqual([true, true, false]);
    expect(both?.name).toBe('CN + next.yaml');
  });

  it('believe the later one', () => {
    expect(both?.workdays).not.toHaveProperty('2026-02-14');
    expect(both?.holidays).toHaveProperty('2026-02-14');
    expect(both?.holidays).not.toHaveProperty('2026-02-17');
    expect(both?.workdays).toHaveProperty('2026-02-17');
  });

  it('are null when there are none', () => {
    expect(mergeHolidays([])).toBeNull();
  });
});
