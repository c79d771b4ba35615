// One push at one moment: who gets it, what each is told, and all of it into the outbox, with the note that it was decided, in one
// transaction. Rendering comes before, so that nothing slow happens while the database is held.
import type { Kysely, Transaction } from 'kysely';
import type { Part, Platform } from '../../adapters/platform.js';
import type { Card } from '../cards/card.js';
import type { Config } from '../config/config.js';
import type { PushSettings } from '../config/settings.js';
import type { Message } from '../delivery/message.js';
import { offerOf, type Offer } from '../delivery/offers.js';
import { claimSlot, decidedSlots, loadAbsences, pausedFor } from '../store/push-slots.js';
import type { Database } from '../store/schema.js';
import type { Directory } from '../tickets/directory.js';
import type { Instant } from '../time/instant.js';
import { audienceOf } from './audience.js';
import { dueNow, expiryOf, isWanted, momentFor } from './due.js';
import { fold } from './fold.js';
import type { Composed, Due, RunContext, ScheduledPush, Skip } from './push.js';
import { isAway, type Absences } from './working-day.js';

/** What a push needs of the world. */
export interface PushDeps {
  readonly db: Kysely<Database>;
  readonly config: Config;
  readonly directory: Directory;
  readonly platforms: readonly Platform[];
  /** Where a person is written to; null when nowhere. */
  readonly addressOf: (agentId: string) => string | null;
  /** `delivery/enqueue`. */
  readonly enqueue: (
    tx: Transaction<Database>,
    message: Message,
    now: Instant,
  ) => Promise<'queued' | 'known'>;
}

/** What was decided for one recipient. */
export interface Decision {
  readonly due: Due;
  /** When it goes out at the earliest: the slot, or the end of quiet hours. */
  readonly at: Instant;
  readonly outcome:
    | { readonly kind: 'queued'; readonly address: string; readonly card: Card }
    | { readonly kind: 'skipped'; readonly reason: Skip }
    /** Another process, or an earlier run, decided it before. */
    | { readonly kind: 'known' };
}

/** The slots of a push that have come round and are not decided yet, decided and queued. */
export async function runDue(
  push: ScheduledPush,
  settings: PushSettings,
  deps: PushDeps,
  now: Instant,
): Promise<readonly Decision[]> {
  const absences = await loadAbsences(deps.db);
  const recipients = audienceOf(settings.to, deps.config, deps.directory);
  const due = dueNow(push, settings, recipients, { config: deps.config, absences, now });
  if (due.length === 0) return [];
  const known = await decidedSlots(deps.db, entryOf(push, settings, deps.config), [
    ...new Set(due.map(({ slot }) => slot.name)),
  ]);
  const open = due.filter(({ slot, recipient }) => !known.has(`${slot.name} ${recipient.id}`));
  if (open.length === 0) return [];
  const rooms = (dues: readonly Due[]) => push.compose(runContext(settings, absences, deps, now), dues);
  const drafts = await fold(await draft(push, settings, open, absences, deps, now), rooms, deps, now);
  return settle(push, settings, drafts, deps, now, (each) => expiryOf(each, push, deps.config));
}

/** Ready to go: rendered for its address, or the reason why not. */
export type Draft =
  | {
      readonly kind: 'ready';
      readonly due: Due;
      readonly address: string;
      readonly platform: string;
      readonly card: Card;
      readonly parts: readonly Part[];
      readonly offer: Offer | null;
    }
  | {
      readonly kind: 'skip';
      readonly due: Due;
      readonly reason: Skip;
      /** What they would have been told, where only the address is missing. */
      readonly card: Card | null;
    };

