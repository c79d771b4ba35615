// One look at all open promises: which stages have come, who is to be told, which warnings are over; then one message per person and
// room. What was told is noted in the transaction in which it is queued, so it is told once, whatever restarts and however many look.
import type { Kysely, Transaction } from 'kysely';
import type { Config } from '../../config/config.js';
import {
  forgetPromises,
  forgetTold,
  noteTold,
  promisesKept,
  promisesToLookAt,
  takeTurn,
  toldOf,
  watchPromises,
  type DuePromise,
} from '../../store/push-overdue.js';
import {
  boardExtract,
  snoozeBoard,
  snoozesOver,
  staleBoards,
  standingOf,
} from '../../store/push-overdue-boards.js';
import { loadAbsences } from '../../store/push-slots.js';
import type { Database } from '../../store/schema.js';
import { DAY_MS, MINUTE_MS, type Instant } from '../../time/instant.js';
import { localDateOf } from '../../time/zone.js';
import type { PushDeps } from '../run.js';
import { isAway } from '../working-day.js';
import { tellBoard, type Told } from './tell.js';
import { MAX_ROWS } from './board.js';
import { chainOf, type Chain } from './recipients.js';
import { FIRST_STEP, stageMoments, standingAt, type Standing } from './stages.js';

export type WatchDeps = Pick<PushDeps, 'db' | 'config' | 'directory' | 'platforms' | 'addressOf' | 'enqueue'>;

/** Told stages of promises that are over are remembered for this long: a ticket that comes back is not warned about again. */
const KEEP_TOLD_MS = 60 * DAY_MS;

/** How much is written down in one transaction: other writers get their turn in between. */
const BATCH = 5000;

/**
 * What had been due for longer than this when the watch first saw it is old: a first import, a history that was loaded. It is watched,
 * and nobody is warned of it one by one; the list of the unanswered has it.
 */
export const LONG_AGO_MS = 3 * DAY_MS;

/** What was sent to whom; empty when nothing has changed. */
export async function watchOverdue(deps: WatchDeps, now: Instant): Promise<readonly Told[]> {
  const { db, config, directory } = deps;
  const seen = await promisesToLookAt(db, now);
  const kept = await promisesKept(db, now);
  const standing = seen.map((each) => ({ each, to: standingAtNow(each, config, now) }));
  // What has nothing to tell is only written down: the first look at a workspace finds all of its open tickets here.
  const isNews = ({ each, to }: Seen): boolean => to.stage > (each.stage ?? 0) && !isOld(each, now);
  const quiet = standing.filter((each) => !isNews(each));
  for (let start = 0; start < quiet.length; start += BATCH)
    await db.transaction().execute((tx) => write(tx, quiet.slice(start, start + BATCH)));

  const absences = await loadAbsences(db);
  const there = new Set(
    directory.agents
      .filter(
        ({ id, active, timezone }) =>
          active &&
          deps.addressOf(id) !== null &&
          !isAway(absences, id, localDateOf(now, timezone ?? config.workspace.timezone)),
      )
      .map(({ id }) => id),
  );
  const dirty = new Map<string, Set<string>>();
  const touch = (recipient: string): Set<string> => {
    const cleared = dirty.get(recipient) ?? new Set<string>();
    dirty.set(recipient, cleared);
    return cleared;
  };
  const fresh = new Set<string>();
  const reached = standing.filter(isNews);
  const chain = chainOf(config, directory, (id) => there.has(id));
  const told: Told[] = [];
  const stale = await staleBoards(db);
  // Everything that changes who is told what, and the messages that say so, stand or fall together.
  if (reached.length + kept.length + stale.length > 0 || (await snoozesOver(db, now)).length > 0)
    await db.transaction().execute(async (tx) => {
      await takeTurn(tx);
      await write(tx, reached);
      const notes = reached.flatMap(({ each, to }) =>
        [...newlyTold(each, to.stage, chain)].map(([recipient, stage]) => ({
          ticket_id: each.ticket,
          promise: each.promise,
          due_at: each.dueAt,
          stage,
          recipient,
          at: now,
        })),
      );
      for (const recipient of await noteTold(tx, notes)) {
        touch(recipient);
        fresh.add(recipient);
      }
      const over = kept.filter(({ stage }) => stage > 0);
      for (const [recipient, tickets] of await toldOf(tx, over))
        for (const ticket of tickets) touch(recipient).add(ticket);
      await forgetPromises(tx, kept);
      for (const recipient of stale) touch(recipient);
      for (const recipient of await snoozesOver(tx, now)) {
        await snoozeBoard(tx, recipient, null);
        touch(recipient);
        fresh.add(recipient);
      }
      for (const [recipient, cleared] of dirty) {
        // A ticket whose other promise is still open has not been dealt with.
        const open = await standingOf(tx, recipient, [...cleared]);
        const gone = [...cleared].filter((ticket) => !open.has(ticket));
        const sent = await tellBoard(tx, recipient, await boardExtract(tx, recipient, MAX_ROWS), deps, now, {
          fresh: fresh.has(recipient),
          cleared: gone,
        });
        if (sent !== null) told.push(sent);
      }
    });
  if (now % DAY_MS < MINUTE_MS) await forgetTold(db, now - KEEP_TOLD_MS); // once a day will do
  return told;
}

interface Seen {
  readonly each: DuePromise;
  readonly to: Standing;
}

/** Long past when it was first seen, or when its due time was moved there. */
const isOld = ({ stage, dueAt }: DuePromise, now: Instant): boolean =>
  stage === null && dueAt < now - LONG_AGO_MS;

function standingAtNow(each: DuePromise, config: Config, now: Instant): Standing {
  // Nothing of it will be told any more: no need to count working time.
  if (isOld(each, now)) return { stage: FIRST_STEP + config.overdue.escalate.length - 1, nextAt: null };
  const moments = stageMoments(each, config.overdue, config.calendarOf(each.team));
  return standingAt(moments, now, each.heldUntil);
}

const write = (db: Kysely<Database> | Transaction<Database>, list: readonly Seen[]): Promise<void> =>
  watchPromises(
    db,
    list.map(({ each, to }) => ({
      ticket_id: each.ticket,
      promise: each.promise,
      due_at: each.dueAt,
      stage: Math.max(to.stage, each.stage ?? 0),
      next_at: to.nextAt,
    })),
  );

/** Who hears of a promise that has come to this stage, and the highest stage that each is told: nobody gets two at once. */
function newlyTold(each: DuePromise, stage: number, chain: Chain): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let reached = (each.stage ?? 0) + 1; reached <= stage; reached++)
    for (const recipient of chain(reached, each)) found.set(recipient, reached);
  return found;
}
