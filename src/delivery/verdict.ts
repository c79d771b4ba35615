// What becomes of a part after an attempt: pure, from the row, the receipt, the moment and chance.
import type { Receipt } from '../../adapters/platform.js';
import type { Settlement } from '../store/deliveries.js';
import { DAY_MS, MINUTE_MS, type Instant } from '../time/instant.js';
import { backOffMs, toldMs, unansweredMs } from './back-off.js';
import type { Sign } from './circuit.js';

/** What is looked at of a row. */
export interface Tried {
  /** This attempt included. */
  readonly attempts: number;
  /** Attempts without an answer, this one not included. */
  readonly uncertain: number;
  readonly optional: boolean;
  /** When it was queued, or its moment where that was later. */
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
}

export interface Verdict {
  readonly settlement: Settlement;
  readonly sign: Sign;
  /** Nothing else is to be sent on the platform before; null: nothing was said of the others. */
  readonly pauseUntil: Instant | null;
  /** The rate that the platform says is used up, and until when; absent: it said nothing of one. */
  readonly shut?: { readonly pace: string; readonly until: Instant };
  /** Why nothing that goes by the same access is let in; null: it is. */
  readonly barredBy: string | null;
}

/** What nobody wants to expire is given up when it is this old. */
const GIVE_UP_MS = DAY_MS;
/** So often may a part have arrived without our knowing: on a platform that can't be asked, each may be a double. */
const MOST_UNCERTAIN = 5;
/** A picture that comes much later than its text is no use. */
const MOST_OPTIONAL_ATTEMPTS = 4;
const LONGEST_OPTIONAL_MS = 5 * MINUTE_MS;

/** @param random from 0 to 1 */
export function verdictOf(tried: Tried, receipt: Receipt, now: Instant, random: number): Verdict {
  switch (receipt.outcome) {
    case 'sent':
      return {
        settlement: { state: 'sent', messageId: receipt.messageId, reason: short(receipt.note ?? null) },
        sign: 'answers',
        pauseUntil: null,
        barredBy: null,
      };
    case 'refused':
      return {
        settlement: failed(tried, withCode(receipt), false),
        sign: 'answers',
        pauseUntil: null,
        barredBy: null,
      };
    case 'barred': {
      const reason = withCode(receipt);
      return { settlement: waits(tried, reason, now), sign: 'answers', pauseUntil: null, barredBy: reason };
    }
    case 'later': {
      const isBusy = receipt.busy ?? false;
      const isWhole = receipt.whole ?? false;
      const waitMs = isBusy
        ? toldMs(receipt.afterMs, random)
        : Math.max(toldMs(receipt.afterMs, random), backOffMs(tried.attempts, random));
      const reason = receipt.reason ?? (isBusy ? 'too fast for the platform' : 'not possible at the moment');
      return {
        settlement: again(tried, { waitMs, reason, isUncertain: false }, now),
        sign: isWhole && !isBusy ? 'fails' : 'nothing',
        pauseUntil: isWhole ? now + Math.ceil(receipt.afterMs) : null,
        ...(receipt.pace === undefined
          ? {}
          : { shut: { pace: receipt.pace, until: now + Math.ceil(receipt.afterMs) } }),
        barredBy: null,
      };
    }
    case 'unknown': {
      const waitMs = Math.max(backOffMs(tried.attempts, random), unansweredMs(tried.uncertain + 1, random));
      return {
        settlement: again(tried, { waitMs, reason: receipt.reason, isUncertain: true }, now),
        sign: 'fails',
        pauseUntil: null,
        barredBy: null,
      };
    }
    default:
      return receipt satisfies never;
  }
}

const withCode = ({ reason, code }: { readonly reason: string; readonly code?: string }): string =>
  code === undefined ? reason : `${reason} (${code})`;

/** Until it is mended: it is due at once for a process that has other keys; in this one its access is barred. */
function waits(tried: Tried, reason: string, now: Instant): Settlement {
  if (tried.expiresAt === null && now - tried.createdAt > GIVE_UP_MS)
    return failed(tried, `given up after a day: ${reason}`, false);
  // Its moment stays what it was, or it would never grow old.
  return {
    state: 'queued',
    notBefore: tried.createdAt,
    reason: short(reason),
    uncertain: false,
    barred: true,
  };
}

function again(
  tried: Tried,
  wait: { readonly waitMs: number; readonly reason: string; readonly isUncertain: boolean },
  now: Instant,
): Settlement {
  const notBefore = now + wait.waitMs;
  if (wait.isUncertain && tried.uncertain + 1 >= MOST_UNCERTAIN)
    return failed(tried, `no answer, ${tried.uncertain + 1} times: ${wait.reason}`, true);
  if (tried.optional && (tried.attempts >= MOST_OPTIONAL_ATTEMPTS || wait.waitMs > LONGEST_OPTIONAL_MS))
    return failed(tried, wait.reason, wait.isUncertain);
  if (tried.expiresAt !== null && notBefore >= tried.expiresAt)
    return {
      state: 'expired',
      reason: short(`its time is over before the next attempt: ${wait.reason}`),
      uncertain: wait.isUncertain,
    };
  if (tried.expiresAt === null && notBefore - tried.createdAt > GIVE_UP_MS)
    return failed(tried, `given up after a day: ${wait.reason}`, wait.isUncertain);
  return { state: 'queued', notBefore, reason: short(wait.reason), uncertain: wait.isUncertain };
}

const failed = (tried: Tried, reason: string, uncertain: boolean): Settlement => ({
  state: tried.optional ? 'skipped' : 'dead',
  reason: short(reason),
  uncertain,
});

const LONGEST_REASON = 300;

function short(reason: string): string;
function short(reason: string | null): string | null;
function short(reason: string | null): string | null {
  return reason === null ? null : Array.from(reason).slice(0, LONGEST_REASON).join('');
}
