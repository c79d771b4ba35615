// 按投诉率排一下, 换成按工单量从低到高排列 after a table: its groups by another figure, in the order of that. A table of several figures, or of steps of
// time, is not sorted so.
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const SORTED = new RegExp(
  '^(?:那么?|再|麻烦|请|就|给我|帮我|换成|改成|改为|换|改|把它们?|它们|都|[,，]){0,5}(?:按照|按|以|用|照|依)(?<figure>[^,，。?？ ]{2,12}?)(?:来|去|给我|进行)?' +
    '(?<way>从(?:高到低|低到高|多到少|少到多|大到小|小到大|快到慢|慢到快|长到短|短到长|好到差|差到好))?(?:来)?' +
    '排(?:个|一个|一下|一)?(?:名次|名|序|列|行|位|队)?(?:一下|下|看看|看|吧|呗|呢){0,2}[。.!！?？]*$',
  'u',
);

const KINDS: Readonly<Record<string, string>> = {
  agent: '客服',
  team: '组',
  channel: '渠道',
  type: '类型',
  category: '分类',
  product: '产品',
  product_line: '产品线',
  model: '型号',
  version: '版本',
  region: '地区',
  priority: '优先级',
  segment: '客户类型',
};

/** The words that are read for it; null where they say something else. @param words normalised */
export function sortedBy(words: string, context: ReadContext): string | null {
  const { previous } = context;
  const found = SORTED.exec(words)?.groups;
  if (found === undefined || previous?.kind !== 'breakdown' || previous.grain !== null) return null;
  const [dim, more] = previous.by;
  const kind = dim === undefined ? undefined : KINDS[dim];
  if (kind === undefined || more !== undefined || previous.metrics.length !== 1 || previous.place)
    return null;
  const { figure = '', way = '' } = found;
  const tokens = cut(figure, context);
  const isFigure =
    tokens.some((token) => canMean(token, 'metric', 'type', 'ticket_noun')) &&
    tokens.every((token) => canMean(token, 'metric', 'type', 'ticket_noun', 'stat', 'figure', 'filler'));
  if (!isFigure) return null;
  const named = tokens.some((token) => canMean(token, 'metric', 'type')) ? figure : '工单量';
  return way === '' ? `${named}按${kind}排一下` : `${named}按${kind}${way}排`;
}
