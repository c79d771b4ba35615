// When a report comes, in words: "every Monday 9:30", 每周一9点, 每个工作日早上8点半, "monthly on the 1st at 10am".
import { readNumber } from '../../question/numbers.js';
import type { Schedule, Step } from './wish.js';

export interface FoundSchedule {
  readonly schedule: Schedule;
  readonly rest: string;
}

/** Nine in the morning, where nothing else is said. */
const DEFAULT_MINUTE = 9 * 60;

const DAYS_EN =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const WEEKDAY_NUMBERS: Readonly<Record<string, number>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  日: 0,
  天: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  '7': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '6': 6,
};

interface Form {
  readonly pattern: RegExp;
  readonly every: Step;
  /** Cron's days of the month and of the week; null when what was said is no day. */
  days(match: RegExpExecArray): { readonly month: string; readonly week: string } | null;
}

const any = { month: '*', week: '*' } as const;

const FORMS: readonly Form[] = [
  {
    pattern:
      /\b(?:every|each|on)\s+(?:work(?:ing)?\s*day|weekday|business day)s?\b|\bweekdays\b|每个?工作日|工作日每天/u,
    every: 'day',
    days: () => ({ month: '*', week: '1-5' }),
  },
  {
    pattern: new RegExp(
      `\\b(?:every|each|weekly on|on)\\s+((?:${DAYS_EN})s?(?:\\s*(?:,|and|&)\\s*(?:${DAYS_EN})s?)*)\\b|\\b((?:${DAYS_EN})s)\\b`,
      'u',
    ),
    every: 'week',
    days: (match) => ({
      month: '*',
      week: weekOf((match[1] ?? match[2] ?? '').match(new RegExp(DAYS_EN, 'gu')) ?? []),
    }),
  },
  {
    // A digit that goes on (周五17:00) is the clock's.
    pattern:
      /每(?:周|个?星期|个?礼拜)的?((?:[一二三四五六日天]|[1-7](?![\d:：点时]))(?:[、,，和及]?(?:每?(?:周|星期|礼拜))?(?:[一二三四五六日天]|[1-7](?![\d:：点时])))*)(?!点)/u,
    every: 'week',
    days: (match) => ({ month: '*', week: weekOf((match[1] ?? '').match(/[一二三四五六日天1-7]/gu) ?? []) }),
  },
  {
    pattern:
      /\b(?:every month|each month|monthly)(?:\s+on)?(?:\s+the)?\s+(\d{1,2})(?:st|nd|rd|th)\b|\b(?:on\s+)?the\s+(\d{1,2})(?:st|nd|rd|th)\s+of\s+(?:every|each|the)\s+month\b|每个?月的?(\d{1,2}|[一二三四五六七八九十]+)[号日]/u,
    every: 'month',
    days: (match) => {
      const day = readNumber(match[1] ?? match[2] ?? match[3] ?? '');
      return day === null || day < 1 || day > 31 ? null : { month: String(day), week: '*' };
    },
  },
  {
    pattern: /\b(?:every month|each month|monthly)\b|每个?月(?:初)?/u,
    every: 'month',
    days: () => ({ month: '1', week: '*' }),
  },
  {
    pattern: /\b(?:every week|each week|weekly)\b|每(?:周|个?星期|个?礼拜)/u,
    every: 'week',
    days: () => ({ month: '*', week: '1' }),
  },
  {
    pattern:
      /\b(?:every (?:day|morning|evening|afternoon)|each (?:day|morning)|daily)\b|每[天日](?:早上|上午|下午|晚上)?|天天/u,
    every: 'day',
    days: () => any,
  },
];

const weekOf = (names: readonly string[]): string =>
  [...new Set(names.map((name) => WEEKDAY_NUMBERS[name.length === 1 ? name : name.slice(0, 3)] ?? 1))]
    .toSorted((a, b) => a - b)
    .join(',');

const CLOCKS: readonly RegExp[] = [
  /\b(?:at\s+)?(\d{1,2}):(\d{2})\s*(am|pm)?\b/u,
  /\b(?:at\s+)?(\d{1,2})()\s*(am|pm)\b/u,
  /\bat\s+(\d{1,2})()()\b(?!\s*(?:%|percent))/u,
  /\b(?:at\s+)?(noon|midday)\b/u,
  /(?:(早上|早晨|上午|中午|下午|傍晚|晚上)\s*)?(\d{1,2}|[一二两三四五六七八九十]{1,3})[点时](半|一刻|三刻|(?:[零0]?\d{1,2}|[一二三四五六七八九十]{1,3})分?)?(?:整|钟)?/u,
  /(?:(早上|早晨|上午|中午|下午|傍晚|晚上)\s*)?(\d{1,2}):(\d{2})/u,
];

/** Null: the text has no schedule. `unclear`: it has one that is none, such as 25 o'clock. */
export function scheduleIn(text: string): FoundSchedule | 'unclear' | null {
  for (const { pattern, every, days } of FORMS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const on = days(found);
    if (on === null) return 'unclear';
    const said = found[0];
    const rest = cut(text, found.index, said.length);
    const clock = clockIn(rest, said);
    if (clock === 'unclear') return 'unclear';
    const minute =
      clock?.minute ??
      (/evening|晚上/u.test(said) ? 18 * 60 : /afternoon|下午/u.test(said) ? 14 * 60 : DEFAULT_MINUTE);
    return {
      schedule: { cron: `${minute % 60} ${Math.floor(minute / 60)} ${on.month} * ${on.week}`, every },
      rest: clock?.rest ?? rest,
    };
  }
  return null;
}

interface Clock {
  readonly minute: number;
  readonly rest: string;
}

/** @param day what was said of the day: "every evening at 8" */
function clockIn(text: string, day: string): Clock | 'unclear' | null {
  for (const [i, pattern] of CLOCKS.entries()) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const minute = i < 3 ? english(found, day) : i === 3 ? 12 * 60 : chinese(found, day);
    if (minute === null) return 'unclear';
    return { minute, rest: cut(text, found.index, found[0].length) };
  }
  return null;
}

function english([, hours = '', minutes = '', half = '']: RegExpExecArray, day: string): number | null {
  const hour = Number(hours);
  const late = half === 'pm' || (half === '' && /evening|afternoon/u.test(day));
  if (half !== '' && (hour < 1 || hour > 12)) return null;
  return minuteOf(
    late && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour,
    minutes === '' ? 0 : Number(minutes),
  );
}

function chinese([, half = '', hours = '', minutes = '']: RegExpExecArray, day: string): number | null {
  const hour = readNumber(hours);
  if (hour === null) return null;
  const late = /下午|傍晚|晚上/u.test(half) || (half === '' && /下午|晚上/u.test(day));
  const noon = half === '中午' && hour < 11;
  const past =
    minutes === ''
      ? 0
      : minutes === '半'
        ? 30
        : minutes === '一刻'
          ? 15
          : minutes === '三刻'
            ? 45
            : readNumber(minutes.replace(/分$/u, '').replace(/^[零0](?=.)/u, ''));
  return past === null ? null : minuteOf((late || noon) && hour < 12 ? hour + 12 : hour, past);
}

const minuteOf = (hour: number, minute: number): number | null =>
  hour <= 23 && minute <= 59 ? hour * 60 + minute : null;

const cut = (text: string, at: number, length: number): string =>
  `${text.slice(0, at)} ${text.slice(at + length)}`.replace(/\s+/gu, ' ').trim();
