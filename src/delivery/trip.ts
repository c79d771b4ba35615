// A trip to the platform: claimed parts go out by one call, and what became of each is written down, all in one transaction. Killed
// before that, all of them are sent again as uncertain ones.
import type { Kysely, Transaction } from 'kysely';
import type { Json, Platform, Receipt } from '../../adapters/platform.js';
import { settle, skipRest, supersede, type DeliveryRow, type Settlement } from '../store/deliveries.js';
import type { Database } from '../store/schema.js';
import { addUse } from '../store/usage.js';
import { isLang } from '../text/lang.js';
import { SECOND_MS, type Instant, type Zone } from '../time/instant.js';
import { attempt } from './attempt.js';
import { budgetMonth } from './budget.js';
import { enqueue } from './enqueue.js';
import type { DeliveryLog } from './log.js';
import type { DeliveryObserver } from './observer.js';
import { budgetsOf } from './part-of.js';
import type { Pictures } from './pictures.js';
import { verdictOf, type Verdict } from './verdict.js';
import { withheldCard } from './withheld.js';

export interface TripDeps {
  readonly db: Kysely<Database>;
  readonly owner: string;
  readonly zone: Zone;
  readonly now: () => Instant;
  readonly random: () => number;
  readonly pictures: Pictures;
  readonly pictureUrl: (id: string) => string | null;
  readonly log: DeliveryLog;
  readonly observer: DeliveryObserver;
}

interface Ended {
  readonly row: DeliveryRow;
  readonly receipt: Receipt;
  readonly verdict: Verdict;
}

/** @returns what it says of the platform */
export async function trip(
  rows: readonly DeliveryRow[],
  platform: Platform,
  deps: TripDeps,
): Promise<Verdict | null> {
  const { db, now, log, observer } = deps;
  // What was queued before one of these took its place, and could not be taken back then, is taken back now.
  for (const row of rows)
    if (row.replaces !== null) await supersede(db, row.replaces, row.address, row.key, now());
  const began = now();
  const receipts = await attempt(rows, platform, {
    db,
    pictures: deps.pictures,
    pictureUrl: deps.pictureUrl,
    now,
    onFault: (error) =>
      log.error({ delivery: rows[0]?.id, platform: platform.name, error }, 'an adapter threw'),
  });
  const t = now();
  // One throw for all: what failed together can go together again.
  const chance = deps.random();
  const ended = rows.map((row, index): Ended => {
    const receipt = receipts[index] ?? { outcome: 'unknown', reason: 'nothing was said of it' };
    observer.attempted(platform.name, receipt.outcome, (t - began) / SECOND_MS);
    return { row, receipt, verdict: judged(row, receipt, rows.length > 1, t, chance) };
  });
  await write(ended, platform, deps, t);
  return (ended.find(({ receipt }) => receipt.outcome === 'sent') ?? ended[0])?.verdict ?? null;
}

function judged(
  row: DeliveryRow,
  receipt: Receipt,
  isTogether: boolean,
  now: Instant,
  random: number,
): Verdict {
  const verdict = verdictOf(
    {
      attempts: row.attempts,
      uncertain: row.uncertain,
      optional: row.optional === 1,
      createdAt: Math.max(row.created_at, row.not_before),
      expiresAt: row.expires_at,
    },
    receipt,
    now,
    random,
  );
  // One address may have spoiled the call for all: each has a try of its own.
  const isSpoiled =
    isTogether &&
    receipt.outcome === 'refused' &&
    receipt.whole === true &&
    receipt.because === undefined &&
    verdict.settlement.state !== 'sent';
  if (!isSpoiled) return verdict;
  const { reason } = verdict.settlement;
  return {
    ...verdict,
    settlement: { state: 'queued', notBefore: now, reason, uncertain: false, alone: true },
  };
}

async function write(ended: readonly Ended[], platform: Platform, deps: TripDeps, t: Instant): Promise<void> {
  const { db, owner, zone, log } = deps;
  const mine = await db.transaction().execute(async (tx) => {
    const settled: boolean[] = [];
    for (const { row, receipt, verdict } of ended) {
      const { settlement } = verdict;
      const isMine = await settle(tx, row, owner, settlement, t);
      settled.push(isMine);
      if (!isMine || (settlement.state !== 'dead' && settlement.state !== 'expired')) continue;
      await skipRest(tx, row, 'an earlier part of the message did not arrive', t);
      if (receipt.outcome === 'refused' && receipt.because === 'content')
        await sayWithheld(tx, row, platform, t);
    }
    // However many it was for, it was one call.
    const used = ended.find(({ verdict }) => isUsed(verdict.settlement));
    if (used !== undefined)
      for (const { key, uses } of budgetsOf(platform, used.row.content))
        await addUse(tx, key, budgetMonth(t, zone), uses);
    return settled;
  });
  for (const [index, { row, verdict }] of ended.entries())
    note(row, verdict.settlement, mine[index] === true, log);
}

const isUsed = (settlement: Settlement): boolean => settlement.state === 'sent' || settlement.uncertain;

/** Somebody waits for an answer that the platform would not have: they are told so, by none of its words. */
async function sayWithheld(
  tx: Transaction<Database>,
  row: DeliveryRow,
  platform: Platform,
  now: Instant,
): Promise<void> {
  if (row.urgency !== 'reply' || row.lang === null || !isLang(row.lang)) return;
  const reply: Json | null = row.reply === null ? null : JSON.parse(row.reply);
  const message = {
    key: `${row.key}/withheld`,
    platform: platform.name,
    address: row.address,
    urgency: 'reply' as const,
    parts: platform.render(withheldCard(platform.name, row.lang), row.address),
    reply,
    replaces: null,
    notBefore: null,
    expiresAt: row.expires_at,
  };
  await enqueue(tx, message, now);
}

function note(row: DeliveryRow, settlement: Settlement, isMine: boolean, log: DeliveryLog): void {
  const fields = {
    delivery: row.id,
    platform: row.platform,
    attempt: row.attempts,
    reason: settlement.reason,
  };
  if (!isMine) log.warn(fields, 'a delivery was taken over by another process while it was being sent');
  else if (settlement.state === 'dead') log.error(fields, 'a delivery is given up');
  else if (settlement.state !== 'sent')
    log.info({ ...fields, state: settlement.state }, 'a delivery has to wait or is left out');
}
