// What people say to what they have set up: lists, and changes by number. Pure: words in, what is wanted out.
import { readNumber } from '../../question/numbers.js';
import { quantityAt } from './quantity.js';
import { placeIn } from './place.js';
import { scheduleIn } from './schedule-words.js';
import type { Place, Step, Wish } from './wish.js';

/** Until when: so many days, or the next Monday morning (or another weekday, 1 to 7). */
export type SnoozeEnd =
  { readonly kind: 'days'; readonly days: number } | { readonly kind: 'weekday'; readonly weekday: number };

export type Managing =
  | { readonly do: 'list'; readonly where: 'mine' | 'here' }
  | { readonly do: 'open'; readonly id: number }
  | { readonly do: 'mute'; readonly id: number }
  | { readonly do: 'unmute'; readonly id: number }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'softer'; readonly id: number }
  | { readonly do: 'snooze'; readonly id: number; readonly until: SnoozeEnd }
  | { readonly do: 'change'; readonly id: number; readonly to: string };

const LIST_MINE =
  /^(?:(?:show|list)\s+)?(?:me\s+)?my\s+(?:alerts?|subscriptions?|reports?)$|^(?:show|list)\s+(?:my\s+)?(?:alerts|subscriptions)$|^(?:alerts|subscriptions)$|^(?:查看|看看?|列出|有哪些)?(?:一下)?(?:我的?)?(?:全部|所有)?的?(?:订阅|提醒|告警|预警)(?:列表)?(?:有哪些)?$/iu;
const LIST_HERE =
  /^(?:(?:show|list)\s+)?(?:the\s+)?(?:alerts?|subscriptions?|reports?)\s+(?:here|(?:in|of|for)\s+this\s+(?:channel|group|room))$|^(?:查看|看看?|列出)?(?:这个群|本群|群里|这里)的?(?:订阅|提醒|告警|预警)(?:有哪些)?$/iu;
const NUMBER = String.raw`(?:(?:alert|subscription|report|number|no\.?|第)\s*)?#?(\d{1,6})\s*(?:号|項|项|条)?(?:订阅|提醒|告警)?`;

const verbs = (words: string): RegExp => new RegExp(`^(?:请|把|将)?(?:${words})\\s*${NUMBER}$`, 'iu');
const behind = (words: string): RegExp =>
  new RegExp(`^(?:请)?(?:把|将)?\\s*${NUMBER}\\s*(?:${words})(?:掉|了)?$`, 'iu');

const SIMPLE: readonly (readonly [RegExp, 'mute' | 'unmute' | 'remove' | 'open' | 'softer'])[] = [
  [verbs('unmute|resume|turn on|恢复|启用|取消暂停'), 'unmute'],
  [verbs('mute|turn off|disable|stop|pause|停用|关闭|关掉|静音|停止'), 'mute'],
  [verbs('remove|delete|unsubscribe(?:\\s+from)?|删除|取消订阅|取消|退订|删掉|删'), 'remove'],
  [verbs('open|show|manage|查看|打开|管理'), 'open'],
  [verbs('make less sensitive|less sensitive|调低灵敏度|降低灵敏度'), 'softer'],
  [behind('恢复|启用'), 'unmute'],
  [behind('停用|关闭|关掉|静音|停'), 'mute'],
  [behind('删除|删|取消|退订'), 'remove'],
];
const SNOOZE = new RegExp(
  `^(?:请|把|将)?(?:snooze|暂停|推迟|先停)\\s*${NUMBER}\\s*(?:[,，]\\s*)?(?:for|until|till|到|至)?\\s*(.*)$`,
  'iu',
);
const CHANGE = new RegExp(
  `^(?:请|把|将)?(?:change|edit|set|update|修改|更改|改|调整)\\s*${NUMBER}\\s*(?:to|so that it is|into|:|：|为|成|到|改为|改成)?\\s*(.+)$`,
  'iu',
);
const CHANGE_BEHIND = new RegExp(
  `^(?:请)?(?:把|将)\\s*${NUMBER}\\s*(?:改为|改成|改到|调到|设为|变为)\\s*(.+)$`,
  'iu',
);

const WEEKDAYS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
};

/** Null for everything else. */
export function managingOf(said: string): Managing | null {
  const text = said
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.。!！?？]+$/u, '');
  if (LIST_HERE.test(text)) return { do: 'list', where: 'here' };
  if (LIST_MINE.test(text)) return { do: 'list', where: 'mine' };
  for (const [pattern, what] of SIMPLE) {
    const id = pattern.exec(text)?.[1];
    if (id !== undefined) return { do: what, id: Number(id) };
  }
  const snooze = SNOOZE.exec(text);
  if (snooze?.[1] !== undefined) {
    const until = snoozeEndOf(snooze[2] ?? '');
    if (until !== null) return { do: 'snooze', id: Number(snooze[1]), until };
  }
  const change = CHANGE.exec(text) ?? CHANGE_BEHIND.exec(text);
  if (change?.[1] !== undefined && change[2] !== undefined)
    return { do: 'change', id: Number(change[1]), to: change[2].trim() };
  return null;
}

