// What a metric measures, as data: the closed union that definitions write and the compiler reads. Nothing here knows SQL.
//
// A measure names *events* (which rows, placed at which moment, done by which person), which of them take part (`among`),
// and what each contributes. Everything that can be counted is said in these few words; a metric that can't be is a kind of
// its own (gauges, fault rate, the customer metrics), with its own file in this folder.

/** Instants of a ticket that tests may ask about. What lies after now has not happened, whatever the test. */
export type TicketInstant = 'first_response_at' | 'resolved_at' | 'followed_up_at';

/** A question to one row, answered yes or no (unknown is no). */
export type Test =
  | { readonly test: 'is'; readonly column: 'type'; readonly value: string }
  | { readonly test: 'known'; readonly column: 'contacts' | 'suggestion_adopted' | 'customer_id' }
  | { readonly test: 'equals'; readonly column: 'reopens' | 'suggestion_adopted'; readonly value: number }
  | {
      readonly test: 'at_least';
      readonly column: 'reopens' | 'transfers' | 'rating';
      readonly value: number;
    }
  | { readonly test: 'at_most'; readonly column: 'contacts' | 'rating'; readonly value: number }
  /** The instant is there, and not after now. */
  | { readonly test: 'happened'; readonly column: TicketInstant }
  /** The due time is there, and the deed was done or the time has passed. */
  | { readonly test: 'due'; readonly promise: Promised }
  /** The deed was done at or before its due time. */
  | { readonly test: 'kept'; readonly promise: Promised }
  /** The survey has an answer by now: `responded_at` and a score. */
  | { readonly test: 'answered' }
  /** The survey's ticket is in the store. */
  | { readonly test: 'has_ticket' }
  /** The survey's ticket was followed up after the answer. */
  | { readonly test: 'followed_up' }
  /** The same customer had another complaint in the 30 × 24 h before this one. */
  | { readonly test: 'complained_before' }
  | { readonly test: 'all'; readonly of: readonly Test[] };

export type Promised = 'first_response' | 'resolution';

/**
 * Rows placed in time and given to a person:
 * - `created`: tickets at `created_at`, the assignee's; `responded`: at `first_response_at`, the first responder's;
 *   `resolved`: at `resolved_at`, the resolver's;
 * - `replied`: agent replies that answer a customer, the replier's;
 * - `answered`: surveys at `responded_at`, `sent`: at `sent_at`, both the surveyed agent's.
 */
export type Events =
  | { readonly event: 'created' | 'responded' | 'resolved' | 'replied'; readonly only: Test | null }
  | {
      readonly event: 'answered' | 'sent';
      readonly survey: 'csat' | 'nps' | 'process';
      readonly only: Test | null;
    };

/** One share: of the rows that pass `among`, those that pass `hit`. */
export interface Share {
  readonly among: Test | null;
  readonly hit: Test;
}

export type Measure =
  /** How many there are. */
  | { readonly kind: 'count'; readonly events: Events }
  /** Hits over rows; several shares are pooled: all hits over all that were counted. */
  | { readonly kind: 'share'; readonly events: Events; readonly shares: readonly Share[] }
  /** Mean of a survey's score: rescaled to 1–5, or as points of the net promoter score. */
  | { readonly kind: 'mean'; readonly events: Events; readonly of: 'rescaled' | 'promoter_points' }
  /** Time between two instants of a row. */
  | {
      readonly kind: 'duration';
      readonly events: Events;
      readonly from: 'created_at' | 'waiting_since';
    }
  /** How many tickets stood open (and unanswered) at a moment. */
  | { readonly kind: 'standing'; readonly unanswered: boolean }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'fault_rate' }
  | { readonly kind: 'repurchase'; readonly windowDays: number }
  | { readonly kind: 'churn' }
  | { readonly kind: 'lifetime_value' };
