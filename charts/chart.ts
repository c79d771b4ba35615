// A chart as data: what to show, not how. `draw` turns it into pixels, `alt` says it in words. Every text in it is already in
// the reader's language and already formatted by the caller's `Format`; numbers stay numbers.

export type ChartLang = 'zh' | 'en';
export type ChartTheme = 'light' | 'dark';

/** How numbers of this chart are written on axes and labels. Durations come in seconds, ratios 0–1. */
export type ChartUnit = 'count' | 'seconds' | 'ratio' | 'score' | 'points' | 'per_mille' | 'currency';

interface ChartBase {
  /** One sentence that says the finding, not the query. */
  readonly title: string;
  /** The period, n, filters: what makes the figure mean something. */
  readonly subtitle: string;
  readonly lang: ChartLang;
  readonly unit: ChartUnit;
  /** Said under the chart in small print: small samples, what was left out. */
  readonly note: string | null;
}

export interface LinePoint {
  /** First day of the step, `YYYY-MM-DD`. */
  readonly at: string;
  /** How the step is written on the axis. */
  readonly label: string;
  /** Null is a gap in the line. */
  readonly value: number | null;
  readonly n: number;
  /** The range has only a part of this step, or the step still runs: drawn hollow, its stretches of the line dashed. */
  readonly partial?: true;
}

export interface LineChart extends ChartBase {
  readonly kind: 'line';
  readonly series: readonly { readonly name: string; readonly points: readonly LinePoint[] }[];
  /** The period before, step by step beside the first series; drawn thin. */
  readonly previous: { readonly name: string; readonly points: readonly LinePoint[] } | null;
  readonly target: { readonly label: string; readonly value: number } | null;
}

export interface Bar {
  readonly name: string;
  readonly value: number | null;
  readonly n: number;
  /** The asker, the winner: drawn in the strong colour. */
  readonly emphasis: boolean;
  /** Below the workspace's minimum sample: drawn pale and said so. */
  readonly small: boolean;
  /** The same group in the compared range. */
  readonly before: number | null;
}

export interface BarChart extends ChartBase {
  readonly kind: 'bar';
  readonly bars: readonly Bar[];
  readonly target: { readonly label: string; readonly value: number } | null;
  /** How the two ranges are named, when bars carry `before`. */
  readonly legend: { readonly now: string; readonly before: string } | null;
}

export interface HeatmapChart extends ChartBase {
  readonly kind: 'heatmap';
  readonly xName: string;
  readonly yName: string;
  /** Every cell of the grid; value null is "no data" and drawn empty. */
  readonly cells: readonly {
    readonly x: string;
    readonly y: string;
    readonly value: number | null;
    readonly n: number;
  }[];
  /** Order of the two axes. */
  readonly xs: readonly string[];
  readonly ys: readonly string[];
}

export interface HistogramChart extends ChartBase {
  readonly kind: 'histogram';
  /** Contiguous [from, to); the last may be open (`to` null). `label` is how the bin is written on the axis. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly label: string;
    readonly n: number;
  }[];
  readonly marker: { readonly label: string; readonly value: number } | null;
}

/** Contributions to a change, signed, largest first; they add up to `total`. */
export interface DriversChart extends ChartBase {
  readonly kind: 'drivers';
  readonly bars: readonly { readonly name: string; readonly group: string; readonly value: number }[];
  readonly total: number;
}

export type Chart = LineChart | BarChart | HeatmapChart | HistogramChart | DriversChart;
export type ChartKind = Chart['kind'];
