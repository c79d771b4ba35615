// WeCom on the loopback address, as strict as the real one is documented to be: the app's API, group robots, the smart bot's
// connection. What it would not take it refuses with the documented code; what was wrong with a request is kept in `problems`.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { checkCard, checkContent } from './wecom-checks.js';
import { createBotSide, type BotSide } from './wecom-bot-server.js';

export const CORP = { id: 'ww1234567890abcdef', secret: 'app-secret', agentId: 1_000_002 } as const;

export interface Delivered {
  readonly path: string;
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the next call of a path meets. `drop`: taken and done, but the line is cut before the answer. */
export type Fault =
  | { readonly kind: 'code'; readonly errcode: number; readonly errmsg?: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'drop' }
  /** It is done, and nothing is ever said of it. */
  | { readonly kind: 'hang' };

export interface WecomServer {
  readonly base: string;
  readonly botUrl: string;
  robotUrl(key: string): string;
  readonly bot: BotSide;
  /** Shown to somebody, in order. */
  readonly delivered: readonly Delivered[];
  /** Paths of all calls, refused ones too. */
  readonly calls: readonly string[];
  readonly problems: readonly string[];
  readonly members: Set<string>;
  readonly chats: Map<string, readonly string[]>;
  fault(path: string, ...faults: readonly Fault[]): void;
  /** A press of a card brought this code. */
  code(code: string, taskId: string): void;
  /** All tokens are no good any more. */
  endTokens(): void;
  readonly uploads: ReadonlyMap<string, Uint8Array>;
  close(): Promise<void>;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
const under = (fields: Fields, name: string): Fields => {
  const value = fields[name];
  return isFields(value) ? value : {};
};

class Refused extends Error {
  constructor(
    readonly errcode: number,
    what: string,
  ) {
    super(what);
  }
}

export async function startWecomServer(now: () => number = () => 1_767_225_600_000): Promise<WecomServer> {
  const delivered: Delivered[] = [];
  const calls: string[] = [];
  const problems: string[] = [];
  const tokens = new Set<string>();
  const members = new Set(['zhangsan', 'lisi', 'wangwu']);
  const chats = new Map<string, readonly string[]>([['team1', ['zhangsan', 'LiSi']]]);
  const uploads = new Map<string, Uint8Array>();
  const faults = new Map<string, Fault[]>();
  const seen = new Map<string, { readonly at: number; readonly msgid: string }>();
  const tasks = new Set<string>();
  const codes = new Map<string, { readonly taskId: string; readonly at: number; used: boolean }>();
  const robotTimes = new Map<string, number[]>();
  let made = 0;
  const next = (prefix: string): string => `${prefix}${(made += 1)}`;

  const card = (fields: Fields, surface: 'app' | 'robot', taskId: string | null = null): void => {
    const problem = checkCard(fields, surface);
    if (problem !== null) throw new Refused(40058, problem);
    const id = textIn(fields, 'task_id');
    if (id === '') return;
    if (taskId === null ? tasks.has(id) : id !== taskId) throw new Refused(40058, 'task_id');
    tasks.add(id);
  };

  const messageSend = (body: Fields): Fields => {
    if (body['agentid'] !== CORP.agentId) throw new Refused(40056, 'invalid agentid');
    const users = textIn(body, 'touser')
      .split('|')
      .filter((user) => user !== '');
    if (users.length === 0 || users.length > 1_000) throw new Refused(40003, 'touser');
    const bad = users.map((user) => user.toLowerCase()).filter((user) => !members.has(user));
    if (bad.length === users.length) throw new Refused(81013, 'user & party & tag all invalid');
    content(body, 'app');
    const { enable_duplicate_check: check, duplicate_check_interval: interval, ...said } = body;
    const same = createHash('sha256').update(JSON.stringify(said)).digest('hex');
    const before = seen.get(same);
    if (check === 1 && before !== undefined) {
      const span = typeof interval === 'number' ? interval : 1_800;
      if (span > 14_400) throw new Refused(40058, 'duplicate_check_interval');
      if (now() - before.at < span * 1_000) return { msgid: before.msgid, invaliduser: bad.join('|') };
    }
    const template = under(body, 'template_card');
    if (body['msgtype'] === 'template_card') card(template, 'app');
    const msgid = next('msg');
    seen.set(same, { at: now(), msgid });
    for (const user of users) delivered.push({ path: 'message/send', to: user, body });
    const kind = textIn(template, 'card_type');
    if (kind === '' || kind.endsWith('_notice')) return { msgid, invaliduser: bad.join('|') };
    const code = next('code');
    codes.set(code, { taskId: textIn(template, 'task_id'), at: now(), used: false });
    return { msgid, invaliduser: bad.join('|'), response_code: code };
  };

  const content = (body: Fields, surface: 'app' | 'robot'): void => {
    const problem = checkContent(body, surface);
    if (problem !== null) throw new Refused(problem.errcode, problem.what);
    if (
      body['msgtype'] === 'image' &&
      surface === 'app' &&
      !uploads.has(textIn(under(body, 'image'), 'media_id'))
    ) {
      throw new Refused(40007, 'invalid media_id');
    }
  };

  const appchat = (body: Fields): Fields => {
    if (!chats.has(textIn(body, 'chatid'))) throw new Refused(86001, 'invalid chatid');
    if (body['msgtype'] === 'template_card') throw new Refused(40008, 'invalid message type');
    content(body, 'app');
    delivered.push({ path: 'appchat/send', to: textIn(body, 'chatid'), body });
    return {};
  };

  const update = (body: Fields): Fields => {
    const code = codes.get(textIn(body, 'response_code'));
    if (code === undefined || code.used || now() - code.at > 72 * 3_600_000) {
      throw new Refused(40058, 'invalid response_code');
    }
    if (!Array.isArray(body['userids'])) throw new Refused(40058, 'userids');
    if (body['template_card'] === undefined && textIn(under(body, 'button'), 'replace_name') === '') {
      throw new Refused(40058, 'replace_name');
    }
    if (body['template_card'] !== undefined) card(under(body, 'template_card'), 'app', code.taskId);
    code.used = true;
    delivered.push({ path: 'message/update_template_card', to: String(body['userids']), body });
    return {};
  };

  const robot = (key: string, body: Fields): Fields => {
    if (!key.startsWith('robot-')) throw new Refused(93000, 'invalid webhook url');
    const times = (robotTimes.get(key) ?? []).filter((at) => now() - at < 60_000);
    if (times.length >= 20) throw new Refused(45009, 'api freq out of limit');
    content(body, 'robot');
    if (body['msgtype'] === 'template_card') card(under(body, 'template_card'), 'robot');
    robotTimes.set(key, [...times, now()]);
    delivered.push({ path: 'webhook/send', to: key, body });
    return {};
  };

  const upload = (form: string, bytes: Buffer): Fields => {
    if (!/name="media"; filename="[\x20-\x7e]+"; filelength=\d+\r\n/.test(form))
      throw new Refused(40004, 'media');
    const start = bytes.indexOf('\r\n\r\n') + 4;
    const end = bytes.lastIndexOf('\r\n--');
    const file = bytes.subarray(start, end);
    if (Number(/filelength=(\d+)/.exec(form)?.[1]) !== file.length) throw new Refused(40006, 'filelength');
    if (file.length <= 5 || file.length > 10 * 1024 * 1024) throw new Refused(40006, 'invalid media size');
    const id = next('media');
    uploads.set(id, file);
    return { type: 'image', media_id: id, created_at: String(Math.floor(now() / 1_000)) };
  };

  const handle = (request: IncomingMessage, url: URL, bytes: Buffer): Fields => {
    const path = url.pathname.replace('/cgi-bin/', '');
    const json = (): Fields => {
      const body: unknown = JSON.parse(bytes.toString('utf8'));
      if (!isFields(body)) throw new Refused(47001, 'Warning: wrong json format.');
      return body;
    };
    if (path === 'gettoken') {
      if (url.searchParams.get('corpid') !== CORP.id) throw new Refused(40013, 'invalid corpid');
      if (url.searchParams.get('corpsecret') !== CORP.secret) throw new Refused(40001, 'invalid credential');
      const token = next('token');
      tokens.add(token);
      return { access_token: token, expires_in: 7_200 };
    }
    if (path === 'webhook/send') return robot(url.searchParams.get('key') ?? '', json());
    const token = url.searchParams.get('access_token');
    if (token === null || token === '') throw new Refused(41001, 'access_token missing');
    if (!tokens.has(token)) throw new Refused(40014, 'invalid access_token');
    switch (path) {
      case 'message/send':
        return messageSend(json());
      case 'message/update_template_card':
        return update(json());
      case 'appchat/send':
        return appchat(json());
      case 'appchat/get': {
        const id = url.searchParams.get('chatid') ?? '';
        const userlist = chats.get(id);
        if (userlist === undefined) throw new Refused(86001, 'invalid chatid');
        return { chat_info: { chatid: id, name: 'team', owner: userlist[0], userlist } };
      }
      case 'media/upload':
        return upload(bytes.toString('latin1').slice(0, 400), bytes);
      case 'user/get': {
        const id = (url.searchParams.get('userid') ?? '').toLowerCase();
        if (!members.has(id)) throw new Refused(60111, 'userid not found');
        return { userid: id, name: '张三', email: 'own@example.com', biz_mail: `${id}@corp.example.com` };
      }
      case 'agent/get':
        return {
          agentid: CORP.agentId,
          name: 'Deskbeat',
          close: 0,
          allow_userinfos: { user: [{ userid: 'zhangsan' }] },
        };
      default:
        problems.push(`${request.method ?? ''} ${url.pathname}`);
        throw new Refused(-2, 'no such path');
    }
  };

  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => answer(request, response, Buffer.concat(pieces)));
  });

  const answer = (request: IncomingMessage, response: ServerResponse, bytes: Buffer): void => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    const path = url.pathname.replace('/cgi-bin/', '');
    calls.push(path);
    const fault = faults.get(path)?.shift();
    const say = (status: number, fields: Fields): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
      response.end(JSON.stringify(fields));
    };
    if (fault?.kind === 'status') return say(fault.status, {});
    if (fault?.kind === 'code') return say(200, { errcode: fault.errcode, errmsg: fault.errmsg ?? 'fault' });
    let fields: Fields;
    try {
      fields = { errcode: 0, errmsg: 'ok', ...handle(request, url, bytes) };
    } catch (error) {
      if (!(error instanceof Refused)) {
        problems.push(String(error));
        return say(500, {});
      }
      const { errcode, message } = error;
      problems.push(`${path}: ${errcode} ${message}`);
      fields = {
        errcode,
        errmsg: `${message}, hint: [17], from ip: 203.0.113.9, more info at https://open.work.weixin.qq.com`,
      };
    }
    if (fault?.kind === 'drop') return void request.socket.destroy();
    if (fault?.kind === 'hang') return;
    say(200, fields);
  };

  const sockets = new WebSocketServer({ server, path: '/bot' });
  const bot = createBotSide(sockets, now);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  return {
    base,
    botUrl: `ws://127.0.0.1:${port}/bot`,
    robotUrl: (key) => `${base}/cgi-bin/webhook/send?key=${key}`,
    bot,
    delivered,
    calls,
    problems,
    members,
    chats,
    uploads,
    fault: (path, ...more) => {
      faults.set(path, [...(faults.get(path) ?? []), ...more]);
    },
    code: (code, taskId) => {
      codes.set(code, { taskId, at: now(), used: false });
    },
    endTokens: () => tokens.clear(),
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
