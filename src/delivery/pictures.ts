// Pictures for parts on their way: drawn when asked for, the last ones kept, so that one chart for ten people is drawn once. What
// can't be drawn is null: the words go out without it.
import type { Kysely } from 'kysely';
import type { Picture } from '../../adapters/platform.js';
import type { Chart } from '../../charts/chart.js';
import { loadPicture } from '../store/pictures.js';
import type { Database } from '../store/schema.js';
import { chartFromJson } from './part-json.js';

export type Draw = (chart: Chart) => Promise<Uint8Array>;

export interface Pictures {
  /** PNG; null where it is not kept (any more) or can't be drawn. */
  png(id: string): Promise<Uint8Array | null>;
  /** Those of the ids that are kept. */
  load(ids: readonly string[]): Promise<readonly Picture[]>;
}

/** A PNG has some 50 kB. */
const KEPT = 64;

/** @param onFault a chart could not be drawn: nobody else hears of it */
export function createPictures(
  db: Kysely<Database>,
  draw: Draw,
  onFault: (id: string, error: unknown) => void,
): Pictures {
  const drawn = new Map<string, Promise<Uint8Array | null>>();

  const make = async (id: string): Promise<Uint8Array | null> => {
    try {
      const stored = await loadPicture(db, id);
      const chart = stored === null ? null : chartFromJson(stored.chart);
      return chart === null ? null : await draw(chart);
    } catch (error) {
      onFault(id, error);
      return null;
    }
  };

  return {
    png: async (id) => {
      const found = drawn.get(id) ?? make(id);
      // The last one asked for stands last.
      drawn.delete(id);
      drawn.set(id, found);
      for (const oldest of drawn.keys()) {
        if (drawn.size <= KEPT) break;
        drawn.delete(oldest);
      }
      const png = await found;
      if (png === null && drawn.get(id) === found) drawn.delete(id);
      return png;
    },
    load: async (ids) => {
      const pictures: Picture[] = [];
      for (const id of new Set(ids)) {
        const stored = await loadPicture(db, id);
        const chart = stored === null ? null : chartFromJson(stored.chart);
        if (stored !== null && chart !== null) pictures.push({ id, chart, alt: stored.alt });
      }
      return pictures;
    },
  };
}
