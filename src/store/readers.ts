// Readers: threads that run the heavy statements, so that the main one is always free to answer a platform within its seconds.
// Behind an ordinary Kysely: whoever asks does not know where the statement runs.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { AppError } from '../errors.js';
import type { Database } from './schema.js';
import { databaseError, sqlitePath } from './sqlite.js';
import type { Store } from './store.js';

export interface ReadRequest {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type ReadAnswer =
  | { readonly id: number; readonly rows: readonly unknown[] }
  | { readonly id: number; readonly failure: { readonly code: string; readonly message: string } };

export interface Readers {
  /** For reading only: everything else is refused by the database. */
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/** What a thread says first, unasked. */
const READY = 0;

const WORKER = new URL('./reading-worker.js', import.meta.url);

/**
 * Starts `size` readers of a store's file (by default one less than the cores, at most four). A store in memory can't be shared
 * between threads, and neither can the code before it is built: then reading goes on in this one.
 *
 * Resolves when all of them are ready.
 */
export async function openReaders(
  store: Store,
  size = Math.min(4, Math.max(1, availableParallelism() - 1)),
): Promise<Readers> {
  const path = sqlitePath(store.url);
  if (path === ':memory:' || !existsSync(fileURLToPath(WORKER)))
    return { db: store.db, close: async () => undefined };
  const threads = await Promise.all(Array.from({ length: size }, () => openReader(path)));
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driverOf(threads, path),
      createIntrospector: (inner) => new SqliteIntrospector(inner),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return {
    db,
    // Kysely ends a driver only if it was ever used; the threads are there all the same.
    close: async () => {
      await db.destroy();
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface Reader {
  /** How many statements are under way or waiting. */
  busy(): number;
  read(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly done: (rows: readonly unknown[]) => void;
  readonly failed: (error: Error) => void;
}

/** A failed statement's code, as the driver's own errors carry it. */
class ReadFailure extends Error {
  override readonly name = 'SqliteError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Opens one reader. A thread that falls over is replaced; one that can't even begin is not, and reading fails from then on. */
async function openReader(path: string): Promise<Reader> {
  const waiting = new Map<number, Waiting>();
  let last = READY;
  let thread: Worker | null = null;
  let ended = false;

  const fail = (error: Error): void => {
    const asked = [...waiting.values()];
    waiting.clear();
    for (const { failed } of asked) failed(error);
  };
  const start = (): void => {
    const worker = new Worker(WORKER, { workerData: { path } });
    let began = false;
    thread = worker;
    worker.on('message', (answer: ReadAnswer) => {
      began = true;
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('rows' in answer) asked?.done(answer.rows);
      else asked?.failed(new ReadFailure(answer.failure.code, answer.failure.message));
    });
    worker.on('error', fail);
    worker.on('exit', () => {
      thread = null;
      fail(new Error('the reading thread ended'));
      if (began && !ended) start();
    });
  };
  const ready = new Promise<readonly unknown[]>((done, failed) => waiting.set(READY, { done, failed }));
  start();
  try {
    await ready;
  } catch (cause) {
    throw databaseError(path, cause);
  }
  return {
    busy: () => waiting.size,
    read: (sql, parameters) =>
      new Promise((done, failed) => {
        if (thread === null) return failed(new Error('the reading thread could not be started again'));
        last += 1;
        waiting.set(last, { done, failed });
        const request: ReadRequest = { id: last, sql, parameters };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        thread.postMessage(request);
      }),
    close: async () => {
      ended = true;
      await thread?.terminate();
    },
  };
}

/** A statement goes to the reader that has least to do. */
function driverOf(readers: readonly Reader[], path: string): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const [least] = readers.toSorted((a, b) => a.busy() - b.busy());
      if (least === undefined) throw new Error('there are no readers');
      try {
        return { rows: (await least.read(sql, parameters)) as R[] };
      } catch (cause) {
        throw databaseError(path, cause);
      }
    },
    streamQuery: () => {
      throw new Error('readers do not stream');
    },
  };
  const noTransactions = async (): Promise<void> => {
    throw new AppError('database', 'Readers only read: a transaction belongs to the store itself.');
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    destroy: async () => {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}
