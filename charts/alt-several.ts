// The figures in words of the charts that hold several metrics or units: tiles, scatters, groups side by side, parts of a whole.
import type { ChartLang, GroupedChart, ScatterChart, ShareChart, TileChart } from './chart.js';
import { formatValue } from './format.js';
import { percents } from './kinds/share.js';

const nothing = (lang: ChartLang): string => (lang === 'zh' ? '没有数据' : 'There are no data');
const n = (count: number, lang: ChartLang): string => `n = ${formatValue(count, 'count', lang)}`;

/** Each metric with n, its usual and its target. */
export function tileFigures(chart: TileChart): string {
  const { lang } = chart;
  const zh = lang === 'zh';
  if (chart.metrics.length === 0) return nothing(lang);
  return chart.metrics
    .map((metric) => {
      if (metric.value === null) return zh ? `${metric.name}没有数据` : `${metric.name}: no data`;
      const figure = formatValue(metric.value, metric.unit, lang);
      const facts = [
        ...(metric.unit === 'count' && metric.n === metric.value ? [] : [n(metric.n, lang)]),
        ...(metric.small ? [zh ? '样本少' : 'small sample'] : []),
        ...(metric.usual === null
          ? []
          : [`${zh ? '平时' : 'usual'} ${formatValue(metric.usual.value, metric.unit, lang)}`]),
        ...(metric.target === null ? [] : [metric.target.label]),
      ];
      const said = `${metric.name} ${figure}`;
      if (facts.length === 0) return said;
      return zh ? `${said}（${facts.join('，')}）` : `${said} (${facts.join(', ')})`;
    })
    .join(zh ? '；' : '; ');
}

/** How many points, where they lie, the trend if there is one, and who is marked; the bins of a binned chart one by one. */
export function scatterFigures(chart: ScatterChart): string {
  const { lang, points } = chart;
  const zh = lang === 'zh';
  if (points.length === 0) return nothing(lang);
  const x = (value: number): string => formatValue(value, chart.x.unit, lang);
  const y = (value: number): string => formatValue(value, chart.y.unit, lang);
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return nothing(lang);
  const parts: string[] = [];
  if (points.length === 1) {
    parts.push(
      zh
        ? `只有一个点：${chart.x.name} ${x(first.x)}，${chart.y.name} ${y(first.y)}（${n(first.n, lang)}）`
        : `One point only: ${chart.x.name} ${x(first.x)}, ${chart.y.name} ${y(first.y)} (${n(first.n, lang)})`,
    );
  } else if (chart.binned) {
    const shown = sorted.length <= 6 ? sorted : [first, last];
    const list = shown
      .map((p) =>
        zh ? `${x(p.x)} → ${y(p.y)}（${n(p.n, lang)}）` : `${x(p.x)} → ${y(p.y)} (${n(p.n, lang)})`,
      )
      .join(zh ? '，' : ', ');
    parts.push(
      zh
        ? `${chart.y.name}随${chart.x.name}（${sorted.length} 段）：${list}`
        : `${chart.y.name} by ${chart.x.name} in ${sorted.length} bins: ${list}`,
    );
  } else {
    const ys = points.map((p) => p.y);
    const span = (low: string, high: string): string =>
      low === high ? low : zh ? `${low} 到 ${high}` : `${low} to ${high}`;
    const range = [span(x(first.x), x(last.x)), span(y(Math.min(...ys)), y(Math.max(...ys)))] as const;
    parts.push(
      zh
        ? `${points.length} 个点，${chart.x.name} ${range[0]}，${chart.y.name} ${range[1]}`
        : `${points.length} points, ${chart.x.name} ${range[0]}, ${chart.y.name} ${range[1]}`,
    );
  }
  for (const p of points.length === 1
    ? []
    : points.filter((point) => point.emphasis && point.name !== '').slice(0, 3)) {
    parts.push(
      zh
        ? `${p.name}：${x(p.x)}，${y(p.y)}（${n(p.n, lang)}）`
        : `${p.name}: ${x(p.x)}, ${y(p.y)} (${n(p.n, lang)})`,
    );
  }
  if (chart.trend !== null) parts.push(chart.trend.label);
  else if (points.length > 2) parts.push(zh ? '没有画趋势线' : 'no trend is drawn');
  return parts.join(zh ? '；' : '; ');
}

/** The first groups with all their figures. */
export function groupedFigures(chart: GroupedChart): string {
  const { lang } = chart;
  const zh = lang === 'zh';
  const known = chart.groups.flatMap((group, i) => {
    const figures = chart.series.flatMap((series) => {
      const value = series.values[i]?.value ?? null;
      return value === null ? [] : [`${series.name} ${formatValue(value, series.unit, lang)}`];
    });
    return figures.length === 0 ? [] : [{ ...group, figures }];
  });
  if (known.length === 0) return nothing(lang);
  const shown = known.filter((group, i) => i < 4 || group.emphasis).slice(0, 6);
  const parts = shown.map(({ name, figures }) =>
    zh ? `${name}：${figures.join('，')}` : `${name}: ${figures.join(', ')}`,
  );
  const left = known.length - shown.length;
  if (left > 0) parts.push(zh ? `另有 ${left} 组` : `${left} more ${left === 1 ? 'group' : 'groups'}`);
  for (const label of new Set(chart.series.flatMap((s) => (s.target === null ? [] : [s.target.label]))))
    parts.push(label);
  return parts.join(zh ? '；' : '; ');
}

/** The shares of each row, largest first. */
export function shareFigures(chart: ShareChart): string {
  const { lang } = chart;
  const zh = lang === 'zh';
  const rows = chart.rows.flatMap((row) => {
    const amounts = chart.parts.map((_, i) => Math.max(0, row.amounts[i] ?? 0));
    const whole = amounts.reduce((sum, amount) => sum + amount, 0);
    return whole === 0 ? [] : [{ name: row.name, amounts, whole }];
  });
  if (rows.length === 0) return nothing(lang);
  const said = rows.slice(0, 4).map(({ name, amounts, whole }) => {
    const shares = percents(amounts, whole);
    const top = amounts
      .map((amount, i) => ({ amount, text: `${chart.parts[i] ?? ''} ${shares[i] ?? ''}` }))
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => b.amount - a.amount)
      .slice(0, 3)
      .map(({ text }) => text);
    const list = top.join(zh ? '，' : ', ');
    const total = formatValue(whole, chart.unit, lang);
    return zh ? `${name}（共 ${total}）：${list}` : `${name} (${total} in all): ${list}`;
  });
  const left = rows.length - said.length;
  if (left > 0) said.push(zh ? `另有 ${left} 行` : `${left} more ${left === 1 ? 'row' : 'rows'}`);
  return said.join(zh ? '；' : '; ');
}
