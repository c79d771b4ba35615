// A metric by group: plain lists, rankings, superlatives, published leaderboards and the asker's own place.
import { intentOf } from '../../access/intent.js';
import { BOARD_LENGTH, publish } from '../../access/publish.js';
import type { MetricEntry } from '../../metrics/metric.js';
import { GROUPS, type Superlative } from '../../text/sentences/groups.js';
import { HAVING } from '../../text/sentences/having.js';
import { heatmapOf, barsOf } from '../group-charts.js';
import { metricsByGroup } from '../grouped-bars.js';
import { barChart, wished } from '../chart-of.js';
import { wordsFor } from '../change.js';
import { companionNotes } from '../companion.js';
import type { AnswerContext } from '../context.js';
import { endsOf } from '../ends.js';
import { fetchGroups, printedRow, type Group } from '../grouped.js';
import { stepOf } from '../../time/local-date.js';
import { dimensionsText, groupLabel, metricName, subjectOf } from '../naming.js';
import { orderGroups, orderUnder } from '../group-order.js';
import { figureWords, groupLines, groupTable, peakLines } from '../group-words.js';
import { hasBegun, isPartial } from '../partial.js';
import { holdsForAll, pickedHeadline, picking, restNotes, withoutTarget } from '../picked.js';
import type { Ranked } from '../ranking.js';
import { assumedNotes, excludedNotes, hiddenNotes, isSmall, runningNotes } from '../remarks.js';
import { namedOf, unnamedNotes } from '../unnamed.js';
import { withoutAnyNotes } from '../without-any.js';
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

export const superlativeOf = (entry: MetricEntry): Superlative => wordsFor(entry.unit);

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
  const ordered = orderGroups(ctx, begun, people, board);
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

/** Of several figures each has ends of its own; the headline has those of the first. */
function furtherEnds(ctx: AnswerContext, groups: readonly Group[], hidden: number): readonly string[] {
  const { plan } = ctx;
  if (plan.order !== null || plan.by.length > 1) return [];
  return ctx.entries.slice(1).map((entry, index) => {
    const alone: AnswerContext = { ...ctx, entries: [entry], plan: { ...plan, metrics: [entry.id] } };
    const its = groups.map((group): Group => {
      const figure = group.figures[index + 1] ?? { value: null, n: 0 };
      return { ...group, figures: [figure], row: { ...group.row, ...figure } };
    });
    const ordered = orderGroups(alone, its, false, false);
    return headlineOf(alone, ordered.ranked, true, { ordered, board: false, hidden });
  });
}

function headlineOf(
  ctx: AnswerContext,
  shown: readonly Group[],
  undated: boolean,
  { ordered, board, hidden }: { readonly ordered: Ranked; readonly board: boolean; readonly hidden: number },
): string {
  const { plan, format } = ctx;
  const entry = ctx.entries[0];
  const words = GROUPS[ctx.lang];
  const subject = undated ? { ...subjectOf(ctx), when: '' } : subjectOf(ctx);
  const dimension = dimensionsText(ctx);
  const withFigure = shown.filter(({ row }) => row.value !== null);
  const said = (group: Group) => ({
    name: groupLabel(ctx, group),
    value: format.value(group.row.value, entry.unit),
  });
  const [first] = withFigure;
  if (first === undefined) {
    const unknown = board ? [] : ordered.unknown.filter(({ row }) => row.value !== null);
    const [only] = unknown;
    return only === undefined
      ? words.none(subject)
      : words.onlyUnknown({
          subject,
          dimension,
          value: unknown.length === 1 && ctx.entries.length === 1 ? wholeFigure(ctx, only) : null,
        });
  }
  const kind = superlativeOf(entry);
  const end = plan.order === 'asc' ? 'bottom' : 'top';
  const among = (text: string): string => amongShown(ctx, hidden, text, end);
  // The title of a heat map has room for one finding only.
  if (plan.limit === 1 || (undated && plan.by.length > 1 && plan.order === null)) {
    const winner = plan.limit === 1 ? first : highestOf(withFigure, first);
    const detail = entry.unit === 'count' || entry.unit === 'per_mille' ? '' : sample(ctx, winner);
    const level = ordered.ranked.filter((group) => group !== winner && group.row.value === winner.row.value);
    // On a board who else stands there is not told by name: some would rather not be; two names for each would be long.
    const names = board || plan.by.length > 1 ? [] : level.slice(0, 2).map((group) => groupLabel(ctx, group));
    return among(
      words.winner({
        subject,
        dimension,
        kind,
        end,
        ...said(winner),
        detail,
        level: level.length === 0 ? null : { names, more: level.length - names.length },
      }),
    );
  }
  const people = plan.by.length === 1 && plan.by[0] === 'agent';
  const endOf = (group: Group) => {
    const same = withFigure.filter(({ row }) => row.value === group.row.value);
    const names = same.map((each) => groupLabel(ctx, each));
    return { name: words.together(names, people), value: said(group).value, shared: names.length > 1 };
  };
  const asked = plan.nth === true && plan.limit !== null ? withFigure[plan.limit - 1] : undefined;
  if (asked !== undefined)
    return among(words.placed({ subject, dimension, kind, end, place: plan.limit ?? 1, ...said(asked) }));
  if (plan.limit !== null && plan.order !== null) {
    const same = withFigure.every(({ row }) => row.value === first.row.value);
    const { name, value } = endOf(first);
    return among(
      words.ranking({
        subject,
        dimension,
        kind,
        end,
        shown: withFigure.length,
        first: same && withFigure.length > 1 ? null : name,
        value,
      }),
    );
  }
  const sorted = withFigure.toSorted((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0));
  const [highest = first, lowest] = [sorted[0], sorted.length > 1 ? sorted.at(-1) : undefined];
  const more = board ? ordered.ranked.length - shown.length + ordered.leftOut.length : 0;
  const ends = endsOf(ctx, withFigure, hidden, { more, best: orderUnder(ctx, board) });
  const even = lowest !== undefined && lowest.row.value === highest.row.value;
  // What is unknown is listed beside them, with a figure of its own.
  const known =
    plan.limit === null &&
    !board &&
    ordered.unknown.some(({ row }) => row.value !== null && row.value !== highest.row.value);
  if (even && ends.highest && ends.lowest)
    return words.even({ subject, dimension, value: said(highest).value, known });
  // One group that has data is the only one, unless others are kept back or cut off.
  const only = lowest === undefined && hidden === 0 && more === 0;
  if (!only && (!ends.highest || !ends.lowest)) {
    const kept = ends.lowest && lowest !== undefined ? lowest : highest;
    return words.oneEnd({
      subject,
      dimension,
      kind,
      end: ends.lowest ? 'bottom' : 'top',
      ...endOf(kept),
      even,
      known,
      listed: !ends.highest && !ends.lowest,
    });
  }
  return words.span({
    rising: plan.order === 'asc',
    subject,
    dimension,
    kind,
    first: endOf(highest),
    last: lowest === undefined ? null : endOf(lowest),
    alone: isOneNamed(ctx),
    n: entry.unit === 'count' || entry.unit === 'per_mille' ? null : ctx.format.n(highest.row.n),
  });
}

