// What every adapter is handed: how to call out, where to add doors, the clock, the log.
import type { FastifyInstance } from 'fastify';
import type { Http } from './http.js';

/** Fields hold ids, codes and counts; never a text, a name or a key. */
export interface AdapterLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface AdapterParts {
  readonly http: Http;
  /** Where doors are added before it listens; null where nothing comes in over HTTP (a shell command). */
  readonly server: FastifyInstance | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: AdapterLog;
}

/** A group robot by its name in the settings. */
export interface Robot {
  readonly name: string;
  /** Null when its variable is not set: the address is known, nothing can be sent. */
  readonly url: string | null;
  readonly secret: string | null;
}
