// The composition root: settings in, an opened store and what a conversation needs out. The shell's commands and the server begin
// here; nothing else knows how the parts are put together.
import type { ConverseDeps } from './chat/converse.js';
import { CONVERSATION_MS } from './chat/converse.js';
import { storedMemory, type Memory } from './chat/memory.js';
import { loadConfig, type Config } from './config/config.js';
import type { Variables } from './config/environment.js';
import { buildGazetteer } from './question/gazetteer.js';
import { appendAudit } from './store/audit.js';
import { loadDirectory } from './store/directory.js';
import { checkZone, getSetting, ZONE_SETTING } from './store/settings.js';
import { openStore, type OpenOptions, type Store } from './store/store.js';

export interface App {
  readonly config: Config;
  readonly store: Store;
  /** For a chat: conversations in the store, forgotten after half an hour, looks at other people's figures written down. */
  chat(): Promise<ConverseDeps>;
  /** For a shell, whose asker holds the database: memory as given, nothing forgotten by time, no audit. */
  shell(memory: Memory): Promise<ConverseDeps>;
  close(): Promise<void>;
}

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
  return {
    config,
    store,
    chat: async () => ({
      ...(await names()),
      db: store.db,
      config,
      memory: storedMemory(store.db),
      forgetAfterMs: CONVERSATION_MS,
      audit: (look) => appendAudit(store.db, look),
    }),
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
