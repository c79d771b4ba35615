// One turn of a conversation: what it picks of what was offered, what it takes back, and whether it is clear what it goes on from.
import { metricEntry } from '../metrics/catalogue.js';
import { yearOf } from '../time/local-date.js';
import type { ReadContext } from './context.js';
import { corrected, withoutNo } from './correct.js';
import { byItsWords, pickedOther } from './interpret/references.js';
import { normalise } from './normalise.js';
import { isSmallTalk, withoutOpeners } from './openers.js';
import type { Plan, Reading, Unread } from './plan.js';
import {
  goesFurtherBack,
  liftsExclusions,
  liftsLast,
  partOfSla,
  withoutLast,
  addedWords,
  amongShown,
  liftedWords,
  reworded,
  withAlso,
  withoutFilter,
} from './reword.js';
import { say } from './say.js';
import { inferPeriod, previousRange } from './time/period.js';
import { segment } from './segment.js';
import type { Meaning, Token } from './token.js';
import { bothOf, difference } from './two-figures.js';

type Lang = 'zh' | 'en';

/** Reads normalised words as they stand, seen from a context. */
export type Read = (words: string, context: ReadContext) => Reading;

/** @param text normalised */
export function readTurn(text: string, lang: Lang, context: ReadContext, read: Read): Reading {
  const other = pickedOther(text, context.passed ?? []);
  if (other !== null) return read(normalise(other), aside(context));
  const { text: words, fresh } = withoutOpeners(text);
  const { previous } = context;
  const lifted = previous === null ? null : liftedWords(words);
  if (previous !== null && lifted !== null) {
    const plan = withoutFilter(previous, segment(lifted, context.gazetteer, yearOf(context.today)));
    if (plan !== null) return { status: 'plan', plan, lang };
  }
  if (previous !== null && liftsExclusions(words)) {
    const where = previous.where.filter((filter) => !('not' in filter));
    if (where.length < previous.where.length) return { status: 'plan', plan: { ...previous, where }, lang };
  }
  if (previous !== null && liftsLast(words)) {
    const plan = withoutLast(previous, context.earlier?.at(-1) ?? null);
    if (plan !== null) return { status: 'plan', plan, lang };
  }
  if (previous !== null && previous.compare === null && previous.range !== null && goesFurtherBack(words)) {
    const range = previousRange(inferPeriod(previous.range, context.today, context.weekStart));
    if (range !== null) return { status: 'plan', plan: { ...previous, range }, lang };
  }
  const added = previous === null ? null : addedWords(words);
  if (previous !== null && added !== null) {
    const plan = withAlso(previous, segment(added, context.gazetteer, yearOf(context.today)));
    if (plan !== null) return { status: 'plan', plan, lang };
  }
  if (previous !== null && FLIP.test(words)) {
    const plan = flipped(previous);
    if (plan !== null) return { status: 'plan', plan, lang };
  }
  const tokens = segment(words, context.gazetteer, yearOf(context.today));
  const isLost = (context.lost ?? []).length > 0;
  const gap = previous === null || isLost ? null : difference(tokens, context);
  if (gap !== null) return { status: 'plan', plan: gap, lang };
  // "of those …", 其中… after the one that leads: of what it leads with.
  const bare = !tokens.some((token) => means(token, 'metric') || means(token, 'type'));
  const ofLeader =
    tokens.some((token) => means(token, 'those')) ||
    THE_TICKETS.test(words) ||
    (bare && tokens.some((token) => means(token, 'why')));
  const leader = ofLeader ? winnerOf(context) : null;
  const seenFrom: ReadContext = leader === null ? context : { ...context, previous: leader };
  const hear = (seen: ReadContext): Reading => heard(words, seen, read);
  // "Different question: …" stands alone where it can.
  const alone = fresh ? hear(aside(context)) : null;
  if (alone?.status === 'plan') return alone;
  const told = hear(seenFrom);
  if (told.status === 'unread' && isSmallTalk(text))
    return { status: 'unread', lang, unread: { why: 'small_talk' }, examples: [] };
  const { offered = [] } = context;
  // An option picked, or gone back to what was asked before.
  const settled =
    told.status === 'plan' && (told.passed !== undefined || told.undone === true || told.plan === previous);
  if (settled) return told;
  const { blank = null } = context;
  const whose = blank === null ? null : another(words);
  if (blank !== null && whose !== null) {
    const meant = read(`${blank.before} ${whose} ${blank.after}`, aside(context));
    if (meant.status !== 'unread') return meant;
  }
  const { passed = [] } = context;
  if (
    previous !== null &&
    passed.length === 1 &&
    told.status !== 'plan' &&
    /\bboth\b|两个都|都要|都看|俩都/u.test(words)
  ) {
    const rest = read(normalise(passed[0] ?? ''), aside(context));
    const plan = rest.status === 'plan' ? bothOf([previous, rest.plan]) : null;
    if (plan !== null) return { status: 'plan', plan, lang };
  }
  // "in minutes, please": the same figure, which is written in every unit that it needs.
  if (
    previous !== null &&
    told.status === 'unread' &&
    told.unread.why === 'not_a_question' &&
    IN_UNITS.test(words)
  )
    return { status: 'plan', plan: previous, lang };
  const apart = SPLIT.test(words) && previous !== null ? unpooled(previous) : null;
  if (apart !== null) return { status: 'plan', plan: apart, lang };
  // "and Air?" after "Wavebuds Pro" was picked: what else was offered, by its own words.
  const next = told.status === 'plan' ? null : pickedNext(words, context);
  if (next !== null) return { ...read(normalise(next), aside(context)), lang };
  if (offered.length > 0) return marked(afterOffer(hear, words, offered, lang, context, read), tokens);
  if (isLost && previous !== null) return marked(afterLost(hear, told, tokens, lang, context), tokens);
  return marked(told, tokens);
}

