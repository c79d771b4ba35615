// What `doctor` looks at: each part of WeCom that is set up, with the page of the admin console where it is switched on.
import type { WecomBotKeys, WecomKeys } from '../../src/config/platforms.js';
import type { Http } from '../http.js';
import type { Robot } from '../parts.js';
import type { Probe } from '../platform.js';
import type { Api } from './api.js';
import type { Bot } from './bot.js';

export interface Probed {
  readonly keys: WecomKeys | null;
  readonly keyFault: string | null;
  readonly botKeys: WecomBotKeys | null;
  readonly bot: Bot | null;
  readonly robots: readonly Robot[];
  readonly http: Http;
  readonly api: Api | null;
  readonly now: () => number;
}

export async function probe(_probed: Probed): Promise<readonly Probe[]> {
  return [];
}
