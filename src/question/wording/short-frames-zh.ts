// Questions jotted down in Chinese: 5、6月, 渠道上周各多少单, 周一的工单量,6月, 来电量. Each in the words and the order that the grammar knows; over
// normalised text.
import { swapAll, type Swap } from './swaps.js';

const DAY = '(?:周|星期|礼拜)[一二三四五六日天]';
const MONTH = '(?:(?:20\\d\\d年|去年|今年)?(?:1[0-2]|[1-9])月|上个?月|本月|这个月)';
const WHEN =
  '(?:上|本|这)个?(?:周|月|季度|礼拜|星期|季)|今天|昨天|今年|去年|(?:去年|今年)?(?:1[0-2]|[1-9])月';

const TURNS: readonly Swap[] = [
  // 5、6月: of May and of June.
  [/(?<=^|[,，:：的年看量诉率障议度])(1[0-2]|[1-9])(?:、|和|跟)(?=(1[0-2]|[1-9])月(?!\d))/gu, '$1月和'],
  [
    new RegExp(
      `^(渠道|产品|产品线|地区|区域|优先级|客群|团队)(${WHEN})各(?:有|是|来了|进了)?(?=多少|几)`,
      'u',
    ),
    '各$1$2',
  ],
  // 周一的工单量,6月: on all of its Mondays.
  [new RegExp(`^(${DAY})的?(工单量|投诉量|故障量|单量|解决量)[,，](${MONTH})[?？。]*$`, 'u'), '$3每个$1$2'],
  [/来电(?:数量|总量|量|数)(?!据)/gu, '电话工单量'],
  [/(?<=周|月|天|季度|年)来电(?:有|是)?多少(?:个|通|次)?(?=[?？。]*$)/u, '电话工单量'],
];

/** 6月各渠道占比 that begins a conversation: of the tickets. */
const PARTS: Swap = [
  /(?<=月|周|年|季度|天)各(类别|渠道|产品|地区|区域|优先级)(?:的)?占比/gu,
  '各$1工单量占比',
];

/** The normalised text with what was jotted down spelled out. @param first it begins a conversation, and nothing was talked of before */
export const jottedOut = (text: string, first: boolean): string =>
  swapAll(text, first ? [...TURNS, PARTS] : TURNS);
