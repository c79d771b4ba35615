// Which platform user is which agent, as far as settings, imports and links say: the index that everybody looks people up in.
import type { Kysely } from 'kysely';
import { PLATFORMS, type PlatformName } from '../config/address.js';
import type { Config } from '../config/config.js';
import { listLinks, storedIds, type Link, type StoredIds } from '../store/links.js';
import type { Database } from '../store/schema.js';

export interface Accounts {
  /** The agent that the settings or an import give this user id; null where nobody has it, or two agents have. */
  agentOf(platform: string, userId: string): string | null;
  /** The user id of an agent on a platform: the settings' before an import's before the newest link's. */
  userOf(agentId: string, platform: PlatformName): string | null;
}

/** Everything is read anew: for a moment's use, or kept until the names of the store change. */
export const loadAccounts = async (db: Kysely<Database>, config: Pick<Config, 'people'>): Promise<Accounts> =>
  accountsOf(config.people, await storedIds(db), await listLinks(db));

/** @param links the newest first */
export function accountsOf(
  people: Config['people'],
  stored: readonly StoredIds[],
  links: readonly Link[],
): Accounts {
  // Two agents with one id make it nobody's: whom to show whose figures must never be a guess.
  const agents = new Map<string, string>();
  const users = new Map<string, string>();
  const give = (from: ReadonlyMap<string, string>): void => {
    for (const [key, agent] of from) agents.set(key, agent);
  };
  give(
    uniqueOwners(stored.flatMap((row) => PLATFORMS.map((name) => [name, row[name], row.agentId] as const))),
  );
  // What the settings say comes last here, as it overrules.
  give(
    uniqueOwners(
      Object.entries(people).flatMap(([agent, ids]) =>
        PLATFORMS.map((name) => [name, ids[name], agent] as const),
      ),
    ),
  );
  const reach = (agent: string, name: string, user: string | null): void => {
    const key = JSON.stringify([agent, name]);
    if (user !== null && !users.has(key)) users.set(key, user);
  };
  for (const [agent, ids] of Object.entries(people))
    for (const name of PLATFORMS) reach(agent, name, ids[name]);
  for (const row of stored) for (const name of PLATFORMS) reach(row.agentId, name, row[name]);
  for (const link of links) reach(link.agentId, link.platform, link.userId);
  return {
    agentOf: (platform, userId) => agents.get(userKey(platform, userId)) ?? null,
    userOf: (agentId, platform) => users.get(JSON.stringify([agentId, platform])) ?? null,
  };

  function uniqueOwners(
    rows: readonly (readonly [name: PlatformName, user: string | null, agent: string])[],
  ): ReadonlyMap<string, string> {
    const owners = new Map<string, string>();
    const twice = new Set<string>();
    for (const [name, user, agent] of rows) {
      if (user === null || user === '') continue;
      const key = userKey(name, user);
      if (owners.has(key) && owners.get(key) !== agent) twice.add(key);
      owners.set(key, agent);
    }
    for (const key of twice) owners.delete(key);
    return owners;
  }
}

/** WeCom does not tell capitals apart in its user ids; the others do. */
const userKey = (platform: string, userId: string): string =>
  JSON.stringify([platform, platform === 'wecom' ? userId.toLowerCase() : userId]);
