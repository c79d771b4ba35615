// The smart bot's long connection (101463) by the official client, and what that client leaves open: it stays down when another
// connection takes its place, it does not subscribe again when WeCom says that it is not subscribed, it rejects with frames, it
// tries wrong credentials again. Each life of the connection is a client of its own, as one that is closed and opened again
// trips over its old socket.
import type { Agent } from 'node:http';
import { WSClient, type WsFrameHeaders } from '@wecom/aibot-node-sdk';
import { z } from 'zod';
import type { WecomBotKeys } from '../../src/config/platforms.js';
import type { AdapterLog } from '../parts.js';

export interface BotTiming {
  /** Waits after being replaced by another connection, doubled each time up to the longest. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Where another process holds the connection: how often to look whether it still does. */
  readonly lookMs: number;
  /** A connection that held so long starts again with the first wait. */
  readonly steadyMs: number;
  readonly heartbeatMs: number;
  /** Of the client's own reconnecting, doubled up to 30 s. */
  readonly reconnectMs: number;
}

export const BOT_TIMING: BotTiming = {
  firstWaitMs: 5_000,
  longestWaitMs: 5 * 60_000,
  lookMs: 3_000,
  steadyMs: 10 * 60_000,
  heartbeatMs: 30_000,
  reconnectMs: 1_000,
};

export interface BotFrame {
  readonly reqId: string;
  readonly body: unknown;
}

/** How a frame that was sent ended. */
export type BotEnd =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly code: number; readonly message: string }
  /** No connection: nothing went out. */
  | { readonly ok: false; readonly code: 'not_sent' }
  /** It went out, and no answer came. */
  | { readonly ok: false; readonly code: 'unknown' };

export interface Bot {
  start(onMessage: (frame: BotFrame) => void, onEvent: (frame: BotFrame) => void): void;
  /** `aibot_respond_msg`, `aibot_respond_welcome_msg` or `aibot_respond_update_msg`, for a frame that came in. */
  reply(reqId: string, body: object, cmd?: string): Promise<BotEnd>;
  push(
    chatId: string,
    body: { readonly msgtype: string } & Readonly<Record<string, unknown>>,
  ): Promise<BotEnd>;
  /** @returns the media id */
  upload(
    png: Uint8Array,
    filename: string,
  ): Promise<{ readonly ok: true; readonly id: string } | (BotEnd & { readonly ok: false })>;
  unready(): string | null;
  /** As `unready`, once it is known: connected, refused for good, or the time is over. */
  settled(withinMs: number): Promise<string | null>;
  stop(): void;
}

export interface BotOptions {
  readonly keys: WecomBotKeys;
  readonly log: AdapterLog;
  readonly now: () => number;
  readonly timing?: Partial<BotTiming>;
  /** Through which the connection goes out; null: directly. */
  readonly agent?: Agent | null;
  /** Where several processes run, which of them may connect now; asked before each connection. */
  readonly mayConnect?: () => Promise<boolean>;
}

const NOT_SUBSCRIBED = 846609;
const WRONG_CREDENTIALS = 853000;

const Ack = z.looseObject({
  errcode: z.number(),
  errmsg: z.string().default(''),
  body: z.unknown().optional(),
});

