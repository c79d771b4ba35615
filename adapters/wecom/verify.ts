// Whether a callback comes from WeCom, is fresh, and is no replay. Every refusal looks the same from outside.
import { CALLBACK_WINDOW_MS, MAX_NONCES } from './limits.js';
import { aesKeyOf, decrypt, isSigned } from './crypto.js';

export interface CallbackKeys {
  readonly token: string;
  readonly aesKey: string;
  readonly corpId: string;
}

export interface SignedQuery {
  readonly signature: string;
  readonly timestamp: string;
  readonly nonce: string;
  /** Only when the address is being checked. */
  readonly echostr: string | null;
}

/** What a callback said; or why it is not listened to (for the log only); `again` was accepted before. */
export type Verified =
  | { readonly kind: 'good'; readonly text: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * The query of an address, percent-decoded: a `+` stays a plus, as base64 has them and WeCom does not escape them all.
 *
 * @returns null when something that a callback needs is missing or comes twice
 */
export function readQuery(url: string): SignedQuery | null {
  const at = url.indexOf('?');
  if (at < 0) return null;
  const values = new Map<string, string>();
  for (const pair of url.slice(at + 1).split('&')) {
    const split = pair.indexOf('=');
    if (split < 0) continue;
    const name = pair.slice(0, split);
    const value = decoded(pair.slice(split + 1));
    if (value === null || values.has(name)) return null;
    values.set(name, value);
  }
  const [signature, timestamp, nonce] = ['msg_signature', 'timestamp', 'nonce'].map((name) =>
    values.get(name),
  );
  if (signature === undefined || timestamp === undefined || nonce === undefined) return null;
  if (!/^\d{1,12}$/.test(timestamp) || nonce === '' || nonce.length > 128) return null;
  return { signature, timestamp, nonce, echostr: values.get('echostr') ?? null };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export interface Verifier {
  /** The check of the address (GET). */
  echo(query: SignedQuery): Verified;
  /** A message or an event (POST). */
  message(query: SignedQuery, ciphertext: string): Verified;
  /** A message that was not taken after all: it may come again. */
  forget(query: SignedQuery): void;
}

/** @returns null when the key is not one: 43 letters and digits */
export function createVerifier(keys: CallbackKeys, now: () => number): Verifier | null {
  const key = aesKeyOf(keys.aesKey);
  if (key === null) return null;
  const nonces = createNonces(now);

  const open = (query: SignedQuery, ciphertext: string): Verified => {
    if (!isSigned(keys.token, query, ciphertext)) return { kind: 'refused', why: 'signature' };
    if (Math.abs(Number(query.timestamp) * 1_000 - now()) > CALLBACK_WINDOW_MS)
      return { kind: 'refused', why: 'time' };
    const text = decrypt(key, ciphertext, keys.corpId);
    return text === null ? { kind: 'refused', why: 'ciphertext' } : { kind: 'good', text };
  };

  return {
    echo: (query) =>
      query.echostr === null ? { kind: 'refused', why: 'echostr' } : open(query, query.echostr),
    message: (query, ciphertext) => {
      const opened = open(query, ciphertext);
      if (opened.kind !== 'good') return opened;
      const seen = nonces.take(query.nonce, query.signature);
      if (seen === 'new') return opened;
      // WeCom sends again, byte for byte, what it believes was not taken.
      return seen === 'same' ? { kind: 'again' } : { kind: 'refused', why: 'nonce' };
    },
    forget: (query) => nonces.forget(query.nonce),
  };
}

/** Nonces of good callbacks with their signatures, for as long as their timestamps are fresh. */
function createNonces(now: () => number): {
  take(nonce: string, signature: string): 'new' | 'same' | 'other';
  forget(nonce: string): void;
} {
  const seen = new Map<string, { readonly at: number; readonly signature: string }>();
  return {
    forget: (nonce) => {
      seen.delete(nonce);
    },
    take: (nonce, signature) => {
      const before = now() - 2 * CALLBACK_WINDOW_MS;
      for (const [old, { at }] of seen) {
        if (at >= before && seen.size < MAX_NONCES) break;
        seen.delete(old);
      }
      const known = seen.get(nonce);
      if (known !== undefined) return known.signature === signature ? 'same' : 'other';
      seen.set(nonce, { at: now(), signature });
      return 'new';
    },
  };
}
