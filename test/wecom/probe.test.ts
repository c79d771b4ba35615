// What doctor is told of WeCom, and that looking changes nothing.
import { describe, expect, it } from 'vitest';
import type { Probe } from '../../adapters/platform.js';
import { startRig } from './rig.js';

const QUICK = { firstWaitMs: 30, longestWaitMs: 120, reconnectMs: 20 };
const about = (probes: readonly Probe[], name: string): Probe | undefined =>
  probes.find((one) => one.about === name);

describe('looking at WeCom', () => {
  it('says that all is well, without a word to anybody', async () => {
    const rig = await startRig({ bot: true, botTiming: QUICK });
    const probes = await rig.wecom.probe();
    expect(probes.filter(({ state }) => state === 'bad').map(({ about: what }) => what)).toEqual([
      // The rig's clock stands in the past; a robot has no address.
      'clock',
      'robot later',
    ]);
    expect(about(probes, 'visible range')?.text).toContain('1 people');
    expect(about(probes, 'robot later')?.text).toContain('ROBOT_LATER_URL');
    expect(rig.server.delivered).toEqual([]);
    expect(rig.server.bot.subscriptions).toHaveLength(1);
  });

  it('names the page for each thing that is wrong', async () => {
    const rig = await startRig({ secret: 'wrong' });
    expect(about(await rig.wecom.probe(), 'app')?.text).toMatch(
      /^the secret is wrong.*WECOM_SECRET.*\(40001\)$/u,
    );
    const other = await startRig();
    other.server.fault('agent/get', {
      kind: 'code',
      errcode: 60020,
      errmsg: 'x, from ip: 203.0.113.9, more',
    });
    expect(about(await other.wecom.probe(), 'app')).toMatchObject({
      state: 'bad',
      text: expect.stringMatching(
        /^this machine's address is not trusted: add 203\.0\.113\.9.*可信IP \(60020\)$/u,
      ),
    });
    const down = await startRig();
    down.server.fault('agent/get', { kind: 'status', status: 500 });
    expect(about(await down.wecom.probe(), 'app')?.text).toMatch(/^WeCom could not be reached \(HTTP 500\)/u);
    const bot = await startRig({ bot: true, botTiming: QUICK, botSecret: 'wrong' });
    expect(about(await bot.wecom.probe(), 'smart bot')).toMatchObject({
      state: 'bad',
      text: expect.stringContaining('853000'),
    });
  });

  it('leaves the connection alone where another process holds it', async () => {
    const rig = await startRig({ bot: true, botTiming: QUICK, mayConnect: async () => false });
    await rig.wecom.stop();
    expect(about(await rig.wecom.probe(), 'smart bot')?.state).toBe('hint');
    expect(rig.server.bot.subscriptions).toEqual([]);
  });
});
