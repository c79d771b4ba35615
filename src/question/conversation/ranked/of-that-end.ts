// 最低的组投诉量多少, "how many complaints does the worst team have", "csat for the product with the most" after a table: another figure of the
// group at that end of it. Whoever has the most of the other figure has nothing to do with it. Where the end is that of a figure that no table
// has shown (满意率最低的组投诉多少), it takes two questions.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { normalise } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { stepOf } from '../edits.js';
import { type EndSaid, endSaid } from './that-end-said.js';
import { isMost } from './the-extreme.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';
import { oneFigure } from '../../lines/one-figure.js';

/** What looks further at the group, and asks no other figure of it (`the-extreme.ts`). */
const FURTHER =
  /(?<![a-z])(?:by|per|split|broken|break|drill|trend|over time|why|list|show|pull|see)(?![a-z])|[按拆列]|走势|趋势|明细|为什么|为啥|逐[日周月]|每[天周月]/u;

const NUMBER_ZH = /(?:有)?(?:多少|几)(?:个|张|条|件)?(?:工单|单|张|条|件|个|票)/u;

/** The reading of such a turn; null where it is none. @param words normalised */
export function ofThatEnd(words: string, given: ReadContext, lang: Lang, turn: Read): Reading | null {
  const said = endSaid(words);
  if (said === null) return null;
  const behind = tableBehind(said.thing, given);
  const context = behind === null ? given : { ...given, shown: given.looked ?? given.shown ?? null };
  const named = figuresIn(said.figure, context);
  // 投诉最多的组多少单 asks how many complaints.
  const asked = figuresIn(named.size > 0 ? said.asked.replace(NUMBER_ZH, '') : said.asked, context);
  const table = behind ?? tableOf(context);
  if (asked.size === 0 && named.size === 0) return ofTheOther(said, table, context, lang);
  if (asked.size === 0 || [...asked].some((id) => named.has(id))) return null;
  const own = table !== null && named.size > 0 && table.metrics.every((id) => named.has(id));
  const byName = (): Reading =>
    inTwoSteps(words, [rankingOf(said, named, context, lang, turn)], lang, context);
  // The end of one figure, and another asked of it: no table has shown who that is.
  if (named.size > 0 && !own) return byName();
  // 最多的产品满意率 where no products were counted: a rate is high or low, and not much.
  const ofNone = table === null || !isItsThing(said.thing, table, context);
  if (ofNone && named.size === 0 && said.thing !== '' && lang === 'zh' && /^最[多少]$/u.test(said.end))
    if ([...asked].every((id) => metricEntry(id).unit !== 'count') && /^[^?？]{0,2}$/u.test(said.before))
      return refused({ why: 'not_supported', words: [words] }, lang);
  if (table === null || FURTHER.test(words)) return null;
  // "The lowest team's csat" is in the table.
  if (table.metrics.some((id) => asked.has(id))) return null;
  if (!fits(said.end, table.metrics) || !isItsThing(said.thing, table, context)) return own ? byName() : null;
  const bare = own ? withoutFigure(said, context) : said;
  const looked = atThatEnd(said.end, table, context).map((one) =>
    askedOf(one, bare, table, context, lang, turn),
  );
  const plans = looked.flatMap((then) => (then === null ? [] : [then.plan]));
  const whole = turn(lang === 'zh' ? `那${said.asked}` : tidy(`and ${said.asked}`), {
    ...context,
    previous: { ...table, order: null, limit: null },
    shown: null,
  });
  const rows = whole.status === 'plan' ? whole.plan : null;
  // 最低的投诉多少 after a satisfaction: of the lowest group, or the lowest number.
  if (said.thing === '' && lang === 'zh' && rows !== null && fits(said.end, rows.metrics))
    plans.push(endOf(said.end, rows));
  const [one, another] = looked;
  if (one !== undefined && one !== null && another === undefined && plans.length === 1) return one;
  const known = looked.length > 0 && looked.every((then) => then !== null) && plans.length <= OFFERED;
  return inTwoSteps(words, known ? plans : [endOf(said.end, table), rows], lang, context);
}

/** Which group of a table has that end of it. */
const endOf = (end: string, table: Plan): Plan => ({
  ...table,
  kind: 'breakdown',
  order: isMost(end, table) ? 'desc' : 'asc',
  limit: 1,
  chart: null,
});

