// A figure to be over or under, and targets: which groups are asked for, or whether one figure meets its own.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import { hasChinese } from '../normalise.js';
import type { Plan } from '../plan.js';
import { canMean, type Token } from '../token.js';
import type { Bag } from './bag.js';
import type { Frame, FrameProblem, SaidHaving } from './frame.js';

/** What is measured by these is attainment itself: SLA达标 is no target of theirs. */
export const ATTAINMENTS: ReadonlySet<MetricId> = new Set(['sla', 'first_response_sla', 'resolution_sla']);

/** Which groups have missed their target. */
export const MISSED: SaidHaving = { k: 'having', than: 'target', side: 'missed' };

/** "are we meeting our target": the verb says nothing without its noun. */
export function saidTarget(bag: Bag): boolean {
  const parts = new Set(bag.places('target').map((place) => bag.at(place, 'target')?.part ?? 'both'));
  return (parts.has('both') || parts.size === 2) && bag.useAll('target');
}

/** A figure to be over or under; two of them ("between 70 and 80") are more than is read here. */
export function saidHaving(bag: Bag): { readonly said: SaidHaving; readonly at: number } | null {
  const [at] = bag.places('having');
  const said = at === undefined ? null : bag.at(at, 'having');
  if (at === undefined || said === null) return null;
  // "more than 3 agents", 超过3个团队: a number of agents, not of what is measured.
  const next = bag.pieces[at + 1];
  const counted = bag.at(at + 1, 'dim') !== null || bag.at(at + 1, 'grain') !== null;
  if (counted && next?.gap !== true && said.than === 'value' && (said.unit === null || said.unit === 'count'))
    return null;
  bag.use(at);
  return { said, at };
}

/** 首响没达标的单, 未达标的首响: a target right before what it is said of picks some of it. */
export function picksTickets(bag: Bag, at: number): string | null {
  const text = bag.pieces[at]?.text ?? '';
  const next = bag.pieces[at + 1];
  const picked = (['ticket_noun', 'metric', 'type', 'figure'] as const).some(
    (k) => bag.at(at + 1, k) !== null,
  );
  return hasChinese(text) && picked ? text + (next?.text ?? '') : null;
}

/** "did we hit 90 %", 过九成了吗: one figure is held against another, and no groups or tickets are picked by it. */
export function asksWhether(tokens: readonly Token[]): boolean {
  const text = tokens.map((token) => token.text).join(' ');
  if (/有没有|有无|是否|是不是|能否|够不够|[吗吧]$|吗 ,|么$|没有?$|了 ?没/u.test(text))
    return !/的 ?吗?$/u.test(text);
  return (
    /^(?:.* )?(?:is|was|are|were|did|do|does|has|have|had|whether)(?: |n't |nt |$)/u.test(text) &&
    !/(?:^| )(?:what|which|who|whose|how|when|where|why|any|anyone|anybody|all|list|show)(?: |$)/u.test(text)
  );
}

/** "has each team reached 70 %", 各组都达标了吗: all of them, and not which or whether any. */
export function asksOfAll(tokens: readonly Token[]): boolean {
  const text = tokens.map((token) => token.text).join(' ');
  return (
    asksWhether(tokens) &&
    /都|全部|所有|每[个位名款一]|(?:^| )(?:all|every|everyone|everybody|each)(?: |$)/u.test(text) &&
    !/有没有|哪|谁/u.test(text)
  );
}

/** "are we on target?", "on target?" after one figure: whether that one is. "any on target", 没达标的呢 pick some of it. */
function asksOfOne(tokens: readonly Token[], { kind, by, grain, having }: Plan): boolean {
  const ofOne = (kind === 'value' || kind === 'compare') && by.length === 0 && grain === null;
  if (!ofOne || having !== undefined) return false;
  const bare = tokens.every(
    (token) => canMean(token, 'having', 'time', 'and', 'follow_up') && !hasChinese(token.text),
  );
  return bare || asksWhether(tokens);
}

/** Whether a target is what one figure is held against, and not what picks some of several. */
export function holdsOneFigure(
  having: ReturnType<typeof saidHaving>,
  metrics: Frame['metrics'],
  shape: Pick<Frame, 'by' | 'byGrain' | 'grain'>,
  tokens: readonly Token[],
  previous: Plan | null,
): boolean {
  if (having?.said.than !== 'target') return false;
  // SLA达标 is what is measured; "is our SLA on target" holds it against one.
  const named = tokens.some(({ text }) => /targets?|goals?/u.test(text));
  if (metrics.some((id) => ATTAINMENTS.has(id)) && !named) return false;
  if (shape.by.length > 0 || shape.byGrain !== null || shape.grain !== null) return false;
  return previous === null || asksOfOne(tokens, previous);
}

/** A target of which figure, and where less is better: on which side of it? */
export function unclearTarget(
  having: SaidHaving | null,
  metrics: Frame['metrics'],
  bag: Bag,
  at: number,
  context: ReadContext,
): FrameProblem | null {
  if (having?.than !== 'target') return null;
  const text = bag.pieces[at]?.text ?? '';
  const [metric] = metrics;
  if (metric === undefined)
    return context.previous === null
      ? { p: 'which_metric', text, metrics: ['csat', 'first_response_time', 'resolution_time'], keep: true }
      : null;
  if (metricEntry(metric).better !== 'down' || having.side !== 'below') return null;
  const zh = hasChinese(text);
  return {
    p: 'which_target',
    text,
    options: zh ? ['没达标', '达到目标'] : ['missing the target', 'meeting the target'],
  };
}
