// From the clock to the outbox: who gets a card, once, whatever happens in between.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rehearse } from '../../src/push/by-hand.js';
import { settle, type PushDeps } from '../../src/push/run.js';
import { dailyCardPush } from '../../src/push/scheduled/daily-card.js';
import { pausePush, setAbsence } from '../../src/store/push-slots.js';
import { openStore } from '../../src/store/store.js';
import { enqueue } from '../../src/delivery/enqueue.js';
import { at, EMPTY, fill, survey, ticket } from '../metrics/world.js';
import { pushDesk, type PushDesk } from './desk.js';

const SETTINGS = `
workspace: { timezone: Asia/Shanghai, language: en, minSample: 5 }
calendars: { default: { holidays: CN, hours: { mon-fri: ["09:00-18:00"] } } }
pushes: [{ name: daily-card, cron: "0 9 * * *", to: [agents, supervisors, managers] }]
`;
const NINE = at('2026-03-16 09:00');

let desk: PushDesk;
beforeEach(async () => {
  desk = await pushDesk(SETTINGS);
  const answered = (who: string, team: string, i: number) =>
    ticket(`${who}-${i}`, '2026-03-13 10:00', {
      assignee_id: who,
      team_id: team,
      first_responder_id: who,
      first_response_at: at('2026-03-13 10:00') + (i + 1) * 60_000,
    });
  await fill(desk.store.db, {
    ...EMPTY,
    tickets: [
      ...[0, 1, 2].map((i) => answered('a1', 'north', i)),
      ...[0, 1].map((i) => answered('a2', 'north', i)),
      answered('b1', 'south', 5),
    ],
    surveys: [survey('s1', 5, '2026-03-13 15:00', { agent_id: 'a1', team_id: 'north' })],
  });
});
afterEach(() => desk.close());

const keys = async (): Promise<readonly string[]> => (await desk.outbox()).map(({ key }) => key).toSorted();

describe('the scheduler', () => {
  it('sends a card to those who worked on Friday, to who leads them, and to nobody else', async () => {
    const { decisions } = await desk.scheduler().tick(NINE);
    expect(await keys()).toEqual([
      'daily-card/2026-03-16T09:00/a1',
      'daily-card/2026-03-16T09:00/a2',
      'daily-card/2026-03-16T09:00/b1',
      'daily-card/2026-03-16T09:00/m1',
      'daily-card/2026-03-16T09:00/s1',
      'daily-card/2026-03-16T09:00/s2',
    ]);
    const skipped = decisions.filter(({ outcome }) => outcome.kind === 'skipped');
    expect(skipped.map(({ due, outcome }) => [due.recipient.id, outcome])).toEqual([
      ['a3', { kind: 'skipped', reason: 'no_work' }],
      ['b2', { kind: 'skipped', reason: 'no_work' }],
      ['z1', { kind: 'skipped', reason: 'no_work' }],
    ]);
    const [first] = await desk.outbox();
    expect(first?.expires_at).toBe(at('2026-03-16 13:00'));
  });

  it('says nothing twice: not at the next tick, not after a restart', async () => {
    const one = desk.scheduler();
    await one.tick(NINE);
    await one.tick(NINE + 60_000);
    await desk.scheduler().tick(NINE + 120_000);
    expect(await keys()).toHaveLength(6);
  });

  it('says nothing twice beside a second process that found the same slots open', async () => {
    const second = await openStore(desk.url);
    try {
      const deps = await desk.deps();
      const others: PushDeps = { ...deps, db: second.db };
      const [settings] = desk.config.pushes;
      if (settings === undefined) throw new Error('no push is set up');
      // Both have looked and written their cards before either notes a decision.
      const drafts = await rehearse(dailyCardPush, settings, deps, NINE);
      const same = await rehearse(dailyCardPush, settings, others, NINE);
      const mine = await settle(dailyCardPush, settings, drafts, deps, NINE, () => null);
      const theirs = await settle(dailyCardPush, settings, same, others, NINE, () => null);
      expect(mine.filter(({ outcome }) => outcome.kind === 'queued')).toHaveLength(6);
      expect(new Set(theirs.map(({ outcome }) => outcome.kind))).toEqual(new Set(['known']));
      expect(await keys()).toHaveLength(6);
    } finally {
      await second.close();
    }
  });

  it('sends what is late once, and lets go of what is too late', async () => {
    await desk.scheduler().tick(at('2026-03-16 12:30'));
    expect(await keys()).toContain('daily-card/2026-03-16T09:00/a1');
    await desk.scheduler().tick(at('2026-03-17 13:30'));
    expect((await keys()).filter((key) => key.includes('03-17'))).toEqual([]);
  });

  it('decides and queues together: what failed in between is due again', async () => {
    let calls = 0;
    const failing = desk.scheduler({
      enqueue: async (tx, message, now) => {
        if (++calls === 3) throw new Error('the process was killed');
        return enqueue(tx, message, now);
      },
    });
    await expect(failing.tick(NINE)).rejects.toThrow('killed');
    expect(await keys()).toEqual([]);
    expect(await desk.store.db.selectFrom('push_slots').selectAll().execute()).toEqual([]);
    await desk.scheduler().tick(NINE + 60_000);
    expect(await keys()).toHaveLength(6);
  });

  it('spares who wants a pause and who is on leave, and goes on afterwards', async () => {
    await pausePush(desk.store.db, 'a1', 'daily-card', at('2026-03-17 09:00'));
    await setAbsence(desk.store.db, 'a2', { from: '2026-03-16', to: '2026-03-16' });
    const { decisions } = await desk.scheduler().tick(NINE);
    expect(await keys()).not.toContain('daily-card/2026-03-16T09:00/a1');
    expect(await keys()).not.toContain('daily-card/2026-03-16T09:00/a2');
    expect(decisions.find(({ due }) => due.recipient.id === 'a1')?.outcome).toEqual({
      kind: 'skipped',
      reason: 'paused',
    });
  });

  it('shows each reader only what the rules of access allow', async () => {
    await desk.scheduler().tick(NINE);
    const told = Object.fromEntries(
      (await desk.outbox()).map(({ key, content }) => [key.slice(-2), content]),
    );
    // a1’s own is 2 minutes, the team’s five responses (1, 2, 3, 1, 2 minutes) have the same median; b1’s 6 minutes stand nowhere.
    expect(told['a1']).toContain('first response time 2m (n = 3)');
    expect(told['a1']).toContain('team 2m');
    expect(told['a1']).not.toContain('6m');
    expect(told['a1']).not.toContain('Dan');
    expect(told['b1']).toContain('6m');
    // South is one person on that day; its supervisor may know that, and the whole rests on enough people of North.
    expect(told['s2']).toContain('Dan');
    expect(told['s2']).not.toContain('Ann');
    expect(told['s1']).toContain('Ann');
    expect(told['s1']).not.toContain('Dan');
    // All but one response are of North’s own people: the whole would give b1 away to North’s supervisor.
    expect(told['s1']).not.toContain('everyone');
    expect(told['m1']).toContain('South');
  });
});
