// An inbox on the small desk: a platform of the test tree before it, the real outbox behind it.
import { openApp, type App } from '../../src/app.js';
import { createInbox, type Inbox, type Limits } from '../../src/chat/inbox.js';
import type { ConverseDeps } from '../../src/chat/converse.js';
import type { ChatDeps } from '../../src/chat/deps.js';
import { createProfiles } from '../../src/people/profiles.js';
import { createRooms } from '../../src/people/rooms.js';
import type { Incoming, IncomingMessage } from '../../adapters/platform.js';
import { fakePlatform, type FakePlatform } from '../support/fake-platform.js';
import { makeDesk, NOW, type Desk } from '../support/desk.js';

/** A row of the outbox, as far as a test wants to know. */
export interface Said {
  readonly address: string;
  readonly key: string;
  readonly text: string;
  readonly reply: unknown;
}

export interface Stage {
  readonly desk: Desk;
  readonly app: App;
  readonly platform: FakePlatform;
  readonly faults: Record<string, unknown>[];
  inbox: Inbox;
  /** Moves the clock. */
  now: number;
  /** A new process on the same file. */
  restart(limits?: Partial<Limits>): Promise<void>;
  /** Everything in the outbox goes out, now. */
  deliver(): Promise<void>;
  /** Everything in the outbox, in its order. */
  said(): Promise<readonly Said[]>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly platform?: FakePlatform;
  readonly limits?: Partial<Limits>;
  /** What a question that can't be read may have meant. */
  readonly suggest?: ConverseDeps['suggest'];
}

export async function makeStage({
  platform = fakePlatform(),
  limits = {},
  suggest = null,
}: StageOptions = {}): Promise<Stage> {
  const desk = await makeDesk();
  let app = await openApp(desk.here, { create: false });
  const faults: Record<string, unknown>[] = [];
  const open = async (wanted: Partial<Limits>): Promise<Inbox> => {
    const now = (): number => stage.now;
    const deps: ChatDeps = {
      db: app.store.db,
      names: async () => {
        const { converse, accounts } = await app.names();
        return { converse: { ...converse, suggest }, accounts };
      },
      platforms: [platform],
      profiles: createProfiles(now),
      rooms: createRooms(now),
      now,
    };
    const log = {
      warn: (fields: Readonly<Record<string, unknown>>) => void faults.push(fields),
      error: (fields: Readonly<Record<string, unknown>>) => void faults.push(fields),
    };
    const inbox = createInbox({
      ...deps,
      clock: now,
      language: 'zh',
      wake: () => undefined,
      log,
      limits: wanted,
    });
    await platform.start(inbox.receive);
    return inbox;
  };
  const stage: Stage = {
    desk,
    get app() {
      return app;
    },
    platform,
    faults,
    now: NOW,
    inbox: {
      receive: async () => true,
      resume: async () => undefined,
      idle: async () => undefined,
      stop: async () => undefined,
    },
    restart: async (wanted = limits) => {
      await stage.inbox.stop();
      await app.close();
      app = await openApp(desk.here, { create: false });
      stage.inbox = await open(wanted);
    },
    deliver: async () => {
      await app.store.db
        .updateTable('deliveries')
        .set({ state: 'sent', settled_at: stage.now })
        .where('state', '=', 'queued')
        .execute();
    },
    said: async () => {
      const rows = await app.store.db.selectFrom('deliveries').selectAll().orderBy('id').execute();
      return rows.map(({ address, key, content, reply }) => ({
        address,
        key,
        text: String(JSON.parse(content).body.text),
        reply: reply === null ? null : JSON.parse(reply),
      }));
    },
    close: async () => {
      await stage.inbox.stop();
      await app.close();
      desk.remove();
    },
  };
  stage.inbox = await open(limits);
  return stage;
}

let count = 0;
/** A direct message of somebody, with an id of its own. */
export const message = (
  sender: string,
  text: string,
  more: Partial<IncomingMessage> = {},
): IncomingMessage => {
  count += 1;
  const address = `slack:${sender}`;
  return {
    platform: 'slack',
    id: `e${count}`,
    address,
    thread: address,
    sender,
    text,
    direct: true,
    ...more,
  };
};

export const tell = async (stage: Stage, ...all: readonly Incoming[]): Promise<void> => {
  for (const incoming of all) stage.platform.say(incoming);
  await stage.inbox.idle();
};
