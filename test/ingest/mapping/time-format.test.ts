// Time formats, one row each: pattern, text, and what it says in ISO (null: it says nothing).
import { describe, expect, it } from 'vitest';
import { momentOfTime, timeReader } from '../../../src/ingest/mapping/time-format.js';

const CASES: readonly (readonly [format: string, text: string, zone: string, iso: string | null])[] = [
  ['D/M/YYYY HH:mm', '29/2/2016 01:16', 'UTC', '2016-02-29T01:16:00.000Z'],
  ['D/M/YYYY HH:mm', '2/29/2016 01:16', 'UTC', null],
  ['D/M/YYYY HH:mm', '29/2/2015 01:16', 'UTC', null],
  ['DD/MM/YYYY HH:mm', '26/08/2023 18:39', 'Asia/Kolkata', '2023-08-26T13:09:00.000Z'],
  ['M/D/YYYY h:mm A', '3/4/2026 12:05 AM', 'UTC', '2026-03-04T00:05:00.000Z'],
  ['M/D/YYYY h:mm A', '3/4/2026 12:05 PM', 'UTC', '2026-03-04T12:05:00.000Z'],
  ['DD-MMM-YY', '26-Aug-23', 'UTC', '2023-08-26T00:00:00.000Z'],
  ['DD-MMM-YY', '26-Foo-23', 'UTC', null],
  ['MMM D, YYYY', 'March 9, 2026', 'UTC', '2026-03-09T00:00:00.000Z'],
  ['YYYY年M月D日 H时m分', '2026年3月9日 9时5分', 'Asia/Shanghai', '2026-03-09T01:05:00.000Z'],
  ['YYYY/MM/DD HH:mm:ss.SSS', '2012/10/09 14:50:17.000', 'Europe/Rome', '2012-10-09T12:50:17.000Z'],
  ['YYYY-MM-DD HH:mm Z', '2026-03-09 09:00 +08:00', 'UTC', '2026-03-09T01:00:00.000Z'],
  ['YYYYMMDDHHmm', '202603090914', 'UTC', '2026-03-09T09:14:00.000Z'],
  ['YYYYMMDDHHmm', '1773018845', 'UTC', null],
  ['epoch', '1773018845', 'Asia/Shanghai', '2026-03-09T01:14:05.000Z'],
  ['epoch_ms', '1773018845000', 'Asia/Shanghai', '2026-03-09T01:14:05.000Z'],
  ['excel', '46090.5', 'UTC', '2026-03-09T12:00:00.000Z'],
  ['iso', '2026/3/9 9:14', 'Asia/Shanghai', '2026-03-09T01:14:00.000Z'],
  ['iso', '2026-03-09T09:14:05+08:00', 'UTC', '2026-03-09T01:14:05.000Z'],
  ['iso', '2026-03-09T25:14:05Z', 'UTC', null],
];

describe('a time format', () => {
  it.each(CASES)('%s reads %s', (format, text, zone, iso) => {
    const read = timeReader(format);
    if (typeof read !== 'function') throw new Error(read.problem);
    const time = read(text);
    expect(time === null ? null : new Date(momentOfTime(time, zone)).toISOString()).toBe(iso);
  });

  it.each([
    ['D/M HH:mm', 'lacks a year'],
    ['YYYY-MM-DD XX', '"X"'],
  ])('%s is refused', (format, problem) => {
    const read = timeReader(format);
    expect(typeof read === 'function' ? '' : read.problem).toContain(problem);
  });
});
