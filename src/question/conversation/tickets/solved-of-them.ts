// What became of the tickets that were counted: "how many of those are solved", 其中解决了几个, "are they all closed". Those that were
// resolved in the same days are others than those of them that are resolved by now: where "of those" is said, it is asked back.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { typeCounted } from '../../interpret/one-type.js';
import { missingDimension } from '../../interpret/plan-filters.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { refused, type Lang } from '../turn-parts.js';

const THEM = '(?:those|these|them|that|the lot)';
const DONE_EN =
  '(?:solved|resolved|closed|fixed|sorted|sorted out|settled|done|completed|finished|dealt with)';
const DO_EN = '(?:solve|resolve|close|fix|sort out|settle|finish|complete)';
const BE_EN = '(?:have|has|had|been|were|was|are|is|got|get|did|do|we|you|they|us|be)';
const EN: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:and|so|ok|but|out)[, ]+){0,8}(?:(?<of>of ${THEM}),? )?(?<count>how many|what number|any)(?: (?<of2>of ${THEM}|ones?))?(?: ${BE_EN}){0,8}(?: (?:already|now|actually|since)){0,8}(?: (?:${DONE_EN}|${DO_EN}))(?: (?<of3>of ${THEM}))?(?: (?:so far|already|by now|now|yet|since|in the end|though)){0,8}[?.! ]*$`,
    'u',
  ),
  new RegExp(
    `^(?:(?:and|so|ok|but)[, ]+){0,8}(?:are|were|have|did|is|was|has) (?:we |you )?(?<all>they|those|these|them|it)?(?: all| any of them)?(?: been| got| get)?(?: (?:already|now|actually)){0,8}(?: (?:${DONE_EN}|${DO_EN}))(?: (?:them|those|these|it))?(?: all)?(?: (?:so far|already|by now|now|yet|since|in the end|though)){0,8}[?.! ]*$`,
    'u',
  ),
];
/** "resolved?", "the closed ones": so many of that type. */
const ALONE = new RegExp(
  `^(?:(?:and|what about|how about|only|just) ){0,8}(?:the )?(?<count>${DONE_EN})(?: ones?)?[?.! ]*$`,
  'u',
);
const SOME_ZH = '(?:多少|几)(?:个|单|张|条|件|起|例|笔|宗)?';
const DONE_ZH = '(?:解决|处理完|处理好|处理|搞定|办完|办结|关闭|关单|结案|结单|关掉|完结|了结|闭环)';
/** 已解决的, 只看关单的: so many of that type. */
const ALONE_ZH = new RegExp(
  `^(?:那|那么|只看|光看|单看|就看|看){0,6}(?<count>(?:已经|已|都)?${DONE_ZH}(?:完|掉|好)?了?)的(?:工单|单子|单|那些|部分)?(?:呢|啊|呀)?[?？。]*$`,
  'u',
);
const ZH: readonly RegExp[] = [
  new RegExp(
    `^(?:那|那么)?(?<of>其中|里面|当中|里头|这里面|这些里面?|这里头|这些当中|这些|那些)?(?:已经|已|都|一共|总共|到底){0,6}(?:有)?(?<count>${SOME_ZH})?(?:是|被)?(?:已经|已|都|现在){0,6}${DONE_ZH}(?:完|掉|好)?了?(?:的)?(?:有)?(?<count2>${SOME_ZH})(?:了)?(?:啊|呀|呢)?[?？。]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那|那么)?(?<of>其中|里面|当中|里头|这里面|这些里面?|这里头|这些当中|这些|那些)?(?:一共|总共|到底){0,6}有?(?<count>${SOME_ZH})(?:是|被)?(?:已经|已|都|现在){0,6}${DONE_ZH}(?:完|掉|好)?了?(?:的)?(?:啊|呀|呢)?[?？。]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那|那么)?(?<all>(?:这些|那些|它们)?(?:已经|已|都|全都|全部|是不是都|是否都){0,6})${DONE_ZH}(?:完|掉|好)?了?(?:吗|没有|没|么|嘛)[?？。]*$`,
    'u',
  ),
];

/** "Only resolved ones" of a mark or a time: a part of the tickets that no figure is told of, and not how many were resolved. */
const ONLY =
  /^(?:(?:and|ok|okay|now|but|so)[, ]+){0,4}(?:only|just) (?:the )?(?:solved|resolved|closed|finished)(?: ones?| tickets| cases)?[?.! ]*$|^(?:那|再|就){0,3}(?:只看|仅看|光看|单看|只要|只算)(?:(?:已经|已)(?:解决|关闭|完结|结案)(?:了|掉)?|(?:解决|关闭)(?:了|掉))的(?:工单|单子|单|那些|部分)?(?:呢)?[?？。!]*$/u;

export const onlySolved = (words: string, previous: Plan): boolean =>
  ONLY.test(words) &&
  previous.metrics.length > 0 &&
  !previous.metrics.every((id) => metricEntry(id).unit === 'count');

/** The reading; null where nothing of the kind is asked of tickets that were counted. @param words normalised */
export function solvedOfThem(
  words: string,
  { previous, gazetteer }: ReadContext,
  lang: Lang,
): Reading | null {
  if (previous === null) return null;
  const found = [...EN, ALONE, ...ZH, ALONE_ZH]
    .map((pattern) => pattern.exec(words))
    .find((one) => one !== null);
  if (found === undefined || found === null) return null;
  const groups = found.groups ?? {};
  const ofThem = [groups['of'], groups['of2'], groups['of3']].some((one) => one !== undefined);
  const [metric, more] = previous.metrics;
  const plain = PLAIN.has(previous.kind) && previous.share === undefined && !previous.place;
  if (metric === undefined || more !== undefined || !isCount(metric) || !plain)
    // Of marks and of times none is solved.
    return ofThem ? refused({ why: 'not_supported', words: [words] }, lang) : null;
  const type = typeCounted(metric);
  const where: Plan['where'] =
    type === undefined ? previous.where : [...previous.where, { dim: 'type', in: [type] }];
  const of = (id: MetricId): Plan | null => {
    const { having: _having, ...plan } = previous;
    const { limit, order, by } = previous;
    const shaped = {
      ...plan,
      metrics: [id],
      where,
      kind: previous.kind === 'list' ? 'value' : previous.kind,
    } as const;
    return missingDimension([metricEntry(id)], by, where) === null
      ? {
          ...shaped,
          order: previous.kind === 'list' ? null : order,
          limit: previous.kind === 'list' ? null : limit,
        }
      : null;
  };
  const [share, number] = [of('resolution_rate'), of('resolved')];
  if (share === null || number === null) return null;
  const counted = groups['count'] !== undefined || groups['count2'] !== undefined;
  // "are they all solved": what share of them is.
  if (!counted) return { status: 'plan', plan: { ...share, order: null, limit: null }, lang };
  if (!ofThem) return type === undefined ? null : { status: 'plan', plan: number, lang };
  return {
    status: 'clarify',
    lang,
    about: words.replace(/[?？.。! ]+$/u, ''),
    options: [share, number].map((plan) => say(plan, lang, gazetteer)),
  };
}

/** Tickets counted by the day on which they came. */
const isCount = (metric: MetricId): boolean => metric === 'tickets' || typeCounted(metric) !== undefined;

const PLAIN: ReadonlySet<Plan['kind']> = new Set(['value', 'breakdown', 'trend', 'list']);
