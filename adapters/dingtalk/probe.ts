// What `doctor` looks at: keys, clock, robot, permissions, connection, card template, group robots. Nothing of it reaches anybody: the
// calls name no one, and how they are refused says what is allowed. The words are those of DingTalk's console.
import { z } from 'zod';
import type { DingtalkKeys } from '../../src/config/platforms.js';
import type { Http } from '../http.js';
import type { Robot } from '../parts.js';
import type { Probe } from '../platform.js';
import type { Api } from './api.js';
import type { Answer } from './outcome.js';

export interface ProbeParts {
  readonly keys: DingtalkKeys | null;
  readonly robotCode: string;
  readonly api: Api | null;
  readonly http: Http;
  readonly robots: readonly Robot[];
  readonly now: () => number;
  readonly publicUrl: string | null;
}

const APP = 'open-dev.dingtalk.com → 应用开发 → 钉钉应用 → (your application)';
const PERMISSIONS = `${APP} → 权限管理`;
const PUBLISH = '版本管理与发布 → 创建新版本 → 发布';

/** Signatures stand an hour's difference; much less already says that the clock is not kept. */
const SKEW_HINT_MS = 60_000;
const SKEW_BAD_MS = 55 * 60_000;

const good = (about: string, text: string): Probe => ({ state: 'good', about, text });
const hint = (about: string, text: string): Probe => ({ state: 'hint', about, text });
const bad = (about: string, text: string): Probe => ({ state: 'bad', about, text });

export async function probeAll(parts: ProbeParts): Promise<readonly Probe[]> {
  const { keys, api } = parts;
  const robots = parts.robots.map(robotProbe);
  if (keys === null || api === null) return robots;
  const token = await keysProbe(api, parts);
  if (token.some(({ state }) => state === 'bad')) return [...token, ...robots];
  return [
    ...token,
    await sendProbe(api, parts.robotCode),
    await contactProbe(api),
    ...(await receiveProbe(keys, parts)),
    ...(await cardProbes(keys, api, parts.now)),
    ...robots,
  ];
}

async function keysProbe(api: Api, parts: ProbeParts): Promise<readonly Probe[]> {
  const [fresh, former] = await Promise.all([api.token('new'), api.token('old')]);
  const failure = [fresh, former].find(({ ok }) => !ok);
  if (failure !== undefined && !failure.ok) {
    return failure.kind === 'receipt' && failure.receipt.outcome === 'later'
      ? [
          bad(
            'connection',
            `DingTalk could not be reached (${failure.code}): check HTTPS_PROXY and the firewall.`,
          ),
        ]
      : [
          bad(
            'keys',
            `DingTalk refused DINGTALK_CLIENT_ID and DINGTALK_CLIENT_SECRET (${failure.code}): copy both from ${APP} → 凭证与基础信息.`,
          ),
        ];
  }
  return [
    good('keys', 'DINGTALK_CLIENT_ID and DINGTALK_CLIENT_SECRET are right.'),
    ...(await clockProbe(parts)),
  ];
}

/** The clock of the answer's own header. */
async function clockProbe({ keys, http, now }: ProbeParts): Promise<readonly Probe[]> {
  if (keys === null) return [];
  const end = await http.call({ method: 'GET', url: `${keys.oapiBase}/gettoken` });
  const theirs = end.ended === 'answered' ? Date.parse(end.headers['date'] ?? '') : Number.NaN;
  if (Number.isNaN(theirs)) return [];
  const skew = Math.abs(now() - theirs);
  const seconds = Math.round(skew / 1_000);
  if (skew > SKEW_BAD_MS) {
    return [
      bad(
        'clock',
        `This machine's clock is ${seconds} s off; signatures fail from 3,600 s on: switch NTP on.`,
      ),
    ];
  }
  if (skew > SKEW_HINT_MS) {
    return [hint('clock', `This machine's clock is ${seconds} s off: switch NTP on.`)];
  }
  return [good('clock', 'The clock is right.')];
}

const isForbidden = (code: string): boolean => /permission|60011/iu.test(code);
const isAbout = (code: string, what: string): boolean => code.toLowerCase().includes(what.toLowerCase());

/** A message to nobody: refused for that, and for that alone, when the rest is right. */
async function sendProbe(api: Api, robotCode: string): Promise<Probe> {
  const about = 'send messages';
  const answer = await api.call('POST', '/v1.0/robot/oToMessages/batchSend', {
    robotCode,
    userIds: [],
    msgKey: 'sampleText',
    msgParam: JSON.stringify({ content: 'deskbeat doctor' }),
  });
  if (answer.ok || isAbout(answer.code, 'userIds')) {
    return good(about, 'The robot may send messages (qyapi_robot_sendmsg).');
  }
  if (isForbidden(answer.code)) {
    return bad(
      about,
      `The permission qyapi_robot_sendmsg (企业内机器人发送消息权限) is missing (${answer.code}): ${PERMISSIONS}, then ${PUBLISH}.`,
    );
  }
  if (isAbout(answer.code, 'robot')) {
    return bad(
      about,
      `DINGTALK_ROBOT_CODE is not the robot of this application (${answer.code}): copy RobotCode from ${APP} → 机器人; leave it empty where it is the Client ID.`,
    );
  }
  return hint(about, `Whether messages can be sent could not be told (${answer.code}).`);
}

