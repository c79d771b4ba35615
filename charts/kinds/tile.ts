// The daily card's picture, made for a phone: one or two figures side by side, each beside its own usual, with the days before.
import type { ChartLang, TileChart, TileMetric } from '../chart.js';
import { formatChange, formatValue } from '../format.js';
import { baseline, textItem, titleLines } from '../layout.js';
import type { Layout, RuleItem, TextItem } from '../layout.js';
import { drawable, shorten, widthOf, wrap } from '../measure.js';
import { boxes, given, givenSize, placed } from '../spec.js';
import type { KindSpec } from '../spec.js';
import type { Palette } from '../theme.js';
import type { Frame, Kind } from './kind.js';
import { layKeys, laySpark } from './tile-spark.js';
import type { Marks } from './tile-spark.js';

/** Space around the tile and between its columns. */
const PAD = 16;
const GAP = 18;
/** Sizes of a picture that a phone shows as large as it is. */
const TYPE = { title: 19, subtitle: 14, name: 15, change: 16, fact: 14, note: 13 } as const;
const FIGURES = [38, 34, 30, 26, 23, 20, 17] as const;

/** Better, worse or neither; the sign is of the rounded change, so that "as usual" is what the figures show. */
interface Change {
  readonly text: string;
  readonly words: string;
  readonly up: boolean | null;
  readonly good: boolean | null;
}

function changeOf(metric: TileMetric, lang: ChartLang): Change {
  const zh = lang === 'zh';
  const plain = (words: string): Change => ({ text: '', words, up: null, good: null });
  if (metric.value === null) return plain(zh ? '没有数据' : 'no data');
  if (metric.usual === null) return plain(zh ? '还没有可比的平时值' : 'no usual figure yet');
  const now = formatValue(metric.value, metric.unit, lang);
  if (now === formatValue(metric.usual.value, metric.unit, lang))
    return plain(zh ? '与平时一样' : 'as usual');
  const up = metric.value > metric.usual.value;
  // A small sample is not judged.
  const good = metric.better === null || metric.small ? null : (metric.better === 'higher') === up;
  const points = metric.unit === 'ratio' ? (zh ? ' 个百分点' : ' pts') : '';
  const text = formatChange(metric.value - metric.usual.value, metric.unit, lang) + points;
  if (metric.small) return { text, words: zh ? '仅供参考' : 'read with care', up, good };
  const words = zh
    ? good === null
      ? up
        ? '多于平时'
        : '少于平时'
      : good
        ? '好于平时'
        : '不如平时'
    : good === null
      ? up
        ? 'above usual'
        : 'below usual'
      : good
        ? 'better than usual'
        : 'worse than usual';
  return { text, words, up, good };
}

/** Texts in as few lines as they need: the next piece goes on the same line where it fits. */
function flow(pieces: readonly string[], join: string, size: number, wide: number): readonly string[] {
  const style = { size, bold: false };
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : last + join + piece;
    if (last !== undefined && widthOf(longer, style) <= wide) lines[lines.length - 1] = longer;
    else lines.push(shorten(piece, style, wide));
  }
  return lines;
}

interface Prepared {
  readonly metric: TileMetric;
  readonly name: readonly string[];
  readonly figure: string;
  readonly size: number;
  readonly change: Change;
  /** Whether the words stand beside the change instead of below it. */
  readonly beside: boolean;
  readonly facts: readonly string[];
}

function prepare(metric: TileMetric, lang: ChartLang, wide: number): Prepared {
  const zh = lang === 'zh';
  const name = wrap(drawable(metric.name, lang), { size: TYPE.name, bold: false }, wide, 2);
  const text = metric.value === null ? '–' : formatValue(metric.value, metric.unit, lang);
  const size =
    FIGURES.find((s) => widthOf(text, { size: s, bold: true }) <= wide) ?? FIGURES[FIGURES.length - 1] ?? 17;
  const figure = shorten(text, { size, bold: true }, wide);
  const change = changeOf(metric, lang);
  const own = widthOf(change.text, { size: TYPE.change, bold: true });
  const beside = own + 8 + 18 + widthOf(change.words, { size: TYPE.fact, bold: false }) <= wide;
  const usual = metric.usual === null ? null : formatValue(metric.usual.value, metric.unit, lang);
  const n =
    metric.unit === 'count' && metric.n === metric.value
      ? null
      : `n = ${formatValue(metric.n, 'count', lang)}`;
  const facts = flow(
    [
      ...(usual === null ? [] : [zh ? `平时 ${usual}` : `usual ${usual}`]),
      ...(n === null ? [] : [metric.small ? n + (zh ? '，样本少' : ', small') : n]),
    ],
    zh ? '　' : '   ',
    TYPE.fact,
    wide,
  );
  return { metric, name, figure, size, change, beside, facts };
}

const changeLines = ({ change, beside }: Prepared): number => (change.text === '' || beside ? 1 : 2);

