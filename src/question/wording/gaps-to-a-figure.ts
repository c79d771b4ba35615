// How far a figure is from one that is named (首响达标率离95%还差多少, "how far is our csat from 85%"): the same as whether it is that good, and
// the answer says by how much. From a target that is not named the words of the lexicon tell it. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const FIGURE_ZH =
  '(\\d+(?:\\.\\d+)?\\s*(?:%|‰|分钟|分|个?小时|秒|天|星|单|个|件)?|百分之[一二三四五六七八九十百\\d]+)';
const FIGURE_EN =
  '(\\d+(?:\\.\\d+)?(?: ?(?:%|percent|per cent|pct|minutes?|mins?|m|hours?|hrs?|h|seconds?|secs?|s|stars?|points?|days?))?)(?![a-z0-9%])';
const HOW_FAR_ZH =
  '(?:多少|多远|多大|几个?(?:百分)?点|多少个?(?:百分)?点|几分|几多|多少分钟?|几分钟|一截|一点)';
const BE = '(?:is|are|was|were|has|have|did)';
const FROM =
  '(?:away from|off from|short of|shy of|below|under|from|off|to|away)(?: (?:reaching|hitting|getting to|a|the|our))?';

const TURNS: readonly Swap[] = [
  [
    new RegExp(
      `(?:距离|距|离)(?:目标|达到|到)?(?:的)?\\s*${FIGURE_ZH}(?:的?(?:目标|线|要求|标准))?(?:还|还有|仍|又|大概|到底)?(?:差|缺|有|少|是)(?:了)?${HOW_FAR_ZH}`,
      'gu',
    ),
    '有没有好到$1',
  ],
  [
    new RegExp(
      `(?:还)?(?:差|缺)${HOW_FAR_ZH}(?:才|就|能|可以|才能|就能|才可以)?(?:到|达到|够|上)${FIGURE_ZH}`,
      'gu',
    ),
    '有没有好到$1',
  ],
  [
    new RegExp(
      `(?<![a-z])how (?:far|close|near|much|many points|many percentage points|many pts)(?: (?:away|off|short|below))? ${BE} (?:we |we still )?(?:still )?(.{2,80}?) (?:still )?${FROM} ${FIGURE_EN}`,
      'gu',
    ),
    'did $1 get as good as $2',
  ],
  [
    new RegExp(
      `(?<![a-z])how (?:far|close)(?: away)? (?:off|from|to|short of|below|above) ${FIGURE_EN} ${BE} (?:the |our )?(?!we(?![a-z])|it(?![a-z]))(.{2,80}?)(?=[?.!]*$)`,
      'gu',
    ),
    'did $2 get as good as $1',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:by )?how (?:much|many (?:percentage )?(?:points|pts)) ${BE} (.{2,80}?) (?:short of|shy of|away from|off|below) ${FIGURE_EN}`,
      'gu',
    ),
    'did $1 get as good as $2',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:what(?:'s| is| was) the )?(?:gap|distance) (?:between (.{2,80}?) and|from (.{2,80}?) to|of (.{2,80}?) to) ${FIGURE_EN}`,
      'gu',
    ),
    'did $1$2$3 get as good as $4',
  ],
];

/** Of groups the condition would pick some, and say nothing of how far the others are from it. */
const OF_SEVERAL =
  /各|每|哪|谁|分别|(?<![a-z])(?:each|every|which|who|by (?:team|agent|channel|product|region|week|month|day|category)|per)(?![a-z])/u;

/** The normalised text with such questions in plain words. */
export const withGapsToFigures = (text: string): string =>
  /\d|百分之/u.test(text) &&
  !OF_SEVERAL.test(text) &&
  /[差缺离距]|how (?:far|close|near|much|many)|gap|distance/u.test(text)
    ? swapAll(text, TURNS)
    : text;
