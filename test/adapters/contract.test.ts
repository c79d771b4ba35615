// The contract, for each platform that is in the registry of src/platforms.ts and has a server in the test tree.
import { createDingtalk } from '../../adapters/dingtalk/index.js';
import { createHttp } from '../../adapters/http.js';
import type { AdapterParts } from '../../adapters/parts.js';
import { createSlack } from '../../adapters/slack/index.js';
import { createWecom } from '../../adapters/wecom/index.js';
import { systemNow } from '../../src/time/clock.js';
import { KEYS, ROBOT, startDingtalk } from '../support/dingtalk-server.js';
import { APP_TOKEN, BOT_TOKEN, SlackServer, type Fault as SlackFault } from '../support/slack-server.js';
import { CORP, startWecomServer } from '../support/wecom-server.js';
import { platformContract, type Mishap, type Rig } from './contract.js';

/** @param timeoutMs for each call, in place of its own limit */
function partsOf(timeoutMs?: number): AdapterParts {
  const http = createHttp({ httpsProxy: null, noProxy: null });
  return {
    http: timeoutMs === undefined ? http : { ...http, call: (call) => http.call({ ...call, timeoutMs }) },
    server: null,
    now: systemNow,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
}

/** The first of the marks that stands in the text; null when none does. */
const oneOf =
  (...marks: readonly RegExp[]) =>
  (text: string): string | null =>
    marks.map((mark) => mark.exec(text)?.[0] ?? null).find((found) => found !== null) ?? null;

const SLACK_FAULTS: Readonly<Record<Mishap, SlackFault>> = {
  throttled: { kind: 'limited', seconds: 3 },
  lost: { kind: 'cut', after: true },
  hanging: { kind: 'hang' },
  revoked: { kind: 'error', error: 'token_revoked' },
};

async function slackRig(timeoutMs?: number): Promise<Rig> {
  const server = await new SlackServer().start();
  const parts = partsOf(timeoutMs);
  const platform = createSlack(
    { botToken: BOT_TOKEN, appToken: APP_TOKEN, signingSecret: null, apiUrl: server.apiUrl },
    parts,
    { filePollMs: 1 },
  );
  let isPlugged = true;
  const unplug = async (): Promise<void> => {
    if (isPlugged) await server.stop();
    isPlugged = false;
  };
  return {
    platform,
    addresses: ['slack:C0OPS000001', 'slack:U0AGENT0001'],
    arrived: () => server.posted.map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`),
    problems: () => [],
    meet: (mishap) => server.fail('chat.postMessage', SLACK_FAULTS[mishap]),
    endTokens: null,
    unplug,
    stop: async () => {
      await platform.stop();
      await unplug();
      await parts.http.close();
    },
  };
}

/** @param cardTemplateId null: words and group robots; else interactive cards */
async function dingtalkRig(cardTemplateId: string | null, timeoutMs?: number): Promise<Rig> {
  const server = await startDingtalk(systemNow);
  const parts = partsOf(timeoutMs);
  const platform = createDingtalk(
    {
      ...KEYS,
      mode: 'stream',
      cardTemplateId,
      cardSecret: null,
      thinking: false,
      apiBase: server.base,
      oapiBase: server.base,
    },
    [{ name: 'ops', url: server.robotUrl, secret: ROBOT.secret }],
    parts,
  );
  let isPlugged = true;
  const unplug = async (): Promise<void> => {
    if (isPlugged) await server.close();
    isPlugged = false;
  };
  const callOf = (address: string): string =>
    address.includes('robot/')
      ? '/robot/send'
      : cardTemplateId !== null
        ? '/createAndDeliver'
        : address.includes('user/')
          ? '/batchSend'
          : '/groupMessages/send';
  return {
    platform,
    addresses: ['dingtalk:robot/ops', 'dingtalk:user/0123', 'dingtalk:group/cidAbC123=='],
    arrived: () => server.delivered.map(({ title, text }) => `${title}\n${text}`),
    problems: () => [],
    meet: (mishap, address) => {
      if (mishap === 'lost' || mishap === 'hanging')
        return server.fault(callOf(address), mishap === 'lost' ? 'cut after' : 'hang after');
      return server.fault(
        callOf(address),
        address.includes('robot/')
          ? { status: 200, json: { errcode: 130101, errmsg: 'send too fast' } }
          : { status: 403, json: { code: 'Forbidden.AccessDenied.QpsLimitForApi', message: 'x' } },
      );
    },
    endTokens: () => server.expireTokens(),
    unplug,
    stop: async () => {
      await platform.stop();
      await unplug();
      await parts.http.close();
    },
  };
}

async function wecomRig(timeoutMs?: number): Promise<Rig> {
  const server = await startWecomServer(systemNow);
  const parts = partsOf(timeoutMs);
  const platform = createWecom(
    {
      corpId: CORP.id,
      agentId: String(CORP.agentId),
      secret: CORP.secret,
      callback: null,
      apiBase: server.base,
    },
    null,
    [{ name: 'ops', url: server.robotUrl('robot-1'), secret: null }],
    parts,
  );
  let isPlugged = true;
  const unplug = async (): Promise<void> => {
    if (isPlugged) await server.close();
    isPlugged = false;
  };
  const callOf = (address: string): string => (address.includes('robot/') ? 'webhook/send' : 'message/send');
  return {
    platform,
    addresses: ['wecom:user/zhangsan', 'wecom:robot/ops'],
    arrived: () => server.delivered.map(({ body }) => JSON.stringify(body)),
    problems: () => server.problems,
    meet: (mishap, address) =>
      server.fault(
        callOf(address),
        mishap === 'lost'
          ? { kind: 'drop' }
          : mishap === 'hanging'
            ? { kind: 'hang' }
            : { kind: 'code', errcode: 45009 },
      ),
    endTokens: () => server.endTokens(),
    unplug,
    stop: async () => {
      await platform.stop();
      await unplug();
      await parts.http.close();
    },
  };
}

platformContract('Slack', slackRig, oneOf(/<!channel>/, /<!here>/, /<@U0AGENT0001>/, /<https?:[^>]*\|/));
const dingtalkLive = oneOf(/@all\b/, /\]\(http:\/\/evil/);
platformContract('DingTalk', (timeoutMs) => dingtalkRig(null, timeoutMs), dingtalkLive, {
  cannot: { repeat: { where: /user|group/, why: 'the send API has nothing to know a message by' } },
});
platformContract(
  'DingTalk with cards',
  (timeoutMs) => dingtalkRig('template-0001.schema', timeoutMs),
  dingtalkLive,
);
platformContract('WeCom', wecomRig, oneOf(/<@/, /\]\(http:\/\/evil/), {
  cannot: { repeat: { where: /robot/, why: 'a group robot has no duplicate check' } },
});
