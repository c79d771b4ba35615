// A metric by group: plain lists, rankings, superlatives, published leaderboards and the asker's own place.
import { intentOf } from '../../access/intent.js';
import { BOARD_LENGTH, publish } from '../../access/publish.js';
import { GROUPS } from '../../text/sentences/groups.js';
import { HAVING } from '../../text/sentences/having.js';
import { heatmapOf, barsOf } from '../group-charts.js';
import { metricsByGroup } from '../grouped-bars.js';
import { barChart, wished } from '../chart-of.js';
import { wordsFor } from '../change.js';
import { companionNotes } from '../companion.js';
import type { AnswerContext } from '../context.js';
import { fetchGroups, printedRow, type Group } from '../grouped.js';
import { stepPhrase } from '../../text/dates.js';
import { dimensionsText, groupLabel, metricName, subjectOf } from '../naming.js';
import { orderGroups } from '../group-order.js';
import { groupLines, groupTable, peakLines } from '../group-words.js';
import { hasBegun, isPartial, isRunning, lowestAmong } from '../partial.js';
import { holdsForAll, pickedHeadline, picking, restNotes, withoutTarget } from '../picked.js';
import type { Ranked } from '../ranking.js';
import { assumedNotes, excludedNotes, hiddenNotes, isSmall, runningNotes } from '../remarks.js';
import { namedOf, unnamedNotes } from '../unnamed.js';
import { withoutAnyNotes } from '../without-any.js';
import {
  amongShown,
  furtherEnds,
  headlineOf,
  isOneNamed,
  unnamedHeadline,
  wholeFigure,
} from './breakdown-headline.js';
import { denied, told, unfit, type Outcome } from './kind.js';
import { betweenGroups } from './compare.js';
import { answerPlace } from './place.js';
import { answerRelation } from './relate.js';
import { sharesByGroup } from './share.js';

/** Of several metrics no single finding is the title. */
function sideBySide(ctx: AnswerContext, finding: string): string {
  if (ctx.entries.length < 2) return finding;
  const names = ctx.entries.map((entry) => metricName(entry, ctx.plan.stat, ctx.lang));
  return GROUPS[ctx.lang].sideBySide(names, dimensionsText(ctx), subjectOf(ctx).scope);
}

