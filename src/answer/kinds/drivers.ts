// Why a figure moved between two ranges: the change, and per dimension who and what it came from.
import type { DriversChart } from '../../../charts/chart.js';
import {
  drivers,
  isMixEffect,
  outweighEachOther,
  type Driver,
  type DriverGroup,
} from '../../insight/drivers.js';
import type { AccessRule } from '../../access/principal.js';
import type { DimensionId, MetricEntry, Stat } from '../../metrics/metric.js';
import type { MetricQuery, ResultRow } from '../../metrics/query.js';
import { DRIVERS } from '../../text/sentences/drivers.js';
import { FIGURE } from '../../text/sentences/figure.js';
import { REFUSALS } from '../../text/sentences/refusals.js';
import { dimensionName } from '../../text/values.js';
import { sentenceCase } from '../../text/glue.js';
import { beforeText, directionOf, sampleText, toneOf, versusTail } from '../change.js';
import { driversChart, wished } from '../chart-of.js';
import { companionText } from '../companion.js';
import { queryOf, type AnswerContext } from '../context.js';
import { fetchTable, figureOf, type Figure } from '../fetch.js';
import { metricName, nameOf, rangeName, subjectOf } from '../naming.js';
import { assumedNotes, excludedNotes } from '../remarks.js';
import { denied, told, type Outcome } from './kind.js';

const CANDIDATES: readonly DimensionId[] = [
  'team',
  'product',
  'channel',
  'category',
  'region',
  'type',
  'segment',
];
const MAX_DIMENSIONS = 6;
const MAX_SENTENCES = 3;

interface ByDimension {
  readonly dim: DimensionId;
  readonly found: readonly Driver[];
}

export async function answerDrivers(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const entry = ctx.entries[0];
  if (plan.compare === null || plan.range === null)
    return { kind: 'unfit', text: REFUSALS[lang].noDrivers(sentenceCase(metricName(entry, null, lang))) };
  // A median can't be taken apart into groups; a mean can.
  const stat: Stat | null = entry.stat === null ? null : 'mean';
  const query = queryOf(ctx, entry.id, { by: [], grain: null, stat });
  const fetched = await fetchTable(ctx, query, 'figure', plan.compare);
  if (!fetched.allowed) return denied(fetched.rule);
  const earlier = await fetchTable(ctx, { ...query, range: plan.compare }, 'figure', plan.range);
  if (!earlier.allowed) return denied(earlier.rule);
  const now = figureOf(fetched.table.rows);
  const before = figureOf(earlier.table.rows);
  const meanCtx = { ...ctx, plan: { ...plan, stat } };
  const subject = subjectOf(meanCtx);
  const name = rangeName(ctx, plan.compare);
  const companion = await companionText(ctx, entry);
  const sample = sampleText(ctx, entry, now.n);
  const words = FIGURE[lang];
  const headline =
    now.value === null
      ? words.noData(subject)
      : words.figure(
          subject,
          `${format.value(now.value, entry.unit)}${versusTail(ctx, entry, name, now, before)}`,
          [sample, companion].filter((text) => text !== null),
        );
  const dimensions =
    now.value === null || before.value === null
      ? { found: [], sql: [], withheld: false, barred: null }
      : await byDimensions(ctx, entry, query, plan.compare);
  if (dimensions.barred !== null) return denied(dimensions.barred);
  const change = now.value === null || before.value === null ? 0 : now.value - before.value;
  const { found } = dimensions;
  const chief = found.filter(({ found }) => found.length > 1);
  const tail = versusTail(ctx, entry, name, now, before);
  const title = `${words.subject({ ...subject, when: '' })} ${format.value(now.value, entry.unit)}${tail}`;
  const median =
    stat === 'mean' && entry.stat === 'median' ? await medianMoved(ctx, entry, now, before) : null;
  return told({
    headline,
    figure: now.value === null ? null : format.value(now.value, entry.unit),
    notes: [
      ...(median === null ? [] : [median.text]),
      [
        // By the figure that is told elsewhere the asker may be right.
        ...(median !== null && median.went === plan.way ? [] : otherWay(ctx, entry, now, before)),
        beforeText(ctx, entry, name, now, before),
      ].join(lang === 'zh' ? '' : ' '),
      ...chief.slice(0, MAX_SENTENCES).map((one) => chiefText(ctx, entry, one, change)),
      ...mixNotes(ctx, chief, change),
      ...(found.length === 0 && dimensions.withheld ? [DRIVERS[lang].notSplit] : []),
      // Elsewhere this metric is told as a median, and the two are not to be mixed up.
      ...(stat === 'mean' && entry.stat !== 'mean' ? [DRIVERS[lang].byMean] : []),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.table.excluded),
    ],
    rows: found.flatMap(({ dim, found: inDimension }) =>
      inDimension.map((driver) => ({
        dim,
        key: driver.key,
        contribution: driver.contribution,
        rate_effect: driver.rateEffect,
        mix_effect: driver.mixEffect,
      })),
    ),
    table: chief.length === 0 ? null : tableOf(ctx, entry, chief),
    chart: chief.length === 0 ? null : wished(plan, pictureOf(ctx, chief, change, title)),
    tone: now.value === null || before.value === null ? 'plain' : toneOf(ctx, entry, now.value, before.value),
    sql: [fetched.table.sql, earlier.table.sql, ...dimensions.sql],
    excluded: fetched.table.excluded,
  });
}

