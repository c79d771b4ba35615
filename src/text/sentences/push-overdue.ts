// The words of overdue warnings and of the list of the unanswered. Short and factual: what is late, since when, what can be done.
import { glue } from '../glue.js';
import type { Lang } from '../lang.js';

export interface OverdueSentences {
  title(p: { readonly team: string | null; readonly overdue: number; readonly near: number }): string;
  readonly promise: Readonly<Record<'first_response' | 'resolution', string>>;
  readonly head: {
    readonly ticket: string;
    readonly what: string;
    readonly due: string;
    readonly who: string;
    readonly note: string;
  };
  near(due: string): string;
  late(due: string): string;
  more(n: number): string;
  /** For rooms, where single tickets are not named. */
  counts(p: { readonly firstResponse: number; readonly resolution: number; readonly near: number }): string;
  oldest(late: string): string;
  /** For a storm: how many each person has. */
  byPerson(p: readonly { readonly name: string; readonly n: number }[]): string;
  readonly nobody: string;
  held(name: string, until: string): string;
  handed(name: string): string;
  /** On the board of the one who took over. @param assignee whose ticket it still is; null: nobody’s */
  handedToYou(assignee: string | null): string;
  cleared(n: number, tickets: readonly string[]): string;
  readonly allClear: { readonly title: string; readonly text: string };
  readonly buttons: {
    readonly acknowledge: string;
    readonly snooze: string;
    readonly handOver: string;
    readonly list: string;
  };
  ask(team: string | null, own: boolean): string;
  /** What a press is answered with. */
  readonly done: {
    acknowledged(n: number, until: string): string;
    snoozed(until: string): string;
    handedOver(n: number, to: string): string;
    nothingOpen: string;
    unknownPerson(text: string): string;
  };
  readonly form: {
    readonly snooze: {
      readonly title: string;
      readonly label: string;
      readonly choices: Readonly<Record<string, string>>;
    };
    readonly handOver: {
      readonly title: string;
      readonly label: string;
      readonly placeholder: string;
    };
    readonly submit: string;
    readonly cancel: string;
  };
  readonly unanswered: {
    title(scope: string | null, n: number): string;
    readonly none: string;
    readonly head: {
      readonly ticket: string;
      readonly who: string;
      readonly waiting: string;
      readonly due: string;
    };
  };
}

const enTickets = (n: number): string => (n === 1 ? '1 ticket' : `${n} tickets`);
const names = (tickets: readonly string[], n: number, sep: string): string =>
  `${tickets.join(sep)}${n > tickets.length ? '…' : ''}`;

