// What platforms know of their users, asked once in a while: a person who is unknown must not cost a call with every message.
import type { Platform, Profile } from '../../adapters/platform.js';
import { MINUTE_MS, type Instant } from '../time/instant.js';

export interface Profiles {
  /** Null when the platform does not know them, or can't be asked now. Never throws. */
  of(platform: Platform, userId: string): Promise<Profile | null>;
}

const KEEP_MS = 10 * MINUTE_MS;
/** A profile that could not be had is asked for again sooner. */
const KEEP_NONE_MS = MINUTE_MS;
const MOST = 20_000;

export function createProfiles(now: () => Instant): Profiles {
  const kept = new Map<string, { readonly until: Instant; readonly profile: Promise<Profile | null> }>();
  return {
    of: (platform, userId) => {
      const key = JSON.stringify([platform.name, userId]);
      const known = kept.get(key);
      if (known !== undefined && known.until > now()) return known.profile;
      const profile = platform.profile(userId).catch(() => null);
      kept.delete(key);
      kept.set(key, { until: now() + KEEP_MS, profile });
      void profile.then((found) => {
        if (found === null && kept.get(key)?.profile === profile)
          kept.set(key, { until: now() + KEEP_NONE_MS, profile });
      });
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST) break;
        kept.delete(oldest);
      }
      return profile;
    },
  };
}
