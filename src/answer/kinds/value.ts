// One figure, or several of one scope side by side.
import { FIGURE } from '../../text/sentences/figure.js';
import { dimensionPlural } from '../../text/values.js';
import type { MetricId } from '../../metrics/metric.js';
import type { Filter } from '../../metrics/query.js';
import type { Cell } from '../answer.js';
import { beforeText, sampleText, targetText, toneOf, versusText } from '../change.js';
import { companionText } from '../companion.js';
import { queryOf, type AnswerContext } from '../context.js';
import { fetchTable, figureOf, type Figure } from '../fetch.js';
import { industryText } from '../industry.js';
import { heldText } from '../picked.js';
import { isAboutAsker, metricName, momentText, rangeName, subjectOf } from '../naming.js';
import { isCovered, previousRange } from '../previous-range.js';
import { assumedNotes, excludedNotes, isFew, OF_CUSTOMERS, runningNotes, smallNotes } from '../remarks.js';
import { besideWhole } from './beside-whole.js';
import { denied, told, type Outcome } from './kind.js';
import { shareOfWhole } from './share.js';

export async function answerValue(ctx: AnswerContext): Promise<Outcome> {
  if (ctx.plan.share !== undefined) return shareOfWhole(ctx, ctx.plan.share);
  if (ctx.plan.against !== undefined) return besideWhole(ctx, ctx.plan.against);
  return ctx.entries.length === 1 ? oneFigure(ctx) : severalFigures(ctx);
}

async function oneFigure(ctx: AnswerContext): Promise<Outcome> {
  const entry = ctx.entries[0];
  const fetched = await fetchTable(ctx, queryOf(ctx, entry.id, { by: [], grain: null }), 'figure');
  if (!fetched.allowed) return denied(fetched.rule);
  const figure = figureOf(fetched.table.rows);
  const companion = await companionText(ctx, entry);
  const words = FIGURE[ctx.lang];
  const subject = subjectOf(ctx);
  const details = [doneText(ctx, figure) ?? sampleText(ctx, entry, figure.n), companion].filter(
    (text) => text !== null,
  );
  const before = await figureBefore(ctx);
  const target = targetText(ctx, entry, figure.value);
  // Of a handful a change says nothing: what it was before is said, and no more.
  const few = before !== null && isFew(ctx, entry, figure, before.figure);
  const versus =
    before === null ? null : (few ? beforeText : versusText)(ctx, entry, before.name, figure, before.figure);
  const unset = ctx.plan.target === true && target === null ? words.noTarget : null;
  const asked = ctx.plan.target === true ? target : null;
  // Whether it is what it should be is what was asked: that stands first.
  const beside = [
    heldText(ctx, figure.value),
    await industryText(ctx, entry, figure.value),
    ...(asked === null ? [versus, target?.text ?? unset] : [asked.text, versus]),
  ].filter((text) => text !== null);
  const tone =
    target !== null
      ? target.met
        ? 'good'
        : 'warn'
      : before === null || few || figure.value === null || before.figure.value === null
        ? 'plain'
        : toneOf(ctx, entry, figure.value, before.figure.value);
  const headline =
    figure.value === null
      ? words.noData(subject)
      : words.figure(subject, ctx.format.value(figure.value, entry.unit), details);
  return told({
    headline: asked === null ? headline : words.verdict(asked.met, headline),
    notes: [
      ...(beside.length === 0 ? [] : [beside.join(ctx.lang === 'zh' ? '' : ' ')]),
      ...allTogetherNotes(ctx),
      ...smallNotes(ctx, entry, figure.n),
      ...(await noComplaintNotes(ctx, figure)),
      ...runningNotes(ctx),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.table.excluded),
    ],
    figure: figure.value === null ? null : ctx.format.value(figure.value, entry.unit),
    value: figure.value,
    n: figure.n,
    tone,
    sql: [fetched.table.sql],
    excluded: fetched.table.excluded,
  });
}

/** "how many were followed up?" is asked of a share: of how many how many, which is its sample as well. */
function doneText(ctx: AnswerContext, { value, n }: Figure): string | null {
  const done = DONE[ctx.entries[0].id];
  return done === undefined || value === null || n === 0
    ? null
    : FIGURE[ctx.lang].ofThem({
        done,
        count: ctx.format.value(Math.round(value * n), 'count'),
        of: ctx.format.value(n, 'count'),
      });
}

const DONE: Partial<Record<MetricId, 'followed_up' | 'adopted'>> = {
  follow_up_rate: 'followed_up',
  suggestion_adoption_rate: 'adopted',
};

