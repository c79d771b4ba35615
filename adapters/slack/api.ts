// The Web API: one call, and how it ended. Bodies are forms with objects as JSON texts, as Slack's own client sends them; the token
// stands in the header only. Nothing is tried again here: that is the outbox's business.
import { z } from 'zod';
import type { Http } from '../http.js';

export type ApiEnd =
  | {
      readonly end: 'ok';
      readonly data: Readonly<Record<string, unknown>>;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** Slack said no, and why, in its own code; `about` are its remarks on blocks. */
  | {
      readonly end: 'refused';
      readonly code: string;
      readonly about: readonly string[];
      readonly needed: string | null;
    }
  | { readonly end: 'limited'; readonly afterMs: number }
  | { readonly end: 'not_sent'; readonly reason: string }
  /** An answer that says nothing about whether it was done: a time-out, a 5xx. */
  | { readonly end: 'unknown'; readonly reason: string };

export type Args = Readonly<Record<string, unknown>>;

export interface Api {
  call(method: string, args?: Args, options?: CallOptions): Promise<ApiEnd>;
}

export interface CallOptions {
  /** Another token than the bot's. */
  readonly token?: string;
  readonly timeoutMs?: number;
}

const Refusal = z.object({
  ok: z.literal(false),
  error: z.string().default('unknown_error'),
  errors: z.array(z.unknown()).optional(),
  needed: z.string().optional(),
  response_metadata: z.object({ messages: z.array(z.string()).optional() }).optional(),
});
const Success = z.looseObject({ ok: z.literal(true) });

/** Codes with which Slack says "not now" in an answer of 200: nothing was done. */
const LIMITED = new Set(['ratelimited', 'rate_limited']);
/** Codes of a fault on their side, after which it is not known what was done. */
const FAULTS = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
/** Slack says how long; where it does not, not at once and not too late for whoever asked. */
const DEFAULT_WAIT_MS = 10_000;

/** @param baseUrl ends in a slash */
export function createApi(http: Http, baseUrl: string, botToken: string): Api {
  return {
    call: async (method, args = {}, options = {}) => {
      const ended = await http.call({
        method: 'POST',
        url: `${baseUrl}${method}`,
        headers: {
          authorization: `Bearer ${options.token ?? botToken}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: formOf(args),
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
      });
      if (ended.ended === 'not_sent') return { end: 'not_sent', reason: `no connection (${ended.reason})` };
      if (ended.ended === 'unknown') return { end: 'unknown', reason: `no answer (${ended.reason})` };
      const refused = Refusal.safeParse(ended.json);
      const limited = refused.success && LIMITED.has(refused.data.error);
      if (ended.status === 429 || limited) {
        return { end: 'limited', afterMs: waitMs(ended.headers['retry-after']) };
      }
      if (refused.success && FAULTS.has(refused.data.error)) {
        return { end: 'unknown', reason: refused.data.error };
      }
      if (refused.success) {
        const { error, errors = [], needed = null, response_metadata } = refused.data;
        const about = [
          ...errors.filter((line) => typeof line === 'string'),
          ...(response_metadata?.messages ?? []),
        ];
        return { end: 'refused', code: error, about, needed };
      }
      const success = Success.safeParse(ended.json);
      if (ended.status >= 200 && ended.status < 300 && success.success) {
        return { end: 'ok', data: success.data, headers: ended.headers };
      }
      const { status } = ended;
      // Not Slack's own way of saying no: an address that is wrong, a proxy that refuses.
      if (status >= 400 && status < 500 && status !== 408) {
        return { end: 'refused', code: `http_${status}`, about: [], needed: null };
      }
      return { end: 'unknown', reason: `HTTP ${status}` };
    },
  };
}

function formOf(args: Args): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || value === null) continue;
    form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return form.toString();
}

/** @param header seconds, as `Retry-After` says them */
function waitMs(header: string | undefined): number {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0
    ? Math.max(1, seconds) * 1_000
    : DEFAULT_WAIT_MS;
}
