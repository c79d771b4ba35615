// Which looks are written down, and what of them: what was refused, and what concerns one other person or single tickets. Never a
// figure, never a customer's text: the entry says what was asked for in the words in which the bot read it.
import type { Filter } from '../metrics/query.js';
import type { DimensionId } from '../metrics/metric.js';
import type { Instant } from '../time/instant.js';
import { askerKey, type AccessRule, type Person } from './principal.js';

/** A look as the audit keeps it; the columns of the table of that name. */
export interface Look {
  readonly at: Instant;
  readonly asker: string;
  readonly room: string | null;
  readonly action: 'ask';
  readonly outcome: 'answered' | 'denied';
  readonly rule: AccessRule | null;
  readonly detail: string;
}

/** What was asked for, as far as the audit must know it. */
export interface LookedAt {
  readonly kind: string;
  readonly by: readonly DimensionId[];
  readonly where: readonly Filter[];
}

/**
 * The entry for one answered or denied question; null for a look that concerns nobody else.
 *
 * @param understood the question as the bot read it, without figures
 */
export function lookOf(
  asker: Person,
  room: string | null,
  at: Instant,
  result: {
    readonly outcome: 'answered' | 'denied';
    readonly rule: AccessRule | null;
    readonly asked: LookedAt | null;
    readonly understood: string;
  },
): Look | null {
  const { outcome, rule, asked, understood } = result;
  if (outcome === 'answered' && (asked === null || !isSensitive(asker, asked))) return null;
  return { at, asker: askerKey(asker), room, action: 'ask', outcome, rule, detail: understood };
}

/** Single tickets, everybody one by one, or somebody who is not the asker. */
function isSensitive(asker: Person, asked: LookedAt): boolean {
  if (asked.kind === 'list' || asked.by.includes('agent')) return true;
  return asked.where.some(
    (filter) =>
      filter.dim === 'agent' && ('not' in filter || filter.in.some((id) => id !== null && id !== asker.id)),
  );
}
