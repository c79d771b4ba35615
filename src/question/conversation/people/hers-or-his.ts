// "Hers in May?" after Maria's figure and then James's: the one of those talked of whom the word can be said of. "hers?" alone is whoever was talked of
// before. Where the names don't tell, both are asked back: nobody's figure is given for another's.
import type { ReadContext } from '../../context.js';
import { spokenOfAs } from '../../names/first-names.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { type Lang, type Read, refused } from '../turn-parts.js';

const BARE_EN =
  /^(?:(?:and|so|ok|okay|now|then|what about|how about|what is|what's|what was)[, ]+){0,4}(?:hers|her|his|him|she|he)(?:'s)?(?: one| number| figure)?(?: then)?[?.! ]*$/u;
const BARE_ZH = /^(?:那么?|再看看?)?(?:她|他)(?:的|自己)?(?:呢|的呢)[?？。]*$/u;
const SHE = /(?<![a-z])(?:hers|her|she|she's)(?![a-z])/u;
const HE = /(?<![a-z])(?:his|him|he|he's)(?![a-z])/u;
/** "hers in May", and no figure of hers. */
const STANDS_ALONE =
  /(?<![a-z])(?:hers|his(?= (?:in|for|on|last|this|over|since|by|during)(?![a-z])|[?.! ]*$))(?![a-z])/u;

/** The reading of such a turn; null where only one person was talked of, or it is of the last one. @param words normalised */
export function hersOrHis(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  const said = SHE.test(words) === HE.test(words) ? null : SHE.test(words) ? 'she' : 'he';
  const bare = BARE_EN.test(words) || BARE_ZH.test(words);
  if (previous === null || (said === null && !bare)) return null;
  const pair = ofPair(previous, said, context);
  if (pair !== null) return turn(words, { ...context, previous: pair, shown: null });
  const last = personOf(previous);
  const others = last === null ? [] : talkedOf(context).filter((id) => id !== last);
  if (last === null || others.length === 0) return null;
  const isSaid = (id: string): boolean => spoken(id, context) === said;
  const mayBe = others.filter((id) => [said, null].includes(spoken(id, context)));
  if (bare) {
    if (said !== null && isSaid(last)) return null;
    const sure = said !== null && mayBe.length === 1 && mayBe.every(isSaid);
    const plans = mayBe.slice(0, 3).map((id): Reading => ({ status: 'plan', plan: of(id, previous), lang }));
    return (sure ? plans[0] : null) ?? askedBack(words, plans, lang, context);
  }
  if (isSaid(last)) return null;
  const fit = others.filter(isSaid);
  const [one, more] = fit;
  const lastIsNot = spoken(last, context) !== null;
  const reading = (id: string): Reading =>
    turn(words, { ...context, previous: of(id, previous), earlier: [], shown: null });
  if (lastIsNot && one !== undefined && more === undefined) return reading(one);
  if (!lastIsNot && !STANDS_ALONE.test(words)) return null;
  const ids = [...(fit.length > 0 ? fit : mayBe), ...(lastIsNot ? [] : [last])].slice(0, 3);
  return askedBack(words, ids.map(reading), lang, context);
}

/** Those it may be of, each as a question; refused where there is none. */
function askedBack(
  words: string,
  readings: readonly Reading[],
  lang: Lang,
  { gazetteer }: ReadContext,
): Reading {
  const options = readings.flatMap((one) => (one.status === 'plan' ? [say(one.plan, lang, gazetteer)] : []));
  return options.length === 0
    ? refused({ why: 'not_supported', words: [words] }, lang)
    : { status: 'clarify', lang, about: words, options };
}

const spoken = (id: string, { gazetteer }: ReadContext): 'she' | 'he' | null =>
  spokenOfAs(gazetteer.directory.agents.find((agent) => agent.id === id)?.name ?? '');

/** The one person of a plan. */
function personOf({ where }: Plan): string | null {
  const filter = where.find(({ dim }) => dim === 'agent');
  const [id, more] = filter !== undefined && 'in' in filter ? filter.in : [];
  return typeof id === 'string' && more === undefined ? id : null;
}

/** Those who were talked of lately, the latest first. */
const talkedOf = ({ earlier = [] }: ReadContext): readonly string[] => [
  ...new Set(
    earlier
      .slice(-4)
      .toReversed()
      .map(personOf)
      .filter((id) => id !== null),
  ),
];

const of = (id: string, plan: Plan): Plan => ({
  ...plan,
  where: plan.where.map((filter) => (filter.dim === 'agent' ? { dim: 'agent', in: [id] } : filter)),
});

/** "his reopen rate" after Emma and Tom side by side: of the one whom it can be said of, where it can't be said of the other. */
function ofPair(previous: Plan, said: 'she' | 'he' | null, context: ReadContext): Plan | null {
  const filter = previous.where.find(({ dim }) => dim === 'agent');
  if (said === null || previous.kind !== 'compare' || previous.compare !== null) return null;
  if (previous.by.join() !== 'agent' || filter === undefined || !('in' in filter)) return null;
  const ids = filter.in.filter((id) => typeof id === 'string');
  const fit = ids.filter((id) => spoken(id, context) === said);
  const known = ids.every((id) => spoken(id, context) !== null);
  const [one, more] = fit;
  return known && one !== undefined && more === undefined
    ? { ...of(one, previous), kind: 'value', by: [], order: null, limit: null }
    : null;
}
