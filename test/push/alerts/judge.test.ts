// Judgement of single periods, worked out by hand, and what holds for every series: no second alarm without a recovery between.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, evidenceFor, memoOf, NEW } from '../../../src/push/alerts/advance.js';
import { explained } from '../../../src/push/alerts/cause.js';
import { comparableTo, hasRhythm, type Point } from '../../../src/push/alerts/comparable.js';
import { evidenceOf, type Setup } from '../../../src/push/alerts/judge.js';
import { isSilent, usualGap } from '../../../src/push/alerts/silence.js';
import type { AlertRule, Limit } from '../../../src/push/alerts/rule.js';
import { alwaysOpen, buildCalendar } from '../../../src/time/business-calendar.js';
import { DAY_MS, HOUR_MS } from '../../../src/time/instant.js';
import { addDays, weekdayOf } from '../../../src/time/local-date.js';
import { directory } from '../../access/people.js';

const days = { isWorked: (date: string) => weekdayOf(date) <= 5 };
const rule = (limit: Limit, more: Partial<AlertRule> = {}): AlertRule => ({
  subject: null,
  limit,
  step: 'day',
  hold: 1,
  level: 0,
  ...more,
});
/** From Monday 2026-01-05 on, one point a day. */
const series = (values: readonly (readonly [number | null, number])[]): readonly Point[] =>
  values.map(([value, n], i) => ({ first: addDays('2026-01-05', i), value, n }));
const setup = (limit: Limit, points: readonly Point[], unit: Setup['unit'] = 'ratio'): Setup => ({
  rule: rule(limit),
  unit,
  gauge: false,
  worse: null,
  points,
  days,
  minSample: 10,
});
const NONE: ReadonlySet<string> = new Set();
const above: Limit = { kind: 'threshold', side: 'above', limit: 0.05 };
const verdictOf = (limit: Limit, point: readonly [number | null, number], unit: Setup['unit'] = 'ratio') =>
  evidenceOf(setup(limit, series([point]), unit), 0, false, NONE)?.verdict;

describe('a threshold', () => {
  it.each([
    [[0.08, 100], 'breached'],
    [[0.05, 100], 'near'],
    [[0.049, 100], 'near'],
    [[0.04, 100], 'clear'],
    // One of twelve is above 5 %, and one complaint all the same.
    [[1 / 12, 12], 'near'],
    [[0.5, 6], null],
    [[null, 0], null],
  ] as const)('above 5 %% is %j: %s', (point, verdict) => expect(verdictOf(above, point)).toBe(verdict));

  it('of a duration needs a sample, of a count does not', () => {
    expect(verdictOf({ kind: 'threshold', side: 'above', limit: 1800 }, [7200, 4], 'seconds')).toBe(null);
    expect(verdictOf({ kind: 'threshold', side: 'above', limit: 3 }, [4, 4], 'count')).toBe('breached');
  });
});

describe('a change', () => {
  it('is against the same kind of day: Monday against Friday, Saturday against Sunday or Saturday', () => {
    const points = series(Array.from({ length: 15 }, (_, i) => [20, weekdayOf(addDays('2026-01-05', i))]));
    const monday = comparableTo(points, 14, 'day', days, NONE).at(-1);
    expect(points[monday ?? -1]?.first).toBe('2026-01-16');
    const saturday = comparableTo(points, 12, 'day', days, NONE).at(-1);
    expect(points[saturday ?? -1]?.first).toBe('2026-01-11');
  });

  it('is against the same weekday where weekdays differ', () => {
    const points = series(
      Array.from({ length: 71 }, (_, i) => [
        weekdayOf(addDays('2026-01-05', i)) === 1 ? 60 + (i % 3) : 20 + (i % 3),
        20,
      ]),
    );
    expect(hasRhythm(points)).toBe(true);
    const last = comparableTo(points, 70, 'day', days, NONE).map((at) => weekdayOf(points[at]?.first ?? ''));
    expect(new Set(last)).toEqual(new Set([1]));
  });

  it.each([
    [{ kind: 'change', way: 'up', by: 0.2, relative: true }, 125, 'breached'],
    [{ kind: 'change', way: 'up', by: 0.2, relative: true }, 110, 'clear'],
    [{ kind: 'change', way: 'down', by: 0.2, relative: true }, 125, 'clear'],
    [{ kind: 'change', way: 'either', by: 20, relative: false }, 70, 'breached'],
  ] as const)('%j of 100 to %d: %s', (limit, now, verdict) => {
    const points = series([
      [100, 100],
      [now, now],
    ]);
    expect(evidenceOf(setup(limit, points, 'count'), 1, false, NONE)?.verdict).toBe(verdict);
  });
});

