// No figure by the back door, from plan to answer, on a real store: what a colleague cannot ask directly they cannot piece
// together from filters, breakdowns, comparisons and trends either.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerReading } from '../../src/answer/answer-reading.js';
import { loadConfig, type Config } from '../../src/config/config.js';
import type { Filter } from '../../src/metrics/query.js';
import type { Plan } from '../../src/question/plan.js';
import { openStore, type Store } from '../../src/store/store.js';
import type { TicketFactsTable } from '../../src/store/schema.js';
import { at, EMPTY, fill, product, ticket } from '../metrics/world.js';
import { directory, except, inside, person } from './people.js';

const NOW = at('2026-04-01 09:00');
let store: Store;
let config: Config;
const empty = mkdtempSync(join(tmpdir(), 'deskbeat-access-'));
beforeAll(async () => {
  store = await openStore(':memory:');
  config = loadConfig({}, empty, { timezone: 'Asia/Shanghai' });
});
afterAll(async () => {
  await store.close();
  rmSync(empty, { recursive: true });
});

const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const plan = (more: Partial<Plan>): Plan => ({
  kind: more.by === undefined || more.by.length === 0 ? 'value' : 'breakdown',
  metrics: ['resolved'],
  stat: null,
  clock: 'calendar',
  range: MARCH,
  grain: null,
  by: [],
  where: [],
  compare: null,
  order: null,
  limit: null,
  place: false,
  pooled: false,
  chart: null,
  assumed: [],
  ...more,
});

async function answer(who: string, more: Partial<Plan>, previous: Plan | null = null) {
  const { full } = await answerReading(
    { status: 'plan', lang: 'en', plan: plan(more) },
    { db: store.db, directory, config, principal: person(who), now: NOW, previous },
  );
  return { ...full.answer, rule: full.rule ?? null };
}

const outcome = async (
  who: string,
  more: Partial<Plan>,
  previous: Plan | null = null,
): Promise<number | string | null> => {
  const { status, value, rule } = await answer(who, more, previous);
  return status === 'answer' ? value : rule;
};

let count = 0;
/** `times` tickets that this person resolved on that day of March, through that channel. */
const solved = (who: string, channel: string, times: number, day = '09'): readonly TicketFactsTable[] =>
  Array.from({ length: times }, () =>
    ticket(`t${(count += 1)}`, `2026-03-${day} 09:00`, {
      channel,
      assignee_id: who,
      resolver_id: who,
      team_id: who.startsWith('b') ? 'south' : 'north',
      resolved_at: at(`2026-03-${day} 10:00`),
      status: 'resolved',
    }),
  );

