// What is asked loosely and then by its name: 修得怎么样，解决率多少; 转单多不多，转派率看一下; 低分有没有人跟进，回访率是多少. The figure that is named tells the loose
// words before it, which are left out where they can mean nothing else. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const HOW = '(?:怎么样|怎样|如何|咋样|好不好|顺不顺利|好吗|顺利吗)';
const MUCH = '(?:多不多|多吗|少不少|高不高|严不严重|严重不严重|严重吗|厉害吗|厉害不厉害)';
const ANY = '(?:有没有|有)(?:人)?';
const DONE = '(?:了)?(?:没有|没|吗)?';

/**
 * The loose words, and the figures any of which tells them. 投诉处理得怎么样，解决率多少 may be the rate of all tickets.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    `(?<!投诉|故障|建议|工单|单子)(?:修复|处理|解决|修|办|搞|弄)得(?:都)?${HOW}`,
    '解决率|一次解决率|首次解决率|解决时长|处理时长|解决达标率|重开率',
  ],
  [
    '(?:修|修复|处理|解决|办|搞)得(?:快不快|慢不慢|快吗|慢吗|快慢如何)',
    '解决时长|处理时长|解决达标率|平均解决时长',
  ],
  [
    '(?:回|回复|响应|接待)得?(?:快不快|慢不慢|快吗|慢吗|及不及时|及时吗|及时不及时)',
    '首响|首次响应|响应时间|平均响应|首响达标率',
  ],
  [`(?:转单|转派|转手|转来转去|踢皮球)(?:的)?${MUCH}`, '转派率|多次转派率'],
  [`(?:重开|返工|打回来?|退回来?)(?:的)?${MUCH}`, '重开率'],
  [
    `(?:低分|差评)(?:的)?(?:客户|评价|单)?(?:都)?(?:${ANY}(?:去|在)?(?:跟进|回访|跟|处理|管)(?:过)?${DONE}|(?:跟进|回访)(?:得)?(?:${HOW}|${DONE}))`,
    '回访率|低分回访率',
  ],
  [
    `(?:客户|用户|顾客)?(?:满不满意|满意吗|满意不满意|评价${HOW}|口碑${HOW})`,
    '满意率|满意度|满意度评分|csat|nps|净推荐值',
  ],
  [`(?:客户|用户|顾客)?投诉(?:的)?(?:人)?${MUCH}`, '投诉率|投诉量'],
  [`(?:故障|坏的)(?:的)?${MUCH}`, '故障率|故障量'],
  [`(?:客户|用户|顾客)?(?:流失|跑掉|走掉)(?:的)?(?:人)?${MUCH}`, '流失率'],
  [`(?:愿意|肯)?(?:评价|参评|打分)(?:的)?(?:人)?(?:${MUCH}|积极不积极|积极吗)`, '参评率|评价率'],
  [`(?:积压|压单|堆单)(?:得)?${MUCH}`, '积压|积压量'],
  [`(?:达标|时效|sla)(?:得|情况|做得)?${HOW}`, '首响达标率|解决达标率|sla达标率|sla 达标率|达标率'],
];

const SWAPS: readonly Swap[] = PAIRS.map(([loose, figures]): Swap => [
  new RegExp(
    `${loose}(?:啊|呢|呀)?[,，?？。\\s]+(?=(?:看一下|看看|看下|给我|把|报一下|具体|那|我要|我想看|也就是|就是){0,2}(?:${figures}))`,
    'u',
  ),
  '',
]);

/** The normalised text without what the figure behind it tells. */
export const withoutLooselyFirst = (text: string): string =>
  /[\u3400-\u9fff]/u.test(text) ? swapAll(text, SWAPS) : text;
