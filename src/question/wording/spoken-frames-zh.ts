// Frames of spoken Chinese, each with all the words that stand in its places: kinds of things (各类客户, 按故障类别), where a reason lies
// (原因在哪), who has most of it (主要是哪个组在接), the days of a week (周一到周日).
import type { Swap } from './idiom-frames-zh.js';
import { DIM_WORDS } from './reworded-zh.js';

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;
const END = '(?=[,，。;；?？!！]|$)';

/** Every one of them: 各, 每一, 不同. */
const EACH = any('各个?', '每一?个?', '不同的?', '按各个?', '分');
/** A kind, a class, a tier of something. */
const KIND = any(
  '类型',
  '类别',
  '种类',
  '类',
  '种',
  '档',
  '等级',
  '级别',
  '层级',
  '级',
  '群体',
  '分层',
  '层',
);
const CUSTOMERS = any('客户群体?', '客群', '客户', '用户', '顾客');
const OF_A_KIND = any('投诉', '客诉', '故障', '报障', '报修', '建议', '咨询');
const KIND_OF_TROUBLE = any('类别', '分类', '种类', '类目', '问题类型', '问题分类', '原因类别', '原因分类');

const WHERE_IT_LIES = any(
  '哪里',
  '哪儿',
  '哪块儿?',
  '哪一块',
  '哪个环节',
  '哪一?环',
  '哪方面',
  '哪些方面',
  '哪个方面',
  '什么地方',
  '啥地方',
  '何处',
  '哪',
);
const REASON = any(
  '原因',
  '问题',
  '毛病',
  '根子',
  '根源',
  '根因',
  '病根',
  '症结',
  '锅',
  '主因',
  '缘由',
  '源头',
);

const HOLDS = any(
  '接',
  '处理',
  '跟进',
  '跟',
  '负责',
  '管',
  '经手',
  '办',
  '扛',
  '盯',
  '对接',
  '承接',
  '兜',
  '收',
);
const MOSTLY = any('主要', '大多', '大部分', '多半', '大都', '基本上?', '一般', '通常', '都', '目前', '现在');
const TEAMS = '(?:组|团队|小组|班组)';

