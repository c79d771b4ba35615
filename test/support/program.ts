// The shell program as users run it: compiled into a folder of its own, started as a process. Types are checked by `npm run check`.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Program {
  /** The file that is run. */
  readonly main: string;
  /** Runs `deskbeat ARGS` in a folder, with these variables and no others of this process but the path. */
  run(
    args: readonly string[],
    at: { readonly cwd: string; readonly variables?: Readonly<Record<string, string>> },
  ): Promise<Ran>;
  remove(): void;
}

export function buildProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'deskbeat-built-'));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const config = join(ROOT, 'tsconfig.build.json');
  execFileSync(process.execPath, [tsc, '-p', config, '--noCheck', '--outDir', join(folder, 'dist')]);
  for (const part of ['node_modules', 'package.json']) symlinkSync(join(ROOT, part), join(folder, part));
  symlinkSync(join(ROOT, 'charts/fonts'), join(folder, 'dist/charts/fonts'));
  const main = join(folder, 'dist/src/cli/main.js');
  return {
    main,
    run: (args, { cwd, variables = {} }) =>
      new Promise((done) => {
        execFile(
          process.execPath,
          [main, ...args],
          { cwd, env: { PATH: process.env['PATH'], TZ: 'UTC', ...variables } },
          (error, out, err) => done({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
