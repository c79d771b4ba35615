// Questions asked in the shell, one line each; answers may also come from a pipe. Secrets are not shown while they are typed.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { AppError } from '../errors.js';

export interface AskOptions {
  /** What an empty answer means. */
  readonly initial: string;
  readonly secret?: boolean;
  /** What is wrong with an answer; null when it will do. */
  readonly check?: (text: string) => string | null;
}

export interface Dialog {
  /** Asks until the answer will do. Throws AppError when the input ends before that. */
  ask(question: string, options: AskOptions): Promise<string>;
  close(): void;
}

/** On a terminal a wrong answer is asked again; from a pipe nobody could mend it, so it ends there. */
export function openDialog(
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean } = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Dialog {
  const isTerminal = input.isTTY === true;
  let muted = false;
  const screen = new Writable({
    write(chunk, encoding, done) {
      if (!muted) output.write(chunk, encoding);
      done();
    },
  });
  const lines = createInterface({ input, output: screen, terminal: isTerminal });
  const read = lines[Symbol.asyncIterator]();
  lines.on('SIGINT', () => process.exit(130));

  const line = async (question: string): Promise<string> => {
    const next = await read.next();
    if (next.done !== true) return next.value.trim();
    throw new AppError('bad_usage', `The input ended where “${question}” was asked: nothing was written.`);
  };

  return {
    ask: async (question, { initial, secret = false, check }) => {
      for (;;) {
        output.write(`${question}${initial === '' ? '' : ` [${initial}]`}: `);
        muted = secret && isTerminal;
        const typed = await line(question);
        if (muted || !isTerminal) output.write('\n');
        muted = false;
        const answer = typed === '' ? initial : typed;
        const wrong = check?.(answer) ?? null;
        if (wrong === null) return answer;
        if (!isTerminal) throw new AppError('bad_usage', `“${question}”: ${wrong}. Nothing was written.`);
        output.write(`  ${wrong}\n`);
      }
    },
    close: () => lines.close(),
  };
}
