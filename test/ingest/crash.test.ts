// An import killed at any moment leaves whole batches; running it again completes it. The importer runs as a process of its own,
// compiled to a folder that goes away, and is killed after a given number of batches.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { factsOf, importPath, NOW, quarantineOf, withFolder, withStore } from './bundles.js';

const root = new URL('../..', import.meta.url).pathname;
let compiled = '';

beforeAll(() => {
  compiled = mkdtempSync(join(tmpdir(), 'deskbeat-crash-'));
  writeFileSync(
    join(compiled, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        rootDir: root,
        outDir: join(compiled, 'out'),
        typeRoots: [join(root, 'node_modules/@types')],
        noCheck: true,
      },
      include: [join(root, 'src/ingest'), join(root, 'src/store'), join(root, 'src/time')],
    }),
  );
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', compiled]);
  writeFileSync(join(compiled, 'out/package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(compiled, 'out/node_modules'));
  writeFileSync(join(compiled, 'out/child.js'), CHILD);
}, 120_000);

afterAll(() => {
  rmSync(compiled, { recursive: true, force: true });
});

// Says after each batch that it is written, and waits to be told to go on: the kill falls where the test wants it.
const CHILD = `
import { readSync, writeSync } from 'node:fs';
import { openBundle } from './src/ingest/bundle.js';
import { importRecords } from './src/ingest/import.js';
import { openStore } from './src/store/store.js';
import { alwaysOpen, buildCalendar } from './src/time/business-calendar.js';
const [, , path, database, now] = process.argv;
const calendar = buildCalendar(alwaysOpen('Asia/Shanghai'));
const config = { workspace: { timezone: 'Asia/Shanghai' }, sla: null, calendarOf: () => calendar };
const store = await openStore(database);
await importRecords(await openBundle(path), {
  store, config, now: Number(now), strict: false,
  onProgress: ({ phase, done }) => {
    if (phase !== 'writing') return;
    writeSync(1, done + '\\n');
    readSync(0, Buffer.alloc(1));
  },
});
await store.close();
`;

/** Runs an import and kills it after so many batches; true when it got so far. */
async function importUntilKilled(path: string, database: string, batches: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(compiled, 'out/child.js'), path, database, String(NOW)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === '') continue;
    seen += 1;
    if (seen === batches) {
      child.kill('SIGKILL');
      break;
    }
    child.stdin.write('.');
  }
  await ended;
  return seen === batches;
}

const COUNT = 5_000;

const time = (minutes: number): string => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();
const table = (header: string, row: (n: number) => string): string =>
  `${header}\n${Array.from({ length: COUNT }, (_, n) => row(n)).join('\n')}\n`;

const BUNDLE = {
  'agents.csv': 'id,name,team_id\na0,A,t0\na1,B,t1\na2,C,\n',
  'tickets.csv': table(
    'id,created_at,assignee_id,priority',
    (n) => `${n},${time(n)},a${n % 3},${n % 97 === 0 ? 'P1' : 'low'}`,
  ),
  'events.csv': table(
    'ticket_id,at,kind,actor_id',
    (n) => `${n},${n % 89 === 0 ? 'soon' : time(n + 5)},agent_reply,a${n % 3}`,
  ),
  'surveys.csv': table('id,kind,score,ticket_id', (n) => `s${n},csat,${n % 6},${n}`),
};

it('killed after any batch and run again, it ends where it would have ended', async () => {
  const [facts, quarantine] = await withStore((store) =>
    withFolder(BUNDLE, async (folder) => {
      await importPath(store, folder);
      return [await factsOf(store), await quarantineOf(store)] as const;
    }),
  );
  await withFolder(BUNDLE, async (folder) => {
    // Batches: 1 of agents, 3 each of events, tickets and surveys. One store goes through all of the kills, one after another.
    const database = join(folder, 'store.db');
    for (const batches of [1, 2, 4, 6, 9]) {
      expect(await importUntilKilled(folder, database, batches)).toBe(true);
      const store = await openStore(database);
      const tickets = await store.db.selectFrom('tickets').select('id').execute();
      const ticketFacts = await store.db.selectFrom('ticket_facts').select('id').execute();
      expect(ticketFacts).toHaveLength(tickets.length);
      expect([0, 2_000, 4_000, 5_000]).toContain(tickets.length);
      await store.close();
    }
    const store = await openStore(database);
    await importPath(store, folder);
    expect(await factsOf(store)).toEqual(facts);
    expect(await quarantineOf(store)).toEqual(quarantine);
    await store.close();
  });
}, 120_000);
