// "And Shanghai" after two that were set against each other: a third beside them, and not a figure of its own.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { withAlso } from '../conditions/conditions.js';
import { cut } from '../turn-parts.js';

const EN =
  /^(?:and also|and|plus|also|&|\+|as well as)(?:[, ]+|(?=[\u3400-\u9fff]))(?:for |in |from |on |by |the ){0,8}(?<name>[^,?!]{1,40}?)(?: too| as well| also)?[?.! ]*$/u;
const ZH =
  /^(?:还有|再加(?:上|个)?|加(?:上|个)?|以及|另外还有)(?<name>[^,，?？]{1,14}?)(?:也)?(?:的)?(?:呢|吧|一起)?[?？。 ]*$/u;

/** The comparison with one more of its kind; null where nothing of the kind is named. @param words normalised */
export function oneMoreBeside(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  if (previous?.kind !== 'compare' || previous.compare !== null || previous.grain !== null) return null;
  const [dim, more] = previous.by;
  const beside = previous.where.some((one) => one.dim === dim && 'in' in one && one.in.length > 1);
  const name = (EN.exec(words) ?? ZH.exec(words))?.groups?.['name'];
  if (!beside || more !== undefined || name === undefined) return null;
  const plan = withAlso(previous, cut(name, context));
  return plan?.by[0] === dim ? plan : null;
}
