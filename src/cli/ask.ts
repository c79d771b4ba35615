// `deskbeat ask`: one question in, one answer out, by the same way that a chat takes; or a file of questions.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { localAdmin, personOf, type Person } from '../access/principal.js';
import type { Answer, FullAnswer } from '../answer/answer.js';
import { openApp, type App, type Surroundings } from '../app.js';
import { converse, type ConverseDeps } from '../chat/converse.js';
import { passingMemory, storedMemory, type Memory } from '../chat/memory.js';
import { AppError } from '../errors.js';
import { storeError, type Store } from '../store/store.js';
import type { Directory } from '../tickets/directory.js';
import { systemNow } from '../time/clock.js';
import type { Instant } from '../time/instant.js';
import { answerJson } from './answer-json.js';
import { answerLine, linesOf } from './batch.js';
import { MOMENT_FORM, readMoment } from './moment.js';
import { complain, print } from './output.js';
import { surroundings } from './surroundings.js';

interface AskOptions {
  readonly as?: string;
  readonly now?: string;
  readonly db?: string;
  readonly lang?: 'zh' | 'en';
  readonly thread?: string;
  readonly chart?: string;
  readonly json?: boolean;
  readonly batch?: string;
}

export function registerAsk(program: Command): void {
  program
    .command('ask')
    .summary('answer a question about the figures')
    .description('Answers a question about the support figures, in Chinese or English.')
    .argument('[question...]', 'the question, in quotes')
    .option(
      '--as <person>',
      'who asks: an agent’s id or e-mail (default: the local admin, who may see everything)',
    )
    .option('--now <moment>', `the moment to answer for, e.g. ${MOMENT_FORM} (default: now)`)
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .addOption(
      new Option('--lang <lang>', 'the answer’s language (default: the question’s)').choices(['zh', 'en']),
    )
    .option('--thread <id>', 'a conversation: questions with the same id follow up on each other')
    .option('--chart <file>', 'draw the chart into this PNG file')
    .option('--batch <file>', 'answer a file of questions, one JSON object a line; prints one line for each')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], options: AskOptions) => {
      await ask(words.join(' '), options, surroundings());
    });
}

const EXAMPLES = `
Examples:
  deskbeat ask "CSAT last week"
  deskbeat ask "本周首响走势" --chart trend.png
  deskbeat ask "who resolved the most tickets in March" --json
  deskbeat ask "my overdue tickets" --as wang.fang@example.com
  deskbeat ask "CSAT by team this month" --thread t1 && deskbeat ask "and last month?" --thread t1
  deskbeat ask --batch questions.jsonl > answers.jsonl      # {"id":"q1","question":"…","as":"A017"} a line

Which figures there are: deskbeat metrics`;

/** Throws AppError('bad_usage') for what the command line says wrongly, and whatever opening the database throws. */
export async function ask(question: string, options: AskOptions, here: Surroundings): Promise<void> {
  const { batch } = options;
  if (batch === undefined && question.trim() === '')
    throw new AppError('bad_usage', 'There is no question. Say one, e.g. deskbeat ask "CSAT last week".');
  if (batch !== undefined && question.trim() !== '')
    throw new AppError('bad_usage', 'Give either a question or --batch FILE, not both.');
  if (batch !== undefined && (options.chart ?? options.thread) !== undefined)
    throw new AppError(
      'bad_usage',
      '--chart and --thread are for one question; in a batch "thread" stands in the line.',
    );

  const { app, memory } = await openForAsking(here, options.db, options.thread !== undefined);
  try {
    const now =
      options.now === undefined ? systemNow() : readMoment(options.now, app.config.workspace.timezone);
    if (now === null)
      throw new AppError(
        'bad_usage',
        `--now “${options.now}” can’t be read as a moment. Write it like ${MOMENT_FORM}.`,
      );
    const deps = await app.shell(memory);
    const asker = askerOf(options.as, deps.directory);
    if (batch !== undefined) await askAll(batch, { asker, now, lang: options.lang ?? null }, deps);
    else await askOne(question, asker, now, options, deps);
  } catch (error) {
    throw storeError(app.store, error);
  } finally {
    await app.close();
  }
}

