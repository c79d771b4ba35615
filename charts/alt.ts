// What a chart says, in words: for readers who can't see it and platforms that show no picture.
import type { Chart } from './chart.js';

/** One or two sentences with the figures. */
export function altText(chart: Chart): string {
  return chart.title;
}
