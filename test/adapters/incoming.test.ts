// The contract of the doors, for each platform that is called back over HTTP.
import { createHmac } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { signOf } from '../../adapters/dingtalk/verify.js';
import { createServer } from '../../src/server/app.js';
import { direct, event } from '../slack/events.js';
import { SECRET, startRig as startSlack } from '../slack/rig.js';
import { rig as startDingtalk } from '../dingtalk/rig.js';
import { startRig as startWecom } from '../wecom/rig.js';
import { KEYS, robotMessage } from '../support/dingtalk-server.js';
import { BOT } from '../support/slack-server.js';
import { callbackOf, xmlOf } from '../support/wecom-callback.js';
import { CORP } from '../support/wecom-server.js';
import { doorContract, type DoorRig, type Knock } from './incoming.js';

interface Inject {
  inject(request: InjectOptions): Promise<{ readonly statusCode: number }>;
}

/** Sends what `requestOf` makes of a knock, and remembers the last one. */
function knocking(
  door: Inject,
  requestOf: (knock: Knock) => InjectOptions,
): Pick<DoorRig, 'knock' | 'again'> {
  let last: InjectOptions = {};
  const send = async (): Promise<number> => (await door.inject(last)).statusCode;
  return {
    knock: (knock) => {
      last = requestOf(knock);
      return send();
    },
    again: send,
  };
}

async function slackDoor(): Promise<DoorRig> {
  const clock = { at: 1_767_225_600_000 };
  const server = createServer({ unready: async () => null, onFault: () => undefined });
  const rig = await startSlack({ mode: 'http', server, now: () => clock.at });
  const requestOf = ({ text, id, from, wrong }: Knock): InjectOptions => {
    const post = direct(text, { ts: `1767225600.00${id}`, ...(from === 'bot' ? { user: BOT } : {}) });
    const body = JSON.stringify(event(post, `Ev${id}`));
    const at = Math.floor(clock.at / 1_000);
    const secret = wrong === 'signature' ? 'another-secret' : SECRET;
    return {
      method: 'POST',
      url: '/slack/events',
      payload: wrong === 'body' ? body.replace(text, `${text}!`) : body,
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(at),
        'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
      },
    };
  };
  return {
    platform: rig.platform,
    came: () => rig.received,
    ...knocking(server, requestOf),
    pass: (ms) => {
      clock.at += ms;
    },
    stop: async () => {
      await server.close();
      await rig.stop();
    },
  };
}

async function dingtalkDoor(): Promise<DoorRig> {
  const rig = await startDingtalk({ keys: { mode: 'http' } });
  const requestOf = ({ text, id, wrong }: Knock): InjectOptions => {
    const at = String(rig.clock.now);
    const signature = signOf(wrong === 'signature' ? 'another-secret' : KEYS.clientSecret, at);
    const body = JSON.stringify(robotMessage(text, { msgId: `msg-${id}` }));
    return {
      method: 'POST',
      url: '/dingtalk/messages',
      // What is signed is the time: a body that is damaged is one that is no message.
      payload: wrong === 'body' ? body.slice(1) : body,
      headers: { timestamp: at, sign: signature, 'content-type': 'application/json' },
    };
  };
  return {
    platform: rig.platform,
    came: () => rig.incoming,
    ...knocking(rig.doors, requestOf),
    pass: (ms) => {
      rig.clock.now += ms;
    },
    stop: rig.stop,
  };
}

async function wecomDoor(): Promise<DoorRig> {
  const rig = await startWecom();
  const requestOf = ({ text, id, wrong }: Knock): InjectOptions => {
    const at = Math.floor(rig.clock / 1_000);
    const xml = xmlOf({
      ToUserName: CORP.id,
      FromUserName: 'zhangsan',
      CreateTime: at,
      MsgType: 'text',
      Content: text,
      MsgId: id,
      AgentID: 1_000_002,
    });
    const change = wrong === 'signature' ? { signature: 'a'.repeat(40) } : {};
    const request = callbackOf(xml, CORP.id, at, change);
    // One letter of the ciphertext.
    const damaged = request.payload.replace(
      /(<Encrypt><!\[CDATA\[.{20})(.)/,
      (_, before: string, letter: string) => before.concat(letter === 'A' ? 'B' : 'A'),
    );
    return { ...request, payload: wrong === 'body' ? damaged : request.payload };
  };
  return {
    platform: rig.wecom,
    came: () => rig.came,
    ...knocking(rig.doors, requestOf),
    pass: (ms) => {
      rig.clock += ms;
    },
    // It ends with the test by itself.
    stop: async () => undefined,
  };
}

doorContract('Slack', slackDoor);
doorContract('DingTalk', dingtalkDoor, {
  cannot: { echo: 'a robot is told what people say to it, never what it says itself' },
});
doorContract('WeCom', wecomDoor, {
  cannot: { echo: 'an app is told what people say to it, never what it says itself' },
});
