// Calls of DingTalk's two APIs with their tokens: a token that is refused is fetched anew once, and the call made once more.
import type { Http, HttpCall } from '../http.js';
import { answerOf, type Answer } from './outcome.js';
import { newTokens, oldTokens, type TokenKeeper } from './token.js';

export interface Keys {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiBase: string;
  readonly oapiBase: string;
}

export interface Api {
  /** The new API. @param path from its first slash */
  call(method: HttpCall['method'], path: string, body: unknown, attempt?: number): Promise<Answer>;
  /** The old API; the token goes into the query. */
  old(
    path: string,
    body: unknown,
    query?: Readonly<Record<string, string>>,
    attempt?: number,
    timeoutMs?: number,
  ): Promise<Answer>;
  /** Whether a token can be had at all. */
  token(which: 'new' | 'old'): Promise<Answer>;
}

export function createApi(keys: Keys, http: Http, now: () => number): Api {
  const fresh = newTokens(keys, http, now);
  const former = oldTokens(keys, http, now);
  const withToken = async (
    tokens: TokenKeeper,
    make: (token: string) => HttpCall,
    attempt: number,
  ): Promise<Answer> => {
    for (let turn = 1; ; turn += 1) {
      const token = await tokens.get();
      if (!token.ok) return tokenFailure(answerOf(token.end, attempt));
      const answer = answerOf(await http.call(make(token.token)), attempt);
      if (answer.ok || answer.kind !== 'token') return answer;
      tokens.drop(token.token);
      if (turn === 2) return answer;
    }
  };
  return {
    call: (method, path, body, attempt = 1) =>
      withToken(
        fresh,
        (token) => ({
          method,
          url: `${keys.apiBase}${path}`,
          headers: { 'x-acs-dingtalk-access-token': token },
          body,
        }),
        attempt,
      ),
    old: (path, body, query = {}, attempt = 1, timeoutMs) =>
      withToken(
        former,
        (token) => ({
          method: 'POST',
          url: `${keys.oapiBase}${path}?${new URLSearchParams({ ...query, access_token: token })}`,
          body,
          ...(timeoutMs === undefined ? {} : { timeoutMs }),
        }),
        attempt,
      ),
    token: async (which) => {
      const token = await (which === 'new' ? fresh : former).get();
      return token.ok ? { ok: true, json: {} } : tokenFailure(answerOf(token.end, 1));
    },
  };
}

/** Nothing was sent when no token came: a time-out of that call is no unknown end of the message. */
function tokenFailure(answer: Answer): Answer {
  if (answer.ok) {
    const receipt = {
      outcome: 'later',
      afterMs: 5_000,
      reason: 'an access token that cannot be read',
    } as const;
    return { ok: false, kind: 'receipt', code: 'token', receipt };
  }
  if (answer.kind === 'receipt' && answer.receipt.outcome === 'unknown') {
    const receipt = {
      outcome: 'later',
      afterMs: 5_000,
      reason: `no access token: ${answer.receipt.reason}`,
      whole: true,
    } as const;
    return { ...answer, receipt };
  }
  return answer;
}
