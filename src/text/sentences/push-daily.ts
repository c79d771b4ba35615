// The words of the daily card. Kind and exact: what went well is said first, what to look at is an offer and never a reproach.
import { glue } from '../glue.js';
import type { Lang } from '../lang.js';

export interface DailySentences {
  /** The title: the figures of the day, for notifications. */
  title(p: {
    readonly who: string | null;
    readonly day: string;
    readonly figures: readonly string[];
    readonly resolved: number;
  }): string;
  /** How a scope is named: the team, or the whole desk. */
  readonly whole: string;
  readonly yesterday: string;
  /** The value of a figure in its line: `4 分 48 秒（n=23）`. */
  figure(value: string, n: string): string;
  readonly noData: string;
  /** What stands beside it. */
  readonly usual: (value: string, days: number) => string;
  readonly aroundTeam: (value: string) => string;
  readonly aroundWhole: (value: string) => string;
  readonly target: (value: string, met: boolean | null) => string;
  readonly benchmark: (value: string) => string;
  readonly waiting: string;
  waitingNow(p: { readonly open: number; readonly dueToday: number; readonly overdue: number }): string;
  /** The two sentences. */
  readonly good: {
    target_met(metric: string, target: string): string;
    better_than_usual(metric: string, by: string, shorter: boolean): string;
    better_than_around(metric: string, by: string, shorter: boolean, team: boolean): string;
    all_satisfied(n: number): string;
    nothing_overdue(): string;
    resolved(n: number): string;
  };
  readonly look: {
    overdue(n: number, own: boolean): string;
    due_today(n: number, own: boolean): string;
    /** `over`: of a time, which lies over its target; a share falls short of it. */
    target_missed(metric: string, gap: string, target: string, over: boolean): string;
    worse_than_usual(metric: string, by: string, longer: boolean): string;
  };
  readonly wentWell: string;
  readonly toLook: string;
  /** A figure that rests on few cases. */
  small(metric: string, n: number): string;
  readonly chart: { readonly own: string; alt(figures: readonly string[]): string };
  readonly members: {
    readonly team: string;
    readonly whole: string;
    readonly open: string;
    readonly overdue: string;
  };
  readonly sources: (benchmark: string) => string;
  readonly buttons: {
    readonly details: string;
    readonly why: string;
    readonly pause: string;
    readonly feedback: string;
  };
  /** Questions that the reader can ask at a touch, as the reader of questions understands them. */
  readonly ask: {
    details(scope: 'own' | 'team' | 'whole', team: string | null, day: string): string;
    why(scope: 'own' | 'team' | 'whole', team: string | null, day: string, metric: string): string;
    overdue(scope: 'own' | 'team' | 'whole', team: string | null): string;
  };
}

const zhCount = (n: number): string => `${n} 张`;
const tickets = (n: number): string => (n === 1 ? '1 ticket' : `${n} tickets`);

