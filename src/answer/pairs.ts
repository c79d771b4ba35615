// Two ranges side by side, group by group: what each group had then and has now, its row for `--json`, its line and its cells.
import { sentenceCase } from '../text/glue.js';
import { GROUPS } from '../text/sentences/groups.js';
import type { AccessRule } from '../access/principal.js';
import { dimensionName } from '../text/values.js';
import type { Cell, DisplayTable } from './answer.js';
import { movedText, sampleText } from './change.js';
import type { AnswerContext } from './context.js';
import type { Figure } from './fetch.js';
import { fetchGroups, groupId, none, printedRow, type Group } from './grouped.js';
import { groupName, metricName } from './naming.js';
import { compareNames } from './ranking.js';

export interface Pair {
  readonly now: Group;
  readonly before: readonly Figure[];
}

export type Pairs =
  | {
      readonly allowed: true;
      readonly pairs: readonly Pair[];
      readonly hidden: number;
      readonly excluded: number;
      readonly sql: readonly string[];
    }
  | { readonly allowed: false; readonly rule: AccessRule };

/** The plan's groups in both of its ranges, the highest now first. */
export async function fetchPairs(ctx: AnswerContext): Promise<Pairs> {
  const { plan } = ctx;
  const now = await fetchGroups(ctx, () => 'figure', { grain: null }, plan.compare);
  if (!now.allowed) return now;
  const before = await fetchGroups(ctx, () => 'figure', { grain: null, range: plan.compare }, plan.range);
  if (!before.allowed) return before;
  // A group that is hidden in one range has no place beside the other's figure: it is neither none nor new.
  const pairs = pair(
    ctx,
    now.groups.filter((group) => !before.taken.has(groupId(group))),
    before.groups.filter((group) => !now.taken.has(groupId(group))),
  );
  const hidden = new Set([...now.taken, ...before.taken]).size;
  return { allowed: true, pairs, hidden, excluded: now.excluded, sql: [...now.sql, ...before.sql] };
}

/** Groups of either range; one that only the earlier range has stands there with no data now. Best known first. */
function pair(ctx: AnswerContext, now: readonly Group[], before: readonly Group[]): readonly Pair[] {
  const nothing = ctx.entries.map(none);
  const key = (group: Group): string => JSON.stringify(group.key);
  const earlier = new Map(before.map((group) => [key(group), group]));
  const current = new Set(now.map(key));
  const gone = before
    .filter((group) => !current.has(key(group)))
    .map((group): Pair => {
      const row = { ...group.row, ...none(ctx.entries[0]) };
      return { now: { ...group, figures: nothing, row }, before: group.figures };
    });
  return [
    ...now.map((group): Pair => ({ now: group, before: earlier.get(key(group))?.figures ?? nothing })),
    ...gone,
  ].toSorted(
    (a, b) =>
      Number(a.now.key.includes(null)) - Number(b.now.key.includes(null)) ||
      Number(a.now.row.value === null) - Number(b.now.row.value === null) ||
      (b.now.row.value ?? 0) - (a.now.row.value ?? 0) ||
      b.now.row.n - a.now.row.n ||
      compareNames(groupName(ctx, ctx.plan.by, a.now.key), groupName(ctx, ctx.plan.by, b.now.key)),
  );
}

export function rowOf(ctx: AnswerContext, { now, before }: Pair): Record<string, Cell> {
  const row = printedRow({ ...ctx, plan: { ...ctx.plan, grain: null } }, now);
  for (const [index, entry] of ctx.entries.entries()) {
    row[`${entry.id}_before`] = before[index]?.value ?? null;
    row[ctx.entries.length === 1 ? 'n_before' : `n_${entry.id}_before`] = before[index]?.n ?? 0;
  }
  return row;
}

/** A line per metric; the other range is named in the head of the list. */
export function linesOf(ctx: AnswerContext, { now, before }: Pair): readonly string[] {
  return ctx.entries.map((entry, index) => {
    const figure = now.figures[index] ?? { value: null, n: 0 };
    const was = before[index] ?? { value: null, n: 0 };
    const label = [
      groupName(ctx, ctx.plan.by, now.key),
      ctx.entries.length > 1 ? metricName(entry, ctx.plan.stat, ctx.lang) : '',
    ].filter((text) => text !== '');
    const sample = sampleText(ctx, entry, figure.n);
    const zh = ctx.lang === 'zh';
    const detail = sample === null ? '' : zh ? `（${sample}）` : ` (${sample})`;
    return GROUPS[ctx.lang].line({
      place: null,
      name: label.join(' · '),
      value: ctx.format.value(figure.value, entry.unit),
      detail: `${detail}${zh ? '，' : '; '}${movedText(ctx, entry, figure, was)}`,
    });
  });
}

export function tableOf(ctx: AnswerContext, pairs: readonly Pair[], name: string): DisplayTable | null {
  if (pairs.length === 0) return null;
  const { lang, plan, format } = ctx;
  return {
    head: [
      ...plan.by.map((dim) => sentenceCase(dimensionName(dim, lang))),
      ...ctx.entries.flatMap((entry) => {
        const metric = sentenceCase(metricName(entry, plan.stat, lang));
        const before = lang === 'zh' ? `${metric}（${name}）` : `${metric} (${name})`;
        return entry.unit === 'count' ? [metric, before] : [metric, 'n', before, 'n'];
      }),
    ],
    rows: pairs.map(({ now, before }) => [
      ...plan.by.map((dim, index) => groupName(ctx, [dim], [now.key[index] ?? null])),
      ...ctx.entries.flatMap((entry, index) =>
        [now.figures[index], before[index]].flatMap((figure) => [
          format.value(figure?.value ?? null, entry.unit),
          ...(entry.unit === 'count' ? [] : [format.value(figure?.n ?? 0, 'count')]),
        ]),
      ),
    ]),
    numeric: [
      ...plan.by.map(() => false),
      ...ctx.entries.flatMap(({ unit }) => (unit === 'count' ? [true, true] : [true, true, true, true])),
    ],
  };
}
