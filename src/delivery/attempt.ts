// One attempt: claimed rows become Outgoings, the platform sends them by one call, and whatever happens there is a Receipt for each.
import type { Kysely } from 'kysely';
import type { Json, Outgoing, Picture, Platform, Receipt } from '../../adapters/platform.js';
import { messageIdOf, type DeliveryRow } from '../store/deliveries.js';
import type { Database } from '../store/schema.js';
import { loadUpload, saveUpload } from '../store/uploads.js';
import type { Instant } from '../time/instant.js';
import { partFromJson, withPictures, type StoredPart } from './part-json.js';
import type { Pictures } from './pictures.js';

export interface AttemptDeps {
  readonly db: Kysely<Database>;
  readonly pictures: Pictures;
  readonly pictureUrl: (id: string) => string | null;
  readonly now: () => Instant;
  /** An adapter threw, which it never should: a bug. */
  readonly onFault: (error: unknown) => void;
}

/**
 * One call, for one claimed row or for several that say the very same: a receipt for each, in order. Never throws but for the
 * database's own failures.
 */
export async function attempt(
  rows: readonly DeliveryRow[],
  platform: Platform,
  deps: AttemptDeps,
): Promise<readonly Receipt[]> {
  const [first] = rows;
  const stored = first === undefined ? null : partFromJson(first.content);
  if (stored === null)
    return rows.map(() => ({ outcome: 'refused', reason: 'what was queued can not be read' }));
  const served = rows.filter(({ address }) => platform.serves(address));
  const pictures = await deps.pictures.load(stored.pictures);
  const outgoings = await Promise.all(served.map((row) => outgoingOf(row, stored, pictures, deps)));
  const receipts = await handOver(outgoings, platform, deps);
  const byRow = new Map(served.map((row, index) => [row.id, receipts[index]]));
  return rows.map(
    ({ id }) => byRow.get(id) ?? { outcome: 'refused', reason: 'this address is not set up (any more)' },
  );
}

async function handOver(
  outgoings: readonly Outgoing[],
  platform: Platform,
  deps: AttemptDeps,
): Promise<readonly Receipt[]> {
  const [first] = outgoings;
  if (first === undefined) return [];
  try {
    if (outgoings.length === 1 || platform.sendTogether === undefined) return [await platform.send(first)];
    return await platform.sendTogether(outgoings);
  } catch (error) {
    deps.onFault(error);
    const receipt: Receipt = {
      outcome: 'unknown',
      reason: 'a fault of the program while it was being sent',
    };
    return outgoings.map(() => receipt);
  }
}

async function outgoingOf(
  row: DeliveryRow,
  stored: StoredPart,
  loaded: readonly Picture[],
  deps: AttemptDeps,
): Promise<Outgoing> {
  const { db, pictures, now } = deps;
  const reply: Json | null = row.reply === null ? null : JSON.parse(row.reply);
  return {
    key: `${row.key}#${row.part}`,
    address: row.address,
    part: withPictures(stored, loaded),
    reply,
    attempt: row.attempts,
    uncertain: row.uncertain > 0,
    // A message takes the place of another by its first part; what follows it is new.
    replaces: row.replaces === null || row.part > 0 ? null : await messageIdOf(db, row.replaces, row.address),
    picture: (id) => pictures.png(id),
    pictureUrl: deps.pictureUrl,
    uploaded: (key) => loadUpload(db, row.platform, key, now()),
    remember: (key, id, validMs) =>
      saveUpload(db, {
        platform: row.platform,
        key,
        id,
        expiresAt: validMs === null ? null : now() + validMs,
      }),
  };
}
