// What the shell prints after an import, word for word.
import { expect, it } from 'vitest';
import { printedSummary } from '../../src/cli/import-summary.js';
import type { ImportSummary } from '../../src/ingest/summary.js';

const summary: ImportSummary = {
  path: '/x',
  imported: true,
  tables: [
    {
      table: 'agents',
      read: 27,
      new: 27,
      updated: 0,
      unchanged: 0,
      rowsSetAside: {},
      fieldsSetAside: {},
      unknownColumns: [],
    },
    {
      table: 'tickets',
      read: 11936,
      new: 11900,
      updated: 28,
      unchanged: 0,
      rowsSetAside: { bad_time: 3, duplicate_in_file: 5 },
      fieldsSetAside: { time_order: 2 },
      unknownColumns: [{ file: 'tickets.csv', columns: ['mood', 'stars'] }],
    },
  ],
  leftAlone: ['README.md'],
  dangling: [{ from: 'tickets.assignee_id', to: 'agents', ids: 7, examples: ['a1', 'a2'] }],
};

it('prints one aligned line per table, and below it what needs a look', () => {
  expect(printedSummary(summary, 1.234)).toBe(`\
table     read    new  updated  unchanged  rows aside  fields aside
agents      27     27        0          0           0             0
tickets  11936  11900       28          0           8             2

Set aside, with file, line and text in the quarantine:
  tickets, rows: 3 bad_time, 5 duplicate_in_file
  tickets, fields: 2 time_order

Columns kept out because the format does not know them:
  tickets.csv: mood, stars

Other files left alone: README.md

References to ids not known yet (kept; they resolve when the id arrives):
  tickets.assignee_id: 7 ids not in agents (a1, a2, …)

Done in 1.23 s. Mend what was set aside and import again to clear it.`);
});

it('says when nothing was imported, and when nothing was new', () => {
  const [agents] = summary.tables;
  if (agents === undefined) throw new Error('no table');
  const short = { ...summary, leftAlone: [], dangling: [] };
  expect(printedSummary({ ...short, imported: false }, 1)).toContain(
    'Nothing was imported, because --strict was given',
  );
  expect(printedSummary({ ...short, tables: [{ ...agents, new: 0, unchanged: 27 }] }, 12)).toContain(
    'Done in 12.0 s; the store had all of this already.',
  );
});
