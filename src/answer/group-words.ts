// Groups as lines of text and as the rows of a table.
import { CONTEXT } from '../text/sentences/context.js';
import { GROUPS } from '../text/sentences/groups.js';
import { dimensionName } from '../text/values.js';
import { sentenceCase } from '../text/glue.js';
import type { DisplayTable } from './answer.js';
import { sampleText } from './change.js';
import type { AnswerContext } from './context.js';
import type { Figure } from './fetch.js';
import type { Group } from './grouped.js';
import { cellName, groupLabel, metricName } from './naming.js';

/** What a plain text lists; longer answers say how many are not listed. A day has all of its hours. */
const MAX_LINES = 15;
const HOURS = 24;

export const linesShown = ({ plan }: AnswerContext): number =>
  plan.by.length === 1 && plan.by[0] === 'hour' ? HOURS + 1 : MAX_LINES;

/** @param ranked where the places are counted, when some of them are not listed */
export function groupLines(
  ctx: AnswerContext,
  groups: readonly Group[],
  ranked: readonly Group[] = groups,
): readonly string[] {
  const words = GROUPS[ctx.lang];
  const most = linesShown(ctx);
  const lines = groups.slice(0, most).map((group) =>
    words.line({
      // Groups with one and the same figure share a place.
      place:
        ctx.plan.order === null || group.key.includes(null)
          ? null
          : ranked.findIndex(({ row }) => row.value === group.row.value) + 1,
      name: groupLabel(ctx, group),
      ...figureWords(ctx, group),
    }),
  );
  return groups.length > most ? [...lines, words.more(groups.length - most)] : lines;
}

const PEAKS = 5;

/** Beside a heat map of counts the cells that stand out: the first of its hundreds of lines say nothing. */
export function peakLines(
  ctx: AnswerContext,
  groups: readonly Group[],
  ranked: readonly Group[],
): readonly string[] {
  const lined =
    groups.length <= linesShown(ctx) || ctx.plan.order !== null || ctx.entries[0].unit !== 'count';
  if (lined) return groupLines(ctx, groups, ranked);
  const most = groups.toSorted((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0)).slice(0, PEAKS);
  return [...groupLines(ctx, most), GROUPS[ctx.lang].more(groups.length - most.length)];
}

/** The figures of a group: `87%` with `（n=46）` behind it; several metrics are joined. */
export function figureWords(
  ctx: AnswerContext,
  group: Group,
): { readonly value: string; readonly detail: string } {
  const zh = ctx.lang === 'zh';
  const said = ctx.entries.map((entry, index) => {
    const figure = group.figures[index] ?? { value: null, n: 0 };
    const sample = figure.value === null ? null : sampleText(ctx, entry, figure.n);
    const detail = sample === null ? '' : zh ? `（${sample}）` : ` (${sample})`;
    return { value: ctx.format.value(figure.value, entry.unit), detail };
  });
  const [only] = said;
  if (only !== undefined && said.length === 1) return only;
  return {
    value: said
      .map(({ value, detail }, index) => `${nameAt(ctx, index)} ${value}${detail}`)
      .join(zh ? '，' : ', '),
    detail: '',
  };
}

const nameAt = (ctx: AnswerContext, index: number): string =>
  metricName(ctx.entries[index] ?? ctx.entries[0], ctx.plan.stat, ctx.lang);

export function groupTable(ctx: AnswerContext, groups: readonly Group[]): DisplayTable | null {
  if (groups.length === 0) return null;
  const { lang, plan } = ctx;
  const stepped = plan.grain !== null && groups.some(({ step }) => step !== null);
  return {
    head: [
      ...(stepped ? [sentenceCase(CONTEXT[lang].steps[plan.grain ?? 'day'])] : []),
      ...plan.by.map((dim) => sentenceCase(dimensionName(dim, lang))),
      ...figureHeads(ctx),
    ],
    rows: groups.map((group) => [
      ...(stepped ? [groupLabel({ ...ctx, plan: { ...plan, by: [] } }, group)] : []),
      ...plan.by.map((dim, index) => cellName(ctx, dim, group.key[index] ?? null)),
      ...figureCells(ctx, group.figures),
    ]),
    numeric: [...(stepped ? [false] : []), ...plan.by.map(() => false), ...figureHeads(ctx).map(() => true)],
  };
}

/** A column for each figure, and one for its n behind it where the figure is not itself a count. */
export const figureHeads = (ctx: AnswerContext): readonly string[] =>
  ctx.entries.flatMap((entry, index) => [
    sentenceCase(nameAt(ctx, index)),
    ...(entry.unit === 'count' ? [] : ['n']),
  ]);

/** The cells under these heads. */
export const figureCells = (ctx: AnswerContext, figures: readonly Figure[]): readonly string[] =>
  ctx.entries.flatMap((entry, index) => [
    ctx.format.value(figures[index]?.value ?? null, entry.unit),
    ...(entry.unit === 'count' ? [] : [ctx.format.value(figures[index]?.n ?? 0, 'count')]),
  ]);
