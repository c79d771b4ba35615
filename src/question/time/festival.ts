// Days that have a name: public holidays, sales days, Christian and American feasts. Public holidays of China are the block of days
// off in the workspace's own table, else in the published one; the others follow a rule that stands here.
import { coversYear, namedHolidays, type HolidayTable } from '../../time/holidays.js';
import { addDays, weekdayOf, type ClosedRange, type LocalDate, type Weekday } from '../../time/local-date.js';
import { lunarDay, lunarNewYearsEve, qingming } from '../../time/lunar.js';

/** Names as they stand in tables of holidays. */
const IN_TABLES = {
  new_year: '元旦',
  spring_festival: '春节',
  qingming: '清明',
  labour_day: '劳动节',
  dragon_boat: '端午',
  mid_autumn: '中秋',
  national_day: '国庆节',
} as const;

const FIXED = {
  new_years_day: '01-01',
  christmas: '12-25',
  double_11: '11-11',
  double_12: '12-12',
  sale_618: '06-18',
  childrens_day: '06-01',
  womens_day: '03-08',
  valentines_day: '02-14',
  teachers_day: '09-10',
  halloween: '10-31',
  christmas_eve: '12-24',
  new_years_eve: '12-31',
} as const;

/** Days of the Chinese calendar, by month and day. */
const LUNAR = {
  lunar_new_years_day: [1, 1],
  lantern: [1, 15],
  qixi: [7, 7],
  double_ninth: [9, 9],
} as const;

/** Those that follow a rule of their own. */
const BY_RULE = [
  'thanksgiving',
  'black_friday',
  'cyber_monday',
  'easter',
  'mothers_day',
  'fathers_day',
  'lunar_new_years_eve',
] as const;

export type Festival =
  keyof typeof IN_TABLES | keyof typeof FIXED | keyof typeof LUNAR | (typeof BY_RULE)[number];

/** Those that have days of their own in every year. */
export const FESTIVALS: readonly Festival[] = [
  ...(Object.keys(IN_TABLES) as (keyof typeof IN_TABLES)[]),
  ...(Object.keys(FIXED) as (keyof typeof FIXED)[]),
  ...(Object.keys(LUNAR) as (keyof typeof LUNAR)[]),
  ...BY_RULE,
];

/** The days of a festival in a year; null where no table knows that year. `table` is the workspace's own, null without one. */
export function festivalDays(
  festival: Festival,
  year: number,
  table: HolidayTable | null,
): ClosedRange | null {
  switch (festival) {
    case 'new_years_day':
    case 'christmas':
    case 'double_11':
    case 'double_12':
    case 'sale_618':
    case 'childrens_day':
    case 'womens_day':
    case 'valentines_day':
    case 'teachers_day':
    case 'halloween':
    case 'christmas_eve':
    case 'new_years_eve':
      return oneDay(`${year}-${FIXED[festival]}`);
    case 'lunar_new_years_day':
    case 'lantern':
    case 'qixi':
    case 'double_ninth': {
      const [month, day] = LUNAR[festival];
      return maybeOneDay(lunarDay(year, month, day));
    }
    case 'lunar_new_years_eve':
      return maybeOneDay(lunarNewYearsEve(year));
    case 'mothers_day':
      return oneDay(nthOfMonth(year, 5, 7, 2));
    case 'fathers_day':
      return oneDay(nthOfMonth(year, 6, 7, 3));
    case 'thanksgiving':
      return oneDay(thanksgiving(year));
    case 'black_friday':
      return oneDay(addDays(thanksgiving(year), 1));
    case 'cyber_monday':
      return oneDay(addDays(thanksgiving(year), 4));
    case 'easter':
      return oneDay(easter(year));
    default:
      return (
        daysOff(IN_TABLES[festival], year, table) ?? daysOff(IN_TABLES[festival], year, namedHolidays('CN'))
      );
  }
}

