// What the bot says about itself and about where an answer went.
import type { Lang } from '../lang.js';

export interface ChatSentences {
  readonly title: string;
  /** Who I am and what I can do, in two sentences. */
  readonly about: string;
  /** Above the example questions. */
  readonly tryThese: string;
  /** Below them: how to talk on. */
  readonly hints: string;
  /** To somebody whom the directory does not know; says nothing of any figure. */
  readonly stranger: string;
  /** To somebody who has left. */
  readonly leaver: string;
  /** In the room, when the answer went to the asker alone. */
  readonly sentPrivately: string;
  readonly sentPrivatelyTitle: string;
  /** Questions that suit everybody. */
  readonly examples: readonly string[];
  /** Questions that suit somebody with figures of their own. */
  readonly ownExamples: readonly string[];
}

export const CHAT: Readonly<Record<Lang, ChatSentences>> = {
  zh: {
    title: '我是 Deskbeat',
    about: '我回答客服数据的问题：满意度、首响、解决量、超时工单等等。直接用一句话问我就行，中文英文都可以。',
    tryThese: '比如这样问：',
    hints: '可以接着追问，例如“那上个月呢”“按渠道看”。我只说你有权限看的数字。',
    stranger: '我在人员名单里没有找到你，所以还不能回答数据问题。请管理员把你的账号加进客服名单。',
    leaver: '你的账号在人员名单里已停用，所以不能再查看数据。如有出入，请联系管理员。',
    sentPrivately: '这个问题涉及个人数据，答案已经私聊发给你了。',
    sentPrivatelyTitle: '答案已私聊发送',
    examples: ['上周满意度', '本月工单量走势', '上个月各渠道的首次响应时间'],
    ownExamples: ['我本月的解决量', '我超时的工单'],
  },
  en: {
    title: 'I am Deskbeat',
    about:
      'I answer questions about support figures: CSAT, first response time, tickets resolved, overdue tickets and more. Just ask in a sentence, in English or Chinese.',
    tryThese: 'For example:',
    hints:
      'You can go on from an answer: “and last month?”, “by channel”. I only show figures that you may see.',
    stranger:
      'I could not find you in the directory, so I can’t answer questions about figures yet. Please ask an admin to add your account to the list of agents.',
    leaver:
      'Your account is no longer active in the directory, so I can’t show figures any more. If that is a mistake, please ask an admin.',
    sentPrivately: 'This is about personal figures, so I sent the answer to you directly.',
    sentPrivatelyTitle: 'Answer sent directly',
    examples: [
      'CSAT last week',
      'ticket volume this month by day',
      'first response time by channel last month',
    ],
    ownExamples: ['my resolved tickets this month', 'my overdue tickets'],
  },
};
