// Many questions from a file: one JSON line in, one JSON line out, in the same order. A line that is no question is answered as
// such and the batch goes on.
import { z } from 'zod';
import { localAdmin, personOf, type Person } from '../access/principal.js';
import { converse, type ConverseDeps } from '../chat/converse.js';
import { AppError } from '../errors.js';
import type { Instant } from '../time/instant.js';
import { answerJson, brokenLineJson } from './answer-json.js';
import { readMoment } from './moment.js';

/** What holds for lines that do not say otherwise. */
export interface BatchDefaults {
  readonly asker: Person;
  readonly now: Instant;
  readonly lang: 'zh' | 'en' | null;
}

const idShape = z.union([z.string(), z.number()]);
const lineShape = z.object({
  id: idShape.nullish(),
  question: z.string(),
  as: z.string().nullish(),
  now: z.string().nullish(),
  lang: z.enum(['zh', 'en']).nullish(),
  thread: z.union([z.string(), z.number()]).nullish(),
});

/** The lines of a file's text: a line end at its end begins no further one, a byte-order mark is none of the text. */
export const linesOf = (text: string): readonly string[] => {
  const body = text.replace(/^\uFEFF/, '').replace(/(?:\r?\n)+$/, '');
  return body === '' ? [] : body.split(/\r?\n/);
};

/**
 * The answer to one line. A fault of the program in one question is reported through `report` and answered as broken: the others
 * are still worth having. A fault of the world (the database) ends the batch.
 */
export async function answerLine(
  line: string,
  defaults: BatchDefaults,
  deps: ConverseDeps,
  report: (error: unknown) => void,
): Promise<string> {
  const raw = parseJson(line);
  const id = idOf(raw);
  const parsed = lineShape.safeParse(raw);
  if (!parsed.success) return brokenLineJson(id, BROKEN);
  const { question, as, now: moment, lang, thread } = parsed.data;
  const asker =
    as === null || as === undefined ? defaults.asker : as === '' ? localAdmin : personOf(as, deps.directory);
  if (asker === null) return brokenLineJson(id, unknownPerson(as ?? ''));
  const now =
    moment === null || moment === undefined
      ? defaults.now
      : readMoment(moment, deps.config.workspace.timezone);
  if (now === null) return brokenLineJson(id, `“${moment}” is not a moment that can be read as "now".`);
  const said = lang ?? defaults.lang;
  try {
    const { full } = await converse(
      {
        text: question,
        thread: thread === null || thread === undefined ? null : String(thread),
        principal: asker,
        now,
        ...(said === null ? {} : { lang: said }),
      },
      deps,
    );
    return answerJson(full.answer, id);
  } catch (error) {
    if (error instanceof AppError) throw error;
    report(error);
    return brokenLineJson(
      id,
      'Something went wrong in the program with this question; it is reported on standard error.',
    );
  }
}

const BROKEN =
  'This line is not a question: it needs JSON such as {"id":"q1","question":"CSAT last week"}, with "as", "now", "lang" (zh or en) and "thread" where wanted.';

/** One sentence for a person who is not in the directory. */
export const unknownPerson = (who: string): string =>
  `There is nobody with the id or e-mail “${who}” in this workspace.`;

function parseJson(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return null;
  }
}

function idOf(raw: unknown): string | number | null {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? idShape.safeParse(raw.id) : null;
  return id !== null && id.success ? id.data : null;
}
