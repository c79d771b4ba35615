// "vs my team", 跟组平均比, "is Emma above the team average on csat", 我这个月的满意度高于整体吗: one figure, and beside it that of its team or of
// all. The comparison is cut out of the turn, the rest is read as any question, and its figure gets the other at its side.
// The average of a mark or a time is that of all its rows together. Of a number it would be a number per head, which is no figure of the
// catalogue: what there is instead is offered.
import { metricEntry } from '../../../metrics/catalogue.js';
import { partOf, standsBeside, type Part, teamOf, withoutAgainst } from '../../lines/beside-whole.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading, Whole } from '../../plan.js';
import { normalise } from '../../normalise.js';
import { AGAINST, say } from '../../say.js';
import { canMean, type Token } from '../../token.js';
import { againstSaidEn, MINE_EN, POINTS_EN } from './against-whole-en.js';
import { againstSaidZh, MINE_ZH, POINTS_ZH } from './against-whole-zh.js';
import type { AgainstSaid } from './against-said.js';
import { aside, cut, type Lang, type Read, refused } from '../turn-parts.js';
import { oneFigure } from '../../lines/one-figure.js';

/** Null where nothing of the kind is said. @param words normalised */
export function againstWhole(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const said = againstSaidZh(words) ?? againstSaidEn(words);
  if (said === null || namesSomebody(said, context)) return null;
  const several = eachOf(said, context, lang);
  if (several !== null) return several;
  const given = figureOf(said, context, turn);
  const no = refused({ why: 'not_supported', words: [words] }, lang);
  if (given === 'no') return no;
  if (given === null || given.status !== 'plan') return given;
  const { plan } = given;
  const { directory } = context.gazetteer;
  const part = partOf(plan);
  if (part === null) return ofOwnTeam(plan, said, context, lang);
  // Another team than one's own is not what a team is a part of.
  if (part.dim !== 'agent' && said.whole !== 'all' && said.whole !== 'others') return null;
  if (said.among !== null && said.among !== part.dim) return no;
  // "vs the others" of what was told: all of them, one by one, say more.
  if (given.told && part.dim !== 'agent' && said.whole === 'others' && OTHERS_EACH.test(words)) return null;
  const elsewhere = plan.where.find(({ dim }) => dim === 'team');
  if (
    part.dim === 'agent' &&
    elsewhere !== undefined &&
    !('in' in elsewhere && elsewhere.in.includes(teamOf(part.value, directory)))
  )
    return no;
  const team = part.dim === 'agent' ? teamOf(part.value, directory) : null;
  if (said.ours && part.dim === 'agent' && context.asker.teamId === null)
    return { status: 'no_self', lang, what: 'team' };
  if (said.ours && team !== context.asker.teamId) return no;
  const wider = sharedOnly(part, said.whole, context);
  const wholes: readonly Whole[] = said.unsaid ? ['team', 'all'] : [wider ?? said.whole];
  const beside = wholes.flatMap((whole): readonly Plan[] =>
    standsBeside(plan, whole, directory) ? [{ ...plan, against: whole }] : [],
  );
  const [only, more] = beside;
  if (only === undefined || !hasPace(plan, said)) return no;
  const counted = plan.metrics.some((id) => metricEntry(id).unit === 'count');
  const aHead = counted && (said.mean || said.pace !== null);
  if (!aHead && more === undefined && given.sure && wider === null)
    return { status: 'plan', plan: only, lang };
  const options = [...beside, ...(aHead ? tables(plan, said.whole, team, context) : [])];
  return {
    status: 'clarify',
    lang,
    about: words,
    options: options.map((one) => say(one, lang, context.gazetteer)),
  };
}

/** "the other teams", 其他组: as groups, and not as all the rest together. */
const OTHERS_EACH = /others?(?![a-z])|其[他它](?!人)|别的?组/u;