const means = (token: Token, kind: Meaning['k']): boolean =>
  token.known && token.meanings.some(({ k }) => k === kind);

/** What else was offered and is named now; null where it is none of it. */
function pickedNext(words: string, { passed = [], gazetteer, today }: ReadContext): string | null {
  return passed.length === 0 ? null : byItsWords(segment(words, gazetteer, yearOf(today)), passed, true);
}

/** As if nothing had been said before. */
const aside = (context: ReadContext): ReadContext => ({
  ...context,
  previous: null,
  earlier: [],
  shown: null,
  offered: [],
  passed: [],
  lost: [],
  blank: null,
});

function heard(words: string, context: ReadContext, read: Read): Reading {
  const { previous } = context;
  if (previous === null) return read(words, context);
  // Several were shown side by side: one of them is asked for.
  const several = previous.by.length === 1 && (previous.kind === 'compare' || previous.kind === 'breakdown');
  const plain = reworded(withoutNo(words));
  const among = several ? amongShown(plain) : plain;
  const said = previous.metrics.join() === 'sla' ? partOfSla(among) : among;
  return corrected(said, previous, (part) => read(part, context)) ?? read(said, context);
}

/**
 * Something was asked back, and none of it is picked: what leans on it ("and in June?") is of each of the options, and is asked back
 * again; it is not of the question before that one.
 */
function afterOffer(
  hear: (seen: ReadContext) => Reading,
  words: string,
  offered: readonly string[],
  lang: Lang,
  context: ReadContext,
  read: Read,
): Reading {
  const alone = hear(aside(context));
  const meant = offered.flatMap((option) => {
    const reading = read(normalise(option), aside(context));
    return reading.status === 'plan' ? [reading.plan] : [];
  });
  const described = ofTeam(words, meant, context);
  if (described !== null) {
    const rest = offered.filter((_, at) => meant[at] !== described);
    return { status: 'plan', plan: described, lang, passed: rest };
  }
  const both = BOTH.test(words) ? bothOf(meant) : null;
  if (both !== null) return { status: 'plan', plan: both, lang };
  const led = meant.map((plan) => hear({ ...aside(context), previous: plan }));
  const plans = led.flatMap((one) => (one.status === 'plan' ? [one.plan] : []));
  const kinds = new Map(plans.map((plan) => [meaning(plan), plan]));
  const [only, another] = kinds.values();
  if (only !== undefined && another === undefined) return { status: 'plan', plan: only, lang };
  if (only !== undefined)
    return {
      status: 'clarify',
      lang,
      about: '',
      options: [...kinds.values()].slice(0, 3).map((plan) => say(plan, lang, context.gazetteer)),
    };
  const leans =
    alone.status === 'unread' && (alone.unread.why === 'nothing_before' || alone.unread.why === 'no_metric');
  return leans ? { status: 'clarify', lang, about: '', options: offered } : alone;
}

