// A folder of files read as one through a mapping, into a real store: what was set aside names the file in which it stands,
// and is cleared once that file is mended.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { openMapped } from '../../src/ingest/foreign.js';
import { importRecords } from '../../src/ingest/import.js';
import { openStore } from '../../src/store/store.js';

it('files of a folder are one log, and each keeps its name in the quarantine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskbeat-'));
  const mapping = join(folder, 'log.yaml');
  writeFileSync(
    mapping,
    'group: { by: no, together: false, order: at }\nrows:\n  - table: tickets\n    columns: { id: no, created_at: { pick: at, row: first }, closed_at: { if: { equals: what, to: close }, then: at } }\n',
  );
  writeFileSync(join(folder, 'a.csv'), 'no,what,at\nT1,open,2026-01-05 08:00\nbroken\n');
  writeFileSync(join(folder, 'b.csv'), 'no,what,at\nT1,close,2026-02-05 08:00\nT2,open,2026-02-06 08:00\n');
  writeFileSync(join(folder, 'other.csv'), 'x,y\n1,2\n');
  const store = await openStore(':memory:');
  const config = loadConfig({}, folder, { timezone: 'UTC' });
  const now = Date.parse('2026-03-01T00:00:00Z');
  const run = async (): Promise<readonly (string | null)[]> => {
    const source = (await openMapped(folder, mapping))('UTC');
    const summary = await importRecords(source, { store, config, now, strict: false });
    expect(summary.leftAlone).toEqual(['log.yaml', 'other.csv']);
    return (await store.db.selectFrom('quarantine').select(['file', 'line', 'reason']).execute()).map(
      ({ file, line, reason }) => `${file}:${line} ${reason}`,
    );
  };
  expect(await run()).toEqual(['a.csv:3 malformed']);
  const tickets = await store.db
    .selectFrom('ticket_facts')
    .select(['id', 'created_at', 'closed_at', 'status'])
    .orderBy('id')
    .execute();
  expect(tickets).toEqual([
    {
      id: 'T1',
      created_at: Date.parse('2026-01-05T08:00:00Z'),
      closed_at: Date.parse('2026-02-05T08:00:00Z'),
      status: 'closed',
    },
    { id: 'T2', created_at: Date.parse('2026-02-06T08:00:00Z'), closed_at: null, status: 'open' },
  ]);
  writeFileSync(join(folder, 'a.csv'), 'no,what,at\nT1,open,2026-01-05 08:00\n');
  expect(await run()).toEqual([]);
  await store.close();
});
