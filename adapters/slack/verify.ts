// Whether a request comes from Slack: the signature over the raw body, compared in constant time, and its age in both directions.
// Source: docs.slack.dev/authentication/verifying-requests-from-slack. Every failure looks the same to the caller.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { LIMITS } from './limits.js';

export interface SignedRequest {
  readonly signature: string | undefined;
  /** Seconds, as the header says it. */
  readonly timestamp: string | undefined;
  /** As it came, still encoded. */
  readonly body: Uint8Array;
}

/** @param nowMs milliseconds since the epoch */
export function isFromSlack(request: SignedRequest, secret: string, nowMs: number): boolean {
  const { signature, timestamp, body } = request;
  if (secret === '' || signature === undefined || timestamp === undefined) return false;
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const age = Math.floor(nowMs / 1_000) - Number(timestamp);
  if (Math.abs(age) > LIMITS.requestAgeSeconds) return false;
  if (!/^v0=[0-9a-f]{64}$/.test(signature)) return false;
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice(3), 'hex'));
}

/** Remembers signatures for as long as they would be accepted. True when this one was there before: a replay. */
export function createSeen(): (signature: string, nowMs: number) => boolean {
  const seen = new Map<string, number>();
  return (signature, nowMs) => {
    for (const [old, until] of seen) {
      if (until > nowMs && seen.size < LIMITS.seenSignatures) break;
      seen.delete(old);
    }
    if (seen.has(signature)) return true;
    seen.set(signature, nowMs + 2 * LIMITS.requestAgeSeconds * 1_000 + 1_000);
    return false;
  };
}