const IN_UNITS =
  /(?:^| )in (?:hours|minutes|seconds|days)(?: |$|[.?!,])|(?:换算成|换成|用|按)(?:小时|分钟|秒|天)/u;
const SPLIT =
  /^(?:and |now |ok )*(?:split|separate|break) (?:them|it|those)(?: up| apart| out)?(?: again)?[.?!]*$|^(?:那|还是)?(?:分开|拆开)(?:看|算|来看)?(?:呢|吧)?[。?]*$|^(?:那)?(?:分别|各自)(?:呢|是多少|多少)?[。?]*$/u;

/** What was put together into one figure, side by side again. */
function unpooled(plan: Plan): Plan | null {
  const named = plan.where.find((filter) => 'in' in filter && filter.in.length > 1);
  if (!plan.pooled || named === undefined || plan.kind !== 'value' || named.dim === 'day') return null;
  if (named.dim === 'hour' || named.dim === 'weekday') return null;
  return { ...plan, kind: 'compare', by: [named.dim], pooled: false };
}

const THE_TICKETS =
  /^(?:now |and |ok |please |can you )*(?:show|list|give|see|pull up|display|open)(?: me)? (?:the |those |these |all |their )*(?:tickets|cases)[.?!]*$|^(?:那)?(?:把)?(?:这些|那些|这几张|那几张)?(?:工单|单子|单)(?:都)?(?:列|拉|给|调)|^(?:列|拉|看)(?:一下|出来?|下)?(?:这些|那些)?(?:工单|单子|明细)/u;

/** The figure of the one group that an answer has named; null where it named none, or several. */
function winnerOf({ previous, shown }: ReadContext): Plan | null {
  const [value, more] = shown?.values ?? [];
  if (previous === null || shown === null || shown === undefined || value === undefined || more !== undefined)
    return null;
  if (previous.kind !== 'breakdown' || previous.limit !== 1 || previous.by.join() !== shown.dim) return null;
  const where = [...previous.where.filter(({ dim }) => dim !== shown.dim), { dim: shown.dim, in: [value] }];
  return { ...previous, kind: 'value', by: [], grain: null, order: null, limit: null, where };
}

const FLIP =
  /^(?:please |now |and |can you )*(?:(?:flip|reverse|invert|swap|turn around) (?:the |that |its )?(?:order|sorting|ranking|list)|(?:sort it |order it )?the other way (?:round|around)|reverse it|flip it)[.?!]*$|^(?:那)?(?:反过来|倒过来|颠倒过来|反着|倒着)(?:排|排序|排列|排一下|看|看看)?[。?!]*$|^(?:把)?(?:顺序|排序)(?:反过来|倒过来|颠倒一下|换一下|反一下)[。?!]*$/u;

/** The same groups from their other end. */
function flipped(plan: Plan): Plan | null {
  const [metric] = plan.metrics;
  if (plan.kind !== 'breakdown' || plan.place || plan.metrics.length > 1 || metric === undefined) return null;
  const { unit, better } = metricEntry(metric);
  // Unsaid, they stand with the most first, or the best.
  const order = plan.order ?? (unit !== 'count' && better === 'down' ? 'asc' : 'desc');
  return { ...plan, order: order === 'asc' ? 'desc' : 'asc' };
}

/** "the Nova guy", Orchid的那个: the one of the people offered who is in that team. */
function ofTeam(words: string, meant: readonly Plan[], { gazetteer, today }: ReadContext): Plan | null {
  const name =
    /^(?:the |i mean the |the one (?:in|from|on) |the guy (?:in|from|on) |the one at )(.+?)(?: guy| one| person| lady| agent| rep)?[.!]*$/u.exec(
      words,
    )?.[1] ?? /^(?:是)?(.+?)(?:组)?(?:的|里的|里面的)(?:那个|那位|那一位|那个人)[。!]*$/u.exec(words)?.[1];
  if (name === undefined) return null;
  const tokens = segment(name, gazetteer, yearOf(today));
  const [token, more] = tokens;
  const candidates =
    token?.known === true ? token.meanings.flatMap((one) => (one.k === 'name' ? one.candidates : [])) : [];
  const team = candidates.find(({ dim }) => dim === 'team');
  if (team === undefined || more !== undefined) return null;
  const inTeam = new Set(
    gazetteer.directory.agents
      .filter(({ teamId }) => teamId !== null && team.values.includes(teamId))
      .map(({ id }) => id),
  );
  const fits = meant.filter(({ where }) =>
    where.some(
      (filter) => filter.dim === 'agent' && 'in' in filter && filter.in.some((id) => inTeam.has(String(id))),
    ),
  );
  const [only, another] = fits;
  return only !== undefined && another === undefined ? only : null;
}

