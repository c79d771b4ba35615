import { expect, test } from 'vitest';
import { demoClock, demoZone, movableClock, stepFrom } from '../../src/demo/clock.js';
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

const zone = 'Asia/Shanghai';

test.each([
  ['hour', '2026-11-22T10:40'],
  ['day', '2026-11-23T09:40'],
  ['morning', '2026-11-23T09:00'],
] as const)('a step of one %s', (step, time) => {
  expect(stepFrom(end, step, zone)).toBe(Date.parse(`${time}:00+08:00`));
});

test('before nine the next morning is today’s; at nine it is tomorrow’s', () => {
  const at = (time: string): number => Date.parse(`2026-11-22T${time}:00+08:00`);
  expect(stepFrom(at('03:00'), 'morning', zone)).toBe(at('09:00'));
  expect(stepFrom(at('09:00'), 'morning', zone)).toBe(at('09:00') + DAY_MS);
});

test('a moved clock goes on from there, no further than anything is told of, and back to the machine’s', () => {
  let real = end;
  const clock = movableClock(end, end + 7 * DAY_MS, () => real);
  expect(clock.shown()).toEqual({ now: end, standing: false, moved: false });
  expect(clock.move(end + 8 * DAY_MS)).toBe(false);
  expect(clock.shown().moved).toBe(false);
  expect(clock.move(end + DAY_MS)).toBe(true);
  real += 60_000;
  expect(clock.shown()).toEqual({ now: end + DAY_MS + 60_000, standing: false, moved: true });
  expect(clock.ticking()).toBe(end + DAY_MS + 60_000);
  clock.back();
  expect(clock.shown()).toEqual({ now: real, standing: false, moved: false });
});

test('where the shown clock stands, what is sent by still goes on', () => {
  let real = end + 30 * DAY_MS;
  const clock = movableClock(end, end + 7 * DAY_MS, () => real);
  expect(clock.shown()).toMatchObject({ now: end, standing: true });
  real += 90_000;
  expect(clock.shown().now).toBe(end);
  expect(clock.ticking()).toBe(end + 90_000);
});
