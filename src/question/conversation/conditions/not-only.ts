// "everywhere, not just Woodlands", "all channels rather than only email": the one condition that is named is lifted. More types beside the one
// that is named ("not just faults, complaints too") are `type-added`.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { withoutFilter } from './conditions.js';
import { cut } from '../turn-parts.js';

const NOT_ONLY =
  /^(?:(?:and|no|ok|so|now|but|for|i want|show|show me|give me)[, ]+){0,8}(?:(?<all>[^,;]+?)[,;]? (?:and |but |- )?)?(?:not|rather than|instead of) (?:just|only|merely|solely|exclusively) (?:for |in |on |from |by |the ){0,8}(?<one>.+?)(?: ones?| tickets?| customers?| people)?(?: please| then| this time){0,8}[?.!]*$/u;

/** What was asked of that one alone, of all; null where something else is said. @param words normalised */
export function notOnly(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const { all = '', one } = NOT_ONLY.exec(words)?.groups ?? {};
  if (previous === null || one === undefined) return null;
  const left = withoutFilter(previous, cut(one, context));
  const gone = previous.where.filter((filter) => left?.where.includes(filter) === false);
  if (left === null || gone.some((filter) => 'not' in filter)) return null;
  // "not just email" of email and the phone takes neither of them away.
  if (gone.length + left.where.length > previous.where.length) return null;
  // "all channels, not just Billing": two things, of which one is no channel.
  const said = cut(all, context);
  const ofAll = said.every((token) => canMean(token, 'everyone', 'filler', 'dim', 'each'));
  const dims = said.flatMap((token) =>
    token.known
      ? token.meanings.flatMap((meaning) => (meaning.k === 'everyone' ? (meaning.dim ?? []) : []))
      : [],
  );
  const apart = dims.some((dim) => dim !== 'region' && !gone.some((filter) => filter.dim === dim));
  return ofAll && !apart ? left : null;
}
