// One cell at a time: which texts are moments, numbers, truths, and which are not.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueKind } from '../../../src/ingest/columns.js';
import { readValue, type Stored } from '../../../src/ingest/validate/values.js';

const zone = 'Asia/Shanghai';
const now = Date.UTC(2026, 3, 8, 6, 30);
const read = (kind: ValueKind, text: string): Stored | string => {
  const result = readValue(kind, text, { now, zone });
  return result.ok ? result.value : result.reason;
};

const time: ValueKind = { is: 'time', ahead: false };
const due: ValueKind = { is: 'time', ahead: true };

describe('readValue', () => {
  it.each([
    ['2026-03-09T09:14:05+08:00', '2026-03-09T01:14:05.000Z'],
    ['2026-03-09T01:14:05Z', '2026-03-09T01:14:05.000Z'],
    ['2026-03-09T01:14:05.25Z', '2026-03-09T01:14:05.250Z'],
    ['2026-03-09T01:14Z', '2026-03-09T01:14:00.000Z'],
    ['2026-03-08T20:14:05-0500', '2026-03-09T01:14:05.000Z'],
    ['2026-03-09 09:14:05', '2026-03-09T01:14:05.000Z'],
    ['2026-03-09 09:14', '2026-03-09T01:14:00.000Z'],
    ['2026/3/9 9:14', '2026-03-09T01:14:00.000Z'],
    ['2026/3/9 9:14:05', '2026-03-09T01:14:05.000Z'],
    [' 2024-02-29 00:00 ', '2024-02-28T16:00:00.000Z'],
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z'],
    ['2026-04-09T06:30:00Z', '2026-04-09T06:30:00.000Z'],
  ])('reads the moment %s', (text, iso) => {
    expect(read(time, text)).toBe(Date.parse(iso));
  });

  it.each([
    '2026-03-09',
    '2026-03-09T09:14:05',
    '2026-02-30T00:00:00Z',
    '2025-02-29 10:00',
    '2026-13-01T00:00:00Z',
    '2026-03-00T00:00:00Z',
    '2026-03-09 24:00',
    '2026-03-09 09:60',
    '2026-03/09 09:14',
    '09/03/2026 09:14',
    '1999-12-31T23:59:59Z',
    '2026-04-09T06:30:01Z',
    '1773019445',
    'yesterday',
  ])('does not take %s for a moment', (text) => {
    expect(read(time, text)).toBe('bad_time');
  });

  it('lets due times lie in the future, but not before 2000', () => {
    expect(read(due, '2031-01-01T00:00:00Z')).toBe(Date.UTC(2031, 0, 1));
    expect(read(due, '1999-01-01T00:00:00Z')).toBe('bad_time');
  });

  it.each<[kind: ValueKind, text: string, stored: Stored]>([
    [{ is: 'date' }, '2019-05-01', '2019-05-01'],
    [{ is: 'date' }, '2019/5/1', '2019-05-01'],
    [{ is: 'date' }, '2026-03-09T20:00:00Z', '2026-03-10'],
    [{ is: 'date' }, '2019-02-29', 'bad_time'],
    [{ is: 'day-or-time' }, '2026-03-10', Date.UTC(2026, 2, 9, 16)],
    [{ is: 'day-or-time' }, '2026-03-10T01:00:00Z', Date.UTC(2026, 2, 10, 1)],
    [{ is: 'count' }, '3', 3],
    [{ is: 'count' }, '3.0', 3],
    [{ is: 'count' }, '-1', 'bad_number'],
    [{ is: 'count' }, '2.5', 'bad_number'],
    [{ is: 'count' }, 'three', 'bad_number'],
    [{ is: 'number' }, '-12.5', -12.5],
    [{ is: 'number' }, '1e3', 1000],
    [{ is: 'number' }, '1,200', 'bad_number'],
    [{ is: 'number' }, 'NaN', 'bad_number'],
    [{ is: 'number' }, '0x10', 'bad_number'],
    [{ is: 'number' }, '1e999', 'bad_number'],
    [{ is: 'truth' }, 'TRUE', 1],
    [{ is: 'truth' }, '是', 1],
    [{ is: 'truth' }, 'no', 0],
    [{ is: 'truth' }, '否', 0],
    [{ is: 'truth' }, 'maybe', 'bad_value'],
    [{ is: 'choice', of: ['low'], spoils: 'field' }, 'low', 'low'],
    [{ is: 'choice', of: ['low'], spoils: 'field' }, 'Low', 'bad_value'],
    [{ is: 'text' }, ' as it stands ', ' as it stands '],
    [{ is: 'text' }, '  ', null],
    [{ is: 'number' }, '', null],
  ])('reads %o %j as %j', (kind, text, stored) => {
    expect(read(kind, text)).toBe(stored);
  });
});

it('reads any moment in the usual form as the calendar has it', () => {
  const moment = fc
    .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: now / 1000 })
    .map((seconds) => seconds * 1000);
  const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(moment, offset, (t, minutes) => {
      const local = new Date(t + minutes * 60_000).toISOString().slice(0, 19);
      const sign = minutes < 0 ? '-' : '+';
      const two = (n: number): string => String(n).padStart(2, '0');
      const ahead = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
      expect(read(time, `${local}${ahead}`)).toBe(t);
      expect(read(time, `${new Date(t).toISOString().slice(0, 19)}Z`)).toBe(t);
    }),
  );
});

it('takes no text for a moment that only looks like one', () => {
  const broken = fc.tuple(fc.nat({ max: 24 }), fc.constantFrom('x', ':', '-', ' ', '/', '٣'));
  fc.assert(
    fc.property(broken, ([index, char]) => {
      const good = '2026-03-09T09:14:05+08:00';
      const text = good.slice(0, index) + char + good.slice(index + 1);
      const same =
        text === good || text === '2026-03-09 09:14:05+08:00' || text === '2026-03-09T09:14:05-08:00';
      expect(read(time, text) === 'bad_time').toBe(!same);
    }),
  );
});
