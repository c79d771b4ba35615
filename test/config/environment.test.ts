// The environment: what wins, what counts as set, and that .env.example tells all of it and nothing else.
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { robotVariable, VARIABLES } from '../../src/config/environment.js';
import { folder } from './workspaces.js';

describe('.env', () => {
  const cwd = () => folder({ '.env': 'PORT=5000\nHOST="0.0.0.0" # everywhere\nLOG_LEVEL=\n' });

  it('is read', () => {
    const config = loadConfig({}, cwd());
    expect([config.port, config.host]).toEqual([5_000, '0.0.0.0']);
  });

  it('gives way to the real environment', () => {
    expect(loadConfig({ PORT: '6000' }, cwd()).port).toBe(6_000);
  });

  it('counts an empty value as not set, in both', () => {
    const config = loadConfig({ PORT: '', DESKBEAT_SECRET: ' ' }, cwd());
    expect([config.port, config.logLevel, config.secret]).toEqual([5_000, 'info', null]);
  });
});

describe('the environment', () => {
  it('has defaults', () => {
    const config = loadConfig({}, folder({}));
    expect(config).toMatchObject({
      databaseUrl: 'file:./data/deskbeat.db',
      host: '127.0.0.1',
      port: 4321,
      logLevel: 'info',
      publicUrl: null,
      platforms: { slack: null, dingtalk: null, wecom: null, wecomBot: null },
      llm: null,
      mail: null,
    });
  });

  it('turns platforms on', () => {
    const { platforms, llm, mail } = loadConfig(
      {
        SLACK_BOT_TOKEN: 'xoxb',
        SLACK_API_URL: 'http://127.0.0.1:9/api',
        DINGTALK_CLIENT_ID: 'id',
        DINGTALK_CLIENT_SECRET: 'secret',
        WECOM_CORP_ID: 'corp',
        WECOM_AGENT_ID: '1000002',
        WECOM_SECRET: 'secret',
        WECOM_TOKEN: 'token',
        WECOM_AES_KEY: 'key',
        WECOM_BOT_ID: 'bot',
        WECOM_BOT_SECRET: 'secret',
        LLM_BASE_URL: 'http://127.0.0.1:8/v1',
        LLM_MODEL: 'small',
        SMTP_URL: 'smtp://127.0.0.1',
        MAIL_FROM: 'desk@example.com',
      },
      folder({}),
    );
    expect(platforms.slack).toEqual({
      botToken: 'xoxb',
      appToken: null,
      signingSecret: null,
      apiUrl: 'http://127.0.0.1:9/api/',
    });
    expect(platforms.dingtalk).toMatchObject({ mode: 'stream', apiBase: 'https://api.dingtalk.com' });
    expect(platforms.wecom).toMatchObject({ callback: { token: 'token', aesKey: 'key' } });
    expect(platforms.wecomBot).toEqual({ id: 'bot', secret: 'secret', wsUrl: null });
    expect(llm).toEqual({ baseUrl: 'http://127.0.0.1:8/v1', apiKey: null, model: 'small' });
    expect(mail).toEqual({ smtpUrl: 'smtp://127.0.0.1', from: 'desk@example.com' });
  });

  it('names the variables of robots', () => {
    expect(robotVariable('cs-alerts', 'URL')).toBe('ROBOT_CS_ALERTS_URL');
    expect(robotVariable('night.shift 2', 'SECRET')).toBe('ROBOT_NIGHT_SHIFT_2_SECRET');
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const example = parseEnv(text);

  it('lists every variable that is read, in order, and no other', () => {
    const names = [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(VARIABLES));
  });

  it('shows their defaults', () => {
    expect(example).toEqual(
      Object.fromEntries(Object.entries(VARIABLES).map(([name, value]) => [name, value ?? ''])),
    );
  });

  it('says what each is for', () => {
    const lines = text.split('\n');
    const unsaid = lines.filter((line, i) => /^[A-Z]/.test(line) && !/^# \S/.test(lines[i - 1] ?? ''));
    expect(unsaid).toEqual([]);
  });

  it('can be used as it is', () => {
    expect(loadConfig(example, folder({})).port).toBe(4321);
  });
});
