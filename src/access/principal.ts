// Who is asking: a person with a role, or a room. A room is what all its members may see.
import type { Role } from '../tickets/rows.js';

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
