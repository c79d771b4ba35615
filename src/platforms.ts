// The chat platforms that are set up, each behind the port. Beside the shell, the only place that knows the adapters.
import { createDingtalk } from '../adapters/dingtalk/index.js';
import { createMail } from '../adapters/mail/index.js';
import type { AdapterParts, Robot } from '../adapters/parts.js';
import type { Platform } from '../adapters/platform.js';
import { createSlack } from '../adapters/slack/index.js';
import { createWecom } from '../adapters/wecom/index.js';
import type { PlatformName } from './config/address.js';
import type { Config } from './config/config.js';

export interface PlatformOptions {
  /** A person's user id on a platform, for mentions; null where it is not known. */
  readonly userOf?: (personId: string, platform: PlatformName) => string | null;
  /** Where several processes share the store: whether this one may hold a connection of which there can be only one. */
  readonly mayConnect?: () => Promise<boolean>;
}

/**
 * Makes every platform that the settings name; nothing is called. One that can't be made is left out and told of in the log, and
 * takes no other down.
 */
export function buildPlatforms(
  config: Config,
  parts: AdapterParts,
  { userOf = () => null, mayConnect }: PlatformOptions = {},
): readonly Platform[] {
  const { slack, dingtalk, wecom, wecomBot } = config.platforms;
  const robots = (platform: 'dingtalk' | 'wecom'): readonly Robot[] =>
    Object.entries(config.robots)
      .filter(([, robot]) => robot.platform === platform)
      .map(([name, { url, secret }]) => ({ name, url, secret }));
  const [dingtalkRobots, wecomRobots] = [robots('dingtalk'), robots('wecom')];
  const makers: readonly (readonly [name: string, make: (() => Platform) | null])[] = [
    [
      'slack',
      slack === null
        ? null
        : () => createSlack(slack, parts, { slackIdOf: (person) => userOf(person, 'slack') }),
    ],
    [
      'dingtalk',
      dingtalk === null && dingtalkRobots.length === 0
        ? null
        : () =>
            createDingtalk(dingtalk, dingtalkRobots, parts, {
              dingtalkIdOf: (person) => userOf(person, 'dingtalk'),
              publicUrl: config.publicUrl,
            }),
    ],
    [
      'wecom',
      wecom === null && wecomBot === null && wecomRobots.length === 0
        ? null
        : () =>
            createWecom(wecom, wecomBot, wecomRobots, parts, {
              wecomIdOf: (person) => userOf(person, 'wecom'),
              publicUrl: config.publicUrl,
              proxy: { httpsProxy: config.httpsProxy, noProxy: config.noProxy },
              ...(mayConnect === undefined ? {} : { mayConnect }),
            }),
    ],
    ['mail', config.mail === null ? null : makeMail(config.mail)],
  ];
  return makers.flatMap(([name, make]) => {
    if (make === null) return [];
    try {
      return [make()];
    } catch (error) {
      parts.log.error({ platform: name, error }, `${name} can’t be set up as the settings say`);
      return [];
    }
  });
}

const makeMail = (mail: NonNullable<Config['mail']>) => (): Platform => createMail(mail);

/** What to set to have a platform, for whoever has none. */
export const NO_PLATFORM =
  'No chat platform is set up, so there is nobody to answer. Run deskbeat init, or set SLACK_BOT_TOKEN, DINGTALK_CLIENT_ID, ' +
  'WECOM_CORP_ID or WECOM_BOT_ID and what goes with it; deskbeat demo needs none of them.';
