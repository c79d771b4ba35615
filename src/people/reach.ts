// Where a person is written to: one platform for each, as they prefer.
import type { Platform } from '../../adapters/platform.js';
import { PLATFORMS } from '../config/address.js';
import type { Config } from '../config/config.js';
import type { Accounts } from './accounts.js';

export interface ReachDeps {
  readonly config: Pick<Config, 'people'> & { readonly workspace: Pick<Config['workspace'], 'prefer'> };
  readonly accounts: Accounts;
  /** Those that are set up. */
  readonly platforms: readonly Platform[];
}

/**
 * The address of a person's direct chat: on the platform that they prefer, else the workspace's order, else slack, dingtalk,
 * wecom; null when no platform that is set up knows them.
 */
export function addressOf(personId: string, { config, accounts, platforms }: ReachDeps): string | null {
  const own = config.people[personId]?.prefer ?? null;
  const order = new Set([...(own === null ? [] : [own]), ...config.workspace.prefer, ...PLATFORMS]);
  for (const name of order) {
    const platform = platforms.find((each) => each.name === name);
    const user = accounts.userOf(personId, name);
    const address = platform === undefined || user === null ? null : platform.directAddress(user);
    if (address !== null) return address;
  }
  const playground = platforms.find((each) => each.name === 'playground');
  return playground?.directAddress(personId) ?? null;
}
