#!/usr/bin/env node
// The shell entry: builds the program from its registry of commands, prints faults as one line, sets the exit status.
import { Command } from 'commander';
import { AppError } from '../errors.js';
import { registerAsk } from './ask.js';
import type { RegisterCommand } from './command.js';
import { registerDemo } from './demo.js';
import { registerDoctor } from './doctor.js';
import { registerImport } from './import.js';
import { registerMetrics } from './metrics.js';
import { complain } from './output.js';
import { packageVersion } from './version.js';

const COMMANDS: readonly RegisterCommand[] = [
  registerDemo,
  registerAsk,
  registerImport,
  registerMetrics,
  registerDoctor,
];

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
for (const register of COMMANDS) register(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof AppError) complain(error.message);
  else {
    complain(
      `this is a fault of the program itself: ${error instanceof Error ? error.message : String(error)}`,
    );
    if (error instanceof Error && error.stack !== undefined) process.stderr.write(`${error.stack}\n`);
  }
}

function guide(): string {
  return `
First steps:
  deskbeat demo                            a made-up desk in your browser, no account needed
  deskbeat import ./export                 read tickets from CSV, JSON lines or a workbook
  deskbeat ask "CSAT last week"            ask in English
  deskbeat ask "上周各组满意度"            or in Chinese

Every command explains itself: deskbeat ask --help`;
}
