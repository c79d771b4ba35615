// Names above the columns of a heat map: level where they fit, thinned where they count, else upright.
import { baseline, textItem } from '../layout.js';
import type { TextItem } from '../layout.js';
import { fitNames, shorten, shortenMiddle, widthOf, wrap } from '../measure.js';
import { clampCenter, thin } from '../place.js';
import { SIZE } from '../theme.js';
import type { Palette } from '../theme.js';
import { COUNTABLE } from './heatmap-grid.js';

/** Names of the columns, as if their area began at 0: level in up to three lines; thinned where they count; else upright. */
export function layHeads(
  names: readonly string[],
  left: number,
  cellWidth: number,
  width: number,
  palette: Palette,
): { readonly texts: readonly TextItem[]; readonly height: number } {
  const axis = { size: SIZE.axis, bold: false };
  const center = (i: number): number => left + (i + 0.5) * cellWidth;
  const level = (i: number, line: string, y: number): TextItem => {
    const x = clampCenter(center(i), widthOf(line, axis), { left: 6, right: width - 6 });
    return textItem('axis', line, x, y, SIZE.axis, palette.text, { align: 'center' });
  };
  if (
    names.every((name) => COUNTABLE.test(name)) ||
    names.every((name) => widthOf(name, axis) <= cellWidth - 8)
  ) {
    const centers = names.map((_, i) => center(i));
    const kept = thinFromFirst(names, centers, width);
    return { texts: kept.map((i) => level(i, names[i] ?? '', 16)), height: 26 };
  }
  const wrapped = names.map((name) => wrap(name, axis, cellWidth - 10, 3));
  const torn = wrapped.some(
    (lines, i) => lines.join('').replace(/\s/g, '') !== (names[i] ?? '').replace(/\s/g, ''),
  );
  if (cellWidth >= 62 && (!torn || cellWidth >= 90)) {
    const fitted = torn ? fitNames(names, axis, cellWidth - 10, 3) : wrapped;
    const most = Math.max(...fitted.map((lines) => lines.length));
    return {
      texts: fitted.flatMap((lines, i) =>
        lines.map((line, k) => level(i, line, 16 + 19 * (most - lines.length + k))),
      ),
      height: 26 + 19 * (most - 1),
    };
  }
  const cut = names.map((name) => shorten(name, axis, 128));
  const upright = cut.map((name, i) =>
    cut.indexOf(name) === cut.lastIndexOf(name) ? name : shortenMiddle(names[i] ?? '', axis, 128),
  );
  const high = Math.max(...upright.map((name) => widthOf(name, axis)));
  return {
    texts: upright.map((name, i) =>
      textItem('axis', name, baseline(center(i), SIZE.axis), high + 2, SIZE.axis, palette.text, {
        angle: -90,
      }),
    ),
    height: high + 10,
  };
}

/** As `thin`, but counted from the first: hours begin at 0. */
function thinFromFirst(
  names: readonly string[],
  centers: readonly number[],
  width: number,
): readonly number[] {
  const flip = <T>(items: readonly T[]): readonly T[] => [...items].reverse();
  const mirrored = centers.map((x) => width - x);
  const kept = thin(flip(names), flip(mirrored), SIZE.axis, 10, { left: 6, right: width - 6 });
  const indices = flip(kept.map((i) => names.length - 1 - i));
  // The helper adds the far end where it fits; evenly spaced labels read better without it.
  const [a, b] = indices;
  return a === undefined || b === undefined ? indices : indices.filter((i) => (i - a) % (b - a) === 0);
}
