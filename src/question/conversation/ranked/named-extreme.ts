// "Everyone in the lowest team", 最低那个组，每个人的, 第二多的地区 in a conversation: whichever it is must be in the answer. A reading that has dropped
// it, and shows everybody or ranks something else, is refused.
import type { DimensionId } from '../../../metrics/metric.js';
import type { Plan, Reading } from '../../plan.js';
import { KINDS, notBehindZh } from '../conditions/pointed-kind.js';
import { type Lang, refused } from '../turn-parts.js';

const END_EN =
  '(?:lowest|highest|worst|best|slowest|fastest|quickest|biggest|largest|smallest|busiest|weakest|strongest)(?: performing| scoring)?';
const END_ZH = '(?:最[多少高低快慢好差长短大小忙]|第[二三四五][多少高低快慢好差大小]|倒数第[一二三])';

/** The reading; refused where the one at the end that is named has no part in it. @param words normalised */
export function withNamedExtreme(words: string, told: Reading, previous: Plan | null, lang: Lang): Reading {
  if (told.status !== 'plan' || previous === null || told.plan.kind === 'explain') return told;
  const { plan } = told;
  const dropped = KINDS.some(([dim, en, zh]) => {
    const said =
      new RegExp(`(?<![a-z])${END_EN} (?:${en})(?:'s)?(?![a-z])`, 'u').test(words) ||
      new RegExp(`${END_ZH}的?(?:那|这)?一?个?(?:${zh})${notBehindZh(dim)}`, 'u').test(words);
    return said && !isIn(dim, plan, previous);
  });
  return dropped ? refused({ why: 'not_supported', words: [words] }, lang) : told;
}

/** Ranked, or looked at as one that was not looked at before. */
const isIn = (dim: DimensionId, plan: Plan, previous: Plan): boolean => {
  const of = ({ where }: Plan): string => JSON.stringify(where.filter((filter) => filter.dim === dim));
  const ranked =
    plan.by.includes(dim) && plan.order !== null && (plan.limit !== null || plan.kind === 'compare');
  // Asked of it again, it is the same one.
  const named = plan.where.some((filter) => filter.dim === dim);
  const alike = plan.by.join() === previous.by.join() && plan.limit === previous.limit;
  const fresh = named && (of(plan) !== of(previous) || alike);
  return ranked || fresh;
};