export const DAILY: Readonly<Record<Lang, DailySentences>> = {
  zh: {
    title: ({ who, day, figures, resolved }) =>
      `${who === null ? '' : `${who}，`}${day}${figures.length > 0 ? figures.join('，') : `解决了 ${zhCount(resolved)}工单`}`,
    whole: '全部客服',
    yesterday: '昨天',
    figure: (value, n) => `${value}（${n}）`,
    noData: '当天没有数据',
    usual: (value) => `平时 ${value}`,
    aroundTeam: (value) => `团队 ${value}`,
    aroundWhole: (value) => `全部 ${value}`,
    target: (value, met) => `目标 ${value}${met === true ? '，已达到' : ''}`,
    benchmark: (value) => `行业 ${value}`,
    waiting: '现在待处理',
    waitingNow: ({ open, dueToday, overdue }) =>
      open === 0
        ? '没有待处理的工单'
        : `未解决 ${zhCount(open)}，今天到期 ${zhCount(dueToday)}，已超时 ${zhCount(overdue)}`,
    good: {
      target_met: (metric, target) => `${metric}达到了目标（${target}）。`,
      better_than_usual: (metric, by, shorter) => `${metric}比平时${shorter ? '快了' : '高了'} ${by}。`,
      better_than_around: (metric, by, shorter, team) =>
        `${metric}比${team ? '团队' : '全部客服'}${shorter ? '快了' : '高了'} ${by}。`,
      all_satisfied: (n) => `${n} 位评价的客户全都满意。`,
      nothing_overdue: () => '手上没有超时的工单。',
      resolved: (n) => `解决了 ${zhCount(n)}工单。`,
    },
    look: {
      overdue: (n, own) =>
        own ? `有 ${zhCount(n)}工单已超时，先看看这些吧。` : `有 ${zhCount(n)}工单已超时，看看谁需要搭把手。`,
      due_today: (n, own) => (own ? `今天有 ${zhCount(n)}工单到期。` : `今天共有 ${zhCount(n)}工单到期。`),
      target_missed: (metric, gap, target, over) =>
        over ? `${metric}比目标（${target}）长 ${gap}。` : `${metric}离目标（${target}）还差 ${gap}。`,
      worse_than_usual: (metric, by, longer) =>
        `${metric}比平时${longer ? '长了' : '低了'} ${by}，可以看看原因。`,
    },
    wentWell: '做得好',
    toLook: '可以留意',
    small: (metric, n) =>
      metric.includes('满意') || metric.includes('评价')
        ? `${metric}只有 ${n} 份评价，一两份就会让数字变动很大，仅供参考。`
        : `${metric}只有 ${n} 次，仅供参考。`,
    chart: { own: '我的近 14 天', alt: (figures) => `近 14 天的走势，最后一天：${figures.join('，')}` },
    members: { team: '成员', whole: '小组', open: '未解决', overdue: '超时' },
    sources: (benchmark) => `行业数据来源：${benchmark}`,
    buttons: { details: '详情', why: '为什么？', pause: '暂停一周', feedback: '反馈' },
    ask: {
      details: (scope, team, day) =>
        glue(
          scope === 'own' ? '我' : null,
          day,
          scope === 'team' ? team : null,
          '的首次响应时间和客户满意度',
        ),
      why: (scope, team, day, metric) =>
        `为什么${glue(scope === 'own' ? '我' : null, day, scope === 'team' ? team : null, `的${metric}有变化`)}`,
      overdue: (scope, team) =>
        scope === 'own' ? '我超时的工单' : scope === 'team' ? glue(team, '超时的工单') : '超时的工单',
    },
  },
  en: {
    title: ({ who, day, figures, resolved }) =>
      `${who === null ? '' : `${who}, `}${day}: ${figures.length > 0 ? figures.join(', ') : `${tickets(resolved)} resolved`}`,
    whole: 'All teams',
    yesterday: 'yesterday',
    figure: (value, n) => `${value} (${n})`,
    noData: 'no data that day',
    usual: (value) => `usually ${value}`,
    aroundTeam: (value) => `team ${value}`,
    aroundWhole: (value) => `everyone ${value}`,
    target: (value, met) => `target ${value}${met === true ? ', met' : ''}`,
    benchmark: (value) => `industry ${value}`,
    waiting: 'Waiting now',
    waitingNow: ({ open, dueToday, overdue }) =>
      open === 0 ? 'nothing is waiting' : `${open} open, ${dueToday} due today, ${overdue} overdue`,
    good: {
      target_met: (metric, target) => `${metric} met the target (${target}).`,
      better_than_usual: (metric, by, shorter) =>
        `${metric} was ${by} ${shorter ? 'quicker' : 'higher'} than usual.`,
      better_than_around: (metric, by, shorter, team) =>
        `${metric} was ${by} ${shorter ? 'quicker' : 'higher'} than ${team ? 'the team’s' : 'everyone’s'}.`,
      all_satisfied: (n) => `All ${n} customers who rated were satisfied.`,
      nothing_overdue: () => 'Nothing is overdue.',
      resolved: (n) => `${tickets(n)} resolved.`,
    },
    look: {
      overdue: (n, own) =>
        `${tickets(n)} ${n === 1 ? 'is' : 'are'} overdue; ${own ? 'a good place to start today' : 'perhaps somebody could use a hand'}.`,
      due_today: (n) => `${tickets(n)} ${n === 1 ? 'is' : 'are'} due today.`,
      target_missed: (metric, gap, target, over) =>
        `${metric} was ${gap} ${over ? 'over' : 'short of'} the target (${target}).`,
      worse_than_usual: (metric, by, longer) =>
        `${metric} was ${by} ${longer ? 'longer' : 'lower'} than usual; worth a look at why.`,
    },
    wentWell: 'Went well',
    toLook: 'Worth a look',
    small: (metric, n) =>
      metric.includes('CSAT')
        ? `Only ${n} ${n === 1 ? 'rating' : 'ratings'}: one or two would change the figure a lot.`
        : `Only ${n} for ${metric.toLowerCase()}: too few to draw conclusions from.`,
    chart: {
      own: 'My last 14 days',
      alt: (figures) => `The last 14 days, ending with: ${figures.join(', ')}`,
    },
    members: { team: 'Person', whole: 'Team', open: 'Open', overdue: 'Overdue' },
    sources: (benchmark) => `Industry figures: ${benchmark}`,
    buttons: { details: 'Details', why: 'Why?', pause: 'Pause a week', feedback: 'Feedback' },
    ask: {
      details: (scope, team, day) =>
        `${scope === 'own' ? 'my ' : ''}first response time and CSAT${scope === 'team' ? ` of ${team ?? ''}` : ''} on ${day}`,
      why: (scope, team, day, metric) =>
        `why did ${scope === 'own' ? 'my ' : ''}${metric}${scope === 'team' ? ` of ${team ?? ''}` : ''} change on ${day}`,
      overdue: (scope, team) =>
        scope === 'own'
          ? 'my overdue tickets'
          : `overdue tickets${scope === 'team' ? ` of ${team ?? ''}` : ''}`,
    },
  },
};
