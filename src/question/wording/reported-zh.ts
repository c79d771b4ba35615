// What customers report, in a verb: 退款报了多少单, 学员反馈老师迟到的投诉; how many are left without some: 除了微信，还有多少单. Over normalised text.
import type { Gazetteer } from '../gazetteer.js';
import { swapAll, type Swap } from './swaps.js';

/** Who reports. Names of trades: what a desk calls its customers. */
const WHO =
  '(?:客户|用户|顾客|学员|学生|会员|家长|读者|玩家|买家|卖家|商家|商户|乘客|旅客|患者|业主|司机|租户|客人|粉丝|大家)(?:们)?';
const SAID = '(?:反馈|反映|反应|提到|吐槽|抱怨|报|提)(?:说|过|来|上来|过来)?(?:的|了)?';
const THING = '的?(?:投诉|故障|咨询|工单|单子|单|问题)';
const WHEN =
  '(?:(?:上个?月|本月|这个?月|上周|本周|这周|上个?季度|本季度|这个?季度|今年|去年|昨天|今天|\\d{1,2}月份?|近\\d+天)的?)?';
const COUNTED = '(?:一共|总共|共|都)?报(?:了|过|上来|过来|进来)(?:了)?(?=(?:多少|几)(?:单|起|个|件|张|次)?)';

/** What can be reported, and where: of a person or a team 报 would be something else. */
const REPORTED: ReadonlySet<string> = new Set([
  'category',
  'product',
  'product_line',
  'model',
  'version',
  'channel',
  'region',
  'segment',
]);

const isReported = (name: string, { lookup }: Gazetteer): boolean => {
  const found = lookup(name);
  return found.length > 0 && found.every(({ dim }) => REPORTED.has(dim));
};

const endsIn = (text: string, gazetteer: Gazetteer): boolean =>
  [...text].some((_, at) => text.length - at >= 2 && isReported(text.slice(at), gazetteer));

const NUMBER = new RegExp(
  `(?<name>[\\u3400-\\u9fffa-z\\d ]{2,16}?)(?<when>${WHEN})${COUNTED}(?<much>多少|几)(?<unit>单|起|个|件|张|次)?`,
  'gu',
);
const TOLD = new RegExp(`${WHO}${SAID}(?=(?<name>[\\u3400-\\u9fff]{2,8}?)${THING})`, 'gu');

const SWAPS: readonly Swap[] = [
  // 除了微信和电话，上个月还有多少单: those without them.
  [
    /(?<=^除(?:了|去|开|掉)?[^,，;；。?？]{2,24}(?:以外|之外)?[,，][^,，;；。?？还]{0,12})还有(?=(?:多少|几)(?:张|个)?(?:工单|单子|单)(?:呢|啊)?[?？。]*$)/gu,
    '有',
  ],
];

/** The normalised text with such verbs in plain words. */
export function asReported(text: string, gazetteer: Gazetteer): string {
  if (!/报|反|提|吐槽|抱怨|除/u.test(text)) return text;
  const counted = text.replace(
    NUMBER,
    (all: string, name: string, when: string, much: string, _unit: string) =>
      endsIn(name.trim(), gazetteer) ? `${name}${when}有${much}单` : all,
  );
  const told = counted.replace(TOLD, (all: string, name: string) => (isReported(name, gazetteer) ? '' : all));
  return swapAll(told, SWAPS);
}
