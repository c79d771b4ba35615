// "Is Harbor the best team", 叶青是解决量最后一名吗: who comes first is found among all of them, and not among the one that is named.
import { metricEntry } from '../../metrics/catalogue.js';
import { canMean, type Token } from '../token.js';
import type { Frame } from './frame.js';

/**
 * The frame without the one group that is held against the first of all: a ranking of one group would call it first whatever it is.
 *
 * @param whether the question is one of yes or no
 */
export function firstOfAll(frame: Frame, whether: boolean): Frame {
  const { order, by, filters } = frame;
  if (!whether || frame.place || (order?.o !== 'extreme' && order?.o !== 'end')) return frame;
  const [dim, another] = by;
  const named = filters.filter((filter) => filter.dim === dim && !filter.not);
  const [one, more] = named;
  if (dim === undefined || another !== undefined || one === undefined || more !== undefined) return frame;
  return one.values.length === 1 ? { ...frame, filters: filters.filter((filter) => filter !== one) } : frame;
}

/** 上周哪些组满意度下降了, "which teams had csat drop": those that did, the furthest first, and no table of all of them. */
export function thoseThatMoved(frame: Frame, tokens: readonly Token[]): Frame {
  const { by, filters, metrics, order, way } = frame;
  const [dim, another] = by;
  const moved = way !== null && (frame.change || frame.compare !== null) && !frame.why && !frame.trend;
  if (!moved || order !== null || frame.place || frame.byGrain !== null || frame.having !== null)
    return frame;
  if (dim === undefined || another !== undefined || metrics.length !== 1) return frame;
  // A ranking leaves out people with few behind their figure, who may have moved as well: of people the table.
  if (dim === 'agent' && metrics.some((id) => metricEntry(id).unit !== 'count')) return frame;
  const which = tokens.some(
    (token, at) => canMean(token, 'who') || (canMean(token, 'which') && canMean(tokens[at + 1], 'dim')),
  );
  if (!which || filters.some((filter) => filter.dim === dim)) return frame;
  return { ...frame, order: { o: 'extreme', extreme: 'max' }, limit: null };
}
