// "Rank them" after one, another and a third were asked about: those, and not everybody there is.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { lastRun, lastSeveral } from './three.js';
import { isOneEach, type Lang, type Read, refused } from '../turn-parts.js';

const OPENERS = '(?:(?:and|now|ok|okay|so|then|please|pls|can you|could you|just)[, ]+){0,8}';
const COUNT = '(?<count>two|three|four|five|[2-5])';
const RANK = new RegExp(
  `^${OPENERS}(?:rank|sort|order) (?!(?:all )?(?:of )?(?:the|all) (?:people|guys|agents|teams)(?![a-z]))(?:them|'?em|(?:these|those|the|all)(?: of)?(?: (?:these|those|the|them))?(?: ${COUNT})?(?: of them| people| guys| agents| teams)?)(?<how>(?:,? (?:by [a-z ]+|from [a-z ]+|best first|worst first|best to worst|worst to best|highest first|lowest first))?)(?: please| then| for me| now){0,8}[.?! ]*$`,
  'u',
);
const BEST = new RegExp(
  `^${OPENERS}(?<who>who|which(?: one| of them)?)(?:'s| is| was|s)? (?:the )?(?<end>best|worst|highest|lowest|fastest|slowest|quickest|top|bottom) (?:of|among|out of|in) (?:(?:the|these|those|all) ${COUNT}(?: of (?:them|those|these))?|(?:them|those|these)(?: (?:two|three|four|five))?)[.?! ]*$`,
  'u',
);
const RANK_ZH =
  /^(?:那|那就|给|帮我|麻烦){0,6}(?:把|给)?(?:他们|她们|它们|这|那)(?<count>[两俩二三四五2-5几])?(?:个|位|家|组)?(?:人|组|产品|渠道)?(?:给我)?(?:排个?名次?|排个?序|排一下名?次?序?|排一排|排排)(?:看看|一下|吧|呗){0,6}[。.!?？ ]*$/u;

const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  两: 2,
  俩: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
};

/** The last that were asked about one by one, in their order; refused where there are not so many. Null where nothing of the kind is said. @param words normalised */
export function rankedTogether(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.kind !== 'value' || previous.by.length > 0) return null;
  const ranked = RANK.exec(words) ?? RANK_ZH.exec(words);
  const best = BEST.exec(words);
  const said = ranked?.groups?.['count'] ?? best?.groups?.['count'];
  if (ranked === null && best === null) return null;
  // "rank them" of a figure that is of nobody in particular is for others to read.
  const ofOne = previous.where.some(
    (filter) => 'in' in filter && filter.in.length === 1 && NAMED.has(filter.dim),
  );
  if (said === undefined && !ofOne) return null;
  const count = said === undefined || said === '几' ? null : (COUNTS[said] ?? Number(said));
  const several = count === null ? lastRun(context) : lastSeveral(context, count);
  // Of one team, they are its people.
  const ofTeam = previous.where.some(
    (filter) => filter.dim === 'team' && 'in' in filter && filter.in.length === 1,
  );
  if (several === null && ranked !== null && said === undefined && ofTeam) return null;
  if (several === null) return refused({ why: 'not_supported', words: [words] }, lang);
  const then = turn(asked(several, best?.groups, ranked?.groups?.['how'] ?? '', lang), {
    ...context,
    previous: several,
    shown: null,
    earlier: [],
  });
  return then.status === 'plan' && isOneEach(then.plan, several)
    ? then
    : refused({ why: 'not_supported', words: [words] }, lang);
}

const NAMED: ReadonlySet<string> = new Set(['agent', 'team', 'product', 'channel', 'region', 'category']);

function asked(
  { by }: Plan,
  best: Readonly<Record<string, string>> | undefined,
  how: string,
  lang: Lang,
): string {
  if (best !== undefined) return `${by[0] === 'agent' ? 'who' : 'which'} is the ${best['end'] ?? 'best'}`;
  return lang === 'zh' ? '排个名' : `rank them${how}`;
}
