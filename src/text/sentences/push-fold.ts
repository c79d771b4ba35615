// What stands on the one message that a group gets in place of personal cards when a platform's month is nearly used up.
import type { Lang } from '../lang.js';
import { platformName } from '../platform-names.js';

export interface FoldSentences {
  /** Where there is nothing else to show. */
  readonly title: string;
  /** Why there is one message, and how people get at their own figures. Nobody is named. */
  why(p: { readonly people: number; readonly platform: string; readonly percent: number }): string;
}

export const FOLD: Readonly<Record<Lang, FoldSentences>> = {
  zh: {
    title: '今天的个人卡片合并成这一条',
    why: ({ people, platform, percent }) =>
      `为了节省${platformName(platform, 'zh')}本月的额度（逐个发送会用到 ${percent}% 以上），${people} 位同事的个人卡片合并成这一条。想看自己的数据，私聊问我就行。`,
  },
  en: {
    title: 'One message in place of today’s personal cards',
    why: ({ people, platform, percent }) =>
      `This message stands in for ${people} personal cards: sent one by one, they would bring this month’s use of ${platformName(platform, 'en')} above ${percent}% of its allowance. For your own figures, just ask me directly.`,
  },
};
