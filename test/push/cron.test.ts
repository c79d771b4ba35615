import { describe, expect, it } from 'vitest';
import { nextSlot, slotsBetween } from '../../src/push/cron.js';

const utc = (text: string): number => Date.parse(`${text}:00Z`);
const slots = (cron: string, zone: string, from: string, to: string): readonly string[] =>
  slotsBetween(cron, zone, utc(from), utc(to)).map(
    ({ name, at }) => `${name} = ${new Date(at).toISOString().slice(0, 16)}Z`,
  );

describe('when a schedule comes round', () => {
  it.each([
    [
      '0 9 * * *',
      'Asia/Shanghai',
      '2026-03-16T00:00',
      '2026-03-17T00:00',
      ['2026-03-16T09:00 = 2026-03-16T01:00Z'],
    ],
    [
      '0 9 * * *',
      'America/New_York',
      '2026-03-16T00:00',
      '2026-03-17T00:00',
      ['2026-03-16T09:00 = 2026-03-16T13:00Z'],
    ],
    // Half-hour zones keep their half hour.
    [
      '30 9 * * 1',
      'Asia/Kolkata',
      '2026-03-15T00:00',
      '2026-03-22T00:00',
      ['2026-03-16T09:30 = 2026-03-16T04:00Z'],
    ],
    // 8 March 2026: New York's clocks skip 02:00 to 03:00.
    [
      '30 2 * * *',
      'America/New_York',
      '2026-03-08T00:00',
      '2026-03-09T00:00',
      ['2026-03-08T02:30 = 2026-03-08T07:30Z'],
    ],
    // 1 November 2026: 01:30 comes twice, and is due once.
    [
      '30 1 * * *',
      'America/New_York',
      '2026-11-01T00:00',
      '2026-11-02T00:00',
      ['2026-11-01T01:30 = 2026-11-01T05:30Z'],
    ],
    [
      '0 9 1 * *',
      'UTC',
      '2026-01-15T00:00',
      '2026-03-02T00:00',
      ['2026-02-01T09:00 = 2026-02-01T09:00Z', '2026-03-01T09:00 = 2026-03-01T09:00Z'],
    ],
    [
      '*/20 8-9 * * sat',
      'UTC',
      '2026-03-14T08:30',
      '2026-03-14T09:20',
      [
        '2026-03-14T08:40 = 2026-03-14T08:40Z',
        '2026-03-14T09:00 = 2026-03-14T09:00Z',
        '2026-03-14T09:20 = 2026-03-14T09:20Z',
      ],
    ],
    // Sunday is 0 and 7.
    ['0 9 * * 7', 'UTC', '2026-03-14T00:00', '2026-03-16T00:00', ['2026-03-15T09:00 = 2026-03-15T09:00Z']],
    // Day of the month or of the week, as cron has it: Friday the 13th, every Friday, every 13th.
    [
      '0 0 13 * fri',
      'UTC',
      '2026-03-05T00:00',
      '2026-03-14T00:00',
      ['2026-03-06T00:00 = 2026-03-06T00:00Z', '2026-03-13T00:00 = 2026-03-13T00:00Z'],
    ],
  ])('%s in %s after %s', (cron, zone, from, to, expected) => {
    expect(slots(cron, zone, from, to)).toEqual(expected);
  });

  it('leaves out the moment it starts from and takes the one it ends with', () => {
    expect(slots('0 9 * * *', 'UTC', '2026-03-16T09:00', '2026-03-17T09:00')).toEqual([
      '2026-03-17T09:00 = 2026-03-17T09:00Z',
    ]);
  });

  it('finds the next one, years ahead too, and says when there is none', () => {
    expect(nextSlot('0 9 29 2 *', 'UTC', utc('2026-03-01T00:00'))?.name).toBe('2028-02-29T09:00');
    expect(nextSlot('0 9 30 2 *', 'UTC', utc('2026-03-01T00:00'))).toBeNull();
  });
});
