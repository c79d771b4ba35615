// The schema's history: one entry per version, applied in order inside one transaction each, never edited once released.
// SQLite counts the applied ones in `user_version`.
import { AppError } from '../errors.js';
import type { SqliteHandle } from './sqlite.js';
import { INITIAL } from './migrations/001-initial.js';
import { DELIVERY } from './migrations/002-delivery.js';
import { PUSH } from './migrations/003-push.js';
import { QUESTION } from './migrations/004-question.js';
import { ALERTS } from './migrations/005-alerts.js';
import { LEADERBOARD } from './migrations/006-leaderboard.js';
import { TOGETHER } from './migrations/007-together.js';
import { REASONS } from './migrations/008-reasons.js';

/** In order; the version of a file is how many of them it has seen. */
export const MIGRATIONS: readonly string[] = [
  INITIAL,
  DELIVERY,
  PUSH,
  QUESTION,
  ALERTS,
  LEADERBOARD,
  TOGETHER,
  REASONS,
];

/**
 * Brings the database to the newest version.
 *
 * Throws AppError('database') when it was written by a newer program, holds another program's tables, or is behind and only open for reading.
 */
export function migrate(handle: SqliteHandle, path: string, readonly: boolean): void {
  const version = versionOf(handle);
  if (version === MIGRATIONS.length) return;
  if (version > MIGRATIONS.length) {
    throw new AppError(
      'database',
      `The database ${path} was written by a newer version of Deskbeat. Update Deskbeat, or name another file.`,
    );
  }
  if (version === 0 && hasTables(handle)) {
    throw new AppError(
      'database',
      `The database ${path} belongs to another program, so it was left as it is. Name another file.`,
    );
  }
  if (readonly) {
    throw new AppError(
      'database',
      version === 0
        ? `The database ${path} has no data yet. Import some data first (deskbeat import).`
        : `The database ${path} was written by an older version of Deskbeat. It is brought up to date, with all that is in it, by deskbeat start or the next deskbeat import.`,
    );
  }
  const apply = handle.transaction(() => {
    // Read again inside the lock: another process may have migrated meanwhile.
    for (const step of MIGRATIONS.slice(versionOf(handle))) handle.exec(step);
    handle.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  apply.immediate();
}

/** Whether an older version of this program wrote it; an empty file was written by none. */
export function isOlder(handle: SqliteHandle): boolean {
  const version = versionOf(handle);
  return version > 0 && version < MIGRATIONS.length;
}

const versionOf = (handle: SqliteHandle): number => Number(handle.pragma('user_version', { simple: true }));

const hasTables = (handle: SqliteHandle): boolean =>
  handle.prepare(`select 1 from sqlite_master where type = 'table' limit 1`).get() !== undefined;
