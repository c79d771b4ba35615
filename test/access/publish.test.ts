// What a leaderboard shows: the best end, ten at most, the asker's own place.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOARD_LENGTH, publish } from '../../src/access/publish.js';
import { person, row } from './people.js';

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...row([`p${i + 1}`], 100 - i, null),
    value: 100 - i,
  }));

describe('publish', () => {
  it('gives the asker’s place beyond the rows it shows', () => {
    const ranked = [...people(14), { ...row(['a1'], 3, null), value: 1 }];
    const got = publish(person('a1'), ranked, null);
    expect(got.rows.map((each) => each.key[0])).toEqual(people(10).map((each) => each.key[0]));
    expect(got.place).toMatchObject({ rank: 15, of: 15, row: { key: ['a1'] } });
  });
  it('is one place for one figure', () => {
    const ranked = [...people(3), { ...row(['a1'], 3, null), value: 98 }];
    expect(publish(person('a1'), ranked, null).place).toMatchObject({ rank: 3, of: 4 });
  });
  it('has no place for a room, for an admin, and for who is not ranked', () => {
    const room = { kind: 'room', id: 'c1', members: [person('a1')] } as const;
    expect(publish(room, [row(['a1'], 3, null)], null).place).toBeNull();
    expect(publish(person('admin'), people(3), null).place).toBeNull();
    expect(publish(person('a1'), people(3), null).place).toBeNull();
  });
  it('never ranks what nobody is known for', () => {
    const got = publish(person('a1'), [row([null], 90, null), row(['a1'], 3, null)], 1);
    expect(got.rows.map((each) => each.key)).toEqual([['a1']]);
    expect(got.place).toMatchObject({ rank: 1, of: 1 });
  });
  it('shows the best end only, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.option(fc.integer({ min: -5, max: 60 })), (count, limit) => {
        const ranked = people(count);
        const { rows } = publish(person('a1'), ranked, limit);
        expect(rows.length).toBeLessThanOrEqual(BOARD_LENGTH);
        expect(rows).toEqual(ranked.slice(0, rows.length));
      }),
    );
  });
});
