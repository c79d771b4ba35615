// The demo's rows, looked at with nothing but plain counting: what is planted is there to be found, and nothing else is odd.
import { beforeAll, describe, expect, test } from 'vitest';
import { NEWCOMER } from '../../src/demo/cast.js';
import type { DemoRow, DemoTables } from '../../src/demo/row.js';
import { planStories } from '../../src/demo/stories.js';
import { makeWorld } from '../../src/demo/world.js';
import type { ClosedRange } from '../../src/time/local-date.js';
import { addDays, addMonths } from '../../src/time/local-date.js';
import { localDateOf, localTimeOf } from '../../src/time/zone.js';

// A weekday, a weekend, the first and the last day of a month, a night, on both sides of the date line.
const MOMENTS = [
  ['2026-11-22T09:40:00+08:00', 'Asia/Shanghai'],
  ['2026-03-16T14:05:00+01:00', 'Europe/Berlin'],
  ['2027-01-01T03:00:00-08:00', 'America/Los_Angeles'],
  ['2026-02-28T23:30:00+08:00', 'Asia/Shanghai'],
] as const;

const ms = (time: string | undefined): number => Date.parse(time ?? '');
const share = (list: readonly DemoRow[], holds: (row: DemoRow) => boolean): number =>
  list.filter(holds).length / list.length;

describe.each(MOMENTS)('the desk made at %s in %s', (moment, zone) => {
  const now = Date.parse(moment);
  const today = localDateOf(now, zone);
  const stories = planStories(today);
  let world: DemoTables;
  let ticketOf: ReadonlyMap<string | undefined, DemoRow>;
  let ratings: readonly DemoRow[];

  const isIn = (days: ClosedRange, time: string | undefined): boolean => {
    const day = localDateOf(ms(time), zone);
    return day >= days.from && day <= days.to;
  };
  const satisfied = (row: DemoRow): boolean => Number(row['score']) >= 4;
  const isFallen = (row: DemoRow): boolean => {
    const ticket = ticketOf.get(row['ticket_id']);
    return ticket?.['team_id'] === stories.csatDrop.team && ticket['product_id'] === stories.csatDrop.product;
  };

  beforeAll(() => {
    world = makeWorld({ seed: 1, now, zone });
    ticketOf = new Map(world.tickets.map((ticket) => [ticket['id'], ticket]));
    ratings = world.surveys.filter((survey) => survey['kind'] === 'csat' && survey['responded_at'] !== '');
  });

  test('has the size of a desk, and ids that stand once', () => {
    expect(world.tickets.length).toBeGreaterThan(8_000);
    expect(world.tickets.length).toBeLessThan(10_500);
    expect(world.teams).toHaveLength(4);
    expect(world.products).toHaveLength(6);
    for (const table of ['agents', 'customers', 'tickets', 'surveys', 'orders'] as const) {
      expect(new Set(world[table].map((row) => row['id'])).size).toBe(world[table].length);
    }
    const events = world.events.map((row) => JSON.stringify(Object.values(row)));
    expect(new Set(events).size).toBe(events.length);
  });

  test('nothing happened after now, and nothing before it began', () => {
    const columns = [
      'created_at',
      'first_response_at',
      'resolved_at',
      'closed_at',
      'followed_up_at',
      'at',
      'sent_at',
      'responded_at',
    ];
    const rows = [...world.tickets, ...world.events, ...world.surveys, ...world.orders];
    const late = rows.filter((row) => columns.some((column) => ms(row[column]) > now));
    expect(late).toEqual([]);
    for (const ticket of world.tickets) {
      const created = ms(ticket['created_at']);
      for (const column of ['first_response_at', 'resolved_at', 'closed_at'] as const) {
        expect(ms(ticket[column]) < created).toBe(false);
      }
    }
  });

  test('weekdays are busier than weekends, days than nights', () => {
    const hours = world.tickets.map((ticket) => localTimeOf(ms(ticket['created_at']), zone));
    const weekend = hours.filter((time) => time.weekday >= 6).length / 2;
    expect(hours.filter((time) => time.weekday < 6).length / 5).toBeGreaterThan(weekend * 1.15);
    expect(hours.filter((time) => time.hour >= 9 && time.hour < 12).length).toBeGreaterThan(
      hours.filter((time) => time.hour < 6).length * 3,
    );
  });

  test('CSAT fell last month, by one team with one product', () => {
    const { days } = stories.csatDrop;
    const month = ratings.filter((row) => isIn(days, row['responded_at']));
    const before: ClosedRange = { from: addMonths(days.from, -1), to: addDays(days.from, -1) };
    const usual = ratings.filter((row) => isIn(before, row['responded_at']));
    expect(share(usual, satisfied) - share(month, satisfied)).toBeGreaterThan(0.025);
    // With the one cause taken out, nothing is left of the fall.
    const others = month.filter((row) => !isFallen(row));
    expect(Math.abs(share(usual, satisfied) - share(others, satisfied))).toBeLessThan(0.045);
    const fallen = month.filter(isFallen);
    expect(fallen.length).toBeGreaterThan(30);
    expect(share(fallen, satisfied)).toBeLessThan(0.62);
  });

  test('complaints about one product surged in one region in the week before last', () => {
    const { days, product, region } = stories.complaints;
    const complaints = world.tickets.filter(
      (row) => row['type'] === 'complaint' && row['product_id'] === product,
    );
    const week = complaints.filter((row) => isIn(days, row['created_at']));
    const weekBefore = complaints.filter((row) =>
      isIn({ from: addDays(days.from, -7), to: addDays(days.to, -7) }, row['created_at']),
    );
    expect(week.length).toBeGreaterThan(5 * Math.max(1, weekBefore.length));
    expect(share(week, (row) => row['region'] === region)).toBeGreaterThan(0.7);
  });

  test('some tickets are late, more will be within hours', () => {
    const open = world.tickets.filter((row) => row['status'] === 'open' || row['status'] === 'pending');
    const dues = open.map((row) =>
      row['first_response_at'] === '' ? ms(row['first_response_due_at']) : ms(row['resolution_due_at']),
    );
    expect(dues.filter((due) => due < now).length).toBeGreaterThanOrEqual(12);
    expect(dues.filter((due) => due >= now && due < now + 4 * 3_600_000).length).toBeGreaterThanOrEqual(10);
    expect(open.length).toBeLessThan(120);
  });

  test('the newcomer has a few ratings, too few to be ranked by', () => {
    const theirs = ratings.filter((row) => row['agent_id'] === NEWCOMER);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.length).toBeLessThan(12);
    const veteran = ratings.filter((row) => row['agent_id'] === 'A01');
    expect(veteran.length).toBeGreaterThan(60);
  });

  test('about a third of those who are asked answer', () => {
    const sent = world.surveys.filter((survey) => survey['kind'] === 'csat').length;
    expect(ratings.length / sent).toBeGreaterThan(0.3);
    expect(ratings.length / sent).toBeLessThan(0.45);
  });
});

test('the same seed, moment and zone give the same rows; another seed gives others', () => {
  const settings = { now: Date.parse('2026-11-22T09:40:00+08:00'), zone: 'Asia/Shanghai' };
  const once = JSON.stringify(makeWorld({ seed: 4, ...settings }));
  expect(JSON.stringify(makeWorld({ seed: 4, ...settings }))).toBe(once);
  expect(JSON.stringify(makeWorld({ seed: 5, ...settings }))).not.toBe(once);
});
