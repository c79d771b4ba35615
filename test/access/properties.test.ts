// What holds for every question: nobody else in an agent's query, and a room never sees more than any of its members.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/access/guard.js';
import { restrict, type Intent } from '../../src/access/restrict.js';
import type { Person } from '../../src/access/principal.js';
import type { Filter, MetricQuery, ResultTable } from '../../src/metrics/query.js';
import { directory, person, query, row, table } from './people.js';

const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 's1', 's2', null] as const;
const teams = ['north', 'south', null] as const;

const filterOn = (dim: Filter['dim'], values: readonly (string | null)[]): fc.Arbitrary<Filter> =>
  fc
    .tuple(fc.boolean(), fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }))
    .map(([keep, chosen]) => (keep ? { dim, in: chosen } : { dim, not: chosen }));

const queries: fc.Arbitrary<MetricQuery> = fc
  .record({
    by: fc.uniqueArray(fc.constantFrom('agent', 'team', 'product', 'region'), { maxLength: 2 }),
    where: fc.array(
      fc.oneof(filterOn('agent', ids), filterOn('team', teams), filterOn('channel', ['phone', 'chat'])),
      { maxLength: 3 },
    ),
    grain: fc.constantFrom(null, null, 'day' as const),
  })
  .map(({ by, where, grain }) => query(by as MetricQuery['by'], where, { grain }));

const intents = fc.constantFrom<Intent>('figure', 'ranking', 'bottom', 'place', 'tickets', 'values');
const anybody = fc.constantFrom('a1', 'a2', 'b1', 's1', 's2', 'm1', 'r1', 'z1', 'admin').map(person);

describe('an agent’s query', () => {
  it('has nobody else and no other team in its filters', () => {
    fc.assert(
      fc.property(queries, intents, (wanted, intent) => {
        const result = restrict(person('a1'), wanted, intent, directory);
        if (result.kind === 'denied') return;
        for (const filter of result.query.where) {
          const named = 'in' in filter ? filter.in : filter.not;
          if (filter.dim === 'agent')
            expect(['in' in filter, named.every((v) => v === 'a1' || v === null)]).toEqual([true, true]);
          if (filter.dim === 'team') expect(filter).toEqual({ dim: 'team', in: ['north'] });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is run as it was asked, or not at all', () => {
    fc.assert(
      fc.property(anybody, queries, intents, (who, wanted, intent) => {
        const result = restrict(who, wanted, intent, directory);
        if (result.kind === 'scoped') expect(result.query).toMatchObject({ ...wanted });
      }),
    );
  });
});

/** Groups of people as they would come from the store: who stands behind each row, counted as the query asks. */
const workers = fc.array(
  fc.uniqueArray(fc.constantFrom('a1', 'a2', 'a3', 'b1', 'b2', 's1', 's2', 'z1'), { maxLength: 7 }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

const counted = (groups: readonly (readonly string[])[], known: readonly string[] | null): ResultTable =>
  table(
    ...groups.map((people, index) =>
      row(
        [`g${index}`],
        people.length * 3 + index,
        known === null ? null : people.filter((id) => !known.includes(id)).length,
      ),
    ),
  );

const primaryOnly = (who: Person, wanted: MetricQuery, group: readonly string[]): boolean => {
  const result = restrict(who, wanted, 'figure', directory);
  if (result.kind === 'denied') return false;
  return guard(who, result.query, counted([group], result.query.countOthersThan), directory).denied === null;
};

describe('a room', () => {
  it('is allowed only what each member is', () => {
    fc.assert(
      fc.property(
        fc.array(anybody, { minLength: 1, maxLength: 4 }),
        queries,
        intents,
        (members, wanted, intent) => {
          const shared = restrict({ kind: 'room', id: 'c1', members }, wanted, intent, directory);
          if (shared.kind === 'denied') return;
          for (const member of members) {
            const own = restrict(member, wanted, intent, directory);
            expect(own.kind).toBe('scoped');
            if (own.kind === 'scoped' && own.ranking === 'published')
              expect(shared.ranking).toBe('published');
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is shown a figure only where each member is', () => {
    const narrow = queries.filter((wanted) => !wanted.by.includes('agent'));
    fc.assert(
      fc.property(
        fc.array(anybody, { minLength: 1, maxLength: 4 }),
        narrow,
        workers,
        (members, wanted, groups) => {
          const room = { kind: 'room', id: 'c1', members } as const;
          const shared = restrict(room, wanted, 'figure', directory);
          if (shared.kind === 'denied') return;
          const [group = []] = groups;
          const one = counted([group], shared.query.countOthersThan);
          if (guard(room, shared.query, one, directory).denied !== null) return;
          for (const member of members) expect(primaryOnly(member, wanted, group)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('a table that an agent is shown', () => {
  it('leaves out nobody alone: what is hidden together rests on two others, where the table has such a row', () => {
    fc.assert(
      fc.property(workers, (groups) => {
        const result = restrict(person('a1'), query(['product'], []), 'figure', directory);
        if (result.kind === 'denied') throw new Error('an agent may see the whole by product');
        const full = counted(groups, result.query.countOthersThan);
        const kept = guard(person('a1'), result.query, full, directory).table.rows;
        expect(kept.every((each) => each.others !== 1)).toBe(true);
        const hidden = full.rows.filter((each) => !kept.includes(each));
        const others = (each: (typeof hidden)[number]): number => each.others ?? 0;
        if (hidden.length > 0 && full.rows.some((each) => others(each) > 1))
          expect(hidden.some((each) => others(each) > 1)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
