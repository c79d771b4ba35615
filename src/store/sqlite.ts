// The SQLite connection: opening a file with one clear sentence for everything that can be wrong with it, and the settings of
// the connection. The only file that imports the driver.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { AppError } from '../errors.js';

export type SqliteHandle = Sqlite.Database;

/** How long a writer waits for another process's transaction before it gives up. */
const BUSY_MS = 10_000;

/**
 * The file path that a database URL names: `file:./x.db`, `file:///x.db`, a plain path, or `:memory:`.
 *
 * Throws AppError('bad_usage') for a scheme that is not a file's.
 */
export function sqlitePath(url: string): string {
  if (url === ':memory:' || url === 'file::memory:') return ':memory:';
  if (/^postgres(ql)?:/i.test(url)) {
    throw new AppError(
      'database',
      'PostgreSQL is not supported yet: this version keeps its data in SQLite. Give a file, for example file:./data/deskbeat.db.',
    );
  }
  if (/^file:\/\//i.test(url)) {
    try {
      return fileURLToPath(url);
    } catch (cause) {
      throw new AppError('bad_usage', `The database address "${url}" names no local file.`, { cause });
    }
  }
  const path = url.replace(/^(file|sqlite):/i, '');
  if (path === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw new AppError(
      'bad_usage',
      `The database address "${url.replace(/\/\/[^@/]*@/, '//…@')}" is not understood. Give a file, for example file:./data/deskbeat.db.`,
    );
  }
  return resolve(path);
}

/**
 * Opens (and where asked creates) the file. `readonly` opens it without the right to write.
 *
 * Throws AppError('database') when the file can't be opened, isn't a database, or is locked.
 */
export function openSqlite(
  path: string,
  options: { readonly readonly: boolean; readonly create: boolean },
): SqliteHandle {
  const memory = path === ':memory:';
  if (!memory) prepareFolder(path, options.create && !options.readonly);
  let handle: SqliteHandle | null = null;
  try {
    handle = new Sqlite(path, { readonly: options.readonly && !memory, timeout: BUSY_MS });
    handle.pragma('foreign_keys = OFF'); // a reference may arrive before what it names
    handle.pragma('cache_size = -65536');
    handle.pragma('temp_store = MEMORY');
    if (!options.readonly && !memory) {
      handle.pragma('journal_mode = WAL');
      handle.pragma('wal_autocheckpoint = 8192'); // 32 MB: an import would otherwise write the same index pages again and again
      handle.pragma('synchronous = NORMAL'); // safe with WAL: a crash loses no whole batch's consistency
    }
    handle.pragma('user_version');
    return handle;
  } catch (cause) {
    handle?.close();
    throw databaseError(path, cause);
  }
}

function prepareFolder(path: string, create: boolean): void {
  if (existsSync(path)) {
    if (!statSync(path).isFile()) {
      throw new AppError(
        'database',
        `The database ${path} is a folder, not a file. Name a file inside it, for example ${path}/deskbeat.db.`,
      );
    }
    return;
  }
  if (!create) {
    throw new AppError(
      'database',
      `There is no database at ${path} yet. Import some data first (deskbeat import), or name another with --db.`,
    );
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new AppError('database', `The folder for the database ${path} can't be made: ${reasonOf(cause)}.`, {
      cause,
    });
  }
}

/** Turns what the driver says about `path` into one sentence that says what to do. Anything that isn't the driver's is passed on. */
export function databaseError(path: string, cause: unknown): unknown {
  const code = codeOf(cause);
  if (code === null || !code.startsWith('SQLITE_')) {
    return cause instanceof TypeError
      ? new AppError('database', `The database ${path} can't be opened: ${reasonOf(cause)}.`, { cause })
      : cause;
  }
  const base = code.split('_').slice(0, 2).join('_');
  switch (base) {
    case 'SQLITE_NOTADB':
      return new AppError(
        'database',
        `${path} is not a SQLite database, so it was left as it is. Name another file.`,
        { cause },
      );
    case 'SQLITE_CORRUPT':
      return new AppError(
        'database',
        `The database ${path} is damaged. Restore a copy of it, or import the data into a new file.`,
        { cause },
      );
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new AppError(
        'database',
        `The database ${path} is locked by another process that is writing to it. Try again when that has finished.`,
        { retry: 'later', cause },
      );
    case 'SQLITE_READONLY':
      return new AppError(
        'database',
        `The database ${path} can't be written to. Give this user the right to write to the file and its folder.`,
        { cause },
      );
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
    case 'SQLITE_AUTH':
      return new AppError(
        'database',
        `The database ${path} can't be opened. Check that this user may read and write the file and its folder.`,
        { cause },
      );
    case 'SQLITE_FULL':
      return new AppError('database', `The disk that holds the database ${path} is full.`, {
        retry: 'later',
        cause,
      });
    case 'SQLITE_IOERR':
      return new AppError(
        'database',
        `The disk that holds the database ${path} reported a fault while it was read or written.`,
        { retry: 'later', cause },
      );
    default:
      return cause;
  }
}

const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;

function reasonOf(cause: unknown): string {
  const code = codeOf(cause);
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not write there';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a file stands in the way';
  if (code === 'EROFS') return 'that disk is read-only';
  return cause instanceof Error ? cause.message : String(cause);
}
