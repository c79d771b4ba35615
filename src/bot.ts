// The running bot, put together: what comes in from the platforms, what goes out to them, what it says by itself. The shell starts
// it for the chat platforms and, with the page for a platform, for the demo.
import type { Platform } from '../adapters/platform.js';
import type { App } from './app.js';
import type { ConverseDeps } from './chat/converse.js';
import type { Names } from './chat/deps.js';
import { createInbox, type Inbox } from './chat/inbox.js';
import { createDispatcher } from './delivery/dispatcher.js';
import { enqueue } from './delivery/enqueue.js';
import type { Lead } from './delivery/lead.js';
import type { DeliveryObserver } from './delivery/observer.js';
import type { Draw } from './delivery/pictures.js';
import { modelClient, type PostJson } from './model/client.js';
import { suggestion } from './model/suggest.js';
import { addressOf } from './people/reach.js';
import { createProfiles } from './people/profiles.js';
import { createRooms } from './people/rooms.js';
import { createAlertWatch } from './push/alerts/watch.js';
import { createScheduler } from './push/scheduler.js';
import { openReaders } from './store/readers.js';
import { SECOND_MS, type Instant } from './time/instant.js';

export interface BotLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface BotParts {
  readonly platforms: readonly Platform[];
  readonly draw: Draw;
  /** Which of several processes delivers, where the platforms go by it too. */
  readonly lead?: Lead;
  /** The real clock: what is kept, sent and scheduled goes by it. */
  readonly clock: () => Instant;
  /** What questions take for now, where that is another moment (a demo whose data has grown old). */
  readonly now?: () => Instant;
  readonly log: BotLog;
  /** The signed address of a picture; absent or null where the bot can't be reached from outside. */
  readonly pictureUrl?: (id: string) => string | null;
  /** Who counts what becomes of deliveries. */
  readonly observer?: DeliveryObserver & { came(platform: string): void };
  /** How the language model is reached, where one is set up; without it nobody is asked. */
  readonly post?: PostJson;
  /** Whether it also speaks by itself. */
  readonly pushes: boolean;
}

export interface Bot {
  /** What is not ready, as a sentence: the database, platforms that are not connected; null when everything is. */
  unready(): Promise<string | null>;
  readonly inbox: Pick<Inbox, 'idle'>;
  /** Looks at once for what is due, and from now on every minute: for a clock that was moved. */
  speak(): Promise<void>;
  /** Ends in order: answers under way are finished and sent, platforms closed. What is left over waits for the next start. */
  stop(): Promise<void>;
}

/** A platform that takes longer than this to connect connects while the others already answer. */
const START_MS = 10 * SECOND_MS;
/** A platform that could not be started at all is tried again. */
const AGAIN_MS = 30 * SECOND_MS;
/** How long answers under way may take to go out when the bot stops. */
const DRAIN_MS = 8 * SECOND_MS;

/** How long one platform may take to close. */
const CLOSE_MS = 5 * SECOND_MS;

