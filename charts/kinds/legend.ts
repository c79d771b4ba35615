// Coloured squares with their names, in as many lines as they need.
import { baseline, textItem } from '../layout.js';
import type { TextItem } from '../layout.js';
import { shorten, widthOf } from '../measure.js';
import { MARGIN, SIZE } from '../theme.js';
import type { Palette } from '../theme.js';

/** A coloured square, in pixels. */
export interface Swatch {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly fill: string;
}

export interface Legend {
  readonly texts: readonly TextItem[];
  readonly swatches: readonly Swatch[];
  /** Of all lines, with the space below them. */
  readonly height: number;
}

const STYLE = { size: SIZE.axis, bold: false } as const;
const LINE = 24;

/** The entries from the left margin on; a name longer than half the picture is cut. */
export function layLegend(
  entries: readonly { readonly name: string; readonly fill: string }[],
  top: number,
  width: number,
  palette: Palette,
): Legend {
  const texts: TextItem[] = [];
  const swatches: Swatch[] = [];
  const room = (width - 2 * MARGIN) / 2 - 44;
  let [x, y]: [number, number] = [MARGIN, top];
  for (const { name, fill } of entries) {
    const text = shorten(name, STYLE, room);
    const wide = 22 + widthOf(text, STYLE);
    if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + LINE];
    swatches.push({ x, y: y + 4, x2: x + 14, y2: y + 18, fill });
    texts.push(textItem('mark', text, x + 22, baseline(y + 11, SIZE.axis), SIZE.axis, palette.text));
    x += wide + 22;
  }
  return { texts, swatches, height: y - top + 30 };
}
