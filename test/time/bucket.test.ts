// Steps of a range: what they are called, and that together they are the range.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buckets, rangeSpan } from '../../src/time/bucket.js';
import { addDays, type Grain, lengthInDays, stepOf, type Weekday } from '../../src/time/local-date.js';

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const HOUR = 3_600_000;

describe('range spans', () => {
  it('hold whole local days, both ends included', () => {
    expect(rangeSpan({ from: '2026-03-09', to: '2026-03-15' }, 'Asia/Shanghai')).toEqual({
      start: Date.parse('2026-03-09T00:00:00+08:00'),
      end: Date.parse('2026-03-16T00:00:00+08:00'),
    });
  });

  it('begin in 1970 when they have no beginning', () => {
    expect(rangeSpan({ from: null, to: '2026-01-01' }, 'Asia/Shanghai').start).toBe(0);
  });
});

describe('buckets', () => {
  it('clip the first and the last step, and name them by the whole step', () => {
    const steps = buckets({ from: '2026-03-11', to: '2026-03-17' }, 'week', 'Asia/Shanghai', 1);
    expect(steps.map(({ first, key, days }) => ({ first, key, days }))).toEqual([
      { first: '2026-03-09', key: '2026-03-09', days: { from: '2026-03-11', to: '2026-03-15' } },
      { first: '2026-03-16', key: '2026-03-16', days: { from: '2026-03-16', to: '2026-03-17' } },
    ]);
    expect(steps[0]?.span).toEqual(rangeSpan({ from: '2026-03-11', to: '2026-03-15' }, 'Asia/Shanghai'));
  });

  it.each<[Grain, string[]]>([
    ['month', ['2025-12', '2026-01', '2026-02']],
    ['quarter', ['2025-Q4', '2026-Q1']],
    ['year', ['2025', '2026']],
  ])('by %s', (grain, keys) => {
    const steps = buckets({ from: '2025-12-31', to: '2026-02-01' }, grain, 'UTC', 1);
    expect(steps.map((step) => step.key)).toEqual(keys);
  });

  it('know days of 23, 24 and 25 hours', () => {
    const hours = (from: string, to: string, zone: string): number[] =>
      buckets({ from, to }, 'day', zone, 1).map(({ span }) => (span.end - span.start) / HOUR);
    expect(hours('2026-03-07', '2026-03-09', 'America/New_York')).toEqual([24, 23, 24]);
    expect(hours('2026-10-31', '2026-11-02', 'America/New_York')).toEqual([24, 25, 24]);
    expect(hours('2018-11-03', '2018-11-05', 'America/Sao_Paulo')).toEqual([24, 23, 24]);
    expect(hours('2026-10-03', '2026-10-05', 'Australia/Lord_Howe')).toEqual([24, 23.5, 24]);
    expect(hours('2011-12-29', '2011-12-31', 'Pacific/Apia')).toEqual([24, 0, 24]);
  });

  it('tile the range, whatever the step, the zone and the first day of the week', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -7_000, max: 24_000 }),
        fc.nat(900),
        fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year'),
        fc.constantFrom(...ZONES),
        fc.constantFrom<Weekday>(1, 6, 7),
        (start, days, grain, zone, weekStart) => {
          const from = addDays('1970-01-01', start);
          const range = { from, to: addDays(from, days) };
          const steps = buckets(range, grain, zone, weekStart);
          const whole = rangeSpan(range, zone);
          expect(steps[0]?.span.start).toBe(whole.start);
          expect(steps.at(-1)?.span.end).toBe(whole.end);
          let covered = 0;
          steps.forEach((step, i) => {
            expect(step.span).toEqual(rangeSpan(step.days, zone));
            expect(stepOf(grain, step.days.to, weekStart).from).toBe(step.first);
            if (i > 0) expect(steps[i - 1]?.span.end).toBe(step.span.start);
            covered += lengthInDays(step.days);
          });
          expect(covered).toBe(lengthInDays(range));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of an empty range are none', () => {
    expect(buckets({ from: '2026-01-02', to: '2026-01-01' }, 'day', 'UTC', 1)).toEqual([]);
  });
});
