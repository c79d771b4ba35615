// Which user is which agent, from settings, imports and links, and where each is written to.
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/people/accounts.js';
import { addressOf } from '../../src/people/reach.js';
import type { Config } from '../../src/config/config.js';
import type { PlatformName } from '../../src/config/address.js';
import { fakePlatform } from '../support/fake-platform.js';

type People = Config['people'];
const ids = (given: Partial<People[string]>): People[string] => ({
  slack: null,
  wecom: null,
  dingtalk: null,
  prefer: null,
  quiet: null,
  ...given,
});
const stored = (agentId: string, given: Partial<Record<PlatformName, string>>) => ({
  agentId,
  slack: null,
  wecom: null,
  dingtalk: null,
  ...given,
});
const link = (agentId: string, platform: string, userId: string) => ({
  agentId,
  platform,
  tenant: '',
  userId,
  how: 'code' as const,
  confirmedBy: ':admin',
  at: 0,
});

describe('an agent', () => {
  it('is known by the ids of the settings and of the imports; capitals don’t matter in WeCom', () => {
    const accounts = accountsOf(
      { a1: ids({ slack: 'U1' }) },
      [stored('a2', { wecom: 'WangWu', dingtalk: 'Dd1' })],
      [],
    );
    expect(accounts.agentOf('slack', 'U1')).toBe('a1');
    expect(accounts.agentOf('slack', 'u1')).toBeNull();
    expect(accounts.agentOf('wecom', 'wangwu')).toBe('a2');
    expect(accounts.agentOf('dingtalk', 'dd1')).toBeNull();
    expect(accounts.agentOf('dingtalk', 'WangWu')).toBeNull();
  });

  it('is nobody where two have one id, unless the settings say who', () => {
    const rows = [stored('a1', { slack: 'U1' }), stored('a2', { slack: 'U1' })];
    expect(accountsOf({}, rows, []).agentOf('slack', 'U1')).toBeNull();
    expect(accountsOf({ a3: ids({ slack: 'U1' }) }, rows, []).agentOf('slack', 'U1')).toBe('a3');
  });
});

describe('a person is written to', () => {
  const platforms = [fakePlatform('slack'), fakePlatform('wecom')];
  const accounts = accountsOf(
    { a1: ids({ slack: 'U1', wecom: 'w1', prefer: 'wecom' }), a2: ids({ dingtalk: 'D2' }) },
    [stored('a3', { slack: 'U3', wecom: 'w3' }), stored('a2', { wecom: 'w2' })],
    [link('a4', 'wecom', 'w4')],
  );
  const people = { a1: ids({ prefer: 'wecom' }) };
  const to = (person: string, prefer: readonly PlatformName[] = ['slack', 'dingtalk', 'wecom']) =>
    addressOf(person, {
      config: { people, workspace: { prefer } },
      accounts,
      platforms,
    });
  it('where they prefer, else in the order of the workspace, else by a link', () => {
    expect(to('a1')).toBe('wecom:w1');
    expect(to('a3')).toBe('slack:U3');
    expect(to('a3', ['wecom'])).toBe('wecom:w3');
    expect(to('a4')).toBe('wecom:w4');
  });
  it('on no platform that is not set up', () => {
    expect(to('a2')).toBe('wecom:w2');
    expect(to('z9')).toBeNull();
  });
});
