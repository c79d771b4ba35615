// The colours of a heat map by value, and the key that explains them.
import type { HeatmapChart } from '../chart.js';
import { formatValue } from '../format.js';
import { baseline, boxOf, ruleItem, textItem } from '../layout.js';
import type { RuleItem, TextItem } from '../layout.js';
import { widthOf } from '../measure.js';
import { MARGIN, SIZE, blend } from '../theme.js';
import type { Palette } from '../theme.js';

export interface Tone {
  readonly from: number;
  readonly to: number;
  readonly of: (value: number) => string;
}

/** Colour by value: from 0 (or the least, when all lie far from 0) to the most; around 0 when there are negative figures. */
export function toneOf(values: readonly number[], palette: Palette): Tone {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (least < 0) {
    const reach = Math.max(-least, most);
    return { from: -reach, to: reach, of: (v) => blend(palette.diverging, (v + reach) / (2 * reach)) };
  }
  const from = least < most * 0.6 ? 0 : least;
  const span = most - from;
  const share = (v: number): number => (span === 0 ? (most === 0 ? 0 : 0.5) : (v - from) / span);
  return { from, to: most, of: (v) => blend(palette.heat, 0.06 + 0.94 * share(v)) };
}

export interface Key {
  readonly texts: readonly TextItem[];
  readonly rules: readonly RuleItem[];
  readonly swatches: readonly object[];
  readonly height: number;
}

/** The scale of colours (where the cells carry no figures) and what an empty cell means. */
export function layKey(
  chart: HeatmapChart,
  tone: Tone,
  scale: boolean,
  empty: boolean,
  { top, width }: { readonly top: number; readonly width: number },
  palette: Palette,
): Key {
  if (!scale && !empty) return { texts: [], rules: [], swatches: [], height: 0 };
  const texts: TextItem[] = [];
  const rules: RuleItem[] = [];
  const swatches: object[] = [];
  let middle = top + 9;
  const none = chart.lang === 'zh' ? '无数据' : 'no data';
  let x: number = MARGIN;
  const write = (text: string): void => {
    const item = textItem('mark', text, x, baseline(middle, SIZE.note), SIZE.note, palette.muted);
    texts.push(item);
    x = boxOf(item).right + 8;
  };
  if (scale) {
    write(formatValue(tone.from, chart.unit, chart.lang));
    const steps = 40;
    for (let i = 0; i < steps; i += 1) {
      const value = tone.from + ((tone.to - tone.from) * i) / (steps - 1);
      swatches.push({
        x: x + i * 4,
        y: middle - 7,
        x2: x + i * 4 + 4.5,
        y2: middle + 7,
        fill: tone.of(value),
      });
    }
    x += steps * 4 + 8;
    write(formatValue(tone.to, chart.unit, chart.lang));
    x += 18;
  }
  if (empty) {
    if (x + 30 + widthOf(none, { size: SIZE.note, bold: false }) > width - MARGIN) {
      x = MARGIN;
      middle += 24;
    }
    swatches.push({ x, y: middle - 7, x2: x + 22, y2: middle + 7, fill: palette.empty });
    rules.push(
      ruleItem([x + 2, middle + 6], [x + 20, middle - 6], blend([palette.grid, palette.axis], 0.4), 1, {
        above: true,
      }),
    );
    x += 30;
    write(none);
  }
  return { texts, rules, swatches, height: middle - top + 25 };
}
