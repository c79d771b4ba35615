// The demo's rows as a source like any other: they go through the ordinary import, checks and all, from memory.
import type { RecordSource, SourceFile, SourceItem, TableName } from '../ingest/record.js';
import { TABLE_NAMES } from '../ingest/record.js';
import type { DemoRow, DemoTables } from './row.js';

const CHUNK = 1_000;

export const demoSource = (tables: DemoTables): RecordSource => ({
  path: 'demo',
  files: TABLE_NAMES.map((table) => sourceFile(table, tables[table])),
  leftAlone: [],
});

const sourceFile = (table: TableName, rows: readonly DemoRow[]): SourceFile => ({
  table,
  file: `demo#${table}`,
  bytes: null,
  unknownColumns: () => [],
  items: async function* () {
    for (let start = 0; start < rows.length; start += CHUNK) {
      yield rows.slice(start, start + CHUNK).map((fields, index): SourceItem => ({
        kind: 'record',
        table,
        file: `demo#${table}`,
        line: start + index + 2,
        raw: Object.values(fields).join(','),
        fields,
      }));
    }
  },
});
