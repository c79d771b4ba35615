// The days after the data: they go on from what there is, and what has happened by a moment only grows.
import { beforeAll, describe, expect, test } from 'vitest';
import { NEXT_DAYS, tellNextDays, upTo, type NextDays } from '../../src/demo/next-days.js';
import type { DemoRow, DemoTables } from '../../src/demo/row.js';
import { makeWorld } from '../../src/demo/world.js';
import { DAY_MS, HOUR_MS } from '../../src/time/instant.js';

const now = Date.parse('2026-11-20T15:30:00+08:00');
const settings = { seed: 20_260_401, now, zone: 'Asia/Shanghai' };
const ms = (time: string | undefined): number => Date.parse(time ?? '');

describe('the next days of the desk', () => {
  let world: DemoTables;
  let days: NextDays;
  beforeAll(() => {
    world = makeWorld(settings);
    days = tellNextDays(settings);
  });

  test('are about as busy as the days before', () => {
    const known = new Set(world.tickets.map((ticket) => ticket['id']));
    const fresh = days.tickets.filter((ticket) => !known.has(ticket['id']));
    expect(fresh.length / NEXT_DAYS).toBeGreaterThan(35);
    expect(fresh.length / NEXT_DAYS).toBeLessThan(70);
    for (const ticket of fresh) expect(ms(ticket['created_at'])).toBeGreaterThan(now);
    const ids = days.tickets.map((ticket) => ticket['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const surveys = [...world.surveys, ...days.surveys].map((survey) => survey['id']);
    expect(new Set(surveys).size).toBe(surveys.length);
  });

  test('at the very end of the data nothing of them has happened yet', () => {
    const told = upTo(days, now);
    const byId = new Map(world.tickets.map((ticket) => [ticket['id'], ticket]));
    for (const ticket of told.tickets) {
      const before = byId.get(ticket['id']);
      expect({ ...ticket, status: '' }).toEqual({
        resolved_at: '',
        resolver_id: '',
        closed_at: '',
        followed_up_at: '',
        ...before,
        status: '',
      });
      expect(['open', 'pending']).toContain(before?.['status']);
    }
    expect(told.surveys).toEqual([]);
  });

  test('what has happened is never taken back by more of it', () => {
    const happened = (t: number): ReadonlySet<string> => {
      const { events, surveys } = upTo(days, t);
      const text = (row: DemoRow): string => JSON.stringify(row);
      return new Set([...events, ...surveys.filter((survey) => survey['responded_at'] !== '')].map(text));
    };
    let before = happened(now);
    for (const hours of [1, 5, 18, 42, 100]) {
      const after = happened(now + hours * HOUR_MS);
      expect([...before].filter((row) => !after.has(row))).toEqual([]);
      expect(after.size).toBeGreaterThan(before.size);
      before = after;
    }
  });

  test.each([1, 18, 42, 24 * NEXT_DAYS])('%i hours on, no row tells of later', (hours) => {
    const t = now + hours * HOUR_MS;
    const { tickets, events, surveys } = upTo(days, t);
    const times = [
      'created_at',
      'first_response_at',
      'resolved_at',
      'closed_at',
      'followed_up_at',
      'at',
      'sent_at',
      'responded_at',
    ];
    const late = [...tickets, ...events, ...surveys].filter((row) => times.some((name) => ms(row[name]) > t));
    expect(late).toEqual([]);
    for (const ticket of tickets) {
      const isOpen = ticket['status'] === 'open';
      expect(ticket['resolved_at'] === '').toBe(isOpen);
      expect(ticket['resolver_id'] === '').toBe(isOpen);
    }
  });

  test('those who waited are answered on the next day, and mostly helped', () => {
    const waited = world.tickets.filter((ticket) => ['open', 'pending'].includes(ticket['status'] ?? ''));
    const byId = new Map(upTo(days, now + DAY_MS).tickets.map((ticket) => [ticket['id'], ticket]));
    expect(waited.map((ticket) => byId.get(ticket['id'])?.['id'])).toEqual(
      waited.map((ticket) => ticket['id']),
    );
    const helped = waited.filter((ticket) => byId.get(ticket['id'])?.['status'] !== 'open');
    expect(helped.length / waited.length).toBeGreaterThan(0.5);
    expect(helped.length).toBeLessThan(waited.length);
    const { tickets } = upTo(days, now + DAY_MS);
    expect(
      tickets.filter((ticket) => ms(ticket['created_at']) <= now && ticket['first_response_at'] === ''),
    ).toEqual([]);
  });
});