/** `told`: it is the figure of the last answer. `sure`: and that is what was told. */
type Given =
  | { readonly status: 'plan'; readonly plan: Plan; readonly sure: boolean; readonly told: boolean }
  | 'no'
  | Exclude<Reading, { status: 'plan' }>;

/** The figure that is to have another beside it: the one that the rest of the turn asks for, or the one that was told last. */
function figureOf(said: AgainstSaid, context: ReadContext, turn: Read): Given | null {
  const { previous } = context;
  const told = previous === null ? null : toldLast(previous, context);
  // "vs the team" after two of its people: the team's figure alone would be in the place of theirs.
  if (POINTS_ZH.test(said.rest) || POINTS_EN.test(said.rest))
    return told ?? (previous?.kind === 'compare' && previous.by.includes('agent') ? 'no' : null);
  const mine = MINE_ZH.test(said.rest) || MINE_EN.test(said.rest);
  if (mine && previous === null) return null;
  const self = context.asker.agentId;
  if (mine && told !== null && self !== null && partOf(told.plan)?.value === self) return told;
  const zh = MINE_ZH.test(said.rest);
  const reading = turn(mine ? (zh ? '我的呢' : 'and mine?') : said.rest, context);
  if (reading.status === 'plan') {
    if (isFigure(reading.plan))
      return { status: 'plan', plan: withoutAgainst(reading.plan), sure: true, told: false };
    // What moved, or ran its course, is no figure that could stand beside another; without the other it would be half of what was asked.
    return partOf(reading.plan) === null ? null : 'no';
  }
  if (reading.status === 'clarify') return eachHeld(reading, said, context, turn);
  return reading.status === 'no_self' ? reading : null;
}

/** 王芳满意度跟组里比 where two are called so: whichever it is, held against the team. */
function eachHeld(
  { blank: _blank, ...reading }: Extract<Reading, { status: 'clarify' }>,
  { whole }: AgainstSaid,
  context: ReadContext,
  turn: Read,
): Extract<Reading, { status: 'clarify' }> | null {
  const options = reading.options.map((option) => `${option}${AGAINST[whole][reading.lang]}`);
  const held = options.filter((option) => {
    const meant = turn(normalise(option), aside(context));
    return meant.status === 'plan' && meant.plan.against === whole;
  });
  return held.length === 0 ? null : { ...reading, options: held };
}

const isFigure = ({ kind, by, grain, compare, metrics }: Plan): boolean =>
  kind === 'value' && by.length === 0 && grain === null && compare === null && metrics.length === 1;

/** "vs my team" after two figures: which of them is to be held against it. */
function eachOf(said: AgainstSaid, { previous, gazetteer }: ReadContext, lang: Lang): Reading | null {
  if (!POINTS_ZH.test(said.rest) && !POINTS_EN.test(said.rest)) return null;
  if (previous?.kind !== 'value' || previous.metrics.length < 2 || partOf(previous) === null) return null;
  const beside = previous.metrics.flatMap((id): readonly Plan[] => {
    const stat = metricEntry(id).unit === 'seconds' ? previous.stat : null;
    const one: Plan = { ...previous, metrics: [id], stat, against: said.whole };
    return standsBeside(one, said.whole, gazetteer.directory) && hasPace(one, said) ? [one] : [];
  });
  return beside.length === 0
    ? refused({ why: 'not_supported', words: [said.words] }, lang)
    : {
        status: 'clarify',
        lang,
        about: said.words,
        options: beside.slice(0, 3).map((one) => say(one, lang, gazetteer)),
      };
}

