// A platform that keeps what it is sent and says what the test tells it to say: for tests of whatever goes through the outbox. With
// a dispatcher on a clock that the test moves, and nothing left to chance.
import type { Budget, Outgoing, Pace, Part, Receipt } from '../../adapters/platform.js';
import { createDispatcher, type Dispatcher, type DispatcherDeps } from '../../src/delivery/dispatcher.js';
import { enqueue } from '../../src/delivery/enqueue.js';
import type { Message } from '../../src/delivery/message.js';
import type { Store } from '../../src/store/store.js';
import { fakePlatform, type FakePlatform } from './fake-platform.js';

export interface Sent {
  readonly at: number;
  readonly key: string;
  readonly address: string;
  readonly body: unknown;
  readonly outgoing: Outgoing;
  readonly receipt: Receipt;
}

export interface RecordingPlatform extends FakePlatform {
  /** Every attempt, in the order in which they came. */
  readonly attempts: readonly Sent[];
  /** Those that arrived. */
  arrived(): readonly Sent[];
  /** Says what comes of an attempt; undefined: it is sent. */
  answer: (outgoing: Outgoing) => Receipt | Promise<Receipt> | undefined;
  pacesOf: (address: string, part: Part) => readonly Pace[];
  budgetOf: (part: Part) => readonly Budget[];
  accessOf: (address: string) => string;
  /** To how many addresses a part may go by one call. */
  most: number;
  /** Where a part goes by a call of its own whatever others there are. */
  isRoom: (address: string) => boolean;
  /** The keys of each call that was for several. */
  readonly together: readonly (readonly string[])[];
}

export function recordingPlatform(now: () => number, name = 'slack'): RecordingPlatform {
  const attempts: Sent[] = [];
  const together: string[][] = [];
  const fake = fakePlatform(name);
  let ids = 0;
  const platform: RecordingPlatform = Object.assign(fake, {
    attempts,
    together,
    most: 1,
    accessOf: () => name,
    access: (address: string) => platform.accessOf(address),
    joins: (address: string) => (platform.isRoom(address) ? 1 : platform.most),
    isRoom: () => false,
    sendTogether: async (outgoings: readonly Outgoing[]): Promise<readonly Receipt[]> => {
      together.push(outgoings.map(({ key }) => key));
      return Promise.all(outgoings.map((outgoing) => platform.send(outgoing)));
    },
    arrived: () => attempts.filter(({ receipt }) => receipt.outcome === 'sent'),
    answer: () => undefined,
    pacesOf: () => [],
    budgetOf: () => [],
    paces: (address: string, part: Part) => platform.pacesOf(address, part),
    budget: (part: Part) => platform.budgetOf(part),
    send: async (outgoing: Outgoing): Promise<Receipt> => {
      const at = now();
      const receipt = (await platform.answer(outgoing)) ?? { outcome: 'sent', messageId: `m${++ids}` };
      const { key, address, part } = outgoing;
      attempts.push({ at, key, address, body: part.body, outgoing, receipt });
      return receipt;
    },
  });
  return platform;
}

/** A text part. */
export const textPart = (text: string, more: Partial<Part> = {}): Part => ({
  kind: 'message',
  body: { text },
  pictures: [],
  optional: false,
  ...more,
});

/** A message of one text to `slack:C1`, unless said otherwise. */
export const message = (key: string, more: Partial<Message> = {}): Message => ({
  key,
  platform: 'slack',
  address: 'slack:C1',
  urgency: 'push',
  parts: [textPart(key)],
  reply: null,
  replaces: null,
  notBefore: null,
  expiresAt: null,
  ...more,
});

export const queue = (store: Store, one: Message, now: number): Promise<'queued' | 'known'> =>
  store.db.transaction().execute((tx) => enqueue(tx, one, now));

/** A dispatcher that logs nothing, draws nothing, and always throws a one. */
export const quietDispatcher = (
  deps: Pick<DispatcherDeps, 'store' | 'platforms' | 'now'> & Partial<DispatcherDeps>,
): Dispatcher =>
  createDispatcher({
    zone: 'UTC',
    draw: async () => Buffer.from('png'),
    pictureUrl: () => null,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    random: () => 0,
    ...deps,
  });

/** Moves the clock from one moment at which something can happen to the next, until nothing waits or `until` is reached. */
export async function runOn(dispatcher: Dispatcher, clock: { at: number }, until: number): Promise<void> {
  for (;;) {
    const next = await dispatcher.drain();
    if (next === null || next > until) break;
    clock.at = Math.max(next, clock.at + 1);
  }
  clock.at = until;
}
