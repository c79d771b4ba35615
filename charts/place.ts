// Where labels go so that none meets another: the first free of several places, a column pushed apart, an axis thinned.
import { widthOf } from './measure.js';
import { boxOf, overlaps } from './layout.js';
import type { Box, RuleItem, TextItem } from './layout.js';

/** Places already taken, and the bounds that nothing may leave. */
export interface Board {
  readonly bounds: Box;
  readonly taken: Box[];
}

const within = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

/** The candidate that is free, inside and covers least of what `hits` counts, now taken; null where none covers at most `most`. */
export function place(
  board: Board,
  candidates: readonly TextItem[],
  hits: (box: Box) => number,
  most: number,
): TextItem | null {
  let best: TextItem | null = null;
  let least = most + 1;
  for (const item of candidates) {
    const box = boxOf(item);
    if (!within(box, board.bounds) || board.taken.some((other) => overlaps(box, other, 3))) continue;
    const cost = hits(box);
    if (cost < least) [best, least] = [item, cost];
    if (cost === 0) break;
  }
  if (best !== null) board.taken.push(boxOf(best));
  return best;
}

/** Moves the middles of labels apart, staying between `top` and `bottom`, in their order, about as little as it takes. */
export function spread(
  middles: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = middles
    .map((middle, i) => ({ middle, height: heights[i] ?? 0, i }))
    .sort((a, b) => a.middle - b.middle || a.i - b.i);
  let edge = top;
  const down = order.map(({ middle, height }) => {
    const placed = Math.max(middle, edge + height / 2);
    edge = placed + height / 2;
    return placed;
  });
  edge = bottom;
  const out = middles.map(() => 0);
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const { height, i } = order[k] ?? { height: 0, i: 0 };
    const placed = Math.min(down[k] ?? 0, edge - height / 2);
    edge = placed - height / 2;
    out[i] = placed;
  }
  return out;
}

/** A level text that an upright line at `x` would cross, moved behind the line as seen from its anchor; any other text as it is. */
export function clearOf(item: TextItem, x: number): TextItem {
  const { left, right } = boxOf(item);
  if (right + 3 <= x || left - 3 >= x) return item;
  return { ...item, x: item.align === 'right' ? x - 8 : x + 8 };
}

/** A rule broken wherever it would run through a text; slanting ones (hatching, leaders) stay as they are. */
export function breakAround(rule: RuleItem, boxes: readonly Box[]): readonly RuleItem[] {
  const { x, y, x2, y2 } = rule;
  if (x === x2) return cutAround(x, y, y2, boxes).map(([from, to]) => ({ ...rule, y: from, y2: to }));
  if (y !== y2) return [rule];
  const turned = boxes.map((box) => ({ left: box.top, right: box.bottom, top: box.left, bottom: box.right }));
  return cutAround(y, x, x2, turned).map(([from, to]) => ({ ...rule, x: from, x2: to }));
}

/** The stretches of an upright line at `x` that no box lies on. */
export function cutAround(
  x: number,
  top: number,
  bottom: number,
  boxes: readonly Box[],
): readonly (readonly [number, number])[] {
  const hit = boxes
    .filter((box) => box.left - 1 < x && x < box.right + 1 && box.bottom > top && box.top < bottom)
    .sort((a, b) => a.top - b.top);
  const out: (readonly [number, number])[] = [];
  let from = top;
  for (const box of hit) {
    if (box.top - 3 > from) out.push([from, box.top - 3]);
    from = Math.max(from, box.bottom + 3);
  }
  if (from < bottom) out.push([from, bottom]);
  return out;
}

/**
 * Which labels of an axis to print: every k-th, counted from the last, with the smallest k that leaves `gap` pixels between
 * neighbours; the first too where it still fits. Returns their indices.
 */
export function thin(
  labels: readonly string[],
  centers: readonly number[],
  size: number,
  gap: number,
  bounds: { readonly left: number; readonly right: number },
): readonly number[] {
  const widths = labels.map((label) => widthOf(label, { size, bold: false }));
  const span = (i: number): readonly [number, number] => {
    const left = clampCenter(centers[i] ?? 0, widths[i] ?? 0, bounds) - (widths[i] ?? 0) / 2;
    return [left, left + (widths[i] ?? 0)];
  };
  const count = labels.length;
  for (const step of stepsUpTo(count)) {
    const kept: number[] = [];
    for (let i = count - 1; i >= 0; i -= step) kept.unshift(i);
    const free = kept.every((i, k) => {
      const before = kept[k - 1];
      return before === undefined || span(before)[1] + gap <= span(i)[0];
    });
    if (!free) continue;
    const first = kept[0];
    if (first !== undefined && first > 0 && span(0)[1] + gap <= span(first)[0]) kept.unshift(0);
    return kept;
  }
  return count === 0 ? [] : [count - 1];
}

/** Steps that read well: every one, every second, …; weeks and months of days among them. */
function stepsUpTo(count: number): readonly number[] {
  const steps = [
    1, 2, 3, 4, 5, 6, 7, 10, 12, 14, 15, 20, 21, 28, 30, 40, 50, 60, 90, 100, 120, 150, 180, 200, 300,
  ];
  return [...steps.filter((step) => step < count), Math.max(1, count)];
}

/** The centre moved so that a text of this width stays inside. */
export function clampCenter(
  center: number,
  width: number,
  bounds: { readonly left: number; readonly right: number },
): number {
  return Math.min(bounds.right - width / 2, Math.max(bounds.left + width / 2, center));
}