/** The one figure of the last answer: of what moved, its figure now; of who led, theirs. Of a course of days it is asked back. */
function toldLast(previous: Plan, { shown, asker }: ReadContext): Extract<Given, { status: 'plan' }> | null {
  const { target: _target, ...rest } = oneFigure(withoutAgainst(previous));
  const bare: Plan = { ...rest, compare: null };
  const { kind, by, grain, metrics } = previous;
  if (metrics.length !== 1 || previous.share !== undefined || previous.rankOf !== undefined) return null;
  if ((kind === 'value' || kind === 'compare') && by.length === 0)
    return { status: 'plan', plan: bare, sure: true, told: true };
  if (kind === 'trend' && by.length === 0) return { status: 'plan', plan: bare, sure: false, told: true };
  if (kind !== 'breakdown' || grain !== null || by.length !== 1) return null;
  const [dim] = by;
  const leader = previous.place
    ? asker.agentId
    : previous.limit === 1 && shown?.dim === dim
      ? shown?.values
      : null;
  const one = typeof leader === 'string' ? leader : leader?.length === 1 ? leader[0] : undefined;
  if (one === undefined || dim === undefined) return null;
  const where = previous.where.filter((filter) => filter.dim !== dim);
  return { status: 'plan', plan: { ...bare, where: [...where, { dim, in: [one] }] }, sure: true, told: true };
}

/** "vs my team" after everybody's figure: the team's, beside that. */
function ofOwnTeam(
  plan: Plan,
  said: AgainstSaid,
  { asker, gazetteer }: ReadContext,
  lang: Lang,
): Reading | null {
  if (said.whole !== 'team' || !said.ours || asker.teamId === null || said.pace !== null) return null;
  if (plan.where.some(({ dim }) => dim === 'agent' || dim === 'team')) return null;
  const own: Plan = { ...plan, where: [...plan.where, { dim: 'team', in: [asker.teamId] }], against: 'all' };
  return standsBeside(own, 'all', gazetteer.directory) ? { status: 'plan', plan: own, lang } : null;
}

/** Everybody but oneself is not everybody's to see; the total with oneself is, and is offered. */
function sharedOnly({ dim }: Part, whole: Whole, { asker }: ReadContext): Whole | null {
  if (asker.role === 'manager' || asker.role === 'admin') return null;
  if (whole === 'others' && (asker.role === 'agent' || dim === 'agent'))
    return dim === 'agent' || dim === 'team' ? 'all' : null;
  return whole === 'team_others' && asker.role === 'agent' ? 'team' : null;
}

/** "vs team Alpha": that team, and not the one that somebody is in. */
const namesSomebody = ({ named: [start, end], words }: AgainstSaid, context: ReadContext): boolean =>
  cut(words, context).some(
    (token) =>
      canMean(token, 'name') &&
      token.end > start &&
      (token.start < end || (words.slice(end, token.start).trim() === '' && isTeam(token))),
  );

const isTeam = (token: Token): boolean =>
  token.known &&
  token.meanings.some((one) => one.k === 'name' && one.candidates.some(({ dim }) => dim === 'team'));

const hasPace = ({ metrics }: Plan, { pace }: AgainstSaid): boolean => {
  const units = metrics.map((id) => metricEntry(id).unit);
  if (pace === 'speed' || pace === 'length') return units.every((unit) => unit === 'seconds');
  return pace !== 'amount' || units.every((unit) => unit === 'count');
};

/** Where the number stands among those of the others, as far as the asker may see it. */
function tables(plan: Plan, whole: Whole, team: string | null, { asker }: ReadContext): readonly Plan[] {
  const part = partOf(plan);
  const rest = plan.where.filter(({ dim }) => dim !== 'agent' && dim !== 'team');
  const inTeam = whole === 'team' || whole === 'team_others';
  const where = inTeam && team !== null ? [...rest, { dim: 'team' as const, in: [team] }] : rest;
  const manages = asker.role === 'manager' || asker.role === 'admin';
  if (part?.dim === 'team')
    return asker.role === 'agent' ? [] : [{ ...plan, kind: 'breakdown', by: ['team'], where: rest }];
  if (part?.dim !== 'agent') return [];
  const sees = manages || (asker.role === 'supervisor' && inTeam && team === asker.teamId);
  if (sees) return [{ ...plan, kind: 'breakdown', by: ['agent'], where }];
  return part.value === asker.agentId
    ? [{ ...plan, kind: 'breakdown', by: ['agent'], where, place: true }]
    : [];
}
