// What stands on a person's own page: each line a question that the bot is asked in their name, and what it is called there.
import type { Lang } from '../lang.js';

export interface HomeFigure {
  readonly label: string;
  readonly question: string;
}

export interface HomeSentences {
  /** An agent's own, a supervisor's team, the whole for everybody else. */
  readonly figures: Readonly<Record<'agent' | 'team' | 'all', readonly HomeFigure[]>>;
  /** Where the question is answered by a list of tickets: how many they are. */
  readonly tickets: (count: number) => string;
}

export const HOME: Readonly<Record<Lang, HomeSentences>> = {
  zh: {
    tickets: (count) => `${count} 张`,
    figures: {
      agent: [
        { label: '上周满意度', question: '我上周的满意度' },
        { label: '上周首响', question: '我上周的首次响应时间' },
        { label: '超时工单', question: '我的超时工单数' },
      ],
      team: [
        { label: '本组上周满意度', question: '我们组上周的满意度' },
        { label: '本组上周首响', question: '我们组上周的首次响应时间' },
        { label: '本组超时工单', question: '我们组的超时工单数' },
      ],
      all: [
        { label: '上周满意度', question: '上周满意度' },
        { label: '上周首响', question: '上周首次响应时间' },
        { label: '超时工单', question: '超时工单数' },
      ],
    },
  },
  en: {
    tickets: (count) => String(count),
    figures: {
      agent: [
        { label: 'CSAT last week', question: 'my CSAT last week' },
        { label: 'First response last week', question: 'my first response time last week' },
        { label: 'Overdue tickets', question: 'how many of my tickets are overdue' },
      ],
      team: [
        { label: 'Team CSAT last week', question: "my team's CSAT last week" },
        { label: 'Team first response last week', question: "my team's first response time last week" },
        { label: 'Team overdue tickets', question: "how many of my team's tickets are overdue" },
      ],
      all: [
        { label: 'CSAT last week', question: 'CSAT last week' },
        { label: 'First response last week', question: 'first response time last week' },
        { label: 'Overdue tickets', question: 'how many tickets are overdue' },
      ],
    },
  },
};
