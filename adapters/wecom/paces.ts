// The documented rates that a part counts for (limits.ts).
import type { Pace, Part } from '../platform.js';
import type { Target } from './address.js';
import { RATES } from './limits.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;

const API: Pace = { key: 'wecom:api', count: RATES.apiPerMinute, perMs: MINUTE };

/** A member who gets more than this is sent nothing, and nobody is told: these two must hold. */
export function pacesOf({ surface, id }: Target, part: Part): readonly Pace[] {
  switch (surface) {
    case 'user':
      return [
        { key: `wecom:user/${id}/minute`, count: RATES.memberPerMinute, perMs: MINUTE },
        { key: `wecom:user/${id}/hour`, count: RATES.memberPerHour, perMs: HOUR },
        API,
      ];
    case 'chat':
      // The limit is each member's over all groups: one pace for all of them.
      return [
        { key: 'wecom:chat/minute', count: RATES.groupPerMinute, perMs: MINUTE },
        { key: 'wecom:chat/day', count: RATES.groupPerDay, perMs: 24 * HOUR },
        API,
      ];
    case 'robot':
      return [{ key: `wecom:robot/${id}`, count: RATES.robotPerMinute, perMs: MINUTE }];
    case 'bot':
      return [
        { key: `wecom:bot/${id}/minute`, count: RATES.botPerMinute, perMs: MINUTE },
        { key: `wecom:bot/${id}/hour`, count: RATES.botPerHour, perMs: HOUR },
        ...(part.kind === 'image'
          ? [{ key: 'wecom:bot-uploads', count: RATES.botUploadsPerMinute, perMs: MINUTE }]
          : []),
      ];
    default:
      return surface satisfies never;
  }
}