/** "a week", "until Monday", 三天, 到周一; a week where nothing is said. */
export function snoozeEndOf(text: string): SnoozeEnd | null {
  const plain = text.trim().toLowerCase();
  if (plain === '' || /^(?:a|one|1)\s+week$|^(?:一|1)\s*(?:周|个?星期)$/u.test(plain))
    return { kind: 'days', days: 7 };
  if (/^(?:a|one)\s+day$|^tomorrow$|^(?:一天|明天)$/u.test(plain)) return { kind: 'days', days: 1 };
  const days = /^(\d{1,2}|[a-z]+|[一二两三四五六七八九十]+)\s*(?:days?|天)$/u.exec(plain);
  const weeks = /^(\d{1,2}|[一二两三四五六七八九十]+)\s*(?:weeks?|周|个?星期)$/u.exec(plain);
  const number = readNumber(days?.[1] ?? weeks?.[1] ?? '');
  if (number !== null && number >= 1 && number <= 60)
    return { kind: 'days', days: number * (weeks === null ? 1 : 7) };
  const weekday =
    /^(?:next\s+)?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$|^(?:下?周|下?星期|下?礼拜)([一二三四五六日天])$/u.exec(
      plain,
    );
  const named = WEEKDAYS[weekday?.[1] ?? weekday?.[2] ?? ''];
  return named === undefined ? null : { kind: 'weekday', weekday: named };
}

const STEPS: readonly (readonly [RegExp, Step])[] = [
  [/^(?:(?:per|by|each|every|a|in a)\s+)?day$|^daily$|^(?:按|逐|每)[天日](?:看)?$|^一天内?$/u, 'day'],
  [/^(?:(?:per|by|each|every|a|in a)\s+)?week$|^weekly$|^(?:按|逐|每)(?:周|星期)(?:看)?$|^一周内?$/u, 'week'],
  [/^(?:(?:per|by|each|every|a|in a)\s+)?month$|^monthly$|^(?:按|逐|每)个?月(?:看)?$|^一个月内?$/u, 'month'],
];

/** The wish with one thing changed by a few words: a limit, a time, a place, a step. Null when the words change nothing. */
export function changedWish(wish: Wish, said: string): Wish | null {
  const text = said
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[.。!！]+$/u, '')
    .replace(
      /^(?:to|make it|change (?:it )?to|set (?:it )?to|改为|改成|改到|换成|调到|调整为|设为|变成|到)\s*/u,
      '',
    );
  const step = STEPS.find(([pattern]) => pattern.test(text))?.[1];
  if (step !== undefined && wish.kind === 'alert') return { ...wish, step };
  const place = wholePlace(text, said);
  if (place !== null) return { ...wish, place };
  return wish.kind === 'alert' ? changedAlert(wish, text) : changedReport(wish, text);
}

function wholePlace(text: string, said: string): Place | null {
  const found = placeIn(said.normalize('NFKC').trim());
  if (found === null) return /^(?:me|我|发给我|给我)$/u.test(text) ? { kind: 'me' } : null;
  return /^(?:to|改为|改成|改到|发到|发|到|send|post|it)?\s*$/iu.test(found.rest) ? found.place : null;
}

const ABOVE = /^(?:above|over|more than|>|超过|高于|大于|多于)\s*/u;
const BELOW = /^(?:below|under|less than|<|低于|小于|少于|不足)\s*/u;

function changedAlert(wish: Extract<Wish, { kind: 'alert' }>, text: string): Wish | null {
  const { condition } = wish;
  if (condition.kind !== 'threshold' && condition.kind !== 'change') return null;
  const side = ABOVE.test(text) ? 'above' : BELOW.test(text) ? 'below' : null;
  const rest = text.replace(ABOVE, '').replace(BELOW, '');
  const amount = quantityAt(rest);
  if (amount === null || rest.slice(amount.length).trim() !== '') return null;
  return condition.kind === 'threshold'
    ? { ...wish, condition: { ...condition, side: side ?? condition.side, value: amount.quantity } }
    : { ...wish, condition: { ...condition, by: amount.quantity } };
}

/** A schedule in full ("every Tuesday at 10:00"), a day and a clock ("Tuesday 10:00"), or a clock alone. */
function changedReport(wish: Extract<Wish, { kind: 'report' }>, text: string): Wish | null {
  const tries = [text, `every ${text}`, `每${text}`, `${daysOf(wish.schedule.cron)} ${text}`];
  for (const each of tries) {
    const found = scheduleIn(each);
    if (found === null || found === 'unclear' || found.rest.trim() !== '') continue;
    const isDayOnly = !/\d[:点时]|\d\s*[ap]m|[点时]|noon|at \d/u.test(text);
    const [minute = '0', hour = '9'] = wish.schedule.cron.split(' ');
    const cron = isDayOnly
      ? `${minute} ${hour} ${found.schedule.cron.split(' ').slice(2).join(' ')}`
      : found.schedule.cron;
    return { ...wish, schedule: { ...found.schedule, cron } };
  }
  return null;
}

/** The days of a schedule in words that are read as the same days. */
function daysOf(cron: string): string {
  const [, , month = '*', , week = '*'] = cron.split(' ');
  if (month !== '*') return `每月${month}号`;
  if (week === '*') return 'every day';
  if (week === '1-5') return 'every working day';
  return `每周${week
    .split(',')
    .map((day) => '日一二三四五六'[Number(day)] ?? '')
    .join('、')}`;
}
