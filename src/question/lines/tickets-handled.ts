// 谁接的单, "who took the tickets" after a number of complaints: whoever has those, and not all the tickets of those days. The noun says again what
// was counted; the turn is read as it is without it.
import { metricEntry } from '../../metrics/catalogue.js';
import type { ReadContext } from '../context.js';

const WHO_ZH = '(?:谁|哪(?:些|几)?(?:个|位)?(?:人|客服|同事|组|团队|小组)|哪位)';
const VERB_ZH = '(?:接|处理|跟进|跟|办|负责|经手|受理|做)';
const SPLIT_ZH = '(?:(?:按|分|拆)[^,，。?？最]{1,8})';
const NOUN_ZH = '(?:单子?|工单)';
const ZH: readonly (readonly [RegExp, string])[] = [
  // 是谁接的单，按人分一下
  [
    new RegExp(
      `^((?:那|那么|这些|那些|都|分别|具体|到底|[,，]|${SPLIT_ZH}[,，]){0,4}(?:是|由)?${WHO_ZH}(?:在|负责|去)?${VERB_ZH})(?:手|待)?(?:过|了)?的${NOUN_ZH}((?:呢|啊|呀)?(?:[,，]?${SPLIT_ZH})?[?？。 ]*)$`,
      'u',
    ),
    '$1的$2',
  ],
  // 接单的是谁, 单子是谁接的，按人分
  [new RegExp(`^(?:那|那么)?${VERB_ZH}${NOUN_ZH}的人?(?:都|分别)?是(${WHO_ZH}[?？。 ]*)$`, 'u'), '都是$1'],
  [
    new RegExp(
      `^(?:那|那么)?${NOUN_ZH}((?:都|分别)?是?${WHO_ZH}(?:在|负责|去)?${VERB_ZH}的(?:呢|啊|呀)?(?:[,，]?${SPLIT_ZH})?[?？。 ]*)$`,
      'u',
    ),
    '$1',
  ],
];
const EN: readonly (readonly [RegExp, string])[] = [
  [
    /^((?:(?:and|so|now)[, ]+){0,3}(?:who|which (?:agents?|people|person|teams?)) (?:took|handled|got|picked up|had|dealt with|worked on|closed)) (?:all )?the (?:tickets|cases)(,? ?(?:(?:split |broken down )?(?:by|per) (?:person|agent|team))?[?.! ]*)$/iu,
    '$1 them$2',
  ],
  [
    /^(?:(?:and|so|now)[, ]+){0,3}whose (?:(?:tickets|cases) )?are (?:they|those|these),? (?:split |broken down )?(?:by|per) (?:person|agent)([?.! ]*)$/iu,
    'whose are they$1',
  ],
];

/** The text without a noun for what was counted; as it is where nothing was. */
export function withoutTicketNoun(text: string, { previous }: ReadContext): string {
  if (previous === null || previous.kind === 'explain' || previous.kind === 'drivers') return text;
  if (!previous.metrics.every((id) => metricEntry(id).unit === 'count')) return text;
  const [pattern, instead] = [...ZH, ...EN].find(([one]) => one.test(text)) ?? [];
  if (pattern === undefined || instead === undefined) return text;
  const plain = text.replace(pattern, instead);
  // 接单的是谁 asks who took them.
  return instead === '都是$1' ? plain.replace(/[?？。 ]*$/u, '接的') : plain;
}
