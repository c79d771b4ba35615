// One look at all open promises: which stages have come, who is to be told, which warnings are over; then one message per person and
// room. What was told is noted in the transaction in which it is queued, so it is told once, whatever restarts and however many look.
import type { Kysely, Transaction } from 'kysely';
import type { Config } from '../../config/config.js';
import {
  boardLines,
  forgetPromises,
  forgetTold,
  noteTold,
  promisesKept,
  promisesToLookAt,
  snoozeBoard,
  snoozesOver,
  staleBoards,
  takeTurn,
  toldOf,
  watchPromises,
  type DuePromise,
} from '../../store/push-overdue.js';
import { loadAbsences } from '../../store/push-slots.js';
import type { Database } from '../../store/schema.js';
import type { Directory } from '../../tickets/directory.js';
import { DAY_MS, MINUTE_MS, type Instant } from '../../time/instant.js';
import { localDateOf } from '../../time/zone.js';
import type { PushDeps } from '../run.js';
import { isAway } from '../working-day.js';
import { tellBoard, type Told } from './tell.js';
import { recipientsOf } from './recipients.js';
import { stageMoments, standingAt, type Standing } from './stages.js';

export type WatchDeps = Pick<PushDeps, 'db' | 'config' | 'directory' | 'platforms' | 'addressOf' | 'enqueue'>;

/** Told stages of promises that are over are remembered for this long: a ticket that comes back is not warned about again. */
const KEEP_TOLD_MS = 60 * DAY_MS;

/** How long a list of changes may be for one transaction; the rest follows in the next ones. */
const BATCH = 500;

/** What was sent to whom; empty when nothing has changed. */
export async function watchOverdue(deps: WatchDeps, now: Instant): Promise<readonly Told[]> {
  const { db, config, directory } = deps;
  const seen = await promisesToLookAt(db, now);
  const kept = await promisesKept(db, now);
  const standing = seen.map((each) => ({ each, to: standingOf(each, config, now) }));
  // What has nothing to tell yet is only written down: the first look at a workspace finds all of its open tickets here.
  const quiet = standing.filter(({ each, to }) => to.stage <= (each.stage ?? 0));
  if (quiet.length > 0) await db.transaction().execute((tx) => write(tx, quiet));

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
  const isThere = (id: string): boolean => there.has(id);
  const dirty = new Map<string, Set<string>>();
  const touch = (recipient: string): Set<string> => {
    const cleared = dirty.get(recipient) ?? new Set<string>();
    dirty.set(recipient, cleared);
    return cleared;
  };
  const fresh = new Set<string>();
  const reached = standing.filter(({ each, to }) => to.stage > (each.stage ?? 0));
  const told: Told[] = [];
  const stale = await staleBoards(db);
  // Everything that changes who is told what, and the messages that say so, stand or fall together.
  if (reached.length + kept.length + stale.length > 0 || (await snoozesOver(db, now)).length > 0)
    await db.transaction().execute(async (tx) => {
      await takeTurn(tx);
      await write(tx, reached);
      for (const { each, to } of reached)
        for (const [recipient, stage] of newlyTold(each, to.stage, config, directory, isThere)) {
          const isNew = await noteTold(tx, {
            ticket_id: each.ticket,
            promise: each.promise,
            due_at: each.dueAt,
            stage,
            recipient,
            at: now,
          });
          if (!isNew) continue;
          touch(recipient);
          fresh.add(recipient);
        }
      for (const each of kept) {
        if (each.stage === 0) continue;
        for (const recipient of await toldOf(tx, each)) touch(recipient).add(each.ticket_id);
      }
      await forgetPromises(tx, kept);
      for (const recipient of stale) touch(recipient);
      for (const recipient of await snoozesOver(tx, now)) {
        await snoozeBoard(tx, recipient, null);
        touch(recipient);
        fresh.add(recipient);
      }
      for (const [recipient, cleared] of dirty) {
        const lines = await boardLines(tx, recipient);
        // A ticket whose other promise is still open has not been dealt with.
        const gone = [...cleared].filter((ticket) => !lines.some((line) => line.ticket === ticket));
        const sent = await tellBoard(tx, recipient, lines, deps, now, {
          fresh: fresh.has(recipient),
          cleared: gone,
        });
        if (sent !== null) told.push(sent);
      }
    });
  if (now % DAY_MS < MINUTE_MS) await forgetTold(db, now - KEEP_TOLD_MS); // once a day will do
  return told;
}

function standingOf(each: DuePromise, config: Config, now: Instant): Standing {
  const moments = stageMoments(each, config.overdue, config.calendarOf(each.team));
  return standingAt(moments, now, each.heldUntil);
}

async function write(
  db: Kysely<Database> | Transaction<Database>,
  list: readonly { readonly each: DuePromise; readonly to: Standing }[],
): Promise<void> {
  for (let start = 0; start < list.length; start += BATCH)
    await watchPromises(
      db,
      list.slice(start, start + BATCH).map(({ each, to }) => ({
        ticket_id: each.ticket,
        promise: each.promise,
        due_at: each.dueAt,
        stage: Math.max(to.stage, each.stage ?? 0),
        next_at: to.nextAt,
      })),
    );
}

/** Who hears of a promise that has come to this stage, and the highest stage that each is told: nobody gets two at once. */
function newlyTold(
  each: DuePromise,
  stage: number,
  config: Config,
  directory: Directory,
  isThere: (id: string) => boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let reached = (each.stage ?? 0) + 1; reached <= stage; reached++)
    for (const recipient of recipientsOf(reached, each, config, directory, isThere))
      found.set(recipient, reached);
  return found;
}
