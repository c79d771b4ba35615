// The import itself: checks every file, then writes it in whole batches, each one transaction with its rows, the facts that
// follow from them and what was set aside. Killed at any moment, the store holds whole batches; run again, it completes.
import type { Config } from '../config/config.js';
import { Bulk } from '../store/bulk.js';
import { QuarantineBook } from '../store/quarantine.js';
import { danglingReferences } from '../store/references.js';
import { checkZone, setSetting, ZONE_SETTING } from '../store/settings.js';
import { pathOf, type Store } from '../store/store.js';
import { databaseError } from '../store/sqlite.js';
import { maskedExcerpt } from '../privacy/mask.js';
import type { Instant } from '../time/instant.js';
import { checkFile, judge, type LastPlaces } from './check.js';
import type { Reason } from './columns.js';
import { FactKeeper } from './facts.js';
import { followPromises, type Promises } from './promises.js';
import {
  type RecordSource,
  type SourceFile,
  type SourceItem,
  TABLE_NAMES,
  type TableName,
} from './record.js';
import { type ImportSummary, tableSummaries, Tally } from './summary.js';
import type { ReadingFrame } from './validate/values.js';

/** How far an import is. `total` is null while the files are read for the first time. */
export interface Progress {
  readonly phase: 'checking' | 'writing';
  readonly file: string;
  readonly done: number;
  readonly total: number | null;
}

export interface ImportOptions {
  readonly store: Store;
  readonly config: Promises & {
    readonly workspace: Pick<Config['workspace'], 'timezone'>;
  };
  /** The import's clock: no time may lie more than a day after it. */
  readonly now: Instant;
  /** Write nothing at all when anything is bad. */
  readonly strict: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** Rows per transaction: large enough to be fast, small enough that a reader never waits long. */
const BATCH = 2_000;

const RAW_BYTES = 2_048;

/**
 * Brings the source's rows into the store.
 *
 * Throws AppError('bad_file') when a file has to be refused whole (then nothing was written), AppError('bad_config') when the
 * workspace's zone is not the store's, AppError('database') when the store can't be written.
 */
export async function importRecords(source: RecordSource, options: ImportOptions): Promise<ImportSummary> {
  try {
    return await importSource(source, options);
  } catch (cause) {
    throw databaseError(pathOf(options.store), cause);
  }
}

async function importSource(source: RecordSource, options: ImportOptions): Promise<ImportSummary> {
  const { store, config, now } = options;
  const zone = config.workspace.timezone;
  await checkZone(store.db, zone);
  const frame: ReadingFrame = { now, zone };
  const files = source.files.toSorted((a, b) => TABLE_NAMES.indexOf(a.table) - TABLE_NAMES.indexOf(b.table));

  const lastPlaces = new Map<SourceFile, LastPlaces>();
  let items = 0;
  for (const file of files) {
    const places = await checkFile(file, frame, (count) => {
      items += count;
      options.onProgress?.({ phase: 'checking', file: file.file, done: items, total: null });
    });
    lastPlaces.set(file, places);
  }
  const summaryOf = (tallies: ReadonlyMap<TableName, Tally>, imported: boolean): ImportSummary => ({
    path: source.path,
    imported,
    tables: tableSummaries(tallies, (table) =>
      files
        .filter((file) => file.table === table && file.unknownColumns().length > 0)
        .map((file) => ({ file: file.file, columns: file.unknownColumns() })),
    ),
    leftAlone: source.leftAlone,
    dangling: [],
  });
  if (options.strict) {
    const found = await dryRun(files, lastPlaces, frame);
    if ([...found.values()].some((tally) => tally.anythingBad)) return summaryOf(found, false);
  }

  const tallies = talliesOf(files);
  await setSetting(store.db, ZONE_SETTING, zone);
  const writer = new Writer(store, options, source.path, frame, tallies);
  await followPromises(store, config);
  let done = 0;
  for (const file of files) {
    await writer.file(file, lastPlaces.get(file) ?? new Map(), (count) => {
      done += count;
      options.onProgress?.({ phase: 'writing', file: file.file, done, total: items });
    });
  }
  const summary = { ...summaryOf(tallies, true), dangling: await danglingReferences(store.db) };
  writer.finish(summary);
  return summary;
}

const talliesOf = (files: readonly SourceFile[]): ReadonlyMap<TableName, Tally> =>
  new Map(files.map((file) => [file.table, new Tally()]));

/** What an import would set aside, without writing: for one that must not write anything if there is any. */
async function dryRun(
  files: readonly SourceFile[],
  lastPlaces: ReadonlyMap<SourceFile, LastPlaces>,
  frame: ReadingFrame,
): Promise<ReadonlyMap<TableName, Tally>> {
  const tallies = talliesOf(files);
  for (const file of files) {
    const places = lastPlaces.get(file) ?? new Map<string, number>();
    const tally = tallies.get(file.table);
    let place = 0;
    for await (const chunk of file.items()) {
      for (const item of chunk) {
        const verdict = judge(item, (place += 1), places, frame);
        if (tally === undefined) continue;
        tally.read += 1;
        if (verdict.kind === 'aside') tally.setAside('row', verdict.reason);
        else for (const fault of verdict.faults) tally.setAside('field', fault.reason);
      }
    }
  }
  return tallies;
}

/** Writes files batch by batch. */
class Writer {
  readonly #bulk: Bulk;
  readonly #facts: FactKeeper;
  readonly #quarantine: QuarantineBook;
  readonly #tallies: ReadonlyMap<TableName, Tally>;
  readonly #frame: ReadingFrame;
  readonly #now: Instant;

