// `deskbeat metrics`: the catalogue in words. Printed from the registry that the figures are computed from.
import { Option, type Command } from 'commander';
import { AppError } from '../errors.js';
import { distance } from 'fastest-levenshtein';
import { METRICS } from '../metrics/catalogue.js';
import type { MetricEntry } from '../metrics/metric.js';
import { print } from './output.js';

interface MetricsOptions {
  readonly lang?: 'zh' | 'en';
  readonly json?: boolean;
}

export function registerMetrics(program: Command): void {
  program
    .command('metrics')
    .summary('say which figures there are and what they mean')
    .description('Prints the catalogue of metrics, or one metric with its definition, names and breakdowns.')
    .argument('[id]', 'one metric, by id or name')
    .addOption(new Option('--lang <lang>', 'the language to print').choices(['zh', 'en']).default('en'))
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  deskbeat metrics
  deskbeat metrics csat
  deskbeat metrics 首响 --lang zh`,
    )
    .action(async (id: string | undefined, options: MetricsOptions) => {
      await print(metricsText(id ?? null, options.lang ?? 'en', options.json ?? false));
    });
}

/** The catalogue, or one entry of it. Throws AppError('not_found') for a metric that isn't there, naming the nearest. */
export function metricsText(id: string | null, lang: 'zh' | 'en', json: boolean): string {
  const entries = id === null ? METRICS : [findMetric(id)];
  if (json) return JSON.stringify(id === null ? entries.map(plain) : plain(findMetric(id)), null, 2);
  if (id !== null) return entries.map((entry) => oneMetric(entry, lang)).join('\n');
  const width = Math.max(...METRICS.map((entry) => entry.id.length));
  return entries.map((entry) => `${entry.id.padEnd(width)}  ${entry.names[lang][0] ?? entry.id}`).join('\n');
}

function oneMetric(entry: MetricEntry, lang: 'zh' | 'en'): string {
  const words = WORDS[lang];
  const [shown = entry.id, ...others] = entry.names[lang];
  return [
    `${shown} (${entry.id})`,
    '',
    entry.definition[lang],
    '',
    `${words.unit}: ${words.units[entry.unit]}`,
    ...(entry.better === null ? [] : [`${words.better}: ${words[entry.better]}`]),
    ...(entry.stat === null ? [] : [`${words.stat}: ${entry.stat}`]),
    `${words.by}: ${entry.dimensions.join(', ')}`,
    ...(others.length === 0 ? [] : [`${words.also}: ${others.join(words.comma)}`]),
    ...(entry.companion === null ? [] : [`${words.beside}: ${entry.companion}`]),
  ].join('\n');
}

const WORDS = {
  zh: {
    unit: '单位',
    units: {
      count: '个数',
      seconds: '时长（秒）',
      ratio: '比率（0–1）',
      score: '分（1–5）',
      points: '点（−100–100）',
      per_mille: '每千台',
      currency: '金额',
    },
    better: '好的方向',
    up: '越高越好',
    down: '越低越好',
    stat: '默认统计量',
    by: '可按这些维度拆分和筛选',
    also: '也叫',
    comma: '、',
    beside: '总与它一起给出',
  },
  en: {
    unit: 'Unit',
    units: {
      count: 'count',
      seconds: 'seconds',
      ratio: 'ratio, 0 to 1',
      score: 'score, 1 to 5',
      points: 'points, −100 to 100',
      per_mille: 'per 1,000 units sold',
      currency: 'currency',
    },
    better: 'Better',
    up: 'higher',
    down: 'lower',
    stat: 'Summed up as',
    by: 'Breaks down and filters by',
    also: 'Also called',
    comma: ', ',
    beside: 'Always shown with',
  },
} as const;

const plain = (
  entry: MetricEntry,
): Pick<
  MetricEntry,
  'id' | 'names' | 'definition' | 'unit' | 'better' | 'timing' | 'stat' | 'dimensions' | 'companion'
> => ({
  id: entry.id,
  names: entry.names,
  definition: entry.definition,
  unit: entry.unit,
  better: entry.better,
  timing: entry.timing,
  stat: entry.stat,
  dimensions: entry.dimensions,
  companion: entry.companion,
});

function findMetric(wanted: string): MetricEntry {
  const text = wanted.trim().toLowerCase();
  const namesOf = (entry: MetricEntry): readonly string[] =>
    [entry.id, ...entry.names.en, ...entry.names.zh].map((name) => name.toLowerCase());
  const found = METRICS.find((entry) => namesOf(entry).includes(text));
  if (found !== undefined) return found;
  const near = METRICS.map((entry) => ({
    entry,
    far: Math.min(...namesOf(entry).map((name) => distance(name, text))),
  })).sort((a, b) => a.far - b.far)[0];
  const hint =
    near !== undefined && near.far <= Math.max(2, text.length / 3) ? ` Did you mean ${near.entry.id}?` : '';
  throw new AppError(
    'not_found',
    `There is no metric “${wanted}”.${hint} deskbeat metrics lists all of them.`,
  );
}
