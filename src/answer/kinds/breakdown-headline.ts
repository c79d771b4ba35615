// What stands over groups as one sentence: who leads, where the two ends are, that all are level, or that nothing is known of them.
import type { MetricEntry } from '../../metrics/metric.js';
import { GROUPS, type Superlative } from '../../text/sentences/groups.js';
import { wordsFor } from '../change.js';
import type { AnswerContext } from '../context.js';
import { endsOf } from '../ends.js';
import { orderGroups, orderUnder } from '../group-order.js';
import { figureWords } from '../group-words.js';
import type { Group } from '../grouped.js';
import { dimensionsText, groupLabel, subjectOf } from '../naming.js';
import type { Ranked } from '../ranking.js';
import { hidesOtherTeams } from '../remarks.js';

/** How the highest and the lowest of a figure are called. */
export const superlativeOf = (entry: MetricEntry): Superlative => wordsFor(entry.unit);

/** Of several figures each has ends of its own; the headline has those of the first. */
export function furtherEnds(ctx: AnswerContext, groups: readonly Group[], hidden: number): readonly string[] {
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

/** The finding of a table: `undated` as a title, which says no days. */
export function headlineOf(
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
  const ends = endsOf(ctx, withFigure, hidesOtherTeams(ctx) ? 0 : hidden, {
    more,
    best: orderUnder(ctx, board),
  });
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
export const isOneNamed = ({ plan }: AnswerContext): boolean =>
  plan.where.some(
    (filter) => plan.by.some((dim) => dim === filter.dim) && 'in' in filter && filter.in.length === 1,
  );

/** A headline of groups of which some may not be shown holds of the others only. */
export function amongShown(
  ctx: AnswerContext,
  hidden: number,
  headline: string,
  end: 'top' | 'bottom' | null = null,
): string {
  if (hidden === 0) return headline;
  if (hidesOtherTeams(ctx)) return GROUPS[ctx.lang].ofOwnTeam(headline);
  const rival = end === null ? null : { kind: superlativeOf(ctx.entries[0]), end };
  return GROUPS[ctx.lang].amongShown({ headline, dimension: dimensionsText(ctx), rival });
}

/** Somebody of these is not named: it is said of which end they are, and of whom it can be said. */
export function unnamedHeadline(
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

/** A group's figure with the size of its sample. */
export const wholeFigure = (ctx: AnswerContext, group: Group): string => {
  const { value, detail } = figureWords(ctx, group);
  return `${value}${detail}`;
};

const highestOf = (groups: readonly Group[], first: Group): Group =>
  groups.reduce((best, group) => ((group.row.value ?? 0) > (best.row.value ?? 0) ? group : best), first);

const sample = (ctx: AnswerContext, group: Group): string =>
  ctx.lang === 'zh' ? `（${ctx.format.n(group.row.n)}）` : ` (${ctx.format.n(group.row.n)})`;