/** "why did it fall" of what rose: its reasons are given all the same, and that it rose is said first. */
function otherWay(ctx: AnswerContext, entry: MetricEntry, now: Figure, before: Figure): readonly string[] {
  const { way } = ctx.plan;
  if (way === undefined || now.value === null || before.value === null) return [];
  const direction = directionOf(ctx, entry, now.value, before.value);
  const went = direction === 'up' || direction === 'down' ? direction : 'nowhere';
  return went === way ? [] : [DRIVERS[ctx.lang].otherWay(way, went)];
}

/** A median that rose while the average fell: a plain question is told the one, and the reasons are of the other. Null where they agree. */
async function medianMoved(
  ctx: AnswerContext,
  entry: MetricEntry,
  now: Figure,
  before: Figure,
): Promise<{ readonly went: 'up' | 'down'; readonly text: string } | null> {
  const { compare, range } = ctx.plan;
  if (compare === null || now.value === null || before.value === null) return null;
  const query = queryOf(ctx, entry.id, { by: [], grain: null, stat: 'median' });
  const later = await fetchTable(ctx, query, 'figure', compare);
  const earlier = await fetchTable(ctx, { ...query, range: compare }, 'figure', range);
  if (!later.allowed || !earlier.allowed) return null;
  const [of, was] = [figureOf(later.table.rows), figureOf(earlier.table.rows)];
  if (of.value === null || was.value === null) return null;
  const went = directionOf(ctx, entry, of.value, was.value);
  const average = directionOf(ctx, entry, now.value, before.value);
  if ((went !== 'up' && went !== 'down') || went === average) return null;
  const said = `${ctx.format.value(of.value, entry.unit)}${versusTail(ctx, entry, rangeName(ctx, compare), of, was)}`;
  const nowhere = average !== 'up' && average !== 'down';
  return { went, text: DRIVERS[ctx.lang].medianMoved(said, nowhere ? 'nowhere' : 'other_way') };
}

async function byDimensions(
  ctx: AnswerContext,
  entry: MetricEntry,
  query: MetricQuery,
  compare: MetricQuery['range'],
): Promise<{
  readonly found: readonly ByDimension[];
  readonly sql: readonly string[];
  /** A dimension was left out for what it would have given away. */
  readonly withheld: boolean;
  /** Why the groups that were asked for by name ("which team pulled it down") are not for the asker to see. */
  readonly barred: AccessRule | null;
}> {
  const found: ByDimension[] = [];
  const sql: string[] = [];
  let withheld = false;
  // What was asked for by name stands first.
  const dimensions = [...new Set([...ctx.plan.by, ...CANDIDATES])].filter((dim) =>
    entry.dimensions.includes(dim),
  );
  for (const dim of dimensions.slice(0, MAX_DIMENSIONS)) {
    const after = await fetchTable(ctx, { ...query, by: [dim] }, 'figure', compare);
    const before = await fetchTable(ctx, { ...query, by: [dim], range: compare }, 'figure', query.range);
    // A dimension that the asker may not see, or not whole, is left out: parts would not add up, or give the hidden one away.
    const refused = [after, before].some((each) =>
      each.allowed ? each.hidden > 0 : each.rule === 'one_person_total',
    );
    withheld ||= refused;
    const barred = [after, before].find((each) => !each.allowed);
    // Other groups would be an answer to another question.
    if (barred?.allowed === false && !refused && ctx.plan.by.includes(dim))
      return { found: [], sql: [], withheld, barred: barred.rule };
    if (!after.allowed || !before.allowed || refused) continue;
    sql.push(after.table.sql, before.table.sql);
    found.push({
      dim,
      found: drivers(before.table.rows.map(groupOf), after.table.rows.map(groupOf), entry.unit === 'count'),
    });
  }
  return { found, sql, withheld, barred: null };
}

