// However a bundle is cut into imports, and in whatever order they come, the facts are the same in the end.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsOf, importFiles, withStore } from './bundles.js';

interface Piece {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

const person = fc.constantFrom('a1', 'a2', null);
const team = fc.constantFrom('t1', 't2', null);
const customer = fc.constantFrom('c1', 'c2', null);
const region = fc.constantFrom('华东', '华南', null);
const moment = fc
  .integer({ min: 0, max: 40 })
  .map((minutes) => new Date(Date.UTC(2026, 2, 9, 1, minutes)).toISOString());
const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string | null> => fc.option(text, { freq: 2 });
const rowsOf = <T extends Piece['row']>(row: fc.Arbitrary<T>, size: number): fc.Arbitrary<readonly T[]> =>
  fc.uniqueArray(row, { selector: (one) => one['id'], maxLength: size });

const tables = fc.record({
  agents: rowsOf(fc.record({ id: fc.constantFrom('a1', 'a2'), name: fc.constant('x'), team_id: team }), 2),
  customers: rowsOf(fc.record({ id: fc.constantFrom('c1', 'c2'), region }), 2),
  tickets: rowsOf(
    fc.record({
      id: fc.constantFrom('1', '2', '3'),
      created_at: moment,
      assignee_id: person,
      team_id: team,
      customer_id: customer,
      region,
      first_response_at: maybe(moment),
      resolved_at: maybe(moment),
      contacts: fc.constantFrom(1, 'x', null),
    }),
    3,
  ),
  surveys: rowsOf(
    fc.record({
      id: fc.constantFrom('s1', 's2', 's3'),
      kind: fc.constantFrom('csat', 'nps'),
      ticket_id: fc.constantFrom('1', '2', '9', null),
      agent_id: person,
      score: fc.constantFrom(1, 5, null),
      responded_at: maybe(moment),
    }),
    3,
  ),
  events: fc.uniqueArray(
    fc.record({
      ticket_id: fc.constantFrom('1', '2', '9'),
      at: moment,
      kind: fc.constantFrom('agent_reply', 'customer_reply', 'resolved'),
      actor_id: person,
    }),
    { selector: (one) => JSON.stringify(one), maxLength: 8 },
  ),
});

const pieces = tables.map((all): readonly Piece[] =>
  Object.entries(all).flatMap(([table, rows]) => rows.map((row) => ({ table, row }))),
);

/** The pieces with, for each, the number of the import that brings it. */
const plans = pieces.chain((all) =>
  fc.tuple(fc.constant(all), fc.array(fc.nat({ max: 3 }), { minLength: all.length, maxLength: all.length })),
);

const bundleOf = (all: readonly Piece[]): Readonly<Record<string, string>> => {
  const files: Record<string, string> = {};
  for (const { table, row } of all)
    files[`${table}.jsonl`] = `${files[`${table}.jsonl`] ?? ''}${JSON.stringify(row)}\n`;
  return files;
};

it('any split of a bundle, in any order, gives the facts of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async ([all, turns]) => {
      fc.pre(all.length > 0);
      const whole = await withStore(async (store) => {
        await importFiles(store, bundleOf(all));
        return factsOf(store);
      });
      const split = await withStore(async (store) => {
        for (const turn of [0, 1, 2, 3]) {
          const some = all.filter((_piece, index) => turns[index] === turn);
          if (some.length > 0) await importFiles(store, bundleOf(some));
        }
        return factsOf(store);
      });
      expect(split).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});