describe('an agent who looks for one colleague', () => {
  beforeEach(async () => {
    await fill(store.db, {
      ...EMPTY,
      tickets: [
        ...solved('a2', 'email', 7),
        ...solved('a1', 'chat', 4),
        ...solved('a2', 'chat', 5),
        ...['a1', 'a2', 'b1', 'b2'].flatMap((who) => solved(who, 'phone', 6, '10')),
        ...['b1', 'b2', 'a3'].flatMap((who) => solved(who, 'web', 3, '11')),
      ],
    });
  });

  it('is told the whole, the own figure and the team’s', async () => {
    expect(await outcome('a1', {})).toBe(49);
    expect(await outcome('a1', { where: [inside('agent', 'a1')] })).toBe(10);
    expect(await outcome('a1', { where: [inside('team', 'north')] })).toBe(31);
    expect(await outcome('a1', { where: [inside('channel', 'web')] })).toBe(9);
    expect(await outcome('m1', { where: [inside('channel', 'email')] })).toBe(7);
  });

  it.each([
    ['a filter that only the colleague passes', [inside('channel', 'email')]],
    ['one that only the two pass', [inside('channel', 'chat')]],
    ['both together', [inside('channel', 'email', 'chat')]],
    ['all but that', [except('channel', 'email')]],
    ['all but both', [except('channel', 'email', 'chat')]],
    ['everything else by name', [inside('channel', 'phone', 'web')]],
    ['the day on which nobody else worked', [inside('day', '2026-03-09')]],
    ['all other days', [except('day', '2026-03-09')]],
    ['the team on the phone', [inside('team', 'north'), inside('channel', 'phone')]],
  ] as const)('is not told %s', async (_name, where) => {
    expect(await outcome('a1', { where })).toBe('one_person_total');
    expect(typeof (await outcome('m1', { where }))).toBe('number');
  });

  it('is told no share that tells the colleague’s part', async () => {
    const share = 'channel' as const;
    expect(await outcome('a1', { where: [inside('channel', 'email')], share })).toBe('one_person_total');
    expect(await outcome('a1', { where: [inside('channel', 'web')], share })).toBe(9 / 49);
    const { rows, text } = await answer('a1', { by: ['channel'], share });
    expect(rows).toEqual([{ channel: 'phone', resolved: 24, n: 24, share: 24 / 49 }]);
    expect(text).not.toMatch(/email/);
    expect(await outcome('a1', { by: ['agent'], share: 'agent' })).toBe('other_people');
  });

  it('gets a table in which more than one row is missing', async () => {
    const { rows, text } = await answer('a1', { by: ['channel'] });
    expect(rows.map((row) => row['channel'])).toEqual(['phone']);
    expect(text).not.toMatch(/email/);
  });

  it('gets no range or step of a trend that rests on the colleague', async () => {
    const feb = { from: '2026-03-09', to: '2026-03-09' };
    expect(await outcome('a1', { kind: 'compare', compare: feb })).toBe('one_person_total');
    const { rows } = await answer('a1', { kind: 'trend', grain: 'day' });
    expect(rows.find((row) => row['day'] === '2026-03-09')).toBeUndefined();
    // The smallest other day goes with it, or the month less all other days would tell.
    expect(rows.find((row) => row['day'] === '2026-03-11')).toBeUndefined();
    expect(rows.find((row) => row['day'] === '2026-03-10')).toMatchObject({ resolved: 24 });
  });

  it('is not told a day’s figure by two ranges that differ by it', async () => {
    const toEighth = { from: '2026-03-01', to: '2026-03-08' };
    const toNinth = { from: '2026-03-01', to: '2026-03-09' };
    const toTenth = { from: '2026-03-01', to: '2026-03-10' };
    const fromTenth = { from: '2026-03-10', to: '2026-03-31' };
    expect(await outcome('a1', { kind: 'compare', range: MARCH, compare: fromTenth })).toBe(
      'one_person_total',
    );
    expect(await outcome('a1', { kind: 'compare', range: toTenth, compare: fromTenth })).toBe(
      'one_person_total',
    );
    expect(await outcome('m1', { kind: 'compare', range: MARCH, compare: fromTenth })).toBe(49);
    // The tenth and eleventh rest on several.
    const tenthOnly = { from: '2026-03-10', to: '2026-03-10' };
    expect(await outcome('a1', { kind: 'compare', range: fromTenth, compare: tenthOnly })).toBe(33);
    expect(await outcome('a1', { range: toNinth })).toBe('one_person_total');
    expect(await outcome('a1', { range: toEighth })).toBe(0);
    const byChannel = await answer('a1', {
      kind: 'compare',
      by: ['channel'],
      range: MARCH,
      compare: fromTenth,
    });
    expect(byChannel.rows.map((row) => row['channel'])).toEqual(['phone']);
  });

  it('nor by asking for one after the other', async () => {
    const fromTenth = { from: '2026-03-10', to: '2026-03-31' };
    expect(await outcome('a1', { range: fromTenth })).toBe(33);
    expect(await outcome('a1', { range: fromTenth }, plan({}))).toBe('one_person_total');
    expect(await outcome('a1', {}, plan({ range: fromTenth }))).toBe('one_person_total');
    expect(await outcome('a1', {}, plan({ kind: 'compare', compare: fromTenth }))).toBe('one_person_total');
    expect(await outcome('a1', {}, plan({ range: fromTenth, metrics: ['csat'] }))).toBe(49);
    expect(await outcome('a1', {}, plan({ range: fromTenth, where: [inside('channel', 'web')] }))).toBe(49);
    expect(await outcome('m1', {}, plan({ range: fromTenth }))).toBe(49);
  });

  it('does not lose a known group for the sake of an unknown one', async () => {
    await fill(store.db, {
      ...EMPTY,
      tickets: [
        ...['a2', 'b1'].flatMap((who) => [...solved(who, 'chat', 3), ...solved(who, 'phone', 2)]),
        ...solved('b2', 'chat', 1).map((row) => ({ ...row, channel: null })),
      ],
    });
    const { rows } = await answer('a1', { by: ['channel'] });
    expect(rows.map((row) => row['channel'])).toEqual(['chat', 'phone']);
  });

  it('loses no third group where those of one person and an unknown one rest on several together', async () => {
    await fill(store.db, {
      ...EMPTY,
      tickets: [
        ...solved('a2', 'chat', 3),
        ...solved('b1', 'email', 2),
        ...['a2', 'b1', 'b2'].flatMap((who) => [...solved(who, 'phone', 2), ...solved(who, 'web', 1)]),
        ...solved('b2', 'chat', 1).map((row) => ({ ...row, channel: null })),
      ],
    });
    const { rows } = await answer('a1', { by: ['channel'] });
    expect(rows.map((row) => row['channel'])).toEqual(['phone', 'web']);
  });

  it('loses no third day where those of one person rest on several together, and a third where they do not', async () => {
    const days = async (): Promise<readonly unknown[]> => {
      const { rows } = await answer('a1', { kind: 'trend', grain: 'day' });
      const shown = rows.map((row) => row['day']);
      return ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'].filter((day) => shown.includes(day));
    };
    const ofAll = ['11', '12'].flatMap((day) =>
      ['a2', 'b1', 'b2'].flatMap((who) => solved(who, 'web', 2, day)),
    );
    const on = (first: string, second: string) =>
      fill(store.db, {
        ...EMPTY,
        tickets: [...solved(first, 'web', 3, '09'), ...solved(second, 'web', 4, '10'), ...ofAll],
      });
    await on('a2', 'b1');
    expect(await days()).toEqual(['2026-03-11', '2026-03-12']);
    await on('a2', 'a2');
    expect(await days()).toHaveLength(1);
  });

  it('is told neither by person nor by ranking what the contract keeps back', async () => {
    expect(await outcome('a1', { by: ['agent'] })).toBe('other_people');
    expect(await outcome('a1', { by: ['agent'], order: 'asc', limit: 3 })).toBe('bottom_of_ranking');
    expect(await outcome('a1', { by: ['agent'], order: 'desc', metrics: ['resolved', 'csat'] })).toBe(
      'other_people',
    );
    expect(await outcome('a1', { by: ['agent'], order: 'desc', kind: 'compare', compare: MARCH })).toBe(
      'other_people',
    );
    expect(await outcome('a1', { kind: 'list' })).toBe('others_tickets');
    const board = await answer('a1', { by: ['agent'], order: 'desc', limit: 1 });
    expect(board).toMatchObject({
      status: 'answer',
      rows: [{ agent: 'a2', resolved: 18 }],
      place: { rank: 2, of: 5 },
    });
  });
});

