// Parts of a whole: the share that one value of a dimension has of a count, or the shares of all its values. The whole is counted by
// itself, so that groups which may not be shown, or have no name, are part of it.
import { intentOf } from '../../access/intent.js';
import { BOARD_LENGTH, publish } from '../../access/publish.js';
import type { ShareChart } from '../../../charts/chart.js';
import type { DimensionId } from '../../metrics/metric.js';
import type { DateRange } from '../../time/local-date.js';
import { FIGURE } from '../../text/sentences/figure.js';
import { GROUPS } from '../../text/sentences/groups.js';
import { SHARE } from '../../text/sentences/share.js';
import { listed, sentenceCase } from '../../text/glue.js';
import { dimensionName } from '../../text/values.js';
import { shareChart, wished } from '../chart-of.js';
import { versusText } from '../change.js';
import { queryOf, type AnswerContext } from '../context.js';
import { fetchTable, figureOf } from '../fetch.js';
import { fetchGroups, printedRow, type Group } from '../grouped.js';
import { groupLabel, groupName, metricName, rangeName, scopeText, subjectOf } from '../naming.js';
import { isCovered, previousRange } from '../previous-range.js';
import { compareNames } from '../ranking.js';
import { assumedNotes, excludedNotes, hiddenNotes, runningNotes } from '../remarks.js';
import { namedOf, unnamedNotes } from '../unnamed.js';
import { denied, told, type Outcome } from './kind.js';

/** Beyond these the parts of a picture are too thin to be read; the table has them all. */
const MAX_PARTS = 7;
const MAX_LINES = 15;

/** The part that the filter on this dimension keeps, of the same count without that filter. */
export async function shareOfWhole(ctx: AnswerContext, dim: DimensionId): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const entry = ctx.entries[0];
  const found = await partAndWhole(ctx, dim, plan.range);
  if (!found.allowed) return denied(found.rule);
  const share = found.whole === 0 ? null : found.part / found.whole;
  const words = SHARE[lang];
  const before = previousRange(
    plan.range ?? { from: null, to: ctx.today },
    ctx.today,
    ctx.config.workspace.weekStart,
  );
  const was =
    plan.range === null || before === null || !isCovered(before, ctx.begin) || entry.timing === 'now'
      ? null
      : await partAndWhole(ctx, dim, before);
  const then = was?.allowed === true && was.whole > 0 ? was.part / was.whole : null;
  return told({
    headline: partHeadline(ctx, dim, found),
    notes: [
      ...(share === null || then === null || before === null
        ? []
        : [words.before(rangeName(ctx, before), format.value(then, 'ratio'))]),
      ...runningNotes(ctx),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, found.excluded),
    ],
    figure: share === null ? null : format.value(share, 'ratio'),
    value: share,
    n: found.whole,
    unit: 'ratio',
    sql: found.sql,
    excluded: found.excluded,
  });
}

/** The same part of each of two wholes: by how many points it moved, and never by how many tickets. */
export async function shareOverTime(
  ctx: AnswerContext,
  dim: DimensionId,
  compare: DateRange,
): Promise<Outcome> {
  const { plan, format } = ctx;
  const now = await partAndWhole(ctx, dim, plan.range, compare);
  if (!now.allowed) return denied(now.rule);
  const then = await partAndWhole(ctx, dim, compare, plan.range);
  if (!then.allowed) return denied(then.rule);
  const figure = ({ part, whole }: PartAndWhole) => ({ value: whole === 0 ? null : part / whole, n: whole });
  const [share, was] = [figure(now), figure(then)];
  const entry = { ...ctx.entries[0], unit: 'ratio' } as const;
  return told({
    headline: partHeadline(ctx, dim, now),
    notes: [
      versusText(ctx, entry, rangeName(ctx, compare), share, was),
      ...runningNotes(ctx),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, now.excluded),
    ],
    figure: share.value === null ? null : format.value(share.value, 'ratio'),
    value: share.value,
    n: share.n,
    before: was,
    unit: 'ratio',
    sql: [...now.sql, ...then.sql],
    excluded: now.excluded,
  });
}

interface PartAndWhole {
  readonly part: number;
  readonly whole: number;
}

/** "Email's share of ticket volume, April: 13 % (80 of 611)." */
function partHeadline(ctx: AnswerContext, dim: DimensionId, { part, whole }: PartAndWhole): string {
  const { plan, lang, format } = ctx;
  const others = plan.where.filter((filter) => filter.dim !== dim);
  const metric = metricName(ctx.entries[0], null, lang);
  const subject = { ...subjectOf(ctx), scope: scopeText(ctx, others), metric };
  if (whole === 0) return FIGURE[lang].noData(subject);
  const kept = plan.where.find((filter) => filter.dim === dim);
  const values = kept !== undefined && 'in' in kept ? kept.in : [null];
  const name = listed(
    values.map((value) => groupName(ctx, [dim], [value])),
    lang,
  );
  return SHARE[lang].part({
    subject,
    name,
    share: format.value(part / whole, 'ratio'),
    part: format.value(part, 'count'),
    whole: format.value(whole, 'count'),
  });
}

/** @param beside another range whose figure is shown in the same answer */
async function partAndWhole(
  ctx: AnswerContext,
  dim: DimensionId,
  range: DateRange | null,
  beside: DateRange | null = null,
) {
  const entry = ctx.entries[0];
  const query = queryOf(ctx, entry.id, { by: [], grain: null, range });
  const part = await fetchTable(ctx, query, 'figure', beside);
  if (!part.allowed) return part;
  const where = query.where.filter((filter) => filter.dim !== dim);
  const whole = await fetchTable(ctx, { ...query, where }, 'figure', beside);
  if (!whole.allowed) return whole;
  return {
    allowed: true,
    part: figureOf(part.table.rows).value ?? 0,
    whole: figureOf(whole.table.rows).value ?? 0,
    excluded: whole.table.excluded,
    sql: [part.table.sql, whole.table.sql],
  } as const;
}

