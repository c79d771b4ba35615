// Who a Slack user is: asked once, remembered for a while. Whoever Slack says nothing of is treated as a guest, who gets no figures.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Profile, SenderKind } from '../platform.js';
import type { Api } from './api.js';
import { LIMITS } from './limits.js';

const Info = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().nullish(),
    name: z.string().nullish(),
    real_name: z.string().nullish(),
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    is_email_confirmed: z.boolean().nullish(),
    enterprise_user: z.object({ teams: z.array(z.string()).nullish() }).nullish(),
    profile: z
      .object({
        email: z.string().nullish(),
        real_name: z.string().nullish(),
        display_name: z.string().nullish(),
      })
      .nullish(),
  }),
});
type User = z.infer<typeof Info>['user'];

export interface People {
  /** Null: nobody of that id, or Slack can't say now. */
  profile(userId: string): Promise<Profile | null>;
  /** Tries a little while; `guest` when Slack does not say. */
  kindOf(userId: string): Promise<SenderKind>;
}

/** @param teamId of the bot's own workspace; null before it is known */
export function createPeople(api: Api, teamId: () => string | null, now: () => number): People {
  const known = new Map<
    string,
    { readonly profile: Promise<Profile | 'not_now' | null>; readonly until: number }
  >();

  const ask = async (userId: string): Promise<Profile | 'not_now' | null> => {
    const ended = await api.call('users.info', { user: userId });
    if (ended.end === 'refused') return null;
    if (ended.end !== 'ok') return 'not_now';
    const info = Info.safeParse(ended.data);
    return info.success ? profileOf(info.data.user, teamId()) : null;
  };

  const look = (userId: string): Promise<Profile | 'not_now' | null> => {
    const kept = known.get(userId);
    if (kept !== undefined && kept.until > now()) return kept.profile;
    const profile = ask(userId).then((found) => {
      // Only what Slack did say is remembered.
      if (found === 'not_now' || found === null) known.delete(userId);
      return found;
    });
    known.delete(userId);
    known.set(userId, { profile, until: now() + LIMITS.peopleMs });
    for (const oldest of known.keys()) {
      if (known.size <= LIMITS.people) break;
      known.delete(oldest);
    }
    return profile;
  };

  return {
    profile: async (userId) => {
      const found = await look(userId);
      return found === 'not_now' ? null : found;
    },
    kindOf: async (userId) => {
      for (const pauseMs of [0, 500, 1_500, 4_000]) {
        if (pauseMs > 0) await wait(pauseMs);
        const found = await look(userId);
        if (found !== 'not_now') return found?.kind ?? 'guest';
      }
      return 'guest';
    },
  };
}

function profileOf(user: User, ownTeam: string | null): Profile | null {
  if (user.deleted === true) return null;
  const email = user.profile?.email ?? null;
  return {
    id: user.id,
    name: user.profile?.real_name ?? user.real_name ?? user.profile?.display_name ?? user.name ?? null,
    email: user.is_email_confirmed === false ? null : email,
    kind: kindOf(user, ownTeam),
  };
}

/** A deleted user and an unknown one are told apart by nobody here: both get nothing. */
function kindOf(user: User, ownTeam: string | null): SenderKind {
  if (user.is_bot === true || user.id === 'USLACKBOT') return 'bot';
  if (user.is_restricted === true || user.is_ultra_restricted === true || user.is_stranger === true)
    return 'guest';
  const teams = user.enterprise_user?.teams ?? [];
  const team = user.team_id ?? null;
  // Slack Connect: somebody of another organisation.
  if (team !== null && ownTeam !== null && team !== ownTeam && !teams.includes(ownTeam)) return 'guest';
  return 'member';
}
