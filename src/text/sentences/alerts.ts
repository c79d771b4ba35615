// What an alert says when it rings, when it is over, and what its buttons are called. Every argument is ready to read.
import { glue, sentenceCase } from '../glue.js';
import type { Lang } from '../lang.js';

export type Way = 'up' | 'down';

/** Whether a figure's English name is of many: complaints *were* 14, the complaint rate *was* 5%. */
export const isMany = (name: string): boolean =>
  /^(?:tickets|low ratings|complaints|faults|suggestions|overdue tickets)\b/iu.test(name);

export interface AlertSentences {
  /** "CSAT for North". */
  subject(metric: string, scope: string | null): string;
  threshold(subject: string, period: string, value: string, side: 'above' | 'below', limit: string): string;
  /** Passed before the period is over: the figure so far. */
  already(subject: string, period: string, value: string, side: 'above' | 'below', limit: string): string;
  change(
    subject: string,
    period: string,
    value: string,
    way: Way,
    difference: string,
    beforePeriod: string,
    before: string,
  ): string;
  anomaly(subject: string, period: string, value: string, way: Way, usual: string | null): string;
  silence(since: string): string;
  silenceUsual(longest: string): string;
  recovered(subject: string, period: string, value: string): string;
  settled(subject: string, period: string, value: string): string;
  flowing(at: string): string;
  /** What the alarm had said. */
  was(title: string): string;
  readonly limit: string;
  readonly usual: string;
  readonly before: string;
  readonly sample: string;
  readonly period: string;
  readonly also: string;
  readonly responsible: string;
  readonly setBy: string;
  byRule(number: number, owner: string): string;
  /** Several at once. @param figures the first of them: what, and how much */
  digest(count: number, figures: readonly string[]): string;
  more(count: number): string;
  readonly moreAbout: string;
  chart(subject: string): string;
  readonly buttons: {
    readonly why: string;
    readonly useful: string;
    readonly notUseful: string;
    readonly snooze: string;
    readonly mute: string;
    open(number: number): string;
  };
}

export const ALERTS: Readonly<Record<Lang, AlertSentences>> = {
  zh: {
    subject: (metric, scope) => (scope === null ? metric : glue(scope, '的', metric)),
    threshold: (subject, period, value, side, limit) =>
      glue(period, subject, ' ', value, side === 'above' ? '，超过 ' : '，低于 ', limit),
    already: (subject, period, value, side, limit) =>
      glue(period, '到现在', subject, '已经 ', value, side === 'above' ? '，超过 ' : '，低于 ', limit),
    change: (subject, period, value, way, difference, beforePeriod, before) =>
      glue(
        period,
        subject,
        ' ',
        value,
        '，比',
        beforePeriod,
        `（${before}）`,
        way === 'up' ? '上升 ' : '下降 ',
        difference,
      ),
    anomaly: (subject, period, value, way, usual) =>
      glue(
        period,
        subject,
        ' ',
        value,
        way === 'up' ? '，异常偏高' : '，异常偏低',
        usual === null ? '' : `，平时约 ${usual}`,
      ),
    silence: (since) => glue('自', since, '起没有新数据进来'),
    silenceUsual: (longest) => `按工作时间算，平时最多隔 ${longest}。请检查导入或对接是否中断。`,
    recovered: (subject, period, value) => glue('已恢复：', period, subject, ' ', value),
    settled: (subject, period, value) =>
      glue(period, subject, ' ', value, '。这个水平已经持续较久，以后按新的常态来判断。'),
    flowing: (at) => glue('数据恢复：', at, '又有新数据进来了'),
    was: (title) => `之前的提醒：${title}`,
    limit: '界限',
    usual: '平时',
    before: '之前',
    sample: '样本量',
    period: '时间',
    also: '同时：',
    responsible: '负责人',
    setBy: '设置人',
    byRule: (number, owner) => glue(`提醒 ${number} 号，由`, owner, '设置。'),
    digest: (count, figures) =>
      `${count} 项提醒：${figures.join('、')}${figures.length < count ? ' 等' : ''}`,
    more: (count) => `今天还有 ${count} 项提醒，先不逐条发了`,
    moreAbout: '为免打扰，这里今天不再逐条发提醒，明天恢复。',
    chart: (subject) => glue(subject, '走势'),
    buttons: {
      why: '为什么？',
      useful: '有用',
      notUseful: '没用',
      snooze: '稍后再提醒',
      mute: '不再提醒',
      open: (number) => `管理 ${number} 号`,
    },
  },
  en: {
    subject: (metric, scope) => (scope === null ? metric : `${metric} ${scope}`),
    threshold: (subject, period, value, side, limit) =>
      sentenceCase(`${subject} ${isMany(subject) ? 'were' : 'was'} ${value} ${period}, ${side} ${limit}`),
    already: (subject, period, value, side, limit) =>
      sentenceCase(
        `${subject} ${isMany(subject) ? 'are' : 'is'} already ${value} ${period}, ${side} ${limit}`,
      ),
    change: (subject, period, value, way, difference, beforePeriod, before) =>
      sentenceCase(
        `${subject} ${isMany(subject) ? 'were' : 'was'} ${value} ${period}, ${way} ${difference} from ${before} ${beforePeriod}`,
      ),
    anomaly: (subject, period, value, way, usual) =>
      sentenceCase(
        `${subject} ${isMany(subject) ? 'were' : 'was'} ${value} ${period}, unusually ${way === 'up' ? 'high' : 'low'}${usual === null ? '' : `: usually about ${usual}`}`,
      ),
    silence: (since) => `No new data since ${since}`,
    silenceUsual: (longest) =>
      `In working time there is usually something new within ${longest}. Please check whether the import or the connection has stopped.`,
    recovered: (subject, period, value) =>
      `Over: ${subject} ${isMany(subject) ? 'were' : 'was'} ${value} ${period}`,
    settled: (subject, period, value) =>
      sentenceCase(
        `${subject} ${isMany(subject) ? 'were' : 'was'} ${value} ${period}. This level has lasted for a while, so it counts as usual from now on.`,
      ),
    flowing: (at) => `Data is arriving again: the newest is of ${at}`,
    was: (title) => `The alert was: ${title}`,
    limit: 'Limit',
    usual: 'Usually',
    before: 'Before',
    sample: 'Cases',
    period: 'Period',
    also: 'At the same time: ',
    responsible: 'Responsible',
    setBy: 'Set by',
    byRule: (number, owner) => `Alert ${number}, set up by ${owner}.`,
    digest: (count, figures) =>
      `${count} alerts: ${figures.join(', ')}${figures.length < count ? ', …' : ''}`,
    more: (count) => `${count} more ${count === 1 ? 'alert' : 'alerts'} today, not sent one by one`,
    moreAbout: 'To keep this channel readable, further alerts are held back until tomorrow.',
    chart: (subject) => `${sentenceCase(subject)} over time`,
    buttons: {
      why: 'Why?',
      useful: 'Useful',
      notUseful: 'Not useful',
      snooze: 'Snooze',
      mute: 'Mute',
      open: (number) => `Manage ${number}`,
    },
  },
};
