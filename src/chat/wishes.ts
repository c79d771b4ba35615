// What was read back to somebody and waits for their yes: kept per user and address for half an hour, saved once.
import { z } from 'zod';
import type { Incoming, Platform } from '../../adapters/platform.js';
import type { Person } from '../access/principal.js';
import { PLATFORMS } from '../config/address.js';
import { addressOf } from '../people/reach.js';
import {
  draftOf,
  draftShape,
  refusalCard,
  slotText,
  type Draft,
  type DraftDeps,
} from '../push/subscribe/draft.js';
import { keepDraft } from '../push/subscribe/keep.js';
import { nextTimes } from '../push/subscribe/reports.js';
import { zoneOf } from '../push/subscribe/subscription.js';
import type { Wish } from '../push/subscribe/wish.js';
import type { UserKey } from '../store/links.js';
import { liveSubscriptions } from '../store/subscriptions.js';
import { loadThread, saveThread } from '../store/threads.js';
import type { Lang } from '../text/lang.js';
import { SUBSCRIBE } from '../text/sentences/subscribe.js';
import { MINUTE_MS, type Instant } from '../time/instant.js';
import { whoDeps, type ChatDeps, type Names } from './deps.js';
import { plainCard } from './respond.js';
import { sayHere, type Said } from './said.js';
import { asTheyMean } from './teaching.js';

const KEEP_MS = 30 * MINUTE_MS;
/** So many can one person have. */
const MOST = 50;

const pendingShape = z.object({ at: z.number(), draft: draftShape });
const savedShape = z.object({ saved: z.number(), draft: z.string(), sentence: z.string() });

const placeOf = (address: string): string => `wish ${address}`;
const askerOf = (user: UserKey): string => JSON.stringify([user.platform, user.tenant, user.userId]);

/** Null when nothing waits. */
export async function pendingWish(
  address: string,
  user: UserKey,
  db: ChatDeps['db'],
  now: Instant,
): Promise<Draft | null> {
  const parsed = pendingShape.safeParse(await loadThread(db, placeOf(address), askerOf(user)));
  return parsed.success && Math.abs(now - parsed.data.at) <= KEEP_MS ? parsed.data.draft : null;
}

export interface Proposal {
  readonly wish: Wish;
  /** What is to be known of it: of what came in. */
  readonly id: string;
  readonly address: string;
  readonly user: UserKey;
  readonly lang: Lang;
  /** The subscription that it changes. */
  readonly changes: number | null;
  readonly name?: string | null;
}

/** Read back, and kept until it is confirmed. */
export async function propose(
  { wish, id, address, user, lang, changes, name = null }: Proposal,
  deps: DraftDeps,
  now: Instant,
): Promise<Said> {
  // What is watched is meant in the words of whoever wishes it, as in a question of theirs; kept is what they mean now.
  const meant = { ...wish, question: await asTheyMean(wish.question, deps.who, deps.db) };
  const drafted = await draftOf(meant, deps, lang, now, { id: id.slice(-60), changes, name });
  if (!drafted.ok) return sayHere(drafted.card);
  return {
    ...sayHere(drafted.card),
    change: (tx) => saveThread(tx, placeOf(address), askerOf(user), { at: now, draft: drafted.draft }, now),
  };
}

/**
 * Saves what was read back. Once: pressed again, or begun again after a crash, it says the number that it got.
 *
 * @param id of what was read back; null: the last thing that was. The result is null where that is not waiting any more.
 */
export async function confirmWish(
  id: string | null,
  who: Person,
  address: string,
  user: UserKey,
  { db }: Pick<ChatDeps, 'db'>,
  { converse }: Names,
  now: Instant,
): Promise<Said | null> {
  const owner = who.id;
  const pending = await pendingWish(address, user, db, now);
  if (owner === null) return null;
  if (pending !== null && pending.changes === null) {
    const own = (await liveSubscriptions(db)).filter((row) => row.owner === owner);
    if (own.length >= MOST)
      return sayHere(refusalCard(SUBSCRIBE[pending.lang].refused.tooMany, pending.lang));
  }
  const kept = await db.transaction().execute(async (tx) => {
    const state = await loadThread(tx, placeOf(address), askerOf(user));
    const again = savedShape.safeParse(state);
    if (again.success && (id === null || again.data.draft === id))
      return { id: again.data.saved, sentence: again.data.sentence };
    const parsed = pendingShape.safeParse(state);
    if (!parsed.success || pending === null || (id !== null && parsed.data.draft.id !== id)) return null;
    const { draft } = parsed.data;
    const number = await keepDraft(tx, draft, owner, now);
    const saved = { saved: number, draft: draft.id, sentence: draft.sentence };
    await saveThread(tx, placeOf(address), askerOf(user), saved, now);
    return { id: number, sentence: draft.sentence };
  });
  if (kept === null) return null;
  const lang = pending?.lang ?? converse.config.workspace.language;
  const words = SUBSCRIBE[lang];
  const report = pending?.content.kind === 'report' ? pending.content : null;
  const zone = zoneOf({ owner, room: pending?.room === true ? 1 : 0 }, converse.directory, converse.config);
  const next =
    report === null ? undefined : nextTimes(report.wish.schedule, zone, converse.config, now, 1)[0];
  const text =
    pending !== null && pending.changes !== null
      ? words.changed(kept.id, kept.sentence)
      : next === undefined
        ? words.savedAlert(kept.id, kept.sentence)
        : words.savedReport(kept.id, kept.sentence, slotText(next, lang));
  return sayHere({
    title: text,
    tone: 'good',
    lang,
    blocks: [
      {
        kind: 'buttons',
        buttons: [{ kind: 'act', label: words.buttons.list, action: 'alert-list', value: 'mine' }],
      },
    ],
  });
}

export const dropWish = (lang: Lang, address: string, user: UserKey, now: Instant): Said => ({
  ...sayHere(plainCard(lang, SUBSCRIBE[lang].cancelled, SUBSCRIBE[lang].cancelled)),
  change: (tx) => saveThread(tx, placeOf(address), askerOf(user), null, now),
});

export function draftDepsFor(
  { address, direct, tenant = '' }: Pick<Incoming, 'address' | 'direct' | 'tenant'>,
  who: Person,
  user: UserKey,
  platform: Platform,
  deps: ChatDeps,
  names: Names,
): DraftDeps {
  const { converse } = names;
  return {
    who,
    here: { platform: platform.name, address, direct, own: platform.directAddress(user.userId), tenant },
    config: converse.config,
    directory: converse.directory,
    gazetteer: converse.gazetteer,
    db: converse.db,
    platforms: deps.platforms,
    reach: (person) =>
      addressOf(person, {
        config: converse.config,
        accounts: names.accounts,
        platforms: deps.platforms,
      }),
    agentOf: (userId) =>
      names.accounts.agentOf(platform.name, userId) ??
      converse.directory.agents.find(({ id }) => {
        const own = PLATFORMS.find((each) => each === platform.name);
        return own !== undefined && names.accounts.userOf(id, own) === userId;
      })?.id ??
      null,
    roomOf: async (room, within) => {
      const serving = deps.platforms.find((each) => each.serves(room));
      return serving === undefined ? null : deps.rooms.of(serving, room, within, whoDeps(deps, names));
    },
  };
}
