// One attempt: a claimed row becomes an Outgoing, the platform sends it, and whatever happens there is a Receipt.
import type { Kysely } from 'kysely';
import type { Json, Outgoing, Platform, Receipt } from '../../adapters/platform.js';
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

/** Never throws but for the database's own failures. */
export async function attempt(row: DeliveryRow, platform: Platform, deps: AttemptDeps): Promise<Receipt> {
  const stored = partFromJson(row.content);
  if (stored === null) return { outcome: 'refused', reason: 'what was queued can not be read' };
  if (!platform.serves(row.address))
    return { outcome: 'refused', reason: 'this address is not set up (any more)' };
  const outgoing = await outgoingOf(row, stored, deps);
  try {
    return await platform.send(outgoing);
  } catch (error) {
    deps.onFault(error);
    return { outcome: 'unknown', reason: 'a fault of the program while it was being sent' };
  }
}

async function outgoingOf(row: DeliveryRow, stored: StoredPart, deps: AttemptDeps): Promise<Outgoing> {
  const { db, pictures, now } = deps;
  const reply: Json | null = row.reply === null ? null : JSON.parse(row.reply);
  return {
    key: `${row.key}#${row.part}`,
    address: row.address,
    part: withPictures(stored, await pictures.load(stored.pictures)),
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
