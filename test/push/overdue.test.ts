// The watch over open promises: stages, who hears of them, one message each, once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PUSH_PRESSES } from '../../src/push/actions/registry.js';
import type { Press } from '../../src/push/actions/press.js';
import { stageMoments, standingAt } from '../../src/push/overdue/stages.js';
import type { Told } from '../../src/push/overdue/tell.js';
import { watchOverdue } from '../../src/push/overdue/watch.js';
import { plainText } from '../../src/cards/plain-text.js';
import { person } from '../access/people.js';
import { at, EMPTY, fill, ticket } from '../metrics/world.js';
import { pushDesk, type PushDesk } from './desk.js';

const SETTINGS = `
workspace: { timezone: Asia/Shanghai, language: en }
calendars: { default: { hours: { mon-fri: ["09:00-18:00"] } } }
teams: { north: { channel: "playground:north" } }
people: { a2: { quiet: "17:00-09:00" } }
overdue: { near: 25%, nearBy: { urgent: 10m }, escalate: [{ after: 30m, to: supervisor }, { after: 2h, to: manager }] }
`;

const due = (id: string, dueAt: string, more: Parameters<typeof ticket>[2] = {}) =>
  ticket(id, '2026-03-16 09:00', {
    assignee_id: 'a1',
    team_id: 'north',
    first_response_due_at: at(dueAt),
    ...more,
  });

let desk: PushDesk;
beforeEach(async () => {
  desk = await pushDesk(SETTINGS);
});
afterEach(() => desk.close());

const world = (tickets: Parameters<typeof fill>[1]['tickets']): Promise<void> =>
  fill(desk.store.db, { ...EMPTY, tickets });
const look = async (time: string): Promise<readonly Told[]> => watchOverdue(await desk.deps(), at(time));
const who = (told: readonly Told[]): readonly string[] =>
  told.map(({ recipient, replaces }) => `${recipient}${replaces === null ? '' : ' (changed)'}`).toSorted();
const press = async (action: string, id: string, time: string, fields: Press['fields'] = {}) => {
  const { db, config, directory } = await desk.deps();
  const answer = await PUSH_PRESSES[action]?.({
    who: person(id),
    value: 'board',
    fields,
    lang: 'en',
    now: at(time),
    db,
    config,
    directory,
  });
  const change = answer?.change;
  if (change !== undefined) await db.transaction().execute((tx) => change(tx));
  return answer ?? null;
};

describe('the stages of a promise', () => {
  const policy = {
    near: 0.25,
    nearBy: { urgent: { unit: 'left', ms: 600_000 } },
    escalate: [
      { afterMs: 7_200_000, to: 'manager' },
      { afterMs: 1_800_000, to: 'supervisor' },
    ],
  } as const;
  const stages = (created: string, dueAt: string, priority = 'normal'): readonly number[] =>
    stageMoments(
      { createdAt: at(created), dueAt: at(dueAt), priority },
      policy,
      desk.config.calendarOf(null),
    );

  it('counts working time: Friday evening’s wait goes on on Monday', () => {
    // Four hours from Friday 15:00 are over on Monday 10:00; a quarter, one hour, is left at 9:00 (the end of Friday).
    expect(stages('2026-03-13 15:00', '2026-03-16 10:00')).toEqual([
      at('2026-03-13 18:00'),
      at('2026-03-16 10:00'),
      at('2026-03-16 10:30'),
      at('2026-03-16 12:00'),
    ]);
    // Due on Friday 17:50: 30 minutes later is Monday 9:20, two hours later Monday 10:50.
    expect(stages('2026-03-13 09:00', '2026-03-13 17:50').slice(2)).toEqual([
      at('2026-03-16 09:20'),
      at('2026-03-16 10:50'),
    ]);
  });

  it('heeds what a priority has of its own', () => {
    expect(stages('2026-03-16 09:00', '2026-03-16 10:00', 'urgent')[0]).toBe(at('2026-03-16 09:50'));
  });

  it('is overdue after the due time, not at it', () => {
    const moments = stages('2026-03-16 09:00', '2026-03-16 13:00');
    expect(standingAt(moments, at('2026-03-16 13:00')).stage).toBe(1);
    expect(standingAt(moments, at('2026-03-16 13:00') + 1).stage).toBe(2);
    expect(standingAt(moments, at('2026-03-16 18:00')).nextAt).toBeNull();
  });
});

