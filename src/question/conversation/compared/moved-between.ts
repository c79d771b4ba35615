// 哪个降得最多, "which dropped the most" after the table of one quarter and that of another: between these two, in the order of time, and not
// between the one that was asked last and whatever came before it.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { aside, cut, type Lang, type Read } from '../turn-parts.js';
import { lastTwo } from './two-figures.js';

/** 哪些降了, "which ones went up": all of them, each beside itself. */
const WHICH =
  /^(?:那|那么)?(?:是|有)?(?:哪些|哪几(?:个|条|款|种|家|类))[^,，]{0,4}?(?:是)?(?:在)?(?:降|跌|涨|升|掉|变)[^,，]{0,3}$|^(?:(?:and|so|ok|then)[, ]+){0,8}which (?:ones |of (?:them|those|these) )?(?:have |has |had |are |were |did ){0,8}(?:dropped|fell|fallen|went|gone|rose|risen|improved|declined|increased|decreased|worsened|changed|grew|grown)(?: (?:up|down))?[?.]*$/u;

/** The reading of such a turn; null where no two tables stand there, or the words name days or a figure. @param words normalised */
export function movedBetween(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous?.kind !== 'breakdown' || previous.grain !== null) return null;
  const two = lastTwo(context);
  if (two === null || two.compare === null || two.by.length === 0) return null;
  const tokens = cut(words, context);
  const moves = tokens.some((token) => canMean(token, 'change'));
  const picks = tokens.some((token) => canMean(token, 'extreme', 'top'));
  const names = tokens.some((token) =>
    canMean(token, 'time', 'previous', 'year_earlier', 'metric', 'type', 'name', 'versus'),
  );
  if (!moves || names) return null;
  if (!picks) return WHICH.test(words) ? { status: 'plan', plan: two, lang } : null;
  const seen: ReadContext = { ...aside(context), previous: two, lost: context.lost ?? [] };
  // 谁涨得最多 of two tables of teams: which of these.
  const plain = two.by.join() === 'agent' ? words : words.replace(/谁/u, '哪个').replace(/\bwho\b/u, 'which');
  const then = turn(plain, seen);
  const fits =
    then.status === 'plan' &&
    then.plan.kind === 'compare' &&
    then.plan.by.join() === two.by.join() &&
    then.plan.metrics.join() === two.metrics.join() &&
    JSON.stringify(then.plan.where) === JSON.stringify(two.where);
  if (!fits) return null;
  const { range, compare } = two;
  const assumed = then.plan.assumed.filter((one) => one !== 'previous_range');
  return { ...then, plan: { ...then.plan, range, compare, assumed } };
}
