// Which groups moved furthest from one range to another: "which product's complaints rose the most", 谁进步最大.
import { GROUPS } from '../../text/sentences/groups.js';
import { MOVERS } from '../../text/sentences/movers.js';
import { sampleText, wordsFor } from '../change.js';
import { wished } from '../chart-of.js';
import { companionNotes } from '../companion.js';
import type { AnswerContext } from '../context.js';
import { rangesByGroup } from '../grouped-bars.js';
import { dimensionPlural } from '../../text/values.js';
import { dimensionsText, groupName, rangeName, subjectOf } from '../naming.js';
import { fetchPairs, linesOf, rowOf, tableOf, type Pair } from '../pairs.js';
import { compareNames } from '../ranking.js';
import { assumedNotes, excludedNotes, hiddenNotes } from '../remarks.js';
import { denied, told, type Outcome } from './kind.js';

/** Only groups that are known, have a figure in both ranges, and moved the way that was asked for; people with enough behind both. */
export async function answerMovers(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang } = ctx;
  const fetched = await fetchPairs(ctx);
  if (!fetched.allowed) return denied(fetched.rule);
  const sign = plan.order === 'asc' ? -1 : 1;
  const known = fetched.pairs.filter((one) => !one.now.key.includes(null) && deltaOf(one) !== null);
  const small = known.filter((one) => !isEnough(ctx, one));
  const moved = known
    .filter((one) => !small.includes(one) && sign * (deltaOf(one) ?? 0) > 0)
    .toSorted(
      (a, b) =>
        sign * ((deltaOf(b) ?? 0) - (deltaOf(a) ?? 0)) ||
        b.now.row.n - a.now.row.n ||
        compareNames(groupName(ctx, plan.by, a.now.key), groupName(ctx, plan.by, b.now.key)),
    );
  const shown = moved.slice(0, plan.limit ?? undefined);
  const name = plan.compare === null ? '' : rangeName(ctx, plan.compare);
  const title = (undated: boolean): string => {
    const text = headlineOf(ctx, shown, moved, name, undated);
    return fetched.hidden > 0
      ? GROUPS[lang].amongShown({ headline: text, dimension: dimensionsText(ctx), rival: null })
      : text;
  };
  return told({
    headline: title(false),
    body: plan.limit === 1 ? [] : shown.flatMap((one) => linesOf(ctx, one)),
    notes: [
      ...(await companionNotes(ctx)),
      ...(small.length === 0
        ? []
        : [GROUPS[lang].leftOut({ people: small.length, minSample: ctx.config.workspace.minSample })]),
      ...hiddenNotes(ctx, fetched.hidden),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.excluded),
    ],
    rows: shown.map((one) => rowOf(ctx, one)),
    table: tableOf(ctx, shown, name),
    chart: shown.length < 2 ? null : wished(plan, rangesByGroup(ctx, shown, title(true))),
    sql: fetched.sql,
    excluded: fetched.excluded,
  });
}

/** How far a group moved; null where it has no figure in one of the ranges. */
function deltaOf({ now, before: [was] }: Pair): number | null {
  if (now.row.value === null || was === undefined || was.value === null) return null;
  return now.row.value - was.value;
}

/** A person of five ratings moves far by one of them (metrics.md, "Small samples and rankings"). */
function isEnough({ plan, config, entries: [entry] }: AnswerContext, { now, before: [was] }: Pair): boolean {
  if (entry.unit === 'count' || !plan.by.includes('agent')) return true;
  return Math.min(now.row.n, was?.n ?? 0) >= config.workspace.minSample;
}

function headlineOf(
  ctx: AnswerContext,
  shown: readonly Pair[],
  all: readonly Pair[],
  against: string,
  undated: boolean,
): string {
  const { plan, format } = ctx;
  const entry = ctx.entries[0];
  const words = wordsFor(entry.unit);
  const subject = undated ? { ...subjectOf(ctx), when: '' } : subjectOf(ctx);
  const way: 'up' | 'down' = plan.order === 'asc' ? 'down' : 'up';
  const moved = { subject, dimension: dimensionsText(ctx), against, way, words };
  const sentences = MOVERS[ctx.lang];
  const [first] = shown;
  if (first === undefined) return sentences.none(moved);
  const level = all.filter((one) => deltaOf(one) === deltaOf(first));
  const name = GROUPS[ctx.lang].together(
    level.map(({ now }) => groupName(ctx, plan.by, now.key)),
    plan.by.length === 1 && plan.by[0] === 'agent',
  );
  const change = format.gap(deltaOf(first) ?? 0, entry.unit);
  if (plan.limit !== 1) {
    const [dim, more] = plan.by;
    const many = dim === undefined || more !== undefined ? moved.dimension : dimensionPlural(dim, ctx.lang);
    return sentences.several({
      ...moved,
      shown: shown.length,
      many,
      all: plan.limit === null,
      name,
      change,
    });
  }
  if (level.length > 1) return sentences.most({ ...moved, name, change, details: [] });
  const was = first.before[0]?.value ?? null;
  const details = [
    `${format.value(was, entry.unit)} → ${format.value(first.now.row.value, entry.unit)}`,
    format.relative(first.now.row.value ?? 0, was ?? 0, entry.unit),
    sampleText(ctx, entry, first.now.row.n),
  ].filter((text) => text !== null);
  return sentences.most({ ...moved, name, change, details });
}
