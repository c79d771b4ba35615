// Which rows and columns of a heat map are drawn, and which way round.
import type { HeatmapChart } from '../chart.js';

/** Rows and columns drawn at most; of more, those with the largest n. */
const MOST_X = 24;
const MOST_Y = 24;
/** Columns named like hours may leave out labels; names may not. */
export const COUNTABLE = /^\d{1,4}([:：]\d\d)?\s*(时|点|h|日|月|am|pm)?$/i;

type Cell = HeatmapChart['cells'][number];

export interface Grid {
  readonly xName: string;
  readonly yName: string;
  readonly xs: readonly string[];
  readonly ys: readonly string[];
  readonly cellAt: (x: string, y: string) => Cell | undefined;
  readonly leftOut: number;
}

/** The grid as it is drawn: long lists cut to their largest, many named columns turned into rows. */
export function gridOf(chart: HeatmapChart): Grid {
  const byKey = new Map(chart.cells.map((cell) => [JSON.stringify([cell.x, cell.y]), cell]));
  const total = (of: (cell: Cell) => string): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const cell of chart.cells) sums.set(of(cell), (sums.get(of(cell)) ?? 0) + cell.n);
    return sums;
  };
  const keep = (names: readonly string[], most: number, sums: Map<string, number>): readonly string[] => {
    if (names.length <= most) return names;
    const largest = new Set(
      [...names].sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0)).slice(0, most),
    );
    return names.filter((name) => largest.has(name));
  };
  const turned =
    chart.xs.length > 12 && chart.ys.length < chart.xs.length && !chart.xs.every((x) => COUNTABLE.test(x));
  const xs = keep(
    chart.xs,
    turned ? MOST_Y : MOST_X,
    total((cell) => cell.x),
  );
  const ys = keep(
    chart.ys,
    turned ? MOST_X : MOST_Y,
    total((cell) => cell.y),
  );
  const leftOut = chart.xs.length - xs.length + chart.ys.length - ys.length;
  return turned
    ? {
        xName: chart.yName,
        yName: chart.xName,
        xs: ys,
        ys: xs,
        cellAt: (x, y) => byKey.get(JSON.stringify([y, x])),
        leftOut,
      }
    : {
        xName: chart.xName,
        yName: chart.yName,
        xs,
        ys,
        cellAt: (x, y) => byKey.get(JSON.stringify([x, y])),
        leftOut,
      };
}
