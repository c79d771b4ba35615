// A number asked for in the first half of a question, of which only a rate was read: "how many complaints last week, … what share …". The
// words of the first half are told, lest the half of a question is answered as if it were all of it.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';

const ASKS_NUMBER = /^how many|(?:多少|几)(?:条|个|张|起|件|单|例|宗)/u;
const ASKS_PART =
  /多少比例|多大比例|百分之|几成|占比|比例|占多少|^(?:what|which) (?:share|percentage|percent|proportion|%|fraction)/u;
const PAUSE = /^(?:[,;，；、]|and|&|plus)$/u;

/** The words that ask for a number ahead of a pause behind which a part is asked for, where what was read is but one rate; else null. */
export function numberLeft(
  tokens: readonly { readonly text: string }[],
  metrics: readonly MetricId[],
): string | null {
  const [metric, more] = metrics;
  if (metric === undefined || more !== undefined || metricEntry(metric).unit !== 'ratio') return null;
  const number = tokens.findIndex(({ text }) => ASKS_NUMBER.test(text.trim()));
  const pause = tokens.findIndex(({ text }, at) => at > number && PAUSE.test(text.trim()));
  const part = tokens.findIndex(({ text }, at) => at > pause && ASKS_PART.test(text.trim()));
  return number < 0 || pause < 0 || part < 0 ? null : (tokens[number]?.text.trim() ?? null);
}
