// Who stands on the playground's stage: the people of the store by the roles that a visitor may step into, and the rooms they
// share. Read from the directory, so that a workspace that was changed shows as it is.
import type { Agent } from '../tickets/rows.js';
import type { Directory } from '../tickets/directory.js';
import { DEMO_NAME } from './cast.js';
import { FIRST_QUESTIONS } from './suggestions.js';

const PLAYED = ['agent', 'supervisor', 'manager', 'analyst'] as const;

/** The stage of this directory: people by role, one channel for all, one for each team and those who lead. */
export function demoStage(directory: Directory) {
  const teamOf = (agent: Agent) => {
    const team =
      directory.teams.find((each) => each.supervisorId === agent.id) ??
      directory.teams.find((each) => each.id === agent.teamId);
    return team === undefined ? null : { id: team.id, name: team.name };
  };
  const people = PLAYED.flatMap((role) =>
    directory.agents
      .filter((agent) => agent.active && agent.role === role)
      .map((agent) => ({ id: agent.id, name: agent.name, role, team: teamOf(agent) })),
  );
  return {
    name: DEMO_NAME,
    people,
    channels: [
      { id: 'all', name: 'all', members: people.map((person) => person.id) },
      ...directory.teams.map((team) => ({
        id: `team-${team.id}`,
        name: team.name,
        members: people.filter((person) => person.team?.id === team.id).map((person) => person.id),
      })),
    ],
    suggestions: FIRST_QUESTIONS,
  };
}
