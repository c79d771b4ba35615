// Charts to look at: every kind in both languages, in the shapes that go wrong (one point, gaps, long names, zeros, nothing).
// All figures are made up by a fixed sequence; the gallery draws them and the tests measure them.
import type { ChartLang } from '../chart.js';
import { bars } from './samples/bar.js';
import { drivers } from './samples/drivers.js';
import { groupeds } from './samples/grouped.js';
import { heatmaps } from './samples/heatmap.js';
import { histograms } from './samples/histogram.js';
import { lines } from './samples/line.js';
import { scatters } from './samples/scatter.js';
import { shares } from './samples/share.js';
import { tiles } from './samples/tile.js';
import type { Sample } from './samples/parts.js';

/** All samples of a language. */
export const samples = (lang: ChartLang): readonly Sample[] => [
  ...lines(lang),
  ...bars(lang),
  ...heatmaps(lang),
  ...histograms(lang),
  ...drivers(lang),
  ...tiles(lang),
  ...scatters(lang),
  ...groupeds(lang),
  ...shares(lang),
];
