// One figure beside that of what it is a part of: a person's and the team's, a team's and everybody's. Which filter says whose figure it is,
// and which filters the other one has. Reading asks whether there are two such figures, an answer fetches them.
import { definitionFor } from '../../metrics/catalogue.js';
import type { DimensionValue } from '../../metrics/metric.js';
import type { Filter } from '../../metrics/query.js';
import type { Directory } from '../../tickets/directory.js';
import type { Plan, Whole } from '../plan.js';

/** The one value that a filter keeps, and its dimension. */
export interface Part {
  readonly dim: Filter['dim'];
  readonly value: DimensionValue;
}

/** When something happened is no part of anybody. */
const TIMES: ReadonlySet<Filter['dim']> = new Set(['hour', 'weekday', 'day'] as const);

/** Whose figure a plan asks for: the person, else the team, else the one thing that is named; null for the whole, and for several. */
export function partOf({ where }: Pick<Plan, 'where'>): Part | null {
  const named = where.filter(({ dim }) => !TIMES.has(dim));
  const [agent, otherAgent] = named.filter(({ dim }) => dim === 'agent');
  const [team, otherTeam] = named.filter(({ dim }) => dim === 'team');
  const [only, ...more] = named;
  const one = agent ?? team ?? (more.length === 0 ? only : undefined);
  if (one === undefined || otherAgent !== undefined || otherTeam !== undefined) return null;
  if (!('in' in one) || one.in.length !== 1) return null;
  const [value] = one.in;
  return value === undefined || value === null ? null : { dim: one.dim, value };
}

/** The team of a person: of who leads one, that one. */
export function teamOf(id: DimensionValue, { agents, teams }: Directory): string | null {
  const agent = agents.find((each) => each.id === id);
  const led = agent?.role === 'supervisor' ? teams.find(({ supervisorId }) => supervisorId === id) : null;
  return led?.id ?? agent?.teamId ?? null;
}

/** The filters of what the figure is held against; null where the plan has no such part. */
export function whereOf(
  { where }: Pick<Plan, 'where'>,
  whole: Whole,
  directory: Directory,
): readonly Filter[] | null {
  const part = partOf({ where });
  if (part === null) return null;
  const person = part.dim === 'agent';
  // Whoever is in a team is named beside it: the whole of all is in none.
  const rest = where.filter(({ dim }) => dim !== part.dim && !(person && dim === 'team'));
  const without: Filter = { dim: part.dim, not: [part.value] };
  if (whole === 'all') return rest;
  if (whole === 'others') return [...rest, without];
  const team = person ? teamOf(part.value, directory) : null;
  if (team === null) return null;
  const members: Filter = { dim: 'team', in: [team] };
  return whole === 'team' ? [...rest, members] : [...rest, members, without];
}

/** Whether a plan is one figure that can stand beside that of its whole. */
export function standsBeside(plan: Plan, whole: Whole, directory: Directory): boolean {
  const [metric, more] = plan.metrics;
  const alone =
    plan.kind === 'value' &&
    plan.by.length === 0 &&
    plan.grain === null &&
    plan.compare === null &&
    plan.share === undefined &&
    plan.having === undefined &&
    plan.target === undefined;
  if (!alone || metric === undefined || more !== undefined) return false;
  const { dimensions } = definitionFor({ metric });
  const where = whereOf(plan, whole, directory);
  return where !== null && where.every(({ dim }) => dim === 'day' || dimensions.includes(dim));
}

/** A plan that is no such figure any more has nothing beside it: 按渠道 after one's own figure and the team's. */
export function withoutAgainst(plan: Plan): Plan {
  const { against: _against, ...alone } = plan;
  return alone;
}
