// How long delivery keeps what is over.
import type { Kysely } from 'kysely';
import { pruneDeliveries } from '../store/delivery-list.js';
import { prunePictures } from '../store/pictures.js';
import { forgetReceived } from '../store/waiting.js';
import type { Database } from '../store/schema.js';
import { pruneUploads } from '../store/uploads.js';
import { DAY_MS, type Instant } from '../time/instant.js';

/** Settled deliveries, dead ones among them. Longer than any key is asked for again. */
export const KEEP_DELIVERIES_MS = 90 * DAY_MS;
/** Longer than their signed addresses hold, and than most deliveries wait. */
export const KEEP_PICTURES_MS = 30 * DAY_MS;
/** No platform tells of something again after an hour. */
export const KEEP_RECEIVED_MS = 7 * DAY_MS;

export async function prune(db: Kysely<Database>, now: Instant): Promise<void> {
  await pruneDeliveries(db, now - KEEP_DELIVERIES_MS);
  await prunePictures(db, now - KEEP_PICTURES_MS);
  await forgetReceived(db, now - KEEP_RECEIVED_MS);
  await pruneUploads(db, now);
}
