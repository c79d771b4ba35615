// An access token: fetched once for all who wait for it, kept until shortly before its end, dropped when DingTalk says that it is
// no good any more.
import { z } from 'zod';
import type { Http, HttpEnd } from '../http.js';

/** Renewed this long before its end, so that none dies on its way. */
const MARGIN_MS = 5 * 60_000;

export type Token =
  | { readonly ok: true; readonly token: string }
  /** The call that should have brought one, for its receipt. */
  | { readonly ok: false; readonly end: HttpEnd };

export interface TokenKeeper {
  get(): Promise<Token>;
  /** This one was refused. Another one that came in the meantime stays. */
  drop(token: string): void;
}

const NewToken = z.object({ accessToken: z.string().min(1), expireIn: z.number().positive() });
const OldToken = z.object({
  errcode: z.literal(0).optional(),
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});

interface Fetched {
  readonly token: string;
  readonly seconds: number;
}

/** Of the new API (`x-acs-dingtalk-access-token`). */
export const newTokens = (
  keys: { readonly clientId: string; readonly clientSecret: string; readonly apiBase: string },
  http: Http,
  now: () => number,
): TokenKeeper =>
  keeper(
    () =>
      http.call({
        method: 'POST',
        url: `${keys.apiBase}/v1.0/oauth2/accessToken`,
        body: { appKey: keys.clientId, appSecret: keys.clientSecret },
      }),
    (json) => {
      const found = NewToken.safeParse(json);
      return found.success ? { token: found.data.accessToken, seconds: found.data.expireIn } : null;
    },
    now,
  );

/** Of the old API (`access_token` in the query). */
export const oldTokens = (
  keys: { readonly clientId: string; readonly clientSecret: string; readonly oapiBase: string },
  http: Http,
  now: () => number,
): TokenKeeper =>
  keeper(
    () => {
      const query = new URLSearchParams({ appkey: keys.clientId, appsecret: keys.clientSecret });
      return http.call({ method: 'GET', url: `${keys.oapiBase}/gettoken?${query}` });
    },
    (json) => {
      const found = OldToken.safeParse(json);
      return found.success ? { token: found.data.access_token, seconds: found.data.expires_in } : null;
    },
    now,
  );

function keeper(
  ask: () => Promise<HttpEnd>,
  read: (json: unknown) => Fetched | null,
  now: () => number,
): TokenKeeper {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<Token> | null = null;
  const fetchOne = async (): Promise<Token> => {
    const end = await ask();
    const fetched = end.ended === 'answered' ? read(end.json) : null;
    if (fetched === null) return { ok: false, end };
    // A short life has a short margin.
    const life = fetched.seconds * 1_000;
    kept = { token: fetched.token, until: now() + life - Math.min(MARGIN_MS, life / 2) };
    return { ok: true, token: fetched.token };
  };
  return {
    get: () => {
      if (kept !== null && now() < kept.until) return Promise.resolve({ ok: true, token: kept.token });
      asking ??= fetchOne().finally(() => {
        asking = null;
      });
      return asking;
    },
    drop: (token) => {
      if (kept?.token === token) kept = null;
    },
  };
}
