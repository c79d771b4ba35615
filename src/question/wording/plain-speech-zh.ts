// Plain Chinese of the desk in the words of the grammar: what was got rid of (处理掉几单), how long until it is done (平均几天处理完), of how many a
// part is said to be (电话单占3月总工单的百分之几), where a change comes from, tables by two things at once (星期×小时热力图). Over normalised text.
import { inName, type Names } from './cantonese.js';
import type { Swap } from './swaps.js';

const HOUR = '(?:\\d{1,2}|十[一二]?|[一二两三四五六七八九])(?:点钟?|:00)';
const HOURS = `${HOUR}(?:到|至|-|~)${HOUR}`;
const HOW_LONG = '(?:多久|多长时间|多少时间|几天|多少天|几个?小时|多少个?小时)';
const DONE = '(?:处理|解决|办|搞|弄|结)(?:完毕|完|好|掉|定|结)';
const ENDS = '(?=\\s*(?:[,，。;；?？!！呢啊呀吗]|$))';
const WHEN =
  '(?:\\d{4}年)?(?:(?:1[0-2]|[1-9])月份?|[上本这]个?(?:周|月|季度|星期)|今年|去年|[上下]半年|[一二三四]季度|q[1-4]|昨天|今天)';
const MOVE = '(?:变化|变动|波动|增长|增量|上涨|涨幅|下降|下滑|降幅|减少|增加)';
const CROSSED =
  '(星期几|周几|星期|小时|时段|问题类别|问题分类|问题类型|类别|分类|产品线|产品|渠道|团队|小组|地区|区域|优先级|工单类型|客群|型号|版本|月份?|客服)';
const PLAIN_NAMES: Readonly<Record<string, string>> = {
  星期: '星期几',
  周几: '星期几',
  时段: '小时',
  问题类别: '问题分类',
  问题类型: '问题分类',
  类别: '问题分类',
  分类: '问题分类',
};
const plainName = (dim: string): string => PLAIN_NAMES[dim] ?? dim;
const PICTURE = /热力图|热图|热度图|heat ?map|交叉表/u;
/** 产品和问题类别 that a picture is drawn over. */
const OVER_BOTH = new RegExp(
  `(?:按照?|分|各|以)?(?:的)?${CROSSED}\\s*(?:×|✕|x|\\*|乘以?|和|与|跟|及|、|/|\\+)\\s*(?:各)?${CROSSED}`,
  'u',
);