const groupOf = (row: ResultRow): DriverGroup => ({ key: row.key[0] ?? null, value: row.value, n: row.n });

/** The group that did most for the change; what is unknown explains nothing. */
const chiefOf = ({ found }: ByDimension): Driver | undefined => found.find(({ key }) => key !== null);

function chiefText(ctx: AnswerContext, entry: MetricEntry, one: ByDimension, change: number): string {
  const { lang, format } = ctx;
  const words = DRIVERS[lang];
  const chief = chiefOf(one);
  const dimension = dimensionName(one.dim, lang);
  if (chief === undefined || Math.sign(chief.contribution) !== Math.sign(change))
    return words.nothing(dimension);
  const counts = entry.unit === 'count';
  return words.chief({
    dimension,
    name: nameOf(ctx.directory, one.dim, chief.key, lang),
    contribution: format.contribution(chief.contribution, entry.unit),
    parts: counts ? null : partsOf(ctx, entry, chief),
    from: format.value(chief.before.value, entry.unit),
    to: format.value(chief.after.value, entry.unit),
    alike: one.found
      .filter(
        ({ key, contribution }) => key !== null && key !== chief.key && contribution === chief.contribution,
      )
      .map(({ key }) => nameOf(ctx.directory, one.dim, key, lang)),
  });
}

/** What the contribution is made of; where one part is written like the whole of it, that one is all there is to say. */
function partsOf(
  { format }: AnswerContext,
  { unit }: MetricEntry,
  { contribution, rateEffect, mixEffect }: Driver,
): { readonly rate: string; readonly mix: string } | 'rate' | 'mix' {
  const [whole, rate, mix] = [contribution, rateEffect, mixEffect].map((part) =>
    format.contribution(part, unit),
  );
  if (rate === whole) return 'rate';
  if (mix === whole) return 'mix';
  return { rate: rate ?? '', mix: mix ?? '' };
}

function mixNotes(ctx: AnswerContext, all: readonly ByDimension[], change: number): readonly string[] {
  if (ctx.entries[0].unit === 'count' || change === 0) return [];
  // By type the complaint rate is 100 % or 0 %: its change is always one of shares.
  const mixed = all.filter(
    ({ dim, found }) => isMixEffect(found) && !(dim === 'type' && ctx.entries[0].id === 'complaint_rate'),
  );
  const words = DRIVERS[ctx.lang];
  const [level, shifted] = [true, false].map((even) =>
    mixed
      .filter(({ found }) => outweighEachOther(found) === even)
      .map(({ dim }) => dimensionName(dim, ctx.lang)),
  );
  return [
    ...(shifted === undefined || shifted.length === 0 ? [] : [words.mix(shifted)]),
    ...(level === undefined || level.length === 0 ? [] : [words.level(level)]),
  ];
}

function pictureOf(
  ctx: AnswerContext,
  all: readonly ByDimension[],
  total: number,
  title: string,
): DriversChart {
  const [first] = all;
  const bars = all
    .filter(({ dim }) => dim === first?.dim)
    .flatMap(({ dim, found }) =>
      found.map((driver) => ({
        name: nameOf(ctx.directory, dim, driver.key, ctx.lang),
        group: sentenceCase(dimensionName(dim, ctx.lang)),
        value: driver.contribution,
      })),
    );
  return driversChart(ctx, {
    title,
    total,
    bars: bars.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 12),
  });
}

const MAX_ROWS_PER_DIMENSION = 3;

/** The groups that did most, whichever way they moved the figure: the same ones that the picture puts first. */
export const largestFirst = (found: readonly Driver[]): readonly Driver[] =>
  found.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));

function tableOf(ctx: AnswerContext, entry: MetricEntry, all: readonly ByDimension[]) {
  const words = DRIVERS[ctx.lang];
  return {
    head: [words.dimension, words.group, words.contribution, words.rate, words.mixHead],
    rows: all.flatMap(({ dim, found }) =>
      largestFirst(found)
        .slice(0, MAX_ROWS_PER_DIMENSION)
        .map((driver) => [
          dimensionName(dim, ctx.lang),
          nameOf(ctx.directory, dim, driver.key, ctx.lang),
          ctx.format.contribution(driver.contribution, entry.unit),
          ctx.format.contribution(driver.rateEffect, entry.unit),
          ctx.format.contribution(driver.mixEffect, entry.unit),
        ]),
    ),
    numeric: [false, false, true, true, true],
  };
}
