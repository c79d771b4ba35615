// 第一名的是哪些人在做，按人看看, 第二名那组每个人多少, 最后一名的组里都有谁 after a ranking of teams: the people of the team that stands there, by the same figure.
// The place is put into the words that point at a row of the table.
import type { ReadContext } from '../../context.js';
import { readNumber } from '../../numbers.js';

const PLACE =
  '(?:排名?)?(?:第(?<nth>[一二三四五六七八九十]|\\d{1,2})(?:名|的|个|位)?|(?<first>冠军|榜首|头名)|(?<last>最后一名|最后一个|最后的|倒数第一名?|垫底的?))';
const TEAM = '(?:的)?(?:是)?(?:[那这](?:一)?个?|个)?(?:组|团队|小组|队伍?)?(?:里面?|内|下面)?(?:的)?';
const SEEN =
  '(?:按|分|以|拆到|拆成|看)(?:人|客服|成员|组员|个人|坐席|员工)(?:头)?(?:来|去)?(?:拆|分|列|看|展开)?';
const DONE = '(?:的)?(?:看看|看一下|看下|一下|看|列|开|出来|吧|呗|呢){0,3}';
const WHO = `(?:都|主要|具体|分别){0,2}(?:是|有)?(?:哪些人|哪几个人|哪几位|谁)(?:都)?(?:在)?(?:做|干|负责|处理|跟|接|弄)?(?:的)?(?:[,，、。 ]*${SEEN})?`;
const EACH =
  '(?:[,，])?(?:每|各)(?:一)?(?:个|位)?(?:人|成员|客服|组员|坐席)(?:的)?(?:都|分别|各)?(?:是)?(?:多少|几|怎么样|如何|情况)?';
const MEMBERS = new RegExp(
  `^(?:那么?|然后|再|看看|把|[,，]){0,4}${PLACE}${TEAM}(?:${WHO}|${EACH}|[,，]?${SEEN})${DONE}[?？。!]*$`,
  'u',
);

/** The turn of that row, by its people; the words themselves where it is none, or it is not known who stands there. @param words normalised */
export function membersOfPlace(words: string, { previous, shown = null }: ReadContext): string {
  const found = MEMBERS.exec(words)?.groups;
  if (found === undefined || previous === null) return words;
  const { kind, by, grain, order, place } = previous;
  const isRanked = kind === 'breakdown' && by.join() === 'team' && grain === null && order !== null && !place;
  const stand = shown?.dim === 'team' ? shown.values.length : 0;
  const { nth, first } = found;
  const at = nth !== undefined ? (readNumber(nth) ?? 0) : first !== undefined ? 1 : stand;
  // A team that is not shown may be one of several alike.
  return isRanked && at >= 1 && (at === 1 || at <= stand) ? `第${at}个按人看看` : words;
}
