// `deskbeat push run` as a process: it queues, sees what it queued to its end, and prints a receipt for each message.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { at, EMPTY, fill, ticket } from '../metrics/world.js';
import { buildProgram, type Program } from '../support/program.js';

const SETTINGS = `
workspace: { timezone: Asia/Shanghai, language: en }
pushes: [{ name: unanswered-list, cron: "0 17 * * *", to: ["console:"] }]
`;

let program: Program;
let cwd: string;
beforeAll(async () => {
  program = buildProgram();
  cwd = mkdtempSync(join(tmpdir(), 'deskbeat-run-'));
  writeFileSync(join(cwd, 'deskbeat.yaml'), SETTINGS);
  const store = await openStore(`file:${join(cwd, 'run.db')}`);
  await fill(store.db, {
    ...EMPTY,
    tickets: [ticket('K1', '2026-03-16 09:00', { first_response_due_at: at('2026-03-16 11:00') })],
  });
  await store.close();
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(cwd, { recursive: true, force: true });
});

const run = (...more: readonly string[]) =>
  program.run(['push', 'run', 'unanswered-list', ...more], {
    cwd,
    variables: { DATABASE_URL: `file:${join(cwd, 'run.db')}` },
  });

it('delivers by itself where no bot runs, prints a receipt, and sends the same slot once', async () => {
  const first = await run('--at', '2026-03-16T17:00');
  expect(first.err).toBe('');
  expect(first.code).toBe(0);
  const lines = first.out.trim().split('\n');
  expect(lines[0]).toBe('unanswered-list for 2026-03-16 17:00 Asia/Shanghai');
  expect(lines).toContain('1 queued, 0 skipped, 0 queued by an earlier run.');
  expect(lines.at(-1)).toMatch(/^sent +console: /);
  // The console is where it went: the card itself was printed in between.
  expect(first.out).toContain('The oldest was due 16 Mar 11:00.');
  const again = await run('--at', '2026-03-16T17:00');
  expect(again.out).toContain('0 queued, 0 skipped, 1 queued by an earlier run.');
  expect(again.out).not.toContain('sent ');
}, 60_000);

it('only queues with --no-wait', async () => {
  const { out, code } = await run('--at', '2026-03-17T17:00', '--no-wait');
  expect(code).toBe(0);
  expect(out).toContain('1 queued');
  expect(out).not.toContain('The oldest was due');
}, 60_000);
