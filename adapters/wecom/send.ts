// One part to where its address leads: the app's two calls, a robot's address, the smart bot's connection.
import type { Http } from '../http.js';
import type { Robot } from '../parts.js';
import type { Outgoing, Receipt } from '../platform.js';
import type { Target } from './address.js';
import type { Api } from './api.js';
import type { Bot } from './bot.js';
import type { Body, Reply } from './types.js';

/** What the ways out have in common. */
export interface Sending {
  readonly outgoing: Outgoing;
  readonly target: Target;
  readonly body: Body;
  readonly reply: Reply | null;
}

export interface Ways {
  readonly http: Http;
  readonly api: Api | null;
  readonly agentId: string;
  readonly robots: ReadonlyMap<string, Robot>;
  readonly bot: Bot | null;
  readonly now: () => number;
}

/** The picture could not be drawn: its message is dropped, the words stand without it. */
export const NO_PICTURE: Receipt = {
  outcome: 'refused',
  reason: 'the picture could not be drawn',
  code: 'no_picture',
};

export const tooLarge = (bytes: number): Receipt => ({
  outcome: 'refused',
  reason: `the picture has ${bytes} bytes, more than this surface takes`,
  code: 'too_large',
});
