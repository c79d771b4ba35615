// A chart as data: what to show, not how. `draw` turns it into pixels, `alt` says it in words. Every text in it is already in
// the reader's language and already formatted by the caller's `Format`; numbers stay numbers.

export type ChartLang = 'zh' | 'en';
export type ChartTheme = 'light' | 'dark';

/** One unit in which every duration is written, for a reader who asked for it ("in minutes"). */
export type OneTimeUnit = 'in_seconds' | 'in_minutes' | 'in_hours' | 'in_days';
/** How numbers of this chart are written on axes and labels. Durations come in seconds whatever they are written in, ratios 0–1. */
export type ChartUnit =
  'count' | 'seconds' | OneTimeUnit | 'ratio' | 'score' | 'points' | 'per_mille' | 'currency';

/** What every chart has. */
export interface ChartFrame {
  /** One sentence that says the finding, not the query. */
  readonly title: string;
  /** The period, n, filters: what makes the figure mean something. */
  readonly subtitle: string;
  readonly lang: ChartLang;
  /** Said under the chart in small print: small samples, what was left out. */
  readonly note: string | null;
}

interface ChartBase extends ChartFrame {
  readonly unit: ChartUnit;
}

export interface Target {
  /** With its figure: "目标 90%". */
  readonly label: string;
  readonly value: number;
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
  readonly target: Target | null;
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
  /** How far the figure may be off: drawn as a whisker over the bar. */
  readonly interval?: readonly [low: number, high: number];
}

export interface BarChart extends ChartBase {
  readonly kind: 'bar';
  /** Made for a phone’s width, as a tile is; without a column for n. */
  readonly narrow?: true;
  readonly bars: readonly Bar[];
  readonly target: Target | null;
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

/** One metric of a tile: yesterday's figure beside the person's own usual, and the days before it. */
export interface TileMetric {
  readonly name: string;
  readonly unit: ChartUnit;
  /** Null: there were no data on that day. */
  readonly value: number | null;
  readonly n: number;
  /** Below the workspace's minimum sample: said so. */
  readonly small: boolean;
  /** What is usual for the same person or team; `range` is where it mostly lies. Null: not known yet. */
  readonly usual: {
    readonly value: number;
    readonly range: readonly [low: number, high: number] | null;
  } | null;
  /** Which direction is good; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
  readonly target: Target | null;
  /** The last days, oldest first, the figure's own day last. */
  readonly points: readonly LinePoint[];
}

/** Figures with sparklines for a phone: 350 pixels wide unless said, large type, two metrics to a row. */
export interface TileChart extends ChartFrame {
  readonly kind: 'tile';
  readonly metrics: readonly TileMetric[];
}

/** A metric against another. */
export interface ScatterChart extends ChartFrame {
  readonly kind: 'scatter';
  readonly x: { readonly name: string; readonly unit: ChartUnit };
  readonly y: { readonly name: string; readonly unit: ChartUnit };
  /** Whether the points are bins of x (their n is written beside them) or people and things (named where there is room). */
  readonly binned: boolean;
  readonly points: readonly {
    /** Empty for a bin. */
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly n: number;
    readonly emphasis: boolean;
    readonly small: boolean;
    /** Where y lies for all one can tell from so small a sample. */
    readonly interval: readonly [low: number, high: number] | null;
  }[];
  /** Only where the figures carry one: y = intercept + slope × x, drawn between the first and the last point. */
  readonly trend: { readonly slope: number; readonly intercept: number; readonly label: string } | null;
}

/** Several metrics, or the same metric in several ranges, side by side for each group. Different units get a panel each. */
export interface GroupedChart extends ChartFrame {
  readonly kind: 'grouped';
  /** Of two ranges the second is the earlier one and drawn grey; metrics have a hue each. */
  readonly compares: 'metrics' | 'ranges';
  readonly groups: readonly { readonly name: string; readonly emphasis: boolean }[];
  readonly series: readonly {
    readonly name: string;
    readonly unit: ChartUnit;
    readonly target: Target | null;
    /** One per group, in their order. */
    readonly values: readonly {
      readonly value: number | null;
      readonly n: number;
      readonly small: boolean;
    }[];
  }[];
}

/** Parts of a whole: one bar of 100 % per row. */
export interface ShareChart extends ChartBase {
  readonly kind: 'share';
  /** Names of the parts, in the order in which they are drawn. */
  readonly parts: readonly string[];
  /** Each with one amount per part, none below zero. */
  readonly rows: readonly { readonly name: string; readonly amounts: readonly number[] }[];
}

export type Chart =
  | LineChart
  | BarChart
  | HeatmapChart
  | HistogramChart
  | DriversChart
  | TileChart
  | ScatterChart
  | GroupedChart
  | ShareChart;
export type ChartKind = Chart['kind'];
