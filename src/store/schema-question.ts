// The tables of what people teach and tell the bot about questions, as types. Instants are integer milliseconds since the epoch.
import type { Generated } from 'kysely';

export interface QuestionTables {
  definitions: DefinitionsTable;
  asked: AskedTable;
}

/** What somebody means by a phrase. Key: scope and phrase. */
export interface DefinitionsTable {
  /** An agent's id, or `*` for everybody. */
  scope: string;
  /** Normalised, as questions are. */
  phrase: string;
  meaning: string;
  /** The agent's id, or `:admin` for the shell. */
  defined_by: string;
  at: number;
}

/** What was asked in chat, kept for a while so that somebody can look at what was not understood or not liked. */
export interface AskedTable {
  id: Generated<number>;
  at: number;
  /** The agent's id, or `:admin`. */
  asker: string;
  lang: string;
  /** Masked. */
  question: string;
  /** answer, clarify, denied, unsupported */
  outcome: string;
  /** What the reader says of it: the plan's sentence, or why it was not read. */
  reading: string;
  /** up, down, or null. */
  vote: string | null;
  /** What the person said of the answer; masked. */
  note: string | null;
  /** Why it was voted down: one of the form's reasons; null where none was given. */
  reason: Generated<string | null>;
}