async function contactProbe(api: Api): Promise<Probe> {
  const about = 'read names';
  const answer = await api.old('/topapi/v2/user/get', { userid: 'deskbeat-doctor-nobody' });
  if (answer.ok || ['60121', '33012', '50002', '40003'].includes(answer.code)) {
    return good(about, 'Names of members may be read (qyapi_get_member).');
  }
  return hint(
    about,
    `Names of members may not be read (${answer.code}); people are then known by their staff id only. Switch on 成员信息读权限 (qyapi_get_member): ${PERMISSIONS}.`,
  );
}

async function receiveProbe(keys: DingtalkKeys, parts: ProbeParts): Promise<readonly Probe[]> {
  const about = 'receive messages';
  if (keys.mode === 'http') {
    if (parts.publicUrl === null) {
      return [
        bad(about, 'DINGTALK_MODE=http needs PUBLIC_URL: DingTalk has to reach this machine over HTTPS.'),
      ];
    }
    const door = `${parts.publicUrl}/dingtalk/messages`;
    return [hint(about, `Enter ${door} as 消息接收地址 with 消息接收模式 HTTP: ${APP} → 机器人.`)];
  }
  const end = await parts.http.call({
    method: 'POST',
    url: `${keys.apiBase}/v1.0/gateway/connections/open`,
    headers: { accept: 'application/json' },
    body: {
      clientId: keys.clientId,
      clientSecret: keys.clientSecret,
      ua: 'deskbeat-doctor',
      subscriptions: [{ type: 'CALLBACK', topic: '/v1.0/im/bot/messages/get' }],
    },
  });
  if (end.ended !== 'answered') {
    return [
      bad(
        about,
        `The Stream gateway could not be reached (${end.reason}): check HTTPS_PROXY and the firewall.`,
      ),
    ];
  }
  return end.status < 300 && Gateway.safeParse(end.json).success
    ? [good(about, 'The Stream gateway lets us in.')]
    : [
        bad(
          about,
          `The Stream gateway refused us (HTTP ${end.status}): choose 消息接收模式 Stream at ${APP} → 机器人, then ${PUBLISH}.`,
        ),
      ];
}

const Gateway = z.object({ endpoint: z.string().min(1), ticket: z.string().min(1) });

/** A card that is made and delivered to nobody. */
async function cardProbes(keys: DingtalkKeys, api: Api, now: () => number): Promise<readonly Probe[]> {
  const about = 'interactive cards';
  if (keys.cardTemplateId === null) {
    return [
      hint(
        about,
        'DINGTALK_CARD_TEMPLATE_ID is not set: buttons are shown as numbers to reply with. docs/dingtalk.md says how the template is made.',
      ),
    ];
  }
  const answer = await api.call('POST', '/v1.0/card/instances', {
    cardTemplateId: keys.cardTemplateId,
    outTrackId: `deskbeat-doctor-${now()}`,
    cardData: { cardParamMap: { title: 'deskbeat doctor' } },
    callbackType: keys.mode === 'http' ? 'HTTP' : 'STREAM',
    ...(keys.mode === 'http' ? { callbackRouteKey: 'deskbeat' } : {}),
  });
  const secret =
    keys.mode === 'http' && keys.cardSecret === null
      ? [bad(about, 'DINGTALK_CARD_SECRET is not set: presses of buttons over HTTP are all refused.')]
      : [];
  return [cardVerdict(about, answer), ...secret];
}

function cardVerdict(about: string, answer: Answer): Probe {
  if (answer.ok) return good(about, 'The card template is there and published (Card.Instance.Write).');
  if (isAbout(answer.code, 'unpublished')) {
    return bad(
      about,
      `The card template is not published: open-dev.dingtalk.com → 卡片平台 → the template → 发布.`,
    );
  }
  if (isAbout(answer.code, 'template')) {
    return bad(
      about,
      `DINGTALK_CARD_TEMPLATE_ID names no template of this organisation (${answer.code}): copy it from open-dev.dingtalk.com → 卡片平台.`,
    );
  }
  if (isForbidden(answer.code)) {
    return bad(
      about,
      `The permission Card.Instance.Write (互动卡片实例写权限) is missing (${answer.code}): ${PERMISSIONS}, then ${PUBLISH}.`,
    );
  }
  return hint(about, `Whether cards can be made could not be told (${answer.code}).`);
}

function robotProbe({ name, url, secret }: Robot): Probe {
  const about = `group robot ${name}`;
  if (url === null) {
    return bad(
      about,
      `It has no address: copy the Webhook from 群设置 → 机器人 → (the robot) into ROBOT_…_URL.`,
    );
  }
  if (!isWebhook(url)) {
    return bad(
      about,
      'ROBOT_…_URL is no webhook address (https://oapi.dingtalk.com/robot/send?access_token=…): copy the Webhook from 群设置 → 机器人 → (the robot).',
    );
  }
  return secret === null
    ? hint(
        about,
        'It has no secret: choose 加签 at 群设置 → 机器人 → (the robot) → 安全设置, and set ROBOT_…_SECRET.',
      )
    : good(about, 'Address and secret are set; only a message would try them.');
}

function isWebhook(url: string): boolean {
  try {
    const { protocol, searchParams } = new URL(url);
    return /^https?:$/u.test(protocol) && (searchParams.get('access_token') ?? '') !== '';
  } catch {
    return false;
  }
}
