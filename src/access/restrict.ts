// From a question's query to one that may be run: the only place that makes a ScopedQuery. Without one nothing can be
// compiled, so forgetting the rules does not compile either.
import type { Filter, MetricQuery, ScopedQuery } from '../metrics/query.js';
import type { Directory } from '../tickets/directory.js';
import type { DateRange } from '../time/local-date.js';
import type { Intent } from './intent.js';
import { daysApart } from './days-apart.js';
import { othersThan } from './others.js';
import type { AccessRule, Principal, Room } from './principal.js';
import { filtersOn, judge, type Verdict } from './rules.js';

export type { Intent } from './intent.js';

/**
 * `scoped`: may be run. With ranking `published` only what `publish` gives of the result may be shown; in every case the
 * result goes through `guard` before anybody reads it. `denied`: not for this principal, by this rule.
 */
export type Restriction =
  | { readonly kind: 'scoped'; readonly query: ScopedQuery; readonly ranking: 'all' | 'published' }
  | { readonly kind: 'denied'; readonly rule: AccessRule };

/** Judges one query for a person or a room. The query's filters stay as they were asked: what is not allowed is denied, never narrowed in silence. */
export function restrict(
  principal: Principal,
  query: MetricQuery,
  intent: Intent,
  directory: Directory,
): Restriction {
  const verdict =
    principal.kind === 'room'
      ? judgeRoom(principal, query, intent, directory)
      : judge(principal, query, intent, directory);
  if (verdict.allowed === 'no') return { kind: 'denied', rule: verdict.rule };
  const countOthersThan = othersThan(principal, query, directory);
  return {
    kind: 'scoped',
    query: { ...query, countOthersThan } as ScopedQuery,
    ranking: verdict.allowed,
  };
}

/** A room sees what every one of its members may see. A place is one member's own, and an empty room has nobody to allow anything. */
function judgeRoom(room: Room, query: MetricQuery, intent: Intent, directory: Directory): Verdict {
  if (room.members.length === 0 || intent === 'place') return { allowed: 'no', rule: 'room_personal' };
  const verdicts = room.members.map((member) => judge(member, query, intent, directory));
  const refused = verdicts.find((verdict) => verdict.allowed === 'no');
  if (refused !== undefined)
    return aboutOneMember(room, query) ? { allowed: 'no', rule: 'room_personal' } : refused;
  return verdicts.find((verdict) => verdict.allowed === 'published') ?? { allowed: 'all' };
}

const aboutOneMember = (room: Room, query: MetricQuery): boolean =>
  filtersOn(query, 'agent').some(
    (filter) => 'in' in filter && filter.in.length === 1 && room.members.some((m) => m.id === filter.in[0]),
  );

/**
 * The queries whose figures follow from this one's: with one filter turned round, for each of its filters (the whole less what was
 * asked for), and for the days by which its range differs from `others`, ranges whose figures the asker sees or has just seen.
 * `guard` reads from their results on how many people that rests; their figures are shown to nobody. Empty where the rule of
 * one person does not apply.
 */
export function complementsOf(query: ScopedQuery, others: readonly DateRange[] = []): readonly ScopedQuery[] {
  if (query.countOthersThan === null) return [];
  const turned = query.where.flatMap((filter, index) =>
    filter.dim === 'agent'
      ? []
      : [{ ...query, where: query.where.with(index, turnedRound(filter)) } as ScopedQuery],
  );
  const { range } = query;
  if (range === null || query.grain !== null) return turned;
  const apart = others.flatMap((other) => daysApart(range, other));
  return [...turned, ...apart.map((days) => ({ ...query, range: days }) as ScopedQuery)];
}

const turnedRound = (filter: Filter): Filter =>
  'in' in filter ? { dim: filter.dim, not: filter.in } : { dim: filter.dim, in: filter.not };
