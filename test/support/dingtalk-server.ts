// A stand-in for DingTalk on the loopback address that checks what DingTalk checks: tokens and their end, rates, sizes, fields, ids,
// signatures, tickets. Both APIs, the Stream gateway and its WebSocket, group robots and session webhooks on one port.
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

export const KEYS = { clientId: 'ding-key-0001', clientSecret: 'secret-0001', robotCode: 'ding-robot-0001' };
export const ROBOT = { token: 'robot-token-0001', secret: 'SEC0001', keyword: null as string | null };
const TEMPLATE = 'template-0001.schema';

/** A call as it came, with what was answered. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface Delivered {
  readonly by: 'user' | 'group' | 'robot' | 'session' | 'card';
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly key: string;
  readonly mentioned: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
/** `cut`: the connection ends without an answer, before or after the call was carried out. */
export type Fault = Answer | 'cut before' | 'cut after' | 'hang after';

const fail = (code: string, status = 400): Answer => ({
  status,
  json: { code, message: code, requestid: randomUUID() },
});
const old = (errcode: number, errmsg = String(errcode), more: object = {}): Answer => ({
  status: 200,
  json: { errcode, errmsg, ...more },
});
const ok = (json: unknown): Answer => ({ status: 200, json });

const PARAMS: Readonly<Record<string, readonly string[]>> = {
  sampleText: ['content'],
  sampleMarkdown: ['title', 'text'],
  sampleImageMsg: ['photoURL'],
  sampleLink: ['title', 'text', 'messageUrl', 'picUrl'],
  sampleActionCard: ['title', 'text', 'singleTitle', 'singleURL'],
};

const Webhook = z.strictObject({
  msgtype: z.literal('markdown'),
  markdown: z.strictObject({ title: z.string().min(1), text: z.string().min(1) }),
  at: z
    .strictObject({ atUserIds: z.array(z.string()).max(50).optional(), isAtAll: z.boolean().optional() })
    .optional(),
  msgUuid: z.string().optional(),
});
const Oto = z.strictObject({
  robotCode: z.literal(KEYS.robotCode),
  userIds: z.array(z.string()).min(1).max(20),
  msgKey: z.string(),
  msgParam: z.string(),
});
const Group = z.strictObject({
  robotCode: z.literal(KEYS.robotCode),
  openConversationId: z.string().min(1),
  msgKey: z.string(),
  msgParam: z.string(),
});
const CardData = z.strictObject({ cardParamMap: z.record(z.string().max(100), z.string()) });
const Create = z.strictObject({
  cardTemplateId: z.string(),
  outTrackId: z.string().min(1),
  cardData: CardData,
  callbackType: z.enum(['STREAM', 'HTTP']),
  callbackRouteKey: z.string().optional(),
  userIdType: z.literal(1),
  openSpaceId: z.string().regex(/^dtv1\.card\/\/IM_(GROUP|ROBOT)\..+/),
  imGroupOpenSpaceModel: z.object({}).optional(),
  imGroupOpenDeliverModel: z
    .object({ robotCode: z.literal(KEYS.robotCode), atUserIds: z.record(z.string(), z.string()).optional() })
    .optional(),
  imRobotOpenSpaceModel: z.object({}).optional(),
  imRobotOpenDeliverModel: z
    .object({ robotCode: z.literal(KEYS.robotCode), spaceType: z.literal('IM_ROBOT') })
    .optional(),
});
const Update = z.strictObject({
  outTrackId: z.string(),
  cardData: CardData,
  cardUpdateOptions: z.object({ updateCardDataByKey: z.boolean() }).optional(),
});
/** As in DingTalk's SDKs (robot_1_0); what a text of one's own must hold as its published clients send it. */
const Emotion = z.strictObject({
  robotCode: z.literal(KEYS.robotCode),
  openMsgId: z.string().min(1),
  openConversationId: z.string().min(1),
  emotionType: z.literal(2),
  emotionName: z.string().min(1),
  textEmotion: z.strictObject({
    emotionId: z.literal('2659900'),
    emotionName: z.string().min(1),
    text: z.string().min(1),
    backgroundId: z.literal('im_bg_1'),
  }),
});
const Open = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  ua: z.string(),
  subscriptions: z.array(z.strictObject({ type: z.enum(['EVENT', 'CALLBACK']), topic: z.string() })),
});

