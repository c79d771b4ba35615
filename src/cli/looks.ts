// What each platform would be sent for a card, for the demo's page: rendered and sent by the platform's own adapter, whose calls are
// written down instead of made. The keys are stand-ins, and nothing leaves this machine.
import { z } from 'zod';
import { createDingtalk } from '../../adapters/dingtalk/index.js';
import { LIMITS as DINGTALK } from '../../adapters/dingtalk/limits.js';
import { createHttp, type Http, type HttpCall } from '../../adapters/http.js';
import type { AdapterLog, AdapterParts } from '../../adapters/parts.js';
import type { Outgoing, Part, Platform } from '../../adapters/platform.js';
import type { SentLook, SizeOfLook, Surface } from '../../adapters/playground/types.js';
import { createSlack } from '../../adapters/slack/index.js';
import { LIMITS as SLACK } from '../../adapters/slack/limits.js';
import type { Bot } from '../../adapters/wecom/bot.js';
import { createWecom } from '../../adapters/wecom/index.js';
import { CARD, PICTURE_BYTES, TEXT_BYTES } from '../../adapters/wecom/limits.js';
import { sendByBot } from '../../adapters/wecom/send-bot.js';
import { Body as WecomBody } from '../../adapters/wecom/types.js';
import type { Chart } from '../../charts/chart.js';
import type { Card } from '../cards/card.js';
import { systemNow } from '../time/clock.js';

/** PNG of a chart, as it would be uploaded. */
export type DrawLook = (chart: Chart) => Promise<Uint8Array>;

interface Written {
  readonly call: string;
  readonly payload: unknown;
}

const SILENT: AdapterLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ROBOTS = {
  dingtalk: 'https://oapi.dingtalk.com/robot/send?access_token=…',
  wecom: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
} as const;

/** Every surface of every platform, in the order in which the page shows them. */
export function demoSurfaces(draw: DrawLook): readonly Surface[] {
  const { dispatcher } = createHttp({ httpsProxy: null, noProxy: null });
  const surface = (
    platform: Surface['platform'],
    name: Surface['name'],
    address: string,
    { make, sizes, send }: Maker,
  ): Surface => ({
    platform,
    name,
    send: async (card) => {
      const written: Written[] = [];
      const http: Http = { call: async (call) => noted(call, written), dispatcher, close: async () => {} };
      const adapter = make({ http, server: null, now: systemNow, log: SILENT });
      return all(card, adapter, { address, draw, written, sizes, send: send ?? adapter.send });
    },
  });
  return [
    surface('slack', 'message', 'slack:D0DESKBEAT', { make: slack, sizes: slackSizes }),
    surface('dingtalk', 'app', 'dingtalk:user/STAFFID', {
      make: (parts) => dingtalk(null, parts),
      sizes: dingtalkSizes,
    }),
    surface('dingtalk', 'card', 'dingtalk:user/STAFFID', {
      make: (parts) => dingtalk('TEMPLATE.schema', parts),
      sizes: dingtalkSizes,
    }),
    surface('dingtalk', 'robot', 'dingtalk:robot/demo', {
      make: (parts) => dingtalk(null, parts),
      sizes: dingtalkSizes,
    }),
    surface('wecom', 'app', 'wecom:user/userid', { make: wecom, sizes: wecomSizes(TEXT_BYTES.app) }),
    surface('wecom', 'robot', 'wecom:robot/demo', { make: wecom, sizes: wecomSizes(TEXT_BYTES.robot) }),
    surface('wecom', 'bot', 'wecom:bot/CHATID', {
      make: wecom,
      sizes: wecomSizes(TEXT_BYTES.bot),
      send: sendByWecomBot,
    }),
  ];
}

interface Maker {
  readonly make: (parts: AdapterParts) => Platform;
  readonly sizes: (part: Part, payload: unknown) => readonly SizeOfLook[];
  /** Where a part does not go by HTTP. */
  readonly send?: (outgoing: Outgoing, written: Written[]) => Promise<unknown>;
}

interface Sending {
  readonly address: string;
  readonly draw: DrawLook;
  readonly written: Written[];
  readonly sizes: Maker['sizes'];
  readonly send: (outgoing: Outgoing, written: Written[]) => Promise<unknown>;
}

