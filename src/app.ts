// The composition root: settings in, an opened store and what a conversation needs out. The shell's commands and the server begin
// here; nothing else knows how the parts are put together.
import type { ConverseDeps } from './chat/converse.js';
import { CONVERSATION_MS } from './chat/converse.js';
import type { Names } from './chat/deps.js';
import { storedMemory, type Memory } from './chat/memory.js';
import { loadConfig, type Config } from './config/config.js';
import type { Variables } from './config/environment.js';
import { loadAccounts } from './people/accounts.js';
import { buildGazetteer } from './question/gazetteer.js';
import { appendAudit } from './store/audit.js';
import { directoryMark, loadDirectory } from './store/directory.js';
import { linksMark } from './store/links.js';
import { checkZone, getSetting, ZONE_SETTING } from './store/settings.js';
import { openStore, type OpenOptions, type Store } from './store/store.js';
import { systemNow } from './time/clock.js';

export interface App {
  readonly config: Config;
  readonly store: Store;
  /** For a chat: conversations in the store, forgotten after half an hour, looks at other people's figures written down. */
  chat(): Promise<ConverseDeps>;
  /** For a shell, whose asker holds the database: memory as given, nothing forgotten by time, no audit. */
  shell(memory: Memory): Promise<ConverseDeps>;
  /** What a chat is answered with, read anew when an import has changed the names. */
  names(): Promise<Names>;
  close(): Promise<void>;
}

/** How long names are taken for fresh without a look. */
const LOOK_MS = 2_000;

/** Where a run takes place: its variables and its folder. */
export interface Surroundings {
  readonly variables: Variables;
  readonly cwd: string;
}

/**
 * Reads the settings and opens the store that they (or `url`) name. Where no setting names a time zone, the store's holds.
 * Throws AppError when the settings are wrong, the store can't be opened, or it was filled in another zone than the one that is set.
 */
export async function openApp(
  { variables, cwd }: Surroundings,
  options: OpenOptions & { readonly url?: string } = {},
): Promise<App> {
  const { url, ...opening } = options;
  const given = loadConfig(variables, cwd);
  const store = await openStore(url ?? given.databaseUrl, opening);
  let config = given;
  try {
    const stored = await getSetting(store.db, ZONE_SETTING);
    if (stored !== null && !given.workspace.timezoneGiven)
      config = loadConfig(variables, cwd, { timezone: stored });
    await checkZone(store.db, config.workspace.timezone);
  } catch (error) {
    await store.close();
    throw error;
  }
  const names = async (): Promise<Pick<ConverseDeps, 'directory' | 'gazetteer'>> => {
    const directory = await loadDirectory(store.db);
    return { directory, gazetteer: buildGazetteer(directory) };
  };
  const chat = async (): Promise<ConverseDeps> => ({
    ...(await names()),
    db: store.db,
    config,
    memory: storedMemory(store.db),
    forgetAfterMs: CONVERSATION_MS,
    audit: (look) => appendAudit(store.db, look),
  });
  return {
    config,
    store,
    chat,
    names: freshNames(
      async () => `${await directoryMark(store.db)} ${await linksMark(store.db)}`,
      async () => ({ converse: await chat(), accounts: await loadAccounts(store.db, config) }),
    ),
    shell: async (memory) => ({
      ...(await names()),
      db: store.db,
      config,
      memory,
      forgetAfterMs: null,
      audit: null,
    }),
    close: () => store.close(),
  };
}

/** Reads the names when they are first wanted, and again when the mark says that an import came in between. */
function freshNames(mark: () => Promise<string>, read: () => Promise<Names>): () => Promise<Names> {
  let kept: { readonly mark: string; readonly names: Names } | null = null;
  let lookedAt = 0;
  let reading: Promise<Names> | null = null;
  const look = async (): Promise<Names> => {
    const current = await mark();
    if (kept === null || kept.mark !== current) kept = { mark: current, names: await read() };
    lookedAt = systemNow();
    return kept.names;
  };
  return () => {
    if (kept !== null && Math.abs(systemNow() - lookedAt) < LOOK_MS) return Promise.resolve(kept.names);
    reading ??= look().finally(() => {
      reading = null;
    });
    return reading;
  };
}
