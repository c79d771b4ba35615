// Which target a question is held against: the narrowest one that is set for exactly its scope.
import type { Config, Target } from '../config/config.js';
import type { MetricEntry, Stat } from '../metrics/metric.js';
import type { Filter } from '../metrics/query.js';
import type { Directory } from '../tickets/directory.js';

const single = (filter: Filter | undefined): string | null => {
  if (filter === undefined || !('in' in filter) || filter.in.length !== 1) return null;
  const [value] = filter.in;
  return typeof value === 'string' ? value : null;
};

/**
 * The target for this scope: a person's own, else their team's, else the workspace's. Null when none is set, when the
 * question is narrowed in another way (a target for everything does not hold for one product), when it asks for another
 * statistic, and for counts, whose size depends on the range.
 *
 * @param narrowed take it for a part of that scope as well: whoever asks which teams miss their target on the phone has it in mind
 */
export function targetFor(
  config: Config,
  directory: Directory,
  entry: MetricEntry,
  stat: Stat | null,
  where: readonly Filter[],
  { narrowed = false }: { readonly narrowed?: boolean } = {},
): Target | null {
  if (entry.unit === 'count' || (entry.stat !== null && stat !== null && stat !== entry.stat)) return null;
  if (!narrowed && isNarrowed(where)) return null;
  const agentFilter = where.find(({ dim }) => dim === 'agent');
  const teamFilter = where.find(({ dim }) => dim === 'team');
  const agent = single(agentFilter);
  const team = single(teamFilter) ?? directory.agents.find(({ id }) => id === agent)?.teamId ?? null;
  if ((agentFilter !== undefined && agent === null) || (teamFilter !== undefined && team === null))
    return null;
  const targets = config.targets.filter(({ metric }) => metric === entry.id);
  return (
    (agent === null ? undefined : targets.find((target) => target.agent === agent)) ??
    (team === null ? undefined : targets.find((target) => target.team === team && target.agent === null)) ??
    targets.find((target) => target.team === null && target.agent === null) ??
    null
  );
}

/** Whether more than a person or a team is looked at: targets are of those, and of the whole. */
export const isNarrowed = (where: readonly Filter[]): boolean =>
  where.some(({ dim }) => dim !== 'agent' && dim !== 'team');

/** True when the value is at the target or on its good side. */
export const meets = (entry: MetricEntry, value: number, target: number): boolean =>
  entry.better === 'down' ? value <= target : value >= target;
