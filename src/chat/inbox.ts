// Everything that comes in from the platforms goes through here: written down with its ids (what is told twice is answered once,
// across restarts), worked on in order per thread and a few at a time, answered through the outbox in the transaction in which
// it leaves the inbox. A platform's acknowledgement waits for none of it.
import type { Incoming, Platform } from '../../adapters/platform.js';
import type { Card } from '../cards/card.js';
import { enqueue } from '../delivery/enqueue.js';
import { offerOf } from '../delivery/offers.js';
import { countTry, finish, stillWaiting, takeInAll } from '../store/waiting.js';
import { languageOr, type Lang } from '../text/lang.js';
import { CHAT } from '../text/sentences/chat.js';
import { DAY_MS, HOUR_MS, type Instant } from '../time/instant.js';
import type { ChatDeps } from './deps.js';
import { incomingFromJson } from './incoming-json.js';
import { createIntake } from './intake.js';
import { askerOf } from './offered.js';
import { receive } from './receive.js';
import { plainCard } from './respond.js';
import { replyKey, sayHere, SILENCE, type Said, type Saying } from './said.js';
import { createThreads } from './threads.js';

export interface InboxLog {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface InboxDeps extends ChatDeps {
  /** The clock that things are kept by; `now` is the one that questions are answered by, which a demo may set apart. */
  readonly clock: () => Instant;
  /** The workspace's: for what was said without words. */
  readonly language: Lang;
  /** There is something new in the outbox. */
  readonly wake: () => void;
  readonly log: InboxLog;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** Worked on at the same time, over all platforms. */
  readonly atOnce: number;
  /** Waiting or worked on; whoever comes after that is told that it is busy. */
  readonly most: number;
}

export interface Inbox {
  /** What platforms hand their messages to: true as soon as one is written down. Never throws or rejects. */
  readonly receive: (incoming: Incoming) => Promise<boolean>;
  /** Takes up what an earlier process took in and did not answer. */
  resume(): Promise<void>;
  /** Resolves when nothing waits and nothing is worked on. */
  idle(): Promise<void>;
  /** Begins with nothing more and waits for what is under way. What waits, or still comes in, is taken up at the next start. */
  stop(): Promise<void>;
}

const LIMITS: Limits = { atOnce: 8, most: 5_000 };
/** Over this many times `most` not even that is said: the process comes first. */
const DROPPED_AT = 4;
/** What ended the process this often is not begun again. */
const TRIES = 3;
/** Older questions are not answered out of the blue. */
const LATE_MS = HOUR_MS;

interface Coming {
  readonly incoming: Incoming;
  readonly platform: Platform;
}

interface Job extends Coming {
  readonly tries: number;
  readonly at: Instant;
}

export function createInbox(deps: InboxDeps): Inbox {
  const { db, log, clock } = deps;
  const limits = { ...LIMITS, ...deps.limits };
  const threads = createThreads(limits.atOnce);
  const platforms = new Map(deps.platforms.map((platform) => [platform.name, platform]));
  let stopped = false;
  let dropped = 0;
  const intake = createIntake<Coming>(async (some) => admit(some));

  const begin = (job: Job): void => {
    const { platform, thread } = job.incoming;
    threads.add(JSON.stringify([platform, thread]), async () => {
      // In a crowd whoever is still coming is acknowledged first.
      if (!stopped && threads.size() > limits.atOnce) await intake.calm();
      // What was not begun when the process stops is taken up by the next one.
      if (!stopped) await work(job);
    });
  };

  /** Writes them down, all of them or, where that fails, each by itself; then begins with what is new. */
  async function admit(some: readonly Coming[]): Promise<readonly boolean[]> {
    const at = clock();
    const came = some.map(({ incoming, platform }) => ({
      platform: platform.name,
      ids: [incoming.id, ...(incoming.alsoKnownAs ?? [])],
      content: JSON.stringify(incoming),
    }));
    try {
      const taken = await takeInAll(db, came, at);
      for (const [index, each] of some.entries()) if (taken[index] === 'new') beginOrDecline(each, at);
      return some.map(() => true);
    } catch (error) {
      const [first, ...rest] = some;
      if (first === undefined) return [];
      if (rest.length > 0) {
        const kept: boolean[] = [];
        for (const each of some) kept.push(...(await admit([each])));
        return kept;
      }
      const { incoming, platform } = first;
      log.error({ error, platform: platform.name, id: incoming.id }, 'a message could not be taken in');
      return [false];
    }
  }

  function beginOrDecline({ incoming, platform }: Coming, at: Instant): void {
    if (threads.size() < limits.most) return begin({ incoming, platform, tries: 0, at });
    settle(incoming, platform, busy(incoming, deps)).catch((error: unknown) => {
      const { id } = incoming;
      log.error({ error, platform: platform.name, id }, 'it could not be said that too much is asked');
    });
  }

  async function work({ incoming, platform, tries, at }: Job): Promise<void> {
    try {
      if (tries >= TRIES) return await settle(incoming, platform, fault(incoming, deps));
      if (clock() - at > LATE_MS) return await settle(incoming, platform, late(incoming, deps));
      await countTry(db, platform.name, incoming.id);
      const isMember = incoming.senderKind === undefined || incoming.senderKind === 'member';
      if (isMember && (incoming.kind === undefined || incoming.kind === 'message'))
        platform.thinking(incoming).catch(() => undefined);
      await settle(incoming, platform, await receive(incoming, platform, deps));
    } catch (error) {
      log.error({ error, platform: platform.name, id: incoming.id }, 'a message could not be answered');
      try {
        await settle(incoming, platform, fault(incoming, deps));
      } catch (again) {
        log.error(
          { error: again, platform: platform.name, id: incoming.id },
          'the fault could not be said either; it is tried again at the next start',
        );
      }
    }
  }

  /** The answer into the outbox and the question out of the inbox: both or neither. */
  async function settle(incoming: Incoming, platform: Platform, said: Said): Promise<void> {
    const messages = said.sayings.flatMap(
      (saying, index) => messageOf(saying, index, incoming, platform) ?? [],
    );
    const at = clock();
    await db.transaction().execute(async (tx) => {
      // Somebody else answered it meanwhile: then this answer is not given.
      if (!(await finish(tx, platform.name, incoming.id))) return;
      await said.change?.(tx);
      for (const message of messages) await enqueue(tx, message, at);
    });
    if (messages.length > 0) deps.wake();
  }

  function messageOf(saying: Saying, index: number, incoming: Incoming, from: Platform) {
    const { to, card } = saying;
    const isHere = to === 'here';
    const target =
      to === 'here'
        ? { platform: from, address: incoming.address }
        : to === 'sender'
          ? { platform: from, address: incoming.sender === null ? null : from.directAddress(incoming.sender) }
          : { platform: platforms.get(to.platform), address: to.address };
    const { platform, address } = target;
    if (platform === undefined || address === null) {
      log.warn({ platform: from.name, id: incoming.id }, 'there is no way to say this to the sender');
      return null;
    }
    // In a room "2" means what was said to whoever says it.
    const { sender, tenant = '' } = incoming;
    const asker =
      isHere && !incoming.direct && sender !== null
        ? askerOf({ platform: from.name, tenant, userId: sender })
        : null;
    return {
      key: saying.once ?? replyKey(from.name, incoming.id, index),
      platform: platform.name,
      address,
      urgency: 'reply' as const,
      parts: platform.render(card, address),
      lang: card.lang,
      reply: isHere ? (incoming.reply ?? null) : null,
      replaces: saying.replaces ?? null,
      offer: offerOf(card, platform, address, asker),
      notBefore: null,
      expiresAt: clock() + DAY_MS,
    };
  }

  return {
    receive: (incoming) => {
      const platform = platforms.get(incoming.platform);
      if (platform === undefined) return Promise.resolve(true);
      if (threads.size() + intake.size() >= limits.most * DROPPED_AT) {
        dropped += 1;
        if (dropped % 1_000 === 1) log.error({ dropped }, 'far too much came in: messages are dropped');
        return Promise.resolve(false);
      }
      return intake.add({ incoming, platform });
    },
    resume: async () => {
      for (const row of await stillWaiting(db)) {
        const incoming = incomingFromJson(row.content);
        const platform = platforms.get(row.platform);
        // A platform that is no longer set up: nobody could be answered.
        if (incoming === null || platform === undefined) {
          await db.transaction().execute((tx) => finish(tx, row.platform, row.id));
          continue;
        }
        begin({ incoming, platform, tries: row.tries, at: row.at });
      }
    },
    idle,
    stop: async () => {
      stopped = true;
      await idle();
    },
  };

  async function idle(): Promise<void> {
    await intake.idle();
    await threads.idle();
    if (intake.size() > 0 || threads.size() > 0) await idle();
  }
}

type Words = (incoming: Incoming, deps: Pick<InboxDeps, 'language'>) => Said;

const told =
  (which: 'fault' | 'busy' | 'late'): Words =>
  (incoming, { language }) => {
    if (incoming.senderKind === 'bot' || incoming.senderKind === 'guest' || incoming.kind === 'visit')
      return SILENCE;
    const lang = incoming.kind === 'action' ? language : languageOr(incoming.text, language);
    const { title, text } = CHAT[lang][which];
    const card: Card = { ...plainCard(lang, title, text), tone: which === 'fault' ? 'bad' : 'warn' };
    return sayHere(card);
  };
const fault = told('fault');
const busy = told('busy');
const late = told('late');
