// The shell program as users run it: compiled into a folder of its own, started as a process. It is compiled once for a state of the
// sources, whichever test file comes first. Types are checked by `npm run check`.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
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

/** What the program is made of: `include` of tsconfig.build.json, and what says how. */
const SOURCES = [
  'src',
  'adapters',
  'charts',
  'test/bench',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
];
/** Folders of earlier states are taken away after this. */
const KEPT_MS = 24 * 3_600_000;

export function buildProgram(): Program {
  const prefix = `deskbeat-built-${userInfo().uid}-`;
  const folder = join(tmpdir(), `${prefix}${stateOfSources()}`);
  if (!existsSync(folder)) build(folder, prefix);
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
    // The next test file wants it too.
    remove: () => undefined,
  };
}

function stateOfSources(): string {
  const hash = createHash('sha256').update(`${ROOT} ${process.version}`);
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(ts|json|mjs)$/.test(name))
          .toSorted()
          .map((name) => join(path, name));
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Built beside its place and moved there as a whole: two processes may do it at the same time. */
function build(folder: string, prefix: string): void {
  for (const name of readdirSync(tmpdir())) {
    const old = join(tmpdir(), name);
    if (
      name.startsWith(prefix) &&
      Date.now() - (statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > KEPT_MS
    )
      rmSync(old, { recursive: true, force: true });
  }
  const making = mkdtempSync(join(tmpdir(), `${prefix}making-`));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const config = join(ROOT, 'tsconfig.build.json');
  execFileSync(process.execPath, [tsc, '-p', config, '--noCheck', '--outDir', join(making, 'dist')]);
  for (const part of ['node_modules', 'package.json']) symlinkSync(join(ROOT, part), join(making, part));
  symlinkSync(join(ROOT, 'charts/fonts'), join(making, 'dist/charts/fonts'));
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
