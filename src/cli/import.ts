// `deskbeat import PATH`: brings ticket data into the store and prints what came in, what was set aside and why.
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import { openApp } from '../app.js';
import { AppError } from '../errors.js';
import { openBundle } from '../ingest/bundle.js';
import { importRecords, type Progress } from '../ingest/import.js';
import { systemNow } from '../time/clock.js';
import type { Instant, Zone } from '../time/instant.js';
import type { RegisterCommand } from './command.js';
import { printedSummary } from './import-summary.js';
import { MOMENT_FORM, readMoment } from './moment.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

interface Options {
  readonly db?: string;
  readonly now?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export const registerImport: RegisterCommand = (program: Command): void => {
  program
    .command('import')
    .description('Bring ticket data in: a folder of canonical files, one such file, or a workbook.')
    .argument('<path>', 'the folder or file')
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
  const source = await openBundle(path);
  const { config, store, close } = await openApp(
    surroundings(),
    options.db === undefined ? {} : { url: options.db },
  );
  const bar = progressBar();
  try {
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