describe('who is over or under a figure', () => {
  const under = (value: number) => ({ than: 'value', side: 'below', value, inclusive: false }) as const;
  const over = (value: number) => ({ than: 'value', side: 'above', value, inclusive: false }) as const;
  beforeEach(async () => {
    await fill(store.db, {
      ...EMPTY,
      tickets: [
        ...solved('a2', 'email', 7),
        ...solved('a1', 'chat', 4),
        ...solved('a3', 'chat', 5),
        ...solved('b1', 'phone', 2),
        ...solved('b2', 'phone', 1),
      ],
    });
  });

  it('is the bottom of a ranking where it picks the worse end', async () => {
    const people = { by: ['agent'] } as const;
    expect(await outcome('a1', { ...people, having: under(6) })).toBe('bottom_of_ranking');
    expect(await outcome('a1', { ...people, order: 'desc', having: under(6) })).toBe('bottom_of_ranking');
    expect(await outcome('a1', { ...people, order: 'asc', having: over(1) })).toBe('bottom_of_ranking');
    expect(await outcome('a1', { ...people, having: { than: 'target', side: 'missed' } })).toBe(
      'bottom_of_ranking',
    );
    // A share of which less is better: over it is the worse end.
    const reopened = { ...people, metrics: ['reopen_rate'] } as const;
    expect(await outcome('a1', { ...reopened, having: over(0.1) })).toBe('bottom_of_ranking');
    expect(await outcome('a1', { ...people, where: [inside('team', 'south')], having: over(1) })).toBe(
      'other_teams',
    );
    expect(await outcome('a1', { by: ['team'], having: under(6) })).toBe('other_teams');
  });

  it('is a leaderboard at the better end, and says of nobody below it', async () => {
    const { status, rows, text, place } = await answer('a1', { by: ['agent'], having: over(4) });
    expect(status).toBe('answer');
    expect(rows).toEqual([
      { agent: 'a2', resolved: 7, n: 7 },
      { agent: 'a3', resolved: 5, n: 5 },
    ]);
    expect(place).toMatchObject({ rank: 3, of: 5 });
    expect(text).not.toMatch(/b1|b2/);
  });

  it('is a supervisor’s to ask of their own people, and of others like an agent', async () => {
    const own = await answer('s1', { by: ['agent'], where: [inside('team', 'north')], having: under(6) });
    expect(own.rows.map((row) => row['agent'])).toEqual(['a1', 'a3']);
    expect(await outcome('s1', { by: ['agent'], having: under(6) })).toBe('bottom_of_ranking');
    expect(await outcome('s1', { by: ['agent'], where: [inside('team', 'south')], having: under(6) })).toBe(
      'other_people',
    );
    const teams = await answer('s1', { by: ['team'], having: under(6) });
    expect(teams.rows.map((row) => row['team'])).toEqual(['south']);
  });

  it('is not an analyst’s to ask of people', async () => {
    expect(await outcome('r1', { by: ['agent'], having: over(4) })).toBe('analyst_people');
  });
});

