// The conversation around a guess: nothing is written before somebody agrees, and no saved mapping is ever overwritten.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Dialogue, openGuessed, openMapped } from '../../../src/ingest/foreign.js';
import { fileWith, rowsOf } from '../foreign-files.js';

const CSV = '工单号,创建时间,客服\nA1,2026-03-09 09:00,王芳\nA2,2026-03-10 09:00,李明\n';

const folder = (): string => mkdtempSync(join(tmpdir(), 'deskbeat-'));

function person(answer: boolean | null, yes = false): Dialogue & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    say: async (text) => void heard.push(text),
    agree: answer === null ? null : async () => answer,
    yes,
  };
}

describe('a guess', () => {
  it('is shown, agreed to, saved, and then imports like its saved mapping', async () => {
    const path = fileWith('export.csv', CSV);
    const cwd = folder();
    const somebody = person(true);
    const source = await openGuessed(path, 'Asia/Shanghai', cwd, somebody);
    expect(somebody.heard[0]).toMatch(/tickets.id +← 工单号/);
    expect(somebody.heard[1]).toContain('saved as export.mapping.yaml');
    expect(readdirSync(cwd)).toEqual(['export.mapping.yaml']);
    const again = await openMapped(path, join(cwd, 'export.mapping.yaml'));
    if (source === null) throw new Error('It was agreed to.');
    expect(await rowsOf(again('Asia/Shanghai'))).toEqual(await rowsOf(source('Asia/Shanghai')));
  });

  it('that is not wanted leaves nothing behind', async () => {
    const cwd = folder();
    expect(await openGuessed(fileWith('x.csv', CSV), 'UTC', cwd, person(false))).toBeNull();
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('needs somebody to ask, or --yes', async () => {
    const cwd = folder();
    const nobody = person(null);
    await expect(openGuessed(fileWith('x.csv', CSV), 'UTC', cwd, nobody)).rejects.toThrow(
      'run the command again with --yes',
    );
    expect(nobody.heard).toHaveLength(1);
    expect(readdirSync(cwd)).toEqual([]);
    expect(await openGuessed(fileWith('x.csv', CSV), 'UTC', cwd, person(null, true))).not.toBeNull();
  });

  it('never overwrites: another mapping of that name stays, the same guess is not saved twice', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'x.mapping.yaml'), '# mine\n');
    for (let i = 0; i < 2; i++) await openGuessed(fileWith('x.csv', CSV), 'UTC', cwd, person(null, true));
    expect(readdirSync(cwd).sort()).toEqual(['x.mapping-2.yaml', 'x.mapping.yaml']);
    expect(readFileSync(join(cwd, 'x.mapping.yaml'), 'utf8')).toBe('# mine\n');
  });

  it('that is refused writes nothing', async () => {
    const cwd = folder();
    const path = fileWith('x.csv', 'a,b\n1,2\n');
    await expect(openGuessed(path, 'UTC', cwd, person(true))).rejects.toThrow('x.csv lacks a ticket id');
    expect(readdirSync(cwd)).toEqual([]);
  });
});