function layOut(chart: TileChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const { lang } = chart;
  const room = width - 2 * PAD;
  const texts: TextItem[] = [];
  const rules: RuleItem[] = [];
  const marks: Marks = { areas: [], lines: [], dots: [] };
  let y = PAD - 4;
  const title = drawable(chart.title, lang);
  if (title !== '') {
    for (const line of titleLines(title, { size: TYPE.title, bold: true }, room)) {
      y += 26;
      texts.push(textItem('title', line, PAD, y - 6, TYPE.title, palette.title, { bold: true }));
    }
  }
  const subtitle = drawable(chart.subtitle, lang);
  if (subtitle !== '') {
    y += 1;
    for (const line of wrap(subtitle, { size: TYPE.subtitle, bold: false }, room, 2)) {
      y += 20;
      texts.push(textItem('subtitle', line, PAD, y - 5, TYPE.subtitle, palette.muted));
    }
  }
  y += 8;
  const columns = Math.min(2, Math.max(1, chart.metrics.length));
  const wide = (room - GAP * (columns - 1)) / columns;
  if (chart.metrics.length === 0) {
    const nothing = lang === 'zh' ? '没有数据' : 'No data';
    texts.push(textItem('mark', nothing, width / 2, y + 40, TYPE.name, palette.muted, { align: 'center' }));
    y += 70;
  }
  for (let first = 0; first < chart.metrics.length; first += columns) {
    const row = chart.metrics.slice(first, first + columns);
    if (first > 0) {
      rules.push(ruleAt(PAD, width - PAD, y + 6, palette.grid));
      y += 14;
    }
    // A last metric alone takes the whole row.
    const each = row.length === columns ? wide : room;
    const ready = row.map((metric) => prepare(metric, lang, each));
    const most = (of: (tile: Prepared) => number): number => Math.max(...ready.map(of));
    const nameEnd = y + 20 * most((tile) => tile.name.length);
    const figureAt = nameEnd + 4 + most((tile) => tile.size) * 0.86;
    const changeTop = figureAt + 10;
    const factTop = changeTop + 20 * most(changeLines) + 3;
    const sparkTop = factTop + 19 * most((tile) => tile.facts.length) + 8;
    const sparkBottom = sparkTop + (columns === 1 ? 84 : 64);
    let bottom = sparkBottom;
    ready.forEach((tile, k) => {
      const left = PAD + k * (each + GAP);
      tile.name.forEach((line, i) =>
        texts.push(textItem('name', line, left, y + 20 * i + 15, TYPE.name, palette.text)),
      );
      const faint = tile.metric.value === null || tile.metric.small;
      const ink = faint ? palette.muted : palette.title;
      texts.push(textItem('value', tile.figure, left, figureAt, tile.size, ink, { bold: true }));
      layChange(tile, left, changeTop, each, palette, texts, marks);
      tile.facts.forEach((line, i) =>
        texts.push(textItem('mark', line, left, factTop + 19 * i + 14, TYPE.fact, palette.muted)),
      );
      const area = { left, right: left + each, top: sparkTop, bottom: sparkBottom };
      laySpark(tile.metric, lang, area, palette, texts, rules, marks);
      const keys = layKeys(tile.metric, lang, left, each, sparkBottom + 20, palette, texts, rules, marks);
      bottom = Math.max(bottom, keys);
    });
    y = bottom;
  }
  const style = { size: TYPE.note, bold: false };
  const note = drawable(chart.note ?? '', lang);
  for (const line of note === '' ? [] : wrap(note, style, room, 4)) {
    y += 19;
    texts.push(textItem('note', line, PAD, y, TYPE.note, palette.muted));
  }
  return {
    width,
    height: Math.max(frame.height ?? 0, y + PAD),
    texts,
    rules,
    signals: {},
    data: { areas: marks.areas, lines: marks.lines, dots: marks.dots },
  };
}

const ruleAt = (x: number, x2: number, y: number, color: string): RuleItem => ({
  x,
  x2,
  y,
  y2: y,
  color,
  width: 1,
  dash: [],
  above: false,
});

/** The change with its mark: an arrow for the direction; good is blue, bad orange, and words say which. */
function layChange(
  { change, beside }: Prepared,
  left: number,
  top: number,
  wide: number,
  palette: Palette,
  texts: TextItem[],
  marks: Marks,
): void {
  const ink =
    change.good === null
      ? palette.text
      : ((change.good ? palette.series[0] : palette.series[1]) ?? palette.text);
  let x = left;
  let middle = top + 10;
  if (change.text !== '') {
    if (change.up !== null) {
      const shape = change.up ? 'triangle-up' : 'triangle-down';
      marks.dots.push({
        x: left + 6,
        y: middle + (change.up ? 1 : -1),
        size: 90,
        shape,
        fill: ink,
        stroke: ink,
        width: 0,
      });
      x += 18;
    }
    const style = { size: TYPE.change, bold: true };
    const text = shorten(change.text, style, left + wide - x);
    texts.push(textItem('value', text, x, baseline(middle, TYPE.change), TYPE.change, ink, { bold: true }));
    x += widthOf(text, style) + 8;
    if (!beside) [x, middle] = [left, middle + 20];
  }
  const words = shorten(change.words, { size: TYPE.fact, bold: false }, left + wide - x);
  const faint = change.text === '' ? palette.muted : ink;
  texts.push(textItem('mark', words, x, baseline(middle, TYPE.fact), TYPE.fact, faint));
}

const spec = (): KindSpec => ({
  params: [],
  layers: [
    boxes('areas'),
    {
      name: 'lines',
      data: { name: 'lines' },
      mark: { type: 'line', strokeCap: 'round', strokeJoin: 'round', strokeWidth: 2.5 },
      encoding: {
        x: placed('x'),
        y: placed('y'),
        detail: given('line'),
        stroke: given('color'),
        strokeDash: given('dash'),
      },
    },
    {
      name: 'dots',
      data: { name: 'dots' },
      mark: { type: 'point', opacity: 1 },
      encoding: {
        x: placed('x'),
        y: placed('y'),
        size: givenSize('size'),
        shape: given('shape'),
        fill: given('fill'),
        stroke: given('stroke'),
        strokeWidth: givenSize('width'),
      },
    },
  ],
});

export const TILE: Kind<TileChart> = { spec, layOut, width: 350 };
