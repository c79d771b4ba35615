// Whether two alarms are mostly about the same tickets: an alarm on a product explains one on a team whose cases are most of them of
// that product. Counted in the store, with the eyes of whoever is told.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, Unit } from '../../metrics/metric.js';
import { stepOf } from '../../time/local-date.js';
import { comparable, type Caused, type SameTickets } from './cause.js';
import type { Point } from './comparable.js';
import type { Looked } from './look.js';
import { loadSeries } from './series.js';

/** What tickets are about, not who works on them: here causes lie. */
const ABOUT: readonly DimensionId[] = ['product', 'product_line', 'model', 'version', 'category'];
/** More than this share of the cases is most of them. */
const MOST = 0.5;

export interface Overlapping extends Caused {
  readonly looked: Looked;
  readonly event: { readonly evidence: { readonly point: Point } };
}

/** Read before anything is written: within a transaction the store has one connection. */
export async function sameTicketsOf<T extends Overlapping>(alarms: readonly T[]): Promise<SameTickets<T>> {
  const found = new Map<T, Set<T>>();
  for (const outer of alarms) {
    if (!outer.where.some(({ dim }) => ABOUT.some((about) => about === dim))) continue;
    for (const inner of alarms) {
      if (!comparable(inner, outer) || !isOutside(inner, outer)) continue;
      if (!(await areMostlyIn(inner, outer))) continue;
      found.set(inner, (found.get(inner) ?? new Set()).add(outer));
    }
  }
  return (inner, outer) => found.get(inner)?.has(outer) === true;
}

/** Of two that are both about products or categories, the one with more cases is the wider. */
function isOutside(inner: Overlapping, outer: Overlapping): boolean {
  if (!inner.where.some(({ dim }) => ABOUT.some((about) => about === dim))) return true;
  return casesOf(inner, inner.event.evidence.point) < casesOf(outer, outer.event.evidence.point);
}

async function areMostlyIn(inner: Overlapping, outer: Overlapping): Promise<boolean> {
  const { sub, ctx } = inner.looked;
  const { subject, step } = sub.content.rule;
  if (subject === null) return false;
  const range = stepOf(step, inner.period, ctx.config.workspace.weekStart);
  const both = await loadSeries(
    { ...subject, by: null, where: [...inner.where, ...outer.where] },
    step,
    range,
    {
      db: ctx.db,
      directory: ctx.directory,
      config: ctx.config,
      principal: ctx.principal,
      now: ctx.now,
      lang: ctx.lang,
    },
  );
  // Who may not see what the two have in common is told of both.
  if (!both.allowed) return false;
  const point = both.series[0]?.points.at(-1);
  const own = casesOf(inner, inner.event.evidence.point);
  return point !== undefined && own > 0 && casesOf(inner, point) / own > MOST;
}

/** The cases that make the alarm: the complaints of a share that rose, the misses of one that fell, all there are of anything else. */
function casesOf({ metric, way }: Caused, { value, n }: Point): number {
  if (value === null) return 0;
  const unit: Unit = metricEntry(metric).unit;
  if (unit === 'ratio') return (way === 'down' ? 1 - value : value) * n;
  if (unit === 'count') return value;
  return unit === 'per_mille' ? (value * n) / 1_000 : n;
}
