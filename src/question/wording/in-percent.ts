// By how much something moved, said to be wanted in percent: the answer to how far a figure moved gives it both ways, so that the words add
// nothing there. "Complaints as a percentage" by itself is a rate, and stays. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const IN_PERCENT =
  '(?:,? (?:in|as|expressed in|expressed as|given in|measured in)(?: a| an)?(?: terms of)? (?:percent|per cent|percents|percentages?|pct|%)(?: terms| points?)?|,? percentage-?wise|,? %-?wise)';
const MOVED =
  '(?:grow|grew|grown|rise|rose|risen|increase|increased|climb|climbed|jump|jumped|go up|gone up|went up|change|changed|move|moved|fall|fell|fallen|drop|dropped|decline|declined|decrease|decreased|shrink|shrank|go down|went down|gone down|improve|improved|growth|difference)';

const TURNS: readonly Swap[] = [
  // "by how much % did tickets grow", "by what percentage did csat drop".
  [
    new RegExp(
      `(?<![a-z])(?:by )?(?:how much|how many|by what|by which)(?: an?)? ?(?:%|percent|per cent|percentage|pct)(?= (?:did|do|does|have|has|had) .*(?<![a-z])${MOVED}(?![a-z]))`,
      'gu',
    ),
    'by how much',
  ],
  // "how much did complaints grow from April to May, in percent".
  [new RegExp(`(?<=(?<![a-z])${MOVED}(?![a-z]).{0,80}?)${IN_PERCENT}(?=\\s*(?:[?.!,]|$))`, 'gu'), ''],
  [
    new RegExp(
      `(?<![a-z])(?:in percent|in percentage terms|as a percentage|percentage-?wise),? (?=(?:by )?(?:how much|what) .*(?<![a-z])${MOVED}(?![a-z]))`,
      'gu',
    ),
    '',
  ],
  // "complaints April to May as a percentage change".
  [
    /^(.{3,100}?),? (?:as|in) (?:a |the )?(?:percent|per cent|percentage|pct|%) (?:change|growth|increase|decrease|difference)(?=\s*[?.!]*$)/u,
    'percentage change in $1',
  ],
];

/** The normalised text without such words. */
export const withoutPercent = (text: string): string =>
  /percent|per cent|pct|%/u.test(text) ? swapAll(text, TURNS) : text;
