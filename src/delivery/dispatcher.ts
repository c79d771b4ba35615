// The dispatcher: takes parts out of the outbox in their turn and sees each of them to its end. One process at a time dispatches
// (the lease `dispatcher`); the others stand by. What is decided is in the pure files beside this one; here are the loop, the
// leases and the timers. A timer is set for the next moment at which something can happen; nothing sleeps.
import type { Pace, Platform } from '../../adapters/platform.js';
import { contentOf, expireDeliveries, putOff, sentSince, type DeliveryRow } from '../store/deliveries.js';
import {
  claim,
  claimOwners,
  dueHeads,
  hasTwinToCome,
  nextDue,
  claimTwins,
  releaseClaims,
  renewClaims,
  type Head,
} from '../store/delivery-turns.js';
import type { Store } from '../store/store.js';
import { usedIn } from '../store/usage.js';
import { HOUR_MS, MINUTE_MS, SECOND_MS, type Instant, type Zone } from '../time/instant.js';
import { budgetMonth, heldBy, nextBudgetMonth } from './budget.js';
import { createLane, type Lane } from './lane.js';
import { createLead, type Lead } from './lead.js';
import type { DeliveryLog } from './log.js';
import type { Urgency } from './message.js';
import { NO_OBSERVER, type DeliveryObserver } from './observer.js';
import { isGone } from './owner.js';
import { createPictures, type Draw } from './pictures.js';
import { prune } from './prune.js';
import { budgetsOf, pacesOf, partOf } from './part-of.js';
import { trip, type TripDeps } from './trip.js';
import type { Verdict } from './verdict.js';

export interface DispatcherDeps {
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly now: () => Instant;
  /** The workspace's: months of budgets are its months. */
  readonly zone: Zone;
  readonly draw: Draw;
  /** The signed address of a picture; null where the bot can't be reached from outside. */
  readonly pictureUrl: (id: string) => string | null;
  readonly log: DeliveryLog;
  /** From 0 to 1; Math.random where nothing is said. */
  readonly random?: () => number;
  readonly observer?: DeliveryObserver;
  /** Where others go by it too; given back when the dispatcher stops. Its own where nothing is said. */
  readonly lead?: Lead;
}

export interface Dispatcher {
  /** Begins to deliver, now and from now on, as soon as no other process does. */
  start(): void;
  /** Something was queued: look at once. */
  wake(): void;
  /**
   * Delivers whatever can go at this moment and waits for its end: for tests, simulations and the end of a process. The next
   * moment at which something may go; null when nothing waits (or another process delivers).
   *
   * @param mostMs how long to go on with it, by the real clock; to the end where nothing is said
   */
  drain(mostMs?: number): Promise<Instant | null>;
  /** Waits for what is under way, gives the lease back. */
  stop(): Promise<void>;
}

/** Of a claimed part; longer than any call, renewed while it is under way. */
const CLAIM_MS = 60 * SECOND_MS;
const RENEW_MS = 5 * SECOND_MS;
/** Other processes queue too. */
const LOOK_MS = SECOND_MS;
const SWEEP_MS = SECOND_MS;

/** How long, from its queueing, a picture waits for those who are to get the same; and how often it is looked. */
const TWINS_WAIT_MS = 20 * SECOND_MS;
const TWINS_LOOK_MS = SECOND_MS;

const URGENCIES: readonly Urgency[] = ['reply', 'alert', 'push'];
const PAGE = 32;
/** Candidates that are looked at per platform and urgency in one round; those behind them come when these have gone. */
const MOST_LOOKED_AT = 256;
/** What is barred is passed over on the way to what is not. */
const MOST_PAGES = 50;