export function createBot(options: BotOptions): Bot {
  const { keys, log, now } = options;
  const timing = { ...BOT_TIMING, ...options.timing };
  let client: WSClient | null = null;
  let subscribed = false;
  let since = 0;
  let wait = timing.firstWaitMs;
  let timer: NodeJS.Timeout | null = null;
  let state = 'it has not connected yet';
  let standsBy = false;
  let listeners: Parameters<Bot['start']> | null = null;
  let waiting: (() => void)[] = [];
  const settle = (): void => {
    for (const done of waiting) done();
    waiting = [];
  };

  const dispose = (): void => {
    const old = client;
    client = null;
    subscribed = false;
    if (old === null) return;
    old.removeAllListeners();
    old.disconnect();
  };

  const later = (ms: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      void open();
    }, ms);
    timer.unref();
  };

  const open = async (): Promise<void> => {
    if (listeners === null) return;
    if (options.mayConnect !== undefined && !(await options.mayConnect().catch(() => false))) {
      standsBy = true;
      settle();
      return later(timing.lookMs);
    }
    if (listeners === null) return;
    standsBy = false;
    dispose();
    const mine = connect();
    client = mine;
    mine.connect();
  };

  const connect = (): WSClient => {
    const made = new WSClient({
      botId: keys.id,
      secret: keys.secret,
      maxReconnectAttempts: -1,
      maxAuthFailureAttempts: -1,
      heartbeatInterval: timing.heartbeatMs,
      reconnectInterval: timing.reconnectMs,
      ...(keys.wsUrl === null ? {} : { wsUrl: keys.wsUrl }),
      ...(options.agent === undefined || options.agent === null
        ? {}
        : { wsOptions: { agent: options.agent } }),
      logger: SILENT,
    });
    const isMine = (): boolean => client === made;
    made.on('message', (frame) => listeners?.[0]({ reqId: frame.headers.req_id, body: frame.body }));
    made.on('event', (frame) => listeners?.[1]({ reqId: frame.headers.req_id, body: frame.body }));
    made.on('authenticated', () => {
      if (!isMine()) return;
      subscribed = true;
      since = now();
      log.info({}, 'the WeCom smart bot is connected');
      settle();
    });
    made.on('disconnected', () => {
      if (!isMine() || !subscribed) return;
      subscribed = false;
      state = 'the connection was lost and is being made again';
      log.warn({}, 'the WeCom smart bot lost its connection');
    });
    made.on('event.disconnected_event', () => {
      if (!isMine()) return;
      if (since > 0 && now() - since >= timing.steadyMs) wait = timing.firstWaitMs;
      state = 'another connection of the same bot took its place; only one may be open';
      log.warn({ waitMs: wait }, 'another connection of the WeCom smart bot took the place of this one');
      // The client is still in the midst of it.
      setImmediate(dispose);
      later(wait);
      wait = Math.min(wait * 2, timing.longestWaitMs);
    });
    made.on('error', (error) => {
      if (!isMine()) return;
      const code = Number(/\(code: (-?\d+)\)$/.exec(error.message)?.[1] ?? Number.NaN);
      if (code === WRONG_CREDENTIALS) {
        state =
          'WeCom refuses the bot id or secret (853000): compare WECOM_BOT_ID and WECOM_BOT_SECRET with 智能机器人 → API 模式 → 长连接, then start again';
        log.error({ code }, 'the WeCom smart bot stays off: its id or secret is wrong');
        settle();
        setImmediate(dispose);
      } else if (!Number.isNaN(code)) {
        state = `WeCom refuses the subscription (${code}); it is tried again`;
        log.warn({ code }, 'the WeCom smart bot could not subscribe');
      }
    });
    return made;
  };

  const endOf = async (asked: Promise<unknown>): Promise<BotEnd> => {
    try {
      const ack = Ack.safeParse(await asked);
      return { ok: true, body: ack.success ? ack.data.body : undefined };
    } catch (reason) {
      const ack = Ack.safeParse(reason);
      if (!ack.success) return { ok: false, code: isNotSent(reason) ? 'not_sent' : 'unknown' };
      if (ack.data.errcode === NOT_SUBSCRIBED) resubscribe();
      return { ok: false, code: ack.data.errcode, message: ack.data.errmsg };
    }
  };

  /** The socket is open, but WeCom does not know whose it is. */
  const resubscribe = (): void => {
    if (!subscribed) return;
    log.warn({ code: NOT_SUBSCRIBED }, 'the WeCom smart bot is not subscribed: it connects again');
    subscribed = false;
    state = 'it is connecting again';
    dispose();
    later(0);
  };

  /** Standing by is as it should be: the process that holds the connection also sends what goes by it. */
  const unready = (): string | null =>
    subscribed || standsBy ? null : `the WeCom smart bot is not connected: ${state}`;

  const withClient = (use: (client: WSClient) => Promise<unknown>): Promise<BotEnd> =>
    client === null || !subscribed ? Promise.resolve({ ok: false, code: 'not_sent' }) : endOf(use(client));

  return {
    start: (onMessage, onEvent) => {
      listeners = [onMessage, onEvent];
      void open();
    },
    reply: (reqId, body, cmd) => {
      const frame: WsFrameHeaders = { headers: { req_id: reqId } };
      return withClient((open) => open.reply(frame, { ...body }, cmd));
    },
    push: (chatId, body) =>
      withClient((open) =>
        open.reply(newFrame('aibot_send_msg', now()), { chatid: chatId, ...body }, 'aibot_send_msg'),
      ),
    upload: async (png, filename) => {
      let id = '';
      const end = await withClient(async (open) => {
        const made = await open.uploadMedia(Buffer.from(png), { type: 'image', filename });
        id = made.media_id;
        return { errcode: 0 };
      });
      return end.ok ? { ok: true, id } : end;
    },
    unready,
    settled: async (withinMs) => {
      if (!subscribed) {
        await new Promise<void>((done) => {
          const over = setTimeout(done, withinMs);
          waiting.push(() => {
            clearTimeout(over);
            done();
          });
        });
      }
      return unready();
    },
    stop: () => {
      listeners = null;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      dispose();
      state = 'it was stopped';
    },
  };
}

let frames = 0;
const newFrame = (cmd: string, now: number): WsFrameHeaders => {
  frames = (frames + 1) % 0x1_0000_0000;
  return { headers: { req_id: `${cmd}_${now}_${frames.toString(16).padStart(8, '0')}` } };
};

/** What the client says when it had no socket; everything else may have gone out. */
const isNotSent = (reason: unknown): boolean =>
  reason instanceof Error && reason.message === 'WebSocket not connected, unable to send data';

/** The client logs whole messages: it is not let. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