/** The one day that a festival is, without the days off around it; null where no table knows that year. */
export function festivalItself(festival: Festival, year: number): ClosedRange | null {
  switch (festival) {
    case 'new_year':
      return oneDay(`${year}-01-01`);
    case 'labour_day':
      return oneDay(`${year}-05-01`);
    case 'national_day':
      return oneDay(`${year}-10-01`);
    case 'spring_festival':
      return maybeOneDay(lunarDay(year, 1, 1));
    case 'qingming':
      return maybeOneDay(qingming(year));
    case 'dragon_boat':
      return maybeOneDay(lunarDay(year, 5, 5));
    case 'mid_autumn':
      return maybeOneDay(lunarDay(year, 8, 15));
    default:
      return festivalDays(festival, year, null);
  }
}

/** Names in other tables than China's. */
const IN_OTHER_TABLES: Partial<Record<Festival, RegExp>> = {
  labour_day: /劳动节|labou?r day/iu,
  national_day: /国庆|national day/iu,
  new_year: /元旦|new year'?s? day/iu,
  childrens_day: /儿童节|children'?s'? day/iu,
  teachers_day: /教师节|teachers?'?s? day/iu,
  mothers_day: /母亲节|mother'?s'? day|mothering sunday/iu,
  fathers_day: /父亲节|father'?s'? day/iu,
};

/** The same where China's days off are not the workspace's: only as its own table has them; the new year begins with one day. */
export function ownFestivalDays(
  festival: Festival,
  year: number,
  table: HolidayTable | null,
): ClosedRange | null {
  const name = IN_OTHER_TABLES[festival];
  if (name === undefined) return festivalDays(festival, year, table);
  const days = Object.entries(table?.holidays ?? {})
    .filter(([date, text]) => date.startsWith(String(year)) && name.test(text))
    .map(([date]) => date)
    .sort();
  const [from] = days;
  const to = days.at(-1);
  if (from !== undefined && to !== undefined) return { from, to };
  return festival === 'new_year' ? oneDay(`${year}-01-01`) : null;
}

const oneDay = (date: LocalDate): ClosedRange => ({ from: date, to: date });

const maybeOneDay = (date: LocalDate | null): ClosedRange | null => (date === null ? null : oneDay(date));

/** The stretch of days off under one name around its day in `year`; a block may begin in the last days of December. */
function daysOff(name: string, year: number, table: HolidayTable | null): ClosedRange | null {
  if (table === null || !coversYear(table, year)) return null;
  const named = Object.entries(table.holidays)
    .filter(([date, text]) => text.includes(name) && date.startsWith(String(year)))
    .map(([date]) => date)
    .sort();
  const [from] = named;
  const to = named.at(-1);
  if (from === undefined || to === undefined) return null;
  let start = from;
  // 元旦 of 2027 may begin on 31 December; 1 January has the same name.
  if (start.endsWith('-01-01'))
    while (table.holidays[addDays(start, -1)]?.includes(name) === true) start = addDays(start, -1);
  const end = name === '元旦' ? lastOfRun(from, name, table) : to;
  return { from: start, to: end };
}

/** Two blocks of one name in a year (1 January and 31 December): the first run alone. */
function lastOfRun(from: LocalDate, name: string, table: HolidayTable): LocalDate {
  let to = from;
  while (table.holidays[addDays(to, 1)]?.includes(name) === true) to = addDays(to, 1);
  return to;
}

/** The fourth Thursday in November. */
const thanksgiving = (year: number): LocalDate => nthOfMonth(year, 11, 4, 4);

/** Such as the second Sunday (7) in May. */
function nthOfMonth(year: number, month: number, weekday: Weekday, nth: number): LocalDate {
  const first: LocalDate = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easter(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  const month = String(Math.floor(days / 31)).padStart(2, '0');
  return `${year}-${month}-${String((days % 31) + 1).padStart(2, '0')}`;
}