export const SPOKEN: readonly Swap[] = [
  // 各类客户, 不同等级的用户: their segments. 各类产品 may be lines or products and is left.
  [new RegExp(`${EACH}${KIND}的?${CUSTOMERS}`, 'gu'), '各客群'],
  [new RegExp(`${EACH}${CUSTOMERS}(?=的?(?:流失|满意|投诉|净推荐|nps|csat))`, 'gu'), '各客群'],
  // 各类问题: what they are about.
  [new RegExp(`${EACH}(?:类|种)的?(?:问题|工单|单子)(?!分类|类型)`, 'gu'), '各分类'],
  // 按故障类别看三月的故障: it is of faults already.
  [new RegExp(`(按|分|各个?|每个|不同)(${OF_A_KIND})(?:的)?${KIND_OF_TROUBLE}(?=.*\\2)`, 'gu'), '$1分类'],
  [new RegExp(`(?<=(${OF_A_KIND}).*)(按|分|各个?|每个|不同)\\1(?:的)?${KIND_OF_TROUBLE}`, 'gu'), '$2分类'],
  // 各类投诉, 每种故障: those, by what they are about.
  [new RegExp(`(?:各|每|不同)(?:类|种)的?(${OF_A_KIND})(?!类型|分类)`, 'gu'), '各分类$1'],

  // 原因在哪, 问题主要出在哪一块.
  [
    new RegExp(
      `(?:主要|根本|真正|具体|核心|背后)?的?${REASON}(?:主要|到底|究竟|是)*(?:出|卡|坏)?(?:是|在)*${WHERE_IT_LIES}(?:了)?(?:呢|啊|呀)?${END}`,
      'gu',
    ),
    '为什么',
  ],
  // 首响低了是什么问题: why it did.
  [
    new RegExp(
      `(?<=[了涨跌降升])(?:到底|究竟)?是(?:因为)?(?:什么|啥|哪里的?|哪儿的?)(?:问题|毛病|情况|缘故)(?:呢|啊|呀)?${END}`,
      'gu',
    ),
    ',为什么',
  ],
  // 首响慢了，卡在哪个环节.
  [
    new RegExp(
      `(?<=[,，])(?:主要|到底|究竟|是|都)*(?:卡|堵|栽|坏|出|拖|败|输|差|慢)(?:是)?在${WHERE_IT_LIES}(?:了)?(?:呢|啊|呀)?${END}`,
      'gu',
    ),
    '为什么',
  ],
  // 是什么原因, 什么原因呢 behind a pause: why.
  [
    new RegExp(
      `(?<=[,，。])(?:这|那)?(?:到底|究竟|都)?是?(?:因为)?(?:什么|啥|何种)(?:主要)?原因(?:呢|啊|呀)?${END}`,
      'gu',
    ),
    '为什么',
  ],

  // 主要是哪个组在接, 都是谁在跟: whose they are.
  [
    new RegExp(
      `${MOSTLY}*(?:是|由|归|靠)?(?:哪一?个|哪几个|哪些|什么)${TEAMS}(?:在|来|给)*${HOLDS}(?:的|着|了)?(?:多|比较多|得多)?(?:呢|啊)?${END}`,
      'gu',
    ),
    ',按组看',
  ],
  [
    new RegExp(
      `${MOSTLY}+(?:是|由|归|靠)?(?:谁|哪些人|哪几个人|哪个人|哪位)(?:在|来|给)*${HOLDS}(?:的|着|了)?(?:多|比较多|得多)?(?:呢|啊)?${END}`,
      'gu',
    ),
    ',按客服看',
  ],

  // 门锁这块都是什么问题: what they are about. 首响是什么问题, 低了是什么问题 asks for a reason.
  [
    new RegExp(
      `(?<=[^那都主要大多部分半基本上一般通常这些它们,，。 ].*)(?<![响长间度率分了涨跌降升高低多少快慢差出]|变[好坏长短])(?:这块儿?|这一块|方面|的)?(?:都|主要|大多|大部分|多半|基本上?|一般|通常)*是(?:些)?(?:什么|啥|哪些|哪几?类|哪种)(?:样的|类型的|方面的|类的)?(?:问题|毛病)(?:居多|多|为主)?(?:呢|啊|呀)?${END}`,
      'gu',
    ),
    ',按问题分类看',
  ],

  // 主要是哪个渠道来的: by that.
  [
    new RegExp(
      `${MOSTLY}+(?:是|从|在|由|打)*(?:哪一?[个款条种家]|哪些|哪几[个款条种家]|哪|什么|啥)(${DIM_WORDS})(?:来|上|里|这边|那边)?(?:的|来的|报的|进来的|过来的|提的|报上来的|贡献的|多)?(?:呢|啊)?${END}`,
      'gu',
    ),
    ',按$1看',
  ],

  // 周一到周日哪天单最多: which day of the week.
  [
    /(?<![上这本下个\d每])(?:周|星期|礼拜)一(?:到|至|~|-)(?:周|星期|礼拜)?[日天]([^到至]*?)哪一?天(?=[^,，]*最)/gu,
    '$1哪个星期几的',
  ],
  // 4月周几单最多: which day of the week, and not how many a week.
  [
    /(?<![上下本这那每一个])(?:周|星期|礼拜)几(?=(?:的)?(?:工单|单子?)(?:量|数)?(?:来得)?(?:比较)?最)/gu,
    '哪个星期几的',
  ],
  // 四月周一到周日分别几单: on each day of the week; with nothing that sets them apart it is no more than all of the days.
  [
    /(?<![上这本下个\d每])(?:周|星期|礼拜)一(?:到|至|~|-)(?:周|星期|礼拜)?[日天](?=[^到至]*(?:分别|各自|各有?|每天|每一?天|分布|哪一?天|哪天))/gu,
    '每个星期几',
  ],
  [/(?<=每个星期几[^,，]*?)(?:的)?(?:每天|每一天|分别|各自|各(?=来|有|进|收|接|多少|几))(?:的)?/gu, ''],
];