async function all(card: Card, adapter: Platform, sending: Sending): Promise<readonly SentLook[]> {
  const { address, draw, written, sizes, send } = sending;
  const out: SentLook[] = [];
  for (const [index, part] of adapter.render(card, address).entries()) {
    const chartOf = (id: string): Chart | null => part.pictures.find((each) => each.id === id)?.chart ?? null;
    written.length = 0;
    await send(
      {
        key: `demo/${index}`,
        address,
        part,
        reply: null,
        attempt: 1,
        uncertain: false,
        replaces: null,
        picture: async (id) => {
          const chart = chartOf(id);
          return chart === null ? null : draw(chart);
        },
        pictureUrl: pictureUrl,
        // As if every picture had been uploaded already, under a name that says which.
        uploaded: async (key) => {
          const picture = part.pictures.find(({ id }) => key.endsWith(id));
          return picture === undefined ? null : standIn(picture.id);
        },
        remember: async () => undefined,
      },
      written,
    );
    const last = written.at(-1);
    if (last === undefined) throw new Error(`nothing was sent to ${address}`);
    out.push({
      call: last.call,
      payload: withoutBytes(last.payload),
      sizes: sizes(part, last.payload),
      pictures: part.pictures.map(({ id, chart, alt }) => ({
        names: [standIn(id), pictureUrl(id)],
        chart,
        alt,
      })),
    });
  }
  return out;
}

const standIn = (pictureId: string): string => `F${pictureId.slice(0, 10).toUpperCase()}`;
const pictureUrl = (id: string): string => `https://deskbeat.example/pictures/${id}.png`;

/** Whatever is asked, the answer is a yes: a token, a file that is ready, a message that was taken. */
const YES = {
  ok: true,
  errcode: 0,
  errmsg: 'ok',
  success: true,
  accessToken: 'none',
  expireIn: 7_200,
  access_token: 'none',
  expires_in: 7_200,
  file: { mimetype: 'image/png' },
  channel: 'D0DESKBEAT',
  ts: '1',
  processQueryKey: 'none',
  msgid: 'none',
} as const;

function noted({ method, url, body }: HttpCall, written: Written[]): Awaited<ReturnType<Http['call']>> {
  const { host, pathname } = new URL(url);
  written.push({
    call: `${method} ${host}${pathname}`,
    payload: typeof body === 'string' ? fieldsOf(body) : body,
  });
  return { ended: 'answered', status: 200, headers: {}, text: '', json: YES };
}

