// Signatures of both directions. What comes in is compared in constant time and refused when its time is more than an hour off.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { LIMITS } from './limits.js';

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

/** Of robots and of robot callbacks alike: base64, not percent-encoded. @param timestamp milliseconds, as they are sent */
export const signOf = (secret: string, timestamp: string): string => hmac(secret, `${timestamp}\n${secret}`);

/** Of a card's HTTP callback. */
export const cardSignOf = (secret: string, timestamp: string): string => hmac(secret, timestamp);

/** A group robot's address with what proves us. They go into the query: as headers they count for nothing. */
export function signedUrl(url: string, secret: string | null, now: number): string {
  if (secret === null) return url;
  const signed = new URL(url);
  signed.searchParams.set('timestamp', String(now));
  signed.searchParams.set('sign', signOf(secret, String(now)));
  return signed.href;
}

/** Whether a robot callback's headers `timestamp` and `sign` were made with the application's secret within the hour. */
export const isRobotCallback = (
  headers: { readonly timestamp: unknown; readonly sign: unknown },
  secret: string,
  now: number,
): boolean => isSigned(headers.timestamp, headers.sign, now, (timestamp) => signOf(secret, timestamp));

/** Whether a card callback's `x-ddpaas-signature` and its timestamp were made with the card's secret within the hour. */
export const isCardCallback = (
  headers: { readonly timestamp: unknown; readonly sign: unknown },
  secret: string,
  now: number,
): boolean => isSigned(headers.timestamp, headers.sign, now, (timestamp) => cardSignOf(secret, timestamp));

function isSigned(
  timestamp: unknown,
  sign: unknown,
  now: number,
  expected: (timestamp: string) => string,
): boolean {
  if (typeof timestamp !== 'string' || typeof sign !== 'string') return false;
  if (!/^\d{1,16}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > LIMITS.signatureWindowMs) return false;
  return sameText(sign, expected(timestamp));
}

/** Equal, in a time that does not tell where they differ. */
export function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
