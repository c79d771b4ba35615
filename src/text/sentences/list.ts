// Sentences about lists of tickets.
import type { Lang } from '../lang.js';
import { FIGURE, type Subject } from './figure.js';

export interface ListSentences {
  /**
   * @param urgent whether some have missed a due time; these stand first, else the oldest do
   * @param front how many of them are asked for; null where all are
   */
  head(subject: Subject, count: number, urgent: boolean, front: number | null): string;
  none(subject: Subject): string;
  line(parts: readonly string[]): string;
  late(by: string): string;
  /** @param rated what counts is the rating: the ticket behind it is older */
  created(at: string, rated: boolean): string;
  more(count: number): string;
  readonly nobody: string;
  readonly ticket: string;
  readonly agent: string;
  readonly due: string;
  readonly createdAt: string;
  readonly lateBy: string;
}

/** 投诉：共 16 张, 解决的工单：共 16 张: what is listed, and not how much of it there is. */
const listedZh = (subject: Subject): Subject => ({
  ...subject,
  metric: subject.metric.replace(/量$/u, '').replace(/解决$/u, '解决的工单'),
});
const listedEn = (subject: Subject): Subject => ({
  ...subject,
  metric: subject.metric.replace(/ticket volume$/iu, 'tickets'),
});

export const LIST: Readonly<Record<Lang, ListSentences>> = {
  zh: {
    head: (subject, count, urgent, front) =>
      `${FIGURE.zh.subject(listedZh(subject))}：共 ${count} 张${listedZh(subject).metric.includes('工单') ? '' : '工单'}${front !== null ? `，最${urgent ? '紧急' : '早'}的 ${front} 张` : count > 1 ? `，最${urgent ? '紧急' : '早'}的在前` : ''}。`,
    none: (subject) =>
      `${FIGURE.zh.subject(listedZh(subject))}：${listedZh(subject).metric.includes('工单') ? '没有' : '没有工单'}。`,
    line: (parts) => `· ${parts.join('　')}`,
    late: (by) => `已超时 ${by}`,
    created: (at, rated) => `${rated ? '工单' : ''}创建于 ${at}`,
    more: (count) => `……还有 ${count} 张，未全部列出。`,
    nobody: '未分配',
    ticket: '工单',
    agent: '客服',
    due: '时限',
    createdAt: '创建时间',
    lateBy: '已超时',
  },
  en: {
    head: (subject, count, urgent, front) =>
      `${FIGURE.en.subject(listedEn(subject))}: ${count}${/tickets/iu.test(listedEn(subject).metric) ? '' : count === 1 ? ' ticket' : ' tickets'}${front !== null ? `, the ${front === 1 ? '' : `${front} `}${urgent ? 'most urgent' : 'oldest'}${front === 1 ? ' one' : ''}` : count === 1 ? '' : `, the ${urgent ? 'most urgent' : 'oldest'} first`}.`,
    none: (subject) => `${FIGURE.en.subject(listedEn(subject))}: none.`,
    line: (parts) => `· ${parts.join(', ')}`,
    late: (by) => `${by} late`,
    created: (at, rated) => `${rated ? 'ticket ' : ''}created ${at}`,
    more: (count) => `… and ${count} more, not listed here.`,
    nobody: 'nobody assigned',
    ticket: 'Ticket',
    agent: 'Agent',
    due: 'Due',
    createdAt: 'Created',
    lateBy: 'Late by',
  },
};
