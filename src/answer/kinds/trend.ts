// A metric step by step, for the whole scope or one line per group.
import type { LinePoint } from '../../../charts/chart.js';
import { stepInYear, stepPhrase, stepText } from '../../text/dates.js';
import { sentenceCase } from '../../text/glue.js';
import { GROUPS } from '../../text/sentences/groups.js';
import { dimensionName } from '../../text/values.js';
import { stepOf, yearOf, type Grain, type LocalDate } from '../../time/local-date.js';
import type { DisplayTable } from '../answer.js';
import { barChart, lineChart, stepBars, wished } from '../chart-of.js';
import { sampleText, wordsFor } from '../change.js';
import { companionNotes } from '../companion.js';
import type { AnswerContext } from '../context.js';
import { fetchGroups, printedRow, type Group } from '../grouped.js';
import { figureCells, figureHeads, figureWords } from '../group-words.js';
import { cellName, groupName, metricName, subjectOf } from '../naming.js';
import { hasBegun, isLookedAt, isPartial } from '../partial.js';
import { compareNames } from '../ranking.js';
import { assumedNotes, excludedNotes, hiddenNotes, isSmall, sinceNotes } from '../remarks.js';
import { denied, told, type Outcome } from './kind.js';

const MAX_LINES = 14;
const MAX_SERIES = 8;

