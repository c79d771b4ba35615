// Several figures for each group: one unit in one panel with bars under each other, different units in panels side by side.
import type { GroupedChart, Target } from '../chart.js';
import { formatValue } from '../format.js';
import { baseline, layEmpty, layFooter, layHeader, moveDown, ruleItem, textItem } from '../layout.js';
import type { Layout, RuleItem, TextItem } from '../layout.js';
import { drawable, fitNames, shorten, widthOf } from '../measure.js';
import { clampCenter, clearOf } from '../place.js';
import { boxes, given, placed } from '../spec.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE } from '../theme.js';
import type { Palette } from '../theme.js';
import type { Frame, Kind } from './kind.js';
import { layLegend } from './legend.js';
import type { Swatch } from './legend.js';

type Series = GroupedChart['series'][number];

/** Groups and figures per group that are drawn; what is left out is said. */
const MOST = 20;
const SERIES = 4;
const PANEL_GAP = 18;

/** A part of the picture with one value axis: all series, or one of them. */
interface Panel {
  readonly series: readonly Series[];
  readonly colors: readonly string[];
  readonly left: number;
  readonly right: number;
}

interface Drawn {
  readonly texts: TextItem[];
  readonly rules: RuleItem[];
  readonly bars: object[];
}

function layOut(chart: GroupedChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const { lang } = chart;
  const zh = lang === 'zh';
  const units = new Set(chart.series.map((s) => s.unit));
  // A panel keeps room for a bar and its figure.
  const most = units.size > 1 ? Math.max(1, Math.min(SERIES, Math.floor((width * 0.7) / 120))) : SERIES;
  const series = chart.series.slice(0, most);
  const kept = chart.groups
    .map((group, i) => ({ ...group, i }))
    .filter((group, i) => i < MOST || group.emphasis)
    .slice(0, MOST + 4);
  const left = chart.groups.length - kept.length;
  const values = kept.flatMap(({ i }) => series.map((s) => s.values[i] ?? null));
  const small = values.some((v) => v !== null && v.value !== null && v.small);
  const withN = series.some((s) =>
    s.values.some((v) => v.value !== null && (s.unit !== 'count' || v.n !== v.value)),
  );
  const header = layHeader(chart, width, palette);
  const footer = layFooter(
    [
      withN ? (zh ? '括号里是样本数' : 'In brackets: n') : null,
      small ? (zh ? '* 样本较少，仅供参考' : '* Small sample: read with care') : null,
      left > 0 ? (zh ? `另有 ${left} 项未画出` : `${left} more not shown`) : null,
      chart.series.length > series.length
        ? zh
          ? `另有 ${chart.series.length - series.length} 个指标未画出`
          : `${chart.series.length - series.length} more metrics not shown`
        : null,
      chart.note,
    ],
    lang,
    width,
    palette,
  );
  if (values.every((v) => v === null || v.value === null))
    return layEmpty(chart, frame, header, footer, palette);

  const apart = new Set(series.map((s) => s.unit)).size > 1;
  const ranges = chart.compares === 'ranges';
  const colors = series.map((_, i) =>
    ranges ? (i === 0 ? palette.strong : palette.before) : (palette.series[i] ?? palette.strong),
  );
  const texts: TextItem[] = [...header.texts];
  const swatches: Swatch[] = [];
  let top = header.bottom;
  if (!apart && series.length > 1) {
    const legend = layLegend(
      series.map((s, i) => ({ name: drawable(s.name, lang), fill: colors[i] ?? palette.strong })),
      top + 4,
      width,
      palette,
    );
    texts.push(...legend.texts);
    swatches.push(...legend.swatches);
    top += 4 + legend.height;
  }

  const nameStyle = { size: SIZE.label, bold: kept.some((group) => group.emphasis) };
  const names = kept.map((group) => drawable(group.name, lang));
  const widest = Math.max(...names.map((name) => widthOf(name, nameStyle)));
  const column = Math.ceil(Math.min(widest, width * (!apart ? 0.32 : series.length > 2 ? 0.24 : 0.3)));
  const lines = fitNames(names, nameStyle, column, 2);
  const plotLeft = MARGIN + column + 16;
  const count = apart ? series.length : 1;
  const each = (width - MARGIN - plotLeft - PANEL_GAP * (count - 1)) / count;
  const panels: readonly Panel[] = apart
    ? series.map((s, i) => ({
        series: [s],
        colors: [palette.strong],
        left: plotLeft + i * (each + PANEL_GAP),
        right: plotLeft + i * (each + PANEL_GAP) + each,
      }))
    : [{ series, colors, left: plotLeft, right: width - MARGIN }];

  // Heads: what each panel shows, and the targets above their lines.
  const headStyle = { size: SIZE.axis, bold: true };
  if (apart) {
    const heads = panels.map(
      (panel) =>
        fitNames([drawable(panel.series[0]?.name ?? '', lang)], headStyle, panel.right - panel.left, 2)[0] ??
        [],
    );
    const most = Math.max(...heads.map((head) => head.length));
    heads.forEach((head, k) =>
      head.forEach((line, i) => {
        const y = top + 18 + 20 * (most - head.length + i);
        texts.push(textItem('axis', line, panels[k]?.left ?? 0, y, SIZE.axis, palette.text, { bold: true }));
      }),
    );
    top += 8 + 20 * most;
  }
  if (series.some((s) => s.target !== null)) top += 22;

  const inner = apart ? 1 : series.length;
  const thick = inner === 1 ? 20 : inner === 2 ? 16 : 13;
  const pitch = inner === 1 ? 38 : inner * (thick + 6) + 16;
  const heights = lines.map((own) => (own.length > 1 ? Math.max(pitch, 54) : pitch));
  const drawn: Drawn = { texts: [], rules: [], bars: [] };
  const middles: number[] = [];
  let y = top;
  kept.forEach((group, k) => {
    const height = heights[k] ?? pitch;
    if (group.i > k && (kept[k - 1]?.i ?? -1) === k - 1) {
      // What is emphasised stands below, out of its place: a gap says so.
      drawn.rules.push(ruleItem([MARGIN, y + 5], [width - MARGIN, y + 5], palette.axis, 1, { dash: [1, 4] }));
      y += 10;
    }
    const middle = y + height / 2;
    middles.push(middle);
    y += height;
    const own = lines[k] ?? [];
    own.forEach((line, i) => {
      const at = middle + (i - (own.length - 1) / 2) * 21;
      const color = group.emphasis ? palette.title : palette.text;
      texts.push(
        textItem('name', line, MARGIN, baseline(at, SIZE.label), SIZE.label, color, { bold: group.emphasis }),
      );
    });
  });
  for (const panel of panels) {
    layPanel(
      panel,
      chart,
      kept.map((group) => group.i),
      middles,
      { top, bottom: y, thick },
      palette,
      drawn,
    );
  }
  const height = Math.max(frame.height ?? 0, y + 4 + footer.height);
  return {
    width,
    height,
    texts: [...texts, ...drawn.texts, ...moveDown(footer.texts, height - footer.height)],
    rules: drawn.rules,
    signals: {},
    data: { bars: drawn.bars, swatches },
  };
}

