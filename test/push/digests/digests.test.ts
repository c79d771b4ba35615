// Digests from rows to cards: what is found, who may read it, and what is no news.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/cards/plain-text.js';
import { rehearse } from '../../../src/push/by-hand.js';
import { contradictionsIn, moveOf, type WeekPair } from '../../../src/push/digests/review.js';
import { worthALook } from '../../../src/push/digests/worth-a-look.js';
import { defaultSettings, PUSHES } from '../../../src/push/registry.js';
import { wilson } from '../../../src/insight/interval.js';
import type { SignalCount } from '../../../src/store/push-fair-play.js';
import { addDays } from '../../../src/time/local-date.js';
import { at, EMPTY, fill, survey, ticket } from '../../metrics/world.js';
import { pushDesk, type PushDesk } from '../desk.js';
import { paper } from '../paper.js';

let desk: PushDesk;
beforeEach(async () => {
  desk = await pushDesk('workspace: { timezone: Asia/Shanghai, language: en, minSample: 10 }\n');
});
afterEach(() => desk.close());

const NOW = '2026-03-16 10:00';
/** What everybody of `to` is told by a push, by their id. */
async function told(name: string, to: readonly string[], when = NOW): Promise<ReadonlyMap<string, string>> {
  const push = PUSHES.get(name);
  if (push === undefined) throw new Error(`no push ${name}`);
  const deps = { ...(await desk.deps()), platforms: [{ ...paper, serves: () => true }] };
  const drafts = await rehearse(push, { ...defaultSettings(push), to: [...to] }, deps, at(when));
  return new Map(
    drafts.flatMap((each) =>
      each.kind === 'ready' ? [[each.due.recipient.id, plainText(each.card)] as const] : [],
    ),
  );
}

describe('low ratings', () => {
  beforeEach(async () => {
    const low = (
      id: string,
      who: string,
      team: string,
      day: string,
      more: Parameters<typeof survey>[3] = {},
    ) => survey(`s-${id}`, 1, `${day} 12:00`, { ticket_id: id, agent_id: who, team_id: team, ...more });
    await fill(desk.store.db, {
      ...EMPTY,
      tickets: [
        ticket('N1', '2026-03-12 09:00', { assignee_id: 'a1', team_id: 'north' }),
        ticket('N2', '2026-03-12 09:00', {
          assignee_id: 'a2',
          team_id: 'north',
          followed_up_at: at('2026-03-14 09:00'),
        }),
        ticket('S1', '2026-03-12 09:00', { assignee_id: 'b1', team_id: 'south' }),
      ],
      surveys: [
        low('N1', 'a1', 'north', '2026-03-13'),
        low('N2', 'a2', 'north', '2026-03-13'),
        low('S1', 'b1', 'south', '2026-03-13'),
        survey('fine', 4, '2026-03-13 12:00', { ticket_id: 'N1', agent_id: 'a1', team_id: 'north' }),
        low('OLD', 'a1', 'north', '2026-03-01'),
      ],
    });
    await desk.store.db
      .updateTable('surveys')
      .set({ comment: 'Nobody calls me back!\nMy number is 13812345678' })
      .where('id', '=', 's-N1')
      .execute();
  });

  it('are listed to who leads the team, with what the customer said, masked', async () => {
    const all = await told('low-ratings', ['supervisors', 'managers', 'playground:all']);
    const sue = all.get('s1') ?? '';
    expect(sue).toContain('North: 2 low ratings in 7 days, 1 to call back');
    expect(sue).toContain('Nobody calls me back! My number is ***');
    expect(sue).toContain('1 of 2 called back.');
    expect(sue).not.toMatch(/S1|N2|OLD|1381/);
    expect(all.get('m1')).toContain('3 low ratings in 7 days, 2 to call back');
    // A room is told how many, and of no ticket.
    expect(all.get('playground:all')).toBe('3 low ratings in 7 days, 2 to call back\n1 of 3 called back.');
  });

  it('are no news where there are none', async () => {
    await fill(desk.store.db, EMPTY);
    expect((await told('low-ratings', ['supervisors'])).size).toBe(0);
  });
});

