// `deskbeat import PATH`: brings ticket data into the store and prints what came in, what was set aside and why.
import { createInterface } from 'node:readline/promises';
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import { openApp } from '../app.js';
import { loadConfig } from '../config/config.js';
import { AppError } from '../errors.js';
import { openBundle } from '../ingest/bundle.js';
import { type InZone, openGuessed, openMapped } from '../ingest/foreign.js';
import { importRecords, type Progress } from '../ingest/import.js';
import { systemNow } from '../time/clock.js';
import type { Instant, Zone } from '../time/instant.js';
import type { RegisterCommand } from './command.js';
import { printedSummary } from './import-summary.js';
import { MOMENT_FORM, readMoment } from './moment.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

interface Options {
  readonly map?: string;
  readonly guess?: boolean;
  readonly yes?: boolean;
  readonly db?: string;
  readonly now?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export const registerImport: RegisterCommand = (program: Command): void => {
  program
    .command('import')
    .description(
      'Bring ticket data in: a folder of canonical files, one such file, or a workbook; any other CSV or Excel file with --map or --guess.',
    )
    .argument('<path>', 'the folder or file')
    .option('--map <file>', 'read a foreign file (CSV, Excel) by this mapping; see docs/importing.md')
    .option('--guess', 'look at a foreign file, propose a mapping, show it and ask')
    .option('--yes', 'with --guess: take the proposal without asking')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .option(
      '--now <iso>',
      "the import's clock, for example 2026-04-08T14:30:00+08:00 (default: the real one)",
    )
    .option('--strict', 'import nothing if anything is bad')
    .option('--json', 'print the summary as JSON')
    .action(async (path: string, options: Options) => {
      process.exitCode = await runImport(path, options);
    });
};

/** Returns the exit status: 1 for a strict import that found something bad. */
async function runImport(path: string, options: Options): Promise<0 | 1> {
  const begun = systemNow();
  const opened = await open(path, options);
  if (opened === null) {
    await print('Nothing was imported.');
    return 0;
  }
  const { config, store, close } = await openApp(
    surroundings(),
    options.db === undefined ? {} : { url: options.db },
  );
  const bar = progressBar();
  try {
    const source = opened(config.workspace.timezone);
    const now = options.now === undefined ? begun : momentGiven(options.now, config.workspace.timezone);
    const strict = options.strict ?? false;
    const summary = await importRecords(source, { store, config, now, strict, onProgress: bar.show });
    bar.stop();
    const seconds = (systemNow() - begun) / 1000;
    await print(
      options.json === true
        ? JSON.stringify({ ...summary, seconds }, null, 2)
        : printedSummary(summary, seconds),
    );
    return summary.imported ? 0 : 1;
  } finally {
    bar.stop();
    await close();
  }
}

/** What the path holds, before a store is touched; null when the person did not want the guess. */
async function open(path: string, options: Options): Promise<InZone | null> {
  if (options.map !== undefined && options.guess === true) {
    throw new AppError('bad_usage', '--map and --guess exclude each other; give one of them.');
  }
  if (options.map !== undefined) return openMapped(path, options.map);
  if (options.guess !== true) {
    const bundle = await openBundle(path);
    return () => bundle;
  }
  return openGuessed(path, await zoneSoFar(options), surroundings().cwd, {
    // With --json the answer alone goes to standard output.
    say: options.json === true ? async (text) => void process.stderr.write(`${text}\n`) : print,
    agree: process.stdin.isTTY ? agree : null,
    yes: options.yes ?? false,
  });
}

/** The store's zone where there is a store, else the one that the settings give. */
async function zoneSoFar(options: Options): Promise<Zone> {
  const { variables, cwd } = surroundings();
  try {
    const url = options.db === undefined ? {} : { url: options.db };
    const { config, close } = await openApp({ variables, cwd }, { ...url, readonly: true, create: false });
    await close();
    return config.workspace.timezone;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'database' || error.code === 'not_found')) {
      return loadConfig(variables, cwd).workspace.timezone;
    }
    throw error;
  }
}

async function agree(question: string): Promise<boolean> {
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*(y|yes|j|ja|是|好|对)\s*$/i.test(await dialogue.question(`${question} [y/N] `));
  } finally {
    dialogue.close();
  }
}

function momentGiven(text: string, zone: Zone): Instant {
  const moment = readMoment(text, zone);
  if (moment !== null) return moment;
  throw new AppError('bad_usage', `--now ${text} is not a time; write it as ${MOMENT_FORM}.`);
}

interface Bar {
  readonly show: (progress: Progress) => void;
  readonly stop: () => void;
}

/** On a terminal only, and on stderr: what is printed stays clean. */
function progressBar(): Bar {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: '{phase} {file}  {bar} {value}/{total} rows',
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  let begun = false;
  return {
    show: ({ phase, file, done, total }) => {
      if (!begun) bar.start(total ?? done, done, { phase, file });
      begun = true;
      bar.setTotal(total ?? done);
      bar.update(done, { phase, file });
    },
    stop: () => bar.stop(),
  };
}
