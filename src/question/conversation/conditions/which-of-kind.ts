// "Which one is the highest", 哪个最高 after one product, another, and all of them: of the kind of things that was talked of.
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';

const EN =
  /^(?<head>(?:(?:and|so|ok|then|now)[, ]+){0,8}which) ?(?:one|of them|of those|of these)?(?<tail>(?:'s| is| was| has| had) (?:the )?(?:very )?(?:highest|lowest|worst|best|most|least|fewest|slowest|fastest|quickest|longest|shortest|biggest|largest|smallest))(?: one)?[?.!]*$/u;
const ZH =
  /^(?:那|那么)?(?:是)?哪一?[个款家位条](?:的)?(?<tail>最[多少高低好差快慢长短大小])(?:的)?(?:呢|啊|呀)?[?？。]*$/u;

const WORDS: Readonly<Partial<Record<DimensionId, { readonly zh: string; readonly en: string }>>> = {
  team: { zh: '组', en: 'team' },
  product: { zh: '产品', en: 'product' },
  product_line: { zh: '产品线', en: 'product line' },
  channel: { zh: '渠道', en: 'channel' },
  region: { zh: '地区', en: 'region' },
  category: { zh: '分类', en: 'category' },
  segment: { zh: '客户类型', en: 'segment' },
  version: { zh: '版本', en: 'version' },
  model: { zh: '型号', en: 'model' },
  priority: { zh: '优先级', en: 'priority' },
};

/** How far back what was talked of is looked for. */
const LATELY = 4;

/** The turn with the kind of things named; the words themselves where none, or more than one, was talked of. @param words normalised */
export function withKindNamed(words: string, { previous, earlier = [] }: ReadContext): string {
  const found = (EN.exec(words) ?? ZH.exec(words))?.groups;
  if (found === undefined || previous?.kind !== 'value' || previous.metrics.length !== 1) return words;
  const held = new Set(previous.where.map(({ dim }) => dim));
  const before = earlier.slice(-LATELY).filter(({ metrics }) => metrics.join() === previous.metrics.join());
  const [dim, another] = new Set(
    before.flatMap(({ where }) =>
      where.flatMap((filter) => ('in' in filter && !held.has(filter.dim) ? [filter.dim] : [])),
    ),
  );
  const kind = dim === undefined || dim === 'day' || another !== undefined ? undefined : WORDS[dim];
  const { head, tail = '' } = found;
  if (kind === undefined) return words;
  return head === undefined ? `哪个${kind.zh}${tail}` : `${head} ${kind.en}${tail}`;
}
