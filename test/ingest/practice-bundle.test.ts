// The practice bundle that lies beside the repository, where it does: what its README says is bad on purpose, and nothing else.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importPath, withStore } from './bundles.js';

const bundle = new URL('../../../shared/data/practice-bundle', import.meta.url).pathname;

it.skipIf(!existsSync(bundle))(
  'comes in whole, but for what is bad on purpose',
  async () => {
    await withStore(async (store) => {
      const summary = await importPath(store, bundle);
      const tables = Object.fromEntries(summary.tables.map((table) => [table.table, table]));
      expect(tables['tickets']).toMatchObject({
        read: 11_936,
        new: 11_928,
        rowsSetAside: { duplicate_in_file: 3, missing_required: 1, bad_time: 3, bad_value: 1 },
        fieldsSetAside: { time_order: 2, bad_value: 1, bad_number: 2, bad_time: 1 },
      });
      expect(tables['events']).toMatchObject({
        new: 65_287,
        rowsSetAside: { bad_value: 1, missing_required: 1 },
        fieldsSetAside: {},
      });
      expect(tables['surveys']).toMatchObject({
        new: 17_037,
        rowsSetAside: { score_out_of_scale: 3, bad_value: 1 },
        fieldsSetAside: { time_order: 1 },
      });
      expect(tables['orders']).toMatchObject({
        new: 14_296,
        rowsSetAside: {},
        fieldsSetAside: { bad_number: 1 },
      });
      for (const name of ['teams', 'agents', 'products', 'customers', 'benchmarks']) {
        expect(tables[name]).toMatchObject({ rowsSetAside: {}, fieldsSetAside: {}, unknownColumns: [] });
      }
      expect(summary.leftAlone).toEqual(['README.md']);
      expect(summary.dangling).toEqual([]);
    });
  },
  120_000,
);