/** "And the best team?" after a figure of the worst of a table: the same figure of that one. */
function ofTheOther(said: EndSaid, table: Plan | null, context: ReadContext, lang: Lang): Reading | null {
  const { previous, shown = null } = context;
  if (previous === null || table === null || table === previous || shown === null) return null;
  if (previous.metrics.join() === table.metrics.join() || !fits(said.end, table.metrics)) return null;
  const bare = cut(`${said.before} ${said.after}`, context).every((token) =>
    canMean(token, 'filler', 'follow_up', 'and', 'also', 'possessive'),
  );
  if (!bare || !isItsThing(said.thing, table, context)) return null;
  const [value, another] = (isMost(said.end, table) ? shown.most : shown.least) ?? [];
  if (value === undefined || another !== undefined) return null;
  const where = previous.where.map((filter) =>
    filter.dim === shown.dim ? { dim: shown.dim, in: [value] } : filter,
  );
  return { status: 'plan', plan: { ...previous, where }, lang };
}

/** Who that is comes first, and then the figure: what may be meant is offered, and none is taken for the other. */
function inTwoSteps(
  words: string,
  plans: readonly (Plan | null)[],
  lang: Lang,
  { gazetteer }: ReadContext,
): Reading {
  const options = plans.flatMap((plan) => (plan === null ? [] : [say(plan, lang, gazetteer)]));
  if (options.length === 0) return refused({ why: 'not_supported', words: [words] }, lang);
  return { status: 'clarify', lang, about: words.replace(/[?？。!.]+$/u, ''), options };
}

