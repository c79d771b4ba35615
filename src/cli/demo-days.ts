// Brings what has happened by the moment to which the demo's clock is moved into its store, by the import that any desk's rows take.
import type { App } from '../app.js';
import type { WorldSettings } from '../demo/desk.js';
import { tellNextDays, upTo, type NextDays } from '../demo/next-days.js';
import { demoSource } from '../demo/source.js';
import { importRecords } from '../ingest/import.js';
import { anythingBad } from '../ingest/summary.js';
import type { Instant } from '../time/instant.js';

export interface DemoDays {
  /** Brings in what has happened by then. What came in before stays. */
  happen(by: Instant): Promise<void>;
}

export function createNextDays({ store, config }: App, settings: WorldSettings): DemoDays {
  let told: NextDays | null = null;
  let happened = settings.now;
  return {
    happen: async (by) => {
      if (by <= happened) return;
      told ??= tellNextDays(settings);
      const rows = upTo(told, by);
      const tables = { ...NONE, ...rows };
      const summary = await importRecords(demoSource(tables), { store, config, now: by, strict: true });
      if (!summary.imported || anythingBad(summary))
        throw new Error('the demo told rows that its own import refuses');
      happened = by;
    },
  };
}

const NONE = {
  teams: [],
  agents: [],
  products: [],
  customers: [],
  orders: [],
  benchmarks: [],
} as const;
