// What Slack tells, as it tells it.
import { BOT, TEAM } from '../support/slack-server.js';

let count = 0;
const next = (): string => String((count += 1)).padStart(6, '0');

export const event = (
  event: Readonly<Record<string, unknown>>,
  id = `Ev${next()}`,
): Record<string, unknown> => ({
  type: 'event_callback',
  team_id: TEAM,
  api_app_id: 'A0APP000001',
  event_id: id,
  event_time: 1767225600,
  authorizations: [{ team_id: TEAM, user_id: BOT, is_bot: true }],
  event,
});

export const mention = (
  text: string,
  over: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  type: 'app_mention',
  user: 'U0AGENT0001',
  text: `<@${BOT}> ${text}`,
  ts: `1767225600.${next()}`,
  channel: 'C0OPS000001',
  ...over,
});

export const direct = (
  text: string,
  over: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  type: 'message',
  channel_type: 'im',
  user: 'U0AGENT0001',
  text,
  ts: `1767225600.${next()}`,
  channel: 'D0AGENT0001',
  ...over,
});

export const command = (text: string, trigger: string, channel = 'C0OPS000001'): Record<string, string> => ({
  command: '/deskbeat',
  text,
  user_id: 'U0AGENT0001',
  channel_id: channel,
  team_id: TEAM,
  trigger_id: trigger,
  response_url: 'https://hooks.slack.com/commands/x',
});

export const press = (
  action: Readonly<Record<string, unknown>>,
  trigger: string,
  over: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  type: 'block_actions',
  user: { id: 'U0AGENT0001', team_id: TEAM },
  team: { id: TEAM },
  api_app_id: 'A0APP000001',
  trigger_id: trigger,
  container: { type: 'message', message_ts: '1767225600.000900', channel_id: 'C0OPS000001' },
  channel: { id: 'C0OPS000001' },
  actions: [{ type: 'button', block_id: 'zh/3', action_ts: `1767225600.${next()}`, ...action }],
  ...over,
});
