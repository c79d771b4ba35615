// One of several put in another's place: "not WeChat, email", 不是微信，是邮件, "use email in place of WeChat" after phone was set beside WeChat.
// The others stay, and so does all else that was asked.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { MetricId } from '../../../metrics/metric.js';
import type { Filter } from '../../../metrics/query.js';
import type { DateRange } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { resolveSpan } from '../../time/combine.js';
import { canMean, type Token } from '../../token.js';
import { cut, type Lang } from '../turn-parts.js';

const BEGINS_EN =
  "^(?:(?:no|nope|nah|sorry|oops|wait|actually|hmm+|hm|oh|ok|okay|well|please|my bad|my mistake|i mean|i meant|meant|i said|i wanted|i want|make it|make that|do|show|show me|give me|let's do|let's use|it should be|should be|should have been|it's|can you|could you|just|and|but|then|now|so|the)[,.: -]{1,2}){0,6}";
const END_EN = '(?:,? (?:please|then|now|though|instead|sorry|here)){0,3}[?.!]*$';
const X = '(?<old>[^,，;?？。!]{1,40}?)';
const Y = '(?<other>[^,，;?？。!]{1,40}?)';
const SAYS_EN =
  "(?:(?:but|i mean|i meant|meant|rather|use|it's|it is|make it|try|do|should be|i said|i wanted|i want|show|show me|the|with) ){0,4}";
const EN: readonly RegExp[] = [
  new RegExp(
    `${BEGINS_EN}not ?(?:the )?${X}(?:[,;:]| -|\\.| (?=but |i meant? |rather ))+ ?${SAYS_EN}${Y}${END_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:(?:use|take|have|put|try|with) (?:the )?)?${Y},? (?:and |- ?)?(?:not|rather than|instead of|in place of|as opposed to|in lieu of|replacing|and never mind) (?:the )?${X}${END_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:replace|swap|change|switch|exchange|turn|trade)(?: out)? (?:the )?${X} (?:with|for|to|into|by) (?:the )?${Y}${END_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:substitute|swap in|sub in|sub|put in|bring in) (?:the )?${Y} (?:for|in place of|instead of) (?:the )?${X}${END_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:the )?${X} (?:should(?: have been| be| read)|was meant to be|was supposed to be|ought to be|is supposed to be|is meant to be|is wrong,? (?:it's|make it|i meant|should be|it should be)) (?:the )?${Y}${END_EN}`,
    'u',
  ),
  new RegExp(`${BEGINS_EN}${X} ?(?:->|=>|→|➡) ?${Y}${END_EN}`, 'u'),
];
const BEGINS_ZH =
  '^(?:不对|错了|说错了?|搞错了?|打错了?|写错了?|弄错了?|啊|哦|噢|额|呃|不|不不|等等|等下|抱歉|不好意思|sorry|no|那|还是|麻烦|请|帮我|给我|就|我|我说的?|我问的?|我要的?|我指的|我想看|我的意思|[,，。! ]){0,6}';
const END_ZH = '(?:的)?(?:吧|呗|呢|啊|啦|好了|才对|就行|就好|行吗|可以吗|一下|看看|再看|了){0,4}[。!?？]*$';
const NO_ZH = '(?:不是|并不是|不要|不看|不算|不用|不问|别看|别要|别用|别算|而不是|而非|而不要|not ?)';
const IS_ZH =
  '(?:而是|应该是|应当是|要的是|看的是|问的是|说的是|指的是|想看|要看|我要|我看|我说的是|我问的是|我指的是|换成|换为|换|改成|改看|改为|改|看|是|要|用|but |i mean )';
const ZH: readonly RegExp[] = [
  new RegExp(`${BEGINS_ZH}${NO_ZH}${X}(?:的)?[,， ]?${IS_ZH}${Y}${END_ZH}`, 'u'),
  new RegExp(`${BEGINS_ZH}${NO_ZH}${X}(?:的)?[,，]${Y}${END_ZH}`, 'u'),
  new RegExp(`${BEGINS_ZH}${IS_ZH}?${Y}(?:的)?[,，]?${NO_ZH}${X}${END_ZH}`, 'u'),
  new RegExp(
    `${BEGINS_ZH}(?:把|将)?${X}(?:替换成|替换为|调换成|更换成|更换为|换成|换为|换做|换作|改成|改为|改做|变成|替成)${Y}${END_ZH}`,
    'u',
  ),
  new RegExp(`${BEGINS_ZH}(?:把|将)${X}(?:换|改|替)${Y}${END_ZH}`, 'u'),
  new RegExp(
    `${BEGINS_ZH}(?:用|拿|让|由)${Y}(?:代替|替代|替换掉?|替掉|取代|换掉|换下|替|换)${X}${END_ZH}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_ZH}${X}(?:是)?(?:说错|搞错|打错|写错|弄错|选错|不对|错)(?:了)?[,，]?(?:应该|应当)?(?:是|换成|改成|要)?${Y}${END_ZH}`,
    'u',
  ),
];

