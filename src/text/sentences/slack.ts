// What is said only on Slack.
import type { Lang } from '../lang.js';

export interface SlackWords {
  /** The card did not fit: so many of its blocks are missing. */
  cut(blocks: number): string;
  /** Stands after the bot's name while an answer is under way: "Deskbeat is …". */
  readonly thinking: string;
  /** A picture that could not be shown; its words follow. */
  readonly noPicture: string;
}

export const SLACK: Readonly<Record<Lang, SlackWords>> = {
  zh: {
    cut: (blocks) => `……内容太长，Slack 放不下，后面还有 ${blocks} 段没有显示。`,
    thinking: '正在查数据……',
    noPicture: '图没能显示：',
  },
  en: {
    cut: (blocks) =>
      `… This was too long for Slack: ${blocks} more ${blocks === 1 ? 'block is' : 'blocks are'} not shown.`,
    thinking: 'is looking at the figures…',
    noPicture: 'The picture could not be shown: ',
  },
};
