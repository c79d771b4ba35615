// Of which kinds something was, asked as a sentence: 3月的投诉有哪些类别, 都在抱怨什么, 有哪些产品被投诉了, "what categories did the complaints fall
// into": the number of each. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const THEY_ZH = '(投诉|故障|建议|咨询|请求|工单|单子)(?:工?单)?';
const MOSTLY = '(?:都|主要|大概|一般|通常|大多|大部分|具体|分别|里面?|中|当中){0,3}';
const KINDS_ZH = '(?:问题)?(?:类别|类型|分类|种类|品类|类)';
const OF_EACH: Readonly<Record<string, string>> = {
  渠道: '渠道',
  产品: '产品',
  产品线: '产品线',
  地区: '地区',
  区域: '地区',
  型号: '型号',
  版本: '版本',
  组: '组',
  团队: '团队',
};
const THINGS_ZH = `(${Object.keys(OF_EACH)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;
const END = '(?=\\s*(?:呢|啊|呀|吗)?\\s*[?？。!！,，]*$)';

/** Tickets have types, and each type has categories: 工单有哪些类型 is of the former, 投诉有哪些类型 of the latter, and 工单分几类 says neither. */
function byKind(found: string, what: string): string {
  const ofAll = /^(?:工单|单子)$/u.test(what);
  if (ofAll && !/类别|分类|品类|类型/u.test(found)) return found;
  return `的${what}按${ofAll && found.includes('类型') ? '类型' : '类别'}`;
}

const ZH: readonly Swap[] = [
  // 3月的投诉有哪些类别, 故障分哪几类
  [
    new RegExp(
      `的?${THEY_ZH}${MOSTLY}(?:有|分为|分成|分|包括|涉及|涉及到|是|涵盖)(?:了)?(?:哪些|哪几个?|什么|几个?)${KINDS_ZH}(?:的)?${END}`,
      'gu',
    ),
    (found, what = '') => byKind(found, what),
  ],
  // 3月有哪些类别的投诉
  [
    new RegExp(`${MOSTLY}有(?:哪些|哪几个?|什么)${KINDS_ZH}的?${THEY_ZH}${END}`, 'gu'),
    (found, what = '') => byKind(found, what),
  ],
  // 有哪些产品被投诉了
  [
    new RegExp(
      `${MOSTLY}有?(?:哪些|哪几个|哪几款|什么)${THINGS_ZH}被(?:客户|用户|人)?投诉(?:了|过)?${END}`,
      'gu',
    ),
    (_, thing = '') => `各${OF_EACH[thing] ?? thing}投诉量`,
  ],
  // 都有哪些渠道来单
  [
    new RegExp(`${MOSTLY}有?(?:哪些|哪几个)${THINGS_ZH}(?:来|进|有)(?:了)?单(?:子)?(?:了)?${END}`, 'gu'),
    (_, thing = '') => `各${OF_EACH[thing] ?? thing}工单量`,
  ],
  // 3月的投诉都在投诉什么, 客户都在抱怨什么
  [
    new RegExp(
      `的?(?:投诉|客户|顾客|用户|大家|客人)([^,，。的]{0,8}?)${MOSTLY}(?:在|都在)(?:抱怨|投诉|吐槽)(?:些)?(?:什么|啥)(?:问题|东西|事)?${END}`,
      'gu',
    ),
    '$1的投诉按类别',
  ],
];

const THEY_EN = '(complaints|faults|suggestions|tickets|questions|requests|cases)';
const EN: readonly Swap[] = [
  [
    new RegExp(
      `(?:what|which) (?:kind of |kinds of )?(?:categories|category|issue types|topics|areas) (?:do|did|are|were) (?:the |our |all )?${THEY_EN} (?:mostly |mainly )?(?:fall|fell|come|came|go|break down|belong|land|sorted|filed)(?: (?:in|into|in to|under|to))?(?= |[?.!]*$)`,
      'gu',
    ),
    '$1 by category',
  ],
  [
    new RegExp(
      `what (?:are|were|did) (?:the )?(?:customers|people|users|clients|folks) (?:mostly |mainly )?(?:complaining|complain)(?: about)?(?= |[?.!]*$)`,
      'gu',
    ),
    'complaints by category',
  ],
];

/** The same as the number of each kind. */
export const asKinds = (text: string): string =>
  swapAll(
    /(?:哪|什么|啥|几)/u.test(text) ? swapAll(text, ZH) : text,
    /(?:categor|topics|areas|issue types|complain)/u.test(text) ? EN : [],
  );