/** "and all products?" after one product's figure: one figure of them all, and not one of each. */
function allTogetherNotes({ plan, previous, lang }: AnswerContext): readonly string[] {
  if (previous?.kind !== 'value' || previous.metrics.join() !== plan.metrics.join()) return [];
  const gone = previous.where.filter(
    (filter) => 'in' in filter && !plan.where.some(({ dim }) => dim === filter.dim),
  );
  const [one, more] = gone;
  if (one === undefined || more !== undefined || plan.where.length !== previous.where.length - 1) return [];
  const { dim } = one;
  // One person's tickets, or those of one team, are not everybody's.
  const ofSome = isOfPeople(one) && plan.where.some(isOfPeople);
  return ofSome || dim === 'day' || dim === 'hour' || dim === 'weekday'
    ? []
    : [FIGURE[lang].allTogether(dimensionPlural(dim, lang))];
}

const isOfPeople = ({ dim }: Filter): boolean => dim === 'agent' || dim === 'team';

/** "complaints about doors that won't open: 0" reads as if all were well; of how many tickets none was a complaint is said beside it. */
async function noComplaintNotes(ctx: AnswerContext, { value }: Figure): Promise<readonly string[]> {
  const [entry] = ctx.entries;
  const named = ctx.plan.where.some((filter) => filter.dim === 'category' && 'in' in filter);
  if (entry.id !== 'complaints' || value !== 0 || !named) return [];
  const fetched = await fetchTable(ctx, queryOf(ctx, 'tickets', { by: [], grain: null }), 'figure');
  if (!fetched.allowed) return [];
  const tickets = figureOf(fetched.table.rows).value ?? 0;
  return tickets === 0 ? [] : [FIGURE[ctx.lang].noComplaint(ctx.format.value(tickets, 'count'))];
}

/** The same figure one period earlier; null where there is none to compare with or it may not be seen. */
async function figureBefore(
  ctx: AnswerContext,
): Promise<{ readonly figure: Figure & { readonly value: number }; readonly name: string } | null> {
  const entry = ctx.entries[0];
  const { range } = ctx.plan;
  if (range === null || entry.timing === 'now') return null;
  // A count of today so far is less than any whole day's: how much less says nothing.
  const isPartOfDay = range.from === ctx.today && range.to === ctx.today;
  if (isPartOfDay && entry.unit === 'count' && entry.timing === 'range') return null;
  const previous = previousRange(range, ctx.today, ctx.config.workspace.weekStart);
  // Filters on single days belong to the range asked for; they would leave the one before without any.
  if (previous === null || ctx.plan.where.some(({ dim }) => dim === 'day')) return null;
  // Nobody asked for it: where the earlier days are not all there, it would only mislead.
  if (!OF_CUSTOMERS.has(entry.id) && !isCovered(previous, ctx.begin)) return null;
  const fetched = await fetchTable(
    ctx,
    queryOf(ctx, entry.id, { by: [], grain: null, range: previous }),
    'figure',
  );
  if (!fetched.allowed) return null;
  const { value, n } = figureOf(fetched.table.rows);
  return value === null || n === 0 ? null : { figure: { value, n }, name: rangeName(ctx, previous) };
}

async function severalFigures(ctx: AnswerContext): Promise<Outcome> {
  const { lang, format } = ctx;
  const row: Record<string, Cell> = {};
  const parts: string[] = [];
  const table: (readonly string[])[] = [];
  const sql: string[] = [];
  const left: string[] = [];
  let excluded = 0;
  for (const entry of ctx.entries) {
    const fetched = await fetchTable(ctx, queryOf(ctx, entry.id, { by: [], grain: null }), 'figure');
    if (!fetched.allowed) return denied(fetched.rule);
    const { value, n } = figureOf(fetched.table.rows);
    row[entry.id] = value;
    row[`n_${entry.id}`] = n;
    const companion = await companionText(ctx, entry);
    const details = [sampleText(ctx, entry, n), companion, momentText(ctx, entry)].filter(
      (text) => text !== null,
    );
    const name = metricName(entry, ctx.plan.stat, lang);
    const said = format.value(value, entry.unit);
    const beside = lang === 'zh' ? `（${details.join('，')}）` : ` (${details.join(', ')})`;
    parts.push(`${name} ${said}${details.length === 0 ? '' : beside}`);
    table.push([name, said, entry.unit === 'count' ? '' : String(n)]);
    sql.push(fetched.table.sql);
    excluded += fetched.table.excluded;
    left.push(...excludedNotes(ctx, fetched.table.excluded, entry));
  }
  const { when, scope } = subjectOf(ctx);
  return told({
    headline: FIGURE[lang].several({ when, scope, own: isAboutAsker(ctx), figures: parts }),
    notes: [...runningNotes(ctx), ...assumedNotes(ctx), ...left],
    rows: [row],
    table: {
      head: lang === 'zh' ? ['指标', '数值', '样本'] : ['Metric', 'Figure', 'n'],
      rows: table,
      numeric: [false, true, true],
    },
    sql,
    excluded,
  });
}