const TURNS: readonly Swap[] = [
  // SLA首响达标率: the same with SLA behind.
  [
    /sla ?的?(首响|首次响应|解决|处理)(?:时效|及时)?(达标率|达成率)/gu,
    (_all, what = '', rate = '') => `${what.replace('处理', '解决')}sla${rate}`,
  ],
  // 排名最后的三个客服: the last three.
  [
    /排名(?:最后|末尾|倒数|垫底|最靠后|靠后)的?(?=(?:\d{1,2}|[一二两三四五六七八九十])(?:个|名|位|组|款|条))/gu,
    '最后',
  ],
  // 解决量前三 上月: the days stand by themselves.
  [
    /(?<=[量数率度长])(前(?:\d{1,2}|[二三四五六七八九十])名?)\s*(?=[上本这]个?(?:周|月|季度|星期|年)|今[天年]|昨天|去年|最近|近\d)/gu,
    '$1,',
  ],
  // 今年前两个季度: its first half.
  [/(今年|去年|前年|20\d\d年)的?前(?:两|二|2)个?季度/gu, '$1上半年'],
  [/(今年|去年|前年|20\d\d年)的?后(?:两|二|2)个?季度/gu, '$1下半年'],
  // 北京除外的投诉.
  [/除外的(?=[^\s,，。?？]{2})/gu, '以外的'],
  // 6月投诉变化是哪些产品造成的: why, by that.
  [
    new RegExp(
      `(${MOVE})(?:了)?(?:主要|到底|究竟)?(?:是)?(?:由|因为|因)?(?:哪些|哪几个|哪个|哪几款|哪款|什么)(渠道|产品|产品线|团队|类别|地区|区域|优先级|客群|型号|版本)(?:造成|引起|导致|拉动|拖累)的?(?=[?？。呢]*$)`,
      'u',
    ),
    '为什么$1,按$2',
  ],
  // 帮我总结下…: what is wanted is what follows.
  [/(?<=^|[,，。])(?:请)?(?:帮我|给我|帮忙|麻烦)?总结(?:一下|下)(?=[^,，。?？]{4})/u, ''],
  // 我们组3月首响达标没有？给个率.
  [
    /(首响|首次响应|解决|处理|sla)(?: ?sla)?达标了?(?:没有?|吗|了吗|没|不)[,，。?？\s]{1,3}(?:给|报|来)(?:我)?(?:一)?个?(?:达标)?(?:率|百分比|比例)(?=\s*[。?？!！]*$)/u,
    (_all, what = '') => `${what.replace('处理', '解决')}达标率`,
  ],
  // 昨天我处理掉几单.
  [
    /(?<![没未不别])(?:处理|办|弄|清|结|搞|消化|了结|解决)掉了?(?=(?:几|多少)(?:单|张|个|件|条|起|工单))/gu,
    '解决了',
  ],
  // 下午(14点到18点): the hours are said.
  [new RegExp(`(上午|早上|凌晨|中午|下午|傍晚|晚上)\\s*[(（]\\s*(${HOURS})\\s*[)）]`, 'gu'), '$1$2'],
  // 服务过程三个维度本季度各打几分.
  [
    new RegExp(
      `服务过程(?:满意度|评分|评价|打分|问卷|调查)?的?(?:[三3]个|各个?|每个?|这?几个)(?:维度|方面|指标|分项)(${WHEN})?的?(?:各|分别|各自|都|客户){0,3}(?:打|得|拿|是|有)?了?(?:几分|多少分|多少|怎么样|如何)?`,
      'gu',
    ),
    '$1服务过程满意度按维度',
  ],
  // 电话单占3月总工单的百分之几.
  [
    new RegExp(
      `(?<![工订来进客表账下清])(?:的)?单(?:子|量)?占了?(${WHEN})?的?(?:全部|所有|全体|整体|总)?的?(?:工单|单子|单量|来单|进单)(?:总量|总数|量|数)?的?(?:百分之几|百分之多少|几成|多大比例|多少比例|比例|比重)${ENDS}`,
      'gu',
    ),
    '工单占$1工单的比例',
  ],
  // 2月工单量变化主要是哪里来的: why it changed.
  [
    new RegExp(
      `^([^,，。;；]{2,24}?)的?(${MOVE})(?:主要|大头|大部分|多半|基本)?(?:都)?(?:是从?|来自|源自|出自|从)于?(?:哪里|哪儿|哪块|哪些地方|哪方面|什么地方|哪些方面)(?:来的?|出来的|贡献的|带来的)?(?:啊|呢|呀)?[?？。!！]*$`,
      'u',
    ),
    '为什么$1$2',
  ],
  // 配送延迟的单处理要多久: how long they take.
  [
    new RegExp(
      `(?<=的)(?:单子?|工单|案件)(平均)?(?:处理|解决)(?:起来)?(平均)?(?:大概|一般|通常)?(?:要|得|需要|花|用)了?${HOW_LONG}${ENDS}`,
      'gu',
    ),
    (_all, one = '', two = '') => `工单${one !== '' || two !== '' ? '平均' : ''}解决时长`,
  ],
  // 退换货平均几天处理完.
  [
    new RegExp(
      `(?<![近这那前后头去了等过半每])(平均)(?:大概|一般|通常)?(?:要|得|需要|花|用)?了?${HOW_LONG}(?:才能|就能|能|才|可以)?${DONE}(?:一[单张个])?${ENDS}`,
      'gu',
    ),
    '平均解决时长',
  ],
  [
    new RegExp(
      `(?<![近这那前后头去了等过半每均])(?:大概|一般|通常)?(?:要|得|需要|花)(?:几天|多少天|几个?小时|多少个?小时)(?:才能|就能|能|才|可以)?${DONE}(?:一[单张个])?${ENDS}`,
      'gu',
    ),
    '解决时长',
  ],
  // 一次解决率不到一半的有谁 told the other way round.
  [
    /(不到|低于|不足|超过了?|高于|不止|过)(一半|半数)的?(?:都)?(?:是)?一次(?:就)?解决的(人|客服|组|团队|同事)/gu,
    '一次解决率$1$2的$3',
  ],
  // 投诉最多的地区(按率).
  [/投诉最多的?([\u3400-\u9fff]{0,6}?)\s*[(（](?:按)?(?:投诉)?率(?:算|看|来看)?[)）]/gu, '投诉率最高的$1'],
];

const first = (text: string, [pattern, instead]: Swap, names: Names): string =>
  text.replace(pattern, (...found: unknown[]) => {
    const place = found.findIndex((one) => typeof one === 'number');
    const [all = '', ...parts] = found.slice(0, place).map((one) => (typeof one === 'string' ? one : ''));
    const at = Number(found[place]);
    if (inName(text, at, at + all.length, names)) return all;
    return typeof instead === 'function'
      ? instead(all, ...parts)
      : instead.replaceAll(/\$(\d)/gu, (_, n: string) => parts[Number(n) - 1] ?? '');
  });

/** Over what two things a picture is drawn, in the words of the grammar. */
const crossed = (text: string): string =>
  PICTURE.test(text)
    ? text.replace(
        OVER_BOTH,
        (_all, one: string, other: string) => `按${plainName(one)}和${plainName(other)}`,
      )
    : text;

/** The normalised text with such talk in plain words. */
export const inPlainChinese = (text: string, names: Names): string =>
  TURNS.reduce((current, swap) => first(current, swap, names), crossed(text));