describe('the watch', () => {
  it('goes up the line, a step at a time, and tells nobody a stage twice', async () => {
    await world([due('K1', '2026-03-16 13:00')]);
    expect(who(await look('2026-03-16 11:00'))).toEqual([]);
    // One of four hours is left at 12:00.
    expect(who(await look('2026-03-16 12:01'))).toEqual(['a1']);
    expect(who(await look('2026-03-16 12:02'))).toEqual([]);
    const atDue = await look('2026-03-16 13:01');
    // The channel is no address of the paper platform: nothing can be sent there.
    expect(who(atDue)).toEqual(['a1']);
    expect(who(await look('2026-03-16 13:31'))).toEqual(['s1']);
    expect(who(await look('2026-03-16 15:01'))).toEqual(['m1']);
    for (const time of ['2026-03-16 15:02', '2026-03-17 10:00', '2026-03-18 10:00'])
      expect(who(await look(time))).toEqual([]);
    expect((await desk.outbox()).map(({ key }) => key)).toEqual([
      'overdue/a1/1',
      'overdue/a1/2',
      'overdue/s1/1',
      'overdue/m1/1',
    ]);
  });

  it('is one message per person that changes in place, and says what was dealt with', async () => {
    await world([due('K1', '2026-03-16 13:00'), due('K2', '2026-03-16 13:05')]);
    const [first] = await look('2026-03-16 13:03');
    expect(first?.replaces).toBeNull();
    // K2 is near in the first message and due a few minutes later: the same message says so.
    const [second] = await look('2026-03-16 13:06');
    expect(second?.replaces).toBe('overdue/a1/1');
    expect(second?.card.title).toBe('2 tickets overdue');
    await world([
      due('K1', '2026-03-16 13:00', { first_response_at: at('2026-03-16 13:07') }),
      due('K2', '2026-03-16 13:05'),
    ]);
    const [third] = await look('2026-03-16 13:08');
    expect(third?.replaces).toBe('overdue/a1/2');
    expect(third === undefined ? '' : plainText(third.card)).toContain('✓ Cleared 1: K1');
    await world([]);
    const [last] = await look('2026-03-16 13:09');
    expect(last?.card.title).toBe('All overdue warnings are cleared');
    expect(await look('2026-03-16 13:10')).toEqual([]);
  });

  it('makes one digest of a storm', async () => {
    await world(Array.from({ length: 300 }, (_, i) => due(`S${i}`, '2026-03-16 13:00')));
    const told = await look('2026-03-16 13:31');
    expect(who(told)).toEqual(['a1', 's1']);
    const lead = told.find(({ recipient }) => recipient === 's1');
    expect(lead?.card.title).toBe('North: 300 tickets overdue');
    expect(lead === undefined ? '' : plainText(lead.card)).toContain('Ann 300');
    expect(lead === undefined ? '' : plainText(lead.card)).toContain('290 more not shown here.');
  });

  it('counts a storm of two promises a ticket as tickets, and by person', async () => {
    await world([
      ...Array.from({ length: 12 }, (_, i) =>
        due(`S${String(i).padStart(2, '0')}`, '2026-03-16 13:00', {
          resolution_due_at: at('2026-03-16 13:10'),
        }),
      ),
      due('T1', '2026-03-16 13:00', { assignee_id: 'a2' }),
      due('T2', '2026-03-16 13:05', { assignee_id: null, resolution_due_at: at('2026-03-17 10:00') }),
    ]);
    const lead = (await look('2026-03-16 13:41')).find(({ recipient }) => recipient === 's1');
    const text = lead === undefined ? '' : plainText(lead.card);
    expect(lead?.card.title).toBe('North: 14 tickets overdue');
    expect(text).toContain('Ann 12, Ben 1, unassigned 1');
    // Twelve tickets with two broken promises, one with one, and one with one (its resolution is not due): 26, ten of them shown.
    expect(text).toContain('16 more not shown here.');
  });

  it('warns of nobody’s old debts: what was long overdue at first sight is only watched', async () => {
    await world([due('OLD', '2026-03-16 13:00'), due('NEW', '2026-03-19 13:00')]);
    // Three days and a minute after the first, which nobody had seen before.
    const told = await look('2026-03-19 13:01');
    expect(who(told)).toEqual(['a1']);
    expect(told[0]?.card.title).toBe('1 ticket overdue');
    await world([
      due('OLD', '2026-03-16 13:00', { first_response_at: at('2026-03-19 13:30') }),
      due('NEW', '2026-03-19 13:00'),
    ]);
    // Its answer is no news to anybody either.
    expect(who(await look('2026-03-19 13:30'))).toEqual([]);
    // What has been warned of goes up the line however long it takes.
    expect(who(await look('2026-03-23 13:31'))).toEqual(['m1', 's1']);
  });

  it('starts anew when a due time is moved, and not when a ticket comes back', async () => {
    await world([due('K1', '2026-03-16 13:00')]);
    await look('2026-03-16 13:01');
    await world([due('K1', '2026-03-16 13:00', { status: 'resolved', resolved_at: at('2026-03-16 13:02') })]);
    await look('2026-03-16 13:02');
    await world([due('K1', '2026-03-16 13:00')]);
    expect(who(await look('2026-03-16 13:20'))).toEqual([]);
    await world([due('K1', '2026-03-16 14:00')]);
    expect(who(await look('2026-03-16 14:01'))).toEqual(['a1']);
  });

  it('passes over who is away or belongs to nobody, and waits for the end of quiet hours', async () => {
    await desk.store.db
      .insertInto('absences')
      .values({ agent_id: 'a1', from_date: '2026-03-16', to_date: '2026-03-16' })
      .execute();
    await world([
      due('K1', '2026-03-16 13:00'),
      due('K2', '2026-03-16 13:00', { assignee_id: null }),
      due('K3', '2026-03-16 17:00', { assignee_id: 'a2' }),
    ]);
    expect(who(await look('2026-03-16 13:01'))).toEqual(['s1']);
    await look('2026-03-16 17:01');
    const quiet = (await desk.outbox()).find(({ address }) => address === 'paper:a2');
    expect(quiet?.not_before).toBe(at('2026-03-17 09:00'));
  });

  it('says nothing when the transaction fails, and says it at the next look', async () => {
    await world([due('K1', '2026-03-16 13:00')]);
    const deps = await desk.deps();
    const killed = watchOverdue(
      {
        ...deps,
        enqueue: async () => {
          throw new Error('the process was killed');
        },
      },
      at('2026-03-16 13:01'),
    );
    await expect(killed).rejects.toThrow('killed');
    expect(await desk.outbox()).toEqual([]);
    expect(who(await look('2026-03-16 13:02'))).toEqual(['a1']);
  });
});

