// What takes the place of an answer that a platform's check of content held back.
import type { Card } from '../cards/card.js';
import type { Lang } from '../text/lang.js';
import { DELIVERY } from '../text/sentences/delivery.js';

/** Nothing of the answer is in it. */
export function withheldCard(platform: string, lang: Lang): Card {
  const { title, text } = DELIVERY[lang].withheld(platform);
  return { title, tone: 'warn', lang, blocks: [{ kind: 'text', text }] };
}