/** What was meant, and not what it stands in the place of. */
const MEANT_EN = new RegExp(
  `^(?:(?:no|nope|sorry|oops|wait|actually|my bad|my mistake|wrong one|i meant|i said|i was asking for|make that|it should be|should be|should have been|that should be)[,.: ]{1,2}){1,4}(?:the |with |vs |against )?${Y}${END_EN}`,
  'u',
);
const MEANT_ZH = new RegExp(
  `^(?:(?:不对|错了|说错了?|搞错了?|打错了?|写错了?|弄错了?|抱歉|不好意思|我是说|我说的是|我的意思是|我指的是|我问的是|我要的是|应该是|不是这个|不,|不是,)[,，。! ]?){1,4}(?:是)?(?:和|跟|与)?${Y}(?:比|对比|相比)?${END_ZH}`,
  'u',
);

/** "Email instead", 换成邮件: of what was set beside the first a turn ago. */
const INSTEAD =
  /^(?:(?:and|ok|now|try|use|make it|make that|change it to|switch to|how about|what about) ){0,3}(?:with |vs |against )?(?<other>[^,，;?？。!]{1,40}?) instead[?.!]*$|^(?:那|还是|再|就)?(?:换成|换为|换|改成|改为)(?:和|跟|与)?(?<zh>[^,，;?？。!]{1,20}?)(?:比|对比)?(?:的)?(?:吧|呢|看看|试试){0,3}[?？。!]*$/u;

/**
 * The plan before with one of its several put in another's place; null where nothing of the kind is said. "I meant email" after phone was
 * set beside WeChat is meant for WeChat; where both were named at once, it may be meant for either.
 *
 * @param words normalised
 */
export function oneForAnother(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, earlier = [], gazetteer } = context;
  if (previous === null || previous.kind === 'explain' || !hasSeveral(previous)) return null;
  for (const pattern of [...EN, ...ZH]) {
    const { old, other } = pattern.exec(words)?.groups ?? {};
    if (old === undefined || other === undefined) continue;
    const plan = put(previous, saidIn(old, context), saidIn(other, context));
    if (plan !== null) return { status: 'plan', plan, lang };
  }
  const corrected = (MEANT_EN.exec(words) ?? MEANT_ZH.exec(words))?.groups?.['other'];
  const { other: en, zh } = INSTEAD.exec(words)?.groups ?? {};
  const meant = corrected ?? en ?? zh;
  const other = meant === undefined ? null : saidIn(meant, context);
  if (meant === undefined || other === null) return null;
  const ways = waysMeant(previous, earlier.at(-1) ?? null, other);
  const [only, another] = ways;
  if (corrected === undefined && (another !== undefined || previous.kind !== 'compare')) return null;
  if (only !== undefined && another === undefined) return { status: 'plan', plan: only, lang };
  const options = ways.map((plan) => say(plan, lang, gazetteer));
  return options.length === 2 ? { status: 'clarify', lang, about: meant, options } : null;
}

/** What the plan may be with the other in it, the one that was named last in whose place it stands first; one where only one came last. */
function waysMeant(plan: Plan, before: Plan | null, other: Said): readonly Plan[] {
  const filter = plan.where.find((one) => isOfSeveral(one) && other.values.has(one.dim));
  if (filter !== undefined && 'in' in filter) {
    const asked = before?.where.find(({ dim }) => dim === filter.dim);
    const added =
      asked === undefined || !('in' in asked) ? [] : filter.in.filter((one) => !asked.in.includes(one));
    const old = added.length === 1 ? added : filter.in.toReversed();
    return old.flatMap(
      (value) => put(plan, { ...NOTHING, values: new Map([[filter.dim, [value]]]) }, other) ?? [],
    );
  }
  const compare = setAgainst(plan);
  if (other.days === null || compare === null || plan.range === null) return [];
  const asked = before?.compare === null ? before.range : null;
  const added = asked !== null && isSame(asked, plan.range);
  const old = added ? [compare] : [compare, plan.range];
  return old.flatMap((days) => put(plan, { ...NOTHING, days }, other) ?? []);
}

