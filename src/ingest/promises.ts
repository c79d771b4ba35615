// Due times rest on the workspace's SLA policy and calendars as well as on rows. This keeps the stored facts in step when those
// settings change between two imports.
import { createHash } from 'node:crypto';
import type { Config } from '../config/config.js';
import { Bulk } from '../store/bulk.js';
import { getSetting, setSetting } from '../store/settings.js';
import type { Store } from '../store/store.js';
import { FactKeeper } from './facts.js';

/** What promises follow from. `calendars` and `teams` only tell whether something changed. */
export type Promises = Pick<Config, 'calendarOf' | 'sla'> & Partial<Pick<Config, 'calendars' | 'teams'>>;

const SETTING = 'sla';
const NO_POLICY = 'none';
const PAGE = 1_000;

/**
 * Builds the facts of every ticket anew when the promises are not those that the stored ones were built with: page by page, each
 * page a transaction. The mark is set last, so that a crash on the way starts over.
 */
export async function followPromises(store: Store, promises: Promises): Promise<void> {
  const mark = markOf(promises);
  const stored = await getSetting(store.db, SETTING);
  if ((stored ?? NO_POLICY) === mark) return;
  const bulk = new Bulk(store);
  const facts = new FactKeeper(bulk, promises);
  for (let ids = bulk.ticketIds('', PAGE); ids.length > 0; ids = bulk.ticketIds(ids.at(-1) ?? '', PAGE)) {
    bulk.transaction(() => {
      for (const id of ids) facts.rebuildTicket(id);
    });
  }
  await setSetting(store.db, SETTING, mark);
}

/** The same for the same policy and calendars. */
function markOf({ sla, calendars, teams }: Promises): string {
  if (sla === null) return NO_POLICY;
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set ? [...value] : value;
  return createHash('sha256').update(JSON.stringify({ sla, calendars, teams }, plain)).digest('hex');
}
