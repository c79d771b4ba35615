// Which chat platforms are on, and with what keys; the language model and e-mail beside them. All of it comes from the
// environment; null is "off".
import type { Environment } from './environment.js';

export interface SlackKeys {
  readonly botToken: string;
  /** Socket Mode when set. */
  readonly appToken: string | null;
  /** HTTP mode when set and there is no app token. */
  readonly signingSecret: string | null;
  readonly apiUrl: string;
}

export interface DingtalkKeys {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly robotCode: string | null;
  readonly mode: 'stream' | 'http';
  readonly cardTemplateId: string | null;
  readonly cardSecret: string | null;
  /** Whether questions get a sign that their answer is under way; it costs calls. */
  readonly thinking: boolean;
  readonly apiBase: string;
  readonly oapiBase: string;
}

export interface WecomKeys {
  readonly corpId: string;
  readonly agentId: string;
  readonly secret: string;
  /** Of the callback; null when messages are only sent. */
  readonly callback: { readonly token: string; readonly aesKey: string } | null;
  readonly apiBase: string;
}

export interface WecomBotKeys {
  readonly id: string;
  readonly secret: string;
  /** The whole address; null for the one that the library knows. */
  readonly wsUrl: string | null;
}

export interface Platforms {
  readonly slack: SlackKeys | null;
  readonly dingtalk: DingtalkKeys | null;
  readonly wecom: WecomKeys | null;
  readonly wecomBot: WecomBotKeys | null;
}

export interface LanguageModel {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
}

export interface Mail {
  readonly smtpUrl: string;
  readonly from: string;
}

const HTTP = ['http', 'https'] as const;

export const platformsOf = (env: Environment): Platforms => ({
  slack: slackOf(env),
  dingtalk: dingtalkOf(env),
  wecom: wecomOf(env),
  wecomBot: wecomBotOf(env),
});

function slackOf(env: Environment): SlackKeys | null {
  const botToken = env.get('SLACK_BOT_TOKEN');
  if (botToken === null) return null;
  return {
    botToken,
    appToken: env.get('SLACK_APP_TOKEN'),
    signingSecret: env.get('SLACK_SIGNING_SECRET'),
    // Written with or without the last slash.
    apiUrl: `${base(env, 'SLACK_API_URL')}/`,
  };
}

function dingtalkOf(env: Environment): DingtalkKeys | null {
  const clientId = env.get('DINGTALK_CLIENT_ID');
  if (clientId === null) return null;
  return {
    clientId,
    clientSecret: env.need('DINGTALK_CLIENT_SECRET', 'DINGTALK_CLIENT_ID'),
    robotCode: env.get('DINGTALK_ROBOT_CODE'),
    mode: env.oneOf('DINGTALK_MODE', ['stream', 'http']),
    cardTemplateId: env.get('DINGTALK_CARD_TEMPLATE_ID'),
    cardSecret: env.get('DINGTALK_CARD_SECRET'),
    thinking: env.oneOf('DINGTALK_THINKING', ['off', 'on']) === 'on',
    apiBase: base(env, 'DINGTALK_API_BASE'),
    oapiBase: base(env, 'DINGTALK_OAPI_BASE'),
  };
}

function wecomOf(env: Environment): WecomKeys | null {
  const corpId = env.get('WECOM_CORP_ID');
  if (corpId === null) return null;
  const token = env.get('WECOM_TOKEN');
  return {
    corpId,
    agentId: env.need('WECOM_AGENT_ID', 'WECOM_CORP_ID'),
    secret: env.need('WECOM_SECRET', 'WECOM_CORP_ID'),
    callback: token === null ? null : { token, aesKey: env.need('WECOM_AES_KEY', 'WECOM_TOKEN') },
    apiBase: base(env, 'WECOM_API_BASE'),
  };
}

function wecomBotOf(env: Environment): WecomBotKeys | null {
  const id = env.get('WECOM_BOT_ID');
  if (id === null) return null;
  return {
    id,
    secret: env.need('WECOM_BOT_SECRET', 'WECOM_BOT_ID'),
    wsUrl: env.url('WECOM_BOT_WS_URL', ['ws', 'wss']),
  };
}

export function languageModelOf(env: Environment): LanguageModel | null {
  const baseUrl = env.url('LLM_BASE_URL', HTTP);
  if (baseUrl === null) return null;
  return { baseUrl, apiKey: env.get('LLM_API_KEY'), model: env.need('LLM_MODEL', 'LLM_BASE_URL') };
}

export function mailOf(env: Environment): Mail | null {
  const smtpUrl = env.url('SMTP_URL', ['smtp', 'smtps']);
  if (smtpUrl === null) return null;
  return { smtpUrl, from: env.need('MAIL_FROM', 'SMTP_URL') };
}

/** An address without its last slash. */
const base = (
  env: Environment,
  name: 'SLACK_API_URL' | 'DINGTALK_API_BASE' | 'DINGTALK_OAPI_BASE' | 'WECOM_API_BASE',
): string => (env.url(name, HTTP) ?? '').replace(/\/+$/, '');
