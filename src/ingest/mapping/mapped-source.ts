// A foreign table seen through a mapping, as the records that the import takes. People and things that many rows repeat
// (agents, teams, customers, products) come out once each, with the last known value of every column.
import type { Zone } from '../../time/instant.js';
import type { RecordSource, SourceFile, SourceItem, TableName, TableRecord } from '../record.js';
import type { FlatTable } from '../sources/flat-table.js';
import { bind, type BoundMapping, type BoundRule, type Fields } from './bind.js';
import { groupsOf, type Item, type WholeRow } from './groups.js';
import type { Mapping } from './mapping.js';
import { ENTITY_TABLES } from './target.js';

/**
 * The records of a file under a mapping. `path` is absolute; `zone` is the workspace's.
 * Throws AppError('bad_mapping') when the file lacks a column that the mapping reads.
 */
export function mappedSource(
  path: string,
  table: FlatTable,
  mapping: Mapping,
  zone: Zone,
  leftAlone: readonly string[] = [],
): RecordSource {
  const bound = bind(mapping, table.columns, table.file, zone);
  const tables = [...new Set(bound.rules.map((rule) => rule.table))];
  // A broken line belongs to whatever the file is about.
  const main = tables.find((name) => name === 'tickets') ?? tables[0];
  const items = (): AsyncIterable<readonly Item[]> =>
    groupsOf(table.rows(), bound.key, mapping.group?.together ?? true, table.file);
  let entities: Promise<ReadonlyMap<TableName, readonly TableRecord[]>> | null = null;

  const file = (name: TableName): SourceFile => ({
    table: name,
    file: table.file,
    bytes: table.bytes,
    unknownColumns: () => [],
    async *items() {
      if (ENTITY_TABLES.includes(name)) {
        entities ??= gather(items(), bound);
        const rows = (await entities).get(name) ?? [];
        if (rows.length > 0) yield rows;
        if (name !== main) return;
        for await (const chunk of items()) yield malformedOf(chunk, name);
        return;
      }
      const rules = bound.rules.filter((rule) => rule.table === name);
      for await (const chunk of items()) {
        const made: SourceItem[] = name === main ? [...malformedOf(chunk, name)] : [];
        for (const item of chunk) if ('group' in item) made.push(...recordsOf(item.group, rules, bound));
        if (made.length > 0) yield made;
      }
    },
  });
  // Lines are set aside under the name of the file in which they stand: each part is listed, so that what was set aside from
  // it before is replaced like that of a whole file.
  const part = (name: TableName, partName: string): SourceFile => ({
    table: name,
    file: partName,
    bytes: null,
    unknownColumns: () => [],
    async *items() {
      yield [];
    },
  });
  const parts = table.parts.filter((name) => name !== table.file);
  return {
    path,
    files: tables.flatMap((name) => [file(name), ...parts.map((partName) => part(name, partName))]),
    leftAlone,
  };
}

/** What the rules make of one group: one record per rule, or one per row; the same event only once. */
export function recordsOf(
  group: readonly WholeRow[],
  rules: readonly BoundRule[],
  bound: BoundMapping,
): readonly TableRecord[] {
  const ordered = inOrder(group, bound);
  const rows = ordered.map((row) => row.cells);
  const events = new Set<string>();
  return rules.flatMap(({ table, from, make }) => {
    const places = from === 'each' ? rows.keys() : [from === 'first' ? 0 : rows.length - 1];
    return [...places].flatMap((index): TableRecord[] => {
      const row = ordered[index];
      const fields = make({ rows, index });
      if (row === undefined || fields === null) return [];
      if (table === 'events') {
        const key = JSON.stringify([fields.ticket_id, fields.at, fields.kind, fields.actor_id, fields.to_id]);
        if (events.has(key)) return [];
        events.add(key);
      }
      return [{ kind: 'record', table, file: row.file, line: row.line, raw: row.raw, fields }];
    });
  });
}

function inOrder(group: readonly WholeRow[], bound: BoundMapping): readonly WholeRow[] {
  const { order } = bound;
  if (order === null || group.length < 2) return group;
  return group
    .map((row) => ({ row, at: order({ rows: [row.cells], index: 0 }) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ row }) => row);
}

async function gather(
  items: AsyncIterable<readonly Item[]>,
  bound: BoundMapping,
): Promise<ReadonlyMap<TableName, readonly TableRecord[]>> {
  const rules = bound.rules.filter((rule) => ENTITY_TABLES.includes(rule.table));
  const byTable = new Map<TableName, Map<string, TableRecord>>();
  for await (const chunk of items) {
    for (const item of chunk) {
      if (!('group' in item)) continue;
      for (const record of recordsOf(item.group, rules, bound)) {
        const { id } = record.fields;
        // No name, no person: many rows simply have nobody in that column.
        if (id === undefined || id === '') continue;
        const known = byTable.get(record.table) ?? new Map<string, TableRecord>();
        byTable.set(record.table, known);
        const before = known.get(id);
        known.set(
          id,
          before === undefined ? record : { ...before, fields: merged(before.fields, record.fields) },
        );
      }
    }
  }
  return new Map([...byTable].map(([table, rows]) => [table, [...rows.values()]]));
}

/** The newer value of each column; an empty one takes nothing away. */
function merged(before: TableRecord['fields'], after: TableRecord['fields']): Fields {
  const filled = Object.entries(after).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(
    [...Object.entries(before), ...filled].map(([column, value]) => [column, value ?? '']),
  );
}

const malformedOf = (chunk: readonly Item[], table: TableName): readonly SourceItem[] =>
  chunk.flatMap((item): SourceItem[] =>
    'malformed' in item
      ? [
          {
            kind: 'malformed',
            table,
            file: item.malformed.file,
            line: item.malformed.line,
            raw: item.malformed.raw,
            id: null,
          },
        ]
      : [],
  );
