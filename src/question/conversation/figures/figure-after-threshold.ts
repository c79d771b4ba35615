// "What about resolution SLA" after the teams under 85 %, 首响呢 after those below a mark: another figure, and the condition stays. In the same unit
// the mark is kept; in another it can't be, and the figure is that of those who were shown.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import type { Lang, Read } from '../turn-parts.js';

/** The groups that were under, or over, a mark by another figure; null where the turn asks for anything else. @param words normalised */
export function figureAfterThreshold(
  words: string,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Reading | null {
  const { previous, shown = null } = context;
  const { having, ...plain } = previous ?? {};
  const [dim, more] = previous?.by ?? [];
  if (previous === null || having?.than !== 'value' || previous.kind !== 'breakdown') return null;
  if (dim === undefined || more !== undefined || previous.grain !== null) return null;
  const table: Plan = { ...(plain as Plan), order: null, limit: null };
  const rest = words.replace(THEY_EN, ' ').replace(THEY_ZH, '').replace(/\s+/gu, ' ').trim();
  const pointsAt = rest !== words;
  const bare = pointsAt ? rest.replace(ASKS_EN, 'and ') : words;
  const then = turn(bare, { ...context, previous: table, shown: null });
  if (then.status !== 'plan' || !isOtherFigure(then.plan, table)) return null;
  if (!pointsAt && unitOf(then.plan) === unitOf(previous))
    return { status: 'plan', plan: { ...then.plan, having }, lang };
  if (shown?.dim !== dim || shown.values.length === 0) return null;
  const where = [...then.plan.where.filter((one) => one.dim !== dim), { dim, in: [...shown.values] }];
  return { status: 'plan', plan: { ...then.plan, where }, lang };
}

/** "How many tickets do they have", 它们的工单量: of those who were shown, and of no mark. */
const THEY_EN =
  /(?<![a-z])(?:(?:do|did|does|have|had) (?:they|those|these)(?: (?:have|get|got|receive|take|see|had))?|(?:for|of|from|at|with|by|on) (?:those|these|them)(?: (?:ones|products|channels|teams|regions|categories|agents|people|two|three|four|five))?|their)(?![a-z])/u;
const ASKS_EN =
  /^(?:(?:and|so|ok|then)[, ]+){0,3}(?:how many|what is|what's|what are|what was|what were) (?:the )?/u;
const THEY_ZH =
  /^(?:那么?)?(?:它们|他们|她们|这些|那些|这几[个款家条位类]|那几[个款家条位类])(?:产品|渠道|组|团队|地区|类别|分类|客服|人)?(?:各自|分别|都|各)?(?:有|的)?/u;

const unitOf = ({ metrics: [first] }: Plan): string | null =>
  first === undefined ? null : metricEntry(first).unit;

/** Another metric, and nothing else. */
const isOtherFigure = (plan: Plan, table: Plan): boolean =>
  plan.kind === table.kind &&
  plan.metrics.length === 1 &&
  plan.metrics.join() !== table.metrics.join() &&
  plan.by.join() === table.by.join() &&
  plan.having === undefined &&
  plan.limit === null &&
  JSON.stringify([plan.range, plan.where]) === JSON.stringify([table.range, table.where]);
