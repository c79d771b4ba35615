// "how much of that is phone", 电话占几成, 几成是退款: after a number, or a table of numbers, what part of it one of its kinds is.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import type { Token } from '../../token.js';
import { cut } from '../turn-parts.js';

const PART_ZH =
  /^(?:那|其中|里面|这里面|这些里面?)?(.+?)(?:的)?(?:占(?:了)?(?:多少|几成|百分之几|百分之多少|多大比例|多少比例)|占比(?:是|有)?(?:多少|几成|多大|多高)?)(?:呢)?[?？。]*$/u;
const PART_IS_ZH =
  /^(?:那|其中|里面|这里面|这些里面?|这些)?有?(?:几成|百分之几|百分之多少|多大比例|多少比例)(?:是|来自|属于|出自)(.+?)(?:的)?[?？。]*$/u;
const PART_EN =
  /^(?:and |so |ok ){0,4}(?:how much|what (?:share|part|portion|percentage|percent|proportion|fraction|%))(?: of (?:that|it|those|them|these|the total|the whole|this))? (?:is|are|was|were|comes from|came from|come from|goes to|went to|does|do|did|is from|are from|were from|was from) (?:the )?(.+?)(?: take| take up| account for| make up| have| get| represent| carry)?[?.! ]*$/u;

/** What part of the figure before is asked for: "how much of that is phone", 几成是退款. */
const partAsked = (words: string): string | null =>
  [PART_ZH, PART_IS_ZH, PART_EN]
    .map((pattern) => pattern.exec(words)?.[1])
    .find((one) => one !== undefined) ?? null;

/** The plan of such a part; null where the words ask for none, or it is not clear of what. @param words normalised */
export function partOfIt(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const whose = previous === null ? null : partAsked(words);
  return previous === null || whose === null ? null : shareOfNamed(previous, cut(whose, context));
}

/** 微信占多少 after a table by channel: the part of that one; null where another kind of thing is named. */
function shareOfNamed(plan: Plan, words: readonly Token[]): Plan | null {
  const [token, another] = words;
  const [metric, second] = plan.metrics;
  const named = token?.known === true ? token.meanings.find((one) => one.k === 'name') : undefined;
  // After one number: of whatever kind the part is, where it is clear.
  const [sole, other] = named?.k === 'name' ? named.candidates : [];
  const alone =
    plan.kind === 'value' && plan.share === undefined && second === undefined && other === undefined;
  const [dim, more] = alone && sole !== undefined ? [sole.dim] : plan.by;
  const ofAnother = plan.kind === 'value' && plan.share !== undefined ? anotherShare(plan, words) : null;
  if (ofAnother !== null) return ofAnother;
  if (!(alone || plan.kind === 'breakdown') || plan.grain !== null || dim === undefined || more !== undefined)
    return null;
  if (plan.where.length > 0 || metric === undefined || metricEntry(metric).unit !== 'count') return null;
  const name = token?.known === true ? token.meanings.find((one) => one.k === 'name') : undefined;
  const one = name?.k === 'name' ? name.candidates.filter((candidate) => candidate.dim === dim) : [];
  if (another !== undefined || one.length !== 1 || one[0] === undefined) return null;
  const { having: _having, ...rest } = plan;
  return {
    ...rest,
    kind: 'value',
    by: [],
    order: null,
    limit: null,
    where: [{ dim, in: one[0].values }],
    share: dim,
  };
}

/** 微信占多少 after what part the phone is: the part of that one. */
function anotherShare(plan: Plan, [token, more]: readonly Token[]): Plan | null {
  const name = token?.known === true ? token.meanings.find((one) => one.k === 'name') : undefined;
  const one = name?.k === 'name' ? name.candidates.filter(({ dim }) => dim === plan.share) : [];
  const [filter, another] = plan.where;
  if (more !== undefined || another !== undefined || filter?.dim !== plan.share) return null;
  return one.length !== 1 || one[0] === undefined || filter === undefined
    ? null
    : { ...plan, where: [{ dim: filter.dim, in: one[0].values }] };
}
