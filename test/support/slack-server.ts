// A Slack for tests, on loopback: the Web API over HTTP and Socket Mode over WebSocket, strict about what Slack is strict about
// (tokens, scopes, forms, block limits, uploads, triggers, channel membership, own messages), with levers for its faults.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventEmitter, once } from 'node:events';
import { WebSocketServer, type WebSocket } from 'ws';
import { wrongInBlocks } from './slack-blocks.js';

type Json = Record<string, unknown>;

export interface SlackUser {
  readonly id: string;
  readonly email?: string;
  readonly teamId?: string;
  readonly restricted?: boolean;
  readonly bot?: boolean;
  readonly deleted?: boolean;
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  text: string;
  blocks: readonly Json[];
  readonly metadata: unknown;
}

/** What the next call of a method meets. `after`: it is done all the same, and only the answer is lost. */
export type Fault =
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number; readonly after?: boolean }
  | { readonly kind: 'cut'; readonly after?: boolean }
  /** It is done, and nothing is ever said of it. */
  | { readonly kind: 'hang' };

export const BOT = 'U0BOT000001';
export const TEAM = 'T0TEAM00001';
export const BOT_TOKEN = 'xoxb-test-0001';
export const APP_TOKEN = 'xapp-test-0001';

export const ALL_SCOPES =
  'chat:write,chat:write.public,app_mentions:read,im:history,im:write,commands,users:read,users:read.email,channels:read,groups:read,' +
  'channels:history,groups:history,files:write,files:read,assistant:write';

/** The scope that a method needs; absent: none. */
const NEEDS: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.open': 'im:write',
  'conversations.history': 'channels:history',
  'conversations.replies': 'channels:history',
  'conversations.members': 'channels:read',
  'users.info': 'users:read',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'files.info': 'files:read',
  'assistant.threads.setStatus': 'assistant:write',
};

export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
  readonly token: string;
}

interface StoredFile {
  readonly length: number;
  readonly alt: string;
  bytes: Buffer | null;
  isComplete: boolean;
  /** Questions of files.info that are still answered with "not yet". */
  notYet: number;
  isDeleted?: boolean;
}

export class SlackServer {
  readonly calls: Call[] = [];
  readonly posted: Posted[] = [];
  /** The form that stands open. */
  openView: { readonly id: string; readonly hash: string } | null = null;
  readonly views: { readonly kind: 'modal' | 'home'; readonly view: Json; readonly user: string | null }[] =
    [];
  readonly statuses: Readonly<Record<string, string>>[] = [];
  readonly acks: Json[] = [];
  readonly users = new Map<string, SlackUser>();
  /** Rooms the bot is in, and who else. */
  readonly rooms = new Map<string, readonly string[]>([['C0OPS000001', [BOT, 'U0AGENT0001']]]);
  readonly sockets = new Set<WebSocket>();
  readonly files = new Map<string, StoredFile>();
  readonly events = new EventEmitter().setMaxListeners(100);
  scopes = ALL_SCOPES;
  /** How often files.info says "not yet" of a new file. */
  fileDelay = 1;
  answersPings = true;
  /** Moves the Date header, in ms. */
  clockSkewMs = 0;
  opened = 0;
  private readonly faults = new Map<string, Fault[]>();
  private readonly triggers = new Set<string>();
  private count = 0;
  private url = '';
  private readonly http = createServer((request, response) => {
    void this.answer(request, response).catch(() => response.destroy());
  });
  private wss = new WebSocketServer({ noServer: true, autoPong: false });
  private readonly tickets = new Set<string>();

