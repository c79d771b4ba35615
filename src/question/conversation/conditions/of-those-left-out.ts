// 只看他们, "and them?" after all but one team: whoever was left out, and not once more what they were left out of. 加上他们呢, 不排除了: with them counted again.
import type { Filter } from '../../../metrics/query.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { meaning } from '../turn-parts.js';

const THEY_ZH = '(?<who>他们|她们|它们|他|她|它|这个组|那个组|这组|那组|该组|这个人|那个人)';
const BEGINS_ZH = '^(?:那么?|如果|要是|再|现在|[,，]){0,3}';
const ENDS_ZH = '(?:的话)?(?:呢|吧|看看|看一下|多少|是多少|怎么样|如何){0,2}[?？。! ]*$';
const AGAIN_ZH: readonly RegExp[] = [
  new RegExp(
    `${BEGINS_ZH}(?:也|都|还是)?(?:加上|算上|加回|加进|算进|计入|带上|包括|包含|含|连上|连)${THEY_ZH}(?:也|都|一起|在内)?(?:算|一起算|加上|算上)?${ENDS_ZH}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_ZH}把?${THEY_ZH}(?:也|都|还是|再|重新){0,2}(?:加|算|计|放|包括|包含)(?:上|回来|回去|进来|进去|在内|入|到一起)?(?:了)?${ENDS_ZH}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_ZH}(?:都)?(?:不|别|不用|不要|先不|不再)(?:再)?(?:排除|剔除|去掉|除去|除掉|刨掉|扣掉)(?:${THEY_ZH})?(?:了|啦)?${ENDS_ZH}`,
    'u',
  ),
];
const ALONE_ZH: readonly RegExp[] = [
  new RegExp(
    `${BEGINS_ZH}(?:只看|只要|只算|单看|单算|光看|就看|仅看|单独看)${THEY_ZH}(?:的|自己)?${ENDS_ZH}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_ZH}${THEY_ZH}(?:自己|本身|单独|自己的|的)?(?:呢|的呢|是多少|多少|怎么样|单独看)[?？。! ]*$`,
    'u',
  ),
];
const THEY_EN = '(?<who>them|him|her|it|that (?:team|channel|product|region|one|person)|that)';
const BEGINS_EN =
  "^(?:(?:and|so|ok|okay|now|then|but|what about|how about|show me|show|give me|let's see)[, ]+){0,5}";
const ENDS_EN = '(?: (?:then|please|now))?[?.! ]*$';
const AGAIN_EN: readonly RegExp[] = [
  new RegExp(
    `${BEGINS_EN}(?:do not|don't|dont|stop|no longer|without|not) (?:exclud(?:e|ing)|leav(?:e|ing) out|drop(?:ping)?|leaving) ${THEY_EN}(?: out)?(?: any ?more)?${ENDS_EN}`,
    'u',
  ),
];
const ALONE_EN: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}(?:only|just) ${THEY_EN}${ENDS_EN}`, 'u'),
  new RegExp(
    `${BEGINS_EN}${THEY_EN}(?: alone| only| on their own| by themselves| on its own| by itself| itself| themselves)${ENDS_EN}`,
    'u',
  ),
  new RegExp(
    `^(?:(?:and|so|ok|okay|now|then|but|what about|how about)[, ]+){1,5}(?<who>them|him|her)${ENDS_EN}`,
    'u',
  ),
];

/** The plan of those who were left out, or with them; null where nobody was, or something else is said. @param words normalised */
export function ofThoseLeftOut(words: string, { previous }: ReadContext): Plan | null {
  const [out, more] = previous?.where.filter((filter) => 'not' in filter) ?? [];
  if (previous === null || out === undefined || more !== undefined || !('not' in out)) return null;
  if (['weekday', 'day', 'hour'].includes(out.dim) || previous.kind === 'explain') return null;
  const again = first([...AGAIN_ZH, ...AGAIN_EN], words);
  if (again !== null && canBe(again.who, out))
    return { ...previous, where: previous.where.filter((filter) => filter !== out) };
  return ofThemAlone(words, previous, out);
}

/** 只看他们 after 加上他们呢: those who had been left out just before. */
export function ofThoseTakenBack(words: string, { previous, earlier = [] }: ReadContext): Plan | null {
  const before = earlier.at(-1);
  if (previous === null || before === undefined || previous.where.some((one) => 'not' in one)) return null;
  const [out, more] = before.where.filter((filter) => 'not' in filter);
  if (out === undefined || more !== undefined || !('not' in out)) return null;
  const rest = { ...before, where: before.where.filter((filter) => filter !== out) };
  return meaning(rest) === meaning(previous) ? ofThemAlone(words, before, out) : null;
}

function ofThemAlone(words: string, previous: Plan, out: Extract<Filter, { not: unknown }>): Plan | null {
  const alone = first([...ALONE_ZH, ...ALONE_EN], words);
  // Of a ranking its first ones may be meant, and of two side by side these.
  const ofAll = previous.order === null && !previous.place && previous.kind !== 'compare';
  if (alone === null || !ofAll || !canBe(alone.who, out)) return null;
  const split = previous.by.some((dim) => dim === out.dim);
  const where = previous.where.map((filter) => (filter === out ? { dim: out.dim, in: out.not } : filter));
  const { share: _share, ...rest } = previous;
  return { ...rest, where, pooled: !split && out.not.length > 1 };
}

const first = (patterns: readonly RegExp[], words: string): { readonly who: string } | null => {
  const found = patterns.map((one) => one.exec(words)).find((one) => one !== null);
  return found === undefined || found === null ? null : { who: found.groups?.['who'] ?? '' };
};

/** One person is he or she, one thing is it; they are several, or a team. */
function canBe(who: string, out: Extract<Filter, { not: unknown }>): boolean {
  const one = out.not.length === 1;
  if (/^(?:他|她|him|her|这个人|那个人|that person)$/u.test(who)) return one && out.dim === 'agent';
  if (/组|that team/u.test(who)) return one && out.dim === 'team';
  const thing = /^that (channel|product|region)$/u.exec(who)?.[1];
  if (thing !== undefined) return one && out.dim === thing;
  if (/^(?:它|it|that|that one)$/u.test(who)) return one && out.dim !== 'agent';
  return true;
}
