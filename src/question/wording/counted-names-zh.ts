// How many they are, said behind those that are named: 电话和微信这两个渠道, 晨曦组、Rapid俩, X2和X3两款血压计. It says nothing more where there are
// just so many of that kind. Over normalised text.
import type { DimensionId } from '../../metrics/metric.js';
import type { Gazetteer } from '../gazetteer.js';
import { normalise } from '../normalise.js';

const AND = /\s*(?:和|跟|与|及|以及|同|、|,|，)\s*/u;
const MANY: Readonly<Record<string, number>> = { 两: 2, 二: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5 };
/** What is counted, and of what it then must be. */
const KINDS: Readonly<Record<string, readonly DimensionId[]>> = {
  人: ['agent'],
  客服: ['agent'],
  同事: ['agent'],
  员工: ['agent'],
  组: ['team'],
  团队: ['team'],
  小组: ['team'],
  渠道: ['channel'],
  产品: ['product', 'model'],
  产品线: ['product_line'],
  线: ['product_line'],
  系列: ['product_line'],
  型号: ['model', 'product'],
  版本: ['version'],
  地区: ['region'],
  区域: ['region'],
  大区: ['region'],
  城市: ['region'],
  分类: ['category'],
  类别: ['category'],
  品类: ['category', 'product_line'],
  类型: ['category', 'type'],
};
const LONGEST_FIRST = Object.keys(KINDS).toSorted((a, b) => b.length - a.length);
const COUNTED = new RegExp(
  `[\\s,，]*(?:这|那)?(?:(?<number>[两二三四五])(?:个(?=人)|个|位|款|种|条|家|类|边|台|者|方|(?=组|人))|(?<both>俩|仨))(?<kind>${LONGEST_FIRST.join('|')})?`,
  'gu',
);
/** Types of ticket are words, and no names of the workspace. */
const TYPES: ReadonlySet<string> = new Set(['投诉', '故障', '咨询', '建议', '请求']);

/** The text without the count, and the word for their kind behind it. */
export function withoutTheirCount(text: string, gazetteer: Gazetteer): string {
  if (!/[两二三四五俩仨]/u.test(text)) return text;
  for (const found of text.matchAll(COUNTED)) {
    const { number, both, kind } = found.groups ?? {};
    const many = MANY[number ?? both ?? ''] ?? 0;
    const names = text.slice(0, found.index).split(AND);
    const [first = '', ...others] = names.slice(-many);
    const isOne = (part: string): boolean => isOf(part, kind, gazetteer);
    // One more before the first of them, in the same list, is one too many.
    const tooMany = endsInOne(names.at(-many - 1) ?? '', isOne);
    if (names.length < many || !endsInOne(first, isOne) || !others.every(isOne) || tooMany) continue;
    const behind = text.slice(found.index + found[0].length);
    const said = kind === undefined ? kindSaid(behind, others, gazetteer) : '';
    return `${text.slice(0, found.index)} ${behind.slice(said.length)}`.trim();
  }
  return text;
}

/** 上个月电话 ends in one. */
const endsInOne = (part: string, isOne: (phrase: string) => boolean): boolean =>
  [...part].some((_, at) => isOne(part.slice(at)));

function isOf(part: string, kind: string | undefined, gazetteer: Gazetteer): boolean {
  const dims = kind === undefined ? null : KINDS[kind];
  if (TYPES.has(part)) return dims === null || dims?.includes('type') === true;
  return gazetteer.lookup(part).some(({ dim }) => dims === null || dims?.includes(dim) === true);
}

/** 血压计 behind 两款: a part of what each of them is called, or the line of each. */
function kindSaid(behind: string, names: readonly string[], { directory }: Gazetteer): string {
  const inFull = (name: string): readonly string[] =>
    directory.products
      .filter((product) => [product.model ?? '', product.name].some((own) => normalise(own) === name))
      .map((product) => normalise(`${product.name} ${product.line ?? ''}`));
  const [chinese = ''] = /^[\u3400-\u9fff]*/u.exec(behind) ?? [];
  const fits = (kind: string): boolean =>
    names.every((name) => inFull(name).some((full) => full.includes(kind)));
  const length = [5, 4, 3, 2].find((size) => chinese.length >= size && fits(chinese.slice(0, size)));
  return chinese.slice(0, length ?? 0);
}
