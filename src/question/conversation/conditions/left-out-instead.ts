// 那除了Kevin呢 after all but one: all but another, and not without both. Where it may be either, it is asked back.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import type { Lang, Read } from '../turn-parts.js';

const OUT_ZH = '(?:除了|除去|除开|除掉|去掉|不算上?|不含|不包括|排除|剔除|扣掉|刨去|刨掉|抛开|撇开)';
const NAME = '(?<name>[^,，?？]{1,24}?)';
const END_ZH =
  '(?:以外|之外|外)?(?:的话)?(?:的)?(?:呢|是多少|多少|怎么样|如何|什么情况|又是多少|又如何){1,2}[?？。 ]*$';
/** What asks for another one by its form. */
const INSTEAD: readonly RegExp[] = [
  new RegExp(`^(?:那么?|那要是|那如果|那换成|换成|改成|改为|换)除(?:了|去|开)${NAME}${END_ZH}`, 'u'),
  new RegExp(
    `^(?:那么?)?(?:换成|改成|改为|换)${OUT_ZH}${NAME}(?:以外|之外|外)?(?:的话)?(?:吧|看看)?[。 ]*$`,
    'u',
  ),
  new RegExp(
    `^(?:(?:and|ok|now|then|so|no|sorry|what about|how about)[, ]+){0,5}(?:except|without|excluding|exclude|leaving out|leave out|all but|apart from|other than) (?:for )?${NAME} instead(?: please| then| now){0,3}[?.! ]*$`,
    'u',
  ),
];
/** What may be another one, or one more. */
const EITHER: readonly RegExp[] = [
  new RegExp(`^(?:那么?|要是|如果|假如|若){0,2}${OUT_ZH}${NAME}${END_ZH}`, 'u'),
  new RegExp(
    `^(?:(?:and|ok|now|then|so)[, ]+){0,5}(?:(?:what|how) about|what if (?:we|i|you)|how does it look|what does it look like|what is it)[, ]+(?:if (?:we|i) )?(?:except|without|excluding|exclude|excluded|leaving out|leave out|left out|drop|all but|apart from|other than) (?:for )?${NAME}(?: please| then| now){0,3}[?.! ]*$`,
    'u',
  ),
];
const ONE_MORE = /^(?:再|也|还|又|同时|另外|连)|(?<![a-z])(?:too|also|as well|either)(?![a-z])/u;

/** The reading; null where nothing is left out that another could stand in the place of. @param words normalised */
export function leftOutInstead(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, gazetteer } = context;
  if (previous === null || !previous.where.some((filter) => 'not' in filter)) return null;
  const sure = first(INSTEAD, words);
  const name = sure ?? first(EITHER, words);
  if (name === undefined || ONE_MORE.test(words)) return null;
  const without = lang === 'zh' ? `除了${name}` : `except ${name}`;
  for (const out of previous.where) {
    if (!('not' in out)) continue;
    const base: Plan = { ...previous, where: previous.where.filter((filter) => filter !== out) };
    const read = turn(without, { ...context, previous: base, shown: null, step: null });
    if (read.status !== 'plan' || read.plan.metrics.join() !== previous.metrics.join()) continue;
    const other = read.plan.where.find((filter) => filter.dim === out.dim);
    if (other === undefined || !('not' in other) || other.not.some((value) => out.not.includes(value)))
      continue;
    if (sure !== undefined) return { ...read, lang };
    const both: Plan = {
      ...previous,
      where: previous.where.map((filter) =>
        filter === out ? { dim: out.dim, not: [...out.not, ...other.not] } : filter,
      ),
    };
    return {
      status: 'clarify',
      lang,
      about: words,
      options: [read.plan, both].map((plan) => say(plan, lang, gazetteer)),
    };
  }
  return null;
}

const first = (patterns: readonly RegExp[], words: string): string | undefined =>
  patterns.map((one) => one.exec(words)?.groups?.['name']).find((one) => one !== undefined);
