// Names of figures in English inside a Chinese sentence, where the Chinese words around them would take half of the name for their own:
// May的resolution SLA达标多少. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const ABOUT = '(?= ?(?:的)?(?:达标|达成|合格|及格|完成|命中|情况|表现))';

const NAMES: readonly Swap[] = [
  [new RegExp(`(?<![a-z])(?:resolution|resolve|solve|solving)(?: time)?[ -]?sla${ABOUT}`, 'gu'), '解决sla'],
  [
    new RegExp(`(?<![a-z])(?:first[ -](?:response|reply)|frt|response)(?: time)?[ -]?sla${ABOUT}`, 'gu'),
    '首响sla',
  ],
];

/** The normalised text with such names in Chinese. */
export const withChineseNames = (text: string): string =>
  /sla/u.test(text) && /[\u3400-\u9fff]/u.test(text) ? swapAll(text, NAMES) : text;
