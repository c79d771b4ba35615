// One reader: a thread with a connection of its own that can only read. It is told statements and tells their rows.
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import type { ReadAnswer, ReadRequest } from './readers.js';

const port = parentPort;
if (port === null) throw new Error('this file is the work of a thread');

const { path } = workerData as { readonly path: string };
const handle = new Sqlite(path, { readonly: true, timeout: 10_000 });
handle.pragma('cache_size = -65536');
handle.pragma('temp_store = MEMORY');

/** Statements are prepared once; the newest are kept. */
const MAX_PREPARED = 200;
const prepared = new Map<string, Sqlite.Statement>();

function prepare(sql: string): Sqlite.Statement {
  const known = prepared.get(sql);
  if (known !== undefined) return known;
  const [oldest] = prepared.keys();
  if (prepared.size >= MAX_PREPARED && oldest !== undefined) prepared.delete(oldest);
  const statement = handle.prepare(sql);
  prepared.set(sql, statement);
  return statement;
}

port.on('message', ({ id, sql, parameters }: ReadRequest) => {
  let answer: ReadAnswer;
  try {
    answer = { id, rows: prepare(sql).all(...parameters) };
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? error.code : 'failed';
    answer = { id, failure: { code, message: error instanceof Error ? error.message : String(error) } };
  }
  port.postMessage(answer);
});
port.postMessage({ id: 0, rows: [] } satisfies ReadAnswer);