export async function answerBreakdown(ctx: AnswerContext): Promise<Outcome> {
  const { plan } = ctx;
  if (plan.place) return answerPlace(ctx);
  if (plan.relate === true) return answerRelation(ctx);
  if (plan.share !== undefined) return sharesByGroup(ctx);
  if (areFewNamed(ctx)) return betweenGroups(ctx);
  const fetched = await fetchGroups(ctx, (entry) => intentOf(plan, entry.better));
  if (!fetched.allowed) return denied(fetched.rule);
  const entry = ctx.entries[0];
  const board = fetched.ranking === 'published';
  const people = plan.by.includes('agent') && (plan.order !== null || board);
  const { grain } = plan;
  const begun =
    grain === null ? fetched.groups : fetched.groups.filter(({ step }) => hasBegun(ctx, step, grain));
  const over = lowestAmong(ctx, begun);
  const ordered = orderGroups(ctx, over, people, board);
  const picked = picking(ctx);
  if (
    picked === 'no_target' ||
    (picked !== null && ordered.ranked.length > 0 && !ordered.ranked.some(picked.isHeld))
  )
    return unfit(HAVING[ctx.lang].noTarget(metricName(entry, plan.stat, ctx.lang), wordsFor(entry.unit)));
  const published = board
    ? publish(
        ctx.principal,
        ordered.ranked.map(({ row }) => row),
        picked === null ? plan.limit : null,
      )
    : null;
  const seen =
    published === null ? ordered.ranked : ordered.ranked.filter(({ row }) => published.rows.includes(row));
  const first = (picked === null ? seen : seen.filter(picked.fits)).slice(0, plan.limit ?? undefined);
  // On a board they keep their places, and nobody is told which of the names is missing.
  const best = board ? await namedOf(ctx, first) : first;
  // What is unknown stands last, and not at all where only the first few, or those of some figure, were asked for.
  const shown = plan.limit === null && picked === null && !board ? [...best, ...ordered.unknown] : best;
  const missing = board || picked === null || best.length > 0 ? null : withoutTarget(picked, seen);
  const words = GROUPS[ctx.lang];
  const smallOnly = people && seen.length === 0 && ordered.leftOut.length > 0;
  const companion = await companionNotes(ctx);
  const place = published?.place ?? null;
  const self = ctx.principal.kind === 'person' ? ctx.principal.id : null;
  const unranked =
    self !== null && place === null && ordered.leftOut.some(({ key }) => key[0] === self)
      ? ctx.config.workspace.minSample
      : null;
  // Of a board, and where some are kept back, it can't be told of all of them.
  const holds = picked === null || board || fetched.hidden > 0 ? null : holdsForAll(ctx, picked, first, seen);
  const notes = [
    ...(board || picked !== null ? [] : furtherEnds(ctx, begun, fetched.hiddenNamed)),
    ...(place === null
      ? []
      : [
          words.ownPlace({
            rank: place.rank,
            tied: place.tied,
            of: place.of,
            value: ctx.format.value(place.row.value, entry.unit),
          }),
        ]),
    // Whoever asked for fewer than a board shows has lost nothing to its rules.
    ...(board && (plan.limit === null || plan.limit > BOARD_LENGTH) ? [words.published(unranked)] : []),
    ...unnamedNotes(ctx, first, best),
    ...companion,
    ...(picked === null || holds !== false || missing !== null ? [] : restNotes(ctx, picked, seen)),
    ...(picked === null ? [] : picked.notes(missing ?? shown)),
    ...(board ? [] : withoutAnyNotes(ctx, fetched.groups, fetched.hidden)),
    ...(people && !smallOnly && ordered.leftOut.length > 0
      ? [
          words.leftOut({
            people: ordered.leftOut.length,
            minSample: ctx.config.workspace.minSample,
            ranked: ordered.ranked.length,
          }),
        ]
      : []),
    ...(picked === null ? levelNotes(ctx, ordered.ranked, first) : []),
    ...(board ? [] : unknownNotes(ctx, ordered, shown)),
    ...smallGroups(ctx, shown),
    ...partialNotes(ctx, shown),
    ...stillRunning(ctx, begun, over),
    ...runningNotes(ctx),
    ...hiddenNotes(ctx, fetched.hidden, fetched.hiddenNamed),
    ...assumedNotes(ctx),
    ...excludedNotes(ctx, fetched.excluded),
  ];
  const judged = (headline: string): string =>
    holds === null ? headline : HAVING[ctx.lang].all({ holds, headline });
  const titled = (undated: boolean): string =>
    picked !== null && seen.length > 0
      ? judged(amongShown(ctx, fetched.hiddenNamed, pickedHeadline(ctx, picked, first, seen, undated, best)))
      : best.length < first.length
        ? unnamedHeadline(ctx, first, best, undated)
        : headlineOf(ctx, best, undated, { ordered, board, hidden: fetched.hiddenNamed });
  const headline = smallOnly
    ? words.nobodyRanked({
        subject: subjectOf(ctx),
        people: ordered.leftOut.length,
        minSample: ctx.config.workspace.minSample,
      })
    : titled(false);
  const chart =
    shown.length === 0
      ? null
      : (heatmapOf(ctx, shown, titled(true)) ??
        metricsByGroup(ctx, shown, sideBySide(ctx, titled(true))) ??
        barChart(ctx, {
          title: titled(true),
          bars: barsOf(ctx, shown),
          ...(picked?.line === undefined ? {} : { target: picked.line }),
        }));
  return told({
    headline,
    // One group that was picked by its figure, or named, stands in the headline already.
    body:
      (plan.limit === 1 && picked === null) ||
      (shown.length === 1 && (picked !== null || (isOneNamed(ctx) && ctx.entries.length === 1)))
        ? []
        : chart?.kind === 'heatmap'
          ? peakLines(ctx, shown, first)
          : groupLines(ctx, missing ?? shown, missing ?? first),
    notes,
    rows: shown.map((group) => printedRow(ctx, group)),
    ...(board || picked !== null ? {} : levelWith(ctx, ordered.ranked, best)),
    place: place === null ? null : { rank: place.rank, of: place.of, value: place.row.value, n: place.row.n },
    table: groupTable(ctx, shown),
    chart: wished(plan, shown.length < 2 && plan.chart === null ? null : chart),
    sql: fetched.sql,
    excluded: fetched.excluded,
  });
}