const hasSeveral = (plan: Plan): boolean =>
  plan.where.some(isOfSeveral) || plan.metrics.length > 1 || setAgainst(plan) !== null;

/** The days that were named to be set against the others; null where there are none. */
const setAgainst = ({ kind, compare, assumed }: Plan): DateRange | null =>
  kind === 'compare' && !assumed.includes('previous_range') ? compare : null;

const isOfSeveral = (filter: Filter): filter is Extract<Filter, { readonly in: unknown }> =>
  'in' in filter && filter.in.length > 1;

interface Said {
  /** Each dimension that the words may be of, with what they name there. */
  readonly values: ReadonlyMap<Filter['dim'], readonly (string | number | null)[]>;
  readonly metric: MetricId | null;
  readonly days: DateRange | null;
}

const NOTHING: Said = { values: new Map(), metric: null, days: null };

function put(plan: Plan, old: Said | null, other: Said | null): Plan | null {
  if (old === null || other === null) return null;
  for (const filter of plan.where) {
    if (!isOfSeveral(filter)) continue;
    const [gone, instead] = [old.values.get(filter.dim), other.values.get(filter.dim)];
    if (gone === undefined || instead === undefined) continue;
    const at = filter.in.findIndex((value) => gone.some((one) => one === value));
    const left = filter.in.filter((value) => !gone.some((one) => one === value));
    // Whom the words name is looked at already: "not phone, WeChat" of the two is WeChat alone.
    const known = instead.some((value) => filter.in.some((one) => one === value));
    if (at < 0 || left.length === 0 || known) continue;
    const values = [...left.slice(0, at), ...instead, ...left.slice(at)];
    return {
      ...plan,
      where: plan.where.map((one) => (one === filter ? { dim: filter.dim, in: values } : one)),
    };
  }
  if (old.days !== null && other.days !== null) return putDays(plan, old.days, other.days);
  const [gone, instead] = [old.metric, other.metric];
  if (gone === null || instead === null || plan.metrics.length < 2) return null;
  const suits =
    plan.metrics.includes(gone) &&
    !plan.metrics.includes(instead) &&
    metricEntry(gone).unit === metricEntry(instead).unit;
  return suits
    ? { ...plan, metrics: plan.metrics.map((metric) => (metric === gone ? instead : metric)) }
    : null;
}

function putDays(plan: Plan, old: DateRange, other: DateRange): Plan | null {
  const { range } = plan;
  const compare = setAgainst(plan);
  if (compare === null || range === null || isSame(other, range) || isSame(other, compare)) return null;
  if (isSame(old, compare)) return { ...plan, compare: other };
  return isSame(old, range) ? { ...plan, range: other } : null;
}

const isSame = (a: DateRange, b: DateRange): boolean => a.from === b.from && a.to === b.to;

/** What words name, and nothing beside; null where they say more, or it is not clear whom they mean. */
function saidIn(words: string, context: ReadContext): Said | null {
  const tokens = words.trim() === '' ? [] : cut(words.trim(), context);
  const telling = tokens.filter((token) => !canMean(token, 'filler', 'possessive') || names(token));
  const [token] = telling;
  if (telling.length !== 1 || token === undefined || !token.known) return null;
  const values = new Map<Filter['dim'], readonly (string | number)[]>();
  let metric: MetricId | null = null;
  let days: DateRange | null = null;
  for (const meaning of token.meanings) {
    if (meaning.k === 'metric') metric = meaning.metric;
    if (meaning.k === 'time' && meaning.hours === undefined) {
      const resolved = resolveSpan(meaning.span, context);
      if (resolved.ok) days = resolved.period.range;
    }
    if (meaning.k === 'type') values.set('type', [meaning.type]);
    if (meaning.k !== 'name') continue;
    for (const dim of new Set(meaning.candidates.map((candidate) => candidate.dim))) {
      const [one, another] = meaning.candidates.filter((candidate) => candidate.dim === dim);
      if (one !== undefined && another === undefined) values.set(dim, one.values);
    }
  }
  return values.size > 0 || metric !== null || days !== null ? { values, metric, days } : null;
}

const names = (token: Token): boolean => canMean(token, 'name', 'metric', 'type', 'time');