/** A question only reads. A conversation is kept where the database can be written to; where it can't, that is said. */
async function openForAsking(
  here: Surroundings,
  db: string | undefined,
  keepsThread: boolean,
): Promise<{ readonly app: App; readonly memory: Memory }> {
  const url = db === undefined ? {} : { url: db };
  if (keepsThread) {
    try {
      const app = await openApp(here, { ...url, create: false });
      return { app, memory: lenient(storedMemory(app.store.db), app.store) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'database') throw error;
      const app = await openApp(here, { ...url, readonly: true, upgrade: true, create: false });
      complain('The database can’t be written to, so this conversation is not kept.');
      return { app, memory: passingMemory() };
    }
  }
  return {
    app: await openApp(here, { ...url, readonly: true, upgrade: true, create: false }),
    memory: passingMemory(),
  };
}

/** An answer is given even where the conversation can't be kept, because another process is writing: that is said. */
const lenient = (memory: Memory, store: Store): Memory => ({
  ...memory,
  save: async (thread, asker, state, now) => {
    try {
      await memory.save(thread, asker, state, now);
    } catch (cause) {
      const error = storeError(store, cause);
      if (!(error instanceof AppError)) throw error;
      complain(`${error.message} This conversation is not kept.`);
    }
  },
});

function askerOf(who: string | undefined, directory: Directory): Person {
  if (who === undefined) return localAdmin;
  const person = personOf(who, directory);
  if (person === null)
    throw new AppError(
      'not_found',
      `There is nobody with the id or e-mail “${who}” in this workspace. Give an agent’s id or e-mail with --as.`,
    );
  return person;
}

async function askOne(
  question: string,
  asker: Person,
  now: Instant,
  options: AskOptions,
  deps: ConverseDeps,
): Promise<void> {
  const { full } = await converse(
    {
      text: question,
      thread: options.thread ?? null,
      principal: asker,
      now,
      ...(options.lang === undefined ? {} : { lang: options.lang }),
    },
    deps,
  );
  const answer = options.chart === undefined ? full.answer : await withChart(full, options.chart);
  await print(options.json === true ? answerJson(answer) : plainText(answer));
}

/** Draws the picture into the file. An answer that has none is given all the same. */
async function withChart(full: FullAnswer, file: string): Promise<Answer> {
  const { answer, chart } = full;
  if (chart === null || answer.chart === null) {
    complain(`There is no picture for this answer, so ${file} was not written.`);
    return answer;
  }
  // The drawing libraries take longer to load than most answers take to compute.
  const { draw } = await import('../../charts/draw.js');
  const png = await draw(chart);
  try {
    await writeFile(file, png);
  } catch (cause) {
    throw new AppError(
      'bad_file',
      `The chart can’t be written to ${file}. Name a file in a folder that exists and may be written to.`,
      { cause },
    );
  }
  return { ...answer, chart: { ...answer.chart, file } };
}

function plainText(answer: Answer): string {
  const lines = [answer.text];
  for (const option of answer.options) if (!answer.text.includes(option)) lines.push(`  · ${option}`);
  if (answer.chart?.file !== null && answer.chart?.file !== undefined) lines.push(`→ ${answer.chart.file}`);
  return lines.join('\n');
}

async function askAll(
  file: string,
  defaults: Parameters<typeof answerLine>[1],
  deps: ConverseDeps,
): Promise<void> {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw new AppError(
      'bad_file',
      `The batch ${file} can’t be read. Name a file with one JSON object a line.`,
      { cause },
    );
  }
  for (const line of linesOf(text)) {
    const answer = await answerLine(line, defaults, deps, (error) => {
      complain(
        `a question failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      process.exitCode = 1;
    });
    await print(answer);
  }
}
