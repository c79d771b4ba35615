// A Slack for a test, our adapter on it, and what came in.
import { once, EventEmitter } from 'node:events';
import { createHttp } from '../../adapters/http.js';
import type { Incoming, Outgoing, Part, Platform } from '../../adapters/platform.js';
import { createSlack, type SlackOptions } from '../../adapters/slack/index.js';
import type { Card } from '../../src/cards/card.js';
import { systemNow } from '../../src/time/clock.js';
import { APP_TOKEN, BOT_TOKEN, SlackServer } from '../support/slack-server.js';
import type { FastifyInstance } from 'fastify';

export interface Rig {
  readonly slack: SlackServer;
  readonly platform: Platform;
  readonly received: Incoming[];
  readonly warnings: string[];
  /** Waits until so many have come in. */
  came(count: number): Promise<readonly Incoming[]>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface RigOptions {
  readonly mode?: 'socket' | 'http';
  readonly server?: FastifyInstance;
  readonly now?: () => number;
  readonly options?: SlackOptions;
  readonly botToken?: string;
  readonly appToken?: string;
  readonly httpsProxy?: string;
}

export const SECRET = 'test-signing-secret-0123456789abcdef';

export async function createRig({ mode = 'socket', ...rest }: RigOptions = {}): Promise<Rig> {
  const slack = await new SlackServer().start();
  const http = createHttp({ httpsProxy: rest.httpsProxy ?? null, noProxy: null });
  const warnings: string[] = [];
  const received: Incoming[] = [];
  const events = new EventEmitter();
  const keep = (_fields: unknown, message: string): void => void warnings.push(message);
  const platform = createSlack(
    {
      botToken: rest.botToken ?? BOT_TOKEN,
      appToken: mode === 'socket' ? (rest.appToken ?? APP_TOKEN) : null,
      signingSecret: mode === 'http' ? SECRET : null,
      apiUrl: slack.apiUrl,
    },
    {
      http,
      server: rest.server ?? null,
      now: rest.now ?? systemNow,
      log: { info: () => undefined, warn: keep, error: keep },
    },
    { filePollMs: 1, ...rest.options },
  );
  return {
    slack,
    platform,
    received,
    warnings,
    came: async (count) => {
      while (received.length < count) await once(events, 'in');
      return received;
    },
    stop: async () => {
      await platform.stop();
      await slack.stop();
      await http.close();
    },
    start: () =>
      platform.start((incoming) => {
        received.push(incoming);
        events.emit('in');
      }),
  };
}

/** A rig that listens already. */
export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const rig = await createRig(options);
  await rig.start();
  return rig;
}

export const card = (title: string, blocks: Card['blocks'] = [], tone: Card['tone'] = 'plain'): Card => ({
  title,
  tone,
  lang: /\p{Script=Han}/u.test(title) ? 'zh' : 'en',
  blocks,
});

/** A part on its way, as the outbox would hand it over. */
export function outgoing(
  part: Part,
  over: Partial<Outgoing> = {},
): Outgoing & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    key: 'k/1',
    address: 'slack:C0OPS000001',
    part,
    reply: null,
    attempt: 1,
    uncertain: false,
    replaces: null,
    picture: async () => new Uint8Array([137, 80, 78, 71]),
    pictureUrl: () => null,
    uploaded: async (key) => kept.get(key) ?? null,
    remember: async (key, id) => void kept.set(key, id),
    ...over,
    kept,
  };
}

/** The only part of a card. */
export function partOf(platform: Platform, of: Card, address = 'slack:C0OPS000001'): Part {
  const parts = platform.render(of, address);
  const [part] = parts;
  if (part === undefined || parts.length !== 1) throw new Error(`${parts.length} parts`);
  return part;
}
