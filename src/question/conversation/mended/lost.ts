// A question that was not understood: what it was about, and what the next one may go on from.
import { METRICS, metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading, Unread } from '../../plan.js';
import { say } from '../../say.js';
import { canMean, type Meaning, type Token } from '../../token.js';
import { aside, meaning, refused, type Lang } from '../turn-parts.js';

/**
 * The last question was not understood: what leans on the one before it may go on from either, and is read back first. Where it says
 * again what could not be read, it is a second try.
 */
export function afterLost(
  hear: (seen: ReadContext) => Reading,
  told: Reading,
  tokens: readonly Token[],
  lang: Lang,
  context: ReadContext,
): Reading {
  if (told.status !== 'plan') return told;
  const alone = hear(aside(context));
  if (alone.status === 'plan' && meaning(alone.plan) === meaning(told.plan)) return told;
  return saysAgain(tokens, context) || saysAll(tokens, context) ? told : unconfirmed(told, lang, context);
}

/**
 * 重开率呢 after a first question that was refused: whether whom or which days that one named may still be meant, so that the figure of
 * everybody is no answer.
 */
export function leavesOut(tokens: readonly Token[], { lost = [] }: ReadContext): boolean {
  const said = slotsOf(tokens);
  const goesOn = tokens.some((token) => canMean(token, 'follow_up')) || canMean(tokens[0], 'and');
  const bare = said.every((slot) => slot === 'metric' || slot === 'stat');
  const named = lost.filter((slot) => slot === 'time' || slot.startsWith('name'));
  return (goesOn || bare) && named.some((slot) => !said.includes(slot));
}

/** Whether a turn is a second try at what could not be read: it says again all that was said then, and nothing else. */
export function saysAgain(tokens: readonly Token[], context: ReadContext): boolean {
  const lost = new Set(kindsIn(context));
  const said = slotsOf(tokens);
  // Whatever was lost is said again, and more beside it: "fault count by version" after a figure that was not understood.
  if (lost.has('metric') && [...lost].every((slot) => said.includes(slot))) return true;
  return (
    said.length > 0 &&
    said.every(
      (slot) =>
        lost.has(slot) || (isOfKind(slot) ? lost.has('by') : slot === 'by' && [...lost].some(isOfKind)),
    ) &&
    // What is not said again may still be meant.
    [...lost].every((slot) =>
      slot === 'by'
        ? said.some((one) => one === 'by' || isOfKind(one))
        : slot !== 'metric' && !isOfKind(slot) && slot !== 'order'
          ? true
          : said.includes(slot),
    )
  );
}

/** By what it was to be split: weeks are no second try at products. */
const isOfKind = (slot: string): boolean => slot.startsWith('by:');

/** 那我的低分单列一下 after 她的单子列一下 of a rate: what was said then was all understood, and all of it is said anew. */
function saysAll(tokens: readonly Token[], context: ReadContext): boolean {
  const lost = kindsIn(context);
  const said = slotsOf(tokens);
  return lost.length > 0 && !lost.includes(UNREAD) && lost.every((slot) => said.includes(slot));
}

/** Beside what was lost: some of its words had no meaning, and might be any. */
const UNREAD = 'unread';

/** Which figure was named there: 包裹组呢 after 啥的一次解决率 is no longer of the figure before. */
const OF_FIGURE = 'figure:';
const kindsIn = ({ lost = [] }: ReadContext): readonly string[] =>
  lost.filter((slot) => !slot.startsWith(OF_FIGURE));

/** What would be answered, read back first; of the figure that was named in between, where it can be asked so. */
export function unconfirmed(told: Reading, lang: Lang, context: ReadContext): Reading {
  if (told.status !== 'plan') return told;
  const plan = ofFigureNamed(told.plan, context);
  if (plan === null) return refused({ why: 'not_supported', words: [] }, lang);
  return { status: 'clarify', lang, about: '', unsure: true, options: [say(plan, lang, context.gazetteer)] };
}

