// 那就按渠道, "ok by channel then" after somebody's own figures were not to be told: that one is given up, and what is asked goes on from what was
// asked before any person was named. Where nothing was, it is read back without the person.
import type { Filter } from '../../../metrics/query.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean, type Token } from '../../token.js';
import { cut, type Lang, type Read } from '../turn-parts.js';

const GIVES_UP_ZH =
  /^(?:好吧|行吧|算了|那算了|哦|嗯|ok|[,，。 ]){0,4}(?:那就|那只好|那只能|那还是|那么就|就只|那只看|那看|那改|那换|就看|算了|那么?按|那么?各|那么?分|那不看|那不按)/u;
const GIVES_UP_EN =
  /^(?:(?:ok|okay|fine|alright|all right|right|well|oh|sure|fair enough|never ?mind)[, ]+){1,3}(?:then )?(?:just |only )?(?:by|per|split|show|the|for|each|what about|how about)(?![a-z])|(?:,? then|,? instead)[.?!]*$|^then (?:just |only )?(?:by|per|split|show)(?![a-z])/u;
/** 按产品, "by product", "can I have it by channel": all that is said is by what it is to be split. */
const SPLITS_ZH = /^(?:那么?|换成|改成|改|再|就|能|可以|,){0,4}(?:按|分|各|每个?)[^,，?？]{1,12}$/u;
const SPLITS_EN =
  /^(?:(?:and|so|but|can i (?:have|get|see) (?:it|that)|could i (?:have|get|see) (?:it|that)|show (?:it|me)|what about|how about|just|only|maybe)[, ]+){0,4}(?:split |broken down |break it down |grouped )?(?:by|per) [a-z ]{2,30}[?.!]*$/u;
/** What asks whether that may be seen. */
const MAY_ZH =
  /(?:的?)(?:总)?(?:可以|行|能看|可行|没问题)(?:了)?(?:吧|吗|么|不|呢)?[?？。]*$|(?:吧|呢|呗|看看|看一下|看下)[?？。]*$/u;
const MAY_EN =
  /,? (?:is (?:that )?(?:fine|ok|okay|allowed|possible)|(?:that )?should be (?:fine|ok|okay)|please|at least)[?.!]*$/u;

/** What such a turn begins with: the rest of it is what is asked for. */
const INTRODUCES_ZH =
  /^(?:好吧|行吧|算了|那算了|哦|嗯|ok|[,，。 ]){0,4}(?:那就只看|那就看|那就|那只好|那只能|那还是|那么就|就只看|就只|那只看|那看|那改|那换|就看|算了)[,， ]*/u;
const INTRODUCES_EN =
  /^(?:(?:ok|okay|fine|alright|all right|right|well|oh|sure|fair enough|never ?mind)[, ]+){0,3}(?:then )?/u;

const isPerson = ({ dim }: { readonly dim: string }): boolean => dim === 'agent';
const namesPeople = ({ where, by, rankOf }: Plan, isNamed: (one: Filter) => boolean): boolean =>
  where.some(isNamed) || by.some((dim) => isNamed({ dim, in: [] })) || rankOf !== undefined;

/** What an asker may not see of others: an agent of no other team, an analyst of none. */
const isOthers =
  ({ asker: { role, teamId } }: ReadContext) =>
  (filter: Filter): boolean =>
    isPerson(filter) ||
    (filter.dim === 'team' && (role === 'analyst' || (role === 'agent' && namesOther(filter, teamId))));

const namesOther = (filter: Filter, own: string | null): boolean =>
  'in' in filter && filter.in.some((one) => one !== own);

/** The reading of such a turn; null where nothing was denied, or nobody is given up. @param said normalised */
export function afterDenied(said: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, denied = false, earlier = [], asker, answered = null } = context;
  if (!denied || previous === null) return null;
  const asked = said.replace(MAY_ZH, '').replace(MAY_EN, '');
  const splits = (SPLITS_ZH.test(asked) || SPLITS_EN.test(asked)) && isSplitAlone(cut(asked, context));
  if (!splits && !GIVES_UP_ZH.test(said) && !GIVES_UP_EN.test(said)) return null;
  const words = splits ? asked : said;
  const named = isOthers(context);
  const other = previous.where.find(named);
  const byPeople = splits && previous.by.some((dim) => named({ dim, in: [] }));
  if (other === undefined && !byPeople) return null;
  if (other !== undefined && 'in' in other && other.in.every((one) => one === asker.agentId)) return null;
  // "ok then just the whole company" is that figure of all, as it is without "ok then".
  const plain = words
    .replace(INTRODUCES_ZH, '')
    .replace(INTRODUCES_EN, '')
    .replace(/,? (?:then|instead)[.?!]*$/u, '');
  const meant = plain === '' || plain === words ? null : turn(plain, { ...context, denied: false });
  if (meant?.status === 'plan' && !namesPeople(meant.plan, named)) return meant;
  const before = answered ?? earlier.findLast((plan) => !namesPeople(plan, named)) ?? null;
  // Whoever was answered for before is not who was asked about since.
  const allowed =
    before === null || before.where.some(isPerson) || before.rankOf !== undefined ? null : before;
  const bare: Plan = {
    ...(before ?? previous),
    where: (before ?? previous).where.filter((filter) => !named(filter)),
    by: (before ?? previous).by.filter((dim) => !named({ dim, in: [] })),
  };
  const seen = {
    ...context,
    previous: allowed ?? bare,
    denied: false,
    answered: null,
    shown: null,
    looked: null,
    lost: [],
  };
  const then = turn(words, seen);
  if (then.status !== 'plan') return null;
  // Whoever is named again is asked about again.
  if (namesPeople(then.plan, named)) return null;
  return allowed === null
    ? { status: 'clarify', lang, about: words, options: [say(then.plan, lang, context.gazetteer)] }
    : then;
}

/** By what it is split, and nothing else. */
const isSplitAlone = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => canMean(token, 'dim', 'grain', 'every')) &&
  tokens.every((token) =>
    canMean(
      token,
      'dim',
      'grain',
      'every',
      'each',
      'filler',
      'follow_up',
      'instead',
      'possessive',
      'and',
      'it',
      'only',
    ),
  );
