// The smart bot's side of WeCom: one connection at a time, subscribe first, every frame answered by its id.
import { createHash } from 'node:crypto';
import type { WebSocket, WebSocketServer } from 'ws';
import { checkCard } from './wecom-checks.js';

export const BOT = { id: 'BOT0001', secret: 'SECRET0001' } as const;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const under = (fields: Fields, name: string): Fields => {
  const value = fields[name];
  return isFields(value) ? value : {};
};
const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

export interface Sent {
  readonly cmd: string;
  readonly reqId: string;
  readonly body: Fields;
}

export interface BotSide {
  /** Frames that were taken, in order; without pings. */
  readonly sent: readonly Sent[];
  readonly subscriptions: readonly Fields[];
  readonly pings: number;
  readonly problems: readonly string[];
  readonly connected: boolean;
  /** Sends a frame to the bot. */
  tell(cmd: 'aibot_msg_callback' | 'aibot_event_callback', reqId: string, body: Fields): void;
  /** The next frame of this command is refused; `0` is: taken, and not answered. */
  refuse(cmd: string, ...errcodes: readonly number[]): void;
  /** Another connection takes its place. */
  kick(): void;
  cut(): void;
  until(what: () => boolean): Promise<void>;
}

export function createBotSide(server: WebSocketServer, now: () => number): BotSide {
  const sent: Sent[] = [];
  const subscriptions: Fields[] = [];
  const problems: string[] = [];
  const refusals = new Map<string, number[]>();
  const streams = new Map<string, { readonly startedAt: number; finished: boolean }>();
  const told = new Map<string, number>();
  const tasks = new Set<string>();
  const parts = new Map<
    string,
    { readonly size: number; readonly md5: string; readonly chunks: Map<number, Buffer> }
  >();
  let live: WebSocket | null = null;
  let pings = 0;
  let made = 0;
  let waiting: { readonly what: () => boolean; readonly done: () => void }[] = [];

  const look = (): void => {
    const met = waiting.filter(({ what }) => what());
    waiting = waiting.filter((one) => !met.includes(one));
    for (const { done } of met) done();
  };

  const check = ({ cmd, reqId, body }: Sent): readonly [errcode: number, answer?: Fields] => {
    const age = now() - (told.get(reqId) ?? Number.NEGATIVE_INFINITY);
    switch (cmd) {
      case 'aibot_respond_msg': {
        if (age > 24 * 3_600_000) return [846605];
        if (body['msgtype'] === 'stream') return stream(under(body, 'stream'), age);
        if (body['msgtype'] === 'stream_with_template_card') {
          const [code] = stream(under(body, 'stream'), age);
          return code === 0 ? message({ ...body, msgtype: 'template_card' }) : [code];
        }
        return message(body);
      }
      case 'aibot_respond_welcome_msg':
        return age > 5_000 ? [846605] : body['msgtype'] === 'text' ? [0] : message(body);
      case 'aibot_respond_update_msg': {
        const card = under(body, 'template_card');
        if (age > 5_000) return [846605];
        return body['response_type'] === 'update_template_card' && tasks.has(text(card, 'task_id'))
          ? [0]
          : [40058];
      }
      case 'aibot_send_msg':
        return text(body, 'chatid') === '' || text(body, 'chatid') === 'nobody' ? [93006] : message(body);
      case 'aibot_upload_media_init': {
        made += 1;
        const id = `UP${made}`;
        parts.set(id, { size: Number(body['total_size']), md5: text(body, 'md5'), chunks: new Map() });
        return [0, { upload_id: id }];
      }
      case 'aibot_upload_media_chunk': {
        const chunk = Buffer.from(text(body, 'base64_data'), 'base64');
        parts.get(text(body, 'upload_id'))?.chunks.set(Number(body['chunk_index']), chunk);
        return [0];
      }
      case 'aibot_upload_media_finish': {
        const upload = parts.get(text(body, 'upload_id'));
        const whole = Buffer.concat(
          [...(upload?.chunks ?? [])].toSorted(([a], [b]) => a - b).map(([, chunk]) => chunk),
        );
        if (upload?.size !== whole.length || createHash('md5').update(whole).digest('hex') !== upload.md5)
          return [40058];
        return [0, { type: 'image', media_id: `MEDIA${text(body, 'upload_id')}`, created_at: '1767225600' }];
      }
      default:
        return [40008];
    }
  };

  const stream = (fields: Fields, age: number): readonly [number] => {
    const id = text(fields, 'id');
    const known = streams.get(id);
    if (id === '' || known?.finished === true || age > 6 * 60_000) return [846608];
    if (Buffer.byteLength(text(fields, 'content')) > 20_480) return [40058];
    streams.set(id, { startedAt: known?.startedAt ?? now(), finished: fields['finish'] === true });
    return [0];
  };

  const message = (body: Fields): readonly [number] => {
    switch (body['msgtype']) {
      case 'markdown': {
        const content = text(under(body, 'markdown'), 'content');
        return [content === '' ? 44004 : Buffer.byteLength(content) > 20_480 ? 40058 : 0];
      }
      case 'image':
        return [text(under(body, 'image'), 'media_id').startsWith('MEDIA') ? 0 : 40007];
      case 'template_card': {
        const card = under(body, 'template_card');
        const task = text(card, 'task_id');
        if (checkCard(card, 'bot') !== null || tasks.has(task)) return [40058];
        tasks.add(task);
        return [0];
      }
      default:
        return [40008];
    }
  };

  server.on('connection', (socket) => {
    let subscribed = false;
    socket.on('close', () => {
      if (live === socket) live = null;
      look();
    });
    socket.on('message', (data) => {
      const frame: unknown = JSON.parse(String(data));
      if (!isFields(frame)) return;
      const cmd = text(frame, 'cmd');
      const reqId = text(under(frame, 'headers'), 'req_id');
      const body = under(frame, 'body');
      const say = (errcode: number, answer?: Fields): void =>
        socket.send(
          JSON.stringify({
            headers: { req_id: reqId },
            errcode,
            errmsg: errcode === 0 ? 'ok' : `refused ${errcode}`,
            ...(answer === undefined ? {} : { body: answer }),
          }),
        );
      if (cmd === 'aibot_subscribe') {
        subscriptions.push(body);
        const isRight = body['bot_id'] === BOT.id && body['secret'] === BOT.secret;
        const refused = refusals.get(cmd)?.shift();
        subscribed = isRight && refused === undefined;
        if (subscribed) {
          if (live !== null && live !== socket) problems.push('a second connection while one was open');
          live = socket;
        }
        say(refused ?? (isRight ? 0 : 853000));
      } else if (cmd === 'ping') {
        pings += 1;
        say(0);
      } else if (!subscribed) {
        problems.push(`${cmd} before subscribing`);
        say(846609);
      } else {
        const refusal = refusals.get(cmd)?.shift();
        if (refusal !== undefined && refusal !== 0) {
          if (refusal === 846609) subscribed = false;
          say(refusal);
        } else {
          const [errcode, answer] = check({ cmd, reqId, body });
          if (errcode === 0) sent.push({ cmd, reqId, body });
          else problems.push(`${cmd}: ${errcode}`);
          if (refusal === undefined) say(errcode, answer);
        }
      }
      look();
    });
  });

  return {
    sent,
    subscriptions,
    get pings() {
      return pings;
    },
    problems,
    get connected() {
      return live !== null;
    },
    tell: (cmd, reqId, body) => {
      told.set(reqId, now());
      live?.send(JSON.stringify({ cmd, headers: { req_id: reqId }, body }));
    },
    refuse: (cmd, ...errcodes) => {
      refusals.set(cmd, [...(refusals.get(cmd) ?? []), ...errcodes]);
    },
    kick: () => {
      const old = live;
      live = null;
      old?.send(
        JSON.stringify({
          cmd: 'aibot_event_callback',
          headers: { req_id: 'KICK' },
          body: {
            msgid: 'KICK',
            aibotid: BOT.id,
            msgtype: 'event',
            event: { eventtype: 'disconnected_event' },
          },
        }),
      );
      old?.close();
    },
    cut: () => live?.terminate(),
    until: (what) =>
      what()
        ? Promise.resolve()
        : new Promise((done) => {
            waiting.push({ what, done });
          }),
  };
}
