// The open store: one SQLite file, brought to the newest schema, spoken to through Kysely. Opened once per process by app and
// cli and passed down; nobody else opens a database.
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from './schema.js';
import { isOlder, migrate } from './migrations.js';
import { databaseError, openSqlite, sqlitePath, type SqliteHandle } from './sqlite.js';

export interface Store {
  readonly db: Kysely<Database>;
  readonly dialect: 'sqlite' | 'postgres';
  /** The address it was opened with. */
  readonly url: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Open without the right to write; the file must be there and up to date. */
  readonly readonly?: boolean;
  /** With `readonly`: where an older version wrote it, it is brought up to date first, if this process may write to it. */
  readonly upgrade?: boolean;
  /** Make the file when it isn't there (default true, unless `readonly`). */
  readonly create?: boolean;
}

// The bulk writer needs the bare connection: a prepared statement per row is what makes an import fast.
const handles = new WeakMap<Store, SqliteHandle>();

/**
 * Opens the database that `url` names (`file:…`, a path, `:memory:`) and migrates it.
 *
 * Throws AppError('database') with one sentence when it can't be opened, is locked, is no database, or is newer than this program.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const path = sqlitePath(url);
  const readonly = options.readonly ?? false;
  const handle = openSqlite(path, { readonly, create: options.create ?? !readonly });
  if (readonly && options.upgrade === true && isOlder(handle)) upgrade(path);
  try {
    migrate(handle, path, readonly);
  } catch (cause) {
    handle.close();
    throw databaseError(path, cause);
  }
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: handle }) });
  const store: Store = { db, dialect: 'sqlite', url, close: () => db.destroy() };
  handles.set(store, handle);
  return store;
}

/** By a connection of its own. Where that can't be had, opening says what is the matter. */
function upgrade(path: string): void {
  try {
    const handle = openSqlite(path, { readonly: false, create: false });
    try {
      migrate(handle, path, false);
    } finally {
      handle.close();
    }
  } catch {
    // A file that may only be read: the sentence about its version follows.
  }
}

/** The bare connection of a store, for src/store only. */
export function handleOf(store: Store): SqliteHandle {
  const handle = handles.get(store);
  if (handle === undefined) throw new Error('this store was not opened by openStore');
  return handle;
}

/** The file a store stands in, as named in messages. */
export const pathOf = (store: Store): string => sqlitePath(store.url);

/** What went wrong while the store was in use, as one sentence where it is the database's fault; anything else as it was thrown. */
export const storeError = (store: Store, cause: unknown): unknown => databaseError(pathOf(store), cause);
