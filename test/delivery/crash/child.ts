// The process that is killed: it queues (the first time), delivers what there is, and ends. It kills itself at the step that it is
// told: nothing of it runs after that, no handler and no database's close. Compiled beside the program and run by node.
//
// Steps, counted over the whole run: `queued`, `call N` (before the N-th call goes out), `answer N` (the N-th call was carried out,
// its answer was not looked at), `receipt N` (the platform said what became of the N-th part, nothing is written down).
import { createHttp, type Http } from '../../../adapters/http.js';
import type { AdapterParts } from '../../../adapters/parts.js';
import type { Outgoing, Platform } from '../../../adapters/platform.js';
import { sendsOnly } from '../../../adapters/sends-only.js';
import type { Card } from '../../../src/cards/card.js';
import { createDispatcher } from '../../../src/delivery/dispatcher.js';
import { enqueue } from '../../../src/delivery/enqueue.js';
import { openStore } from '../../../src/store/store.js';
import { systemNow } from '../../../src/time/clock.js';

const [, , database = '', base = '', kind = '', address = '', step = '', ...keys] = process.argv;

const addresses = address.split(',');

const die = (at: string): void => {
  if (at === step) process.kill(process.pid, 'SIGKILL');
};

let calls = 0;
const real = createHttp({ httpsProxy: null, noProxy: null });
const http: Http = {
  ...real,
  call: async (call) => {
    const n = ++calls;
    die(`call ${n}`);
    const end = await real.call(call);
    die(`answer ${n}`);
    return end;
  },
};
const parts: AdapterParts = {
  http,
  server: null,
  now: systemNow,
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
};

/** A platform of one call: `checked` has a duplicate check on its side, `plain` has none. */
const ownPlatform = (): Platform =>
  sendsOnly({
    name: 'own',
    serves: (to) => to.startsWith('own:'),
    render: (card) => [
      { kind: 'text', body: card.title, pictures: [], optional: false },
      { kind: 'text', body: 'more', pictures: [], optional: false },
    ],
    send: async ({ key, part }) => {
      const end = await http.call({ method: 'POST', url: base, body: { key, text: part.body } });
      return end.ended === 'answered'
        ? { outcome: 'sent', messageId: key }
        : { outcome: 'unknown', reason: end.reason };
    },
  });

/** Only what is wanted is loaded: the process starts often. */
async function make(): Promise<Platform> {
  switch (kind) {
    case 'slack':
      return (await import('../../../adapters/slack/index.js')).createSlack(
        { botToken: 'xoxb-test-0001', appToken: 'xapp-test-0001', signingSecret: null, apiUrl: base },
        parts,
        { filePollMs: 1 },
      );
    case 'dingtalk':
    case 'dingtalk cards':
      return (await import('../../../adapters/dingtalk/index.js')).createDingtalk(
        {
          clientId: 'ding-key-0001',
          clientSecret: 'secret-0001',
          robotCode: 'ding-robot-0001',
          mode: 'stream',
          cardTemplateId: kind === 'dingtalk' ? null : 'template-0001.schema',
          cardSecret: null,
          thinking: false,
          apiBase: new URL(base).origin,
          oapiBase: new URL(base).origin,
        },
        [{ name: 'ops', url: base, secret: 'SEC0001' }],
        parts,
      );
    case 'wecom':
      return (await import('../../../adapters/wecom/index.js')).createWecom(
        {
          corpId: 'ww1234567890abcdef',
          agentId: '1000002',
          secret: 'app-secret',
          callback: null,
          apiBase: base,
        },
        null,
        [],
        parts,
      );
    default:
      return ownPlatform();
  }
}

const card = (title: string): Card => ({
  title,
  tone: 'plain',
  lang: 'en',
  blocks: [{ kind: 'text', text: 'First response 12 min' }],
});

const platform = await make();
let receipts = 0;
const watched: Platform = {
  ...platform,
  send: async (outgoing) => {
    const receipt = await platform.send(outgoing);
    die(`receipt ${++receipts}`);
    return receipt;
  },
};

const { sendTogether } = platform;
if (sendTogether !== undefined)
  Object.assign(watched, {
    sendTogether: async (outgoings: readonly Outgoing[]) => {
      const all = await sendTogether(outgoings);
      die(`receipt ${++receipts}`);
      return all;
    },
  });

const store = await openStore(database);
const now = systemNow();
await store.db.transaction().execute(async (tx) => {
  for (const [index, key] of keys.entries()) {
    const to = addresses[index % addresses.length] ?? '';
    // The same to several addresses, so that they go together; else each message is its own.
    const title = addresses.length > 1 ? 'the same' : key;
    await enqueue(
      tx,
      {
        key,
        platform: platform.name,
        address: to,
        urgency: 'push',
        parts: platform.render(card(title), to),
        reply: null,
        replaces: null,
        notBefore: null,
        expiresAt: null,
      },
      now,
    );
  }
});
die('queued');
const dispatcher = createDispatcher({
  store,
  platforms: [watched],
  now: systemNow,
  zone: 'UTC',
  draw: async () => Buffer.from('89504e470d0a1a0a', 'hex'),
  pictureUrl: () => null,
  log: parts.log,
});
for (let next = await dispatcher.drain(); next !== null; next = await dispatcher.drain()) {
  const wait = Math.max(next - systemNow(), 1);
  await new Promise((done) => {
    setTimeout(done, wait);
  });
}
await dispatcher.stop();
await platform.stop();
await store.close();
await real.close();
process.stdout.write(JSON.stringify({ calls, receipts }));
