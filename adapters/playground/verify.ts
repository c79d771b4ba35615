// Who may write or read where. The playground has no passwords: whoever sits at this machine chooses whom to be. But a
// person is in their own direct message and in the channels that they belong to, and nowhere else.
import type { Stage, StagePerson } from './types.js';

export const PLATFORM = 'playground';

export type Room =
  | { readonly kind: 'direct'; readonly id: string; readonly person: StagePerson }
  | { readonly kind: 'channel'; readonly id: string; readonly members: readonly string[] };

const DIRECT = /^dm-(.+)$/;

/** The room of this name; null when there is none. */
export function findRoom(stage: Stage, id: string): Room | null {
  const channel = stage.channels.find((each) => each.id === id);
  if (channel !== undefined) return { kind: 'channel', id, members: channel.members };
  const person = stage.people.find((each) => each.id === DIRECT.exec(id)?.[1]);
  return person === undefined ? null : { kind: 'direct', id, person };
}

export const isIn = (room: Room, personId: string): boolean =>
  room.kind === 'direct' ? room.person.id === personId : room.members.includes(personId);

export const addressOf = (roomId: string): string => `${PLATFORM}:${roomId}`;

/** The room that an address of this platform names; null for another platform's. */
export const roomIdOf = (address: string): string | null =>
  address.startsWith(`${PLATFORM}:`) ? address.slice(PLATFORM.length + 1) : null;
