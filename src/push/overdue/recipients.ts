// Whom a stage is told to: the assignee first, then up the line. Who is on leave or can't be reached is passed over, upwards.
import type { Config } from '../../config/config.js';
import type { Directory } from '../../tickets/directory.js';
import { DUE, FIRST_STEP, stepsOf } from './stages.js';

export interface Line {
  readonly agent: string | null;
  readonly team: string | null;
  readonly handedTo: string | null;
}

/** Agents' ids and addresses, each once. Empty when nobody can be told. */
export function recipientsOf(
  stage: number,
  line: Line,
  config: Pick<Config, 'overdue' | 'teams'>,
  directory: Directory,
  isThere: (agentId: string) => boolean,
): readonly string[] {
  const there = (ids: readonly string[]): readonly string[] => ids.filter(isThere);
  const withRole = (role: 'manager' | 'admin'): readonly string[] =>
    there(directory.agents.filter((agent) => agent.active && agent.role === role).map(({ id }) => id));
  const owner = line.handedTo ?? line.agent;
  const lead = directory.teams.find(({ id }) => id === line.team)?.supervisorId ?? null;
  const orManagers = (ids: readonly string[]): readonly string[] =>
    ids.length > 0 ? ids : withRole('manager');
  const supervisors = orManagers(there(lead === null || lead === owner ? [] : [lead]));
  const owners = there(owner === null ? [] : [owner]);
  const first = owners.length > 0 ? owners : supervisors;
  if (stage < DUE) return first;
  if (stage === DUE) {
    const channel =
      (line.team === null ? undefined : config.teams[line.team]?.channel) ?? config.overdue.channel;
    return [...new Set([...first, ...(channel === null ? [] : [channel])])];
  }
  const step = stepsOf(config.overdue)[stage - FIRST_STEP];
  if (step === undefined) return [];
  switch (step.to) {
    case 'agent':
      return first;
    case 'supervisor':
      return supervisors;
    case 'manager':
      return withRole('manager');
    case 'admin':
      return withRole('admin');
    default:
      return [step.to];
  }
}

/** Addresses have a colon, agents' ids do not stand in the way: an address is what the settings name. */
export const isRoom = (recipient: string, directory: Directory): boolean =>
  !directory.agents.some(({ id }) => id === recipient);
