// What `deskbeat init` asks: per platform the keys it needs, with where they are found. Data only.
import type { PlatformName } from '../config/address.js';
import type { VariableName } from '../config/environment.js';

export interface KeyQuestion {
  readonly variable: VariableName;
  readonly ask: string;
  /** Where it stands in the platform's console. */
  readonly found: string;
  /** Not shown while it is typed. */
  readonly secret: boolean;
  readonly optional: boolean;
  /** What a right value looks like; a wrong one is asked again. */
  readonly form: RegExp;
  readonly formSaid: string;
}

export interface PlatformQuestions {
  readonly platform: PlatformName;
  readonly name: string;
  readonly before: string;
  readonly guide: string;
  readonly keys: readonly KeyQuestion[];
}

const key = (
  variable: VariableName,
  ask: string,
  found: string,
  form: RegExp,
  formSaid: string,
  more: { readonly secret?: boolean; readonly optional?: boolean } = {},
): KeyQuestion => ({
  variable,
  ask,
  found,
  form,
  formSaid,
  secret: more.secret ?? true,
  optional: more.optional ?? false,
});

const SOME = /^\S+$/;

export const INTERVIEW: readonly PlatformQuestions[] = [
  {
    platform: 'slack',
    name: 'Slack',
    before:
      'Make an app from docs/slack-manifest.yaml at https://api.slack.com/apps and install it to your workspace.',
    guide: 'docs/slack.md',
    keys: [
      key(
        'SLACK_BOT_TOKEN',
        'Bot token',
        'OAuth & Permissions > Bot User OAuth Token',
        /^xoxb-\S+$/,
        'begins with xoxb-',
      ),
      key(
        'SLACK_APP_TOKEN',
        'App token (Socket Mode; no public address is needed)',
        'Basic Information > App-Level Tokens, scope connections:write',
        /^xapp-\S+$/,
        'begins with xapp-',
        { optional: true },
      ),
      key(
        'SLACK_SIGNING_SECRET',
        'Signing secret (only for HTTP, without an app token)',
        'Basic Information > App Credentials',
        /^[0-9a-f]{32}$/i,
        'is 32 hexadecimal digits',
        { optional: true },
      ),
    ],
  },
  {
    platform: 'dingtalk',
    name: 'DingTalk 钉钉',
    before:
      'Make an internal app with a robot (应用开发 > 企业内部应用 > 添加应用能力 > 机器人) at https://open-dev.dingtalk.com.',
    guide: 'docs/dingtalk.md',
    keys: [
      key('DINGTALK_CLIENT_ID', 'Client ID (AppKey)', '凭证与基础信息', SOME, 'has no spaces', {
        secret: false,
      }),
      key('DINGTALK_CLIENT_SECRET', 'Client Secret (AppSecret)', '凭证与基础信息', SOME, 'has no spaces'),
      key('DINGTALK_ROBOT_CODE', 'Robot code', '机器人 > RobotCode', SOME, 'has no spaces', {
        secret: false,
      }),
      key(
        'DINGTALK_CARD_TEMPLATE_ID',
        'Card template (for buttons)',
        '开放能力 > 卡片平台',
        SOME,
        'has no spaces',
        { secret: false, optional: true },
      ),
    ],
  },
  {
    platform: 'wecom',
    name: 'WeCom 企业微信',
    before: 'Make an app (应用管理 > 自建 > 创建应用) at https://work.weixin.qq.com, a smart bot, or both.',
    guide: 'docs/wecom.md',
    keys: [
      key('WECOM_CORP_ID', 'Company id', '我的企业 > 企业信息 > 企业ID', SOME, 'has no spaces', {
        secret: false,
        optional: true,
      }),
      key('WECOM_AGENT_ID', 'AgentId of the app', '应用管理 > the app', /^\d+$/, 'is a number', {
        secret: false,
        optional: true,
      }),
      key('WECOM_SECRET', 'Secret of the app', '应用管理 > the app', SOME, 'has no spaces', {
        optional: true,
      }),
      key('WECOM_TOKEN', 'Token of its callback', 'the app > 接收消息 > API接收', SOME, 'has no spaces', {
        optional: true,
      }),
      key(
        'WECOM_AES_KEY',
        'EncodingAESKey of its callback',
        'the app > 接收消息 > API接收',
        /^[A-Za-z0-9]{43}$/,
        'is 43 letters and digits',
        { optional: true },
      ),
      key(
        'WECOM_BOT_ID',
        'Bot id of the smart bot',
        '管理工具 > 智能机器人 > API模式 > 长连接',
        SOME,
        'has no spaces',
        {
          secret: false,
          optional: true,
        },
      ),
      key('WECOM_BOT_SECRET', 'Secret of the smart bot', '管理工具 > 智能机器人', SOME, 'has no spaces', {
        optional: true,
      }),
    ],
  },
];

/** A key whose first was left out is not asked for: an app without its company's id, a callback without its token. */
export const GOES_WITH: Readonly<Partial<Record<VariableName, VariableName>>> = {
  WECOM_AGENT_ID: 'WECOM_CORP_ID',
  WECOM_SECRET: 'WECOM_CORP_ID',
  WECOM_TOKEN: 'WECOM_CORP_ID',
  WECOM_AES_KEY: 'WECOM_TOKEN',
  WECOM_BOT_SECRET: 'WECOM_BOT_ID',
};

/** What is asked only where another was left out: HTTP is for those without Socket Mode. */
export const INSTEAD_OF: Readonly<Partial<Record<VariableName, VariableName>>> = {
  SLACK_SIGNING_SECRET: 'SLACK_APP_TOKEN',
};
