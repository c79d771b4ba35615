// The Stream connection kept open: one attempt at a time, at once after a loss, then 1 to 30 seconds apart; a new connection before
// an old one that was given notice is dropped; a minute of silence counts as a loss.
import type { Http } from '../http.js';
import type { AdapterLog } from '../parts.js';
import { inTime, type Taken } from './kept.js';
import { Connection, type ConnectionKeys, NotConnected } from './stream-client.js';

export interface Timing {
  /** Calls back once; the answer calls it off. */
  after(ms: number, call: () => void): () => void;
  /** 0 to 1. */
  random(): number;
}

export const REAL_TIMING: Timing = {
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A connection that lived shorter than this is no success. */
const STEADY_MS = 5_000;
/** The server says something every 20 to 30 seconds. */
const SILENCE_MS = 60_000;

export interface StreamParts {
  readonly keys: ConnectionKeys;
  readonly http: Http;
  readonly now: () => number;
  readonly log: AdapterLog;
  readonly timing: Timing;
  robot(data: unknown): Taken;
  card(data: unknown, frameId: string): Taken;
}

export interface Stream {
  /** Ends when the first attempt has: later ones go on behind. */
  start(): Promise<void>;
  /** Null while a connection is open; else why there is none. */
  problem(): string | null;
  stop(): void;
}

interface Line {
  readonly connection: Connection;
  readonly since: number;
}

/** Waits before the n-th attempt in a row, with jitter: half of it is chance. */
export const waitMs = (failures: number, random: number): number => {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
  return Math.max(FIRST_WAIT_MS, Math.round(most / 2 + (most / 2) * random));
};

export function createStream(parts: StreamParts): Stream {
  const { log, now, timing } = parts;
  let line: Line | null = null;
  const old = new Set<Connection>();
  let stopped = false;
  let opening = false;
  let failures = 0;
  let why = 'not started';
  let cancelWait: (() => void) | null = null;
  let cancelSilence: (() => void) | null = null;

  const watch = (connection: Connection): void => {
    cancelSilence?.();
    cancelSilence = timing.after(SILENCE_MS, () => lost(connection, 'silence'));
  };

  /** The connection delivers no more, though it may still be there. */
  const lost = (connection: Connection, reason: string): void => {
    if (line?.connection !== connection) return;
    cancelSilence?.();
    failures = now() - line.since >= STEADY_MS ? 0 : failures;
    why = reason;
    line = null;
    old.add(connection);
    log.info({ reason }, 'the DingTalk Stream connection is replaced');
    next();
  };

  const next = (): void => {
    if (stopped || opening || cancelWait !== null) return;
    const wait = failures === 0 ? 0 : waitMs(failures, timing.random());
    failures += 1;
    if (wait === 0) return void open();
    cancelWait = timing.after(wait, () => {
      cancelWait = null;
      void open();
    });
  };

  const open = async (): Promise<void> => {
    if (stopped || opening) return;
    opening = true;
    // What happens while it opens is looked at when it is open.
    let gone: string | null = null;
    const leave = (reason: string): void => {
      if (line?.connection === connection) lost(connection, reason);
      else gone = reason;
    };
    const connection: Connection = new Connection(parts.keys, parts.http, {
      heard: () => {
        if (line?.connection === connection) watch(connection);
      },
      leaving: () => leave('disconnect'),
      closed: () => {
        old.delete(connection);
        leave('closed');
        old.delete(connection);
      },
      robot: (data) => inTime(parts.robot(data), timing.after),
      card: (data, frameId) => inTime(parts.card(data, frameId), timing.after),
      damaged: () => log.warn({}, 'a frame of DingTalk that cannot be read was left aside'),
    });
    try {
      await connection.connect();
      opening = false;
      if (stopped) return connection.disconnect();
      line = { connection, since: now() };
      why = '';
      log.info({}, 'the DingTalk Stream connection is open');
      for (const other of old) other.disconnect();
      old.clear();
      watch(connection);
      if (gone !== null) lost(connection, gone);
    } catch (error) {
      opening = false;
      why = error instanceof NotConnected ? error.code : 'failed';
      failures = Math.max(1, failures);
      log.warn({ code: why, failures }, 'the DingTalk Stream connection did not open');
      next();
    }
  };

  return {
    start: open,
    problem: () => (line === null ? why : null),
    stop: () => {
      stopped = true;
      cancelWait?.();
      cancelSilence?.();
      line?.connection.disconnect();
      for (const other of old) other.disconnect();
      line = null;
      why = 'stopped';
    },
  };
}
