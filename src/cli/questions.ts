// `deskbeat questions review`: what was asked in chat and not understood, asked back or voted down, grouped, with the reader's
// trace of how it cut each one up: where a new phrase begins.
import type { Command } from 'commander';
import { openApp } from '../app.js';
import { AppError } from '../errors.js';
import { buildGazetteer } from '../question/gazetteer.js';
import { trace } from '../question/trace.js';
import { askedCounts, notUnderstood, unwelcome, type Asked, type Unwelcome } from '../store/asked.js';
import { loadDirectory } from '../store/directory.js';
import { REASONS } from '../text/sentences/reasons.js';
import { systemNow } from '../time/clock.js';
import { DAY_MS } from '../time/instant.js';
import { yearOf } from '../time/local-date.js';
import { localDateOf } from '../time/zone.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

interface ReviewOptions {
  readonly db?: string;
  readonly days: string;
  readonly json?: boolean;
}

export function registerQuestions(program: Command): void {
  const questions = program.command('questions').summary('see what people asked and were not answered');
  questions
    .command('review')
    .summary('what was not understood or voted down, grouped')
    .description(
      'Lists what was asked in chat and not understood, asked back or voted down, the most frequent first, with the pieces that ' +
        'the reader knows in [brackets] and what it does not know in ‹marks›; then what the bot said by itself and was of no use. ' +
        'Where somebody gave a reason it stands there. Personal data is masked when it is kept.',
    )
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .option('--days <n>', 'how far to look back', '14')
    .option('--json', 'one JSON object per group')
    .action(async (options: ReviewOptions) => review(options));
}

/** Questions of which the same can be said, together. */
export interface Group {
  readonly what: 'voted down' | 'not understood' | 'asked back' | 'of no use';
  /** The unknown words, or the reading that was not liked; the name of a push, the number of a subscription. */
  readonly about: string;
  /** Why, in the words of the form, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly times: number }[];
  readonly questions: readonly {
    readonly question: string;
    readonly times: number;
    readonly note: string | null;
  }[];
  readonly times: number;
}

export function grouped(asked: readonly Asked[]): readonly Group[] {
  return together(asked, (each) => JSON.stringify([whatOf(each), each.reading]))
    .flatMap((members): Group[] => {
      const [first] = members;
      if (first === undefined) return [];
      const byQuestion = together(members, ({ question }) => question.toLowerCase());
      return [
        {
          what: whatOf(first),
          about: first.reading,
          times: members.length,
          reasons: reasonsOf(members, REASONS.en.answer),
          questions: byQuestion
            .map((same) => ({
              question: same[0]?.question ?? '',
              times: same.length,
              note: same.find(({ note }) => note !== null)?.note ?? null,
            }))
            .toSorted((a, b) => b.times - a.times),
        },
      ];
    })
    .toSorted((a, b) => b.times - a.times);
}

/** What the bot said by itself and was of no use, by what it was; the words that were added stand as its questions' notes. */
export const unwelcomeGroups = (said: readonly Unwelcome[]): readonly Group[] =>
  together(said, ({ about }) => about)
    .map((members): Group => ({
      what: 'of no use',
      about: members[0]?.about ?? '',
      times: members.length,
      reasons: reasonsOf(members, REASONS.en.push),
      questions: members.flatMap(({ note }) => (note === null ? [] : [{ question: '', times: 1, note }])),
    }))
    .toSorted((a, b) => b.times - a.times);

const reasonsOf = (
  members: readonly { readonly reason: string | null }[],
  words: Readonly<Record<string, string>>,
): Group['reasons'] =>
  together(
    members.flatMap(({ reason }) => reason ?? []),
    (reason) => reason,
  )
    .map((same) => ({ reason: words[same[0] ?? ''] ?? same[0] ?? '', times: same.length }))
    .toSorted((a, b) => b.times - a.times);

/** What has the same key, in the order in which keys first come. */
function together<T>(list: readonly T[], key: (each: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const group = groups.get(key(each));
    if (group === undefined) groups.set(key(each), [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

const whatOf = ({ vote, outcome }: Asked): Group['what'] =>
  vote === 'down' ? 'voted down' : outcome === 'clarify' ? 'asked back' : 'not understood';

async function review({ db, days, json = false }: ReviewOptions): Promise<void> {
  const back = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  if (back === 0)
    throw new AppError('bad_usage', `--days “${days}” is no number of days; give one from 1 to 999.`);
  const app = await openApp(surroundings(), {
    readonly: true,
    upgrade: true,
    ...(db === undefined ? {} : { url: db }),
  });
  try {
    const now = systemNow();
    const since = now - back * DAY_MS;
    const groups = [
      ...grouped(await notUnderstood(app.store.db, since)),
      ...unwelcomeGroups(await unwelcome(app.store.db, since)),
    ];
    if (json) {
      for (const group of groups) await print(JSON.stringify(group));
      return;
    }
    const { asked, up, down } = await askedCounts(app.store.db, since);
    await print(`${asked} questions in ${back} days; voted up: ${up}, down: ${down}`);
    const gazetteer = buildGazetteer(await loadDirectory(app.store.db));
    const year = yearOf(localDateOf(now, app.config.workspace.timezone));
    for (const { what, about, times, reasons, questions } of groups) {
      await print(`\n${times} × ${what}: ${about}`);
      if (reasons.length > 0)
        await print(`  why: ${reasons.map(({ reason, times: n }) => `${reason} (${n})`).join(', ')}`);
      for (const { question, times: n, note } of questions.slice(0, 5)) {
        if (question !== '') {
          await print(`  ${n} × ${question}`);
          await print(`      ${trace(question, gazetteer, year)}`);
        }
        if (note !== null) await print(`      said: ${note}`);
      }
      if (questions.length > 5) await print(`  … and ${questions.length - 5} more`);
    }
    if (groups.length > 0) await print('\nHow a phrase is taught: src/question/README.md');
  } finally {
    await app.close();
  }
}
