// The adapter beside the stand-in server, with a clock and timers that the tests move.
import Fastify, { type FastifyInstance } from 'fastify';
import { createHttp } from '../../adapters/http.js';
import type { AdapterLog, Robot } from '../../adapters/parts.js';
import { createDingtalk, type DingtalkOptions } from '../../adapters/dingtalk/index.js';
import type { Timing } from '../../adapters/dingtalk/stream.js';
import type { Incoming, Outgoing, Part, Platform } from '../../adapters/platform.js';
import type { DingtalkKeys } from '../../src/config/platforms.js';
import { type DingtalkServer, KEYS, ROBOT, startDingtalk } from '../support/dingtalk-server.js';

export const NOW = Date.parse('2026-03-16T02:00:00Z');

/** Timers that go off only when told. */
export interface HandTiming extends Timing {
  readonly waits: () => readonly number[];
  /** Lets the first timer of this length, or of any, go off. */
  fire(ms?: number): void;
}

function handTiming(): HandTiming {
  let timers: { readonly ms: number; readonly call: () => void }[] = [];
  return {
    after: (ms, call) => {
      const timer = { ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    random: () => 0.5,
    waits: () => timers.map(({ ms }) => ms),
    fire: (ms) => {
      const timer = timers.find((each) => ms === undefined || each.ms === ms);
      if (timer === undefined) throw new Error(`no timer of ${String(ms)} ms`);
      timers = timers.filter((each) => each !== timer);
      timer.call();
    },
  };
}

export interface Rig {
  readonly server: DingtalkServer;
  readonly platform: Platform;
  readonly doors: FastifyInstance;
  readonly incoming: Incoming[];
  readonly logged: { readonly level: string; readonly fields: object; readonly message: string }[];
  readonly clock: { now: number };
  readonly timing: HandTiming;
  readonly uploads: Map<string, string>;
  keysOf(more?: Partial<DingtalkKeys>): DingtalkKeys;
  out(part: Part, address: string, more?: Partial<Outgoing>): Outgoing;
  /** Waits for so many incoming ones. */
  came(count: number): Promise<void>;
  stop(): Promise<void>;
}

export interface RigOptions {
  readonly keys?: Partial<DingtalkKeys>;
  readonly options?: DingtalkOptions;
  readonly start?: boolean;
  readonly proxy?: string;
}

export async function rig({ keys = {}, options = {}, start = true, proxy }: RigOptions = {}): Promise<Rig> {
  const clock = { now: NOW };
  const now = (): number => clock.now;
  const server = await startDingtalk(now);
  const http = createHttp({ httpsProxy: proxy ?? null, noProxy: null });
  const doors = Fastify();
  const logged: { level: string; fields: object; message: string }[] = [];
  const note = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, fields, message });
  const log: AdapterLog = { info: note('info'), warn: note('warn'), error: note('error') };
  const keysOf = (more: Partial<DingtalkKeys> = {}): DingtalkKeys => ({
    ...KEYS,
    mode: 'stream',
    cardTemplateId: null,
    cardSecret: null,
    thinking: false,
    apiBase: server.base,
    oapiBase: server.base,
    ...more,
  });
  const robots: readonly Robot[] = [
    { name: 'cs-alerts', url: server.robotUrl, secret: ROBOT.secret },
    { name: 'empty', url: null, secret: null },
  ];
  const timing = handTiming();
  const platform = createDingtalk(
    keysOf(keys),
    robots,
    { http, server: doors, now, log },
    { timing, ...options },
  );
  const incoming: Incoming[] = [];
  let waiting: { count: number; go: () => void }[] = [];
  const receive = (one: Incoming): void => {
    incoming.push(one);
    for (const { go } of waiting.filter(({ count }) => incoming.length >= count)) go();
    waiting = waiting.filter(({ count }) => incoming.length < count);
  };
  if (start) await platform.start(receive);
  await doors.ready();
  const uploads = new Map<string, string>();
  return {
    server,
    platform,
    doors,
    incoming,
    logged,
    clock,
    timing,
    uploads,
    keysOf,
    out: (part, address, more = {}) => ({
      key: 'daily-card/2026-03-16/A017/1',
      address,
      part,
      reply: null,
      attempt: 1,
      uncertain: false,
      replaces: null,
      picture: () => Promise.resolve(Buffer.from('89504e470d0a1a0a', 'hex')),
      pictureUrl: () => null,
      uploaded: (key) => Promise.resolve(uploads.get(key) ?? null),
      remember: (key, id) => {
        uploads.set(key, id);
        return Promise.resolve();
      },
      ...more,
    }),
    came: (count) =>
      new Promise((resolve, reject) => {
        if (incoming.length >= count) return resolve();
        const late = setTimeout(() => reject(new Error(`${incoming.length} of ${count} came`)), 20_000);
        waiting.push({
          count,
          go: () => {
            clearTimeout(late);
            resolve();
          },
        });
      }),
    stop: async () => {
      await platform.stop();
      await http.close();
      await doors.close();
      await server.close();
    },
  };
}