describe('whatever an agent asks of any store', () => {
  const channels = ['email', 'chat', 'phone'];
  const workers = ['a1', 'a2', 'b1', null];
  const work = fc.array(
    fc.record({
      who: fc.constantFrom(...workers),
      channel: fc.constantFrom(...channels),
      day: fc.constantFrom('09', '10'),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const filters: fc.Arbitrary<readonly Filter[]> = fc.array(
    fc
      .tuple(fc.boolean(), fc.uniqueArray(fc.constantFrom(...channels), { minLength: 1, maxLength: 2 }))
      .map(([keep, values]): Filter =>
        keep ? { dim: 'channel', in: values } : { dim: 'channel', not: values },
      ),
    { maxLength: 2 },
  );

  it('no figure in the answer rests on one other person', async () => {
    await fc.assert(
      fc.asyncProperty(work, filters, fc.boolean(), async (done, where, grouped) => {
        await fill(store.db, {
          ...EMPTY,
          tickets: done.flatMap(({ who, channel, day }) =>
            solved(who ?? 'nobody', channel, 1, day).map((row) => ({
              ...row,
              resolver_id: who,
              assignee_id: who,
            })),
          ),
        });
        const passes = (channel: string): boolean =>
          where.every((filter) =>
            'in' in filter ? filter.in.includes(channel) : !filter.not.includes(channel),
          );
        const othersIn = (channel: string | null): number =>
          new Set(
            done
              .filter((each) => passes(each.channel) && (channel === null || each.channel === channel))
              .flatMap(({ who }) => (who === null || who === 'a1' ? [] : [who])),
          ).size;
        const got = await answer('a1', { where, by: grouped ? ['channel'] : [] });
        if (got.status === 'denied') {
          expect([got.value, got.rows, got.provenance]).toEqual([null, [], null]);
          return;
        }
        if (grouped) for (const row of got.rows) expect(othersIn(String(row['channel']))).not.toBe(1);
        else expect(othersIn(null)).not.toBe(1);
      }),
      { numRuns: 150 },
    );
  });
});

describe('one ticket that carries no product', () => {
  /** Tickets of one product and version; `null` is no product. */
  const made = (
    who: string,
    product: string | null,
    version: string,
    times: number,
    day = '09',
  ): readonly TicketFactsTable[] =>
    solved(who, 'phone', times, day).map((each) => ({
      ...each,
      product_id: product,
      product_version: version,
    }));
  const many = [
    ...['a1', 'a2', 'b1'].flatMap((who) => made(who, 'lamp', 'one', 4)),
    ...['a2', 'b1', 'b2'].flatMap((who) => made(who, 'lamp', 'two', 3)),
  ];
  const stocked = (more: readonly TicketFactsTable[]) =>
    fill(store.db, {
      ...EMPTY,
      products: [product('lamp'), product('desk')],
      tickets: [...many, ...more],
    });
  const lamp = [inside('product', 'lamp')];
  const versions = async (
    who: string,
    metric: Plan['metrics'][number] = 'resolved',
    more: Partial<Plan> = {},
  ) => {
    const { status, rows, rule } = await answer(who, {
      metrics: [metric],
      by: ['version'],
      where: lamp,
      ...more,
    });
    return status === 'answer' ? rows.map((each) => each['version']).sort() : rule;
  };

  it('takes no version of a named product from anybody', async () => {
    await stocked([...made('a3', null, 'one', 1), ...made('b1', null, 'two', 1)]);
    // Of the second version all but one are the supervisor's own people's.
    expect(await versions('s2')).toBe('one_person_total');
    for (const who of ['r1', 'a1']) expect(await versions(who)).toEqual(['one', 'two']);
    expect(await outcome('r1', { where: [...lamp, inside('version', 'one')] })).toBe(12);
  });
  it('is itself shown to nobody who may not see it', async () => {
    await stocked([...made('a3', null, 'one', 1), ...made('b1', null, 'two', 1)]);
    expect(await outcome('r1', { where: [inside('product', null), inside('version', 'one')] })).toBe(
      'one_person_total',
    );
  });
  it('is no excuse where the one other person worked on a product with a name', async () => {
    await stocked([...made('a3', 'desk', 'one', 1)]);
    expect(await versions('r1')).toBe('one_person_total');
    await stocked([...made('a3', 'desk', 'one', 1), ...made('a3', null, 'one', 1)]);
    expect(await versions('r1')).toBe('one_person_total');
  });
  it('is one: two of one person are their figure', async () => {
    await stocked(made('a3', null, 'one', 2));
    expect(await versions('r1')).toBe('one_person_total');
  });
  it('is one over all versions, or not all of them are one person’s', async () => {
    await stocked([...made('a3', null, 'one', 1), ...made('a3', null, 'two', 1)]);
    expect(await versions('r1')).toBe('one_person_total');
  });
  it('is a count: how long it took, or how it was rated, is somebody’s', async () => {
    await stocked([...made('a3', null, 'one', 1), ...made('b1', null, 'two', 1)]);
    expect(await versions('r1', 'resolution_time')).toBe('one_person_total');
    expect(await versions('r1', 'resolution_rate')).toBe('one_person_total');
  });
  it('is none of a chain of short ranges, which would add up', async () => {
    await stocked([...made('a3', null, 'one', 1), ...made('b1', null, 'two', 1)]);
    const day = { from: '2026-03-09', to: '2026-03-09' };
    const week = { from: '2026-03-09', to: '2026-03-15' };
    for (const range of [day, week])
      expect(await versions('r1', 'resolved', { range })).toBe('one_person_total');
    expect(await versions('r1', 'resolved', { where: [...lamp, inside('day', '2026-03-09')] })).toBe(
      'one_person_total',
    );
    expect(await versions('r1', 'resolved', { range: { from: null, to: '2026-03-31' } })).toEqual([
      'one',
      'two',
    ]);
  });
  it('nor of months of which each has one of the same person', async () => {
    const february = made('a3', null, 'one', 1).map((each) => ({
      ...each,
      created_at: at('2026-02-09 09:00'),
      resolved_at: at('2026-02-09 10:00'),
    }));
    await stocked([...made('a3', null, 'one', 1), ...made('b1', null, 'two', 1), ...february]);
    expect(await versions('r1')).toBe('one_person_total');
  });
  it('is no step of a trend, which would add up', async () => {
    await stocked([...made('a3', null, 'one', 1), ...made('b1', null, 'two', 1)]);
    const { rows } = await answer('r1', { kind: 'trend', grain: 'day', where: lamp });
    expect(rows.find((each) => each['day'] === '2026-03-09')).toBeDefined();
    await stocked([
      ...made('a3', null, 'one', 1, '10'),
      ...made('a3', null, 'one', 1, '11'),
      ...made('a1', 'lamp', 'one', 2, '10'),
      ...made('b2', 'lamp', 'one', 2, '10'),
    ]);
    const later = await answer('r1', { kind: 'trend', grain: 'day', where: lamp });
    expect(later.rows.find((each) => each['day'] === '2026-03-10')).toBeUndefined();
  });
});
