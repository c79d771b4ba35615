// One connection of the official client, with what it gets wrong put right (2.1.5): the gateway's address is ours to choose, topics
// are not shared between clients, nothing is retried behind our back, every callback is acknowledged as soon as it is kept, a
// damaged frame ends nothing, and a proxy is obeyed.
import { DWClient, type DWClientDownStream, TOPIC_CARD, TOPIC_ROBOT } from 'dingtalk-stream';
import { WebSocket } from 'undici';
import { z } from 'zod';
import type { Http } from '../http.js';
import { jsonOf } from './card-template.js';
import { dialsOnce } from './handshake.js';
import { LIMITS } from './limits.js';

export interface ConnectionEvents {
  /** Anything at all came from the server. */
  heard(): void;
  /** The server will deliver nothing more here. */
  leaving(): void;
  closed(): void;
  /** Resolves when it may be acknowledged; false: it is to come again. */
  robot(data: unknown): Promise<boolean>;
  card(data: unknown, frameId: string): Promise<boolean>;
  damaged(): void;
}

export interface ConnectionKeys {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiBase: string;
}

const OPEN_MS = 10_000;

const Endpoint = z.object({ endpoint: z.url({ protocol: /^wss?$/u }), ticket: z.string().min(1) });

const Frame = z.object({
  type: z.enum(['SYSTEM', 'EVENT', 'CALLBACK']),
  headers: z.looseObject({ topic: z.string(), messageId: z.string().min(1) }),
  data: z.string().optional(),
});

/** Why a connection did not come about: a code of the gateway or of the network. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected';
  constructor(readonly code: string) {
    super(`the Stream connection did not open (${code})`);
  }
}

export class Connection extends DWClient {
  readonly #http: Http;
  readonly #apiBase: string;
  readonly #events: ConnectionEvents;
  #address: string | null = null;
  #open: WebSocket | null = null;

  constructor(keys: ConnectionKeys, http: Http, events: ConnectionEvents) {
    const options = {
      clientId: keys.clientId,
      clientSecret: keys.clientSecret,
      ua: 'deskbeat',
      // The client would retry for ever, each second, twice at a time: whoever opened this one decides.
      autoReconnect: false,
      // The default list is one array that all clients of the process add to.
      subscriptions: [
        { type: 'EVENT', topic: '*' },
        { type: 'CALLBACK', topic: TOPIC_ROBOT },
        { type: 'CALLBACK', topic: TOPIC_CARD },
      ],
    };
    super(options);
    this.#http = http;
    this.#apiBase = keys.apiBase;
    this.#events = events;
  }

  /** Asks the gateway for an address and a ticket, which is good for one connection. */
  override async getEndpoint(): Promise<this> {
    const { clientId, clientSecret, ua, subscriptions } = this.config;
    const end = await this.#http.call({
      method: 'POST',
      url: `${this.#apiBase}/v1.0/gateway/connections/open`,
      // Without it the answer is XML.
      headers: { accept: 'application/json' },
      body: { clientId, clientSecret, ua, subscriptions },
    });
    if (end.ended !== 'answered') throw new NotConnected(end.reason);
    const found = Endpoint.safeParse(end.json);
    if (end.status >= 300 || !found.success) throw new NotConnected(gatewayCode(end));
    const address = new URL(found.data.endpoint);
    address.searchParams.set('ticket', found.data.ticket);
    this.#address = address.href;
    return this;
  }

  /** Fails where the client's own swallows. */
  override async connect(): Promise<void> {
    await this.getEndpoint();
    await this.#dial();
  }

  #dial(): Promise<void> {
    const address = this.#address;
    if (address === null) return Promise.reject(new NotConnected('no address'));
    const socket = new WebSocket(address, { dispatcher: dialsOnce(this.#http.dispatcher) });
    socket.binaryType = 'arraybuffer';
    this.#open = socket;
    // The client answers on what stands here.
    Reflect.set(this, 'socket', socket);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        socket.close();
        reject(new NotConnected('time-out'));
      }, OPEN_MS);
      late.unref();
      socket.addEventListener('open', () => {
        clearTimeout(late);
        this.connected = true;
        resolve();
      });
      socket.addEventListener('message', ({ data }) => {
        this.#events.heard();
        this.onDownStream(textOf(data));
      });
      socket.addEventListener('error', () => reject(new NotConnected('handshake')));
      socket.addEventListener('close', () => {
        clearTimeout(late);
        this.connected = false;
        this.registered = false;
        reject(new NotConnected('closed'));
        this.#events.closed();
      });
    });
  }

  override disconnect(): void {
    this.#open?.close();
  }

  override onDownStream(data: string): void {
    const frame = data.length > LIMITS.callbackBytes ? undefined : jsonOf(data);
    if (!Frame.safeParse(frame).success || this.#open?.readyState !== WebSocket.OPEN) {
      return this.#events.damaged();
    }
    super.onDownStream(data);
  }

  override onSystem(frame: DWClientDownStream): void {
    super.onSystem(frame);
    if (frame.headers.topic === 'disconnect') this.#events.leaving();
  }

  /** Acknowledged when it is kept, topics that nobody asked for at once: what is not answered comes again. */
  override onCallback(frame: DWClientDownStream): void {
    const { topic, messageId } = frame.headers;
    const data = jsonOf(frame.data);
    const kept =
      topic === TOPIC_ROBOT
        ? this.#events.robot(data)
        : topic === TOPIC_CARD
          ? this.#events.card(data, messageId)
          : Promise.resolve(true);
    void kept.then((isKept) => {
      // On a line that has gone it comes again by another.
      if (isKept && this.#open?.readyState === WebSocket.OPEN) this.socketCallBackResponse(messageId, {});
    });
  }
}

const textOf = (data: unknown): string =>
  typeof data === 'string' ? data : data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : '';

const Refusal = z.object({ code: z.union([z.string(), z.number()]) });

function gatewayCode(end: { readonly status: number; readonly json: unknown }): string {
  const refusal = Refusal.safeParse(end.json);
  return refusal.success ? String(refusal.data.code) : `HTTP ${end.status}`;
}
