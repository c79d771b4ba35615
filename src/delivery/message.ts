// What has to be said to somebody, as the rest of the program hands it over: rendered already, with a key that says that it is
// one and the same message however often it is asked for.
import type { Json, Part } from '../../adapters/platform.js';
import type { Lang } from '../text/lang.js';
import type { Instant } from '../time/instant.js';
import type { Offer } from './offers.js';

/**
 * What is given up last when a budget runs out, and goes first when there is a queue: answers, then alerts (overdue tickets,
 * alarms), then pushes (cards, leaderboards, digests).
 */
export type Urgency = 'reply' | 'alert' | 'push';

export interface Message {
  /** Unique for good: `daily-card/2026-03-16/A017`. The same key again changes nothing. */
  readonly key: string;
  readonly platform: string;
  readonly address: string;
  readonly urgency: Urgency;
  /** From the platform's `render`, in order; at least one. */
  readonly parts: readonly Part[];
  /** The `reply` of what this answers; null for what the bot says by itself. */
  readonly reply: Json | null;
  /** The key of an earlier message to the same address that this takes the place of, where the platform can; null: a new one. */
  readonly replaces: string | null;
  /** Its buttons, where a number may press them (offerOf); absent or null: none. */
  readonly offer?: Offer | null;
  /** The language of an answer, so that a sentence can say it where the platform does not take what it says; absent: nothing is said. */
  readonly lang?: Lang;
  readonly notBefore: Instant | null;
  /** After this it is not sent any more: yesterday's card is no use tomorrow. */
  readonly expiresAt: Instant | null;
}
