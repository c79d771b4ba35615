// Many questions from a file: one JSON line in, one JSON line out, in the same order. A line that is no question is answered as
// such and the batch goes on.
import { z } from 'zod';
import { personOf, type Person } from '../access/principal.js';
import { converse, type ConverseDeps } from '../chat/converse.js';
import { AppError } from '../errors.js';
import { LANGS, languageOf } from '../text/lang.js';
import { BATCH } from '../text/sentences/batch.js';
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
  /** Anything but zh and en leaves the answer in the question's language. */
  lang: z.string().nullish(),
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
  if (!parsed.success) return brokenLineJson(id, BATCH[defaults.lang ?? languageOf(line)].broken);
  const { question, thread } = parsed.data;
  const said = LANGS.find((lang) => lang === parsed.data.lang) ?? defaults.lang;
  const words = BATCH[said ?? languageOf(question)];
  const as = parsed.data.as ?? null;
  const asker = as === null ? defaults.asker : personOf(as, deps.directory);
  if (asker === null) return brokenLineJson(id, words.unknownPerson(as ?? ''));
  const moment = parsed.data.now ?? null;
  const now = moment === null ? defaults.now : readMoment(moment, deps.config.workspace.timezone);
  if (now === null) return brokenLineJson(id, words.badMoment(moment ?? ''));
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
    return brokenLineJson(id, words.fault);
  }
}

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