/** Which group has the end of the figure that is named with it. */
function rankingOf(
  { end, thing, figure }: EndSaid,
  named: ReadonlySet<MetricId>,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Plan | null {
  const kind = thing.replace(/^那一?[个位家款条]/u, '');
  if (kind === '' || kind === 'one') return null;
  const asks =
    lang === 'zh' ? `${figure}${end}的${kind}是哪个` : `which ${kind} has the ${end} ${figure.trim()}`;
  const then = turn(asVolume(asks), context);
  const fair =
    then.status === 'plan' &&
    then.plan.limit === 1 &&
    then.plan.metrics.every((id) => named.has(id)) &&
    then.plan.where.every(({ dim }) => dim !== 'type');
  return fair ? then.plan : null;
}

/** 满意率最低的组 after a table of it: the words for that figure have done what they are there for. */
function withoutFigure(said: EndSaid, context: ReadContext): EndSaid {
  const rest = cut(said.figure, context)
    .filter((token) => !canMean(token, 'metric', 'type', 'ticket_noun', 'figure'))
    .map(({ text }) => text)
    .join(' ')
    .replace(/的$/u, '');
  return said.figure === said.before ? { ...said, before: rest } : { ...said, after: ` ${rest}` };
}

/** How many groups that share a figure are offered. */
const OFFERED = 3;

/** The figures that words name; 工单 is a number of tickets. */
function figuresIn(words: string, context: ReadContext): ReadonlySet<MetricId> {
  return new Set(
    cut(words, context).flatMap((token) =>
      token.known
        ? token.meanings.flatMap((one): readonly MetricId[] => {
            if (one.k === 'metric') return [one.metric];
            if (one.k === 'type') return one.metric === null ? [] : [one.metric];
            return one.k === 'ticket_noun' ? ['tickets'] : [];
          })
        : [],
    ),
  );
}

/** The table whose ends are named: the last answer, or the one behind it where that looks at one of its groups. */
function tableOf({ previous, shown = null, earlier = [] }: ReadContext): Plan | null {
  if (previous === null) return null;
  const laid = ({ kind, by, grain, metrics, compare }: Plan): boolean =>
    metrics.length === 1 &&
    compare === null &&
    (kind === 'trend' || kind === 'breakdown' || kind === 'compare') &&
    (by.length === 1 ? grain === null : by.length === 0 && grain !== null);
  if (laid(previous)) return previous;
  const one = previous.where.find((filter) => filter.dim === shown?.dim);
  if (previous.kind !== 'value' || one === undefined || !('in' in one) || one.in.length !== 1) return null;
  return earlier.findLast((plan) => laid(plan) && plan.by[0] === one.dim) ?? null;
}

/** "Csat for the smallest region" after the biggest of the regions was split by product: the table of regions; null where that is not said. */
function tableBehind(
  thing: string,
  { previous, looked = null, earlier = [], ...rest }: ReadContext,
): Plan | null {
  if (previous === null || looked === null || /^(?:|one|group|那一?[个位家款条])$/u.test(thing)) return null;
  const context: ReadContext = { ...rest, previous };
  if (previous.by.includes(looked.dim) || isItsThing(thing, previous, context)) return null;
  const table = earlier.findLast(({ kind, by }) => kind === 'breakdown' && by[0] === looked.dim);
  const fits = table?.by.length === 1 && table.grain === null && table.metrics.length === 1;
  return fits && isItsThing(thing, table, context) ? table : null;
}

/** Slow is what takes time, much what is counted, good and bad what can be better. */
export function fits(end: string, [metric]: Iterable<MetricId>): boolean {
  if (metric === undefined) return false;
  const { unit, better } = metricEntry(metric);
  if (unit !== 'seconds' && /^(?:slowest|longest|fastest|quickest|shortest|最[快慢长短])$/u.test(end))
    return false;
  if (/^(?:most|least|fewest|最多|最少)$/u.test(end)) return unit === 'count';
  return better !== null || !/^(?:best|worst|weakest|strongest|最好|最差)$/u.test(end);
}

/** "one", 那个, or the table's own word for its groups or steps. */
export function isItsThing(thing: string, { by, grain }: Plan, context: ReadContext): boolean {
  const kind = thing.replace(/^那一?[个位家款条]/u, '');
  if (kind === '' || kind === 'one' || kind === 'group') return true;
  if (grain !== null) return STEPS[grain].test(kind);
  if (by[0] === 'weekday' && /^(?:day|weekday|那?天|一天|日子)$/u.test(kind)) return true;
  if (by[0] === 'hour' && /^(?:hour|小时|时段)$/u.test(kind)) return true;
  return cut(kind, context).some(
    (token) => token.known && token.meanings.some((one) => one.k === 'dim' && by.includes(one.dim)),
  );
}

const STEPS = {
  day: /^(?:day|那?一?天|日子)$/u,
  week: /^(?:week|那?周|星期)$/u,
  month: /^(?:month|那?月份?)$/u,
  quarter: /^(?:quarter|季度)$/u,
  year: /^year$/u,
} as const;

interface Found {
  /** The figure of the table, of that group alone. */
  readonly plan: Plan;
  readonly dim: DimensionId | null;
  readonly value: string | number | null;
}

/** The groups at that end; none where they are not known. */
function atThatEnd(end: string, table: Plan, context: ReadContext): readonly Found[] {
  const { shown = null, previous } = context;
  const most = isMost(end, table);
  const alone = oneFigure(table);
  if (table.grain !== null) {
    const step = table === previous && (table.order === 'desc') === most ? stepOf(context) : null;
    return step === null ? [] : [{ plan: { ...alone, range: step.range }, dim: null, value: null }];
  }
  if (shown === null || shown.dim !== table.by[0]) return [];
  const [first, second] = shown.values;
  const leads = table.limit === 1 && second === undefined && (table.order === 'desc') === most;
  const values = (most ? shown.most : shown.least) ?? (leads && first !== undefined ? [first] : []);
  return values.map((value) => ({
    plan: {
      ...alone,
      where: [...table.where.filter(({ dim }) => dim !== shown.dim), { dim: shown.dim, in: [value] }],
    },
    dim: shown.dim,
    value,
  }));
}

/** The other figure of that group; null where it is not read as one. */
function askedOf(
  { plan, dim, value }: Found,
  { before, after }: EndSaid,
  table: Plan,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Extract<Reading, { status: 'plan' }> | null {
  const rest = lang === 'zh' ? `那${before}${after}` : `and ${before} ${after}`;
  const name =
    dim === null || value === null ? '' : normalise(context.gazetteer.candidateOf(dim, value).label[lang]);
  const named =
    lang === 'zh'
      ? `那${before}${name}${after}`
      : `and ${before}${name}${before.endsWith(' ') || name === '' ? '' : ' '}${after}`;
  for (const way of [rest, named, ...[rest, named].map(asVolume)]) {
    const then = turn(tidy(way), { ...context, previous: plan, shown: null, step: null });
    if (then.status !== 'plan') continue;
    const { metrics, where, by, kind } = then.plan;
    const kept = plan.where.every((filter) =>
      where.some((one) => JSON.stringify(one) === JSON.stringify(filter)),
    );
    const another = metrics.every((id) => !table.metrics.includes(id));
    if (kept && another && by.length === 0 && kind === 'value') return then;
  }
  return null;
}

/** "Tickets for the slowest channel": their number. */
const asVolume = (words: string): string =>
  words
    .replace(/(?<![a-z])tickets(?! volume)(?![a-z])/u, 'ticket volume')
    .replace(/工单(?![量数])|单子/u, '工单量');

/** What stood around the group, without the words that held it. */
const tidy = (words: string): string =>
  words
    .replace(/^(?:and )+/u, 'and ')
    .replace(/^那+/u, '那')
    .replace(/^and (?:and|so|ok|now),? /u, 'and ')
    .replace(/^那的/u, '那')
    .replace(/ (?:of|for|from|in|on|with|at) *(?=$|[?.!])/u, '')
    .replace(
      /^(and how many .+?) (?:does|did|do|has|had|were|was) *(?:(?:have|has|had|get|got|receive|take) *)?(?=$|[?.!])/u,
      '$1',
    )
    .replace(/\s+/gu, ' ')
    .trim();
