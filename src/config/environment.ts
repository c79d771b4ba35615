// The environment: secrets, and where things are. `.env` in the working folder is read too; what is set for real wins. This
// is the only file of the program that touches `process.env`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { AppError } from '../errors.js';
import { hint } from './nearest.js';

/** Variables by name, as a process has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The environment that this process was started with. */
export const processEnvironment = (): Variables => ({ ...process.env });

/** Every variable that Deskbeat reads, with its default (null: none). Robots' ROBOT_<NAME>_URL and _SECRET come on top. */
export const VARIABLES = {
  DATABASE_URL: 'file:./data/deskbeat.db',
  DESKBEAT_CONFIG: null,
  DESKBEAT_SECRET: null,
  HOST: '127.0.0.1',
  PORT: '4321',
  PUBLIC_URL: null,
  LOG_LEVEL: 'info',
  SLACK_BOT_TOKEN: null,
  SLACK_APP_TOKEN: null,
  SLACK_SIGNING_SECRET: null,
  SLACK_API_URL: 'https://slack.com/api/',
  DINGTALK_CLIENT_ID: null,
  DINGTALK_CLIENT_SECRET: null,
  DINGTALK_ROBOT_CODE: null,
  DINGTALK_MODE: 'stream',
  DINGTALK_CARD_TEMPLATE_ID: null,
  DINGTALK_CARD_SECRET: null,
  DINGTALK_THINKING: 'off',
  DINGTALK_API_BASE: 'https://api.dingtalk.com',
  DINGTALK_OAPI_BASE: 'https://oapi.dingtalk.com',
  WECOM_CORP_ID: null,
  WECOM_AGENT_ID: null,
  WECOM_SECRET: null,
  WECOM_TOKEN: null,
  WECOM_AES_KEY: null,
  WECOM_API_BASE: 'https://qyapi.weixin.qq.com',
  WECOM_BOT_ID: null,
  WECOM_BOT_SECRET: null,
  WECOM_BOT_WS_URL: null,
  LLM_BASE_URL: null,
  LLM_API_KEY: null,
  LLM_MODEL: null,
  SMTP_URL: null,
  MAIL_FROM: null,
  HTTPS_PROXY: null,
  NO_PROXY: null,
} as const satisfies Readonly<Record<string, string | null>>;
export type VariableName = keyof typeof VARIABLES;

/** What the environment says; an empty variable counts as not set. */
export interface Environment {
  /** The variable, or its default; null where it has none. */
  get(name: VariableName): string | null;
  /** The variable; AppError when it is missing although `because` is set. */
  need(name: VariableName, because: VariableName): string;
  /** The variable, which must be one of the values. */
  oneOf<const T extends string>(name: VariableName, values: readonly T[]): T;
  /** The variable, which must be a whole number within the bounds. */
  integer(name: VariableName, min: number, max: number): number;
  /** The variable, which must be an absolute address beginning with one of the schemes; null when it is not set. */
  url(name: VariableName, schemes: readonly string[]): string | null;
  /** The address and secret of a robot. */
  robot(name: string): { readonly url: string | null; readonly secret: string | null };
}

/** The environment of a run in `cwd`: `.env` there, and the given variables before it. */
export function readEnvironment(variables: Variables, cwd: string): Environment {
  const file = readDotEnv(cwd);
  const raw = (name: string): string | null => filled(variables[name]) ?? filled(file[name]) ?? null;
  const get = (name: VariableName): string | null => raw(name) ?? VARIABLES[name];
  return {
    get,
    need: (name, because) => get(name) ?? fail(`${because} is set, but ${name} is not: set both, or neither`),
    oneOf: (name, values) => {
      const text = get(name) ?? '';
      const found = values.find((value) => value === text.toLowerCase());
      return (
        found ??
        fail(`${name} is "${text}", where one of ${values.join(', ')} is needed${hint(text, values)}`)
      );
    },
    integer: (name, min, max) => {
      const text = get(name) ?? '';
      const value = /^\d+$/.test(text) ? Number(text) : NaN;
      return value >= min && value <= max
        ? value
        : fail(`${name} is "${text}", where a whole number from ${min} to ${max} is needed`);
    },
    url: (name, schemes) => {
      const text = get(name);
      if (text === null) return null;
      const scheme = URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : '';
      // The value itself may hold a password, so it is not repeated.
      return schemes.includes(scheme)
        ? text
        : fail(`${name} must be an address that begins with ${schemes.join(':// or ')}://`);
    },
    robot: (name) => ({ url: raw(robotVariable(name, 'URL')), secret: raw(robotVariable(name, 'SECRET')) }),
  };
}

/** The variable of a robot: `cs-alerts` → `ROBOT_CS_ALERTS_URL`. */
export const robotVariable = (name: string, part: 'URL' | 'SECRET'): string =>
  `ROBOT_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}_${part}`;

function readDotEnv(cwd: string): Variables {
  const path = join(cwd, '.env');
  if (!existsSync(path)) return {};
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new AppError('bad_config', "Reading settings: the file .env can't be read.", { cause });
  }
}

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

function fail(problem: string): never {
  throw new AppError('bad_config', `Reading the environment: ${problem}.`);
}