it('tickets passed around: more than twice, and customers who complain again within 30 days', async () => {
  const complaint = (id: string, customer: string, day: string) =>
    ticket(id, `${day} 09:00`, {
      type: 'complaint',
      customer_id: customer,
      assignee_id: 'a1',
      team_id: 'north',
    });
  await fill(desk.store.db, {
    ...EMPTY,
    tickets: [
      ticket('P3', '2026-02-01 09:00', { transfers: 3, assignee_id: 'a1', team_id: 'north' }),
      ticket('P2', '2026-03-12 09:00', { transfers: 2, assignee_id: 'a1', team_id: 'north' }),
      ticket('DONE', '2026-02-01 09:00', {
        transfers: 5,
        status: 'closed',
        assignee_id: 'a1',
        team_id: 'north',
      }),
      complaint('C1', 'x', '2026-02-20'),
      complaint('C2', 'x', '2026-03-12'),
      complaint('D1', 'y', '2026-01-20'),
      complaint('D2', 'y', '2026-03-12'),
    ],
  });
  const sue = (await told('passed-around', ['supervisors'])).get('s1') ?? '';
  expect(sue).toContain('North: 1 ticket handed on more than twice, 1 customer complaining again');
  expect(sue).toMatch(/P3 +Ann +3/);
  expect(sue).toMatch(/C2 +Ann +2/);
  expect(sue).not.toMatch(/P2|DONE|C1|D2/);
});

it('the ten worst products go to analysts, beside the week before, with nobody’s name', async () => {
  const faults = (product: string, version: string, week: string, n: number) =>
    Array.from({ length: n }, (_, i) =>
      ticket(`${product}-${version}-${week}-${i}`, `${addDays(week, i % 5)} 09:00`, {
        type: 'fault',
        product_id: product,
        product_version: version,
        assignee_id: ['a1', 'a2', 'b1'][i % 3] ?? null,
        team_id: 'north',
      }),
    );
  await fill(desk.store.db, {
    ...EMPTY,
    products: [
      { id: 'P1', name: 'Kettle', line: null, model: 'K-1', launched_at: null, units_sold: null },
      { id: 'P2', name: 'Toaster', line: null, model: 'T-1', launched_at: null, units_sold: null },
    ],
    tickets: [
      ...faults('P1', '2.0', '2026-03-09', 24),
      ...faults('P1', '2.0', '2026-03-02', 6),
      ...faults('P2', '1.0', '2026-03-09', 6),
      ...faults('P2', '1.0', '2026-03-02', 5),
    ],
  });
  const text = (await told('fault-top10', ['analysts'])).get('r1') ?? '';
  expect(text).toContain('30 faults last week (11 the week before), most of them Kettle K-1 2.0: 24');
  expect(text).toMatch(/Kettle K-1 2\.0 +24 +6 +\+18 clearly up/);
  expect(text).toMatch(/Toaster T-1 1\.0 +6 +5 +\+1$/m);
  expect(text).not.toMatch(/Ann|Ben|Dan/);
});

it('data quality says what is wrong, and nothing when nothing is', async () => {
  const { db } = desk.store;
  await fill(db, {
    ...EMPTY,
    tickets: Array.from({ length: 20 }, (_, i) =>
      ticket(`K${i}`, '2026-03-15 12:00', {
        assignee_id: i < 3 ? null : 'a1',
        category: 'c',
        product_id: null,
        customer_id: 'x',
      }),
    ),
    surveys: [survey('s', 4, '2026-03-15 12:00', { ticket_id: 'GONE' })],
  });
  await db
    .insertInto('quarantine')
    .values(
      ['bad_time', 'time_order', 'time_order'].map((reason, i) => ({
        import_id: 1,
        file: 'f',
        line: i,
        tbl: 'tickets',
        field: i === 0 ? null : 'closed_at',
        reason,
        row_key: null,
        raw: 'secret',
      })),
    )
    .execute();
  const text = (await told('data-quality', ['managers'])).get('m1') ?? '';
  expect(text).toContain('3 entries set aside, 1 survey without a ticket, 3 tickets without an assignee');
  expect(text).toMatch(/times are out of order +0 +2/);
  // What no ticket has, the source does not know.
  expect(text).not.toContain('product');
  expect(text).not.toContain('secret');
  expect((await told('data-quality', ['managers'], '2026-03-17 10:00')).get('m1')).toContain(
    'no new data for 46 hours',
  );
  await db.deleteFrom('quarantine').execute();
  await fill(db, { ...EMPTY, tickets: [ticket('K', '2026-03-16 09:00', { assignee_id: 'a1' })] });
  expect((await told('data-quality', ['managers'])).size).toBe(0);
});