/** The plan of the one figure that the question that was refused has named; null where that can't be seen so. */
function ofFigureNamed(plan: Plan, { lost = [], previous }: ReadContext): Plan | null {
  const named = METRICS.map(({ id }) => id).filter((id) => lost.includes(`${OF_FIGURE}${id}`));
  const [one, another] = named;
  if (one === undefined || plan.metrics.join() !== previous?.metrics.join()) return plan;
  // 达标率 after 首响达标率 may be just that one.
  if (plan.metrics.some((id) => named.includes(id) || id.endsWith(`_${one}`))) return plan;
  if (another !== undefined) return null;
  const { dimensions, timing } = metricEntry(one);
  const dims: readonly string[] = [...plan.by, ...plan.where.map(({ dim }) => dim)];
  const isKind = plan.kind === 'value' || plan.kind === 'breakdown' || plan.kind === 'trend';
  const suits =
    isKind &&
    plan.range !== null &&
    timing === 'range' &&
    plan.having === undefined &&
    plan.share === undefined &&
    dims.every((dim) => dimensions.some((known) => known === dim));
  return suits ? { ...plan, metrics: [one], stat: null } : null;
}

const UNCLEAR: ReadonlySet<Unread['why']> = new Set([
  'unknown_words',
  'no_metric',
  'not_supported',
  'not_of_metric',
  'no_such_value',
]);
/** Understood, and not to be had: where it named a figure of its own, what comes next may go on from it all the same. */
const NOT_TO_BE_HAD: ReadonlySet<Unread['why']> = new Set(['now_only', 'no_dimension', 'future']);
/** What each kind of word says: what a second try says again. */
const SLOTS: Readonly<Partial<Record<Meaning['k'], string>>> = {
  metric: 'metric',
  type: 'metric',
  either: 'metric',
  share_of: 'metric',
  slow: 'metric',
  name: 'name',
  self: 'name',
  everyone: 'name',
  blocked: 'unknown',
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
  each: 'by',
  every: 'by',
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

/** Of a name, of what kind: another region is no second try at a priority; and of what it is split by, groups or steps of time. */
function slotsOfMeaning(meaning: Meaning): readonly string[] {
  if (meaning.k === 'name') return [...new Set(meaning.candidates.map(({ dim }) => `name:${dim}`))];
  if (meaning.k === 'dim') return ['by:group'];
  return meaning.k === 'grain' ? ['by:step'] : [SLOTS[meaning.k] ?? []].flat();
}

/** The kinds of things that a text speaks of. */
function slotsOf(tokens: readonly Token[]): readonly string[] {
  // One character may be a part of any word; 我 that begins it says whose.
  const slots = tokens.flatMap((token) =>
    token.known && (token.text.length > 1 || (token.text === '我' && token.start === 0))
      ? token.meanings.flatMap(slotsOfMeaning).filter((slot) => slot !== 'again')
      : [],
  );
  return [...new Set(slots)];
}

/** The figures that are named for certain. */
const figuresIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token) =>
    token.known
      ? token.meanings.flatMap((one) => (one.k === 'metric' ? [`${OF_FIGURE}${one.metric}`] : []))
      : [],
  );

/** 改回各组, "switch to the countries": something is to be done with the answer before, whatever it is. */
const TURNS =
  /(?:改|换|切|调|变|转|退|恢复|还原)(?:回|成|到|为|做)|^(?:那|请|再|还是|先|就){0,4}(?:按|只看|去掉|加上|各|每)|^(?:and |now |ok |so |please ){0,4}(?:switch|change|swap|revert|restore|group|split|break|filter|exclude|add|drop|remove|compare|rank|sort) ?(?:back|it|to|by|the|only|down|with|out)/u;

/** Says of a question that was not understood what it was about, as far as that can be told. */
export function marked(reading: Reading, tokens: readonly Token[]): Reading {
  if (reading.status !== 'unread') return reading;
  const slots = slotsOf(tokens);
  const counted = tokens.some((token) => canMean(token, 'ticket_noun'));
  const another = NOT_TO_BE_HAD.has(reading.unread.why) && (slots.includes('metric') || counted);
  if (!UNCLEAR.has(reading.unread.why) && !another) return reading;
  const goesOn = tokens.some((token) => canMean(token, 'follow_up', 'instead')) || canMean(tokens[0], 'and');
  const turns = TURNS.test(tokens.map(({ text }) => text).join(''));
  const lost = slots.length > 0 ? slots : goesOn || turns ? ['unknown'] : [];
  if (lost.length === 0) return reading;
  const why = reading.unread;
  const clear = why.why === 'not_of_metric' || why.why === 'no_dimension' || why.why === 'now_only';
  return { ...reading, lost: clear ? lost : [...lost, ...figuresIn(tokens), UNREAD] };
}