export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { store, now, zone, log } = deps;
  const { db } = store;
  const random = deps.random ?? Math.random;
  const observer = deps.observer ?? NO_OBSERVER;
  const turn = deps.lead ?? createLead(db, now);
  const { owner } = turn;
  const lanes = deps.platforms.map((platform) => createLane(platform, random));
  const names = deps.platforms.map(({ name }) => name);
  const pictures = createPictures(db, deps.draw, (id, error) =>
    log.warn({ picture: id, error }, 'a picture could not be drawn'),
  );
  const tripDeps: TripDeps = {
    db,
    owner,
    zone,
    now,
    random,
    pictures,
    pictureUrl: deps.pictureUrl,
    log,
    observer,
  };
  const underWay = new Map<number, Promise<void>>();

  let ended = 0;
  let isLeading = false;
  let renewAt: Instant = 0;
  let sweepAt: Instant = 0;
  let pruneAt: Instant = 0;
  let timer: NodeJS.Timeout | null = null;
  let round: Promise<Instant | null> | null = null;
  let isRunning = false;
  let isStopping = false;
  let isWoken = false;

  /** Whether this process is the one that delivers. */
  async function lead(): Promise<boolean> {
    const t = now();
    if (isLeading && t < renewAt) return true;
    const got = await turn.take();
    if (got) {
      if (!isLeading) await takeOver(t);
      await renewClaims(db, [...underWay.keys()], owner, t + CLAIM_MS);
    }
    isLeading = got;
    renewAt = t + RENEW_MS;
    return got;
  }

  /** What a platform was sent a moment ago counts for its rates, whoever sent it. */
  async function takeOver(t: Instant): Promise<void> {
    for (const lane of lanes) {
      for (const { address, content, at } of await sentSince(db, lane.platform.name, t - MINUTE_MS))
        lane.pacer.take(pacesOf(lane.platform, address, content), at).done(at);
    }
  }

  async function sweep(t: Instant): Promise<void> {
    if (t < sweepAt) return;
    sweepAt = t + SWEEP_MS;
    const gone = (await claimOwners(db)).filter(isGone);
    const released = await releaseClaims(db, gone, t);
    if (released > 0) log.warn({ parts: released }, 'parts whose sender stopped are sent again');
    const expired = await expireDeliveries(db, t);
    if (expired > 0) log.warn({ parts: expired }, 'parts have expired before they could be sent');
    if (t >= pruneAt) {
      pruneAt = t + HOUR_MS;
      await prune(db, t);
    }
  }

  /** Sets off all that may go now; the next moment at which there may be more. */
  async function pump(): Promise<Instant | null> {
    if (!(await lead())) return null;
    await sweep(now());
    const moments: Instant[] = [];
    for (const lane of lanes) {
      const opens = lane.opensAt(now());
      observer.circuit(lane.platform.name, lane.state(now()));
      if (opens > now()) moments.push(opens);
      else for (const urgency of URGENCIES) moments.push(...(await setOff(lane, urgency)));
    }
    const due = await nextDue(db, names, now());
    return [...moments, ...(due === null ? [] : [due])].reduce<Instant | null>(
      (first, moment) => (first === null || moment < first ? moment : first),
      null,
    );
  }

  /** Sets off what may go on a lane; the moments at which those that have to wait may. */
  async function setOff(lane: Lane, urgency: Urgency): Promise<readonly Instant[]> {
    const moments: Instant[] = [];
    const platform = lane.platform.name;
    let after = 0;
    let limit = PAGE;
    let looked = 0;
    for (let pages = 0; looked < MOST_LOOKED_AT && pages < MOST_PAGES; pages += 1) {
      if (pages > 0) limit = MOST_LOOKED_AT - PAGE;
      const heads = await dueHeads(db, { platform, urgency, after, limit }, now());
      for (const head of heads) {
        const { id, address } = head;
        after = id;
        if (isStopping || !lane.hasRoom(urgency, now())) return moments;
        const shutUntil = lane.shutUntil(address, now());
        if (shutUntil !== null) {
          moments.push(shutUntil);
          continue;
        }
        looked += 1;
        if (await waitsForTwins(lane.platform, head)) {
          moments.push(now() + TWINS_LOOK_MS);
          continue;
        }
        const paces = await lane.paces(id, async () =>
          pacesOf(lane.platform, address, await contentOf(db, id)),
        );
        const free = lane.pacer.freeAt(paces, urgency, now());
        if (free > now()) moments.push(free);
        else if (!(await begin(lane, urgency, id, paces))) moments.push(now());
      }
      if (heads.length < limit) break;
    }
    return moments;
  }

  /** False when it was put off instead: what stood behind it may go now. */
  async function begin(lane: Lane, urgency: Urgency, id: number, paces: readonly Pace[]): Promise<boolean> {
    if (await isHeld(lane, urgency, id)) return false;
    const t = now();
    const row = await claim(db, id, owner, t + CLAIM_MS, t);
    if (row === null) return true;
    const rows = [row, ...(await twinsOf(lane.platform, row, t))];
    const place = lane.pacer.take(paces, t);
    lane.begin(urgency, row.address);
    const end = (verdict: Verdict | null): void => {
      place.done(now());
      const bar = lane.end(urgency, row.address, verdict, now());
      if (bar !== null) noteBar(lane.platform.name, bar, verdict);
    };
    const work = trip(rows, lane.platform, tripDeps)
      .then(end)
      .catch((error: unknown) => {
        // The rows stay claimed; their lease runs out, and they are sent again as uncertain ones.
        end(null);
        log.error({ delivery: id, error }, 'a delivery could not be seen to its end');
      })
      .finally(() => {
        for (const each of rows) {
          underWay.delete(each.id);
          lane.forget(each.id);
        }
        ended += 1;
        wake();
      });
    for (const each of rows) underWay.set(each.id, work);
    return true;
  }

  /** A picture of many waits a little for the words of the others, so that it goes to all by one call. */
  async function waitsForTwins(platform: Platform, head: Head): Promise<boolean> {
    if (head.twin === null || head.optional === 0 || platform.sendTogether === undefined) return false;
    return now() < head.created_at + TWINS_WAIT_MS && (await hasTwinToCome(db, head, now()));
  }

  /** What else may go by the same call. */
  async function twinsOf(platform: Platform, row: DeliveryRow, t: Instant): Promise<readonly DeliveryRow[]> {
    const part = row.twin === null || platform.sendTogether === undefined ? null : partOf(row.content);
    if (part === null) return [];
    const most = platform.joins?.(row.address, part) ?? 1;
    // What says the same in a room, or gets in by other keys, goes by itself.
    const accessOf = (address: string): string => platform.access?.(address) ?? platform.name;
    const joins = (address: string): boolean =>
      (platform.joins?.(address, part) ?? 1) > 1 && accessOf(address) === accessOf(row.address);
    return most > 1 ? claimTwins(db, row, { most: most - 1, joins }, owner, t + CLAIM_MS, t) : [];
  }

  function noteBar(platform: string, bar: 'raised' | 'lifted', verdict: Verdict | null): void {
    if (bar === 'lifted') log.info({ platform }, 'the platform lets us in again: what waited goes out');
    else
      log.error(
        { platform, reason: verdict?.barredBy },
        'the platform lets nothing in: messages wait until this is mended',
      );
  }

  /** Puts a push off when too much of a monthly budget is used. */
  async function isHeld(lane: Lane, urgency: Urgency, id: number): Promise<boolean> {
    if (urgency !== 'push') return false;
    const content = await contentOf(db, id);
    const budgets = content === null ? [] : budgetsOf(lane.platform, content);
    if (budgets.length === 0) return false;
    const t = now();
    const held = heldBy(budgets, await usedIn(db, budgetMonth(t, zone)), urgency);
    if (held === null) return false;
    await putOff(db, id, nextBudgetMonth(t, zone), `the monthly budget ${held.key} is nearly used up`);
    log.warn({ delivery: id, budget: held.key }, 'a push waits for the next month');
    return true;
  }

  async function once(): Promise<Instant | null> {
    round ??= pump().finally(() => {
      round = null;
    });
    return round;
  }

  function look(): void {
    if (!isRunning || isStopping) return;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isWoken = false;
    once().then(
      (next) => again(next),
      (error: unknown) => {
        log.error({ error }, 'the outbox could not be read; it is tried again');
        again(null);
      },
    );
  }

  function again(next: Instant | null): void {
    if (!isRunning || isStopping) return;
    const wait = isWoken ? 0 : Math.min(next === null ? LOOK_MS : Math.max(next - now(), 0), LOOK_MS);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(look, wait);
  }

  function wake(): void {
    isWoken = true;
    // While a round is on its way, its end sees it.
    if (round === null) look();
  }

  async function drain(mostMs?: number): Promise<Instant | null> {
    let isOver = false;
    let end = (): void => undefined;
    const over = new Promise<void>((done) => {
      end = done;
    });
    const limit =
      mostMs === undefined
        ? null
        : setTimeout(() => {
            isOver = true;
            end();
          }, mostMs);
    try {
      for (;;) {
        const before = ended;
        const next = await once();
        if (isOver) return next;
        // What ended during the round may have let others go that the round did not see.
        if (ended !== before) continue;
        if (underWay.size > 0) await Promise.race([over, ...underWay.values()]);
        else if (next === null || next > now()) return next;
      }
    } finally {
      if (limit !== null) clearTimeout(limit);
    }
  }

  return {
    start: () => {
      isRunning = true;
      look();
    },
    wake,
    drain,
    stop: async () => {
      isStopping = true;
      if (timer !== null) clearTimeout(timer);
      await round?.catch(() => undefined);
      await Promise.allSettled(underWay.values());
      await turn.giveBack();
      isLeading = false;
    },
  };
}
