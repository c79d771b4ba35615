// 当时哪个产品积得最多, "which product had most of it back then?" after how something stood, or what came, on days that are over: of those very days,
// which stay where nothing else is said.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const ZH =
  /^(?:那么?|然后|[,，]){0,3}(?:当时|那会儿?|那时候?|那个时候|彼时)(?:的)?[,，]?(?<rest>(?!(?:是|呢|为什么|为啥|怎么|比|跟|和)).{2,})$/u;
const EN =
  /^(?:(?:and|so)[, ]+)?(?:(?:back then|at (?:the|that) time|at that point)[, ]+(?<rest>.{4,})|(?<front>.{4,}?),? (?:back then|at (?:the|that) time|at that point))[?.! ]*$/u;

/** The turn without what says that those days are meant; the words themselves where it is none of these. @param words normalised */
export function atThatTime(words: string, context: ReadContext): string {
  const { previous, today } = context;
  const range = previous?.range ?? null;
  if (previous === null || range === null || previous.compare !== null || range.to >= today) return words;
  const { rest, front } = (hasChinese(words) ? ZH : EN).exec(words)?.groups ?? {};
  const said = rest ?? front;
  if (said === undefined) return words;
  const tokens = cut(said, context);
  if (tokens.some((token) => canMean(token, 'time', 'previous', 'year_earlier', 'versus', 'change', 'why')))
    return words;
  // What came on the one day on which something stood so is another question.
  const timing = (id: Parameters<typeof metricEntry>[0]): boolean => metricEntry(id).timing === 'range';
  const before = previous.metrics.some(timing);
  const other = tokens.some(
    (token) =>
      token.known &&
      token.meanings.some((one) => 'metric' in one && one.metric !== null && timing(one.metric) !== before),
  );
  return other ? words : said;
}
