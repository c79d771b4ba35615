// Who a platform user is: by the ids that the settings and imports hold, by a link made before, by the e-mail address that the
// platform vouches for. Nobody is ever guessed at: without one of these a person is unknown, and unknown people see no figure.
import type { Kysely } from 'kysely';
import type { Platform } from '../../adapters/platform.js';
import { personOf, personOfAgent, type Person } from '../access/principal.js';
import { linkOf, saveLink, type UserKey } from '../store/links.js';
import type { Database } from '../store/schema.js';
import type { Directory } from '../tickets/directory.js';
import type { Instant } from '../time/instant.js';
import type { Accounts } from './accounts.js';
import type { Profiles } from './profiles.js';

export interface WhoDeps {
  readonly db: Kysely<Database>;
  readonly directory: Directory;
  readonly accounts: Accounts;
  readonly profiles: Profiles;
  readonly now: () => Instant;
}

/** Platforms of our own, whose user ids are agents' ids. */
const OURS: ReadonlySet<string> = new Set(['playground', 'console']);
/** The platforms whose e-mail addresses are verified and can't be set by the user alone. */
const VOUCHES_FOR_EMAIL: ReadonlySet<string> = new Set(['slack']);

/** The agent behind a platform user, whoever has left included (`active` says so); null for everybody else. */
export async function whoIs(platform: Platform, user: UserKey, deps: WhoDeps): Promise<Person | null> {
  const { directory, accounts, db } = deps;
  if (OURS.has(user.platform)) return personOf(user.userId, directory);
  const id = accounts.agentOf(user.platform, user.userId) ?? (await linkOf(db, user));
  const agent = id === null ? undefined : directory.agents.find((each) => each.id === id);
  if (agent !== undefined) return personOfAgent(agent, directory);
  return VOUCHES_FOR_EMAIL.has(user.platform) ? byEmail(platform, user, deps) : null;
}

/** The one active agent with the user's verified address; kept as a link, so that it is looked up once. */
async function byEmail(platform: Platform, user: UserKey, deps: WhoDeps): Promise<Person | null> {
  const profile = await deps.profiles.of(platform, user.userId);
  const email = profile?.email?.trim().toLowerCase() ?? '';
  if (profile === null || profile.kind !== 'member' || email === '') return null;
  const same = deps.directory.agents.filter((agent) => agent.email?.trim().toLowerCase() === email);
  const [agent] = same;
  if (agent === undefined || same.length > 1 || !agent.active) return null;
  await saveLink(deps.db, {
    ...user,
    agentId: agent.id,
    how: 'email',
    confirmedBy: `:${user.platform}`,
    at: deps.now(),
  });
  return personOfAgent(agent, deps.directory);
}
