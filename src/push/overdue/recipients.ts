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
export type Chain = (stage: number, line: Line) => readonly string[];

/** The line of a workspace, looked up once for all of its promises. */
export function chainOf(
  config: Pick<Config, 'overdue' | 'teams'>,
  directory: Directory,
  isThere: (agentId: string) => boolean,
): Chain {
  const there = (ids: readonly string[]): readonly string[] => ids.filter(isThere);
  const withRole = (role: 'manager' | 'admin'): readonly string[] =>
    there(directory.agents.filter((agent) => agent.active && agent.role === role).map(({ id }) => id));
  const managers = withRole('manager');
  const admins = withRole('admin');
  const leads = new Map(directory.teams.map(({ id, supervisorId }) => [id, supervisorId]));
  const steps = stepsOf(config.overdue);
  return (stage, line) => {
    const owner = line.handedTo ?? line.agent;
    const lead = line.team === null ? null : (leads.get(line.team) ?? null);
    const above = there(lead === null || lead === owner ? [] : [lead]);
    const supervisors = above.length > 0 ? above : managers;
    const owners = there(owner === null ? [] : [owner]);
    const first = owners.length > 0 ? owners : supervisors;
    if (stage < DUE) return first;
    if (stage === DUE) {
      const channel =
        (line.team === null ? undefined : config.teams[line.team]?.channel) ?? config.overdue.channel;
      return [...new Set([...first, ...(channel === null ? [] : [channel])])];
    }
    const step = steps[stage - FIRST_STEP];
    if (step === undefined) return [];
    switch (step.to) {
      case 'agent':
        return first;
      case 'supervisor':
        return supervisors;
      case 'manager':
        return managers;
      case 'admin':
        return admins;
      default:
        return [step.to];
    }
  };
}

/** Addresses have a colon, agents' ids do not stand in the way: an address is what the settings name. */
export const isRoom = (recipient: string, directory: Directory): boolean =>
  !directory.agents.some(({ id }) => id === recipient);
