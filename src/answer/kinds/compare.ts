// A metric against another range, or between named groups.
import { GROUPS } from '../../text/sentences/groups.js';
import { FIGURE } from '../../text/sentences/figure.js';
import { sentenceCase } from '../../text/glue.js';
import { dimensionName } from '../../text/values.js';
import { barsOf } from '../group-charts.js';
import { groupLines, groupTable } from '../group-words.js';
import { barChart, wished } from '../chart-of.js';
import {
  beforeText,
  sampleText,
  targetText,
  toneOf,
  versusTail,
  versusText,
  wentSo,
  wordsFor,
} from '../change.js';
import { companionNotes, companionText } from '../companion.js';
import { queryOf, type AnswerContext } from '../context.js';
import { fetchTable, figureOf } from '../fetch.js';
import { fetchGroups, printedRow, type Group } from '../grouped.js';
import { groupName, rangeName, subjectOf, whenText } from '../naming.js';
import { compareNames } from '../ranking.js';
import {
  assumedNotes,
  excludedNotes,
  hiddenNotes,
  isFew,
  isSmall,
  lengthNotes,
  runningNotes,
  smallNotes,
} from '../remarks.js';
import { answerGroupsBefore } from './compare-groups.js';
import { denied, told, type Outcome } from './kind.js';
import { answerMovers } from './movers.js';
import { shareOverTime } from './share.js';
import { answerValue } from './value.js';

export async function answerCompare(ctx: AnswerContext): Promise<Outcome> {
  const { plan } = ctx;
  if (plan.compare === null) return plan.by.length === 0 ? answerValue(ctx) : betweenGroups(ctx);
  if (plan.share !== undefined && plan.by.length === 0) return shareOverTime(ctx, plan.share, plan.compare);
  if (plan.by.length === 0 && ctx.entries.length === 1) return overTime(ctx);
  return plan.order === null ? answerGroupsBefore(ctx) : answerMovers(ctx);
}

async function overTime(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const entry = ctx.entries[0];
  const query = queryOf(ctx, entry.id, { by: [], grain: null });
  const fetched = await fetchTable(ctx, query, 'figure', plan.compare);
  if (!fetched.allowed) return denied(fetched.rule);
  const earlier = await fetchTable(ctx, { ...query, range: plan.compare }, 'figure', plan.range);
  if (!earlier.allowed) return denied(earlier.rule);
  const now = figureOf(fetched.table.rows);
  const before = figureOf(earlier.table.rows);
  const name = plan.compare === null ? '' : rangeName(ctx, plan.compare);
  const companion = await companionText(ctx, entry);
  const words = FIGURE[lang];
  const details = [sampleText(ctx, entry, now.n), companion].filter((text) => text !== null);
  const few = now.value !== null && before.value !== null && isFew(ctx, entry, now, before);
  // Of a handful it can't be said which way it went.
  const so =
    few || now.value === null || before.value === null ? null : wentSo(ctx, entry, now.value, before.value);
  const target = targetText(ctx, entry, now.value);
  const subject = subjectOf(ctx);
  const said = format.value(now.value, entry.unit);
  const tail = few ? '' : versusTail(ctx, entry, name, now, before);
  const title = `${words.subject({ ...subject, when: '' })} ${said}${tail}`;
  const bar = (label: string, figure: typeof now, emphasis: boolean) => ({
    name: label,
    value: figure.value,
    n: figure.n,
    emphasis,
    small: isSmall(ctx, entry, figure.n),
    before: null,
  });
  return told({
    headline:
      now.value === null
        ? words.noData(subject)
        : so === null
          ? words.figure(subject, said, details)
          : words.yesOrNo(so, words.figure(subject, said, details)),
    notes: [
      [(few ? beforeText : versusText)(ctx, entry, name, now, before), target?.text ?? null]
        .filter((text) => text !== null)
        .join(lang === 'zh' ? '' : ' '),
      ...(few ? [words.tooFew(ctx.config.workspace.minSample)] : smallNotes(ctx, entry, now.n)),
      ...runningNotes(ctx),
      ...lengthNotes(ctx),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.table.excluded),
    ],
    figure: now.value === null ? null : said,
    value: now.value,
    n: now.n,
    before,
    tone:
      now.value === null || before.value === null || few
        ? 'plain'
        : toneOf(ctx, entry, now.value, before.value),
    chart:
      now.value === null || before.value === null
        ? null
        : wished(
            plan,
            barChart(ctx, {
              title,
              bars: [bar(sentenceCase(name), before, false), bar(sentenceCase(whenText(ctx)), now, true)],
            }),
          ),
    sql: [fetched.table.sql, earlier.table.sql],
    excluded: fetched.table.excluded,
  });
}

