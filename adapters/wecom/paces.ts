// The documented rates that a part counts for (limits.ts).
import type { Pace, Part } from '../platform.js';
import type { Target } from './address.js';
import { RATES } from './limits.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Each call of the corp has a rate of its own (90454). */
export const API_KEYS = {
  user: 'wecom:api/message',
  chat: 'wecom:api/appchat',
  upload: 'wecom:api/upload',
} as const;
export const BOT_UPLOADS = 'wecom:bot-uploads';
const api = (key: (typeof API_KEYS)[keyof typeof API_KEYS]): Pace => ({
  key,
  count: RATES.apiPerMinute,
  perMs: MINUTE,
});
const uploads = (part: Part): readonly Pace[] => (part.kind === 'image' ? [api(API_KEYS.upload)] : []);

/** The rate that WeCom says is used up with 45009 or 45033, where the part itself was sent. */
export function usedUp({ surface, id }: Target): string {
  switch (surface) {
    case 'user':
    case 'chat':
      return API_KEYS[surface];
    case 'robot':
      return `wecom:robot/${id}`;
    case 'bot':
      return `wecom:bot/${id}/minute`;
    default:
      return surface satisfies never;
  }
}

/** A member who gets more than this is sent nothing, and nobody is told: these two must hold. */
export function pacesOf({ surface, id }: Target, part: Part): readonly Pace[] {
  switch (surface) {
    case 'user':
      return [
        { key: `wecom:user/${id}/minute`, count: RATES.memberPerMinute, perMs: MINUTE },
        { key: `wecom:user/${id}/hour`, count: RATES.memberPerHour, perMs: HOUR },
        api(API_KEYS.user),
        ...uploads(part),
      ];
    case 'chat':
      // The limit is each member's over all groups: one pace for all of them.
      return [
        { key: 'wecom:chat/minute', count: RATES.groupPerMinute, perMs: MINUTE },
        { key: 'wecom:chat/day', count: RATES.groupPerDay, perMs: 24 * HOUR },
        api(API_KEYS.chat),
        ...uploads(part),
      ];
    case 'robot':
      return [{ key: `wecom:robot/${id}`, count: RATES.robotPerMinute, perMs: MINUTE }];
    case 'bot':
      return [
        { key: `wecom:bot/${id}/minute`, count: RATES.botPerMinute, perMs: MINUTE },
        { key: `wecom:bot/${id}/hour`, count: RATES.botPerHour, perMs: HOUR },
        ...(part.kind === 'image'
          ? [{ key: BOT_UPLOADS, count: RATES.botUploadsPerMinute, perMs: MINUTE }]
          : []),
      ];
    default:
      return surface satisfies never;
  }
}