/** Fields of a form; those that hold JSON as what they hold. */
const fieldsOf = (form: string): unknown =>
  Object.fromEntries(
    [...new URLSearchParams(form)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );

const WithBytes = z.looseObject({ image: z.looseObject({ base64: z.string() }) });

/** A picture's bytes are told of, not shown. */
function withoutBytes(payload: unknown): unknown {
  const found = WithBytes.safeParse(payload);
  if (!found.success) return payload;
  const { base64 } = found.data.image;
  return {
    ...found.data,
    image: { ...found.data.image, base64: `${base64.slice(0, 24)}… (${base64.length})` },
  };
}

/** The person's user id on a platform, made up of the one in the store. */
const userOf = (personId: string): string | null =>
  /^[A-Za-z0-9]+$/.test(personId) ? personId.toUpperCase() : null;

const slack = (parts: AdapterParts): Platform =>
  createSlack(
    { botToken: 'none', appToken: null, signingSecret: 'none', apiUrl: 'https://slack.com/api/' },
    parts,
    {
      slackIdOf: (person) => {
        const id = userOf(person);
        return id === null ? null : `U${id}`;
      },
    },
  );

const dingtalk = (cardTemplateId: string | null, parts: AdapterParts): Platform =>
  createDingtalk(
    {
      clientId: 'none',
      clientSecret: 'none',
      robotCode: 'ROBOTCODE',
      mode: 'stream',
      cardTemplateId,
      cardSecret: null,
      thinking: false,
      apiBase: 'https://api.dingtalk.com',
      oapiBase: 'https://oapi.dingtalk.com',
    },
    [{ name: 'demo', url: ROBOTS.dingtalk, secret: null }],
    parts,
    { dingtalkIdOf: userOf },
  );

const wecom = (parts: AdapterParts): Platform =>
  createWecom(
    {
      corpId: 'none',
      agentId: '1000002',
      secret: 'none',
      callback: { token: 'none', aesKey: 'a'.repeat(43) },
      apiBase: 'https://qyapi.weixin.qq.com',
    },
    { id: 'none', secret: 'none', wsUrl: null },
    [{ name: 'demo', url: ROBOTS.wecom, secret: null }],
    parts,
    { wecomIdOf: userOf },
  );

/** The smart bot's way is a connection, not HTTP: its frames are written down. */
async function sendByWecomBot(outgoing: Outgoing, written: Written[]): Promise<unknown> {
  const yes = { ok: true, body: undefined } as const;
  const note = (cmd: string, body: object): typeof yes => {
    written.push({ call: cmd, payload: { cmd, body } });
    return yes;
  };
  const bot: Bot = {
    start: () => undefined,
    reply: async (_, body, cmd = 'aibot_respond_msg') => note(cmd, body),
    push: async (chatid, body) => note('aibot_send_msg', { chatid, ...body }),
    upload: async () => ({ ok: false, code: 'not_sent' }),
    unready: () => null,
    settled: async () => null,
    stop: () => undefined,
  };
  const body = WecomBody.parse(outgoing.part.body);
  const target = { surface: 'bot', id: 'CHATID' } as const;
  return sendByBot(bot, { outgoing, target, body, reply: null }, systemNow());
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const SlackPayload = z.looseObject({ text: z.string(), blocks: z.array(z.unknown()) });

function slackSizes(_: Part, payload: unknown): readonly SizeOfLook[] {
  const { text, blocks } = SlackPayload.parse(payload);
  return [
    { of: 'blocks', unit: 'blocks', size: blocks.length, limit: SLACK.blocks.message },
    { of: 'json', unit: 'characters', size: JSON.stringify(blocks).length, limit: SLACK.messageJson },
    { of: 'text', unit: 'characters', size: text.length, limit: SLACK.fallbackText },
  ];
}

const DingtalkPayload = z.union([
  z.looseObject({ msgParam: z.string() }),
  z.looseObject({ cardData: z.object({ cardParamMap: z.record(z.string(), z.string()) }) }),
  z.looseObject({ msgtype: z.string() }),
]);

function dingtalkSizes(_: Part, payload: unknown): readonly SizeOfLook[] {
  const read = DingtalkPayload.parse(payload);
  if ('msgParam' in read && typeof read.msgParam === 'string') {
    return [{ of: 'msgParam', unit: 'bytes', size: bytes(read.msgParam), limit: DINGTALK.msgParamBytes }];
  }
  const card = z.object({ cardParamMap: z.record(z.string(), z.string()) }).safeParse(read['cardData']);
  if (card.success) {
    const longest = Math.max(...Object.values(card.data.cardParamMap).map(bytes));
    return [{ of: 'variable', unit: 'bytes', size: longest, limit: DINGTALK.cardValueBytes }];
  }
  return [{ of: 'body', unit: 'bytes', size: bytes(JSON.stringify(payload)), limit: DINGTALK.webhookBytes }];
}

const Content = z.object({ content: z.string() });
const WecomPayload = z.looseObject({
  text: Content.optional(),
  markdown: Content.optional(),
  markdown_v2: Content.optional(),
  image: z.object({ base64: z.string().optional() }).optional(),
  template_card: z
    .object({ main_title: z.object({ title: z.string() }), sub_title_text: z.string().optional() })
    .optional(),
});

const wecomSizes =
  (room: number) =>
  (_: Part, payload: unknown): readonly SizeOfLook[] => {
    const frame = z.object({ body: WecomPayload }).safeParse(payload);
    const body = frame.success ? frame.data.body : WecomPayload.parse(payload);
    const content = (body.text ?? body.markdown ?? body.markdown_v2)?.content;
    if (content !== undefined) {
      const limit = body.text === undefined ? room : Math.min(room, TEXT_BYTES.robotText);
      return [{ of: 'content', unit: 'bytes', size: bytes(content), limit }];
    }
    if (body.image?.base64 !== undefined) {
      const size = Buffer.from(body.image.base64, 'base64').length;
      return [{ of: 'picture', unit: 'bytes', size, limit: PICTURE_BYTES.robot }];
    }
    if (body.template_card === undefined) return [];
    const { main_title: head, sub_title_text: sub } = body.template_card;
    return [
      { of: 'title', unit: 'characters', size: [...head.title].length, limit: CARD.title },
      ...(sub === undefined
        ? []
        : [{ of: 'text', unit: 'characters', size: [...sub].length, limit: CARD.subTitle } as const]),
    ];
  };
