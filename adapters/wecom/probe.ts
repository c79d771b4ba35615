// What `doctor` looks at: each part of WeCom that is set up, with the page of the admin console where it is switched on. Nothing
// is shown to anybody.
import { z } from 'zod';
import type { WecomKeys } from '../../src/config/platforms.js';
import type { Http } from '../http.js';
import type { Robot } from '../parts.js';
import type { Probe } from '../platform.js';
import type { Api } from './api.js';
import type { Bot } from './bot.js';
import { CALLBACK_PATH } from './callback.js';
import { variableOf } from './send-robot.js';

export interface Probed {
  readonly keys: WecomKeys | null;
  readonly keyFault: string | null;
  /** The running one, or one that was made for this. */
  readonly smartBot: { readonly bot: Bot; readonly isRunning: boolean } | null;
  /** Whether this process may hold the one connection; null: nobody else is known of. */
  readonly mayConnect: (() => Promise<boolean>) | null;
  readonly robots: readonly Robot[];
  readonly http: Http;
  readonly api: Api | null;
  readonly now: () => number;
}

const good = (about: string, text: string): Probe => ({ state: 'good', about, text });
const hint = (about: string, text: string): Probe => ({ state: 'hint', about, text });
const bad = (about: string, text: string): Probe => ({ state: 'bad', about, text });

export async function probe(probed: Probed): Promise<readonly Probe[]> {
  return [
    ...(await appProbes(probed)),
    ...callbackProbes(probed),
    ...(await clockProbes(probed)),
    ...(await botProbes(probed)),
    ...probed.robots.map(robotProbe),
  ];
}

const Agent = z.looseObject({
  name: z.string().optional(),
  close: z.number().optional(),
  allow_userinfos: z.looseObject({ user: z.array(z.unknown()).optional() }).optional(),
  allow_partys: z.looseObject({ partyid: z.array(z.unknown()).optional() }).optional(),
  allow_tags: z.looseObject({ tagid: z.array(z.unknown()).optional() }).optional(),
});

/** The token, the trusted address and what the app may see, by one call (90227). */
async function appProbes({ keys, api }: Probed): Promise<readonly Probe[]> {
  if (keys === null || api === null) return [];
  const end = await api.call(
    { method: 'GET', path: '/cgi-bin/agent/get', query: { agentid: keys.agentId } },
    1,
  );
  if (!end.ok) {
    const { receipt } = end;
    const reason = 'reason' in receipt && receipt.reason !== undefined ? receipt.reason : 'no answer';
    return [
      receipt.outcome === 'refused' || receipt.outcome === 'barred'
        ? bad('app', end.code === null ? reason : `${reason} (${end.code})`)
        : bad(
            'app',
            `WeCom could not be reached (${reason}): check WECOM_API_BASE, HTTPS_PROXY and the firewall`,
          ),
    ];
  }
  const agent = Agent.safeParse(end.answer);
  const called = good('app', 'the token is given out and calls from this address are trusted (企业可信IP)');
  if (!agent.success) return [called];
  const { close, allow_userinfos: users, allow_partys: parties, allow_tags: tags } = agent.data;
  const seen = (users?.user?.length ?? 0) + (parties?.partyid?.length ?? 0) + (tags?.tagid?.length ?? 0);
  return [
    called,
    ...(close === 1 ? [bad('app', 'the app is switched off: 应用管理 → the app → 启用应用')] : []),
    seen === 0
      ? bad(
          'visible range',
          'nobody can see the app, so nobody gets a message: 应用管理 → the app → 可见范围',
        )
      : good(
          'visible range',
          `${users?.user?.length ?? 0} people, ${parties?.partyid?.length ?? 0} departments, ${tags?.tagid?.length ?? 0} tags (可见范围)`,
        ),
  ];
}

function callbackProbes({ keys, keyFault }: Probed): readonly Probe[] {
  if (keys === null) return [];
  if (keyFault !== null) return [bad('callback', keyFault)];
  return keys.callback === null
    ? [
        hint(
          'callback',
          'messages are only sent: to receive questions and presses, set 应用管理 → the app → 接收消息 → 设置API接收, then WECOM_TOKEN and WECOM_AES_KEY',
        ),
      ]
    : [
        good(
          'callback',
          `set; its address in 应用管理 → the app → 接收消息 is PUBLIC_URL followed by ${CALLBACK_PATH}`,
        ),
      ];
}

const MAX_SKEW_MS = 60_000;

/** WeCom's clock against ours: callbacks more than five minutes off are refused. */
async function clockProbes({ keys, http, now }: Probed): Promise<readonly Probe[]> {
  if (keys === null) return [];
  const end = await http.call({ method: 'GET', url: `${keys.apiBase}/cgi-bin/gettoken` });
  const said = end.ended === 'answered' ? Date.parse(end.headers['date'] ?? '') : Number.NaN;
  if (Number.isNaN(said)) return [];
  const off = now() - said;
  return Math.abs(off) <= MAX_SKEW_MS
    ? [good('clock', 'agrees with WeCom')]
    : [
        bad(
          'clock',
          `this machine is ${Math.round(Math.abs(off) / 1_000)} s ${off > 0 ? 'ahead of' : 'behind'} WeCom; callbacks are refused beyond 300 s: set the clock by NTP`,
        ),
      ];
}

const CONNECT_MS = 5_000;

/** A connection takes the place of another one: only where no other process of ours holds it. */
async function botProbes({ smartBot, mayConnect }: Probed): Promise<readonly Probe[]> {
  if (smartBot === null) return [];
  const { bot, isRunning } = smartBot;
  if (!isRunning && mayConnect !== null && !(await mayConnect())) {
    return [
      hint(
        'smart bot',
        'not tried, as a running Deskbeat holds its one connection; its /readyz says whether it is subscribed',
      ),
    ];
  }
  if (!isRunning)
    bot.start(
      () => {},
      () => {},
    );
  const missing = await bot.settled(CONNECT_MS);
  if (!isRunning) bot.stop();
  return missing === null
    ? [good('smart bot', 'connects and is subscribed (智能机器人 → API 模式 → 长连接)')]
    : [
        bad(
          'smart bot',
          missing.includes('长连接') ? missing : `${missing}; see 管理工具 → 智能机器人 → API 模式 → 长连接`,
        ),
      ];
}

const robotProbe = ({ name, url }: Robot): Probe =>
  url === null
    ? bad(
        `robot ${name}`,
        `${variableOf(name)} is not set: group → 消息推送 (群机器人) → add → copy the webhook address`,
      )
    : /[?&]key=[\w-]+/.test(url)
      ? good(`robot ${name}`, 'has an address; it is not called, as that would post to the group')
      : bad(`robot ${name}`, `${variableOf(name)} is no webhook address: it has no key=`);
