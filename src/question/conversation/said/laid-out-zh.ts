// 按地区分布, 按渠道看分布 after a number or a rate: a table by that. Of a time or a mark it may be how that spreads in each group, which there is not:
// it is left as it stands.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const LAID_OUT =
  /^(?<before>(?:那|那么|再|请|麻烦|帮我|给我|看看?|看一?下|列一?下|就|[,，]){0,4})(?:按照?|分|以)(?<dim>[^\s,，。?？按分]{1,6}?)(?:来看|来|看|查看|统计)?(?:的|一下|下)?分布(?:情况|图|表)?(?:来?看看?|一下|统计)?(?:呢|吧|如何|怎么样|怎样|是怎样的|是什么样的?|看看|看一?下|给我|给我看看){0,2}[?？。!]*$/u;

/** The turn as a breakdown; the words themselves where it is none. @param words normalised */
export function laidOutBy(words: string, context: ReadContext): string {
  const { previous } = context;
  const dim = LAID_OUT.exec(words)?.groups?.['dim'];
  if (previous === null || dim === undefined) return words;
  if (!['value', 'breakdown', 'compare'].includes(previous.kind)) return words;
  const counted = previous.metrics.every((id) => ['count', 'ratio'].includes(metricEntry(id).unit));
  const tokens = cut(dim, context);
  const [token] = tokens;
  const isDim = tokens.length === 1 && token !== undefined && canMean(token, 'dim', 'grain');
  return counted && isDim ? `按${dim}看` : words;
}
