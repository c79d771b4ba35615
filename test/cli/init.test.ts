// `init` as a newcomer runs it: answers typed one after the other, the files it leaves behind.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { buildProgram, type Program, type Ran } from '../support/program.js';

let program: Program;
let cwd: string;
beforeAll(() => {
  program = buildProgram();
});
afterAll(() => program.remove());
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'deskbeat-init-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const init = (args: readonly string[], answers: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [program.main, 'init', ...args], {
      cwd,
      env: { PATH: process.env['PATH'], TZ: 'Asia/Shanghai' },
    });
    const ran = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (ran.out += String(chunk)));
    child.stderr.on('data', (chunk) => (ran.err += String(chunk)));
    child.on('close', (code) => done({ code: code ?? -1, ...ran }));
    child.stdin.end(`${answers.join('\n')}\n`);
  });

const written = (name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('deskbeat init', () => {
  it('asks, and leaves settings that the program reads', async () => {
    const ran = await init(
      [],
      ['客服中心', 'zh', 'Asia/Shanghai', 'yes', 'slack:C0123', 'slack', 'xoxb-1', 'xapp-2'],
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(statSync(join(cwd, '.env')).mode & 0o777).toBe(0o600);
    const config = loadConfig({}, cwd);
    expect(config.platforms.slack).toMatchObject({ botToken: 'xoxb-1', appToken: 'xapp-2' });
    expect(config.secret).toMatch(/^[\w-]{43}$/);
    expect(config.workspace).toMatchObject({ name: '客服中心', timezone: 'Asia/Shanghai', language: 'zh' });
    expect(config.pushes.map(({ name, to }) => [name, to])).toEqual([
      ['daily-card', ['agents', 'supervisors']],
      ['unanswered-list', ['supervisors']],
      ['leaderboard', ['slack:C0123']],
    ]);
    expect(ran.out).not.toContain('xoxb-1');
  });

  it('keeps what was there: keys on an empty answer, the secret, deskbeat.yaml', async () => {
    writeFileSync(join(cwd, '.env'), '# mine\nDESKBEAT_SECRET=old\nSLACK_BOT_TOKEN=xoxb-old\nPORT=5000\n');
    writeFileSync(join(cwd, 'deskbeat.yaml'), 'workspace: { name: Mine }\n');
    const ran = await init(['--platforms', 'slack'], ['', 'xapp-new']);
    expect(ran.code).toBe(0);
    expect(written('.env')).toBe(
      '# mine\nDESKBEAT_SECRET=old\nSLACK_BOT_TOKEN=xoxb-old\nPORT=5000\nSLACK_APP_TOKEN=xapp-new\n',
    );
    expect(written('deskbeat.yaml')).toBe('workspace: { name: Mine }\n');
  });

  it('writes nothing when an answer is wrong or the input ends', async () => {
    const wrong = await init([], ['Desk', 'en', 'Mars/Olympus', 'no', '', '']);
    expect(wrong).toMatchObject({ code: 1, err: expect.stringMatching(/zone such as Asia\/Shanghai/) });
    const short = await init(['--platforms', 'slack'], ['Desk', 'en']);
    expect(short).toMatchObject({ code: 1, err: expect.stringMatching(/input ended/) });
    expect(existsSync(join(cwd, '.env'))).toBe(false);
    expect(existsSync(join(cwd, 'deskbeat.yaml'))).toBe(false);
  });

  it('asks nothing with --yes', async () => {
    expect((await init(['--yes'], [])).code).toBe(0);
    const config = loadConfig({}, cwd);
    expect(config.platforms).toEqual({ slack: null, dingtalk: null, wecom: null, wecomBot: null });
    expect(config.calendars['default']?.holidays?.name).toContain('CN');
  });
});