describe('an anomaly', () => {
  it('is looked for harder where things get worse, and only on the side that was asked for', () => {
    const points = series([...Array.from({ length: 70 }, () => [0.05, 100] as const), [0.11, 100]]);
    const p = (worse: Setup['worse'], way: 'up' | 'down' | 'either' = 'either') =>
      evidenceOf({ ...setup({ kind: 'anomaly', way }, points), worse }, 70, false, NONE)?.p ?? 1;
    // What may be false alarms is divided three to one, and not at all where one side was asked for.
    expect(p('up')).toBeCloseTo((p(null) * 0.5) / 0.75, 10);
    expect(p('down')).toBeCloseTo(p(null) * 2, 10);
    expect(p(null, 'up')).toBeCloseTo(p(null) / 2, 10);
    expect(p(null, 'down')).toBe(1);
  });

  const usual = Array.from({ length: 60 }, () => [0.9, 40] as const);
  it('sees what is far from the usual of enough cases, and no trend in six ratings', () => {
    const limit: Limit = { kind: 'anomaly', way: 'either' };
    expect(evidenceOf(setup(limit, series([...usual, [0.6, 40]])), 60, false, NONE)?.verdict).toBe(
      'breached',
    );
    expect(evidenceOf(setup(limit, series([...usual, [0.5, 6]])), 60, false, NONE)?.verdict).not.toBe(
      'breached',
    );
    expect(evidenceOf(setup(limit, series([...usual, [0.85, 40]])), 60, false, NONE)?.verdict).toBe('clear');
    expect(
      evidenceOf(
        setup(
          limit,
          series([
            [0.9, 40],
            [0.1, 40],
          ]),
        ),
        1,
        false,
        NONE,
      )?.verdict,
    ).toBe(null);
  });

  it('takes a level that has lasted for the new usual', () => {
    const points = series([...usual, ...Array.from({ length: 30 }, () => [0.6, 40] as const)]);
    const given = setup({ kind: 'anomaly', way: 'down' }, points);
    let memo = NEW;
    const said: string[] = [];
    for (let i = 60; i < 90; i++) {
      const evidence = evidenceFor(given, i, memo);
      if (evidence === null) continue;
      const advanced = advance(memo, evidence, given.rule, i * DAY_MS);
      memo = advanced.memo;
      if (advanced.say !== null) said.push(`${advanced.say}${advanced.settled ? ' as the new usual' : ''}`);
    }
    expect(said.slice(0, 2)).toEqual(['alarm', 'recovery as the new usual']);
  });
});

