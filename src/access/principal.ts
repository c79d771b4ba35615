// Who is asking: a person with a role, or a room. A room is what all its members may see. What a person may see is judged in
// rules.ts; which person an incoming message comes from is found by chat and the shell, with `personOf`.
import type { Directory } from '../tickets/directory.js';
import type { Agent, Role } from '../tickets/rows.js';

export interface Person {
  readonly kind: 'person';
  /** The agent's id; null for the local admin of a shell. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
  /** The team they work in; for a supervisor, the team they lead. */
  readonly teamId: string | null;
}

export interface Room {
  readonly kind: 'room';
  readonly id: string;
  readonly members: readonly Person[];
}

export type Principal = Person | Room;

/** Which rule of the access table refused: the key of the sentence that the asker reads. */
export type AccessRule =
  | 'other_people'
  | 'other_teams'
  | 'bottom_of_ranking'
  | 'analyst_people'
  | 'analyst_tickets'
  | 'others_tickets'
  | 'one_person_total'
  | 'room_personal';

/** Who asks from a shell without saying who they are: whoever holds the database file may read all of it anyway. */
export const localAdmin: Person = { kind: 'person', id: null, name: 'admin', role: 'admin', teamId: null };

/** The person that an agent's row stands for. A supervisor's team is the one they lead, else the one they sit in. */
export function personOfAgent(agent: Agent, directory: Directory): Person {
  const led = directory.teams.find((team) => team.supervisorId === agent.id);
  const teamId = agent.role === 'supervisor' ? (led?.id ?? agent.teamId) : agent.teamId;
  return { kind: 'person', id: agent.id, name: agent.name, role: agent.role, teamId };
}

/** The person with this agent id, or with this e-mail address whatever its capitals; null when there is none. */
export function personOf(who: string, directory: Directory): Person | null {
  const wanted = who.trim();
  const email = wanted.toLowerCase();
  const agent =
    directory.agents.find((each) => each.id === wanted) ??
    directory.agents.find((each) => each.email !== null && each.email.toLowerCase() === email);
  return wanted === '' || agent === undefined ? null : personOfAgent(agent, directory);
}

/** How a person is named in saved conversations and in the audit: their id; the local admin has a name no id can have. */
export const askerKey = (person: Person): string => person.id ?? ':admin';

/** The people whose figures this person knows without asking: their own, and for a supervisor their team's. */
export function knownPeople(person: Person, directory: Directory): readonly string[] {
  const own = person.id === null ? [] : [person.id];
  if (person.role !== 'supervisor' || person.teamId === null) return own;
  const team = directory.agents.filter((agent) => agent.teamId === person.teamId).map((agent) => agent.id);
  return [...new Set([...own, ...team])];
}
