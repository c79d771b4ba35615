// One Socket Mode connection: Bolt's receiver holds it (address, hello, pings, acknowledgements), and around it stands what keeps its
// faults from us, as of @slack/socket-mode 3.1.0:
// - it waits `clientPingTimeout` (5 s) without a connection after a refresh, and an unhandled rejection ends the process when it is
//   closed meanwhile: it never reconnects by itself here, socket.ts opens the next one first;
// - a frame that is no object, or an event without one, throws where nobody catches: such frames never reach it;
// - Bolt acknowledges no press and no command that nobody listens to, nor one whose listener throws: every envelope is
//   acknowledged here, as soon as it is kept;
// - a peer that answers nothing keeps a closing socket for 30 s: it counts as lost as soon as it is closing.
import { z } from 'zod';
import type { AdapterParts } from '../parts.js';
import { AUTH_ERRORS } from './codes.js';

export type LinkEnd =
  | { readonly end: 'open' }
  /** `final`: the token is refused, trying again is no use. */
  | {
      readonly end: 'failed';
      readonly code: string;
      readonly final: boolean;
      readonly afterMs: number | null;
    };

export interface LinkEvents {
  /** An envelope; acknowledged when this says that it is kept. */
  onPayload(payload: unknown): Promise<boolean>;
  /** Slack wants this connection replaced, and says why; `leave` closes it. */
  onRefresh(reason: string): void;
  /** The connection is gone; once. */
  onLost(): void;
}

export interface Link {
  open(): Promise<LinkEnd>;
  close(): void;
}

export interface LinkOptions {
  /** Loaded when it is needed: it brings a web server of its own. */
  readonly bolt: Pick<typeof import('@slack/bolt'), 'LogLevel' | 'SocketModeReceiver'>;
  readonly appToken: string;
  readonly apiUrl: string;
  readonly parts: AdapterParts;
}

const HELLO_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 1_000;
const CLOSING = 2;

const Frame = z.looseObject({
  type: z.enum(['hello', 'disconnect', 'events_api', 'slash_commands', 'interactive']),
  reason: z.string().optional(),
  payload: z.looseObject({ event: z.looseObject({ type: z.string() }).optional() }).optional(),
});
const Failure = z.object({
  data: z.object({ error: z.string() }).optional(),
  retryAfter: z.number().optional(),
  statusCode: z.number().optional(),
});

interface Envelope {
  readonly ack: () => Promise<void>;
  readonly body: unknown;
}

// Its lines may hold addresses with tickets in them: nothing of them is passed on.
const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  setName: () => undefined,
};

export function createLink({ bolt, appToken, apiUrl, parts }: LinkOptions, on: LinkEvents): Link {
  const { log, http } = parts;
  const { client } = new bolt.SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: { ...SILENT, getLevel: () => bolt.LogLevel.ERROR },
    dispatcher: http.dispatcher,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: 10_000,
      },
    },
  });
  let isOpen = false;
  let isOver = false;
  let watch: NodeJS.Timeout | null = null;

  const lost = (): void => {
    if (watch !== null) clearInterval(watch);
    if (isOver) return;
    isOver = true;
    if (isOpen) on.onLost();
  };
  const look = (): void => {
    if ((client.websocket?.readyState ?? CLOSING) >= CLOSING) lost();
  };

  const [original] = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown) => {
    const frame = Frame.safeParse(typeof data === 'string' ? jsonOf(data) : null);
    if (!frame.success)
      return log.warn({}, 'Slack: a frame of the socket could not be read and was left out');
    const { type, reason, payload } = frame.data;
    if (type === 'disconnect') return on.onRefresh(reason ?? 'unknown');
    if (type === 'events_api' && payload?.event === undefined) return undefined;
    void Promise.resolve()
      .then(() => original?.call(client, data, false))
      .catch(() => log.warn({ type }, 'Slack: the socket library failed on a frame'));
    return undefined;
  });
  client.on('slack_event', ({ ack, body }: Envelope) => {
    const again = (): void => log.warn({}, 'Slack: an envelope was not acknowledged; it will come again');
    void on.onPayload(body).then((kept) => (kept ? ack().catch(again) : again()), again);
  });
  client.on('close', look);

  return {
    open: async () => {
      const started = client.start().then(
        (): LinkEnd => ({ end: 'open' }),
        (error: unknown): LinkEnd => failureOf(error),
      );
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<LinkEnd>((resolve) => {
        timer = setTimeout(resolve, HELLO_WITHIN_MS, {
          end: 'failed',
          code: 'no_hello',
          final: false,
          afterMs: null,
        });
      });
      const end = await Promise.race([started, late]);
      clearTimeout(timer);
      if (end.end === 'open' && !isOver) {
        isOpen = true;
        watch = setInterval(look, LOOK_EVERY_MS);
        watch.unref();
      }
      return end;
    },
    close: () => {
      isOver = true;
      if (watch !== null) clearInterval(watch);
      client.disconnect().catch(() => undefined);
    },
  };
}

function failureOf(error: unknown): LinkEnd {
  const failure = Failure.safeParse(error);
  const code = failure.success ? failure.data.data?.error : undefined;
  const seconds = failure.success ? failure.data.retryAfter : undefined;
  const status = failure.success ? failure.data.statusCode : undefined;
  return {
    end: 'failed',
    code:
      code ??
      (seconds === undefined ? (status === undefined ? 'no_connection' : `http_${status}`) : 'ratelimited'),
    final: code !== undefined && AUTH_ERRORS.has(code),
    afterMs: seconds === undefined ? null : seconds * 1_000,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
