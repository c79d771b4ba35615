// The command line of `ask`, run as a program on a small desk: answers on standard output, faults as one line on standard error.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, NOW_TEXT, type Desk } from '../support/desk.js';
import { buildProgram, ROOT, type Program, type Ran } from '../support/program.js';

let program: Program;
let desk: Desk;

beforeAll(async () => {
  desk = await makeDesk();
  program = buildProgram();
});
afterAll(() => {
  desk.remove();
  program.remove();
});

const deskbeat = (args: readonly string[], cwd = desk.here.cwd, url = desk.url): Promise<Ran> =>
  program.run(args, { cwd, variables: { DATABASE_URL: url } });

const ask = (...args: readonly string[]): Promise<Ran> => deskbeat(['ask', '--now', NOW_TEXT, ...args]);

describe('deskbeat ask', () => {
  it('says the figure in the question’s language', async () => {
    const zh = await ask('上周解决量');
    expect(zh).toMatchObject({ code: 0, err: '', out: expect.stringContaining('60') });
    expect((await ask('tickets resolved last week')).out).toMatch(/^.*\b60\b/);
    expect((await ask('上周解决量', '--lang', 'en')).out).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('prints one line of JSON, for the person that it is asked as', async () => {
    const { out } = await ask('my resolved tickets last week', '--as', 'a1@desk.example', '--json');
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({
      status: 'answer',
      value: 12,
      plan: { where: [{ dim: 'agent', in: ['a1'] }] },
    });
  });

  it('ends with status 0 for a refusal, which names the rule and no figure', async () => {
    const refused = await ask('Ben’s CSAT last week', '--as', 'a1', '--json');
    expect(refused.code).toBe(0);
    expect(JSON.parse(refused.out)).toMatchObject({ status: 'denied', value: null });
  });

  it('keeps a conversation', async () => {
    await ask('tickets resolved last week', '--thread', 'cli-1');
    const { out } = await ask('only phone', '--thread', 'cli-1', '--json');
    expect(JSON.parse(out)).toMatchObject({
      status: 'answer',
      plan: { where: [{ dim: 'channel', in: ['phone'] }] },
    });
  });

  it('draws the chart and says where', async () => {
    const file = join(desk.here.cwd, 'week.png');
    const { out } = await ask('tickets resolved last week by day', '--chart', file, '--json');
    expect(JSON.parse(out)).toMatchObject({ chart: { file } });
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
  });

  it('answers a file, line by line', async () => {
    const file = join(desk.here.cwd, 'batch.jsonl');
    writeFileSync(
      file,
      '{"id":"1","question":"上周解决量"}\nnonsense\n{"id":"3","question":"csat last week"}\n',
    );
    const { code, out } = await ask('--batch', file, '--json');
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual(['answer', 'unsupported', 'answer']);
  });

  it.each([
    ['nobody', ['csat last week', '--as', 'nobody'], /nobody with the id or e-mail “nobody”/],
    ['a moment that is none', ['csat last week', '--now', 'soon'], /--now “soon”/],
    ['no question', [], /There is no question/],
    ['a question and a batch', ['csat', '--batch', 'x.jsonl'], /not both/],
    ['a batch that is not there', ['--batch', 'missing.jsonl'], /missing\.jsonl/],
    ['a language that is none', ['csat', '--lang', 'fr'], /zh, en/],
  ])('says in one line what is wrong: %s', async (_name, args, message) => {
    const got = await deskbeat(['ask', ...args]);
    expect(got).toMatchObject({ code: 1, out: '' });
    expect(got.err).toMatch(message);
    expect(got.err).not.toMatch(/\n\s+at /);
  });

  it('makes no database where there is none', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'deskbeat-empty-'));
    const got = await deskbeat(['ask', 'csat last week'], empty, 'file:./none.db');
    expect(got).toMatchObject({ code: 1, err: expect.stringContaining('deskbeat import') });
    expect(existsSync(join(empty, 'none.db'))).toBe(false);
    rmSync(empty, { recursive: true });
  });
});

describe('deskbeat', () => {
  it('explains itself and knows its version', async () => {
    const help = await deskbeat(['--help']);
    for (const word of ['ask', 'import', 'metrics', 'doctor']) expect(help.out).toContain(word);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect((await deskbeat(['--version'])).out.trim()).toBe(version);
    expect((await deskbeat(['ask', '--help'])).out).toContain('Examples:');
  });
  it('is not disturbed by a reader that has seen enough', async () => {
    const { stdout, stderr } = await promisify(execFile)('/bin/sh', [
      '-c',
      `"${process.execPath}" "${program.main}" metrics --json | head -n 1`,
    ]);
    expect([stdout.trim(), stderr]).toEqual(['[', '']);
  });
});
