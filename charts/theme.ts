// Colours and type sizes of every chart, light and dark. Text colours keep 4.5:1 against the background and the hues stay apart
// for colour-blind readers (blue against orange, never red against green); test/charts/theme.test.ts holds both.
import type { ChartTheme } from './chart.js';

export interface Palette {
  readonly background: string;
  readonly title: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** The zero line and other lines that carry meaning. */
  readonly axis: string;
  /** The one strong colour. */
  readonly strong: string;
  /** The strong colour stepped back: bars beside an emphasised one. */
  readonly soft: string;
  /** Small samples. */
  readonly pale: string;
  /** The period before. */
  readonly before: string;
  readonly target: string;
  readonly down: string;
  /** Lines of several series, in order; each is also a text colour. */
  readonly series: readonly string[];
  /** Stops of the heat map from least to most. */
  readonly heat: readonly string[];
  /** Stops where figures go below zero: least, middle, most. */
  readonly diverging: readonly string[];
  readonly empty: string;
}

const LIGHT: Palette = {
  background: '#ffffff',
  title: '#14171c',
  text: '#33383f',
  muted: '#646b76',
  grid: '#e6e9ed',
  axis: '#9aa1ac',
  strong: '#0b62c4',
  soft: '#a3c3ea',
  pale: '#dbe7f6',
  before: '#b8bec8',
  target: '#b3470b',
  down: '#c4540c',
  series: ['#0b62c4', '#c2500a', '#00785d', '#8a3fa8', '#876500', '#b0246b'],
  heat: ['#edf4fc', '#a9cdf3', '#3f8ddb', '#0a4a9c', '#06295c'],
  diverging: ['#a84300', '#f2a56b', '#f5f3ef', '#7db2ea', '#0a4a9c'],
  empty: '#f6f7f9',
};

const DARK: Palette = {
  background: '#1b1d21',
  title: '#f4f5f7',
  text: '#d6d9df',
  muted: '#a1a7b2',
  grid: '#2f333a',
  axis: '#6b727e',
  strong: '#5fadff',
  soft: '#31567f',
  pale: '#27384d',
  before: '#5d6470',
  target: '#ffab66',
  down: '#ff9a52',
  series: ['#5fadff', '#ff9a52', '#4fd1ae', '#d6a4f5', '#e3c257', '#ff8fbe'],
  heat: ['#20303f', '#24496f', '#2f78bd', '#6ab4ff', '#cfe6ff'],
  diverging: ['#ffb37a', '#a45a20', '#2b2e34', '#2b66a3', '#8cc6ff'],
  empty: '#22252a',
};

export const PALETTES: Readonly<Record<ChartTheme, Palette>> = { light: LIGHT, dark: DARK };

/** Type sizes in CSS pixels: chosen so that the picture reads at half its size on a phone. */
export const SIZE = { title: 26, subtitle: 17, label: 17, axis: 16, note: 15 } as const;

/** Space around the whole picture. */
export const MARGIN = 28;

const channels = (hex: string): readonly [number, number, number] => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];

const hex = (rgb: readonly number[]): string =>
  `#${rgb.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;

/** The colour at `share` (0–1) of the way along the stops. */
export function blend(stops: readonly string[], share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(at));
  const from = channels(stops[index] ?? '#000000');
  const to = channels(stops[index + 1] ?? '#000000');
  return hex(from.map((v, i) => v + ((to[i] ?? 0) - v) * (at - index)));
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((v) => {
    const s = v / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast of two colours by WCAG 2.2, 1–21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/**
 * White or near-black, whichever reads better on `fill`: for text on cells, whose colour no theme knows beforehand. Pure black where
 * near-black falls short of 4.5:1, so that one of them always reaches it.
 */
export function inkOn(fill: string): string {
  if (contrast('#ffffff', fill) >= contrast('#000000', fill)) return '#ffffff';
  return contrast('#101317', fill) >= 4.5 ? '#101317' : '#000000';
}
