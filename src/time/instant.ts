// A moment, as milliseconds since 1970-01-01T00:00:00Z, and a span of them. Local days live in local-date.ts.

/** Milliseconds since the epoch (UTC). Stored as an integer in every database column whose name ends in `_at` or `at`. */
export type Instant = number;

/** A half-open span of time: `start` is in it, `end` is not. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** An IANA zone name, for example `Asia/Shanghai`. */
export type Zone = string;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
