// "WhatsApp too", "Tiago as well", 还有电话 behind a figure, a condition or beside others: it stands with what is there, and not in its place; in a
// course of time it is another line. A table of one alone is not read here: it may be asked for once more.
import type { ReadContext } from '../../context.js';
import type { Filter } from '../../../metrics/query.js';
import type { Plan } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { withAlso } from './conditions.js';
import { cut } from '../turn-parts.js';

const TOO_EN =
  /^(?:(?:and|ok|okay|now|then|so|please|oh|yes|plus|actually|but)(?![a-z])[, ]*){0,6}(?:(?:what about|how about|for|with|the|those|show|see|count|i want|i need)(?![a-z])[, ]*){0,6}(?<name>[^,?!.]{2,40}?)(?: ?(?:ones|tickets|cases))?,? ?(?<![a-z])(?:too|as well|also|included)(?: please| then| now| thanks){0,4}[?.! ]*$/u;
const TOO_ZH =
  /^(?:那|那么|哦|对了|[,，]){0,4}(?:(?:还有|另外还有|以及)(?<more>[^,，?？呢吗]{1,14}?)(?:的|也)?|(?<name>[^,，?？]{1,14}?)(?:的)?(?:也|都)(?:一起|一并|一块儿?)(?:看看|看一下|看|算|统计)?)(?:吧|哈)?[。.!！ ]*$/u;

/** The plan with what is named beside what stands there; null where it would be asked for by itself. @param words normalised */
export function oneToo(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  if (previous === null || previous.kind === 'explain' || previous.kind === 'drivers') return null;
  const groups = (TOO_EN.exec(words) ?? TOO_ZH.exec(words))?.groups;
  const said = groups?.['name'] ?? groups?.['more'];
  if (said === undefined) return null;
  const names = cut(said, context).filter((token) => !canMean(token, 'filler', 'and', 'possessive'));
  const dim = dimOf(names);
  const there = previous.where.find((filter) => filter.dim === dim);
  if (there === undefined || !('in' in there)) return null;
  const standsWith =
    there.in.length > 1 ||
    previous.kind === 'trend' ||
    previous.kind === 'value' ||
    isNarrowed(previous, there, context);
  if (!standsWith) return null;
  return names.reduce<Plan | null>(
    (plan, token) => (plan === null ? null : withAlso(plan, [token])),
    previous,
  );
}

/** Of which kind all of the names are; null where one of them is none, or may be another. */
function dimOf(names: readonly Token[]): Filter['dim'] | null {
  const dims = names.map((token) => {
    const name = token.known ? token.meanings.find(({ k }) => k === 'name') : undefined;
    const [candidate, other] = name?.k === 'name' ? name.candidates : [];
    return candidate === undefined || other !== undefined ? null : candidate.dim;
  });
  const [dim = null] = dims;
  return dims.every((one) => one === dim) ? dim : null;
}

/** "only email" a turn ago: a condition on what had been asked of all of them. */
function isNarrowed(previous: Plan, there: Filter, { earlier = [] }: ReadContext): boolean {
  const before = earlier.at(-1);
  return (
    before !== undefined &&
    before.kind !== 'explain' &&
    before.metrics.join() === previous.metrics.join() &&
    JSON.stringify(before.range) === JSON.stringify(previous.range) &&
    JSON.stringify(before.where) === JSON.stringify(previous.where.filter((filter) => filter !== there))
  );
}
