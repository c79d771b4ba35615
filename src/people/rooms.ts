// Who reads a room, as principals. A room holds what all of its readers may see: one reader who is unknown, has left or comes
// from outside is enough for it to hold nothing. Where a platform does not say who reads a room, the settings may: a team's channel is
// read by the team. Any other room of such a platform holds nothing.
import type { Platform } from '../../adapters/platform.js';
import { personOfAgent, type Person, type Room } from '../access/principal.js';
import { MINUTE_MS, type Instant } from '../time/instant.js';
import { whoIs, type WhoDeps } from './who-is.js';

export interface Rooms {
  /** The room at this address. No members: nothing may be shown there. Never throws. */
  of(platform: Platform, address: string, tenant: string, deps: WhoDeps): Promise<Room>;
}

/** Somebody who joins is counted from then on at the latest. */
const KEEP_MS = 3 * MINUTE_MS;
/** Of how many readers that nobody knows the platform is asked what they are. */
const MOST_ASKED = 40;
const MOST_KEPT = 5_000;

/** @param teamsOf the teams whose channel an address is, by the settings */
export function createRooms(
  now: () => Instant,
  teamsOf: (address: string) => readonly string[] = () => [],
): Rooms {
  const kept = new Map<string, { readonly until: Instant; readonly ids: readonly string[] }>();
  const membersOf = async (platform: Platform, address: string): Promise<readonly string[] | null> => {
    const known = kept.get(address);
    if (known !== undefined && known.until > now()) return known.ids;
    const ids = await platform.members(address).catch(() => null);
    kept.delete(address);
    if (ids === null) return null;
    kept.set(address, { until: now() + KEEP_MS, ids });
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return ids;
  };
  return {
    of: async (platform, address, tenant, deps) => {
      const ids = await membersOf(platform, address);
      const members =
        ids === null ? declared(teamsOf(address), deps) : await peopleOf(ids, platform, tenant, deps);
      return { kind: 'room', id: address, members: members ?? [] };
    },
  };
}

/** The people of these teams: who reads their channel where nobody else says so. */
const declared = (teams: readonly string[], { directory }: WhoDeps): readonly Person[] =>
  directory.agents
    .filter(({ active, teamId }) => active && teamId !== null && teams.includes(teamId))
    .map((agent) => personOfAgent(agent, directory));

/** Null as soon as one of them is nobody that may see figures. Programs read nothing by themselves and are left out. */
async function peopleOf(
  ids: readonly string[],
  platform: Platform,
  tenant: string,
  deps: WhoDeps,
): Promise<readonly Person[] | null> {
  const people: Person[] = [];
  let asked = 0;
  for (const userId of ids) {
    const known = deps.accounts.agentOf(platform.name, userId) !== null;
    if (!known) asked += 1;
    if (asked > MOST_ASKED) return null;
    const person = await whoIs(platform, { platform: platform.name, tenant, userId }, deps);
    if (person !== null && isActive(person, deps)) {
      people.push(person);
      continue;
    }
    const profile = person === null ? await deps.profiles.of(platform, userId) : null;
    if (profile?.kind !== 'bot') return null;
  }
  return people;
}

const isActive = (person: Person, { directory }: WhoDeps): boolean =>
  directory.agents.some((agent) => agent.id === person.id && agent.active);