/** Begins to listen and to send. Resolves when the names are read, the readers are up and the platforms connected or given up waiting for. */
export async function openBot(app: App, parts: BotParts): Promise<Bot> {
  const { store, config } = app;
  const { platforms, log, clock } = parts;
  const readers = await openReaders(store);
  const model = config.llm === null || parts.post === undefined ? null : modelClient(config.llm, parts.post);
  const suggest: ConverseDeps['suggest'] =
    model === null ? null : (text, context) => suggestion(text, context, model);
  const names = async (): Promise<Names> => {
    const { converse, accounts } = await app.names();
    return { converse: { ...converse, db: readers.db, suggest }, accounts };
  };
  const dispatcher = createDispatcher({
    store,
    platforms,
    now: clock,
    zone: config.workspace.timezone,
    draw: parts.draw,
    pictureUrl: parts.pictureUrl ?? (() => null),
    log,
    ...(parts.lead === undefined ? {} : { lead: parts.lead }),
    ...(parts.observer === undefined ? {} : { observer: parts.observer }),
  });
  const wake = (): void => dispatcher.wake();
  const profiles = createProfiles(clock);
  const rooms = createRooms(clock, (address) =>
    Object.entries(config.teams).flatMap(([team, { channel }]) => (channel === address ? [team] : [])),
  );
  const inbox = createInbox({
    db: store.db,
    names,
    platforms,
    profiles,
    rooms,
    now: parts.now ?? clock,
    clock,
    language: config.workspace.language,
    wake,
    log,
  });
  const onFault = (push: string, error: unknown): void =>
    log.error({ push, error }, 'a push could not be worked out; it is tried again');
  const scheduler = createScheduler({
    store,
    config,
    platforms,
    now: clock,
    addresses: async () => {
      const { accounts } = await app.names();
      return (person) => addressOf(person, { config, accounts, platforms });
    },
    alerts: createAlertWatch({
      store,
      config,
      platforms,
      names: async () => (await app.names()).converse,
      roomOf: async (address, tenant) => {
        const { converse, accounts } = await app.names();
        const platform = platforms.find((each) => each.serves(address));
        if (platform === undefined) return null;
        const { directory } = converse;
        return rooms.of(platform, address, tenant, {
          db: store.db,
          directory,
          accounts,
          profiles,
          now: clock,
        });
      },
      enqueue,
      onFault,
    }),
    enqueue,
    onFault,
    onQueued: wake,
  });

  // The names and a reader, so that the first question need not wait for them.
  await names();
  await readers.db.selectFrom('settings').select('key').limit(1).execute();
  await inbox.resume();
  dispatcher.start();
  const connecting = platforms.map((platform) =>
    connect(
      platform,
      (incoming) => {
        parts.observer?.came(incoming.platform);
        return inbox.receive(incoming);
      },
      log,
    ),
  );
  await Promise.all(connecting.map(({ first }) => first));
  if (parts.pushes) scheduler.start();

  return {
    inbox,
    unready: async () => {
      const missing: string[] = [];
      try {
        await store.db.selectFrom('settings').select('key').limit(1).execute();
      } catch {
        missing.push('the database can’t be read');
      }
      for (const platform of platforms) {
        const sentence = platform.unready();
        if (sentence !== null) missing.push(sentence);
      }
      return missing.length === 0 ? null : missing.join('; ');
    },
    speak: async () => {
      await scheduler.tick(clock());
      scheduler.start();
    },
    stop: async () => {
      await scheduler.stop();
      await inbox.stop();
      await within(DRAIN_MS, dispatcher.drain());
      for (const { cancel } of connecting) cancel();
      await Promise.all(
        platforms.map((platform) =>
          within(
            CLOSE_MS,
            platform.stop().catch((error: unknown) => {
              log.warn({ platform: platform.name, error }, 'a platform did not close cleanly');
            }),
          ),
        ),
      );
      // What came in while the others ended.
      await inbox.stop();
      await dispatcher.stop();
      await readers.close();
    },
  };
}

/** Starts a platform, again and again until it has started; `first` resolves when the first try ended or took too long. */
function connect(
  platform: Platform,
  receive: Inbox['receive'],
  log: BotLog,
): { readonly first: Promise<void>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let cancelled = false;
  const attempt = async (): Promise<void> => {
    try {
      await platform.start(receive);
    } catch (error) {
      log.error(
        { platform: platform.name, error },
        `${platform.name} could not be started; it is tried again`,
      );
      if (!cancelled) timer = setTimeout(() => void attempt(), AGAIN_MS);
    }
  };
  const first = within(START_MS, attempt());
  const cancel = (): void => {
    cancelled = true;
    if (timer !== null) clearTimeout(timer);
  };
  return { first, cancel };
}

/** Waits for this, but no longer than that. */
async function within(ms: number, task: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  try {
    await Promise.race([task, late]);
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}
