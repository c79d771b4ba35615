// 总 before what is counted, as a word by itself: 10月总投诉量 is 总共投诉量, 总重开率 the rate of the whole. A sum of times there is none of, so
// 总时长 stays; 王总 is somebody's chief. Over normalised text.
import type { Names } from './cantonese.js';

const COUNTED =
  '(?:客户|用户)?(?:投诉|客诉|解决|办结|完结|结单|故障|报障|报修|建议|低分|差评|积压|超时|逾期|未响应|未回复|未解决|待处理|工单|进单|来单|单)(?:的?(?:工单|单子?))?(?:总)?(?:量|数量|数目|数|个数|件数)?';
const RATED =
  '(?:投诉|重复投诉|解决|一次解决|首次解决|重开|转派|多次转派|达标|首响达标|解决达标|sla达标|故障|复购|流失|回访|建议采纳|评价|参评|满意)率';
const THE_WHOLE = new RegExp(
  `总(?:的)?(?:(?=(${RATED}))|(?=${COUNTED}(?!时|率|[满速效质成]|得分)))(?!的?单价)`,
  'gu',
);

/** What may stand before 总, beside a name: a time, a group, a pause. Two characters and 总 else are a chief. */
const BEFORE = /(?:^|[\s,，。:：;；、的a-z\d)]|[年月周天日季度号期末初内里来]|[组队部线道区品店])$/u;

/** Of every group its own whole, which is the figure itself. */
const EACH = /各|每|按|分别|哪|谁/u;

const endsInName = (text: string, { lookup }: Names): boolean =>
  [2, 3, 4, 5, 6].some((length) => length <= text.length && lookup(text.slice(-length)).length > 0);

/** 公司里哪些单超时了: of whom a list is. Beside a figure it is of no weight, and of 公司客户 it is the segment. */
const LISTED_OF_HOUSE =
  /(?<![全整个分子总母各每该本外他司大小])(?:我们|咱们?)?公司(?:里面?|内)?的?(?!客户|用户|账|会员|平均|整体)(?=[^,，]{0,14}(?:哪些|列|清单|明细))/u;

/** The text with such a 总 said in full. */
export function withTotals(given: string, names: Names): string {
  const text = given.replace(LISTED_OF_HOUSE, (all) => (names.lookup('公司').length > 0 ? all : '全公司'));
  if (!text.includes('总')) return text;
  return text.replace(THE_WHOLE, (all: string, rate: string | undefined, at: number) => {
    const before = text.slice(0, at);
    if (!BEFORE.test(before) && !endsInName(before, names)) return all;
    if (rate !== undefined) return '总体';
    return EACH.test(text) ? '' : '总共';
  });
}
