// The tables of what the bot says by itself, as types. Instants are integer milliseconds since the epoch, booleans 0 or 1, dates
// `YYYY-MM-DD`.

import type { Generated } from 'kysely';

export interface PushTables {
  push_slots: PushSlotsTable;
  push_pauses: PushPausesTable;
  push_feedback: PushFeedbackTable;
  absences: AbsencesTable;
  overdue_watch: OverdueWatchTable;
  overdue_told: OverdueToldTable;
  overdue_boards: OverdueBoardsTable;
  unnamed_people: UnnamedPeopleTable;
}

/** What was decided of a slot for one recipient, once and for good. Key: push, slot, recipient. */
export interface PushSlotsTable {
  push: string;
  /** The recipient's wall time: `2026-03-16T09:00`. */
  slot: string;
  /** An agent's id, or an address. */
  recipient: string;
  /** queued, skipped */
  outcome: string;
  /** Why it was skipped: no_work, no_address, paused, away… */
  reason: string | null;
  decided_at: number;
}

/** Who wants no pushes of this name for a while. Key: agent_id and push. */
export interface PushPausesTable {
  agent_id: string;
  push: string;
  until: number;
}

/** What people said of a push. */
export interface PushFeedbackTable {
  push: string;
  slot: string;
  agent_id: string;
  /** useful, not_useful */
  verdict: string;
  /** What was added in words; masked. */
  text: string | null;
  at: number;
  /** Why it was of no use: one of the form's reasons; null where none was given. */
  reason: Generated<string | null>;
}

/** Leave: days, both included, on which a person does not work. Key: agent_id and from_date. */
export interface AbsencesTable {
  agent_id: string;
  from_date: string;
  to_date: string;
}

/** A promise that is still open, and what of it comes next. Key: ticket_id and promise. */
export interface OverdueWatchTable {
  ticket_id: string;
  /** first_response, resolution */
  promise: string;
  /** When the promise falls due; another time than before starts the stages anew. */
  due_at: number;
  /** The last stage that was reached: 0 none, 1 near, 2 due, 3… the steps of escalation. */
  stage: number;
  /** When the next stage is reached; null when there is none. */
  next_at: number | null;
  /** Somebody has it in hand: no further step before this. */
  held_until: number | null;
  held_by: string | null;
  /** Who is warned in the place of the assignee, after a handing over. */
  handed_to: string | null;
}

/** Who was told of which stage: nobody is told twice. Key: all but at. */
export interface OverdueToldTable {
  ticket_id: string;
  promise: string;
  due_at: number;
  stage: number;
  /** An agent's id, or an address. */
  recipient: string;
  at: number;
}

/** The message in which a recipient's open warnings stand. Key: recipient. */
export interface OverdueBoardsTable {
  recipient: string;
  address: string;
  /** Counts the messages: part of their keys. */
  version: number;
  /** The key of the newest message. */
  message_key: string;
  /** What it says, so that the same is not sent again. */
  says: string;
  /** When a new message last came, one that makes a sound. */
  alerted_at: number;
  /** No new message before this. */
  snoozed_until: number | null;
  /** 1 while something is open on it. */
  open: number;
}

/** Who does not want to be named on leaderboards. Key: agent_id. */
export interface UnnamedPeopleTable {
  agent_id: string;
  since: number;
}
