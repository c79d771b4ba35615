// The app's access token (91039): fetched once, shared by all calls, renewed before it ends, and when WeCom says it is no good.
import { z } from 'zod';
import type { WecomKeys } from '../../src/config/platforms.js';
import type { Http } from '../http.js';
import type { Receipt } from '../platform.js';
import { receiptOf, statusReceipt } from './codes.js';

const Answer = z.object({
  errcode: z.number().default(0),
  errmsg: z.string().default(''),
  access_token: z.string().optional(),
  expires_in: z.number().optional(),
});

export type TokenEnd =
  | { readonly ok: true; readonly token: string }
  /** What it means for what was to be sent with it: certainly not sent. */
  | { readonly ok: false; readonly receipt: Receipt; readonly code: number | null };

export interface Tokens {
  get(): Promise<TokenEnd>;
  /** This one is refused: the next `get` fetches another, once for all who say so. */
  drop(token: string): void;
}

const RENEW_BEFORE_MS = 5 * 60_000;

export function createTokens(http: Http, keys: WecomKeys, now: () => number): Tokens {
  let held: { readonly token: string; readonly until: number } | null = null;
  let fetching: Promise<TokenEnd> | null = null;

  const fetchToken = async (): Promise<TokenEnd> => {
    const asked = now();
    const end = await http.call({
      method: 'GET',
      url: `${keys.apiBase}/cgi-bin/gettoken?corpid=${encodeURIComponent(keys.corpId)}&corpsecret=${encodeURIComponent(keys.secret)}`,
    });
    if (end.ended !== 'answered') {
      const receipt: Receipt = { outcome: 'later', afterMs: 5_000, reason: end.reason, whole: true };
      return { ok: false, receipt, code: null };
    }
    const answer = Answer.safeParse(end.json);
    if (!answer.success || end.status >= 400) {
      return { ok: false, receipt: statusReceipt(end.status, 'not sent'), code: null };
    }
    const { errcode, errmsg, access_token: token, expires_in: seconds } = answer.data;
    if (errcode !== 0 || token === undefined) {
      return { ok: false, receipt: receiptOf(errcode, errmsg, 1), code: errcode };
    }
    const lives = (seconds ?? 7_200) * 1_000;
    held = { token, until: asked + Math.max(lives - RENEW_BEFORE_MS, lives / 2) };
    return { ok: true, token };
  };

  return {
    get: () => {
      if (held !== null && now() < held.until) return Promise.resolve({ ok: true, token: held.token });
      fetching ??= fetchToken().finally(() => {
        fetching = null;
      });
      return fetching;
    },
    drop: (token) => {
      if (held?.token === token) held = null;
    },
  };
}