/** The bars of a panel from its own zero, each with its figure; n in brackets where there is room for it everywhere. */
function layPanel(
  panel: Panel,
  chart: GroupedChart,
  groups: readonly number[],
  middles: readonly number[],
  { top, bottom, thick }: { readonly top: number; readonly bottom: number; readonly thick: number },
  palette: Palette,
  drawn: Drawn,
): void {
  const { lang } = chart;
  const figures = panel.series.flatMap((s, k) =>
    groups.map((g, row) => {
      const cell = s.values[g];
      const value = cell?.value ?? null;
      const text =
        value === null
          ? lang === 'zh'
            ? '无数据'
            : 'no data'
          : formatValue(value, s.unit, lang) + (cell?.small === true ? '*' : '');
      const showN = value !== null && (s.unit !== 'count' || cell?.n !== value);
      return {
        k,
        row,
        value,
        small: cell?.small === true,
        text,
        n: showN ? `(${formatValue(cell?.n ?? 0, 'count', lang)})` : '',
      };
    }),
  );
  const wide = panel.right - panel.left;
  const bold = (size: number) => ({ size, bold: true });
  const regular = { size: SIZE.note, bold: false };
  const need = (size: number, withN: boolean): number =>
    Math.max(
      ...figures.map(
        (f) => widthOf(f.text, bold(size)) + (withN && f.n !== '' ? 6 + widthOf(f.n, regular) : 0),
      ),
    ) + 14;
  const below = figures.some((f) => f.value !== null && f.value < 0);
  const above = figures.some((f) => f.value === null || f.value >= 0);
  const sides = Number(below) + Number(above);
  const ways = [
    [SIZE.label, true],
    [SIZE.note, true],
    [SIZE.note, false],
    [13, false],
  ] as const;
  const [size, withN] = ways.find(([s, n]) => sides * need(s, n) <= wide - 30) ?? ways[3];
  const room = Math.min(need(size, withN), (wide - 10) / sides);
  const known = figures.flatMap((f) => (f.value === null ? [] : [f.value]));
  const targets = panel.series.flatMap((s) => (s.target === null ? [] : [s.target]));
  const low = Math.min(0, ...known, ...targets.map((t) => t.value));
  const reach = Math.max(0, ...known, ...targets.map((t) => t.value));
  const high = low === 0 && reach === 0 ? 1 : reach;
  const from = panel.left + (below ? room : 0);
  const to = Math.max(from + 4, panel.right - (above ? room : 0));
  const xOf = (value: number): number => from + ((value - low) / (high - low)) * (to - from);
  const target = sharedTarget(targets);
  const emphasis = chart.groups.some((group) => group.emphasis);
  for (const { k, row, value, small, text, n } of figures) {
    const middle = (middles[row] ?? 0) + (k - (panel.series.length - 1) / 2) * (thick + 6);
    // With one figure per row the emphasised row can stand out.
    const back = emphasis && panel.series.length === 1 && chart.groups[groups[row] ?? -1]?.emphasis !== true;
    const color = back ? palette.soft : (panel.colors[k] ?? palette.strong);
    const negative = value !== null && value < 0;
    const x = xOf(value ?? 0) + (negative ? -8 : 8);
    const ink = value === null ? palette.muted : palette.title;
    const own = value === null ? { size: Math.min(size, SIZE.note), bold: false } : bold(size);
    const clear = (item: TextItem): TextItem => (target === null ? item : clearOf(item, xOf(target.value)));
    const item = clear(
      textItem('value', shorten(text, own, room - 10), x, baseline(middle, own.size), own.size, ink, {
        bold: own.bold,
        halo: true,
        align: negative ? 'right' : 'left',
      }),
    );
    drawn.texts.push(item);
    if (withN && n !== '') {
      const beyond = item.x + (negative ? -1 : 1) * (widthOf(item.text, own) + 6);
      drawn.texts.push(
        clear(
          textItem('axis', n, beyond, baseline(middle, SIZE.note), SIZE.note, palette.muted, {
            halo: true,
            align: negative ? 'right' : 'left',
          }),
        ),
      );
    }
    if (value === null) continue;
    const fill = small ? palette.pale : color;
    drawn.bars.push({
      x: Math.min(xOf(0), xOf(value)),
      x2: Math.max(xOf(0), xOf(value)),
      y: middle - thick / 2,
      y2: middle + thick / 2,
      fill,
      stroke: color,
    });
  }
  drawn.rules.push(ruleItem([xOf(0), top], [xOf(0), bottom], palette.axis, 1, { above: true }));
  if (target === null) return;
  const text = shorten(drawable(target.label, lang), { size: SIZE.axis, bold: false }, wide);
  const own = widthOf(text, { size: SIZE.axis, bold: false });
  const center = clampCenter(xOf(target.value), own, panel);
  drawn.texts.push(textItem('mark', text, center, top - 6, SIZE.axis, palette.target, { align: 'center' }));
  const line = ruleItem([xOf(target.value), top - 2], [xOf(target.value), bottom], palette.target, 1.5, {
    above: true,
    dash: [5, 3],
  });
  drawn.rules.push(line);
}

/** The target of a panel: the one that its series share, the first where they differ. */
const sharedTarget = (targets: readonly Target[]): Target | null => targets[0] ?? null;

const spec = (): KindSpec => ({
  params: [],
  layers: [
    {
      name: 'bars',
      data: { name: 'bars' },
      mark: { type: 'rect', strokeWidth: 1, cornerRadius: 1.5 },
      encoding: {
        x: placed('x'),
        x2: { field: 'x2' },
        y: placed('y'),
        y2: { field: 'y2' },
        fill: given('fill'),
        stroke: given('stroke'),
      },
    },
    boxes('swatches'),
  ],
});

export const GROUPED: Kind<GroupedChart> = { spec, layOut };
