// What a platform would be sent for a card, as it would be sent: rendered by the platform's own adapter, without any network. Where the
// platform is not set up, stand-in keys do: rendering needs none.
import { createHttp } from '../../adapters/http.js';
import type { AdapterLog } from '../../adapters/parts.js';
import type { Platform } from '../../adapters/platform.js';
import type { Card } from '../cards/card.js';
import { PLATFORMS, type PlatformName } from '../config/address.js';
import type { Config } from '../config/config.js';
import { AppError } from '../errors.js';
import { buildPlatforms } from '../platforms.js';
import { systemNow } from '../time/clock.js';

const SILENT: AdapterLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Where a card goes when nobody is named: somebody's direct chat. */
const SOMEBODY: Readonly<Record<PlatformName, string>> = {
  slack: 'slack:U00000000',
  dingtalk: 'dingtalk:user/STAFFID',
  wecom: 'wecom:user/USERID',
};

/** Throws AppError('bad_usage') for a name that is no platform's. */
export function platformNamed(text: string): PlatformName {
  const name = PLATFORMS.find((each) => each === text);
  if (name !== undefined) return name;
  throw new AppError('bad_usage', `There is no platform “${text}”. There are: ${PLATFORMS.join(', ')}.`);
}

/** The parts as JSON, with the alternative text of each picture in its place. */
export async function payloadText(card: Card, name: PlatformName, config: Config): Promise<string> {
  const http = createHttp(config);
  try {
    const address = SOMEBODY[name];
    const platform = platforms(config, http).find((each) => each.name === name && each.serves(address));
    if (platform === undefined) throw new Error(`no adapter serves ${address}`);
    return JSON.stringify(
      platform.render(card, address).map(({ kind, body, pictures, optional }) => ({
        kind,
        body,
        ...(pictures.length === 0 ? {} : { pictures: pictures.map(({ id, alt }) => ({ id, alt })) }),
        ...(optional ? { optional } : {}),
      })),
      null,
      2,
    );
  } finally {
    await http.close();
  }
}

const platforms = (config: Config, http: ReturnType<typeof createHttp>): readonly Platform[] =>
  buildPlatforms(
    {
      ...config,
      platforms: {
        slack: config.platforms.slack ?? {
          botToken: 'xoxb-none',
          appToken: null,
          signingSecret: 'none',
          apiUrl: 'https://slack.com/api/',
        },
        dingtalk: config.platforms.dingtalk ?? {
          clientId: 'none',
          clientSecret: 'none',
          robotCode: 'none',
          mode: 'stream',
          cardTemplateId: null,
          cardSecret: null,
          thinking: false,
          apiBase: 'https://api.dingtalk.com',
          oapiBase: 'https://oapi.dingtalk.com',
        },
        wecom: config.platforms.wecom ?? {
          corpId: 'none',
          agentId: '1',
          secret: 'none',
          callback: null,
          apiBase: 'https://qyapi.weixin.qq.com',
        },
        wecomBot: config.platforms.wecomBot,
      },
    },
    { http, server: null, now: systemNow, log: SILENT },
  );
