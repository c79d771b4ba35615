// "No figure by the back door", first half: for which queries it must be known on how many strangers each figure rests, and from
// how many on it may be shown. guard.ts applies it to a result.
import type { MetricQuery } from '../metrics/query.js';
import type { Directory } from '../tickets/directory.js';
import { knownPeople, type Person, type Principal } from './principal.js';
import { filtersOn, within } from './rules.js';

/**
 * The people not to be counted in `ResultRow.others`; null where the rule does not apply.
 *
 * A person knows their own figure (a supervisor the team's), so what rests on them and one stranger gives the stranger away.
 * The members of a room know different people: there everybody is counted, and `threshold` allows for what each may know.
 */
export function othersThan(
  principal: Principal,
  query: MetricQuery,
  directory: Directory,
): readonly string[] | null {
  if (principal.kind === 'room')
    return principal.members.some((member) => isGuarded(member, query, directory)) ? [] : null;
  return isGuarded(principal, query, directory) ? knownPeople(principal, directory) : null;
}

/** A figure that rests on 1 … threshold counted people is not shown; one that rests on nobody's work is. */
export function threshold(principal: Principal, query: MetricQuery, directory: Directory): number {
  if (principal.kind === 'person') return 1;
  const known = principal.members
    .filter((member) => isGuarded(member, query, directory))
    .map((member) => knownPeople(member, directory).length);
  return Math.max(0, ...known) + 1;
}

/** Whether figures of this query could give somebody away to this person. */
function isGuarded(person: Person, query: MetricQuery, directory: Directory): boolean {
  // Figures by agent have passed the rules of people and of leaderboards: there one person a row is the point.
  if (query.by.includes('agent')) return false;
  switch (person.role) {
    case 'manager':
    case 'admin':
      return false;
    case 'analyst':
      return true;
    case 'agent':
      return (
        !within(query, 'agent', person.id === null ? [] : [person.id]) && !isOwnTeamAsSuch(person, query)
      );
    case 'supervisor':
      return (
        !within(query, 'agent', knownPeople(person, directory)) &&
        !within(query, 'team', person.teamId === null ? [] : [person.teamId]) &&
        !isTeamsAsSuch(query)
      );
    default:
      return person.role satisfies never;
  }
}

/** The own team's total and nothing narrower: theirs to see, however few they are. Steps of time are totals too. */
const isOwnTeamAsSuch = (person: Person, query: MetricQuery): boolean =>
  person.teamId !== null &&
  within(query, 'team', [person.teamId]) &&
  query.where.every((filter) => filter.dim === 'team') &&
  query.by.every((dim) => dim === 'team');

/** Totals of teams and nothing narrower, which every supervisor may see. */
const isTeamsAsSuch = (query: MetricQuery): boolean =>
  (query.by.includes('team') || filtersOn(query, 'team').length > 0) &&
  query.where.every((filter) => filter.dim === 'team') &&
  query.by.every((dim) => dim === 'team');
