// What a command of the shell is: one file in this folder, one line in the registry of main.ts.
import type { Command } from 'commander';

/** Adds one command to the program. The action throws AppError for a fault; main.ts prints it and exits with 1. */
export type RegisterCommand = (program: Command) => void;