  constructor(
    store: Store,
    options: ImportOptions,
    path: string,
    frame: ReadingFrame,
    tallies: ReadonlyMap<TableName, Tally>,
  ) {
    this.#bulk = new Bulk(store);
    this.#facts = new FactKeeper(this.#bulk, options.config);
    this.#quarantine = new QuarantineBook(store, path, options.now);
    this.#tallies = tallies;
    this.#frame = frame;
    this.#now = options.now;
  }

  async file(file: SourceFile, lastPlaces: LastPlaces, onItems: (count: number) => void): Promise<void> {
    let place = 0;
    let batch: SourceItem[] = [];
    const write = (end: boolean): void => {
      this.#bulk.transaction(() => {
        for (const item of batch) this.#item(item, (place += 1), lastPlaces);
        this.#facts.rebuild();
        if (end) this.#quarantine.clearFile(file.file, file.table);
      });
      onItems(batch.length);
      batch = [];
    };
    for await (const chunk of file.items()) {
      for (const item of chunk) {
        batch.push(item);
        if (batch.length >= BATCH) write(false);
      }
    }
    write(true);
  }

  finish(summary: ImportSummary): void {
    this.#quarantine.finish(this.#now, JSON.stringify(summary));
  }

  #item(item: SourceItem, place: number, lastPlaces: LastPlaces): void {
    const { table } = item;
    const tally = this.#tallies.get(table);
    if (tally === undefined) throw new Error(`a file listed for another table gave a row of ${table}`);
    tally.read += 1;
    const verdict = judge(item, place, lastPlaces, this.#frame);
    if (verdict.kind === 'aside') {
      this.#setAside(item, null, verdict.reason, verdict.key, tally);
      return;
    }
    const { key, values, faults } = verdict;
    const written = this.#bulk.upsert(table, values);
    tally[written.outcome] += 1;
    if (written.outcome !== 'unchanged') this.#facts.touched(table, written);
    this.#quarantine.clearRow(table, key, (field) => values[field] !== undefined);
    for (const fault of faults) this.#setAside(item, fault.field, fault.reason, key, tally);
  }

  #setAside(
    item: SourceItem,
    field: string | null,
    reason: Reason,
    rowKey: string | null,
    tally: Tally,
  ): void {
    tally.setAside(field === null ? 'row' : 'field', reason);
    const { file, line, table, raw } = item;
    this.#quarantine.add({ file, line, table, field, reason, rowKey, raw: maskedExcerpt(raw, RAW_BYTES) });
  }
}