export interface Line {
  readonly socket: WebSocket;
  readonly ticket: string;
  readonly topics: readonly string[];
}

export interface DingtalkServer {
  readonly base: string;
  readonly calls: readonly Call[];
  readonly delivered: readonly Delivered[];
  /** Reactions below messages, put there and taken back. */
  readonly emotions: readonly {
    readonly what: 'reply' | 'recall';
    readonly message: string;
    readonly name: string;
  }[];
  readonly lines: readonly Line[];
  /** The ticket of every handshake that was tried. */
  readonly dialled: readonly string[];
  /** What the client sent on any line. */
  readonly frames: readonly unknown[];
  readonly cards: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly robotUrl: string;
  /** Staff ids that `batchSend` reports. */
  readonly invalid: Set<string>;
  readonly throttled: Set<string>;
  /** The next call whose path ends so is answered like this. */
  fault(path: string, fault: Fault, times?: number): void;
  /** All tokens end now. */
  expireTokens(): void;
  publishTemplate(published: boolean): void;
  /** The address that a message carries, and when it ends. */
  session(id: string, expiresAt: number): string;
  push(frame: {
    type: string;
    topic: string;
    data: unknown;
    messageId?: string;
    line?: Line | undefined;
  }): string;
  /** Ends when the condition holds; looked at whenever something happened. */
  until(what: string, condition: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** @param now the server's clock */
export async function startDingtalk(now: () => number): Promise<DingtalkServer> {
  const calls: Call[] = [];
  const delivered: Delivered[] = [];
  const emotions: { what: 'reply' | 'recall'; message: string; name: string }[] = [];
  const lines: Line[] = [];
  const dialled: string[] = [];
  const frames: unknown[] = [];
  const cards = new Map<string, Record<string, string>>();
  const tokens = new Map<string, number>();
  const tickets = new Map<string, readonly string[]>();
  const sessions = new Map<string, number>();
  const seen = new Set<string>();
  const faults: { path: string; fault: Fault; times: number }[] = [];
  const invalid = new Set<string>();
  const throttled = new Set<string>();
  const rate = new Map<string, number[]>();
  let published = true;
  let blockedUntil = 0;
  let waiting: { readonly holds: () => boolean; readonly go: () => void }[] = [];
  const happened = (): void => {
    const ready = waiting.filter(({ holds }) => holds());
    waiting = waiting.filter((each) => !ready.includes(each));
    for (const { go } of ready) go();
  };

  /** Whether one more is within `count` in `ms`. */
  const within = (key: string, count: number, ms: number): boolean => {
    const recent = (rate.get(key) ?? []).filter((at) => at > now() - ms);
    rate.set(key, [...recent, now()]);
    return recent.length < count;
  };
  const issue = (): string => {
    const token = `token-${tokens.size + 1}`;
    tokens.set(token, now() + 7_200_000);
    return token;
  };
  const live = (token: string | undefined): boolean =>
    token !== undefined && (tokens.get(token) ?? 0) > now();

  const paramOf = (msgKey: string, msgParam: string): Record<string, string> | Answer => {
    const fields = PARAMS[msgKey];
    if (fields === undefined) return fail('invalidParameter.msgKey.invalid');
    if (Buffer.byteLength(msgParam) > 15_000) return fail('invalidParameter.msgParam.tooLong');
    const parsed = z.record(z.string(), z.string().min(1)).safeParse(jsonOf(msgParam));
    if (!parsed.success || !fields.every((name) => parsed.data[name] !== undefined)) {
      return fail('invalidParameter.msgParam.invalid');
    }
    return parsed.data;
  };
  const deliver = (by: Delivered['by'], to: string, param: Record<string, string>, key = ''): void => {
    const text = param['text'] ?? param['content'] ?? param['photoURL'] ?? '';
    delivered.push({ by, to, title: param['title'] ?? '', text, key, mentioned: [] });
  };

  const emotion = (what: 'reply' | 'recall', body: unknown): Answer => {
    const read = Emotion.safeParse(body);
    if (!read.success) return fail(`miss.param.${String(read.error.issues[0]?.path[0])}`);
    const { openMsgId, emotionName } = read.data;
    emotions.push({ what, message: openMsgId, name: emotionName });
    happened();
    return ok({ success: true });
  };
  const newApi: Readonly<Record<string, (body: unknown) => Answer>> = {
    'POST /v1.0/robot/oToMessages/batchSend': (body) => {
      const read = Oto.safeParse(body);
      if (!read.success) return fail(`miss.param.${String(read.error.issues[0]?.path[0])}`);
      const param = paramOf(read.data.msgKey, read.data.msgParam);
      if (isAnswer(param)) return param;
      const good = read.data.userIds.filter((id) => !invalid.has(id) && !throttled.has(id));
      for (const id of good) deliver('user', id, param);
      return ok({
        processQueryKey: randomUUID(),
        invalidStaffIdList: read.data.userIds.filter((id) => invalid.has(id)),
        flowControlledStaffIdList: read.data.userIds.filter((id) => throttled.has(id)),
      });
    },
    'POST /v1.0/robot/groupMessages/send': (body) => {
      const read = Group.safeParse(body);
      if (!read.success) return fail(`miss.param.${String(read.error.issues[0]?.path[0])}`);
      const param = paramOf(read.data.msgKey, read.data.msgParam);
      if (isAnswer(param)) return param;
      deliver('group', read.data.openConversationId, param);
      return ok({ processQueryKey: randomUUID() });
    },
    'POST /v1.0/card/instances/createAndDeliver': (body) => {
      const read = Create.safeParse(body);
      if (!read.success) return fail(`param.${String(read.error.issues[0]?.path[0])}`);
      const card = read.data;
      if (card.cardTemplateId !== TEMPLATE) return fail('param.templateNotExist');
      if (!published) return fail('param.templateUnpublished');
      if (tooLarge(card.cardData.cardParamMap)) return fail('param.cardParamTooLong');
      if (cards.has(card.outTrackId)) return fail('param.cardAlreadyExist');
      const group = card.openSpaceId.startsWith('dtv1.card//IM_GROUP.');
      if ((group ? card.imGroupOpenDeliverModel : card.imRobotOpenDeliverModel) === undefined) {
        return fail('param.openSpaceIdInvalid');
      }
      if (card.callbackType === 'HTTP' && card.callbackRouteKey === undefined) {
        return fail('param.callbackRouteKeyEmpty');
      }
      cards.set(card.outTrackId, { ...card.cardData.cardParamMap });
      const to = card.openSpaceId.replace(/^.*?IM_(?:GROUP|ROBOT)\./, '');
      const { title = '', body: text = '' } = card.cardData.cardParamMap;
      delivered.push({
        by: 'card',
        to,
        title,
        text,
        key: card.outTrackId,
        mentioned: Object.keys(card.imGroupOpenDeliverModel?.atUserIds ?? {}),
      });
      return ok({
        success: true,
        result: { outTrackId: card.outTrackId, deliverResults: [{ success: true, spaceId: to }] },
      });
    },
    'PUT /v1.0/card/instances': (body) => {
      const read = Update.safeParse(body);
      if (!read.success) return fail('param.outTrackIdEmpty');
      const card = cards.get(read.data.outTrackId);
      if (card === undefined) return fail('param.cardNotExist');
      if (tooLarge(read.data.cardData.cardParamMap)) return fail('param.cardParamTooLong');
      const byKey = read.data.cardUpdateOptions?.updateCardDataByKey === true;
      cards.set(read.data.outTrackId, { ...(byKey ? card : {}), ...read.data.cardData.cardParamMap });
      return ok({ success: true, result: true });
    },
    'POST /v1.0/robot/emotion/reply': (body) => emotion('reply', body),
    'POST /v1.0/robot/emotion/recall': (body) => emotion('recall', body),
    'POST /v1.0/card/callbacks/register': () => ok({ success: true, result: {} }),
  };

  const webhook = (by: 'robot' | 'session', to: string, body: unknown): Answer => {
    const read = Webhook.safeParse(body);
    if (!read.success) return old(40035, 'invalid body');
    const { markdown, at, msgUuid } = read.data;
    if (Buffer.byteLength(JSON.stringify(body)) > 20_000) return old(460101, 'message too long');
    if (msgUuid !== undefined && seen.has(`${to}/${msgUuid}`)) return old(0, 'ok');
    if (msgUuid !== undefined) seen.add(`${to}/${msgUuid}`);
    delivered.push({
      by,
      to,
      title: markdown.title,
      text: markdown.text,
      key: msgUuid ?? '',
      // Without its name in the text a mention has no effect.
      mentioned: (at?.atUserIds ?? []).filter((id) => markdown.text.includes(`@${id}`)),
    });
    return old(0, 'ok');
  };
  const robot = (query: Readonly<Record<string, string>>, body: unknown): Answer => {
    if (query['access_token'] !== ROBOT.token) return old(400101, 'token is not exist');
    const { timestamp = '', sign = '' } = query;
    if (Math.abs(now() - Number(timestamp)) > 3_600_000) return old(310000, 'invalid timestamp');
    if (sign !== hmac(ROBOT.secret, `${timestamp}\n${ROBOT.secret}`)) return old(310000, 'sign not match');
    if (now() < blockedUntil || !within('robot', 20, 60_000)) {
      blockedUntil = Math.max(blockedUntil, now() + 600_000);
      return old(410100, 'send too fast');
    }
    return webhook('robot', 'robot', body);
  };

  const oldApi = async (request: IncomingMessage, call: Omit<Call, 'status' | 'answer'>, raw: Buffer) => {
    const { path, query, body } = call;
    if (path === '/gettoken') {
      return query['appkey'] === KEYS.clientId && query['appsecret'] === KEYS.clientSecret
        ? old(0, 'ok', { access_token: issue(), expires_in: 7_200 })
        : old(40089, 'invalid appkey or appsecret');
    }
    if (path === '/robot/send') return robot(query, body);
    if (path === '/robot/sendBySession') {
      const session = query['session'] ?? '';
      const until = sessions.get(session);
      return until === undefined || until <= now()
        ? old(300001, 'session 不存在')
        : webhook('session', session, body);
    }
    if (!live(query['access_token'])) return old(40014, '不合法的access_token');
    if (path === '/media/upload') {
      const form = await new Response(raw, {
        headers: { 'content-type': request.headers['content-type'] ?? '' },
      }).formData();
      const media = form.get('media');
      if (query['type'] !== 'image' || !(media instanceof File)) return old(40035);
      if (media.size > 20 * 1024 * 1024 || !/\.(jpg|gif|png|bmp)$/.test(media.name)) return old(40004);
      return old(0, 'ok', { type: 'image', media_id: `@media-${media.size}`, created_at: now() });
    }
    if (path === '/topapi/v2/user/get') {
      const { userid } = z.object({ userid: z.string() }).parse(body);
      return userid === '0123'
        ? old(0, 'ok', { result: { userid, name: '王芳', email: 'private@example.com', org_email: '' } })
        : old(60121, 'no such user');
    }
    return fail('NotFound', 404);
  };

  const answerTo = async (
    request: IncomingMessage,
    call: Omit<Call, 'status' | 'answer'>,
    raw: Buffer,
  ): Promise<Answer> => {
    if (call.path === '/v1.0/oauth2/accessToken') {
      const read = z.object({ appKey: z.string(), appSecret: z.string() }).safeParse(call.body);
      return read.success && read.data.appKey === KEYS.clientId && read.data.appSecret === KEYS.clientSecret
        ? ok({ accessToken: issue(), expireIn: 7_200 })
        : fail('invalidClientIdOrSecret');
    }
    if (call.path === '/v1.0/gateway/connections/open') {
      const read = Open.safeParse(call.body);
      if (request.headers.accept !== 'application/json' || !read.success) return fail('badRequest');
      if (read.data.clientId !== KEYS.clientId || read.data.clientSecret !== KEYS.clientSecret) {
        return fail('authFailed', 401);
      }
      const ticket = `ticket-${tickets.size + 1}`;
      const topics = read.data.subscriptions.map(({ type, topic }) => `${type} ${topic}`);
      tickets.set(ticket, topics);
      return ok({ endpoint: `${base.replace('http', 'ws')}/connect`, ticket });
    }
    const known = newApi[`${call.method} ${call.path}`];
    if (known === undefined) return oldApi(request, call, raw);
    const token = request.headers['x-acs-dingtalk-access-token'];
    if (!live(typeof token === 'string' ? token : undefined)) return fail('InvalidAuthentication');
    if (!within(call.path, 20, 1_000)) {
      return fail('Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', 403);
    }
    return known(call.body);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const raw = Buffer.concat(chunks);
    const url = new URL(request.url ?? '/', base);
    const call = {
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: jsonOf(raw.toString('utf8')),
    };
    const planned = faults.find(({ path, times }) => times > 0 && url.pathname.endsWith(path));
    if (planned !== undefined) planned.times -= 1;
    const fault = planned?.fault;
    const answer =
      fault === undefined || fault === 'cut after' || fault === 'hang after'
        ? await answerTo(request, call, raw)
        : fault === 'cut before'
          ? ok(null)
          : fault;
    calls.push({ ...call, status: answer.status, answer: answer.json });
    if (fault === 'cut before' || fault === 'cut after') request.socket.destroy();
    else if (fault !== 'hang after') {
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(typeof answer.json === 'string' ? answer.json : JSON.stringify(answer.json));
    }
    happened();
  };

  const server = createServer((request, response) => void handle(request, response));
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const ticket = url.searchParams.get('ticket') ?? '';
    const topics = tickets.get(ticket);
    dialled.push(ticket);
    const refusal = faults.find(({ path, times }) => times > 0 && path === '/connect');
    if (refusal !== undefined) refusal.times -= 1;
    if (topics === undefined || url.pathname !== '/connect' || refusal !== undefined) {
      socket.end(
        `HTTP/1.1 ${typeof refusal?.fault === 'object' ? refusal.fault.status : 403} No\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    // A ticket opens one connection.
    tickets.set(ticket, []);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const line: Line = { socket: opened, ticket, topics };
      lines.push(line);
      opened.on('message', (data: Buffer) => {
        frames.push(jsonOf(data.toString('utf8')));
        happened();
      });
      opened.on('close', happened);
      opened.send(JSON.stringify(frameOf('SYSTEM', 'CONNECTED', {}, randomUUID(), now())));
      happened();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    base,
    calls,
    delivered,
    emotions,
    lines,
    dialled,
    frames,
    cards,
    invalid,
    throttled,
    robotUrl: `${base}/robot/send?access_token=${ROBOT.token}`,
    fault: (path, fault, times = 1) => void faults.push({ path, fault, times }),
    expireTokens: () => tokens.clear(),
    publishTemplate: (is) => {
      published = is;
    },
    session: (id, expiresAt) => {
      sessions.set(id, expiresAt);
      return `${base}/robot/sendBySession?session=${id}`;
    },
    push: ({ type, topic, data, messageId = randomUUID(), line = lines.at(-1) }) => {
      line?.socket.send(JSON.stringify(frameOf(type, topic, data, messageId, now())));
      return messageId;
    },
    until: (what, condition) =>
      new Promise((resolve, reject) => {
        if (condition()) return resolve();
        const late = setTimeout(() => reject(new Error(`never happened: ${what}`)), 20_000);
        waiting.push({
          holds: condition,
          go: () => {
            clearTimeout(late);
            resolve();
          },
        });
      }),
    close: async () => {
      for (const { socket } of lines) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const tooLarge = (params: Readonly<Record<string, string>>): boolean =>
  Object.values(params).some((value) => Buffer.byteLength(value) > 1_024);

const isAnswer = (value: Record<string, string> | Answer): value is Answer =>
  typeof value['status'] === 'number';

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

const frameOf = (type: string, topic: string, data: unknown, messageId: string, at: number): unknown => ({
  specVersion: '1.0',
  type,
  headers: {
    appId: 'app-0001',
    connectionId: 'conn-0001',
    contentType: 'application/json',
    messageId,
    time: String(at),
    topic,
  },
  data: typeof data === 'string' ? data : JSON.stringify(data),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The body of a message as DingTalk pushes it. */
export const robotMessage = (
  text: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  conversationId: 'cidAbC123==',
  conversationType: '1',
  chatbotCorpId: 'ding0001',
  chatbotUserId: '$:LWCP_v1:$bot',
  msgId: `msg-${randomUUID()}`,
  senderNick: '王芳',
  isAdmin: false,
  senderStaffId: '0123',
  senderCorpId: 'ding0001',
  senderId: '$:LWCP_v1:$sender',
  createAt: 1_774_000_000_000,
  robotCode: KEYS.robotCode,
  msgtype: 'text',
  text: { content: text },
  ...more,
});
