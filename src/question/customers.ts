// A trade's own word for its customers (患者, 学员, 玩家) is read as 客户, where nothing in the workspace is called so: then the word names
// that. What is said of which customers (新患者, 老学员) stays as it is, and the question is refused as it would be of 客户.
import { inName, type Names } from './cantonese.js';
import type { Directory } from '../tickets/directory.js';

/** Each with the words for it that a value of the workspace may use. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['患者|病人|就诊者', /患者|病人|patient/u],
  ['学生|学员|家长', /学生|学员|家长|student|learner|parent/u],
  ['玩家', /玩家|player|gamer/u],
  ['乘客|旅客|游客', /乘客|旅客|游客|passenger|travell?er|guest/u],
  ['住户|业主|租户|租客', /住户|业主|租户|租客|resident|owner|tenant/u],
  ['商户|商家|店主', /商户|商家|店主|merchant|seller|shop|store/u],
  ['会员', /会员|member|vip/u],
  ['储户|投保人|车主|司机', /储户|投保人|车主|司机|driver/u],
  ['买家|消费者|顾客', /买家|消费者|顾客|buyer|consumer/u],
];

/** Which of them is meant: no word for all. */
const WHICH_BEFORE =
  /[新老旧女男大小重非各每单双某多轻]$|[a-z0-9]$|(?:新增|潜在|活跃|流失|首次|付费|高价值|重点)的?$/u;

/** Where 客户 stands as the one whose figure it is. Elsewhere (多少患者, 哪个学生) it is one of many, for which there is no figure. */
const THEIRS =
  '(?=的?(?:满意度|满意率|投诉|差评|低分|评分|评价|打分|建议|流失|复购|回购|净推荐|nps|csat|反馈|[^,，。]{0,6}(?:满意度|投诉率|流失率|复购率|净推荐值)))';

/** @param text normalised */
export function asCustomers(text: string, names: Names & { readonly directory: Directory }): string {
  return WORDS.reduce((said, [words, taken]) => {
    const word = new RegExp(`(?:${words})们?`, 'gu');
    if (!word.test(said) || isTaken(names.directory, taken)) return said;
    return said.replace(new RegExp(`(?:${words})们?${THEIRS}`, 'gu'), (found: string, at: number) =>
      WHICH_BEFORE.test(said.slice(0, at)) || inName(said, at, at + found.length, names) ? found : '客户',
    );
  }, text);
}

const isTaken = ({ values, products, teams }: Directory, taken: RegExp): boolean =>
  [
    ...Object.values(values).flat(),
    ...products.flatMap(({ name, line, model }) => [name, line, model]),
    ...teams.map(({ name }) => name),
  ].some((value) => value !== null && taken.test(String(value).toLowerCase()));
