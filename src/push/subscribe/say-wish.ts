// A wish as one sentence, in the form in which it is read: whoever reads the sentence back gets the same wish. Pure.
import { enOrdinalFigure } from '../../text/ordinals.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { Gazetteer } from '../../question/gazetteer.js';
import { say } from '../../question/say.js';
import type { Plan } from '../../question/plan.js';
import { glue } from '../../text/glue.js';
import type { Lang } from '../../text/lang.js';
import { isMany } from '../../text/sentences/alerts.js';
import type { Condition, Place, Quantity, Schedule, Step, Wish } from './wish.js';

/** @param plan of the question, for its names in full; null keeps the question's own words */
export function sayWish(wish: Wish, plan: Plan | null, lang: Lang, gazetteer: Gazetteer): string {
  if (wish.kind === 'report')
    return lang === 'zh'
      ? glue(`${scheduleZh(wish.schedule)} 把`, wish.question, placeZh(wish.place))
      : `${scheduleEn(wish.schedule)} send ${wish.question} ${placeEn(wish.place)}`;
  const question = plan === null ? wish.question : subjectOf(plan, wish.question, lang, gazetteer);
  const { condition, step, hold } = wish;
  if (condition.kind === 'silence')
    return lang === 'zh'
      ? `没有新数据时${tellZh(wish.place)}`
      : `${tellEn(wish.place)} when no new data arrives`;
  const unit = plan === null ? null : metricEntry(plan.metrics[0] ?? 'tickets').unit;
  const within =
    hold > 1 ? holdText(step, hold, lang) : condition.kind === 'change' ? '' : stepText(step, lang);
  return lang === 'zh'
    ? glue(question, within, conditionZh(condition, step, unit), '时', tellZh(wish.place))
    : `${tellEn(wish.place)} when ${question} ${conditionEn(condition, step, unit, isMany(question))}${within}`;
}

/** The metric, filters and group of an alert, without a time. */
function subjectOf(plan: Plan, question: string, lang: Lang, gazetteer: Gazetteer): string {
  const said = say(
    { ...plan, range: null, grain: null, kind: plan.by.length > 0 ? 'breakdown' : 'value' },
    lang,
    gazetteer,
  );
  // In Chinese the group stands behind a comma, where the condition would not be read any more.
  return said.includes('，') ? question : said;
}

const stepText = (step: Step, lang: Lang): string =>
  lang === 'zh'
    ? { day: '一天内', week: '一周内', month: '一个月内' }[step]
    : { day: ' in a day', week: ' in a week', month: ' in a month' }[step];

const holdText = (step: Step, hold: number, lang: Lang): string =>
  lang === 'zh'
    ? `连续 ${hold} ${{ day: '天', week: '周', month: '个月' }[step]}`
    : ` for ${hold} ${step}s in a row`;

/** What a change is measured against: days are set against the last one of their kind. */
const AGAINST = {
  zh: { day: '比前一个同类日', week: '比前一周', month: '比前一个月' },
  en: { day: 'vs the last comparable day', week: 'vs the week before', month: 'vs the month before' },
} as const;

function conditionZh(condition: Condition, step: Step, unit: string | null): string {
  switch (condition.kind) {
    case 'threshold':
      return glue(condition.side === 'above' ? '超过' : '低于', amount(condition.value, 'zh', unit));
    case 'change': {
      const way = { up: '上升', down: '下降', either: '变化' }[condition.way];
      return glue(AGAINST.zh[step], `${way}超过`, amount(condition.by, 'zh', null));
    }
    case 'anomaly':
      return { up: '激增', down: '骤降', either: '出现异常' }[condition.way];
    case 'silence':
      return '';
    default:
      return condition satisfies never;
  }
}

function conditionEn(condition: Condition, step: Step, unit: string | null, many: boolean): string {
  const s = many ? '' : 's';
  const is = many ? 'are' : 'is';
  switch (condition.kind) {
    case 'threshold':
      return `${is} ${condition.side} ${amount(condition.value, 'en', unit)}`;
    case 'change': {
      const way = { up: `rise${s}`, down: `drop${s}`, either: `change${s}` }[condition.way];
      return `${way} by more than ${amount(condition.by, 'en', null)} ${AGAINST.en[step]}`;
    }
    case 'anomaly':
      return { up: `surge${s}`, down: `plunge${s}`, either: `${is} unusual` }[condition.way];
    case 'silence':
      return '';
    default:
      return condition satisfies never;
  }
}

const DURATIONS = [
  { seconds: 86_400, zh: '天', en: 'day' },
  { seconds: 3_600, zh: '小时', en: 'hour' },
  { seconds: 60, zh: '分钟', en: 'minute' },
  { seconds: 1, zh: '秒', en: 'second' },
] as const;

/** As it was meant: "80" for a share is 80 %. */
function amount({ value, unit }: Quantity, lang: Lang, own: string | null): string {
  switch (unit) {
    case 'percent':
      return `${value}%`;
    case 'points':
      return own === 'ratio'
        ? `${value}%`
        : lang === 'zh'
          ? `${value} 个百分点`
          : `${value} percentage points`;
    case 'seconds': {
      const found = DURATIONS.find(({ seconds }) => value >= seconds && value % seconds === 0);
      const { seconds, zh, en } = found ?? DURATIONS[3];
      const count = value / seconds;
      return lang === 'zh' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`;
    }
    case 'cases':
    case 'number':
      if (lang === 'zh' && (unit === 'cases' || own === 'count')) return `${value} 件`;
      if (own === 'ratio') return `${value < 1 ? Number((value * 100).toPrecision(12)) : value}%`;
      return String(value);
    default:
      return unit satisfies never;
  }
}

const WEEKDAYS_ZH = '日一二三四五六';
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function clockOf(cron: string): { readonly time: string; readonly month: string; readonly week: string } {
  const [minute = '0', hour = '9', month = '*', , week = '*'] = cron.split(' ');
  return { time: `${hour}:${minute.padStart(2, '0')}`, month, week };
}

function scheduleZh({ cron }: Schedule): string {
  const { time, month, week } = clockOf(cron);
  if (month !== '*') return `每月${month}号 ${time}`;
  if (week === '*') return `每天 ${time}`;
  if (week === '1-5') return `每个工作日 ${time}`;
  return `每周${week
    .split(',')
    .map((day) => WEEKDAYS_ZH[Number(day)] ?? '')
    .join('、')} ${time}`;
}

function scheduleEn({ cron }: Schedule): string {
  const { time, month, week } = clockOf(cron);
  if (month !== '*') return `every month on the ${enOrdinalFigure(Number(month))} at ${time}`;
  if (week === '*') return `every day at ${time}`;
  if (week === '1-5') return `every working day at ${time}`;
  const days = week.split(',').map((day) => WEEKDAYS_EN[Number(day)] ?? '');
  return `every ${days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1) ?? ''}`} at ${time}`;
}

const placeZh = (place: Place): string =>
  place.kind === 'named' ? `发到 ${place.name}` : place.kind === 'me' ? '发给我' : '发到这里';
const placeEn = (place: Place): string =>
  place.kind === 'named' ? `to ${place.name}` : place.kind === 'me' ? 'to me' : 'here';
const tellZh = (place: Place): string =>
  place.kind === 'named' ? `通知 ${place.name}` : place.kind === 'me' ? '通知我' : '通知这个群';
const tellEn = (place: Place): string =>
  place.kind === 'named' ? `alert ${place.name}` : place.kind === 'me' ? 'alert me' : 'alert this channel';
