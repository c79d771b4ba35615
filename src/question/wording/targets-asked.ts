// Targets asked for by themselves ("what's the target for csat", "is there a goal for nps"): the figure is held against its target, and the
// answer names both. And whether all of several meet theirs ("did all teams hit the csat target"): which of them missed it. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const GOAL = '(?:target|goal|objective|benchmark target|target value)s?';
const DIMS = '(team|agent|rep|channel|product|product line|region|category|segment|group)s?';
const ASKS = `(?:what(?:'s| is| are| was| were)|is there|do we have|have we got|did we set|what's up with|show me|tell me|remind me of)`;

const TURNS: readonly Swap[] = [
  // "what target do we have for csat", "what's our csat target".
  [
    new RegExp(
      `(?<![a-z])(?:${ASKS} (?:(?:the|our|a|an|any) )?(?:current |official )?${GOAL}|what ${GOAL} (?:do we have|have we got|have we set|did we set|are we aiming for|is set|are set)) (?:for|of|on|around) (?:our |the )?(?=[a-z])`,
      'gu',
    ),
    'against target, ',
  ],
  [
    new RegExp(
      `(?<![a-z])${ASKS} (?:(?:the|our|a|an|any) )?((?:[a-z]+ ){1,4}?)${GOAL}(?=\\s*(?:[?.!,]|$)| (?:for|in|of|this|last|now|right now)(?![a-z]))`,
      'gu',
    ),
    (_all, figure = '') => `${figure}against target`,
  ],
  [
    new RegExp(
      `(?<![a-z])(?:did|do|does|are|have|has|is|were|was) (?:all|every|each)(?: of)?(?: the| our)? ${DIMS}(?: all| each)? (?:hit|hitting|meet|met|meeting|reach|reached|reaching|make|made|making|achieve|achieved)(?= .*(?<![a-z])${GOAL}(?![a-z]))`,
      'gu',
    ),
    (_all, dim = '') => `which ${dim}s missed`,
  ],
  [
    /(?:所有|全部|每一?个|全体)(?:的)?(团队|组|渠道|产品线|产品|地区|客服|坐席|人)(?=[^,，。]*(?:达标|达到目标|达到了?没|达成))/gu,
    '各$1',
  ],
  [/(?<=[度值率响间长分量a-z]的?)(目标值?)(?=\s*[?？。.]*$)/gu, '目标是多少'],
];

/** The normalised text with such questions in plain words. */
export const withTargetsAsked = (text: string): string =>
  /target|goal|objective|目标|达标|达到|达成/u.test(text) ? swapAll(text, TURNS) : text;
