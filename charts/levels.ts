// The value axis of a chart with an area: a level line and a figure per tick.
import type { ChartLang, ChartUnit } from './chart.js';
import { formatTick } from './format.js';
import { baseline, ruleItem, textItem } from './layout.js';
import type { RuleItem, TextItem } from './layout.js';
import { widthOf } from './measure.js';
import { SIZE } from './theme.js';
import type { Palette } from './theme.js';
import type { Axis } from './ticks.js';

/** The figures of an axis, and the width of the widest. */
export function ticksOf(
  axis: Axis,
  unit: ChartUnit,
  lang: ChartLang,
): { readonly texts: readonly string[]; readonly width: number } {
  const texts = axis.ticks.map((tick) => formatTick(tick, axis.step, unit, lang));
  return { texts, width: Math.max(...texts.map((text) => widthOf(text, { size: SIZE.axis, bold: false }))) };
}

/** Lines across the plot, the one at zero stronger, with their figures to the left of it. */
export function layLevels(
  axis: Axis,
  texts: readonly string[],
  plot: { readonly left: number; readonly right: number },
  yOf: (value: number) => number,
  palette: Palette,
): { readonly texts: readonly TextItem[]; readonly rules: readonly RuleItem[] } {
  const zero = (tick: number, i: number): boolean => tick === 0 || (i === 0 && axis.from === 0);
  return {
    texts: axis.ticks.map((tick, i) =>
      textItem(
        'axis',
        texts[i] ?? '',
        plot.left - 10,
        baseline(yOf(tick), SIZE.axis),
        SIZE.axis,
        palette.muted,
        {
          align: 'right',
        },
      ),
    ),
    rules: axis.ticks.map((tick, i) =>
      ruleItem(
        [plot.left, yOf(tick)],
        [plot.right, yOf(tick)],
        zero(tick, i) ? palette.axis : palette.grid,
        1,
      ),
    ),
  };
}
