// What people of a desk ask in Chinese with a verb where the catalogue has a noun: 转派最多的是哪个组, 投诉里有多少是重复投诉, 客户打低分的有几个, 满意度下降跟
// 首响变慢有关系吗. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const ENDS = '(?=\\s*(?:[,，。;；?？!！呢啊呀吗]|$))';
/** What is done to a ticket, by its rate: there is no number of transfers, their rate is what is kept. */
const DONE = '(转派|转单|转交|流转|重开|返工)';
const rateOf = (verb: string): string => (/^[重返]/u.test(verb) ? '重开率' : '转派率');
const WHO =
  '(?:谁|哪(?:一)?[个位](?:组|人|客服|同事|团队|小组|渠道|产品)?|哪些(?:组|人|客服|团队|渠道|产品))';
const MOVED =
  '(?:下降|下滑|变差|变低|降低|走低|掉了?|上升|提高|变好|变高|升高|变慢|变长|变快|变短|拉长|缩短|慢了?|快了?|长了?|短了?|低|高)';
const FIGURE = '[\\u3400-\\u9fffa-z]{1,8}?(?:率|度|时长|时间|响|量|nps|csat|fcr|frt)';

const SWAPS: readonly Swap[] = [
  // 转派最多的是哪个组, 哪个组转派最多.
  [
    new RegExp(
      `${DONE}(?:单|工单|次数)?最(多|少)(?:的)?(?=(?:的)?(?:是|为)?${WHO}|的(?:组|人|客服|团队|小组|渠道|产品)${ENDS})`,
      'gu',
    ),
    (_all, verb = '', end = '') => `${rateOf(verb)}最${end === '多' ? '高' : '低'}的`,
  ],
  [
    new RegExp(`(${WHO})(?:的)?${DONE}(?:单|工单|次数)?(?:得)?最(多|少)${ENDS}`, 'gu'),
    (_all, who = '', verb = '', end = '') => `${who}${rateOf(verb)}最${end === '多' ? '高' : '低'}`,
  ],
  // 投诉里有多少是重复投诉: the share, which says of how many.
  [
    /投诉(?:单|工单)?(?:里面?|中|当中|之中|里头)?,?(?:有)?(?:多少|几个|几件|几成|多大比例)(?:是|属于)(?:重复的?投诉|重复的|重复投诉的|二次投诉)/gu,
    '重复投诉率',
  ],
  [new RegExp(`重复投诉(?:的)?(?:占多少|占几成|占比|比例|的比例)(?:是多少)?${ENDS}`, 'gu'), '重复投诉率'],
  // 客户打低分的有几个.
  [/(?:客户|用户|顾客)(?:给|打|评)(?:了|出|过)?的?(低分|差评)的?/gu, '$1'],
  // 满意度下降跟首响变慢有关系吗: whether the two go together.
  [
    new RegExp(
      `(${FIGURE})${MOVED}(?:了)?(跟|和|与|同)(${FIGURE})(?:${MOVED})?(?:了)?(?=(?:之间)?(?:有没有|有无|是否有|是不是有|有|存在|没有)(?:什么|啥|一定的?)?(?:关系|关联|相关|联系))`,
      'gu',
    ),
    '$1$2$3',
  ],
  [
    new RegExp(
      `(${FIGURE})(跟|和|与|同)(${FIGURE})${MOVED}(?:了)?(?=(?:之间)?(?:有没有|有无|是否有|是不是有|有|存在|没有)(?:什么|啥|一定的?)?(?:关系|关联|相关|联系))`,
      'gu',
    ),
    '$1$2$3',
  ],
];

/** The normalised text with such talk in plain words. */
export const inDeskTalkZh = (text: string): string =>
  /[\u3400-\u9fff]/u.test(text) ? swapAll(text, SWAPS) : text;