describe('the buttons of a warning', () => {
  beforeEach(async () => {
    await world([due('K1', '2026-03-16 13:00')]);
    await look('2026-03-16 13:01');
  });

  it('“I’m on it” holds the escalation back for two working hours', async () => {
    const answer = await press('overdue-ack', 'a1', '2026-03-16 13:10');
    expect(answer?.card.title).toBe('Thanks: this ticket is yours, with no escalation before 16 Mar 15:10.');
    expect(who(await look('2026-03-16 13:31'))).toEqual(['a1 (changed)']);
    expect(who(await look('2026-03-16 15:09'))).toEqual([]);
    expect(who(await look('2026-03-16 15:11'))).toEqual(['m1', 's1']);
  });

  it('“later” holds the messages back, not the escalation', async () => {
    await press('overdue-snooze', 'a1', '2026-03-16 13:10', { until: '2h' });
    await world([due('K1', '2026-03-16 13:00'), due('K2', '2026-03-16 14:00')]);
    expect(who(await look('2026-03-16 14:01'))).toEqual(['s1']);
    expect(who(await look('2026-03-16 15:11'))).toContain('a1');
  });

  it('“hand over” has the colleague warned instead, and tells them now', async () => {
    const answer = await press('overdue-handover', 'a1', '2026-03-16 13:10', { to: 'Ben' });
    expect(answer?.card.title).toContain('now go to Ben');
    const told = await look('2026-03-16 13:11');
    expect(who(told)).toEqual(['a1 (changed)', 'a2']);
    expect(
      (await press('overdue-handover', 'a1', '2026-03-16 13:12', { to: 'Nobody' }))?.card.title,
    ).toContain('could not find “Nobody”');
  });
});
