// What imports set aside, and the log of imports it belongs to. An entry goes away when a later import brings the same key
// mended, or the same file again. Synchronous, inside the import's transactions.
import type { SqliteHandle } from './sqlite.js';
import { handleOf, type Store } from './store.js';

export interface QuarantineEntry {
  readonly file: string;
  readonly line: number;
  readonly table: string;
  /** Null: the whole row. */
  readonly field: string | null;
  readonly reason: string;
  readonly rowKey: string | null;
  /** Already masked and cut. */
  readonly raw: string;
}

interface Held {
  readonly id: number;
  readonly field: string | null;
}

export class QuarantineBook {
  readonly #statements: ReturnType<typeof statements>;
  /** Tables that held entries before this import: only for those a mended row has anything to clear. */
  readonly #held: ReadonlySet<string>;
  readonly importId: number;

  /** Begins an import in the log. */
  constructor(store: Store, path: string, startedAt: number) {
    const handle = handleOf(store);
    this.#statements = statements(handle);
    this.#held = new Set(this.#statements.tables.all().map((row) => row.tbl));
    this.importId = Number(this.#statements.begin.run(path, startedAt).lastInsertRowid);
    this.#path = path;
  }
  readonly #path: string;

  add(entry: QuarantineEntry): void {
    this.#statements.add.run(
      this.importId,
      entry.file,
      entry.line,
      entry.table,
      entry.field,
      entry.reason,
      entry.rowKey,
      entry.raw,
    );
  }

  /** A row came in: earlier imports' entries for it go away, but for fields that this row doesn't have. */
  clearRow(table: string, key: string, hasField: (field: string) => boolean): void {
    if (!this.#held.has(table)) return;
    for (const held of this.#statements.ofKey.all(table, key, this.importId)) {
      if (held.field === null || hasField(held.field)) this.#statements.remove.run(held.id);
    }
  }

  /** A file was read to its end: what earlier imports of the same file set aside is replaced by what this one did. */
  clearFile(file: string, table: string): void {
    this.#statements.removeFile.run(file, table, this.importId, this.#path);
  }

  finish(finishedAt: number, summary: string): void {
    this.#statements.finish.run(finishedAt, summary, this.importId);
  }
}

function statements(handle: SqliteHandle) {
  return {
    tables: handle.prepare<[], { readonly tbl: string }>('select distinct tbl from quarantine'),
    begin: handle.prepare<[string, number]>('insert into imports (path, started_at) values (?, ?)'),
    finish: handle.prepare<[number, string, number]>(
      'update imports set finished_at = ?, summary = ? where id = ?',
    ),
    add: handle.prepare<[number, string, number, string, string | null, string, string | null, string]>(
      `insert into quarantine (import_id, file, line, tbl, field, reason, row_key, raw)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    ofKey: handle.prepare<[string, string, number], Held>(
      'select id, field from quarantine where tbl = ? and row_key = ? and import_id < ?',
    ),
    remove: handle.prepare<[number]>('delete from quarantine where id = ?'),
    removeFile: handle.prepare<[string, string, number, string]>(
      `delete from quarantine where file = ? and tbl = ? and import_id < ?
       and import_id in (select id from imports where path = ?)`,
    ),
  };
}
