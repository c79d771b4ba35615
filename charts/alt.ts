// What a chart says, in words: its finding, then the figures that a glance would take from it. For readers who can't see the picture
// and for platforms that show none.
import { groupedFigures, scatterFigures, shareFigures, tileFigures } from './alt-several.js';
import type {
  BarChart,
  Chart,
  ChartLang,
  DriversChart,
  HeatmapChart,
  HistogramChart,
  LineChart,
  LinePoint,
} from './chart.js';
import { formatChange, formatValue } from './format.js';

/** The title as a sentence, and a second with the figures: first, last, highest, lowest; the top three; the largest cell. */
export function altText(chart: Chart): string {
  const zh = chart.lang === 'zh';
  const title = chart.title.trim().replace(/[。.！!]$/u, '');
  const figures = figuresOf(chart);
  if (zh) return title === '' ? `${figures}。` : `${title}。${figures}。`;
  return title === '' ? `${figures}.` : `${title}. ${figures}.`;
}

function figuresOf(chart: Chart): string {
  switch (chart.kind) {
    case 'line':
      return lineFigures(chart);
    case 'bar':
      return barFigures(chart);
    case 'heatmap':
      return heatmapFigures(chart);
    case 'histogram':
      return histogramFigures(chart);
    case 'drivers':
      return driverFigures(chart);
    case 'tile':
      return tileFigures(chart);
    case 'scatter':
      return scatterFigures(chart);
    case 'grouped':
      return groupedFigures(chart);
    case 'share':
      return shareFigures(chart);
    default:
      return chart satisfies never;
  }
}

const nothing = (lang: ChartLang): string => (lang === 'zh' ? '没有数据' : 'There are no data');

interface Known {
  readonly label: string;
  readonly value: number;
}

const knownOf = (points: readonly LinePoint[]): readonly Known[] =>
  points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));

/** Parts of steps are not held against whole ones, where there are two of these. */
function comparable(points: readonly LinePoint[]): readonly Known[] {
  const whole = knownOf(points.filter((point) => point.partial !== true));
  return whole.length > 1 ? whole : knownOf(points);
}

function lineFigures(chart: LineChart): string {
  const { lang, unit } = chart;
  const zh = lang === 'zh';
  const figure = (value: number): string => formatValue(value, unit, lang);
  const series = chart.series.map(({ name, points }) => ({ name, points, known: knownOf(points) }));
  const alive = series.filter(({ known }) => known.length > 0);
  const only = alive.length === 1 && chart.series.length === 1 ? alive[0] : undefined;
  if (alive.length === 0) return nothing(lang);
  const parts: string[] = [];
  if (only === undefined) {
    const named = alive.slice(0, 5).map(({ name, points }) => {
      const known = comparable(points);
      const [first, last] = [known[0]?.value ?? 0, known.at(-1)?.value ?? 0];
      return zh
        ? `${name}从 ${figure(first)}到 ${figure(last)}`
        : `${name} went from ${figure(first)} to ${figure(last)}`;
    });
    const left = alive.length - named.length;
    if (left > 0) named.push(zh ? `另有 ${left} 条线` : `${left} more lines are drawn`);
    parts.push(named.join(zh ? '，' : ', '));
  } else {
    const known = comparable(only.points);
    const [first, last] = [known[0], known.at(-1)];
    const sorted = [...known].sort((a, b) => a.value - b.value);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined || low === undefined || high === undefined)
      return nothing(lang);
    const at = (point: Known): string =>
      zh ? `${figure(point.value)}（${point.label}）` : `${figure(point.value)} (${point.label})`;
    if (known.length === 1)
      parts.push(zh ? `只有一个数值：${at(first)}` : `There is one figure, ${at(first)}`);
    else if (low.value === high.value) {
      parts.push(
        zh
          ? `从 ${first.label} 到 ${last.label} 一直是 ${figure(low.value)}`
          : `It stays at ${figure(low.value)} from ${first.label} to ${last.label}`,
      );
    } else {
      parts.push(zh ? `从 ${at(first)}到 ${at(last)}` : `It goes from ${at(first)} to ${at(last)}`);
      const ends = [first, last];
      const peaks = [
        ...(ends.some((end) => end.value === high.value)
          ? []
          : [zh ? `最高 ${at(high)}` : `highest ${at(high)}`]),
        ...(ends.some((end) => end.value === low.value)
          ? []
          : [zh ? `最低 ${at(low)}` : `lowest ${at(low)}`]),
      ];
      if (peaks.length > 0) parts.push(peaks.join(zh ? '，' : ', '));
    }
    const gaps = only.points.length - only.known.length;
    if (gaps > 0)
      parts.push(zh ? `${gaps} 处没有数据` : `${gaps} ${gaps === 1 ? 'step has' : 'steps have'} no data`);
  }
  const left = only === undefined ? 0 : only.known.length - comparable(only.points).length;
  if (left > 0)
    parts.push(
      zh
        ? `${left} 期不完整，没有算进来`
        : `${left} incomplete ${left === 1 ? 'period is' : 'periods are'} left out`,
    );
  const before = knownOf(chart.previous?.points ?? []).at(-1);
  if (chart.previous !== null && before !== undefined) {
    parts.push(
      zh
        ? `${chart.previous.name}最后为 ${figure(before.value)}`
        : `${chart.previous.name} ended at ${figure(before.value)}`,
    );
  }
  if (chart.target !== null) parts.push(chart.target.label);
  return parts.join(zh ? '；' : '; ');
}