/** Each group's share, the largest first. */
export async function sharesByGroup(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const entry = ctx.entries[0];
  const fetched = await fetchGroups(ctx, () => intentOf(plan, entry.better));
  if (!fetched.allowed) return denied(fetched.rule);
  const all = await fetchTable(ctx, queryOf(ctx, entry.id, { by: [], grain: null }), 'figure');
  if (!all.allowed) return denied(all.rule);
  const whole = figureOf(all.table.rows).value ?? 0;
  const share = (group: Group): number | null => (whole === 0 ? null : (group.row.value ?? 0) / whole);
  const sign = plan.order === 'asc' ? 1 : -1;
  const sorted = fetched.groups.toSorted(
    (a, b) =>
      Number(a.key.includes(null)) - Number(b.key.includes(null)) ||
      sign * ((a.row.value ?? 0) - (b.row.value ?? 0)) ||
      compareNames(groupLabel(ctx, a), groupLabel(ctx, b)),
  );
  // Shares of people are a ranking by another name: whoever may not see everybody's gets what a board shows.
  const board =
    fetched.ranking === 'published'
      ? publish(
          ctx.principal,
          sorted.map(({ row }) => row),
          plan.limit,
        )
      : null;
  const first =
    board === null
      ? sorted.slice(0, plan.limit ?? undefined)
      : sorted.filter(({ row }) => board.rows.includes(row));
  const groups = board === null ? first : await namedOf(ctx, first);
  const place = board?.place ?? null;
  const words = SHARE[lang];
  const subject = subjectOf(ctx);
  const [top] = groups;
  const said = (group: Group) => ({
    name: groupLabel(ctx, group),
    share: format.value(share(group), 'ratio'),
    part: format.value(group.row.value, 'count'),
  });
  const dimension = plan.by.map((dim) => dimensionName(dim, lang)).join(lang === 'zh' ? '、' : ' and ');
  const headline = (undated: boolean): string => {
    const about = undated ? { ...subject, when: '' } : subject;
    if (top !== first[0] && whole > 0)
      return GROUPS[lang].firstNamed({
        subject: about,
        dimension,
        kind: 'amount',
        end: plan.order === 'asc' ? 'bottom' : 'top',
        shown: first.length,
        first:
          top === undefined
            ? null
            : { name: said(top).name, value: said(top).share, place: first.indexOf(top) + 1 },
      });
    if (top !== undefined && top.key.includes(null) && whole > 0)
      return GROUPS[lang].onlyUnknown({
        subject: about,
        dimension,
        value: plan.by.length === 1 ? format.value(whole, 'count') : null,
      });
    return top === undefined || whole === 0
      ? FIGURE[lang].noData(about)
      : words.parts({
          subject: about,
          dimension,
          end: plan.order === 'asc' ? 'smallest' : 'largest',
          whole: format.value(whole, 'count'),
          ...said(top),
        });
  };
  return told({
    headline: headline(false),
    body: [
      ...groups.slice(0, MAX_LINES).map((group) => words.line(said(group))),
      ...(groups.length > MAX_LINES ? [GROUPS[lang].more(groups.length - MAX_LINES)] : []),
    ],
    notes: [
      ...(place === null
        ? []
        : [
            GROUPS[lang].ownPlace({
              rank: place.rank,
              tied: place.tied,
              of: place.of,
              value: format.value(whole === 0 ? null : (place.row.value ?? 0) / whole, 'ratio'),
            }),
          ]),
      ...(board === null || (plan.limit !== null && plan.limit <= BOARD_LENGTH)
        ? []
        : [GROUPS[lang].published(null)]),
      ...unnamedNotes(ctx, first, groups),
      ...runningNotes(ctx),
      ...hiddenNotes(ctx, fetched.hidden),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.excluded),
    ],
    place: place === null ? null : { rank: place.rank, of: place.of, value: place.row.value, n: place.row.n },
    rows: groups.map((group) => ({ ...printedRow(ctx, group), share: share(group) })),
    table:
      groups.length === 0
        ? null
        : {
            head: [
              ...plan.by.map((dim) => sentenceCase(dimensionName(dim, lang))),
              words.share,
              sentenceCase(metricName(entry, null, lang)),
            ],
            rows: groups.map((group) => [said(group).name, said(group).share, said(group).part]),
            numeric: [...plan.by.map(() => false), true, true],
          },
    chart:
      groups.length < 2 || whole === 0
        ? null
        : wished(plan, shareChart(ctx, { title: headline(true), ...partsOf(ctx, groups, whole) })),
    unit: 'ratio',
    sql: [...fetched.sql, all.table.sql],
    excluded: fetched.excluded,
  });
}

/** One bar of the whole; what is too small to be seen, hidden or not asked for stands together at its end. */
function partsOf(
  ctx: AnswerContext,
  groups: readonly Group[],
  whole: number,
): Pick<ShareChart, 'parts' | 'rows'> {
  const shown = groups.slice(0, MAX_PARTS);
  const amounts = shown.map(({ row }) => row.value ?? 0);
  const rest = whole - amounts.reduce((sum, amount) => sum + amount, 0);
  const name = sentenceCase(metricName(ctx.entries[0], null, ctx.lang));
  return {
    parts: [...shown.map((group) => groupLabel(ctx, group)), ...(rest > 0 ? [SHARE[ctx.lang].rest] : [])],
    rows: [{ name, amounts: [...amounts, ...(rest > 0 ? [rest] : [])] }],
  };
}
