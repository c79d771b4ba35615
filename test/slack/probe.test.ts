// What `doctor` says of a Slack: each thing that can be missing, with the page where it is switched on.
import { afterEach, describe, expect, it } from 'vitest';
import type { Probe } from '../../adapters/platform.js';
import { SCOPES } from '../../adapters/slack/probe.js';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ALL_SCOPES } from '../support/slack-server.js';
import { createRig, type Rig } from './rig.js';

let rig: Rig;
afterEach(() => rig.stop());
const not = (probes: readonly Probe[]): readonly Probe[] => probes.filter(({ state }) => state !== 'good');

describe('doctor', () => {
  it('has nothing to say where all is well', async () => {
    rig = await createRig();
    const probes = await rig.platform.probe();
    expect(not(probes)).toEqual([]);
    expect(probes.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['clock', 'SLACK_APP_TOKEN', 'files:read']),
    );
  });

  it('names each scope that is missing, and where it is added', async () => {
    rig = await createRig();
    rig.slack.scopes = ALL_SCOPES.replace('users:read,', '').replace('files:read,', '');
    const missing = not(await rig.platform.probe());
    expect(missing.map(({ state, about }) => [state, about])).toEqual([
      ['bad', 'users:read'],
      ['hint', 'files:read'],
    ]);
    expect(missing[0]?.text).toContain('https://api.slack.com/apps');
  });

  it('sees a clock that is off', async () => {
    rig = await createRig();
    rig.slack.clockSkewMs = 10 * 60_000;
    expect(not(await rig.platform.probe())).toMatchObject([
      { state: 'bad', about: 'clock', text: expect.stringContaining('behind') },
    ]);
  });

  it('says which token is refused', async () => {
    rig = await createRig({ botToken: 'xoxb-wrong', appToken: 'xapp-wrong' });
    const missing = not(await rig.platform.probe());
    expect(missing.map(({ about }) => about)).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
    expect(JSON.stringify(missing)).not.toContain('-wrong');
  });

  it.each([
    ['socket_mode_not_enabled', /switched off.*https:\/\/api\.slack\.com\/apps under "Socket Mode"/],
    ['missing_scope', /connections:write.*https:\/\/api\.slack\.com\/apps.*"App-Level Tokens"/],
    ['forbidden_team', /https:\/\/slack\.com\/apps\/manage/],
    ['not_allowed_token_type', /https:\/\/api\.slack\.com\/apps under "Basic Information"/],
    ['unknown_method', /SLACK_API_URL/],
  ])('says where %s is set right', async (error, where) => {
    rig = await createRig();
    rig.slack.fail('apps.connections.open', { kind: 'error', error });
    const [missing, ...more] = not(await rig.platform.probe());
    expect(more).toEqual([]);
    expect(missing).toMatchObject({
      state: 'bad',
      about: 'SLACK_APP_TOKEN',
      text: expect.stringMatching(where),
    });
    expect(missing?.text).toContain(error);
  });

  it('sees tokens that stand in each other’s place, before anything is called', async () => {
    rig = await createRig({ botToken: 'xapp-1-secret', appToken: 'xoxb-secret' });
    const found = await rig.platform.probe();
    expect(found).toMatchObject([
      { state: 'bad', about: 'SLACK_BOT_TOKEN', text: expect.stringContaining('xoxb-') },
    ]);
    await rig.start();
    expect(rig.platform.unready()).toMatch(/^SLACK_BOT_TOKEN holds an app-level token/);
    expect(rig.slack.calls).toEqual([]);
    expect(JSON.stringify([found, rig.platform.unready(), rig.warnings])).not.toContain('secret');
  });

  it('says when nothing answers', async () => {
    rig = await createRig();
    rig.slack.fail('auth.test', { kind: 'status', status: 503 });
    expect(not(await rig.platform.probe())[0]?.text).toContain('SLACK_API_URL');
  });
});

describe('the manifest', () => {
  it('has exactly the scopes that doctor looks for', async () => {
    rig = await createRig();
    const shape = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
    const manifest = shape.parse(
      parse(readFileSync(new URL('../../docs/slack-manifest.yaml', import.meta.url), 'utf8')),
    );
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual(SCOPES.map(({ scope }) => scope).sort());
  });
});
