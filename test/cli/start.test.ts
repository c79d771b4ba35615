// `deskbeat start` as a process: it says when it is ready, stands when a platform is down, and ends when it is asked to.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { makeDesk, type Desk } from '../support/desk.js';
import { buildProgram, type Program } from '../support/program.js';

let program: Program;
let desk: Desk;
let child: ChildProcess | null = null;

beforeAll(async () => {
  desk = await makeDesk();
  program = buildProgram();
}, 60_000);
afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
});
afterAll(() => {
  desk.remove();
  program.remove();
});

it('says in one sentence that no platform is set up', async () => {
  const ran = await program.run(['start'], { cwd: desk.here.cwd, variables: { DATABASE_URL: desk.url } });
  expect(ran.code).toBe(1);
  expect(ran.err.trim().split('\n')).toEqual([expect.stringContaining('No chat platform is set up')]);
});

it('is ready although a platform is down, says so at its doors, and ends on SIGTERM', async () => {
  const started = spawn(process.execPath, [program.main, 'start'], {
    cwd: desk.here.cwd,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: desk.url,
      PORT: '0',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      // Nobody listens there.
      SLACK_API_URL: 'http://127.0.0.1:9/api',
    },
  });
  child = started;
  const ended = once(started, 'exit');
  const line = await new Promise<string>((done, fail) => {
    let out = '';
    let err = '';
    started.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    started.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) done(out);
    });
    started.once('exit', () => fail(new Error(`it ended before it was ready: ${err}`)));
  });
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '';
  expect(line).toContain('(slack)');
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  const ready = await fetch(`${address}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([
    503,
    { missing: expect.stringContaining('Slack') },
  ]);
  started.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}, 60_000);
