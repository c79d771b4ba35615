// "vs my team", "above average", "how do I compare with the rest of the team": what a figure is to be held against, and what is left of the
// turn without it.
import type { DimensionId } from '../../../metrics/metric.js';
import { type AgainstSaid, type Pace, wholeOf } from './against-said.js';

const WHOSE = '(?:my|our|the|his|her|their|own|whole|entire|overall)';
const LEVEL =
  "(?:(?:'s|s')?(?: overall| as a whole| general| combined| together)?(?: (?:average|avg|mean|norm|figure|number|level|result|total|one))?)";
const MATES = `(?:the )?(?:rest|others?|everyone else|everybody else|(?:other )?(?:people|agents|members)) (?:of|in|on|from) ${WHOSE} (?:own )?(?:team|squad|crew)|${WHOSE} (?:other )?(?:team ?mates|team members)`;
const TEAM = `(?:${WHOSE} ){0,8}(?:team|squad|crew)`;
const ALL =
  '(?:(?:the|our|whole|entire) ){0,8}(?:company|business|org|organi[sz]ation|workspace|department|firm)(?:[- ]wide)?|everyone together|everybody together|all of us|the whole|(?:the )?(?:overall|global)|all together';
const OTHERS =
  '(?:everyone|everybody|anyone) else|(?:all )?(?:the )?(?:rest|other (?:teams|agents|people|channels|products|regions|segments|categories)|others)(?: of (?:the |our )?(?:company|business|org|organi[sz]ation|workspace|department|firm|us|them|teams|agents|people))?';
const EVERYONE = 'everyone|everybody';
const MEAN = '(?:the |an )?(?:average|avg|mean|norm)';
const WHOLE = `(?:(?<mates>${MATES})${LEVEL}|(?<team>${TEAM})${LEVEL}|(?<others>${OTHERS})(?:'s)?|(?<all>${ALL})${LEVEL}|(?<everyone>${EVERYONE})|(?<mean>${MEAN}))(?![a-z'])`;
const THAN = '(?:higher|lower|better|worse|faster|slower|quicker|longer|shorter|more|fewer|less)';
const VERB = `vs\\.?|versus|against|(?:be |get )?compar(?:e|es|ed|ing) (?:to|with|against)|in comparison (?:to|with)|relative to|next to|alongside|stack(?:s|ed)? up (?:against|to|with)|measur(?:e|es|ing) up (?:against|to)|set against|up against|(?:any |a bit |much )?${THAN}(?: or ${THAN})? than|(?:well |far |way )?(?:above|below)(?: or (?:above|below))?|ahead of|behind|beat(?:s|ing)?|outperform(?:s|ing)?|on a? ?par with|in line with`;
const SAID = new RegExp(`(?<![a-z'])(?<verb>${VERB}) ${WHOLE}`, 'u');
/** "my colleagues": those of the team, or all of them. */
const COLLEAGUES = '(?:my|our|his|her|their|the|other) (?:colleagues|co-?workers|peers)';
/** "compare me with the team on csat": what compares stands apart from the two. */
const APART = new RegExp(
  `^(?:(?:can you|please|and|so|ok|now) ){0,8}compar(?:e|ing) (?<one>.+?) (?:with|to|and|against) ${WHOLE}`,
  'u',
);
/** "how do I compare": with whom is not said. */
const UNSAID = new RegExp(
  `^(?:and |so |but |ok |now ){0,8}(?:how (?:do|does|did|am|is|are) (?<one>i|we|she|he|it|that|this) (?:compare|compared|comparing|stack up|stacking up|measure up)(?: (?:with|to|against) ${COLLEAGUES})?|(?:vs|versus|against|compared (?:to|with)) ${COLLEAGUES})[?.!]*$`,
  'u',
);
/** "am I average". */
const IS_MEAN =
  /^(?:and |so |but ){0,8}(?:am|is|are|was|were) (?<one>i|we|she|he|it|that|this) (?:just |about |roughly |only |pretty |close to |near ){0,8}(?:the )?average[?.!]*$/u;

