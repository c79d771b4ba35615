// Killed at every step between "queued" and "settled", started again: nothing is lost anywhere, and nothing arrives twice where the
// platform has a way to know it by (a duplicate check, a key, a look at what was sent). Where it has none, at most the one part that
// was under way comes a second time.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDingtalk } from '../../support/dingtalk-server.js';
import { SlackServer } from '../../support/slack-server.js';
import { startWecomServer } from '../../support/wecom-server.js';
import { buildHarness, type Crashed, type Harness } from './harness.js';

let harness: Harness;
beforeAll(() => {
  harness = buildHarness();
});
afterAll(() => harness.remove());

/** A server that shows what it is told, and takes a key once where it checks. */
async function ownServer(isChecked: boolean) {
  const arrived: string[] = [];
  const known = new Set<string>();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { key } = JSON.parse(text) as { key: string };
      if (!isChecked || !known.has(key)) arrived.push(key);
      known.add(key);
      response.end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    arrived: () => arrived,
    base: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs in which something arrived more than once, and runs in which something is missing or not settled. */
function faults(runs: readonly Crashed[], expected: number): { twice: string[]; lost: string[] } {
  const twice = runs.filter(({ arrived }) => arrived.length > expected).map(({ step }) => step);
  const lost = runs.filter(
    ({ arrived, states }) => arrived.length < expected || states.some((state) => state !== 'sent'),
  );
  return { twice, lost: lost.map(({ step, states }) => `${step}: ${states.join(' ')}`) };
}

describe('a platform of our own', () => {
  it.each([true, false])(
    'with a duplicate check: %s',
    async (isChecked) => {
      const server = await ownServer(isChecked);
      const runs = await harness.run({ ...server, kind: 'own', address: 'own:room' }, ['a']);
      server.close();
      const { twice, lost } = faults(runs, 2);
      expect(lost).toEqual([]);
      // Without a check only what was carried out and not yet written down comes again.
      expect(twice.filter((step) => isChecked || !/^(answer|receipt)/.test(step))).toEqual([]);
      for (const { arrived } of runs) {
        // In order, whatever happened; at most one part twice, one behind the other.
        const once = arrived.filter((key, i) => key !== arrived[i - 1]);
        expect(once.map((key) => key.replace(/-\d+#/, ' '))).toEqual(['a 0', 'a 1']);
        expect(arrived.length - once.length).toBeLessThanOrEqual(1);
      }
    },
    120_000,
  );
});

describe('the chat platforms', () => {
  it('Slack: nothing lost, nothing twice', async () => {
    const server = await new SlackServer().start();
    const target = {
      kind: 'slack',
      base: server.apiUrl,
      address: 'slack:C0OPS000001',
      arrived: () => server.posted.map(({ ts }) => ts),
    };
    const runs = await harness.run(target, ['card']);
    await server.stop();
    expect(faults(runs, 1)).toEqual({ twice: [], lost: [] });
  }, 120_000);

  it('WeCom, the app: nothing lost, nothing twice', async () => {
    const server = await startWecomServer(Date.now);
    const target = {
      kind: 'wecom',
      base: server.base,
      address: 'wecom:user/zhangsan',
      arrived: () => server.delivered.map(({ to }) => to),
    };
    const runs = await harness.run(target, ['card']);
    const seen = server.problems;
    await server.close();
    expect(seen).toEqual([]);
    expect(faults(runs, 1)).toEqual({ twice: [], lost: [] });
  }, 120_000);

  it('DingTalk, a robot: nothing lost, nothing twice', async () => {
    const server = await startDingtalk(Date.now);
    const target = {
      kind: 'dingtalk',
      base: server.robotUrl,
      address: 'dingtalk:robot/ops',
      arrived: () => server.delivered.map(({ key }) => key),
    };
    const runs = await harness.run(target, ['card']);
    await server.close();
    expect(faults(runs, 1)).toEqual({ twice: [], lost: [] });
  }, 120_000);

  it('DingTalk, a card: nothing lost, nothing twice', async () => {
    const server = await startDingtalk(Date.now);
    const target = {
      kind: 'dingtalk cards',
      base: server.robotUrl,
      address: 'dingtalk:user/0123',
      arrived: () => server.delivered.map(({ key }) => key),
    };
    const runs = await harness.run(target, ['card']);
    await server.close();
    expect(faults(runs, 1)).toEqual({ twice: [], lost: [] });
  }, 120_000);

  it('DingTalk, the same to four people: nothing lost; the call that was under way may come twice', async () => {
    const server = await startDingtalk(Date.now);
    const people = ['0123', '0124', '0125', '0126'];
    const target = {
      kind: 'dingtalk',
      base: server.robotUrl,
      address: people.map((id) => `dingtalk:user/${id}`).join(),
      arrived: () => server.delivered.map(({ to }) => to),
    };
    const runs = await harness.run(target, ['a', 'b', 'c', 'd']);
    await server.close();
    for (const { step, arrived, states } of runs) {
      expect([step, states]).toEqual([step, ['sent', 'sent', 'sent', 'sent']]);
      const times = people.map((id) => arrived.filter((to) => to === id).length);
      const isDoubled = /^(answer 2|receipt)/.test(step);
      expect([step, times]).toEqual([step, Array<number>(4).fill(isDoubled ? 2 : 1)]);
    }
    expect(runs.length).toBeGreaterThanOrEqual(6);
  }, 120_000);

  it('DingTalk, a person: nothing lost; what was under way may come twice, as there is no way to look', async () => {
    const server = await startDingtalk(Date.now);
    const target = {
      kind: 'dingtalk',
      base: server.robotUrl,
      address: 'dingtalk:user/0123',
      arrived: () => server.delivered.map(({ key }) => key),
    };
    const runs = await harness.run(target, ['card']);
    await server.close();
    const { twice, lost } = faults(runs, 1);
    expect(lost).toEqual([]);
    expect(twice.filter((step) => !/^(answer|receipt)/.test(step))).toEqual([]);
  }, 120_000);
});
