// The picture of a board: bars in the order of the places, each with its 95 % interval, so that a tie is seen to be one. Pure.
import type { Bar, BarChart } from '../../../charts/chart.js';
import { altText } from '../../../charts/alt.js';
import type { Block } from '../../cards/card.js';
import { metricEntry } from '../../metrics/catalogue.js';
import { rangeText } from '../../text/dates.js';
import { LEADERBOARD } from '../../text/sentences/push-leaderboard.js';
import type { BoardFacts, BoardRow, BoardSpec } from './board.js';
import type { BoardLook } from './card.js';

/** The top, and the reader's own bar where it stands below it; nothing where there is only one bar. @param title the finding */
export function chartBlocks(
  { top, own }: BoardFacts,
  spec: BoardSpec,
  { lang, team, today }: BoardLook,
  title: string,
): readonly Block[] {
  const words = LEADERBOARD[lang];
  const below = own?.kind === 'placed' && !top.some(({ isReader }) => isReader) ? [own.row] : [];
  const rows = [...top, ...below];
  if (rows.length < 2) return [];
  const { unit } = metricEntry(spec.metric);
  const bar = ({ name, isReader, place, figure }: BoardRow): Bar => ({
    name: `${place} ${isReader ? words.mine : (name ?? words.unnamed)}`,
    value: figure.value,
    n: figure.n,
    emphasis: isReader,
    small: false,
    before: null,
    // Of a few days it is not known how much days differ.
    ...(Number.isFinite(figure.high) ? { interval: [figure.low, figure.high] as const } : {}),
  });
  const chart: BarChart = {
    kind: 'bar',
    narrow: true,
    title,
    subtitle: words.period(rangeText(spec.windows.now, lang, today), team),
    lang,
    note: words.whiskers,
    unit,
    bars: rows.map(bar),
    target: null,
    legend: null,
  };
  return [{ kind: 'chart', chart, alt: altText(chart) }];
}