const HEAD =
  /^(?:(?:and|so|but|ok|okay|now|then|well|also)[, ]+){0,8}(?:(?:how|what) (?:does|do|did|is|are|am|was|were|about)|how's|is|are|was|were|am|does|do|did|has|have)(?: |$)/u;
const OPENER = /^(?:(?:and|so|but|ok|okay|now|then|well|also|show|give me|show me)[, ]+){1,8}/u;
const TAIL =
  /(?:(?:^| )(?:compares?|compared|comparing|stack(?:s|ing)? up|measur(?:es?|ing) up|looks?|looking|fares?|faring|do|doing|done|perform(?:s|ing)?|hold up|any|still|actually|currently|is|was|are|were|be|being|set|put|way|well|far|much)){1,8}$/u;
const ABOUT = /^(?:on|in terms of|for|with|when it comes to|as regards|regarding) /u;

const paceOf = (verb: string): Pace | null => {
  if (/faster|slower|quicker/u.test(verb)) return 'speed';
  if (/longer|shorter/u.test(verb)) return 'length';
  if (/more|fewer|less/u.test(verb)) return 'amount';
  return /^(?:vs|versus|against|(?:be |get )?compar|in comparison|relative|next|alongside|set)/u.test(verb)
    ? null
    : 'level';
};

/** "the other channels": of what the others are. */
const AMONG: readonly (readonly [RegExp, DimensionId])[] = [
  [/teams/u, 'team'],
  [/agents|people/u, 'agent'],
  [/channels/u, 'channel'],
  [/products/u, 'product'],
  [/regions/u, 'region'],
  [/segments/u, 'segment'],
  [/categories/u, 'category'],
];
const amongOf = (others: string): DimensionId | null =>
  AMONG.find(([word]) => word.test(others))?.[1] ?? null;

/** @param words normalised */
export function againstSaidEn(words: string): AgainstSaid | null {
  const unsaid = UNSAID.exec(words) ?? IS_MEAN.exec(words);
  if (unsaid !== null)
    return {
      whole: 'all',
      mean: IS_MEAN.test(words),
      ours: false,
      named: [0, 0],
      among: null,
      pace: null,
      rest: subjectOf(unsaid.groups?.one ?? ''),
      unsaid: !IS_MEAN.test(words),
      words,
    };
  const apart = APART.exec(words);
  const found = apart ?? SAID.exec(words);
  if (found === null) return null;
  const { mates, team, others, verb = '', one } = found.groups ?? {};
  const whole = wholeOf(found.groups);
  const end = found.index + found[0].length;
  const before = one ?? words.slice(0, found.index).trim().replace(/,$/u, '');
  const after = words
    .slice(end)
    .replace(/^(?:'s|,)/u, '')
    .replace(/[?.!]+$/u, '')
    .trim();
  const whose = subjectOf(before.replace(HEAD, '').replace(OPENER, '').replace(TAIL, '').trim());
  const about = after.replace(ABOUT, '');
  return {
    whole,
    mean: /average|avg|mean|norm/u.test(found[0]),
    ours: /\b(?:my|our|own)\b/u.test(team ?? mates ?? ''),
    named: [
      end - (found[0].length - (one === undefined ? verb.length : found[0].indexOf(one) + one.length)),
      end,
    ],
    among: others === undefined ? null : amongOf(others),
    pace: one === undefined ? paceOf(verb) : null,
    rest: `${whose} ${whose !== '' && /^(?:in|on|over|during|since) /u.test(after) ? after : about}`.trim(),
    unsaid: false,
    words,
  };
}

/** Whoever it is said of, as whose figure it is. */
const subjectOf = (said: string): string =>
  said === 'i' || said === 'me' || said === 'myself' || said === 'mine'
    ? 'my'
    : said === 'we' || said === 'us'
      ? 'our'
      : said;

export const POINTS_EN = /^(?:she|he|they|it|that|this|her|him|that one|this one|that figure)?$/u;
export const MINE_EN = /^(?:my|mine)$/u;
