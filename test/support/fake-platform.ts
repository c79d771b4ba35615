// A chat platform of the test tree: messages are handed to it, what it was sent is kept. It behaves like the real ones: a part
// that is sent has an id, thinking is counted, and a test can say who reads a room and what a profile holds.
import type { ButtonStyle, Incoming, IncomingMessage, Platform, Profile } from '../../adapters/platform.js';
import { plainText } from '../../src/cards/plain-text.js';

export interface FakePlatform extends Platform {
  /** What came in, as if from outside. */
  readonly say: (incoming: Incoming) => void;
  readonly thought: readonly IncomingMessage[];
  readonly profiles: Map<string, Profile>;
  readonly readers: Map<string, readonly string[]>;
  buttonStyle: ButtonStyle;
}

export function fakePlatform(name = 'slack'): FakePlatform {
  let receive: ((incoming: Incoming) => void) | null = null;
  const thought: IncomingMessage[] = [];
  let sent = 0;
  const platform: FakePlatform = {
    name,
    say: (incoming) => receive?.(incoming),
    thought,
    profiles: new Map(),
    readers: new Map(),
    buttonStyle: 'pressed',
    serves: (address) => address.startsWith(`${name}:`),
    directAddress: (userId) => `${name}:${userId}`,
    render: (card) => [
      { kind: 'message', body: { title: card.title, text: plainText(card) }, pictures: [], optional: false },
    ],
    buttons: () => platform.buttonStyle,
    paces: () => [],
    budget: () => [],
    start: async (to) => {
      receive = to;
    },
    send: async () => {
      sent += 1;
      return { outcome: 'sent', messageId: `m${sent}` };
    },
    thinking: async (message) => {
      thought.push(message);
    },
    members: async (address) => platform.readers.get(address) ?? null,
    profile: async (userId) => platform.profiles.get(userId) ?? null,
    probe: async () => [],
    unready: () => (receive === null ? `${name} is not connected` : null),
    stop: async () => {
      receive = null;
    },
  };
  return platform;
}