/** One row per named group, in the order in which they were named. */
export async function betweenGroups(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang } = ctx;
  const fetched = await fetchGroups(ctx, () => 'figure', { grain: null });
  if (!fetched.allowed) return denied(fetched.rule);
  const named = plan.where.find((filter) => filter.dim === plan.by[0] && 'in' in filter);
  const order = named !== undefined && 'in' in named ? named.in : [];
  const at = (group: Group): number => {
    const index = order.indexOf(group.key[0] ?? null);
    return index < 0 ? order.length : index;
  };
  const groups = fetched.groups.toSorted(
    (a, b) => at(a) - at(b) || compareNames(groupName(ctx, plan.by, a.key), groupName(ctx, plan.by, b.key)),
  );
  const companion = await companionNotes(ctx);
  const headline = (undated: boolean): string => {
    const words = GROUPS[lang];
    // Those that stand side by side are named with their figures; what else they are of is said before.
    const where = plan.where.filter(({ dim }) => !plan.by.some((one) => one === dim));
    const subject = { ...subjectOf({ ...ctx, plan: { ...plan, where } }), ...(undated ? { when: '' } : {}) };
    if (groups.length === 0) return words.none(subject);
    return words.between({ subject, figures: figuresText(ctx, groups), versus: versusGroups(ctx, groups) });
  };
  return told({
    headline: headline(false),
    body: ctx.entries.length > 1 || groups.length > 3 ? groupLines(ctx, groups) : [],
    notes: [
      ...(fetched.hidden > 0 ? [] : sumNotes(ctx, groups)),
      ...(fetched.hidden > 0 || groups.length === 0 ? [] : absentNotes(ctx, order, groups)),
      ...companion,
      ...hiddenNotes(ctx, fetched.hidden),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.excluded),
    ],
    rows: groups.map((group) => printedRow({ ...ctx, plan: { ...plan, grain: null } }, group)),
    table: groupTable(ctx, groups),
    chart:
      groups.length < 2
        ? null
        : wished(plan, barChart(ctx, { title: headline(true), bars: barsOf(ctx, groups) })),
    sql: fetched.sql,
    excluded: fetched.excluded,
  });
}

/** Who was named beside the others and has nothing: said, lest they seem forgotten. */
function absentNotes(
  ctx: AnswerContext,
  named: readonly (string | number | null)[],
  groups: readonly Group[],
): readonly string[] {
  const [entry] = ctx.entries;
  const names = (given: readonly (readonly (string | number | null)[])[]): readonly string[] =>
    given.map((key) => groupName(ctx, ctx.plan.by, key));
  const there = new Set(names(groups.map(({ key }) => key)));
  const absent = [...new Set(names(named.map((id) => [id])))].filter((name) => !there.has(name));
  const counts = entry.unit === 'count' && ctx.entries.length === 1;
  return ctx.plan.by.length !== 1 || absent.length === 0 ? [] : [GROUPS[ctx.lang].absent(absent, counts)];
}

/** "urgent and high tickets, how many?": the numbers of groups that share no ticket have a sum. */
function sumNotes(
  { plan, entries, format, lang }: AnswerContext,
  groups: readonly Group[],
): readonly string[] {
  const [entry] = entries;
  const values = groups.flatMap(({ row }) => (row.value === null ? [] : [row.value]));
  const adds = entry.unit === 'count' && entries.length === 1 && plan.by.length === 1;
  if (!adds || groups.length < 2 || values.length < groups.length) return [];
  return [
    GROUPS[lang].inAll(
      format.value(
        values.reduce((sum, one) => sum + one, 0),
        entry.unit,
      ),
    ),
  ];
}

function figuresText(ctx: AnswerContext, groups: readonly Group[]): string {
  const entry = ctx.entries[0];
  const zh = ctx.lang === 'zh';
  if (groups.length > 3) {
    const dims = ctx.plan.by.map((dim) => dimensionName(dim, ctx.lang)).join(zh ? '、' : ' and ');
    return zh ? `${groups.length} 个${dims}` : `${groups.length} groups by ${dims}`;
  }
  const values = ctx.format.apart(
    groups.map(({ row }) => row.value),
    entry.unit,
  );
  return groups
    .map((group, at) => {
      const sample = sampleText(ctx, entry, group.row.n);
      const detail = sample === null ? '' : zh ? `（${sample}）` : ` (${sample})`;
      return `${groupName(ctx, ctx.plan.by, group.key)} ${values[at] ?? ''}${detail}`;
    })
    .join(zh ? '，' : ', ');
}

/** The difference of two groups in words; null for more than two, or when one has no data. */
function versusGroups(ctx: AnswerContext, groups: readonly Group[]): string | null {
  const entry = ctx.entries[0];
  const [a, b] = groups;
  if (groups.length !== 2 || a === undefined || b === undefined) return null;
  if (a.row.value === null || b.row.value === null) return null;
  if (a.row.value === b.row.value) return ctx.entries.length > 1 ? null : GROUPS[ctx.lang].level;
  const [higher, lower] = a.row.value > b.row.value ? [a, b] : [b, a];
  return GROUPS[ctx.lang].groupVersus({
    higher: groupName(ctx, ctx.plan.by, higher.key),
    lower: groupName(ctx, ctx.plan.by, lower.key),
    kind: wordsFor(entry.unit),
    difference: ctx.format.gap(a.row.value - b.row.value, entry.unit),
    relative: ctx.format.relative(higher.row.value ?? 0, lower.row.value ?? 0, entry.unit),
  });
}
