// Calls to the platforms over HTTP: proxy obeyed, time limits, and above all how a call ended: answered, surely not sent, or
// not known. What was sent and where (addresses may hold keys) never stands in a reason.
import { EnvHttpProxyAgent, request, type Dispatcher, FormData } from 'undici';

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON when it is an object; a form, bytes or text as they are. */
  readonly body?: unknown;
  /** Of the whole call; 10 s when not said. */
  readonly timeoutMs?: number;
}

export type HttpEnd =
  | {
      readonly ended: 'answered';
      readonly status: number;
      /** Names in small letters. */
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
      /** Undefined when the text is no JSON. */
      readonly json: unknown;
    }
  /** No connection came about: nothing arrived. */
  | { readonly ended: 'not_sent'; readonly reason: string }
  /** Sent, or perhaps sent, and no answer. */
  | { readonly ended: 'unknown'; readonly reason: string };

export interface Http {
  call(call: HttpCall): Promise<HttpEnd>;
  /** For libraries that take one. */
  readonly dispatcher: Dispatcher;
  close(): Promise<void>;
}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Failures in which no byte of the request can have reached the other side. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

export function createHttp(proxy: {
  readonly httpsProxy: string | null;
  readonly noProxy: string | null;
}): Http {
  const dispatcher = new EnvHttpProxyAgent({
    // Empty texts, as the library would read the environment by itself otherwise.
    httpProxy: proxy.httpsProxy ?? '',
    httpsProxy: proxy.httpsProxy ?? '',
    noProxy: proxy.noProxy ?? '',
    connect: { timeout: 5_000 },
    maxResponseSize: MAX_ANSWER_BYTES,
  });
  return { call: (call) => send(call, dispatcher), dispatcher, close: () => dispatcher.destroy() };
}

async function send(call: HttpCall, dispatcher: Dispatcher): Promise<HttpEnd> {
  const { body, contentType } = bodyOf(call.body);
  try {
    const answer = await request(call.url, {
      dispatcher,
      method: call.method,
      headers: { ...(contentType === null ? {} : { 'content-type': contentType }), ...call.headers },
      body,
      signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
    });
    const text = await answer.body.text();
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    );
    return { ended: 'answered', status: answer.statusCode, headers, text, json: jsonOf(text) };
  } catch (error) {
    const code = codeOf(error);
    return { ended: BEFORE_SENDING.has(code) ? 'not_sent' : 'unknown', reason: code };
  }
}

function bodyOf(body: unknown): {
  readonly body: string | FormData | Uint8Array | null;
  readonly contentType: string | null;
} {
  if (body === undefined || body === null) return { body: null, contentType: null };
  if (typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array) {
    return { body, contentType: null };
  }
  return { body: JSON.stringify(body), contentType: 'application/json; charset=utf-8' };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The failure's code, looked for in what caused it; its kind where it has none. Never its message, which may hold the address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error.cause !== undefined) return codeOf(error.cause);
  return error.name;
}
