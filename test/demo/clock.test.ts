import { expect, test } from 'vitest';
import { demoClock, demoZone } from '../../src/demo/clock.js';
import { DAY_MS } from '../../src/time/instant.js';

const end = Date.parse('2026-11-22T01:40:00Z');

test('for a day the clock goes on, then it stands where the data ends', () => {
  expect(demoClock(end, end)).toEqual({ now: end, standing: false });
  expect(demoClock(end, end + DAY_MS)).toEqual({ now: end + DAY_MS, standing: false });
  expect(demoClock(end, end + DAY_MS + 1)).toEqual({ now: end, standing: true });
  expect(demoClock(end, end + 400 * DAY_MS)).toEqual({ now: end, standing: true });
});

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Asia/Shanghai', 'Asia/Shanghai'],
  // Winter time there is UTC, but it is a place.
  ['Europe/London', 'Europe/London'],
  ['Africa/Abidjan', 'Africa/Abidjan'],
  ['UTC', 'Asia/Shanghai'],
  ['Etc/UTC', 'Asia/Shanghai'],
  ['GMT', 'Asia/Shanghai'],
])('on a machine in %s a new demo is in %s', (machine, zone) => {
  expect(demoZone(machine, end)).toBe(zone);
});
