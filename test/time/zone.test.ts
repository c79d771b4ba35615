// Local days and times against Luxon itself, on every kind of clock change we know of.
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  instantOf,
  isZone,
  localDateOf,
  localTimeOf,
  offsetSegments,
  startOfDay,
} from '../../src/time/zone.js';

const ZONES = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Europe/London',
];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(1885, 0, 1), max: Date.UTC(2037, 0, 1) });

const iso = (t: number): string => new Date(t).toISOString();

describe('local times', () => {
  it('are those of Luxon at any moment in any zone', () => {
    fc.assert(
      fc.property(instant, zone, (t, zone) => {
        const local = DateTime.fromMillis(t, { zone });
        expect(localTimeOf(t, zone)).toEqual({
          date: local.toISODate(),
          hour: local.hour,
          minute: local.minute,
          second: local.second,
          weekday: local.weekday,
        });
        expect(localDateOf(t, zone)).toBe(local.toISODate());
      }),
      { numRuns: 2_000 },
    );
  });

  it('are exact on both sides of a change of the clocks', () => {
    const change = Date.parse('2026-10-03T15:30:00Z');
    expect(localTimeOf(change - 1, 'Australia/Lord_Howe')).toMatchObject({ hour: 1, minute: 59, second: 59 });
    expect(localTimeOf(change, 'Australia/Lord_Howe')).toMatchObject({ hour: 2, minute: 30, second: 0 });
  });

  it('become moments again', () => {
    fc.assert(
      fc.property(instant, zone, (t, zone) => {
        const { date, hour, minute, second } = localTimeOf(t, zone);
        const back = instantOf(date, hour, minute, second, ((t % 1000) + 1000) % 1000, zone);
        // A time that comes twice is its first occurrence.
        expect(back).toBeLessThanOrEqual(t);
        expect(localTimeOf(back, zone)).toEqual(localTimeOf(t, zone));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a skipped time moves on', '2026-03-08', 2, 30, 'America/New_York', '2026-03-08T07:30:00.000Z'],
    [
      'a time that comes twice is the first',
      '2026-11-01',
      1,
      30,
      'America/New_York',
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'half an hour is skipped on Lord Howe',
      '2026-10-04',
      2,
      15,
      'Australia/Lord_Howe',
      '2026-10-03T15:45:00.000Z',
    ],
  ])('%s', (_, date, hour, minute, zone, expected) => {
    expect(iso(instantOf(date, hour, minute, 0, 0, zone))).toBe(expected);
  });
});

describe('the start of a day', () => {
  it.each([
    ['an ordinary day', '2026-03-09', 'Asia/Shanghai', '2026-03-08T16:00:00.000Z'],
    ['a day whose midnight is skipped', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['the day after it', '2018-11-05', 'America/Sao_Paulo', '2018-11-05T02:00:00.000Z'],
    ['a day whose eve has an hour twice', '2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
    ['Chinese summer time', '1988-07-01', 'Asia/Shanghai', '1988-06-30T15:00:00.000Z'],
    ['local mean time', '1890-01-01', 'Asia/Shanghai', '1889-12-31T15:54:17.000Z'],
    ['a day left out altogether', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['the day after that', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['a skip over midnight', '1919-03-31', 'America/Toronto', '1919-03-31T04:30:00.000Z'],
  ])('%s', (_, date, zone, expected) => {
    expect(iso(startOfDay(date, zone))).toBe(expected);
  });

  it('is a moment of that day, and the millisecond before it is not', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...ZONES.filter((zone) => zone !== 'America/St_Johns')),
        (t, zone) => {
          const date = localDateOf(t, zone);
          const start = startOfDay(date, zone);
          expect(localDateOf(start, zone)).toBe(date);
          expect(localDateOf(start - 1, zone) < date).toBe(true);
          expect(start).toBeLessThanOrEqual(t);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('offset segments', () => {
  it('tile the span, each with the offset of all its moments', () => {
    fc.assert(
      fc.property(
        instant,
        fc.nat(5_000 * 86_400_000),
        zone,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (start, ms, zone, part) => {
          const pieces = offsetSegments({ start, end: start + ms }, zone);
          let at = start;
          for (const piece of pieces) {
            expect(piece.start).toBe(at);
            expect(piece.end).toBeGreaterThan(at);
            for (const t of [
              piece.start,
              piece.end - 1,
              piece.start + Math.floor(part * (piece.end - 1 - piece.start)),
            ]) {
              expect(piece.offsetMs).toBe(Math.round(DateTime.fromMillis(t, { zone }).offset * 60_000));
            }
            at = piece.end;
          }
          expect(at).toBe(start + ms);
          expect(pieces.every((piece, i) => piece.offsetMs !== pieces[i + 1]?.offsetMs)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are one where the zone never changes', () => {
    const span = { start: 0, end: Date.UTC(2030, 0, 1) };
    expect(offsetSegments(span, 'UTC')).toEqual([{ ...span, offsetMs: 0 }]);
    expect(offsetSegments({ start: 5, end: 5 }, 'UTC')).toEqual([]);
  });
});

describe('zone names', () => {
  it.each(['Asia/Shanghai', 'UTC', 'America/Argentina/Ushuaia'])('%s is one', (name) => {
    expect(isZone(name)).toBe(true);
  });
  it.each(['Asia/Shangai', 'Beijing', '', '+08:00', 'UTC+8'])('"%s" is none', (name) => {
    expect(isZone(name)).toBe(false);
  });
  it('that are unknown are refused', () => {
    expect(() => localDateOf(0, 'Mars/Olympus')).toThrow('Mars/Olympus');
  });
});