/** The reply that takes all that was offered. */
const BOTH =
  /^(?:both|both of them|both please|the two of them|两个都要|两个都看|两个都是|都要|都看|都是|都|俩都要|全都要)[.。!]*$/u;

/**
 * The last question was not understood: what leans on the one before it may go on from either, and is read back first. Where it says
 * again what could not be read, it is a second try.
 */
function afterLost(
  hear: (seen: ReadContext) => Reading,
  told: Reading,
  tokens: readonly Token[],
  lang: Lang,
  context: ReadContext,
): Reading {
  if (told.status !== 'plan') return told;
  const alone = hear(aside(context));
  if (alone.status === 'plan' && meaning(alone.plan) === meaning(told.plan)) return told;
  const lost = new Set(context.lost);
  const said = slotsOf(tokens);
  const again =
    said.length > 0 &&
    said.every((slot) => lost.has(slot)) &&
    !(lost.has('metric') && !said.includes('metric'));
  if (again) return told;
  return {
    status: 'clarify',
    lang,
    about: '',
    unsure: true,
    options: [say(told.plan, lang, context.gazetteer)],
  };
}

/** "neither, I meant Sofia": another name for the one that could not be told; null where none is given. */
function another(words: string): string | null {
  const en =
    /^(?:neither|none of (?:them|those|these)|no|not (?:them|those))?[,. ]*(?:i (?:mean|meant|want|wanted)|it'?s|it is) (?!to )(.+?)[.!]*$/u.exec(
      words,
    );
  const zh =
    /^(?:都不是|都不对|不是|两个都不是)[,，。 ]*(?:我要的是|我问的是|我说的是|是|我指的是|要|我要)?(.+?)[。!]*$/u.exec(
      words,
    );
  return (en ?? zh)?.[1] ?? null;
}

/** What says nothing of the figures asked for. */
const meaning = ({ assumed: _assumed, ...plan }: Plan): string => JSON.stringify(plan);

const UNCLEAR: ReadonlySet<Unread['why']> = new Set([
  'unknown_words',
  'no_metric',
  'not_supported',
  'not_of_metric',
  'no_such_value',
]);
/** What each kind of word says: what a second try says again. */
const SLOTS: Readonly<Partial<Record<Meaning['k'], string>>> = {
  metric: 'metric',
  type: 'metric',
  either: 'metric',
  share_of: 'metric',
  slow: 'metric',
  name: 'name',
  self: 'name',
  my_team: 'name',
  both: 'name',
  nth: 'name',
  it: 'name',
  pronoun: 'name',
  time: 'time',
  previous: 'time',
  year_earlier: 'time',
  weekdays: 'time',
  hours: 'time',
  stat: 'stat',
  having: 'having',
  dim: 'by',
  each: 'by',
  every: 'by',
  grain: 'by',
  trend: 'by',
  extreme: 'order',
  top: 'order',
  sorted: 'order',
  ranking: 'order',
  chart: 'chart',
  list: 'list',
  spread: 'list',
  total: 'total',
  not: 'name',
  only: 'name',
  instead: 'again',
  follow_up: 'again',
};

/** The kinds of things that a text speaks of. */
function slotsOf(tokens: readonly Token[]): readonly string[] {
  // One character may be a part of any word.
  const slots = tokens.flatMap((token) =>
    token.known && token.text.length > 1
      ? token.meanings.flatMap(({ k }) => SLOTS[k] ?? []).filter((slot) => slot !== 'again')
      : [],
  );
  return [...new Set(slots)];
}

/** Says of a question that was not understood what it was about, as far as that can be told. */
function marked(reading: Reading, tokens: readonly Token[]): Reading {
  if (reading.status !== 'unread' || !UNCLEAR.has(reading.unread.why)) return reading;
  const slots = slotsOf(tokens);
  const goesOn = tokens.some(
    (token) => token.known && token.meanings.some(({ k }) => k === 'follow_up' || k === 'instead'),
  );
  const lost = slots.length > 0 ? slots : goesOn ? ['unknown'] : [];
  return lost.length > 0 ? { ...reading, lost } : reading;
}
