// Moments as written on a command line.
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../src/cli/moment.js';

const iso = (text: string, zone = 'Asia/Shanghai'): string | null => {
  const at = readMoment(text, zone);
  return at === null ? null : new Date(at).toISOString();
};

describe('a moment', () => {
  it.each([
    ['2026-03-16T09:00:00+08:00', '2026-03-16T01:00:00.000Z'],
    ['2026-03-16T09:00:00Z', '2026-03-16T09:00:00.000Z'],
    ['2026-03-16T09:00:00.250Z', '2026-03-16T09:00:00.250Z'],
    ['2026-03-16T09:00-0530', '2026-03-16T14:30:00.000Z'],
    ['2026-03-16 09:00', '2026-03-16T01:00:00.000Z'],
    ['2026-03-16', '2026-03-15T16:00:00.000Z'],
    [' 2026-03-16T09:00:00z ', '2026-03-16T09:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it('without an offset is local, on both sides of a clock change', () => {
    expect(iso('2026-03-08T01:30', 'America/New_York')).toBe('2026-03-08T06:30:00.000Z');
    expect(iso('2026-03-08T03:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it.each([
    '',
    'now',
    '16.3.2026',
    '2026-02-30',
    '2026-03-16T24:00',
    '2026-03-16T09:60Z',
    '2026-3-16',
    '1773622800000',
  ])('is not read from “%s”', (text) => {
    expect(iso(text)).toBeNull();
  });
});
