// Who is named beside an alarm: whoever leads the team that it is about, else whoever set it up. Pure.
import type { Config } from '../../config/config.js';
import type { Filter } from '../../metrics/query.js';
import type { Directory } from '../../tickets/directory.js';
import type { Agent } from '../../tickets/rows.js';
import type { SubscriptionRow } from '../../store/subscriptions.js';

/** The team that the filters are about: one team, or the team of one person; else that of the room. Null where there is none. */
export function teamOf(
  where: readonly Filter[],
  address: string,
  directory: Directory,
  config: Config,
): string | null {
  const only = (dim: Filter['dim']): string | null => {
    const filter = where.find((each) => each.dim === dim);
    if (filter === undefined || !('in' in filter) || filter.in.length !== 1) return null;
    return typeof filter.in[0] === 'string' ? filter.in[0] : null;
  };
  const agent = only('agent');
  return (
    only('team') ??
    directory.agents.find(({ id }) => id === agent)?.teamId ??
    Object.entries(config.teams).find(([, { channel }]) => channel === address)?.[0] ??
    null
  );
}

export function responsibleFor(
  { row }: { readonly row: Pick<SubscriptionRow, 'owner' | 'address'> },
  where: readonly Filter[],
  directory: Directory,
  config: Config,
): { readonly id: string; readonly name: string } | null {
  const team = teamOf(where, row.address, directory, config);
  const lead = directory.teams.find(({ id }) => id === team)?.supervisorId ?? null;
  const named = (id: string | null): Agent | undefined =>
    directory.agents.find((agent) => agent.id === id && agent.active);
  const found = named(lead) ?? named(row.owner);
  return found === undefined ? null : { id: found.id, name: found.name };
}
