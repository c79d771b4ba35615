// "show that channel by week", 那个产品每周走势 where no single channel, or product, stands there: it points at nothing, and the answer would leave out
// the word that says of which one. Where one of another kind was picked (who is doing worst) the one of that kind may be meant: it is asked back.
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { type Lang, refused } from '../turn-parts.js';

/** What the kinds of groups are called: in English, and in Chinese. */
export const KINDS: readonly (readonly [DimensionId, string, string])[] = [
  ['channel', 'channel', '渠道'],
  ['product', 'product', '产品'],
  ['region', 'region', '地区|区域'],
  ['category', 'category|topic', '分类|类别'],
  ['segment', 'segment', '客群|客户群'],
  ['version', 'version', '版本'],
  ['model', 'model', '型号'],
  ['priority', 'priority', '优先级'],
  ['team', 'team', '组|团队'],
];

/** What makes another word of a kind's name in Chinese: 产品线, 渠道组, 组成. */
export const notBehindZh = (dim: DimensionId): string =>
  dim === 'product' ? '(?!线|组|团队)' : dim === 'team' ? '(?![成合])' : '(?!组|团队)';

/** 哪个 is often typed 那个, and then something is ranked. */
function pointedAt(words: string, { order }: Plan): DimensionId | null {
  for (const [dim, en, zh] of KINDS) {
    const one = new RegExp(
      `(?<![a-z])(?:that|this) (?:very |same |one )?(?:${en})(?:'s)?(?! (?:line|team|level|group|type)|[a-z])`,
      'u',
    );
    if (one.test(words)) return dim;
    const behind = notBehindZh(dim);
    if (order === null && new RegExp(`(?:这|那|该)个?(?:${zh})${behind}`, 'u').test(words)) return dim;
  }
  return null;
}

/** The reading; where it has left out at whom the turn points it is asked back, or refused. @param words normalised */
export function ofKindPointedAt(words: string, told: Reading, context: ReadContext, lang: Lang): Reading {
  const { previous } = context;
  if (told.status !== 'plan' || previous === null || told.plan.kind === 'explain') return told;
  const dim = pointedAt(words, told.plan);
  if (dim === null || !isLeftOut(dim, told.plan)) return told;
  const { nth: _nth, ...plain } = previous;
  const ranked = previous.kind === 'breakdown' && previous.order !== null && previous.limit === 1;
  if (!ranked || previous.by.length !== 1 || previous.by.includes(dim) || previous.grain !== null)
    return refused({ why: 'unknown_words', words: [words] }, lang);
  const meant: Plan = { ...plain, by: [dim] };
  return { status: 'clarify', lang, about: words, options: [say(meant, lang, context.gazetteer)] };
}

/** No one of that kind is asked about, and none is picked. */
const isLeftOut = (dim: DimensionId, { where, by, limit }: Plan): boolean =>
  !where.some((filter) => filter.dim === dim || (KIN[dim] ?? []).some((kin) => kin === filter.dim)) &&
  !(limit === 1 && by.includes(dim));

/** A product may be named by its model or its line, a person stands for the team in which they are. */
const KIN: Partial<Record<DimensionId, readonly DimensionId[]>> = {
  product: ['model', 'product_line', 'version'],
  model: ['product'],
  team: ['agent'],
};