/** "who resolved more, Emma or Tom", "just phone and email" of a table: two or three that are named stand side by side, as in a comparison. */
function areFewNamed({ plan, entries }: AnswerContext): boolean {
  const [dim, more] = plan.by;
  const named = plan.where.find((filter) => filter.dim === dim && 'in' in filter);
  const few = named !== undefined && 'in' in named && named.in.length > 1 && named.in.length < 4;
  const plain =
    plan.order === null && plan.limit === null && plan.having === undefined && plan.grain === null;
  return few && plain && more === undefined && entries.length === 1 && dim !== 'hour' && dim !== 'weekday';
}

/** Who else has the figure of the one that is named. */
function levelWith(
  { plan }: AnswerContext,
  ranked: readonly Group[],
  [named]: readonly Group[],
): { readonly level?: readonly (string | number)[] } {
  if (plan.limit !== 1 || plan.by.length !== 1 || plan.grain !== null || named === undefined) return {};
  const level = ranked
    .filter((group) => group !== named && group.row.value === named.row.value)
    .flatMap(({ key: [id] }) => (id === null || id === undefined ? [] : [id]));
  return level.length === 0 ? {} : { level };
}

/** Those beyond the last one asked for who have its very figure. */
function levelNotes(
  ctx: AnswerContext,
  ranked: readonly Group[],
  first: readonly Group[],
): readonly string[] {
  const last = first.at(-1);
  if (ctx.plan.limit === null || ctx.plan.limit < 2 || last === undefined) return [];
  const more = ranked.filter((group) => !first.includes(group) && group.row.value === last.row.value).length;
  const place = ranked.findIndex(({ row }) => row.value === last.row.value) + 1;
  const people = ctx.plan.by.length === 1 && ctx.plan.by[0] === 'agent';
  return more === 0 ? [] : [GROUPS[ctx.lang].levelWithLast({ more, place, people })];
}

/** What belongs to no known group, where the answer does not list it: it may be more than any that is. */
function unknownNotes(ctx: AnswerContext, { unknown }: Ranked, shown: readonly Group[]): readonly string[] {
  const [only] = unknown;
  if (only === undefined || unknown.length > 1 || shown.length === 0 || shown.includes(only)) return [];
  if (ctx.entries.length > 1 || ctx.plan.by.length > 1) return [];
  // A few that are not known change nothing; as many as one of those that are shown may.
  if (only.row.n === 0 || only.row.n < Math.min(...shown.map(({ row }) => row.n))) return [];
  return [GROUPS[ctx.lang].unknown(dimensionsText(ctx), wholeFigure(ctx, only))];
}

function smallGroups(ctx: AnswerContext, shown: readonly Group[]): readonly string[] {
  const small = shown.filter(({ row }) => isSmall(ctx, ctx.entries[0], row.n));
  if (small.length === 0) return [];
  const names = small.slice(0, 5).map((group) => groupLabel(ctx, group));
  const all = small.length === shown.length && small.length > 2;
  const { minSample } = ctx.config.workspace;
  return [GROUPS[ctx.lang].small({ names, of: small.length, all, minSample })];
}

/** Which step was left out as it still runs. */
function stillRunning(ctx: AnswerContext, all: readonly Group[], over: readonly Group[]): readonly string[] {
  const { grain } = ctx.plan;
  const step = all.find((group) => !over.includes(group))?.step ?? null;
  return grain === null || step === null
    ? []
    : [GROUPS[ctx.lang].leftRunning(stepPhrase(grain, step, ctx.lang, ctx.today))];
}

/** A step that is not whole may lead, or trail, for that alone. */
function partialNotes(ctx: AnswerContext, shown: readonly Group[]): readonly string[] {
  const { grain } = ctx.plan;
  if (grain === null) return [];
  const cut = shown.filter(({ step }) => step !== null && isPartial(ctx, step, grain));
  const words = GROUPS[ctx.lang];
  return cut.map((group) =>
    isRunning(ctx, group.step, grain)
      ? words.running(groupLabel(ctx, group))
      : words.clipped([groupLabel(ctx, group)]),
  );
}
