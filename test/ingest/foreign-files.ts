// Writes little foreign files for tests and runs them through a mapping or the guess.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guess, type Guess } from '../../src/ingest/guess/guess.js';
import { mappedSource } from '../../src/ingest/mapping/mapped-source.js';
import { readMapping } from '../../src/ingest/mapping/read-mapping.js';
import type { RecordSource, TableName, TableRecord } from '../../src/ingest/record.js';
import { openFlat } from '../../src/ingest/sources/open-flat.js';

export type Rows = Partial<Record<TableName, readonly TableRecord['fields'][]>>;

/** A file in a folder of its own. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'deskbeat-')), name);
  writeFileSync(path, content);
  return path;
}

/** All records by table, as fields; malformed lines as their line numbers. */
export async function rowsOf(
  source: RecordSource,
): Promise<{ readonly rows: Rows; readonly broken: readonly number[] }> {
  const rows: Partial<Record<TableName, TableRecord['fields'][]>> = {};
  const broken: number[] = [];
  for (const file of source.files) {
    for await (const chunk of file.items()) {
      for (const item of chunk) {
        if (item.kind === 'malformed') broken.push(item.line);
        else (rows[item.table] ??= []).push(item.fields);
      }
    }
  }
  return { rows, broken };
}

/** A CSV text under a mapping text, in UTC. */
export async function mapped(csv: string, yaml: string): Promise<Rows> {
  const path = fileWith('export.csv', csv);
  const mapping = readMapping(yaml, 'export.mapping.yaml');
  return (await rowsOf(mappedSource(path, await openFlat(path, mapping.source), mapping, 'UTC'))).rows;
}

/** The guess for a file, and what it would import; or the sentence of the refusal. */
export async function guessed(
  path: string,
  zone = 'Asia/Shanghai',
): Promise<{ readonly guess: Guess; readonly rows: Rows } | string> {
  const found = await guess(path, await openFlat(path), zone);
  if (found.kind === 'refusal') return found.sentence;
  return { guess: found, rows: (await rowsOf(found.source(zone))).rows };
}