export const OVERDUE: Readonly<Record<Lang, OverdueSentences>> = {
  zh: {
    title: ({ team, overdue, near }) =>
      glue(
        team === null ? null : `${team}：`,
        [overdue > 0 ? `${overdue} 张工单已超时` : null, near > 0 ? `${near} 张快到期` : null]
          .filter((text) => text !== null)
          .join('，'),
      ),
    promise: { first_response: '首次响应', resolution: '解决' },
    head: { ticket: '工单', what: '承诺', due: '期限', who: '负责人', note: '备注' },
    // They stand under 期限, and behind it where a table is written as lines.
    near: (due) => due,
    late: (due) => `${due} 已超时`,
    more: (n) => `还有 ${n} 张没有列出。`,
    counts: ({ firstResponse, resolution, near }) =>
      [
        firstResponse > 0 ? `未按时首次响应 ${firstResponse} 张` : null,
        resolution > 0 ? `未按时解决 ${resolution} 张` : null,
        near > 0 ? `快到期 ${near} 张` : null,
      ]
        .filter((text) => text !== null)
        .join('，'),
    oldest: (since) => `最早的一张期限是 ${since}。`,
    byPerson: (people) => people.map(({ name, n }) => `${name} ${n} 张`).join('，'),
    nobody: '未分配',
    held: (name, until) => glue(name, `已接手，${until} 前不再升级`),
    handed: (name) => glue('已转给', name),
    handedToYou: (assignee) => (assignee === null ? '转给你的' : glue('转给你的，原由', assignee, '负责')),
    cleared: (n, tickets) => `已处理 ${n} 张${tickets.length === 0 ? '' : `：${names(tickets, n, '、')}`}`,
    allClear: { title: '超时提醒已全部处理', text: '提醒过的工单都已回复或解决，辛苦了。' },
    buttons: { acknowledge: '我来处理', snooze: '稍后提醒', handOver: '转给…', list: '查看清单' },
    ask: (team, own) => (own ? '我超时的工单' : glue(team, '超时的工单')),
    done: {
      acknowledged: (n, until) => `好的，这 ${n} 张工单由你处理，${until} 之前不会再升级。`,
      snoozed: (until) => `好的，${until} 之前不再提醒你。`,
      handedOver: (n, to) =>
        glue(`${n} 张工单的提醒改发给`, to, '。工单系统里的负责人不会变，请记得在那里转派。'),
      nothingOpen: '这条提醒里的工单都已处理，没有什么要做的了。',
      unknownPerson: (text) => `没有找到“${text}”。请写同事的姓名或工号。`,
    },
    form: {
      snooze: {
        title: '稍后提醒',
        label: '多久之后再提醒？',
        choices: { '30m': '30 分钟后', '2h': '2 小时后', tomorrow: '明天早上' },
      },
      handOver: {
        title: '转给同事',
        label: '转给谁？',
        placeholder: '姓名或工号',
      },
      submit: '确定',
      cancel: '取消',
    },
    unanswered: {
      title: (scope, n) =>
        n === 0
          ? `${scope === null ? '' : `${scope}：`}没有超过首响期限的工单`
          : `${scope === null ? '' : `${scope}：`}${n} 张工单没有按时首次响应`,
      none: '所有客户都按时得到了回复。',
      head: { ticket: '工单', who: '负责人', waiting: '已等待', due: '期限' },
    },
  },
  en: {
    title: ({ team, overdue, near }) =>
      `${team === null ? '' : `${team}: `}${[
        overdue > 0 ? `${enTickets(overdue)} overdue` : null,
        near > 0 ? `${overdue > 0 ? near : enTickets(near)} due soon` : null,
      ]
        .filter((text) => text !== null)
        .join(', ')}`,
    promise: { first_response: 'first response', resolution: 'resolution' },
    head: { ticket: 'Ticket', what: 'Promise', due: 'Due', who: 'Assignee', note: 'Note' },
    // They stand under "Due", and behind it where a table is written as lines.
    near: (due) => due,
    late: (due) => `${due}, overdue`,
    more: (n) => `${n} more not shown here.`,
    counts: ({ firstResponse, resolution, near }) =>
      [
        firstResponse > 0 ? `${firstResponse} without a first response in time` : null,
        resolution > 0 ? `${resolution} not resolved in time` : null,
        near > 0 ? `${near} due soon` : null,
      ]
        .filter((text) => text !== null)
        .join(', '),
    oldest: (since) => `The oldest was due ${since}.`,
    byPerson: (people) => people.map(({ name, n }) => `${name} ${n}`).join(', '),
    nobody: 'unassigned',
    held: (name, until) => `${name} is on it; no escalation before ${until}`,
    handed: (name) => `handed to ${name}`,
    handedToYou: (assignee) => `handed to you${assignee === null ? '' : `; assigned to ${assignee}`}`,
    cleared: (n, tickets) =>
      tickets.length === 0 ? `${enTickets(n)} cleared` : `Cleared ${n}: ${names(tickets, n, ', ')}`,
    allClear: {
      title: 'All overdue warnings are cleared',
      text: 'Every ticket in the warning has been answered or resolved. Thank you.',
    },
    buttons: { acknowledge: 'I’m on it', snooze: 'Later', handOver: 'Hand over…', list: 'Show the list' },
    ask: (team, own) => (own ? 'my overdue tickets' : `overdue tickets${team === null ? '' : ` of ${team}`}`),
    done: {
      acknowledged: (n, until) =>
        `Thanks: ${n === 1 ? 'this ticket is' : `these ${n} tickets are`} yours, with no escalation before ${until}.`,
      snoozed: (until) => `All right, no more warnings for you before ${until}.`,
      handedOver: (n, to) =>
        `Warnings about ${enTickets(n)} now go to ${to}. The assignee in your ticket system stays as it is; please reassign there too.`,
      nothingOpen: 'Everything in this warning has been dealt with; there is nothing left to do.',
      unknownPerson: (text) => `I could not find “${text}”. Please give a colleague’s full name or their id.`,
    },
    form: {
      snooze: {
        title: 'Remind me later',
        label: 'When should I remind you?',
        choices: { '30m': 'In 30 minutes', '2h': 'In 2 hours', tomorrow: 'Tomorrow morning' },
      },
      handOver: {
        title: 'Hand over',
        label: 'To whom?',
        placeholder: 'Name or id',
      },
      submit: 'OK',
      cancel: 'Cancel',
    },
    unanswered: {
      title: (scope, n) =>
        n === 0
          ? `${scope === null ? '' : `${scope}: `}no ticket is past its first-response time`
          : `${scope === null ? '' : `${scope}: `}${enTickets(n)} not answered in time`,
      none: 'Every customer got a reply in time.',
      head: { ticket: 'Ticket', who: 'Assignee', waiting: 'Waiting', due: 'Due' },
    },
  },
};
