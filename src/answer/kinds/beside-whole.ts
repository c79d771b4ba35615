// One figure beside that of what it is a part of: "You 84% (n = 50), Harbor as a whole 81% (n = 400); you are 3 points above that." The
// other one is all its rows taken together, and no mean of its people's figures: the answer says so.
import type { Filter } from '../../metrics/query.js';
import { partOf, whereOf } from '../../question/lines/beside-whole.js';
import type { Whole } from '../../question/plan.js';
import { BESIDE, type Other } from '../../text/sentences/beside.js';
import { FIGURE } from '../../text/sentences/figure.js';
import { sentenceCase } from '../../text/glue.js';
import type { Cell } from '../answer.js';
import { directionOf, sampleText, toneOf, wordsFor } from '../change.js';
import { barChart, wished } from '../chart-of.js';
import { companionText } from '../companion.js';
import { queryOf, type AnswerContext } from '../context.js';
import { fetchTable, figureOf, type Figure } from '../fetch.js';
import { figureCells, figureHeads } from '../group-words.js';
import { isAboutAsker, nameOf, scopeText, subjectOf } from '../naming.js';
import { assumedNotes, excludedNotes, isFew, isSmall, runningNotes } from '../remarks.js';
import { denied, told, type Outcome } from './kind.js';

export async function besideWhole(ctx: AnswerContext, whole: Whole): Promise<Outcome> {
  const { plan, lang, directory } = ctx;
  const entry = ctx.entries[0];
  const part = partOf(plan);
  const where = whereOf(plan, whole, directory);
  if (part === null || where === null || part.dim === 'day')
    throw new Error('a figure that is part of nothing');
  const query = queryOf(ctx, entry.id, { by: [], grain: null });
  const first = await fetchTable(ctx, query, 'figure');
  if (!first.allowed) return denied(first.rule);
  const second = await fetchTable(ctx, { ...query, where }, 'figure');
  if (!second.allowed) return denied(second.rule);
  const [one, other] = [figureOf(first.table.rows), figureOf(second.table.rows)];
  const words = BESIDE[lang];
  const own = part.dim === 'agent' && isAboutAsker(ctx);
  const name = own ? words.you : nameOf(directory, part.dim, part.value, lang);
  const team = where.find((filter) => filter.dim === 'team' && 'in' in filter);
  const teamId = team !== undefined && 'in' in team ? (team.in[0] ?? null) : null;
  const among = part.dim === 'agent' ? 'people' : part.dim === 'team' ? 'teams' : 'things';
  const called: Other =
    whole === 'team' || whole === 'team_others'
      ? { of: whole, name: nameOf(directory, 'team', teamId, lang) }
      : whole === 'all'
        ? { of: whole }
        : { of: whole, among };
  const counted = entry.unit === 'count';
  const otherName = words.other(called, counted);
  const few = isFew(ctx, entry, one, other);
  const versus =
    one.value === null || other.value === null || few ? null : standing(ctx, one, other, name, own, whole);
  const said = (figure: Figure): string =>
    figure.value === null ? words.none : ctx.format.value(figure.value, entry.unit);
  const details = async (figure: Figure, filters: readonly Filter[]): Promise<readonly string[]> =>
    [
      sampleText(ctx, entry, figure.n),
      await companionText({ ...ctx, plan: { ...plan, where: filters } }, entry),
    ].filter((text) => text !== null);
  const figures = [
    words.figure(name, said(one), await details(one, plan.where)),
    words.figure(otherName, said(other), await details(other, where)),
  ];
  // Whose they are stands with the figures; what else they are of is said before.
  const rest = plan.where.filter(({ dim }) => dim !== part.dim && !(part.dim === 'agent' && dim === 'team'));
  const subject = {
    ...subjectOf({ ...ctx, plan: { ...plan, where: rest } }),
    scope: scopeText(ctx, rest),
  };
  const both = [
    [name, one],
    [otherName, other],
  ] as const;
  // The picture's own title is short: its days and its samples stand beside it.
  const title = words.whole({
    head: FIGURE[lang].subject({ ...subject, when: '', scope: null }),
    figures: both.map(([label, figure]) => words.figure(label, said(figure), [])),
    versus,
  });
  const shown = { ...ctx, plan: { ...plan, where: where.filter(({ dim }) => dim !== part.dim) } };
  const within = whole === 'team' || whole === 'all';
  const row = (figure: Figure, keys: Record<string, Cell>): Readonly<Record<string, Cell>> => ({
    ...keys,
    [entry.id]: figure.value,
    n: figure.n,
  });
  return told({
    headline: words.whole({ head: FIGURE[lang].subject(subject), figures, versus }),
    notes: [
      ...(counted ? [] : [words.pooled(otherName, name, own, within)]),
      ...(few ? [words.tooFew(ctx.config.workspace.minSample)] : []),
      ...runningNotes(ctx),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, second.table.excluded),
    ],
    rows: [
      row(one, { [part.dim]: part.value }),
      row(other, teamId === null || !within ? {} : { team: teamId }),
    ],
    value: one.value,
    n: one.n,
    tone:
      one.value === null || other.value === null || few || counted
        ? 'plain'
        : toneOf(ctx, entry, one.value, other.value),
    table: {
      head: ['', ...figureHeads(ctx)],
      rows: both.map(([label, figure]) => [sentenceCase(label), ...figureCells(ctx, [figure])]),
      numeric: [false, ...figureHeads(ctx).map(() => true)],
    },
    chart:
      one.value === null || other.value === null
        ? null
        : wished(
            plan,
            barChart(shown, {
              title,
              bars: both.map(([label, figure], at) => ({
                name: sentenceCase(label),
                value: figure.value,
                n: figure.n,
                emphasis: at === 0,
                small: isSmall(ctx, entry, figure.n),
                before: null,
              })),
            }),
          ),
    sql: [first.table.sql, second.table.sql],
    excluded: second.table.excluded,
  });
}

/** How far the one stands from the other; of counts, which part of all it is. What was done for another team is no part of the team's. */
function standing(
  ctx: AnswerContext,
  one: Figure,
  other: Figure,
  name: string,
  own: boolean,
  whole: Whole,
): string | null {
  const entry = ctx.entries[0];
  const [a, b] = [one.value ?? 0, other.value ?? 0];
  if (entry.unit === 'count')
    return whole === 'all' && b > 0
      ? BESIDE[ctx.lang].part({ name, own, share: ctx.format.value(a / b, 'ratio') })
      : null;
  return BESIDE[ctx.lang].versus({
    name,
    own,
    direction: directionOf(ctx, entry, a, b),
    words: wordsFor(entry.unit),
    difference: ctx.format.gap(a - b, entry.unit),
  });
}