/** Everything short of sending: who is spared, what the others are told. Changes nothing. */
export async function draft(
  push: ScheduledPush,
  settings: PushSettings,
  due: readonly Due[],
  absences: Absences,
  deps: PushDeps,
  now: Instant,
): Promise<readonly Draft[]> {
  const paused = await pausedFor(deps.db, push.name, now);
  const spared = (each: Due): Skip | null => {
    if (!isWanted(push, each, { config: deps.config, absences }))
      return each.recipient.kind === 'person' && isAway(absences, each.recipient.id, each.slot.date)
        ? 'away'
        : 'day_off';
    return paused.has(each.recipient.id) ? 'paused' : null;
  };
  const judged = due.map((each) => ({ due: each, reason: spared(each) }));
  const wanted = judged.filter(({ reason }) => reason === null).map((each) => each.due);
  const composed =
    wanted.length === 0
      ? new Map<string, Composed>()
      : await push.compose(runContext(settings, absences, deps, now), wanted);
  return judged.map(({ due: each, reason }): Draft => {
    if (reason !== null) return { kind: 'skip', due: each, reason, card: null };
    const { recipient } = each;
    const said = composed.get(recipient.id) ?? { kind: 'skip', reason: 'nothing_to_say' };
    if (said.kind === 'skip') return { kind: 'skip', due: each, reason: said.reason, card: null };
    const { card } = said;
    const address = recipient.kind === 'room' ? recipient.id : deps.addressOf(recipient.id);
    const platform = address === null ? null : platformOf(deps.platforms, address);
    if (address === null || platform === null) return { kind: 'skip', due: each, reason: 'no_address', card };
    return {
      kind: 'ready',
      due: each,
      address,
      platform: platform.name,
      card,
      parts: platform.render(card, address),
      offer: offerOf(card, platform, address),
    };
  });
}

export const runContext = (
  settings: PushSettings,
  absences: Absences,
  { db, config, directory }: Pick<PushDeps, 'db' | 'config' | 'directory'>,
  now: Instant,
): RunContext => ({ db, config, directory, absences, now, lang: config.workspace.language, settings });

/** How many recipients are settled in one transaction: other writers get their turn in between. */
const BATCH = 200;

/**
 * Notes the decisions and queues the messages. Who was decided by somebody else meanwhile is left as it was; killed in between,
 * what was noted is queued, and the rest is due again.
 *
 * @param expiresAt null for a run by hand, which does not expire
 */
export async function settle(
  push: ScheduledPush,
  settings: PushSettings,
  drafts: readonly Draft[],
  deps: PushDeps,
  now: Instant,
  expiresAt: (due: Due) => Instant | null,
): Promise<readonly Decision[]> {
  const decisions: Decision[] = [];
  const entry = entryOf(push, settings, deps.config);
  for (let start = 0; start < drafts.length; start += BATCH) {
    const batch = drafts.slice(start, start + BATCH);
    decisions.push(
      ...(await deps.db.transaction().execute(async (tx) => {
        const settled: Decision[] = [];
        for (const each of batch) settled.push(await settleOne(tx, entry, each, deps, now, expiresAt));
        return settled;
      })),
    );
  }
  return decisions;
}

async function settleOne(
  tx: Transaction<Database>,
  entry: string,
  each: Draft,
  deps: PushDeps,
  now: Instant,
  expiresAt: (due: Due) => Instant | null,
): Promise<Decision> {
  const { due } = each;
  const at = momentFor(due, deps.config);
  const claimed = await claimSlot(tx, {
    push: entry,
    slot: due.slot.name,
    recipient: due.recipient.id,
    outcome: each.kind === 'ready' ? 'queued' : 'skipped',
    reason: each.kind === 'ready' ? null : each.reason,
    decided_at: now,
  });
  if (!claimed) return { due, at, outcome: { kind: 'known' } };
  if (each.kind === 'skip') return { due, at, outcome: { kind: 'skipped', reason: each.reason } };
  await deps.enqueue(tx, messageOf(entry, each, expiresAt(due)), now);
  return { due, at, outcome: { kind: 'queued', address: each.address, card: each.card } };
}

/** The key says what it is, when and for whom: the outbox knows it again as well. */
export const messageKey = (entry: string, { slot, recipient }: Due): string =>
  `${entry}/${slot.name}/${recipient.id}`;

/** What the decisions of a push are kept under: its name; where the settings have it several times, from the second on with its number. */
export function entryOf(push: ScheduledPush, settings: PushSettings, { pushes }: Config): string {
  const at = pushes.filter(({ name }) => name === push.name).indexOf(settings);
  return at > 0 ? `${push.name}#${at + 1}` : push.name;
}

const messageOf = (
  entry: string,
  { due, platform, address, parts, offer }: Extract<Draft, { kind: 'ready' }>,
  expiresAt: Instant | null,
): Message => ({
  key: messageKey(entry, due),
  platform,
  address,
  urgency: 'push',
  parts,
  reply: null,
  replaces: null,
  offer,
  notBefore: null,
  expiresAt,
});

export const platformOf = (platforms: readonly Platform[], address: string): Platform | null =>
  platforms.find((platform) => platform.serves(address)) ?? null;
