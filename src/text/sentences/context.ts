// What stands around a figure: what was assumed, and the pieces of the sentence that says how a question was understood.
import type { Grain } from '../../time/local-date.js';
import { glue } from '../glue.js';
import type { Lang } from '../lang.js';

export interface ContextSentences {
  readonly assumed: {
    readonly last_30_days: string;
    /** The same of a figure that stands at the end of those days. */
    readonly up_to_yesterday: string;
    readonly now: string;
    readonly own_tickets: string;
    readonly team_tickets: string;
    readonly business_clock: string;
    readonly fiscal_year: string;
    previous_range(range: string): string;
  };
  /** Days were asked for before there were any tickets. */
  since(day: string, missing: 'none' | 'some' | 'all'): string;
  /** A pie was wished for. */
  readonly noPie: string;
  /** A person is asked for in a team that is not theirs (any more). */
  elsewhere(name: string, now: string, asked: string): string;
  readonly whole: string;
  readonly now: string;
  atEndOf(day: string): string;
  without(names: string): string;
  /** A step of time as the thing that is ranked: `最多的周`. */
  readonly steps: Readonly<Record<Grain, string>>;
  readonly weekends: string;
  readonly workdays: string;
  /** Single days of the range, by what they have in common. */
  days(count: number, kind: 'workdays' | 'days_off' | 'mixed'): string;
  against(range: string): string;
  stat(stat: 'mean' | 'median' | 'p90' | 'p95', metric: string): string;
  readonly businessHours: string;
  readonly computed: string;
  readonly period: string;
  readonly filters: string;
  readonly definition: string;
  readonly sample: string;
  readonly leftOut: string;
  readonly asOf: string;
}

const bare = (metric: string): string => metric.replace(/^(平均|average )/, '');

export const CONTEXT: Readonly<Record<Lang, ContextSentences>> = {
  zh: {
    assumed: {
      last_30_days: '没有说时间，按最近 30 天算。',
      up_to_yesterday: '没有说时间，按截至昨天算。',
      now: '没有说时间，按此刻算。',
      own_tickets: '只包括你自己的工单。',
      team_tickets: '只包括你们团队的工单。',
      business_clock: '时长按工作时间计算。',
      fiscal_year: '财年按 1 月开始算；实际从别的月份开始的话，请管理员设置 workspace.fiscalYearStart。',
      previous_range: (range) => `没有说和哪段时间比，按上一个同样的时段（${range}）比。`,
    },
    since: (day, missing) =>
      `工单数据从${day}开始${{ none: '', some: '，对比的那段时间不完整', all: '，对比的那段时间还没有数据' }[missing]}。`,
    noPie: '没有饼图：长短比扇形好比较。',
    elsewhere: (name, now, asked) =>
      `${glue(name, '现在属于', now)}，${glue('这里只算归在', asked, '名下的')}。`,
    whole: '全部',
    now: '现在',
    atEndOf: (day) => `截至${day}`,
    without: (names) => glue('除', names, '外'),
    steps: { day: '一天', week: '一周', month: '月份', quarter: '季度', year: '年份' },
    weekends: '周末',
    workdays: '周一至周五',
    days: (count, kind) =>
      kind === 'mixed' ? `选定的 ${count} 天` : `${kind === 'workdays' ? '工作日' : '休息日'}（${count} 天）`,
    against: (range) => `对比 ${range}`,
    stat: (stat, metric) => {
      if (stat === 'mean') return `平均${bare(metric)}`;
      return stat === 'median' ? `${bare(metric)}中位数` : `${bare(metric)} ${stat.toUpperCase()}`;
    },
    businessHours: '按工作时间',
    computed: '这个数是怎么算的',
    period: '时间',
    filters: '范围',
    definition: '口径',
    sample: '样本',
    leftOut: '未计入',
    asOf: '数据截至',
  },
  en: {
    assumed: {
      last_30_days: 'No period was named, so this covers the last 30 days.',
      up_to_yesterday: 'No day was named, so this is as of yesterday.',
      now: 'No time was named, so this is how it stands now.',
      own_tickets: 'This covers your own tickets only.',
      team_tickets: "This covers your team's tickets only.",
      business_clock: 'Durations count business hours only.',
      fiscal_year:
        'The financial year is taken to begin in January; the setting workspace.fiscalYearStart changes that.',
      previous_range: (range) =>
        `Nothing was named to compare with, so this compares with the period before (${range}).`,
    },
    since: (day, missing) =>
      `Tickets begin on ${day}${{ none: '', some: ', so the earlier figure does not cover its whole period', all: ', so there is nothing yet in the earlier period' }[missing]}.`,
    noPie: 'Not drawn as a pie: lengths compare more exactly than slices.',
    elsewhere: (name, now, asked) => `${name} is in ${now} now; this counts only what is booked to ${asked}.`,
    whole: 'whole workspace',
    now: 'now',
    atEndOf: (day) => `at the end of ${day}`,
    without: (names) => `excluding ${names}`,
    steps: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
    weekends: 'weekends',
    workdays: 'Monday to Friday',
    days: (count, kind) =>
      `${count} ${{ workdays: 'working ', days_off: 'non-working ', mixed: 'selected ' }[kind]}${count === 1 ? 'day' : 'days'}`,
    against: (range) => `against ${range}`,
    stat: (stat, metric) => {
      if (stat === 'mean') return `average ${bare(metric)}`;
      return `${stat} ${bare(metric)}`;
    },
    businessHours: 'in business hours',
    computed: 'How was this computed',
    period: 'Period',
    filters: 'Scope',
    definition: 'Definition',
    sample: 'Sample',
    leftOut: 'Left out',
    asOf: 'Data as of',
  },
};
