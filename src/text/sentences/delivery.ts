// What the outbox says by itself: that an answer was there and could not be given.
import type { Lang } from '../lang.js';
import { platformName } from '../platform-names.js';

export interface DeliverySentences {
  /** The platform's own check of content has held an answer back. Nothing of the answer is in it. */
  withheld(platform: string): { readonly title: string; readonly text: string };
}

export const DELIVERY: Readonly<Record<Lang, DeliverySentences>> = {
  zh: {
    withheld: (platform) => ({
      title: '这条回答没能发出来',
      text: `${platformName(platform, 'zh')}的内容检查拦下了它，可能是工单里的某些字词引起的。换个问法试试，比如只问数字，不列工单。`,
    }),
  },
  en: {
    withheld: (platform) => ({
      title: 'The answer could not be delivered',
      text: `The content check of ${platformName(platform, 'en')} held it back, perhaps for some words in a ticket. Try asking another way, for example for the figures without the tickets.`,
    }),
  },
};
