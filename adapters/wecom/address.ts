// Addresses of WeCom: `wecom:user/USERID` (the app), `wecom:chat/CHATID` (a group that the app made), `wecom:robot/NAME`,
// `wecom:bot/CHATID` (the smart bot: a group's id, or a user's).

export type Surface = 'user' | 'chat' | 'robot' | 'bot';

export interface Target {
  readonly surface: Surface;
  readonly id: string;
}

/** Null for an address that is none of WeCom's. */
export function targetOf(address: string): Target | null {
  const match = /^wecom:(user|chat|robot|bot)\/(\S+)$/.exec(address);
  const [, surface, id] = match ?? [];
  if (id === undefined) return null;
  switch (surface) {
    case 'user':
      return { surface, id: userIdOf(id) };
    case 'chat':
    case 'robot':
    case 'bot':
      return { surface, id };
    default:
      return null;
  }
}

/** User ids are taken in any case and answered in small letters (90236). */
export const userIdOf = (id: string): string => id.trim().toLowerCase();

export const userAddress = (userId: string): string => `wecom:user/${userIdOf(userId)}`;
/** Chat ids keep their case (93006 otherwise). */
export const botAddress = (chatId: string): string => `wecom:bot/${chatId}`;

/** Ids of people outside the corp: `wm…` or `wo…`, 32 characters. */
export const isExternal = (userId: string): boolean => /^w[mo][\w-]{30}$/i.test(userId);
