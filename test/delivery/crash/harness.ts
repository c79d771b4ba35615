// Runs the process that is killed (child.ts) again and again: once for every step between "queued" and "settled", each on a new
// database, each followed by a second process that finds what the first one left.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { deliveriesOf } from '../../../src/store/delivery-list.js';
import { openStore } from '../../../src/store/store.js';
import { ROOT } from '../../support/program.js';

export interface CrashTarget {
  /** As child.ts knows it. */
  readonly kind: string;
  readonly base: string;
  /** Several, with commas: each gets one of the keys, and all the same words. */
  readonly address: string;
  /** What has arrived so far, one entry per message that somebody would see. */
  arrived(): readonly string[];
}

export interface Crashed {
  readonly step: string;
  /** What arrived in this run, in order. */
  readonly arrived: readonly string[];
  /** States of the rows at the end. */
  readonly states: readonly string[];
}

export interface Harness {
  /** One run per step; the first, `none`, is not killed. */
  run(target: CrashTarget, keys: readonly string[]): Promise<readonly Crashed[]>;
  remove(): void;
}

const ended = z.object({ calls: z.number(), receipts: z.number() });

export function buildHarness(): Harness {
  const folder = mkdtempSync(join(tmpdir(), 'deskbeat-crash-'));
  const config = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      rootDir: ROOT,
      outDir: join(folder, 'out'),
      typeRoots: [join(ROOT, 'node_modules/@types')],
      noCheck: true,
    },
    include: [],
    files: [join(ROOT, 'test/delivery/crash/child.ts')],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder]);
  writeFileSync(join(folder, 'out/package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'out/node_modules'));
  const child = join(folder, 'out/test/delivery/crash/child.js');

  const start = (args: readonly string[]): Promise<{ readonly killed: boolean; readonly out: string }> =>
    new Promise((done, fail) => {
      execFile(process.execPath, [child, ...args], (error, out, err) => {
        if (error === null) done({ killed: false, out });
        else if (error.signal === 'SIGKILL') done({ killed: true, out });
        else fail(new Error(err));
      });
    });

  let runs = 0;
  const runOne = async (target: CrashTarget, step: string, keys: readonly string[]) => {
    const database = join(folder, `store-${++runs}.db`);
    // Keys differ from run to run: the servers remember them.
    const own = keys.map((key) => `${key}-${runs}`);
    const before = target.arrived().length;
    const args = [database, target.base, target.kind, target.address];
    const first = await start([...args, step, ...own]);
    if (first.killed) await start([...args, 'none', ...own]);
    const store = await openStore(database);
    const states = (await deliveriesOf(store.db, own)).map(({ state }) => state);
    await store.close();
    return { ...first, crashed: { step, arrived: target.arrived().slice(before), states } };
  };

  return {
    run: async (target, keys) => {
      const whole = await runOne(target, 'none', keys);
      const { calls, receipts } = ended.parse(JSON.parse(whole.out));
      const count = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name} ${i + 1}`);
      const steps = [
        'queued',
        ...count('call', calls),
        ...count('answer', calls),
        ...count('receipt', receipts),
      ];
      const all = [whole.crashed];
      for (const step of steps) {
        const { killed, crashed } = await runOne(target, step, keys);
        if (!killed) throw new Error(`the process was not killed at "${step}"`);
        all.push(crashed);
      }
      return all;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
