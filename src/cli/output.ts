// The two streams of the shell: answers go to standard output, everything about them to standard error.
import { once } from 'node:events';

/** Writes one line (or several) to standard output; waits when the reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** Writes one line to standard error. */
export function complain(text: string): void {
  process.stderr.write(`deskbeat: ${text}\n`);
}
