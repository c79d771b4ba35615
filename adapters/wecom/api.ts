// One call of the app's API: the token put in, fetched again once where it is refused, and the answer read.
import { z } from 'zod';
import type { WecomKeys } from '../../src/config/platforms.js';
import type { Http } from '../http.js';
import type { Receipt } from '../platform.js';
import { isTokenCode, receiptOf, statusReceipt } from './codes.js';
import type { Tokens } from './token.js';

export interface ApiCall {
  readonly method: 'GET' | 'POST';
  /** From `/cgi-bin/` on. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

const Answer = z.looseObject({ errcode: z.number().default(0), errmsg: z.string().default('') });

export type ApiEnd =
  | { readonly ok: true; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly receipt: Receipt; readonly code: number | null; readonly message: string };

export interface Api {
  /** @param attempt from 1: how often this has been tried by the outbox */
  call(call: ApiCall, attempt: number): Promise<ApiEnd>;
}

export function createApi(http: Http, keys: WecomKeys, tokens: Tokens): Api {
  const once = async (call: ApiCall, token: string, attempt: number): Promise<ApiEnd> => {
    const query = new URLSearchParams({ access_token: token, ...call.query });
    const end = await http.call({
      method: call.method,
      url: `${keys.apiBase}${call.path}?${query.toString()}`,
      body: call.body,
      ...(call.headers === undefined ? {} : { headers: call.headers }),
      ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
    });
    return readEnd(end, attempt);
  };

  return {
    call: async (call, attempt) => {
      const first = await tokens.get();
      if (!first.ok) return { ...first, message: '' };
      const end = await once(call, first.token, attempt);
      if (end.ok || end.code === null || !isTokenCode(end.code)) return end;
      tokens.drop(first.token);
      const second = await tokens.get();
      return second.ok ? once(call, second.token, attempt) : { ...second, message: '' };
    },
  };
}

/** What an answer of WeCom's means for what was sent. */
export function readEnd(end: Awaited<ReturnType<Http['call']>>, attempt: number): ApiEnd {
  const failed = (receipt: Receipt): ApiEnd => ({ ok: false, receipt, code: null, message: '' });
  if (end.ended === 'not_sent') {
    return failed({ outcome: 'later', afterMs: 5_000, reason: end.reason, whole: true });
  }
  if (end.ended === 'unknown') return failed({ outcome: 'unknown', reason: end.reason });
  const answer = Answer.safeParse(end.json);
  if (end.status >= 400 || !answer.success) {
    const receipt = statusReceipt(end.status, 'unknown');
    const afterMs = retryAfterMs(end.headers['retry-after']);
    return failed(receipt.outcome === 'later' && afterMs !== null ? { ...receipt, afterMs } : receipt);
  }
  const { errcode, errmsg } = answer.data;
  if (errcode === 0) return { ok: true, answer: answer.data };
  return { ok: false, receipt: receiptOf(errcode, errmsg, attempt), code: errcode, message: errmsg };
}

/** Seconds, as a gateway before WeCom may say them; WeCom itself says none. */
const retryAfterMs = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) * 1_000 : null;