export async function answerTrend(ctx: AnswerContext): Promise<Outcome> {
  const { plan } = ctx;
  const grain = plan.grain ?? 'day';
  const fetched = await fetchGroups(ctx, () => 'figure', { grain });
  if (!fetched.allowed) return denied(fetched.rule);
  const all = fetched.groups.toSorted(
    (a, b) =>
      compareText(a.step ?? '', b.step ?? '') ||
      Number(a.key.includes(null)) - Number(b.key.includes(null)) ||
      compareNames(groupName(ctx, plan.by, a.key), groupName(ctx, plan.by, b.key)),
  );
  const groups = all.filter(({ step }) => hasBegun(ctx, step, grain) && isLookedAt(ctx, step, grain));
  const companion = await companionNotes(ctx);
  const series = seriesOf(ctx, groups, grain);
  const title = headlineOf(ctx, groups, grain, { undated: true, hidden: fetched.hiddenNamed });
  const edges = edgeNotes(ctx, groups, grain);
  const picture =
    groups.length === 0
      ? null
      : plan.chart === 'bar' && plan.by.length === 0
        ? barChart(ctx, { title, bars: stepBars(series[0]?.points ?? []) })
        : lineChart(ctx, {
            title,
            series: series.slice(0, MAX_SERIES),
            note: [...edges, ...sinceNotes(ctx)].join(ctx.lang === 'zh' ? '' : ' ') || null,
          });
  return told({
    headline: headlineOf(ctx, groups, grain, { undated: false, hidden: fetched.hiddenNamed }),
    body: linesOf(ctx, groups, grain),
    notes: [
      ...(plan.by.length === 0 ? shapeNotes(ctx, groups, grain, fetched.hiddenNamed) : []),
      ...smallNotes(ctx, groups),
      ...edges,
      ...companion,
      ...hiddenNotes(ctx, fetched.hidden, ctx.plan.by.length === 0 ? fetched.hidden : fetched.hiddenNamed),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.excluded),
    ],
    rows: all.map((group) => printedRow({ ...ctx, plan: { ...plan, grain } }, group)),
    table: tableOf(ctx, groups, grain),
    chart: wished(plan, picture),
    sql: fetched.sql,
    excluded: fetched.excluded,
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function headlineOf(
  ctx: AnswerContext,
  groups: readonly Group[],
  grain: Grain,
  { undated, hidden }: { readonly undated: boolean; readonly hidden: number },
): string {
  const words = GROUPS[ctx.lang];
  const subject = undated ? { ...subjectOf(ctx), when: '' } : subjectOf(ctx);
  const entry = ctx.entries[0];
  const known = groups.filter(({ row }) => row.value !== null);
  if (known.length === 0) return words.none(subject);
  if (ctx.plan.by.length > 0) {
    const dimension = ctx.plan.by
      .map((dim) => dimensionName(dim, ctx.lang))
      .join(ctx.lang === 'zh' ? '、' : ' and ');
    const last = standingOf(ctx, groups, grain);
    const text = words.trendBy({ subject, dimension, kind: wordsFor(entry.unit), last });
    return hidden > 0 && last !== null ? words.amongShown({ headline: text, dimension, rival: null }) : text;
  }
  const compared = wholeOnes(ctx, known, grain);
  const [first, last] = [compared[0], compared.at(-1)];
  if (first?.step === undefined || first.step === null || last?.step === undefined || last.step === null)
    return words.none(subject);
  const at = phraseOf(ctx, groups, grain);
  const said = ctx.format.value(first.row.value, entry.unit);
  if (first === last) return words.oneStep({ subject, at: at(first.step), value: said });
  const level = first.row.value === last.row.value;
  const even = level && compared.every(({ row }) => row.value === first.row.value);
  return words.trend({
    subject,
    first: said,
    firstAt: at(first.step),
    last: ctx.format.value(last.row.value, entry.unit),
    lastAt: at(last.step),
    of: hidden > 0 ? 'shown' : compared.length < known.length ? grain : null,
    peak: level && !even ? furthestFrom(ctx, compared, first, at) : null,
    even,
  });
}

/** "From 0 to 0" says nothing of a line that rose and fell between: how far it went does. */
function furthestFrom(
  ctx: AnswerContext,
  groups: readonly Group[],
  end: Group,
  at: (step: LocalDate) => string,
) {
  const entry = ctx.entries[0];
  const apart = ({ row }: Group): number => Math.abs((row.value ?? 0) - (end.row.value ?? 0));
  const far = groups.reduce((best, group) => (apart(group) > apart(best) ? group : best), end);
  return {
    most: GROUPS[ctx.lang].extreme(
      wordsFor(entry.unit),
      (far.row.value ?? 0) > (end.row.value ?? 0) ? 'top' : 'bottom',
    ),
    value: ctx.format.value(far.row.value, entry.unit),
    at: far.step === null ? '' : at(far.step),
  };
}

/** The years that the question reaches into. */
const yearsOf = ({ plan: { range } }: AnswerContext, groups: readonly Group[]): ReadonlySet<number> =>
  new Set(
    [...groups.map(({ step }) => step), range?.from ?? null, range?.to ?? null]
      .filter((day) => day !== null)
      .map(yearOf),
  );

/** A step in running text; where the steps are of several years, each says which. */
function phraseOf(ctx: AnswerContext, groups: readonly Group[], grain: Grain): (step: LocalDate) => string {
  const years = yearsOf(ctx, groups);
  return (step) =>
    years.size > 1 ? stepPhrase(grain, step, ctx.lang, null) : stepInYear(grain, step, ctx.lang, ctx.today);
}

/** The whole steps, where there are two to compare; else all. */
function wholeOnes(ctx: AnswerContext, groups: readonly Group[], grain: Grain): readonly Group[] {
  const whole = groups.filter(({ step }) => step !== null && !isPartial(ctx, step, grain));
  return new Set(whole.map(({ step }) => step)).size > 1 ? whole : groups;
}

/** Who stood where at the last whole step that has figures; what is unknown stands nowhere. */
function standingOf(ctx: AnswerContext, groups: readonly Group[], grain: Grain) {
  const entry = ctx.entries[0];
  const known = wholeOnes(
    ctx,
    groups.filter(({ row, key }) => row.value !== null && !key.includes(null)),
    grain,
  );
  const step = known.at(-1)?.step ?? null;
  if (step === null) return null;
  const last = known
    .filter((group) => group.step === step)
    .toSorted((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0));
  const people = ctx.plan.by.length === 1 && ctx.plan.by[0] === 'agent';
  const end = (group: Group) => {
    const same = last.filter(({ row }) => row.value === group.row.value);
    return {
      name: GROUPS[ctx.lang].together(
        same.map(({ key }) => groupName(ctx, ctx.plan.by, key)),
        people,
      ),
      value: ctx.format.value(group.row.value, entry.unit),
      shared: same.length > 1,
    };
  };
  const [high, low] = [last[0], last.at(-1)];
  if (high === undefined || low === undefined) return null;
  return {
    at: phraseOf(ctx, groups, grain)(step),
    first: end(high),
    last: high.row.value === low.row.value ? null : end(low),
  };
}

/** How many of the figures rest on small samples: a line of them jumps about for that alone. */
function smallNotes(ctx: AnswerContext, groups: readonly Group[]): readonly string[] {
  const known = groups.filter(({ row }) => row.value !== null);
  const small = known.filter(({ row }) => isSmall(ctx, ctx.entries[0], row.n)).length;
  const { minSample } = ctx.config.workspace;
  return small === 0 ? [] : [GROUPS[ctx.lang].smallSteps({ small, of: known.length, minSample })];
}

function shapeNotes(
  ctx: AnswerContext,
  groups: readonly Group[],
  grain: Grain,
  hidden: number,
): readonly string[] {
  const words = GROUPS[ctx.lang];
  const entry = ctx.entries[0];
  const known = wholeOnes(
    ctx,
    groups.filter(({ row }) => row.value !== null),
    grain,
  ).flatMap(({ row, step }) =>
    row.value === null || step === null ? [] : [{ value: row.value, n: row.n, step }],
  );
  const at = phraseOf(ctx, groups, grain);
  const notes: string[] = [];
  const values = known.map(({ value }) => value);
  const [high, low] = [Math.max(...values), Math.min(...values)];
  if (known.length > 2 && high !== low) {
    const peak = (value: number) => {
      const same = known.filter((point) => point.value === value);
      const [first] = same;
      return {
        value: ctx.format.value(value, entry.unit),
        at: first === undefined ? '' : at(first.step),
        times: same.length,
        grain,
        n: first === undefined ? null : sampleText(ctx, entry, first.n),
      };
    };
    const cut = groups.some(({ row }) => row.value !== null && (row.value > high || row.value < low));
    const peaks = { kind: wordsFor(entry.unit), high: peak(high), low: peak(low) };
    notes.push(words.peaks({ ...peaks, whole: cut ? grain : null, hidden: hidden > 0 }));
  }
  const gaps = groups.filter(({ row }) => row.value === null).length;
  if (gaps > 0 && known.length > 0) notes.push(words.gaps(gaps));
  return notes;
}

/** Steps that the range cuts, or that still run: their figures are not to be held against whole ones. */
function edgeNotes(ctx: AnswerContext, groups: readonly Group[], grain: Grain): readonly string[] {
  const words = GROUPS[ctx.lang];
  const { range } = ctx.plan;
  const [first, last] = [groups[0]?.step ?? null, groups.at(-1)?.step ?? null];
  // A backlog stands at the end of each step as it stood, and now as it stands: no step of it is cut.
  if (range === null || first === null || last === null || ctx.entries[0].timing !== 'range') return [];
  const say = phraseOf(ctx, groups, grain);
  const end = stepOf(grain, last, ctx.config.workspace.weekStart).to;
  const clipped = [
    ...(range.from !== null && first < range.from && first !== last ? [say(first)] : []),
    ...(end < ctx.today && end > range.to ? [say(last)] : []),
  ];
  return [
    ...(clipped.length > 0 ? [words.clipped(clipped)] : []),
    ...(end >= ctx.today ? [words.running(say(last))] : []),
  ];
}

/** The year stands on the axis only where the range has more than one. */
function labelOf(ctx: AnswerContext, groups: readonly Group[], grain: Grain): (step: LocalDate) => string {
  const years = yearsOf(ctx, groups);
  return (step) => stepText(grain, step, ctx.lang, years.size > 1);
}

function seriesOf(ctx: AnswerContext, groups: readonly Group[], grain: Grain) {
  const label = labelOf(ctx, groups, grain);
  const lines = new Map<string, LinePoint[]>();
  for (const group of groups) {
    if (group.step === null) continue;
    const name =
      ctx.plan.by.length === 0
        ? metricName(ctx.entries[0], ctx.plan.stat, ctx.lang)
        : groupName(ctx, ctx.plan.by, group.key);
    const points = lines.get(name) ?? [];
    points.push({
      at: group.step,
      label: label(group.step),
      value: group.row.value,
      n: group.row.n,
      ...(isPartial(ctx, group.step, grain) ? { partial: true } : {}),
    });
    lines.set(name, points);
  }
  return [...lines].map(([name, points]) => ({ name, points }));
}

/** A line per step; where these are too many, one per group with where it began and ended. */
function linesOf(ctx: AnswerContext, groups: readonly Group[], grain: Grain): readonly string[] {
  if (groups.length > MAX_LINES) return ctx.plan.by.length === 0 ? [] : endsOf(ctx, groups, grain);
  const label = labelOf(ctx, groups, grain);
  return groups.map((group) =>
    GROUPS[ctx.lang].line({
      place: null,
      name: [group.step === null ? '' : label(group.step), groupName(ctx, ctx.plan.by, group.key)]
        .filter((x) => x !== '')
        .join(' · '),
      ...figureWords(ctx, group),
    }),
  );
}

function endsOf(ctx: AnswerContext, groups: readonly Group[], grain: Grain): readonly string[] {
  const { lang, format } = ctx;
  const { unit } = ctx.entries[0];
  const said = ({ label, value }: LinePoint): string =>
    lang === 'zh' ? `${format.value(value, unit)}（${label}）` : `${format.value(value, unit)} (${label})`;
  const lines = seriesOf(ctx, groups, grain).flatMap(({ name, points }) => {
    const all = points.filter(({ value }) => value !== null);
    const whole = all.filter(({ partial }) => partial !== true);
    const known = whole.length > 1 ? whole : all;
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return [];
    const value = first === last ? said(first) : `${said(first)} → ${said(last)}`;
    return [GROUPS[lang].line({ place: null, name, value, detail: '' })];
  });
  return lines.length > MAX_LINES
    ? [...lines.slice(0, MAX_LINES), GROUPS[lang].more(lines.length - MAX_LINES)]
    : lines;
}

function tableOf(ctx: AnswerContext, groups: readonly Group[], grain: Grain): DisplayTable | null {
  if (groups.length === 0) return null;
  const { lang, plan } = ctx;
  const label = labelOf(ctx, groups, grain);
  return {
    head: [
      lang === 'zh' ? '时间' : 'Date',
      ...plan.by.map((dim) => sentenceCase(dimensionName(dim, lang))),
      ...figureHeads(ctx),
    ],
    rows: groups.map((group) => [
      group.step === null ? '' : label(group.step),
      ...plan.by.map((dim, index) => cellName(ctx, dim, group.key[index] ?? null)),
      ...figureCells(ctx, group.figures),
    ]),
    numeric: [false, ...plan.by.map(() => false), ...figureHeads(ctx).map(() => true)],
  };
}
