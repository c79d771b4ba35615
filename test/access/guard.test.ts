// No figure by the back door: rows that rest on one other person, and what could be worked out from a table's total.
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/access/guard.js';
import { complementsOf, restrict } from '../../src/access/restrict.js';
import type { Principal } from '../../src/access/principal.js';
import type { MetricQuery, ResultTable } from '../../src/metrics/query.js';
import { directory, inside, person, query, row, table } from './people.js';

const shown = (
  principal: Principal,
  wanted: MetricQuery,
  result: ResultTable,
  together: number | null = null,
) => {
  const restriction = restrict(principal, wanted, 'figure', directory);
  if (restriction.kind === 'denied') throw new Error(`denied by ${restriction.rule}`);
  const guarded = guard(principal, restriction.query, result, directory, [], together);
  return {
    keys: guarded.table.rows.map((each) => each.key[0] ?? '-'),
    hidden: guarded.hidden,
    denied: guarded.denied,
    counts: restriction.query.countOthersThan,
  };
};

describe('a single figure', () => {
  const version = query([], [inside('version', '8.4')]);
  it('of one other person is denied to an agent, an analyst and a supervisor', () => {
    for (const who of ['a1', 'r1', 's1']) {
      const got = shown(person(who), version, table(row([], 12, 1)));
      expect(got).toMatchObject({ keys: [], denied: 'one_person_total' });
    }
  });
  it('of one other person is shown to a manager, who is not even counted for', () => {
    expect(shown(person('m1'), version, table(row([], 12, null)))).toMatchObject({
      keys: ['-'],
      counts: null,
    });
  });
  it('of two others is shown, and so is one of nobody', () => {
    expect(shown(person('a1'), version, table(row([], 12, 2))).denied).toBeNull();
    expect(shown(person('a1'), version, table(row([], 0, 0))).denied).toBeNull();
    expect(shown(person('a1'), version, table(row([], 7, 0))).denied).toBeNull();
  });
  it('is counted without the asker, for a supervisor without the team', () => {
    expect(shown(person('a1'), version, table(row([], 9, 2))).counts).toEqual(['a1']);
    expect(shown(person('r1'), version, table(row([], 9, 2))).counts).toEqual(['r1']);
    expect(shown(person('s1'), version, table(row([], 9, 2))).counts).toEqual(
      expect.arrayContaining(['s1', 'a1', 'a2', 'a3']),
    );
  });
});

describe('the team’s total as such', () => {
  it('is the team’s to see, however few they are, also step by step', () => {
    expect(
      shown(person('a1'), query([], [inside('team', 'north')]), table(row([], 5, null))).counts,
    ).toBeNull();
    const daily = query([], [inside('team', 'north')], { grain: 'day' });
    expect(shown(person('a1'), daily, table(row([], 5, null))).counts).toBeNull();
  });
  it('ends where a filter or a breakdown makes it narrower', () => {
    const phone = query([], [inside('team', 'north'), inside('channel', 'phone')]);
    expect(shown(person('a1'), phone, table(row([], 5, 1))).denied).toBe('one_person_total');
    const byHour = query(['hour'], [inside('team', 'north')]);
    expect(shown(person('a1'), byHour, table(row([3], 5, 1), row([4], 9, 3), row([5], 20, 3))).keys).toEqual([
      5,
    ]);
  });
  it('holds for every team where a supervisor asks', () => {
    expect(shown(person('s1'), query(['team'], []), table(row(['south'], 5, null))).counts).toBeNull();
    expect(
      shown(person('s1'), query([], [inside('team', 'south')]), table(row([], 5, null))).counts,
    ).toBeNull();
    const narrower = query([], [inside('team', 'south'), inside('channel', 'phone')]);
    expect(shown(person('s1'), narrower, table(row([], 5, 1))).denied).toBe('one_person_total');
  });
});

