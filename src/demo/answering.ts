// How the playground's messages are answered: who wrote, who is in the room, the reply to where it belongs. Messages of one
// room are answered one after the other, so that a follow-up finds what it follows.
import type { Incoming, IncomingMessage, Platform } from '../../adapters/platform.js';
import { personOf } from '../access/principal.js';
import type { Person } from '../access/principal.js';
import type { ConverseDeps } from '../chat/converse.js';
import { respond } from '../chat/respond.js';
import type { Card } from '../cards/card.js';
import type { Instant } from '../time/instant.js';

export interface Answering {
  readonly platform: Pick<Platform, 'render' | 'send'>;
  readonly deps: ConverseDeps;
  readonly now: () => Instant;
  /** Ids of those who read a shared room; none when it is not known. */
  readonly membersOf: (address: string) => readonly string[];
  /** The address of a person's own room. */
  readonly directAddressOf: (personId: string) => string;
  /** A fault that the asker was told of in general words. */
  readonly onFault: (error: unknown) => void;
}

/** What a platform's `start` is given. */
export function answering(options: Answering): (incoming: Incoming) => void {
  const rooms = new Map<string, Promise<void>>();
  return (message) => {
    if (message.kind === 'action' || message.kind === 'visit') return;
    const before = rooms.get(message.address) ?? Promise.resolve();
    const after = before.then(() => answer(message, options));
    rooms.set(message.address, after);
    void after.then(() => {
      if (rooms.get(message.address) === after) rooms.delete(message.address);
    });
  };
}

/** Never rejects: a fault becomes a card that says so. */
async function answer(message: IncomingMessage, options: Answering): Promise<void> {
  const { deps, platform } = options;
  const person = (id: string): Person | null => personOf(id, deps.directory);
  try {
    const who = message.sender === null ? null : person(message.sender);
    const members = options.membersOf(message.address).flatMap((id) => person(id) ?? []);
    const reply = await respond(
      {
        message,
        who,
        room: message.direct ? null : { kind: 'room', id: message.address, members },
        now: options.now(),
      },
      deps,
    );
    await post(platform, message.address, reply.here);
    if (reply.privately !== null && message.sender !== null) {
      await post(platform, options.directAddressOf(message.sender), reply.privately);
    }
  } catch (error) {
    options.onFault(error);
    await post(platform, message.address, faultCard(message.text));
  }
}

/** The page is there when the process is: nothing has to be kept for it. */
async function post(platform: Answering['platform'], address: string, card: Card): Promise<void> {
  for (const part of platform.render(card, address)) {
    await platform.send({
      key: '',
      address,
      part,
      reply: null,
      attempt: 1,
      uncertain: false,
      replaces: null,
      picture: async () => null,
      pictureUrl: () => null,
      uploaded: async () => null,
      remember: async () => undefined,
    });
  }
}

const faultCard = (text: string): Card => {
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const words =
    lang === 'zh'
      ? { title: '出了点问题', text: '这次没能算出来，原因写在运行演示的终端里。请再试一次，或换个问法。' }
      : {
          title: 'Something went wrong',
          text: 'This could not be answered; the reason stands in the terminal that runs the demo. Try again, or ask another way.',
        };
  return { title: words.title, tone: 'bad', lang, blocks: [{ kind: 'text', text: words.text }] };
};
