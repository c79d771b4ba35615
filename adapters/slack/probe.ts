// What `doctor` asks of Slack: the tokens, each scope, the clock, the connection.
import type { SlackKeys } from '../../src/config/platforms.js';
import type { Probe } from '../platform.js';
import type { Api, ApiEnd } from './api.js';
import { AUTH_ERRORS, authSentence, meaningOf, misplaced } from './codes.js';
import { LIMITS } from './limits.js';

/** What each scope is for; all of them are in docs/slack-manifest.yaml. `need`: nothing works without. */
export const SCOPES: readonly { readonly scope: string; readonly need: boolean; readonly what: string }[] = [
  { scope: 'chat:write', need: true, what: 'sending and updating messages, the sign under a question' },
  { scope: 'chat:write.public', need: false, what: 'sending to public channels that the bot has not joined' },
  { scope: 'app_mentions:read', need: true, what: 'hearing mentions' },
  { scope: 'im:history', need: true, what: 'hearing direct messages' },
  { scope: 'im:write', need: true, what: 'opening a direct chat with a person' },
  { scope: 'commands', need: false, what: 'the /deskbeat command' },
  { scope: 'users:read', need: true, what: 'telling members from guests' },
  { scope: 'users:read.email', need: false, what: 'knowing people by their e-mail address' },
  { scope: 'channels:read', need: false, what: 'who reads a public channel' },
  { scope: 'groups:read', need: false, what: 'who reads a private channel' },
  { scope: 'channels:history', need: false, what: 'never posting twice to a public channel after a failure' },
  { scope: 'groups:history', need: false, what: 'never posting twice to a private channel after a failure' },
  { scope: 'files:write', need: false, what: 'pictures' },
  { scope: 'files:read', need: false, what: 'knowing when a picture is ready' },
  { scope: 'assistant:write', need: false, what: 'the assistant pane' },
];

const CONSOLE = 'https://api.slack.com/apps';

export async function probe(
  keys: SlackKeys,
  { api, now }: { readonly api: Api; readonly now: () => number },
): Promise<readonly Probe[]> {
  const swapped = misplaced(keys.botToken, keys.appToken);
  if (swapped !== null) return [{ state: 'bad', about: swapped.split(' ')[0] ?? 'Slack', text: swapped }];
  const auth = await api.call('auth.test');
  const bot = { about: 'SLACK_BOT_TOKEN' };
  const found: Probe[] = [];
  if (auth.end === 'ok') {
    found.push({ state: 'good', ...bot, text: 'the bot token is accepted' });
    found.push(...scopeProbes(auth.headers['x-oauth-scopes']), ...clockProbe(auth.headers['date'], now()));
  } else found.push({ state: 'bad', ...bot, text: whyNot(auth, 'SLACK_BOT_TOKEN') });
  return [...found, ...(await listening(keys, api))];
}

function scopeProbes(header: string | undefined): readonly Probe[] {
  if (header === undefined) {
    return [
      {
        state: 'hint',
        about: 'scopes',
        text: 'Slack did not say which scopes the token has (x-oauth-scopes)',
      },
    ];
  }
  const granted = new Set(header.split(',').map((scope) => scope.trim()));
  return SCOPES.map(({ scope, need, what }): Probe => {
    if (granted.has(scope)) return { state: 'good', about: scope, text: what };
    const text = `${scope} is missing, for ${what}: add it at ${CONSOLE} under "OAuth & Permissions", then install the app again`;
    return { state: need ? 'bad' : 'hint', about: scope, text };
  });
}

function clockProbe(date: string | undefined, nowMs: number): readonly Probe[] {
  const theirs = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs)) return [];
  const seconds = Math.round((nowMs - theirs) / 1_000);
  const off = Math.abs(seconds);
  if (off <= 5) return [{ state: 'good', about: 'clock', text: 'this machine’s clock agrees with Slack’s' }];
  const text = `this machine's clock is ${off} s ${seconds > 0 ? 'ahead of' : 'behind'} Slack's`;
  return off > LIMITS.requestAgeSeconds / 2
    ? [
        {
          state: 'bad',
          about: 'clock',
          text: `${text}: requests are refused at ${LIMITS.requestAgeSeconds} s; set it right (NTP)`,
        },
      ]
    : [{ state: 'hint', about: 'clock', text }];
}

async function listening(keys: SlackKeys, api: Api): Promise<readonly Probe[]> {
  if (keys.appToken !== null) {
    const opened = await api.call('apps.connections.open', {}, { token: keys.appToken });
    const about = 'SLACK_APP_TOKEN';
    return opened.end === 'ok'
      ? [{ state: 'good', about, text: 'Socket Mode can be opened' }]
      : [{ state: 'bad', about, text: whyNot(opened, about) }];
  }
  const about = 'SLACK_SIGNING_SECRET';
  if (keys.signingSecret !== null) {
    const text = `HTTP mode: the request URL at ${CONSOLE} under "Event Subscriptions", "Interactivity & Shortcuts" and "Slash Commands" must be PUBLIC_URL followed by /slack/events`;
    return [{ state: 'hint', about, text }];
  }
  return [
    {
      state: 'bad',
      about: 'SLACK_APP_TOKEN',
      text: `nothing can be heard: set SLACK_APP_TOKEN (${CONSOLE}, "Basic Information", "App-Level Tokens", scope connections:write) or SLACK_SIGNING_SECRET`,
    },
  ];
}

function whyNot(
  ended: Exclude<ApiEnd, { readonly end: 'ok' }>,
  variable: 'SLACK_APP_TOKEN' | 'SLACK_BOT_TOKEN',
): string {
  switch (ended.end) {
    case 'refused': {
      if (AUTH_ERRORS.has(ended.code)) return authSentence(ended.code, variable);
      const needed = ended.needed === null ? '' : `; it needs ${ended.needed}`;
      const meaning = meaningOf(ended.code, variable);
      return `Slack said ${ended.code} to ${variable}${meaning === null ? needed : `${needed}: ${meaning}`}`;
    }
    case 'limited':
      return 'Slack says that we ask too often; try again in a minute';
    default:
      return `Slack can't be reached: ${ended.reason}; look at SLACK_API_URL and HTTPS_PROXY`;
  }
}
