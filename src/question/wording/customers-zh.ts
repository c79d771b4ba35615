// A trade's own word for its customers (患者, 学员, 玩家) is read as 客户, where nothing in the workspace is called so: then the word names
// that. What is said of which customers (新患者, 老学员) stays as it is, and the question is refused as it would be of 客户.
import { inName, type Names } from './cantonese.js';
import type { Directory } from '../../tickets/directory.js';

/** Each with the words for it that a value of the workspace may use. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['患者|病人|就诊者', /患者|病人|patient/u],
  ['学生|学员|家长', /学生|学员|家长|student|learner|parent/u],
  ['玩家', /玩家|player|gamer/u],
  ['客人|住客|宾客', /客人|住客|宾客|guest/u],
  ['乘客|旅客|游客', /乘客|旅客|游客|passenger|travell?er|guest/u],
  ['住户|业主|租户|租客', /住户|业主|租户|租客|resident|owner|tenant/u],
  ['商户|商家|店主', /商户|商家|店主|merchant|seller|shop|store/u],
  ['会员', /会员|member|vip/u],
  ['储户|投保人|车主|司机', /储户|投保人|车主|司机|driver/u],
  ['买家|消费者|顾客', /买家|消费者|顾客|buyer|consumer/u],
];

/** Which of them is meant: no word for all. */
const WHICH_BEFORE =
  /(?:[新老旧女男大小重非各每单双某多轻]|[a-z0-9]+|新增|潜在|活跃|流失|首次|付费|高价值|重点)的?$/u;

const FIGURE = '满意度|满意率|投诉|差评|低分|评分|评价|打分|建议|流失|复购|回购|净推荐|nps|csat';
/** What has no other subject than customers: a word for them beside it says nothing. */
const THEIR_OWN = '满意度|满意率|投诉率|流失率|复购率|净推荐值|nps|csat';
const SENDS = '发来|来消息|来信息|联系我们|找我们|(?:第一次|首次)(?:得到|收到|拿到|等到)';

/** 旅客提了多少条建议: what customers do with what there is a figure for. */
const SAYS =
  '(?:一共|总共|共|都)?(?:提|报|打|给|投|留|写|反馈)(?:了|过|来|的)?(?:多少|几|哪些)?(?:个|条|次|起|件|张)?(?:低分|差评|好评|投诉|建议|故障|分(?!钟))';

interface Trade {
  readonly words: RegExp;
  readonly taken: RegExp;
  readonly theirs: RegExp;
  readonly kinds: RegExp;
}

const TRADES: readonly Trade[] = WORDS.map(([words, taken]) => ({
  words: new RegExp(words, 'u'),
  taken,
  // Elsewhere (多少患者, 哪个学生) it is one of many, for which there is no figure.
  theirs: new RegExp(
    `(?:${words})们?(?:(?=的?(?:${FIGURE}|${SENDS}|${SAYS}))|(?=[^,，的]{1,6}(?:${THEIR_OWN})))`,
    'gu',
  ),
  kinds: new RegExp(`(?:${words})的?(?:类型|等级|类别|分类|群体|层级|种类|级别|分层)`, 'gu'),
}));
const BESIDE = new RegExp(`^的?(?:${FIGURE}|${SENDS}|${SAYS})`, 'u');

/** @param text normalised */
export function asCustomers(text: string, names: Names & { readonly directory: Directory }): string {
  return TRADES.reduce((before, { words, taken, theirs, kinds }) => {
    if (!words.test(before)) return before;
    const said = ofAKind(theirKinds(before, kinds, taken, names), words, taken, names);
    if (said.search(theirs) < 0 || isTaken(names.directory, taken)) return said;
    return said.replace(theirs, (found: string, at: number) => {
      const which = WHICH_BEFORE.exec(said.slice(0, at))?.[0] ?? '';
      const known = which === '' || names.lookup(`${which}客户`).length > 0;
      if (!known || inName(said, at, at + found.length, names)) return found;
      const beside = BESIDE.test(said.slice(at + found.length));
      return which !== '' || beside ? '客户' : '';
    });
  }, text);
}

/** 华东客人上周工单量: customers of a place, or of a kind, that the workspace knows; 多少华东客人 would be a number of them. */
function ofAKind(
  text: string,
  words: RegExp,
  taken: RegExp,
  names: Names & { readonly directory: Directory },
): string {
  if (!words.test(text) || isTaken(names.directory, taken)) return text;
  return text.replace(new RegExp(words, 'gu'), (found: string, at: number) => {
    const before = text.slice(0, at);
    const counted =
      /(?:多少|几个|几位|几名|哪些|哪个)[^,，]{0,6}$/u.test(before) ||
      /^(?:数|有?(?:多少|几))/u.test(text.slice(at + found.length));
    return counted || !endsInKind(before, names) ? found : '客户';
  });
}

/** Whether it ends in a place, or in a kind of customers. */
const endsInKind = (before: string, { lookup }: Names): boolean =>
  [...before].some((_, at) => {
    const meant = before.length - at < 2 || before.length - at > REACH ? [] : lookup(before.slice(at));
    return meant.length > 0 && meant.every(({ dim }) => dim === 'region' || dim === 'segment');
  });

const DAYS =
  '去年|今年|上上?个?(?:月|周|季度)|本(?:月|周|季度)|昨天|\\d{1,2}月|[一二三四五六七八九十]{1,3}月|[一二三四]季度';
const OF_ALL = new RegExp(`(?:用户|客户|顾客)(?=(?:${DAYS}))`, 'gu');
/** A team's name is looked for so far back. */
const REACH = 8;

/**
 * 用户去年提了多少条建议: customers, of whom everything is. 新客户6月投诉 is of some of them, and 电视客户 are no team's, though 电视组 is called
 * so: there the word stays, and is asked about.
 * @param text normalised
 */
export const withoutAllCustomers = (text: string, names: Names): string =>
  text.replace(OF_ALL, (found: string, at: number) =>
    WHICH_BEFORE.test(text.slice(0, at)) ||
    endsInPartOfTeam(text.slice(0, at), names) ||
    inName(text, at, at + found.length, names)
      ? found
      : '',
  );

/** Whether it ends in what a team is called without a word for a team. */
const endsInPartOfTeam = (before: string, { lookup }: Names): boolean => {
  if (/[组队部]的?$|(?:team|group) ?$/u.test(before)) return false;
  for (let from = Math.max(0, before.length - REACH); from < before.length - 1; from += 1) {
    const found = lookup(before.slice(from));
    if (found.length > 0) return found.every(({ dim }) => dim === 'team');
  }
  return false;
};

/** 会员类型, 学员等级: which kind of customer, where no product, line or category is called so. */
function theirKinds(
  text: string,
  kinds: RegExp,
  taken: RegExp,
  { directory }: { readonly directory: Directory },
): string {
  return text.search(kinds) >= 0 &&
    !isTaken({ ...directory, values: { ...directory.values, segment: [] } }, taken)
    ? text.replace(kinds, '客户类型')
    : text;
}

const isTaken = ({ values, products, teams }: Directory, taken: RegExp): boolean =>
  [
    ...Object.values(values).flat(),
    ...products.flatMap(({ name, line, model }) => [name, line, model]),
    ...teams.map(({ name }) => name),
  ].some((value) => value !== null && taken.test(String(value).toLowerCase()));
