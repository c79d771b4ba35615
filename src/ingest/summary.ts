// What an import did, as plain data: counts per table with the reasons for everything that was set aside. Printed by the
// command, stored with the import, compared by tests.
import { type Reason, REASONS } from './columns.js';
import { TABLE_NAMES, type TableName } from './record.js';
import type { DanglingReference } from '../store/references.js';

export type ReasonCounts = Readonly<Partial<Record<Reason, number>>>;

export interface TableSummary {
  readonly table: TableName;
  /** Rows in the files: new + updated + unchanged + rows set aside. */
  readonly read: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rowsSetAside: ReasonCounts;
  readonly fieldsSetAside: ReasonCounts;
  readonly unknownColumns: readonly { readonly file: string; readonly columns: readonly string[] }[];
}

export interface ImportSummary {
  readonly path: string;
  /** False when a strict import found something bad and wrote nothing: the counts are then what was found. */
  readonly imported: boolean;
  /** Tables that came, in a fixed order. */
  readonly tables: readonly TableSummary[];
  readonly leftAlone: readonly string[];
  readonly dangling: readonly DanglingReference[];
}

/** A table's counts while an import runs. */
export class Tally {
  read = 0;
  new = 0;
  updated = 0;
  unchanged = 0;
  readonly rows = new Map<Reason, number>();
  readonly fields = new Map<Reason, number>();

  setAside(what: 'row' | 'field', reason: Reason): void {
    const counts = what === 'row' ? this.rows : this.fields;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }

  get anythingBad(): boolean {
    return this.rows.size + this.fields.size > 0;
  }
}

/** Tallies as the tables of a summary. */
export function tableSummaries(
  tallies: ReadonlyMap<TableName, Tally>,
  unknownColumns: (table: TableName) => TableSummary['unknownColumns'],
): readonly TableSummary[] {
  return TABLE_NAMES.flatMap((table) => {
    const tally = tallies.get(table);
    if (tally === undefined) return [];
    return [
      {
        table,
        read: tally.read,
        new: tally.new,
        updated: tally.updated,
        unchanged: tally.unchanged,
        rowsSetAside: counts(tally.rows),
        fieldsSetAside: counts(tally.fields),
        unknownColumns: unknownColumns(table),
      },
    ];
  });
}

const counts = (map: ReadonlyMap<Reason, number>): ReasonCounts =>
  Object.fromEntries(
    REASONS.flatMap((reason) => {
      const count = map.get(reason);
      return count === undefined ? [] : [[reason, count]];
    }),
  );

/** Whether anything at all was set aside. */
export const anythingBad = (summary: ImportSummary): boolean =>
  summary.tables.some(
    (table) => Object.keys(table.rowsSetAside).length + Object.keys(table.fieldsSetAside).length > 0,
  );
