// Whether two metrics go together over the steps or groups of a breakdown: a rank correlation, the second metric in bins of the first,
// and a sentence that claims no cause.
import { intentOf } from '../../access/intent.js';
import type { ScatterChart } from '../../../charts/chart.js';
import { binned, LEAST_PAIRS, spearman, type Bin, type Correlation } from '../../insight/correlation.js';
import { changeInterval } from '../../insight/interval.js';
import { RELATE } from '../../text/sentences/relate.js';
import { glue, sentenceCase } from '../../text/glue.js';
import { chartUnit, scatterChart, wished } from '../chart-of.js';
import { wordsFor } from '../change.js';
import { companionNotes } from '../companion.js';
import type { AnswerContext } from '../context.js';
import { fetchGroups, printedRow } from '../grouped.js';
import { metricName, subjectOf } from '../naming.js';
import { assumedNotes, hiddenNotes, isSmall } from '../remarks.js';
import { denied, told, unfit, type Outcome } from './kind.js';

export async function answerRelation(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const [xEntry, yEntry = xEntry] = ctx.entries;
  const fetched = await fetchGroups(ctx, (entry) => intentOf(plan, entry.better));
  if (!fetched.allowed) return denied(fetched.rule);
  const pairs = fetched.groups.flatMap(({ figures }) => {
    const [x, y] = figures;
    return x?.value === null || x === undefined || y?.value === null || y === undefined
      ? []
      : [{ x: x.value, y: y.value, n: y.n }];
  });
  const words = RELATE[lang];
  const points =
    words.points[
      plan.grain === 'day' || plan.grain === 'week' || plan.grain === 'month' ? plan.grain : 'group'
    ];
  const found = spearman(pairs);
  const bins = binned(pairs, pairs.length >= 20 ? 5 : 3, yEntry.unit === 'ratio');
  const [first, last] = [bins[0], bins.at(-1)];
  if (found === null || first === undefined || last === undefined || bins.length < 2)
    return unfit(words.tooFew(pairs.length, LEAST_PAIRS, points));
  const x = metricName(xEntry, plan.stat, lang);
  const y = metricName(yEntry, plan.stat, lang);
  const ySaid = (value: number): string => format.value(value, yEntry.unit);
  const subject = subjectOf(ctx);
  const finding = findingOf(found);
  const kinds = { xWords: wordsFor(xEntry.unit), yWords: wordsFor(yEntry.unit) };
  const headline = words.headline({
    x,
    y: lang === 'zh' ? y : sentenceCase(y),
    ...kinds,
    when: subject.when,
    scope: subject.scope,
    finding,
    low: ySaid(first.y),
    high: ySaid(last.y),
    points,
    pairs: found.pairs,
  });
  const two = (value: number): string => value.toFixed(2).replace('-', '−');
  const sample = (bin: Bin): string => format.n(bin.n);
  const xSaid = (value: number): string => format.value(value, xEntry.unit);
  return told({
    headline,
    body: bins.map((bin) => words.bin(xSaid(bin.from), xSaid(bin.to), ySaid(bin.y), sample(bin))),
    notes: [
      words.spearman(two(found.rho), two(found.low), two(found.high), found.pairs, points),
      ...differenceNotes(ctx, first, last),
      words.noCause,
      ...(await companionNotes(ctx)),
      ...hiddenNotes(ctx, fetched.hidden),
      ...assumedNotes(ctx),
    ],
    rows: fetched.groups.map((group) => printedRow(ctx, group)),
    table: {
      head: [sentenceCase(x), sentenceCase(y), 'n'],
      rows: bins.map((bin) => [
        lang === 'zh' ? glue(xSaid(bin.from), '到', xSaid(bin.to)) : `${xSaid(bin.from)} to ${xSaid(bin.to)}`,
        ySaid(bin.y),
        format.value(bin.n, 'count'),
      ]),
      numeric: [false, true, true],
    },
    chart: wished(
      plan,
      scatterChart(ctx, {
        title: words.title({ x, y, ...kinds, finding }),
        x: { name: sentenceCase(x), unit: chartUnit(ctx, xEntry) },
        y: { name: sentenceCase(y), unit: chartUnit(ctx, yEntry) },
        points: bins.map((bin): ScatterChart['points'][number] => ({
          name: '',
          x: bin.x,
          y: bin.y,
          n: bin.n,
          emphasis: false,
          small: isSmall(ctx, yEntry, bin.n),
          interval: bin.interval === null ? null : [bin.interval.low, bin.interval.high],
        })),
      }),
    ),
    sql: fetched.sql,
    excluded: fetched.excluded,
  });
}

/** A direction only where the interval leaves no doubt of it. */
const findingOf = ({ low, high }: Correlation): 'up' | 'down' | 'none' =>
  low > 0 ? 'up' : high < 0 ? 'down' : 'none';

/** From the bin with the lowest first figure to the one with the highest; of shares only, which have an interval. */
function differenceNotes(ctx: AnswerContext, first: Bin, last: Bin): readonly string[] {
  if (first.interval === null || last.interval === null) return [];
  const { low, high } = changeInterval(
    { ...first.interval, value: first.y },
    { ...last.interval, value: last.y },
  );
  const say = (value: number): string => ctx.format.contribution(value, 'ratio');
  return [RELATE[ctx.lang].difference(say(last.y - first.y), say(low), say(high))];
}