describe('whatever comes', () => {
  const point = fc.tuple(
    fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    fc.nat({ max: 80 }),
  );
  it('no second alarm without a recovery, no alarm and no recovery of nothing', () => {
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 120 }),
        fc.constantFrom<Limit>(
          above,
          { kind: 'anomaly', way: 'either' },
          { kind: 'change', way: 'up', by: 0.3, relative: true },
        ),
        fc.integer({ min: 1, max: 3 }),
        (values, limit, hold) => {
          const given = { ...setup(limit, series(values)), rule: rule(limit, { hold }) };
          let memo = NEW;
          let on = false;
          for (let i = 0; i < values.length; i++) {
            const evidence = evidenceFor(given, i, memo);
            if (evidence === null) continue;
            const advanced = advance(memoOf(JSON.stringify(memo)), evidence, given.rule, i * DAY_MS);
            memo = advanced.memo;
            if (evidence.verdict === null && !advanced.settled) expect(advanced.say).toBe(null);
            if (advanced.say === 'alarm') expect(on).toBe(false);
            if (advanced.say === 'recovery') expect(on).toBe(true);
            if (advanced.say !== null) on = advanced.say === 'alarm';
            expect(memo.state.phase === 'alarmed').toBe(on);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what explains what', () => {
  const alarm = (where: Parameters<typeof explained>[0][number]['where'], more = {}) => ({
    address: 'slack:C1',
    metric: 'csat' as const,
    period: '2026-03-16',
    way: 'down' as const,
    where,
    ...more,
  });
  it('a team holds back its people, everything its parts; nothing across metrics, places or ways', () => {
    const team = alarm([{ dim: 'team', in: ['south'] }]);
    const dan = alarm([{ dim: 'agent', in: ['b1'] }]);
    const ann = alarm([{ dim: 'agent', in: ['a1'] }]);
    expect(explained([team, dan, ann], directory)).toEqual(new Map([[dan, team]]));
    const whole = alarm([]);
    expect([...explained([whole, team, dan], directory).values()]).toEqual([whole, whole]);
    expect(explained([team, { ...dan, metric: 'fcr' as const }], directory).size).toBe(0);
    expect(explained([team, { ...dan, address: 'slack:C2' }], directory).size).toBe(0);
    expect(explained([team, { ...dan, way: 'up' as const }], directory).size).toBe(0);
    expect(explained([team, alarm([{ dim: 'team', in: ['south'] }])], directory).size).toBe(0);
  });
  it('a product holds back what is mostly about its tickets, and what that would have held back', () => {
    const product = alarm([{ dim: 'product', in: ['P1'] }]);
    const team = alarm([{ dim: 'team', in: ['south'] }]);
    const dan = alarm([{ dim: 'agent', in: ['b1'] }]);
    const north = alarm([{ dim: 'team', in: ['north'] }]);
    const same = (inner: object, outer: object): boolean => inner === team && outer === product;
    expect(explained([team, dan, north, product], directory, same)).toEqual(
      new Map([
        [team, product],
        [dan, product],
      ]),
    );
    // Two that are about the same tickets hold back neither both nor, by turns, themselves.
    const category = alarm([{ dim: 'category', in: ['Delivery'] }]);
    expect(explained([product, category], directory, () => true)).toEqual(new Map([[category, product]]));
  });
});

describe('silence', () => {
  const calendar = buildCalendar(alwaysOpen('UTC'));
  const hourly = Array.from({ length: 100 }, (_, i) => i * HOUR_MS);
  it('is longer than three times the usual gap', () => {
    expect(usualGap(hourly, calendar)).toBe(3 * HOUR_MS);
    expect(usualGap(hourly.slice(0, 5), calendar)).toBe(null);
    const last = hourly.at(-1) ?? 0;
    expect(isSilent(hourly, [], last, calendar, last + 3 * HOUR_MS)?.silent).toBe(false);
    expect(isSilent(hourly, [], last, calendar, last + 3 * HOUR_MS + 1)?.silent).toBe(true);
  });
  it('waits for an import that usually comes once a day', () => {
    const last = hourly.at(-1) ?? 0;
    const imports = [last - 2 * DAY_MS, last - DAY_MS, last];
    expect(isSilent(hourly, imports, last, calendar, last + 30 * HOUR_MS)?.silent).toBe(false);
    expect(isSilent(hourly, imports, last, calendar, last + 37 * HOUR_MS)?.silent).toBe(true);
  });
});