describe('a table', () => {
  const byVersion = query(['version'], []);
  it('loses only the rows of one person where these rest on several together', () => {
    const rows = table(row(['8.1'], 1, 1), row(['8.2'], 2, 1), row(['8.3'], 6, 4), row(['8.4'], 9, 5));
    expect(shown(person('r1'), byVersion, rows, 2)).toMatchObject({ keys: ['8.3', '8.4'], hidden: 2 });
    // All of the same person: their sum is that person's figure.
    expect(shown(person('r1'), byVersion, rows, 1)).toMatchObject({ keys: ['8.4'], hidden: 3 });
    expect(shown(person('r1'), byVersion, rows)).toMatchObject({ keys: ['8.4'], hidden: 3 });
  });
  it('loses the row of one person, and the smallest other, so that the total does not give it away', () => {
    const got = shown(
      person('a1'),
      byVersion,
      table(row(['1'], 40, 5), row(['2'], 3, 1), row(['3'], 9, 2), row(['4'], 6, 0)),
    );
    expect(got).toMatchObject({ keys: ['1', '4'], hidden: 2, denied: null });
  });
  it('keeps its highest and its lowest row for what people ask most, where another can go instead', () => {
    const rated = (key: string, n: number, others: number, value: number) => ({
      ...row([key], n, others),
      value,
    });
    const rows = table(
      rated('alone', 2, 1, 0.3),
      // The fewest behind the figure, and by far the highest: units sold are no measure of whom a figure gives away.
      rated('worst', 10, 15, 8.1),
      rated('even', 400, 6, 0.8),
      rated('few', 900, 4, 0.5),
      rated('best', 500, 3, 0.1),
    );
    expect(shown(person('a1'), byVersion, rows)).toMatchObject({
      keys: ['worst', 'even', 'best'],
      hidden: 2,
    });
    const two = table(rated('alone', 2, 1, 0.3), rated('worst', 10, 15, 8.1), rated('best', 500, 3, 0.1));
    expect(shown(person('a1'), byVersion, two)).toMatchObject({ keys: ['worst'], hidden: 2 });
  });
  it('loses no further row when there is nothing to protect', () => {
    expect(shown(person('a1'), byVersion, table(row(['1'], 40, 5), row(['2'], 9, 2))).hidden).toBe(0);
  });
  it('of nothing but one-person rows is denied', () => {
    const got = shown(person('a1'), byVersion, table(row(['1'], 4, 1), row(['2'], 9, 1), row(['3'], 0, 0)));
    expect(got).toMatchObject({ keys: [], denied: 'one_person_total' });
  });
  it('of two dimensions is protected along both', () => {
    const cells = table(
      row(['1', 'x'], 4, 1),
      row(['1', 'y'], 9, 3),
      row(['2', 'x'], 8, 3),
      row(['2', 'y'], 7, 3),
    );
    expect(shown(person('a1'), query(['version', 'region'], []), cells)).toMatchObject({
      keys: [],
      denied: 'one_person_total',
    });
  });
});

describe('a supervisor’s people', () => {
  it('are the team’s; who else worked on its tickets is left out', () => {
    const wanted = query(['agent'], [inside('team', 'north')]);
    const got = shown(
      person('s1'),
      wanted,
      table(row(['a1'], 5, null), row(['b1'], 4, null), row([null], 2, null)),
    );
    expect(got).toMatchObject({ keys: ['a1', '-'], hidden: 1 });
  });
});

describe('a room', () => {
  it('sees what rests on two strangers to each member, whoever they are', () => {
    const room = { kind: 'room', id: 'c1', members: [person('a1'), person('b1')] } as const;
    const wanted = query([], [inside('channel', 'phone')]);
    expect(shown(room, wanted, table(row([], 9, 2)))).toMatchObject({
      denied: 'one_person_total',
      counts: [],
    });
    expect(shown(room, wanted, table(row([], 9, 3)))).toMatchObject({ denied: null });
  });
});

describe('what a figure leaves out', () => {
  const phone = query([], [inside('team', 'north'), inside('channel', 'phone')]);
  const scoped = (who: string, wanted: MetricQuery) => {
    const result = restrict(person(who), wanted, 'figure', directory);
    if (result.kind === 'denied') throw new Error(`denied by ${result.rule}`);
    return result.query;
  };
  it('is asked for by turning each filter round', () => {
    expect(complementsOf(scoped('a1', phone)).map((each) => each.where)).toEqual([
      [
        { dim: 'team', not: ['north'] },
        { dim: 'channel', in: ['phone'] },
      ],
      [
        { dim: 'team', in: ['north'] },
        { dim: 'channel', not: ['phone'] },
      ],
    ]);
    expect(complementsOf(scoped('m1', phone))).toEqual([]);
    expect(complementsOf(scoped('a1', query([], [inside('team', 'north')])))).toEqual([]);
  });
  it('must not rest on one other person', () => {
    const seen = (rest: ResultTable) =>
      guard(person('a1'), scoped('a1', phone), table(row([], 30, 4)), directory, [
        table(row([], 30, 4)),
        rest,
      ]);
    expect(seen(table(row([], 6, 1))).denied).toBe('one_person_total');
    expect(seen(table(row([], 6, 2))).denied).toBeNull();
    expect(seen(table(row([], 0, 0))).denied).toBeNull();
  });
  it('is looked at group by group', () => {
    const wanted = query(['region'], [inside('channel', 'phone')]);
    const rows = table(row(['x'], 30, 4), row(['y'], 20, 4), row(['z'], 10, 4));
    const rest = table(row(['x'], 4, 1), row(['y'], 9, 3));
    const got = guard(person('a1'), scoped('a1', wanted), rows, directory, [rest]);
    expect(got.table.rows.map((each) => each.key[0])).not.toContain('x');
  });
});
