#!/usr/bin/env node
// The shell entry: builds the program from its registry of commands, prints faults as one line, sets the exit status.
import { Command } from 'commander';
import { AppError } from '../errors.js';
import type { RegisterCommand } from './command.js';
import { complain } from './output.js';
import { COMMANDS } from './registry.js';
import { packageVersion } from './version.js';

// A reader that has seen enough (`| head`) ends the program, and is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const program = new Command('deskbeat')
  .description('Support metrics in the chat where the work happens, and in this shell.')
  .version(packageVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .addHelpText('after', guide())
  .showHelpAfterError('(run the same command with --help to see how it is used)');

try {
  const [first = ''] = process.argv.slice(2);
  for (const load of wantedFor(first)) (await load())(program);
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof AppError) complain(error.message);
  else {
    const what = error instanceof Error ? error.message : String(error);
    complain(`this is a fault of the program itself (deskbeat doctor may know more): ${what}`);
    if (error instanceof Error && error.stack !== undefined) process.stderr.write(`${error.stack}\n`);
  }
}

/** The command that is named; all of them for the general help and for a name that is none; none for the version. */
function wantedFor(first: string): readonly (() => Promise<RegisterCommand>)[] {
  if (first === '-V' || first === '--version') return [];
  const named = Object.entries(COMMANDS).filter(([name]) => name === first);
  return (named.length > 0 ? named : Object.entries(COMMANDS)).map(([, load]) => load);
}

function guide(): string {
  return `
First steps:
  deskbeat demo                            a made-up desk in your browser, no account needed
  deskbeat init                            set up a workspace: asks, then writes .env and deskbeat.yaml
  deskbeat import ./export                 read tickets from CSV, JSON lines or a workbook
  deskbeat ask "CSAT last week"            ask in English
  deskbeat ask "上周各组满意度"            or in Chinese

Every command explains itself: deskbeat ask --help`;
}
