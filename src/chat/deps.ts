// What answering needs: the names of the store as they are now, who is who, who reads which room.
import type { Kysely } from 'kysely';
import type { Platform } from '../../adapters/platform.js';
import type { Accounts } from '../people/accounts.js';
import type { Profiles } from '../people/profiles.js';
import type { Rooms } from '../people/rooms.js';
import type { WhoDeps } from '../people/who-is.js';
import type { Database } from '../store/schema.js';
import type { Instant } from '../time/instant.js';
import type { ConverseDeps } from './converse.js';

/** What is read of the store once and kept while it does not change. */
export interface Names {
  readonly converse: ConverseDeps;
  readonly accounts: Accounts;
}

export interface ChatDeps {
  /** For what changes; figures are read through `names().converse.db`. */
  readonly db: Kysely<Database>;
  /** Read anew when an import has changed them. */
  readonly names: () => Promise<Names>;
  readonly platforms: readonly Platform[];
  readonly profiles: Profiles;
  readonly rooms: Rooms;
  readonly now: () => Instant;
}

export const whoDeps = ({ db, profiles, now }: ChatDeps, { converse, accounts }: Names): WhoDeps => ({
  db,
  directory: converse.directory,
  accounts,
  profiles,
  now,
});