  async start(): Promise<this> {
    this.http.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://x').searchParams.get('ticket') ?? '';
      // A connection's address is good once.
      if (!this.tickets.delete(ticket)) return void socket.destroy();
      return this.wss.handleUpgrade(request, socket, head, (ws) => this.greet(ws));
    });
    this.http.listen(0, '127.0.0.1');
    await once(this.http, 'listening');
    const { port } = this.http.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
    this.users.set('U0AGENT0001', { id: 'U0AGENT0001', email: 'an@example.com' });
    return this;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.terminate();
    this.http.closeAllConnections();
    this.http.close();
    await once(this.http, 'close');
  }

  /** The next calls of this method meet these, one each. */
  fail(method: string, ...faults: readonly Fault[]): void {
    this.faults.set(method, [...(this.faults.get(method) ?? []), ...faults]);
  }

  called(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  trigger(): string {
    const id = `${(this.count += 1)}.${Date.now()}.abc`;
    this.triggers.add(id);
    return id;
  }

  /** Waits until something holds, looking whenever anything happens here. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await once(this.events, 'anything');
  }

  // --- Socket Mode

  private greet(ws: WebSocket): void {
    this.sockets.add(ws);
    ws.on('ping', (data) => {
      if (this.answersPings) ws.pong(data);
    });
    ws.on('close', (code) => {
      this.sockets.delete(ws);
      this.events.emit('anything', code);
    });
    ws.on('message', (data) => {
      this.acks.push(JSON.parse(String(data)) as Json);
      this.events.emit('anything');
    });
    ws.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.sockets.size,
        debug_info: { host: 'applink-1' },
        connection_info: { app_id: 'A0APP000001' },
      }),
    );
    this.opened += 1;
    this.events.emit('anything');
  }

  /** Sends an envelope on one of the connections, and says its id. */
  deliver(type: string, payload: unknown, id = `env-${(this.count += 1)}`): string {
    const [socket] = [...this.sockets].filter((ws) => ws.readyState === ws.OPEN).slice(-1);
    if (socket === undefined) throw new Error('no connection to deliver on');
    socket.send(
      JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api' }),
    );
    return id;
  }

  raw(text: string): void {
    for (const socket of this.sockets) socket.send(text);
  }

  isAcked(id: string): boolean {
    return this.acks.some((ack) => ack['envelope_id'] === id);
  }

  disconnect(reason: string): void {
    this.raw(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } }));
  }

  /** The connections stay, and nothing on them is read any more. */
  freeze(): void {
    for (const socket of this.sockets) socket.pause();
  }

  cut(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  // --- Web API

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = request.url ?? '';
    response.setHeader('date', new Date(Date.now() + this.clockSkewMs).toUTCString());
    if (path.startsWith('/upload/')) return this.upload(path.slice(8), body, response);
    const method = path.replace(/^\/api\//, '');
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (request.headers['content-type'] !== 'application/x-www-form-urlencoded' && body.length > 0) {
      const type = request.headers['content-type'] ?? '';
      if (!type.startsWith('application/x-www-form-urlencoded'))
        return say(response, { ok: false, error: 'invalid_form_data' });
    }
    const args = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    this.calls.push({ method, args, token });
    const fault = this.faults.get(method)?.shift();
    const done = (): Json => this.handle(method, args, token);
    try {
      switch (fault?.kind) {
        case 'limited':
          response.writeHead(429, {
            'retry-after': String(fault.seconds),
            'content-type': 'application/json',
          });
          return void response.end('{"ok":false,"error":"ratelimited"}');
        case 'error':
          return say(response, { ok: false, error: fault.error });
        case 'status':
          if (fault.after === true) done();
          response.writeHead(fault.status);
          return void response.end('upstream');
        case 'cut':
          if (fault.after === true) done();
          return void response.destroy();
        case 'hang':
          return void done();
        default:
          response.setHeader('x-oauth-scopes', this.scopes);
          return say(response, done());
      }
    } finally {
      this.events.emit('anything');
    }
  }

  private handle(method: string, args: Readonly<Record<string, string>>, token: string): Json {
    if (token === '') return no('not_authed');
    const wants = method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
    if (token !== wants) return no('invalid_auth');
    const needed = NEEDS[method];
    if (needed !== undefined && !this.scopes.split(',').includes(needed)) {
      return { ok: false, error: 'missing_scope', needed, provided: this.scopes };
    }
    switch (method) {
      case 'auth.test':
        return { ok: true, user_id: BOT, team_id: TEAM, bot_id: 'B0BOT000001', team: 'T', user: 'deskbeat' };
      case 'apps.connections.open': {
        const ticket = `t${(this.count += 1)}`;
        this.tickets.add(ticket);
        return { ok: true, url: `${this.url.replace('http', 'ws')}/link/?ticket=${ticket}` };
      }
      case 'chat.postMessage':
        return this.post(args);
      case 'chat.update':
        return this.update(args);
      case 'conversations.open':
        return this.users.has(args['users'] ?? '')
          ? { ok: true, channel: { id: dmOf(args['users'] ?? '') } }
          : no('user_not_found');
      case 'conversations.history':
      case 'conversations.replies': {
        const channel = args['channel'] ?? '';
        if (!/^[CDG]/.test(channel)) return no('channel_not_found');
        const some = this.posted.filter(
          (message) =>
            message.channel === channel &&
            (method === 'conversations.history'
              ? message.threadTs === null
              : message.threadTs === args['ts'] || message.ts === args['ts']),
        );
        const withMeta = args['include_all_metadata'] === 'true';
        return {
          ok: true,
          has_more: false,
          messages: some.map(({ ts, text, metadata }) => ({
            type: 'message',
            ts,
            text,
            ...(withMeta ? { metadata } : {}),
          })),
        };
      }
      case 'conversations.members': {
        const members = this.rooms.get(args['channel'] ?? '');
        return members === undefined ? no('channel_not_found') : { ok: true, members };
      }
      case 'users.info': {
        const user = this.users.get(args['user'] ?? '');
        if (user === undefined) return no('user_not_found');
        const email = this.scopes.includes('users:read.email') ? { email: user.email ?? null } : {};
        return {
          ok: true,
          user: {
            id: user.id,
            team_id: user.teamId ?? TEAM,
            name: 'x',
            deleted: user.deleted ?? false,
            is_bot: user.bot ?? false,
            is_restricted: user.restricted ?? false,
            is_ultra_restricted: false,
            is_email_confirmed: true,
            profile: { real_name: 'An Example', ...email },
          },
        };
      }
      case 'files.getUploadURLExternal': {
        const length = Number(args['length']);
        if (args['filename'] === undefined || !(length > 0)) return no('invalid_arguments');
        if ((args['alt_txt'] ?? '').length > 1000) return no('alt_txt_too_large');
        const id = `F0FILE${String((this.count += 1)).padStart(6, '0')}`;
        this.files.set(id, {
          length,
          alt: args['alt_txt'] ?? '',
          bytes: null,
          isComplete: false,
          notYet: this.fileDelay,
        });
        return { ok: true, upload_url: `${this.url}/upload/${id}`, file_id: id };
      }
      case 'files.completeUploadExternal': {
        const list = JSON.parse(args['files'] ?? '[]') as { id: string }[];
        for (const { id } of list) {
          const file = this.files.get(id);
          if (file?.bytes === null || file === undefined) return no('file_not_found');
          file.isComplete = true;
        }
        return { ok: true, files: list };
      }
      case 'files.info': {
        const file = this.files.get(args['file'] ?? '');
        if (file === undefined || !file.isComplete) return no('file_not_found');
        const isReady = file.notYet <= 0;
        file.notYet -= 1;
        return { ok: true, file: { id: args['file'], mimetype: isReady ? 'image/png' : '' } };
      }
      case 'views.open': {
        if (!this.triggers.delete(args['trigger_id'] ?? '')) return no('expired_trigger_id');
        return this.view('modal', args, null);
      }
      case 'views.update':
        // Only what stands open can be changed, and only what was last seen of it.
        if (args['view_id'] !== this.openView?.id) return no('not_found');
        if (args['hash'] !== undefined && args['hash'] !== this.openView?.hash) return no('hash_conflict');
        return this.view('modal', args, null);
      case 'views.publish':
        return this.view('home', args, args['user_id'] ?? null);
      case 'assistant.threads.setStatus':
        this.statuses.push(args);
        return { ok: true };
      default:
        return no('unknown_method');
    }
  }

  private isReady(id: string): boolean {
    const file = this.files.get(id);
    return file !== undefined && file.isComplete && file.notYet < 0 && file.isDeleted !== true;
  }

  private view(kind: 'modal' | 'home', args: Readonly<Record<string, string>>, user: string | null): Json {
    const view = JSON.parse(args['view'] ?? '{}') as Json;
    if (view['type'] !== kind) return no('invalid_arguments');
    const wrong = [...wrongInBlocks(view['blocks'], { surface: kind, isReady: (id) => this.isReady(id) })];
    if (kind === 'modal' && String((view['title'] as Json | undefined)?.['text'] ?? '').length > 24)
      wrong.push('title');
    if (wrong.length > 0) return { ...no('invalid_arguments'), errors: wrong };
    this.views.push({ kind, view, user });
    const id = kind === 'modal' ? (this.openView?.id ?? `V${(this.count += 1)}`) : `V${(this.count += 1)}`;
    const hash = `${(this.count += 1)}.hash`;
    if (kind === 'modal') this.openView = { id, hash };
    return { ok: true, view: { id, hash } };
  }

  private checked(args: Readonly<Record<string, string>>): Json | readonly Json[] {
    const text = args['text'] ?? '';
    if (text === '' && args['blocks'] === undefined) return no('no_text');
    if (/<(?![@#!]|https?:)/.test(text)) return no('unescaped_text');
    const blocks = JSON.parse(args['blocks'] ?? '[]') as Json[];
    const errors = wrongInBlocks(blocks, { surface: 'message', isReady: (id) => this.isReady(id) });
    if (errors.length === 0) return blocks;
    return {
      ...no('invalid_blocks'),
      errors,
      response_metadata: { messages: errors.map((line) => `[ERROR] ${line}`) },
    };
  }

  private post(args: Readonly<Record<string, string>>): Json {
    const to = args['channel'] ?? '';
    const isUser = /^[UW]/.test(to);
    if (isUser ? !this.users.has(to) : !this.rooms.has(to) && !to.startsWith('D'))
      return no('channel_not_found');
    if (args['unfurl_links'] !== 'false' || args['unfurl_media'] !== 'false') return no('unfurls');
    const blocks = this.checked(args);
    if (!Array.isArray(blocks)) return blocks as Json;
    const channel = isUser ? dmOf(to) : to;
    const ts = `1767225600.${String((this.count += 1)).padStart(6, '0')}`;
    const metadata: unknown = args['metadata'] === undefined ? undefined : JSON.parse(args['metadata']);
    this.posted.push({
      channel,
      ts,
      threadTs: args['thread_ts'] ?? null,
      text: args['text'] ?? '',
      blocks,
      metadata,
    });
    return { ok: true, channel, ts };
  }

  private update(args: Readonly<Record<string, string>>): Json {
    const message = this.posted.find(({ channel, ts }) => channel === args['channel'] && ts === args['ts']);
    if (message === undefined) return no('message_not_found');
    if ((args['text'] ?? '').length > 4000) return no('msg_too_long');
    const blocks = this.checked(args);
    if (!Array.isArray(blocks)) return blocks as Json;
    message.text = args['text'] ?? '';
    message.blocks = blocks;
    return { ok: true, channel: message.channel, ts: message.ts };
  }

  private upload(id: string, bytes: Buffer, response: ServerResponse): void {
    const file = this.files.get(id);
    const isRight = file !== undefined && bytes.length === file.length;
    if (isRight) file.bytes = bytes;
    response.writeHead(isRight ? 200 : 400);
    response.end();
  }
}

export const dmOf = (user: string): string => `D${user.slice(1)}`;
const no = (error: string): Json => ({ ok: false, error });

function say(response: ServerResponse, body: Json): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
