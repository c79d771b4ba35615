// The adapter beside a WeCom of its own, and parts on their way as the outbox hands them over.
import { onTestFinished } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createHttp } from '../../adapters/http.js';
import type { Incoming, Json, Outgoing, Part, Platform } from '../../adapters/platform.js';
import { createWecom, type WecomOptions } from '../../adapters/wecom/index.js';
import { createServer } from '../../src/server/app.js';
import { CALLBACK_KEYS } from '../support/wecom-callback.js';
import { BOT } from '../support/wecom-bot-server.js';
import { CORP, startWecomServer, type WecomServer } from '../support/wecom-server.js';

export const START = 1_767_225_600_000;
/** Eight bytes that begin as a PNG does; enough for what only carries it. */
export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface Rig {
  readonly wecom: Platform;
  readonly server: WecomServer;
  readonly doors: FastifyInstance;
  readonly came: Incoming[];
  readonly logged: string[];
  clock: number;
  /** Whether what comes in can be written down. */
  keeps: boolean;
  outgoing(address: string, part: Part, more?: Partial<Outgoing>): Outgoing;
}

export async function startRig(
  options: WecomOptions & {
    readonly bot?: boolean;
    readonly secret?: string;
    readonly botSecret?: string;
  } = {},
): Promise<Rig> {
  const http = createHttp({ httpsProxy: null, noProxy: null });
  const doors = createServer({ unready: async () => null, onFault: (error) => logged.push(String(error)) });
  const logged: string[] = [];
  const came: Incoming[] = [];
  const kept = new Map<string, string>();
  let keys = 0;
  const rig = { clock: START, keeps: true };
  const now = (): number => rig.clock;
  const server = await startWecomServer(now);
  const log = (fields: Readonly<Record<string, unknown>>, message: string): void => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  const wecom = createWecom(
    {
      corpId: CORP.id,
      agentId: String(CORP.agentId),
      secret: options.secret ?? CORP.secret,
      callback: CALLBACK_KEYS,
      apiBase: server.base,
    },
    options.bot === true
      ? { id: BOT.id, secret: options.botSecret ?? BOT.secret, wsUrl: server.botUrl }
      : null,
    [
      { name: 'ops', url: server.robotUrl('robot-1'), secret: null },
      { name: 'later', url: null, secret: null },
    ],
    { http, server: doors, now, log: { info: log, warn: log, error: log } },
    { wecomIdOf: (id) => (id === 'A001' ? 'zhangsan' : null), ...options },
  );
  await wecom.start((incoming) => {
    came.push(incoming);
    return Promise.resolve(rig.keeps);
  });
  onTestFinished(async () => {
    await wecom.stop();
    await doors.close();
    await http.close();
    await server.close();
  });
  return Object.assign(rig, {
    wecom,
    server,
    doors,
    came,
    logged,
    outgoing: (address: string, part: Part, more: Partial<Outgoing> = {}): Outgoing => ({
      key: `key-${(keys += 1)}`,
      address,
      part,
      reply: null,
      attempt: 1,
      uncertain: false,
      replaces: null,
      picture: async () => PNG,
      pictureUrl: () => null,
      uploaded: async (key) => kept.get(key) ?? null,
      remember: async (key, id) => {
        kept.set(key, id);
      },
      ...more,
    }),
  });
}

/** The reply of what came in last. */
export const replyOf = (came: readonly Incoming[]): Json => came.at(-1)?.reply ?? null;

/** Turns of the event loop, until it is so. */
export async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((turn) => setImmediate(turn));
}
