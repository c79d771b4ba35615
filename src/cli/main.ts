#!/usr/bin/env node
// The shell entry: builds the program from its registry of commands, prints faults as one line, sets the exit status.
import { Command } from 'commander';
import { AppError } from '../errors.js';
import type { RegisterCommand } from './command.js';

const COMMANDS: readonly RegisterCommand[] = [];

const program = new Command('deskbeat')
  .description('Support metrics in the chat where the work happens.')
  .showHelpAfterError('(run the same command with --help to see how it is used)');
for (const register of COMMANDS) register(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`deskbeat: ${error.message}\n`);
  process.exitCode = 1;
}
