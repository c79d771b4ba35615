// How a duration or a score spreads: bins, their shares, the middle.
import { runValues } from '../../metrics/run.js';
import { sentenceCase } from '../../text/glue.js';
import { DISTRIBUTION } from '../../text/sentences/distribution.js';
import { FIGURE } from '../../text/sentences/figure.js';
import { GROUPS } from '../../text/sentences/groups.js';
import { REFUSALS } from '../../text/sentences/refusals.js';
import { binsOf, medianOf, type Bin } from '../bins.js';
import { histogramChart, wished } from '../chart-of.js';
import { companionNotes } from '../companion.js';
import { queryOf, type AnswerContext } from '../context.js';
import { fetchTable } from '../fetch.js';
import { metricName, subjectOf } from '../naming.js';
import { assumedNotes, excludedNotes, smallNotes } from '../remarks.js';
import { denied, told, type Outcome } from './kind.js';

export async function answerDistribution(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const entry = ctx.entries[0];
  const name = entry.names[lang][0] ?? entry.id;
  if (entry.unit !== 'seconds' && entry.unit !== 'score')
    return { kind: 'unfit', text: REFUSALS[lang].noSpread(sentenceCase(name)) };
  const query = queryOf(ctx, entry.id, { by: [], grain: null });
  // A spread gives away as much as its total does: the total must be one that may be seen.
  const total = await fetchTable(ctx, query, 'values');
  if (!total.allowed) return denied(total.rule);
  const { values, sql, excluded } = await runValues(ctx.db, total.query, ctx.run);
  const words = DISTRIBUTION[lang];
  const subject = { ...subjectOf(ctx), metric: name };
  const bins = values.length === 0 ? [] : binsOf(values, entry.unit);
  const listed = entry.unit === 'seconds' ? withoutEmptyEnds(bins) : bins;
  const label = labelOf(ctx, values);
  const share = (bin: Bin): string => format.value(bin.n / values.length, 'ratio');
  const largest = bins.reduce<Bin | null>(
    (best, bin) => (best === null || bin.n > best.n ? bin : best),
    null,
  );
  const head = (when: string): string =>
    largest === null
      ? FIGURE[lang].noData({ ...subject, when })
      : words.head({
          subject: { ...subject, when },
          n: format.n(values.length),
          bin: label(largest),
          share: share(largest),
        });
  const median = medianOf(values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const companion = await companionNotes(ctx);
  return told({
    headline: head(subject.when),
    body: listed.map((bin) =>
      GROUPS[lang].line({
        place: null,
        name: label(bin),
        value: format.value(bin.n, 'count'),
        detail: lang === 'zh' ? `（${share(bin)}）` : ` (${share(bin)})`,
      }),
    ),
    notes: [
      ...(median === null
        ? []
        : [
            entry.unit === 'seconds'
              ? words.half(format.value(median, entry.unit))
              : words.mean(format.value(mean, entry.unit)),
          ]),
      ...companion,
      ...smallNotes(ctx, entry, values.length),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, excluded),
    ],
    rows: bins.map(({ from, to, n }) => ({ from, to, n })),
    table:
      bins.length === 0
        ? null
        : {
            head: [
              sentenceCase(metricName(entry, plan.stat, lang) === name ? name : words.range),
              words.count,
              words.share,
            ],
            rows: listed.map((bin) => [label(bin), format.value(bin.n, 'count'), share(bin)]),
            numeric: [false, true, true],
          },
    chart:
      bins.length === 0
        ? null
        : wished(
            plan,
            histogramChart(ctx, {
              title: head(''),
              bins: bins.map((bin) => ({ ...bin, label: label(bin) })),
              marker:
                median === null || entry.unit !== 'seconds'
                  ? null
                  : { label: `${words.median} ${format.value(median, entry.unit)}`, value: median },
            }),
          ),
    sql: [sql],
    excluded,
  });
}

/** "0–30 minutes: 0 (0 %)" at either end says nothing; marks are all told, for nobody gave a 1 is worth knowing. */
const withoutEmptyEnds = (bins: readonly Bin[]): readonly Bin[] =>
  bins.slice(
    bins.findIndex(({ n }) => n > 0),
    bins.findLastIndex(({ n }) => n > 0) + 1,
  );

/** Whole scores are named by themselves; where scores lie between, the bin is. */
function labelOf(ctx: AnswerContext, values: readonly number[]): (bin: Bin) => string {
  const words = DISTRIBUTION[ctx.lang];
  if (ctx.entries[0].unit !== 'score')
    return ({ from, to }) =>
      words.bin(
        from === 0 ? '0' : ctx.format.value(from, 'seconds'),
        to === null ? null : ctx.format.value(to, 'seconds'),
      );
  const whole = values.every((value) => Math.abs(value - Math.round(value)) < 1e-9);
  const unit = ctx.lang === 'zh' ? ' 分' : '';
  return ({ from, to }) => (whole || to === null ? `${from}${unit}` : `${from}–${to}${unit}`);
}