describe('the weekly review', () => {
  const share = (
    metric: WeekPair['metric'],
    better: 'up' | 'down',
    now: number,
    before: number,
    n = 400,
  ): WeekPair => ({
    metric,
    unit: 'ratio',
    better,
    now: { value: now, n, ...wilson(Math.round(now * n), n) },
    before: { value: before, n, ...wilson(Math.round(before * n), n) },
  });

  it('calls a move sure only beyond chance', () => {
    expect(moveOf(share('csat', 'up', 0.8, 0.9))).toMatchObject({ isSure: true, good: -1 });
    expect(moveOf(share('csat', 'up', 0.8, 0.9, 40)).isSure).toBe(false);
    expect(moveOf(share('reopen_rate', 'down', 0.05, 0.15))).toMatchObject({ isSure: true, good: 1 });
    const count = (now: number, before: number) =>
      moveOf({
        metric: 'complaints',
        unit: 'count',
        better: 'down',
        now: { value: now, n: now, low: now, high: now },
        before: { value: before, n: before, low: before, high: before },
      }).isSure;
    expect([count(30, 12), count(25, 18), count(4, 0)]).toEqual([true, false, false]);
  });

  it('names contradictions where both sides are sure', () => {
    const moves = (...pairs: readonly WeekPair[]) => contradictionsIn(pairs.map(moveOf));
    const less = share('complaint_rate', 'down', 0.02, 0.1);
    expect(moves(less, share('reopen_rate', 'down', 0.2, 0.1))).toEqual(['complaints_reopen']);
    expect(moves(less, share('reopen_rate', 'down', 0.11, 0.1))).toEqual([]);
    expect(moves(share('csat', 'up', 0.95, 0.85), share('csat_response_rate', 'up', 0.2, 0.4))).toEqual([
      'csat_response',
    ]);
  });

  it('says what moved and where it came from; a supervisor gets the team’s', async () => {
    const week = (monday: string, complaints: number) =>
      Array.from({ length: 60 }, (_, i) =>
        ticket(`${monday}-${i}`, `${addDays(monday, i % 5)} 09:00`, {
          type: i < complaints ? 'complaint' : 'question',
          category: i === 0 ? 'delivery' : i < complaints ? 'noise' : 'other',
          channel: i % 2 === 0 ? 'chat' : 'phone',
          assignee_id: ['a1', 'a2', 'a3'][i % 3] ?? null,
          team_id: 'north',
        }),
      );
    await fill(desk.store.db, { ...EMPTY, tickets: [...week('2026-03-02', 4), ...week('2026-03-09', 30)] });
    const all = await told('weekly-review', ['managers', 'supervisors']);
    expect(all.get('m1')).toContain('Last week: complaints up 26 and complaint rate up 43.3 points');
    expect(all.get('m1')).toContain('What moved complaints: noise (+26)');
    expect(all.get('s1')).toContain('North, last week: complaints up 26');
    expect(all.has('s2')).toBe(false);
  });
});

describe('what is worth a look', () => {
  const counts = (kind: SignalCount['kind'], mine: readonly [number, number]): readonly SignalCount[] => [
    { kind, agent: 'a1', hits: mine[0], n: mine[1] },
    { kind, agent: 'a2', hits: 4, n: 100 },
    { kind, agent: 'a3', hits: 6, n: 100 },
  ];
  it('stands far apart from the others, on the side that matters, with cases enough', () => {
    expect(worthALook(counts('reopened', [30, 100]), 10)).toMatchObject([
      { agent: 'a1', hits: 30, n: 100, others: 0.05 },
    ]);
    expect(worthALook(counts('reopened', [9, 100]), 10)).toEqual([]);
    expect(worthALook(counts('reopened', [3, 5]), 10)).toEqual([]);
    expect(worthALook(counts('surveyed', [30, 100]), 10)).toEqual([]);
    expect(
      worthALook(
        [
          { kind: 'surveyed', agent: 'a1', hits: 30, n: 100 },
          { kind: 'surveyed', agent: 'a2', hits: 90, n: 100 },
        ],
        10,
      ).map(({ agent }) => agent),
    ).toEqual(['a1']);
  });

  it('goes to the supervisor of the team, worded as a question, and to nobody else', async () => {
    await fill(desk.store.db, {
      ...EMPTY,
      tickets: ['a1', 'a2', 'a3'].flatMap((who) =>
        Array.from({ length: 40 }, (_, i) =>
          ticket(`${who}-${i}`, `${addDays('2026-02-23', i % 14)} 09:00`, {
            status: 'resolved',
            assignee_id: who,
            resolver_id: who,
            team_id: 'north',
            resolved_at: at(`${addDays('2026-02-23', i % 14)} 12:00`),
            reopens: who === 'a1' && i < 20 ? 1 : 0,
          }),
        ),
      ),
    });
    const all = await told('worth-a-look', ['agents', 'supervisors', 'managers', 'playground:north']);
    expect([...all.keys()]).toEqual(['s1']);
    expect(all.get('s1')).toContain('Ann: 50% of what was solved came back (20 of 40); the others 0%.');
    expect(all.get('s1')).toContain('please ask before you conclude');
  });
});