function barFigures(chart: BarChart): string {
  const { lang, unit } = chart;
  const zh = lang === 'zh';
  const figure = (value: number): string => formatValue(value, unit, lang);
  const known = chart.bars.flatMap((bar, i) =>
    bar.value === null ? [] : [{ ...bar, value: bar.value, place: i + 1 }],
  );
  if (known.length === 0) return nothing(lang);
  const say = (bar: (typeof known)[number]): string => {
    const before =
      bar.before === null
        ? ''
        : zh
          ? `（${chart.legend?.before ?? '之前'} ${figure(bar.before)}）`
          : ` (${chart.legend?.before ?? 'before'} ${figure(bar.before)})`;
    return `${bar.name} ${figure(bar.value)}${before}`;
  };
  const top = known.slice(0, 3);
  const parts = [top.map(say).join(zh ? '，' : ', ')];
  const own = known.find((bar) => bar.emphasis && !top.includes(bar));
  if (own !== undefined)
    parts.push(zh ? `第 ${own.place} 位是 ${say(own)}` : `no. ${own.place} is ${say(own)}`);
  const last = known.at(-1);
  if (last !== undefined && !top.includes(last) && last !== own) {
    const count = chart.bars.length;
    parts.push(zh ? `共 ${count} 项，最后是 ${say(last)}` : `last of ${count}, ${say(last)}`);
  }
  if (chart.target !== null) parts.push(chart.target.label);
  return parts.join(zh ? '；' : '; ');
}

function heatmapFigures(chart: HeatmapChart): string {
  const { lang, unit } = chart;
  const zh = lang === 'zh';
  const known = chart.cells.flatMap((cell) => (cell.value === null ? [] : [{ ...cell, value: cell.value }]));
  const sorted = [...known].sort((a, b) => b.value - a.value);
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (high === undefined || low === undefined) return nothing(lang);
  const say = (cell: (typeof known)[number]): string =>
    `${cell.y} × ${cell.x} ${formatValue(cell.value, unit, lang)}`;
  const axes = zh
    ? `按${chart.yName}和${chart.xName}看`
    : `By ${chart.yName.toLowerCase()} and ${chart.xName.toLowerCase()}`;
  const empty = chart.cells.length - known.length;
  const gaps =
    empty === 0
      ? ''
      : zh
        ? `；${empty} 格没有数据`
        : `; ${empty} ${empty === 1 ? 'cell has' : 'cells have'} no data`;
  if (high.value === low.value) {
    const all = formatValue(high.value, unit, lang);
    return (zh ? `每一格都是 ${all}` : `Every cell is ${all}`) + gaps;
  }
  const second = sorted.length > 3 && sorted[1] !== undefined ? sorted[1] : null;
  const next = second === null ? '' : zh ? `，其次 ${say(second)}` : `, then ${say(second)}`;
  return (
    (zh
      ? `${axes}，最高 ${say(high)}${next}；最低 ${say(low)}`
      : `${axes}, the highest is ${say(high)}${next}; the lowest ${say(low)}`) + gaps
  );
}

function histogramFigures(chart: HistogramChart): string {
  const zh = chart.lang === 'zh';
  const total = chart.bins.reduce((sum, bin) => sum + bin.n, 0);
  const most = chart.bins.reduce<HistogramChart['bins'][number] | null>(
    (best, bin) => (best === null || bin.n > best.n ? bin : best),
    null,
  );
  if (most === null || total === 0) return nothing(chart.lang);
  const count = (n: number): string => formatValue(n, 'count', chart.lang);
  const share = `${Math.round((100 * most.n) / total)}%`;
  const marker = chart.marker === null ? '' : zh ? `；${chart.marker.label}` : `; ${chart.marker.label}`;
  const [first, last] = [chart.bins[0]?.label ?? '', chart.bins.at(-1)?.label ?? ''];
  if (most.n === total) {
    return (
      (zh ? `全部 ${count(total)} 个都在 ${most.label}` : `All ${count(total)} lie in ${most.label}`) + marker
    );
  }
  return zh
    ? `最多的是 ${most.label}，${count(total)} 个里占 ${count(most.n)} 个（${share}）；范围从 ${first} 到 ${last}${marker}`
    : `The largest bin, ${most.label}, holds ${count(most.n)} of ${count(total)} (${share}); the range runs from ${first} to ${last}${marker}`;
}

function driverFigures(chart: DriversChart): string {
  const { lang, unit } = chart;
  const zh = lang === 'zh';
  const change = (value: number): string => formatChange(value, unit, lang);
  const points = unit === 'ratio' ? (zh ? ' 个百分点' : ' percentage points') : '';
  const groups = [...new Set(chart.bars.map((bar) => bar.group))];
  if (groups.length === 0) return nothing(lang);
  const parts = groups.map((group) => {
    const top = chart.bars
      .filter((bar) => bar.group === group)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
      .slice(0, 3)
      .map((bar) => `${bar.name} ${change(bar.value)}`);
    return zh ? `按${group}：${top.join('，')}` : `by ${group.toLowerCase()}: ${top.join(', ')}`;
  });
  const total = zh
    ? `总变化 ${change(chart.total)}${points}`
    : `Total change ${change(chart.total)}${points}`;
  return [total, ...parts].join(zh ? '；' : '; ');
}
