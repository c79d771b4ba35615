// The table "who may see what" as code: one person, one query, one verdict. Pure; nothing here makes a ScopedQuery (restrict.ts)
// and nothing looks at figures (guard.ts).
import type { DimensionValue } from '../metrics/metric.js';
import type { Filter, MetricQuery } from '../metrics/query.js';
import type { Directory } from '../tickets/directory.js';
import type { Intent } from './intent.js';
import { knownPeople, type AccessRule, type Person } from './principal.js';

/** `all`: every row of the answer; `published`: only what a leaderboard on the wall would show. */
export type Verdict =
  { readonly allowed: 'all' | 'published' } | { readonly allowed: 'no'; readonly rule: AccessRule };

const all: Verdict = { allowed: 'all' };
const published: Verdict = { allowed: 'published' };
const no = (rule: AccessRule): Verdict => ({ allowed: 'no', rule });

export const filtersOn = (query: MetricQuery, dim: Filter['dim']): readonly Filter[] =>
  query.where.filter((filter) => filter.dim === dim);

/** True when the filter keeps nothing but (some of) these values; an empty list keeps nothing and says nothing. */
export const keepsOnly = (filter: Filter, values: readonly DimensionValue[]): boolean =>
  'in' in filter && filter.in.length > 0 && filter.in.every((value) => values.includes(value));

/** True when some filter of the query keeps it within these values of the dimension. */
export const within = (query: MetricQuery, dim: Filter['dim'], values: readonly DimensionValue[]): boolean =>
  filtersOn(query, dim).some((filter) => keepsOnly(filter, values));

const unassigned: readonly DimensionValue[] = [null];

/** What this person may see of this query, before any figure is looked at. */
export function judge(person: Person, query: MetricQuery, intent: Intent, directory: Directory): Verdict {
  switch (person.role) {
    case 'manager':
    case 'admin':
      return all;
    case 'supervisor':
      return judgeSupervisor(person, query, intent, directory);
    case 'agent':
      return judgeAgent(person, query, intent);
    case 'analyst':
      return judgeAnalyst(query, intent);
    default:
      return person.role satisfies never;
  }
}

function judgeAgent(person: Person, query: MetricQuery, intent: Intent): Verdict {
  const self = person.id === null ? [] : [person.id];
  const team = person.teamId === null ? [] : [person.teamId];
  const own = within(query, 'agent', self);

  if (intent === 'tickets' && !own) return no('others_tickets');
  const strangers = filtersOn(query, 'agent').some((f) => !keepsOnly(f, self) && !keepsOnly(f, unassigned));
  if (strangers) return no('other_people');
  if (filtersOn(query, 'team').some((f) => !keepsOnly(f, team))) return no('other_teams');
  if (own) return all;
  if (query.by.includes('agent')) return judgeBoard(query, intent);
  if (query.by.includes('team') && !within(query, 'team', team)) return no('other_teams');
  return all;
}

function judgeSupervisor(person: Person, query: MetricQuery, intent: Intent, directory: Directory): Verdict {
  const people = knownPeople(person, directory);
  const team = person.teamId === null ? [] : [person.teamId];
  const ownPeople = within(query, 'agent', people);
  const ownTeam = within(query, 'team', team);

  if (intent === 'tickets' && !ownPeople && !ownTeam) return no('others_tickets');
  // Leaving out one's own people tells nothing new; leaving out somebody else is asking for them.
  const strangers = filtersOn(query, 'agent').some(
    (f) =>
      !keepsOnly(f, people) &&
      !keepsOnly(f, unassigned) &&
      !('not' in f && f.not.every((id) => id === null || (typeof id === 'string' && people.includes(id)))),
  );
  if (strangers) return no('other_people');
  if (!query.by.includes('agent') || ownPeople || ownTeam) return all;
  if (filtersOn(query, 'team').length > 0) return no('other_people');
  return judgeBoard(query, intent);
}

function judgeAnalyst(query: MetricQuery, intent: Intent): Verdict {
  if (intent === 'tickets') return no('analyst_tickets');
  const personal = (dim: Filter['dim']): boolean => dim === 'agent' || dim === 'team';
  return query.by.some(personal) || query.where.some((f) => personal(f.dim)) ? no('analyst_people') : all;
}

/** Figures by agent, asked by somebody who may see them only as a leaderboard: one column of names, best end first. */
function judgeBoard(query: MetricQuery, intent: Intent): Verdict {
  if (intent === 'bottom') return no('bottom_of_ranking');
  const board = query.by.length === 1 && query.grain === null && filtersOn(query, 'agent').length === 0;
  return board && (intent === 'ranking' || intent === 'place') ? published : no('other_people');
}
