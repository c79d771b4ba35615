// What moved a figure: signed contributions from zero, one block per dimension; each block adds up to the whole change.
import type { ChartUnit, DriversChart } from '../chart.js';
import { formatChange } from '../format.js';
import { baseline, layFooter, layEmpty, layHeader, moveDown, ruleItem, textItem } from '../layout.js';
import type { Layout, RuleItem, TextItem } from '../layout.js';
import { drawable, fitNames, shorten, widthOf } from '../measure.js';
import { MARGIN, SIZE } from '../theme.js';
import type { Palette } from '../theme.js';
import { barSpec, endText } from './bar.js';
import type { BarRow } from './bar.js';
import type { Frame, Kind } from './kind.js';

/** Bars per block; what is beyond is summed into one, so that the block still adds up. */
const PER_GROUP = 6;
const MOST_GROUPS = 4;

interface Block {
  readonly group: string;
  readonly bars: readonly { readonly name: string; readonly value: number; readonly rest: boolean }[];
}

function blocksOf(chart: DriversChart): readonly Block[] {
  const groups = new Map<string, { readonly name: string; readonly value: number }[]>();
  for (const bar of chart.bars) {
    const own = groups.get(bar.group);
    if (own === undefined) groups.set(bar.group, [bar]);
    else own.push(bar);
  }
  return [...groups].slice(0, MOST_GROUPS).map(([group, bars]) => {
    const sorted = [...bars].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const whole = sorted.length <= PER_GROUP + 1;
    const top = whole ? sorted : sorted.slice(0, PER_GROUP);
    const rest = sorted.slice(top.length);
    const name = chart.lang === 'zh' ? `其余 ${rest.length} 项` : `${rest.length} others`;
    return {
      group: drawable(group, chart.lang),
      bars: [
        ...top.map((bar) => ({ name: drawable(bar.name, chart.lang), value: bar.value, rest: false })),
        ...(rest.length === 0
          ? []
          : [{ name, value: rest.reduce((sum, bar) => sum + bar.value, 0), rest: true }]),
      ],
    };
  });
}

/** Whether some contribution would vanish at one decimal. */
function isFine(values: readonly number[], unit: ChartUnit): boolean {
  const least = unit === 'ratio' ? 0.001 : 0.1;
  return values.some((value) => value !== 0 && Math.abs(value) < least);
}

/** "Total change −3.2 percentage points": the unit of all figures below, said once. */
function totalText(chart: DriversChart): string {
  const zh = chart.lang === 'zh';
  const figure = formatChange(chart.total, chart.unit, chart.lang);
  const unit = chart.unit === 'ratio' ? (zh ? ' 个百分点' : ' percentage points') : '';
  return zh ? `总变化 ${figure}${unit}` : `Total change ${figure}${unit}`;
}

function layOut(chart: DriversChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const header = layHeader(chart, width, palette);
  const footer = layFooter([chart.note], chart.lang, width, palette);
  const blocks = blocksOf(chart);
  const bars = blocks.flatMap((block) => block.bars);
  const texts: TextItem[] = [...header.texts];
  if (bars.length === 0) return layEmpty(chart, frame, header, footer, palette);

  const style = { size: SIZE.label, bold: false };
  const strong = { size: SIZE.label, bold: true };
  const fine = isFine(
    bars.map((bar) => bar.value),
    chart.unit,
  );
  const label = (value: number): string => formatChange(value, chart.unit, chart.lang, fine);
  const room = (sign: -1 | 1): number =>
    Math.max(
      0,
      ...bars.map(({ value }) => ((value < 0 ? -1 : 1) === sign ? widthOf(label(value), strong) + 14 : 0)),
    );
  // The names give way to the figures, and both leave the bars some length.
  const free = width - 2 * MARGIN - 16 - room(-1) - room(1) - 60;
  const widest = Math.max(...bars.map((bar) => widthOf(bar.name, style)));
  const column = Math.ceil(Math.min(widest, width * 0.36, Math.max(48, free)));
  const low = Math.min(0, ...bars.map((bar) => bar.value));
  const reach = Math.max(0, ...bars.map((bar) => bar.value));
  const high = low === 0 && reach === 0 ? 1 : reach;
  const plotLeft = MARGIN + column + 16;
  const from = plotLeft + room(-1);
  const xRange = [from, Math.max(from + 20, width - MARGIN - room(1))] as const;
  const xOf = (value: number): number => xRange[0] + ((value - low) / (high - low)) * (xRange[1] - xRange[0]);

  const rules: RuleItem[] = [];
  const rows: BarRow[] = [];
  let y = header.bottom + 4;
  const total = shorten(totalText(chart), strong, width - 2 * MARGIN);
  texts.push(textItem('mark', total, MARGIN, y + 17, SIZE.label, palette.title, { bold: true }));
  y += 30;
  for (const block of blocks) {
    y += 8;
    const group = shorten(block.group, { size: SIZE.axis, bold: false }, width - 2 * MARGIN);
    texts.push(textItem('axis', group, MARGIN, y + 18, SIZE.axis, palette.muted));
    rules.push(ruleItem([MARGIN, y + 27], [width - MARGIN, y + 27], palette.grid, 1));
    y += 32;
    const start = y;
    const lines = fitNames(
      block.bars.map((bar) => bar.name),
      style,
      column,
      2,
    );
    block.bars.forEach((bar, i) => {
      const own = lines[i] ?? [];
      const height = own.length > 1 ? 48 : 34;
      const middle = y + height / 2;
      own.forEach((line, k) => {
        const at = middle + (k - (own.length - 1) / 2) * 21;
        const color = bar.rest ? palette.muted : palette.text;
        texts.push(textItem('name', line, MARGIN, baseline(at, SIZE.label), SIZE.label, color));
      });
      const fill = bar.rest ? palette.before : bar.value < 0 ? palette.down : palette.strong;
      rows.push({ from: 0, to: bar.value, y: middle - 10, y2: middle + 10, fill, stroke: fill });
      const ink = bar.rest ? palette.muted : palette.title;
      texts.push(
        endText(label(bar.value), xOf(bar.value), bar.value < 0, middle, SIZE.label, ink, !bar.rest),
      );
      y += height;
    });
    rules.push(ruleItem([xOf(0), start - 1], [xOf(0), y + 1], palette.axis, 1, { above: true }));
  }
  y += 6;
  const height = Math.max(frame.height ?? 0, y + footer.height);
  return {
    width,
    height,
    texts: [...texts, ...moveDown(footer.texts, height - footer.height)],
    rules,
    signals: { xDomain: [low, high], xRange },
    data: { bars: rows, swatches: [] },
  };
}

export const DRIVERS: Kind<DriversChart> = { spec: barSpec, layOut };
