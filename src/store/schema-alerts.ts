// The tables of what people asked the bot to tell them by itself, as types. Instants are integer milliseconds since the epoch,
// booleans 0 or 1, dates `YYYY-MM-DD`; JSON columns belong to push/ and are checked there.
import type { Generated } from 'kysely';

export interface AlertTables {
  subscriptions: SubscriptionsTable;
  alert_states: AlertStatesTable;
  alert_said: AlertSaidTable;
  alert_feedback: AlertFeedbackTable;
  alert_budgets: AlertBudgetsTable;
  saved_questions: SavedQuestionsTable;
}

/** An alert or a report that somebody set up: one row of numbers for both, so that "mute 3" is clear. */
export interface SubscriptionsTable {
  id: Generated<number>;
  /** alert, report */
  kind: string;
  /** The agent's id. */
  owner: string;
  /** Where it goes. */
  address: string;
  /** 1 where several people read the address. */
  room: number;
  lang: string;
  /** JSON: the wish as it was said, and what became of it. */
  content: string;
  created_at: number;
  changed_at: number;
  /** 1: it says nothing until somebody wants it again. */
  muted: number;
  snoozed_until: number | null;
  removed_at: number | null;
}

/** How far an alert has looked, and in which phase it is. Key: subscription_id and series (empty: it has only one). */
export interface AlertStatesTable {
  subscription_id: number;
  series: string;
  state: string;
  /** First day of the last period that was judged; null before the first. */
  judged: string | null;
  /** Counts the changes: who judged on an older one begins again. */
  version: number;
}

/** What an alert has said: each thing once, whoever looks. Key: subscription_id, series, period, phase. */
export interface AlertSaidTable {
  subscription_id: number;
  series: string;
  period: string;
  /** alarm, recovery */
  phase: string;
  at: number;
  /** told, held (a wider alarm says it), muted (the channel's budget), late */
  outcome: string;
  address: string;
  /** The message in which it stands; null where none was sent. */
  message_key: string | null;
  title: string;
}

/** "Useful" and "not useful", one per person and alarm. Key: subscription_id, series, period, agent_id. */
export interface AlertFeedbackTable {
  subscription_id: number;
  series: string;
  period: string;
  agent_id: string;
  /** useful, not_useful */
  verdict: string;
  at: number;
  /** Why not: one of the form's reasons; null where none was given. */
  reason: Generated<string | null>;
  /** What was added in words; masked. */
  note: Generated<string | null>;
}

/** How many alarm messages went to an address on a day. Key: address and day. */
export interface AlertBudgetsTable {
  address: string;
  day: string;
  sent: number;
  /** The newest message that says that more are held back; null when there is none. */
  more_key: string | null;
  /** JSON: the titles that were held back. */
  held: string;
}

/** A question under a name of its owner's. Key: owner and name. */
export interface SavedQuestionsTable {
  owner: string;
  /** Normalised, as it is looked up. */
  name: string;
  /** As it was written. */
  shown: string;
  question: string;
  lang: string;
  at: number;
}
