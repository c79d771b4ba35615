// Who gets a push: roles and addresses of the settings as people and rooms, each with whose eyes the message is written for.
import { personOfAgent, type Person } from '../access/principal.js';
import type { Config } from '../config/config.js';
import type { PushSettings } from '../config/settings.js';
import type { Directory } from '../tickets/directory.js';
import type { Agent, Role } from '../tickets/rows.js';
import type { Recipient } from './push.js';

const ROLES: Readonly<Record<string, Role>> = {
  agents: 'agent',
  supervisors: 'supervisor',
  managers: 'manager',
  analysts: 'analyst',
  admins: 'admin',
};

/** The recipients in a steady order, each once; those who have left are none. */
export function audienceOf(
  to: PushSettings['to'],
  config: Config,
  directory: Directory,
): readonly Recipient[] {
  const found = new Map<string, Recipient>();
  for (const entry of to) {
    const role = ROLES[entry];
    const recipients =
      role === undefined
        ? [roomRecipient(entry, config)]
        : directory.agents
            .filter((agent) => agent.active && agent.role === role)
            .map((agent) => personRecipient(agent, config, directory));
    for (const recipient of recipients) if (!found.has(recipient.id)) found.set(recipient.id, recipient);
  }
  return [...found.values()];
}

export const personRecipient = (agent: Agent, config: Config, directory: Directory): Recipient => ({
  kind: 'person',
  id: agent.id,
  agent,
  principal: personOfAgent(agent, directory),
  zone: agent.timezone ?? config.workspace.timezone,
});

export function roomRecipient(address: string, config: Config): Recipient {
  const [teamId = null] = Object.entries(config.teams).find(([, team]) => team.channel === address) ?? [];
  return { kind: 'room', id: address, principal: roomEyes(teamId), teamId, zone: config.workspace.timezone };
}

/**
 * For whose eyes a message to a configured room is written. Who reads it is not known everywhere (a group robot can't tell), so it
 * holds what an agent without figures of their own may see: totals, and in a team's room that team's.
 */
export const roomEyes = (teamId: string | null): Person => ({
  kind: 'person',
  id: null,
  name: 'room',
  role: 'agent',
  teamId,
});