/** 只看会员 of a table by kinds of customers: one of them was named. */
const isOneNamed = ({ plan }: AnswerContext): boolean =>
  plan.where.some(
    (filter) => plan.by.some((dim) => dim === filter.dim) && 'in' in filter && filter.in.length === 1,
  );

/** A headline of groups of which some may not be shown holds of the others only. */
function amongShown(
  ctx: AnswerContext,
  hidden: number,
  headline: string,
  end: 'top' | 'bottom' | null = null,
): string {
  if (hidden === 0) return headline;
  const rival = end === null ? null : { kind: superlativeOf(ctx.entries[0]), end };
  return GROUPS[ctx.lang].amongShown({ headline, dimension: dimensionsText(ctx), rival });
}

/** Somebody of these is not named: it is said of which end they are, and of whom it can be said. */
function unnamedHeadline(
  ctx: AnswerContext,
  all: readonly Group[],
  named: readonly Group[],
  undated: boolean,
): string {
  const entry = ctx.entries[0];
  const [first] = named;
  return GROUPS[ctx.lang].firstNamed({
    subject: undated ? { ...subjectOf(ctx), when: '' } : subjectOf(ctx),
    dimension: dimensionsText(ctx),
    kind: superlativeOf(entry),
    end: orderUnder(ctx, true) === 'asc' ? 'bottom' : 'top',
    shown: all.length,
    first:
      first === undefined
        ? null
        : {
            name: groupLabel(ctx, first),
            value: ctx.format.value(first.row.value, entry.unit),
            place: all.indexOf(first) + 1,
          },
  });
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

const wholeFigure = (ctx: AnswerContext, group: Group): string => {
  const { value, detail } = figureWords(ctx, group);
  return `${value}${detail}`;
};

const highestOf = (groups: readonly Group[], first: Group): Group =>
  groups.reduce((best, group) => ((group.row.value ?? 0) > (best.row.value ?? 0) ? group : best), first);

const sample = (ctx: AnswerContext, group: Group): string =>
  ctx.lang === 'zh' ? `（${ctx.format.n(group.row.n)}）` : ` (${ctx.format.n(group.row.n)})`;

function smallGroups(ctx: AnswerContext, shown: readonly Group[]): readonly string[] {
  const small = shown.filter(({ row }) => isSmall(ctx, ctx.entries[0], row.n));
  if (small.length === 0) return [];
  const names = small.slice(0, 5).map((group) => groupLabel(ctx, group));
  const all = small.length === shown.length && small.length > names.length;
  const { minSample } = ctx.config.workspace;
  return [GROUPS[ctx.lang].small({ names, of: small.length, all, minSample })];
}

/** A step that is not whole may lead, or trail, for that alone. */
function partialNotes(ctx: AnswerContext, shown: readonly Group[]): readonly string[] {
  const { grain } = ctx.plan;
  if (grain === null) return [];
  const cut = shown.filter(({ step }) => step !== null && isPartial(ctx, step, grain));
  const words = GROUPS[ctx.lang];
  return cut.map((group) =>
    group.step !== null && stepOf(grain, group.step, ctx.config.workspace.weekStart).to >= ctx.today
      ? words.running(groupLabel(ctx, group))
      : words.clipped([groupLabel(ctx, group)]),
  );
}
