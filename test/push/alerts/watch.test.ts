// What rings, for whose eyes, how often, and what stays quiet.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAlertWatch } from '../../../src/push/alerts/watch.js';
import { enqueue } from '../../../src/delivery/enqueue.js';
import { saveAlertState } from '../../../src/store/alerts.js';
import { openStore } from '../../../src/store/store.js';
import { at } from '../../metrics/world.js';
import { alertStage, busyDay, daysBetween, ratedDay, type AlertStage } from './stage.js';

let stage: AlertStage;
beforeEach(async () => {
  stage = await alertStage();
});
afterEach(() => stage.close());

const said = (texts: readonly string[]): string => texts.join('\n---\n');
const subscriptions = () => stage.app.store.db.selectFrom('subscriptions').selectAll().execute();

/** Set up and saved. */
async function set(who: string, text: string): Promise<void> {
  const readBack = said(await stage.say(who, text));
  expect(readBack).toContain('[Save]');
  expect(said(await stage.say(who, 'save'))).toContain('Saved as number');
}

describe('who may be told what', () => {
  it.each([
    ['a1', 'alert me when csat of Ben is below 80%'],
    ['a1', 'alert me when csat of South is below 80%'],
    ['s1', 'alert me if anything unusual happens to csat of Dan'],
    ['r1', 'alert me when csat by team is below 80%'],
    ['a1', 'every day at 9:00 csat of Ben to me'],
  ])('%s can’t have: %s', async (who, text) => {
    expect(said(await stage.say(who, text))).toContain('Not saved');
    expect(said(await stage.say(who, 'save'))).not.toContain('Saved as');
    expect(await subscriptions()).toEqual([]);
  });

  it('shows a room only what all of its readers may see', async () => {
    stage.platform.readers.set('slack:C1', ['m1', 'a1']);
    expect(said(await stage.sayIn('C1', 'm1', 'tell us when csat of South is below 80%'))).toContain(
      'Not saved',
    );
    stage.platform.readers.set('slack:C2', ['m1', 's1']);
    expect(said(await stage.sayIn('C2', 'm1', 'tell us when csat of South is below 80%'))).toContain(
      '[Save]',
    );
    // Nobody can tell who reads this one.
    expect(said(await stage.sayIn('C3', 'm1', 'tell us when csat is below 80%'))).toContain(
      'can’t see who is in',
    );
  });

  it('says nothing more where somebody has joined who may not see it', async () => {
    stage.platform.readers.set('slack:C2', ['m1', 's1']);
    await stage.sayIn('C2', 'm1', 'tell us when csat of South is below 80%');
    await stage.sayIn('C2', 'm1', 'save');
    await ratedDay(stage, '2026-03-16', 'south', 10, 30);
    await busyDay(stage, '2026-03-17', 1, 0);
    stage.platform.readers.set('slack:C2', ['m1', 's1', 'a1']);
    expect(await stage.look('2026-03-17 12:00')).toEqual([]);
  });

  it('has another channel only set up by who may', async () => {
    expect(said(await stage.say('a1', 'alert slack:C9 when csat is below 80%'))).toContain(
      'Only supervisors',
    );
  });

  it('lets only its owner, the team’s supervisor and managers change it', async () => {
    await set('a1', 'alert me when csat of North is below 80%');
    expect(said(await stage.say('b1', 'mute 1'))).toContain('There is no number 1');
    expect(said(await stage.say('a1', 'mute 1'))).toContain('Number 1 is muted');
    expect(said(await stage.say('m1', 'unmute 1'))).toContain('Number 1 is on again');
    expect(said(await stage.say('a1', 'change 1 to 70%'))).toContain('below 70%');
    expect(said(await stage.say('a1', 'save'))).toContain('Number 1 is now');
    expect(said(await stage.say('a1', 'my alerts'))).toContain('below 70%');
    expect(said(await stage.say('a1', 'remove 1'))).toContain('Number 1 is removed');
    expect(said(await stage.say('a1', 'my alerts'))).toContain('none yet');
  });
});

describe('what can’t be is refused with one sentence', () => {
  it.each([
    ['alert me when complaint rate is above 30 minutes', 'has to be a percentage'],
    ['alert me when first response time is above 5%', 'has to be a duration'],
    ['alert me when csat last week is below 80%', 'without the time'],
    ['alert me when csat and complaints is above 5', 'one metric'],
    ['alert me when the flurbs of csat is above 5%', 'flurbs'],
    ['alert me if anything unusual happens to overdue tickets', 'only known as of now'],
    ['every monday at 25:00 csat here', 'could not read the time'],
  ])('%s', async (text, sentence) => expect(said(await stage.say('m1', text))).toContain(sentence));
});

describe('what rings', () => {
  it('rings once beside a second process, and again only after it was over', async () => {
    await set('m1', 'alert me when complaint rate is above 12%');
    for (const day of daysBetween('2026-03-16', '2026-03-22'))
      await busyDay(stage, day, 20, day <= '2026-03-18' || day === '2026-03-21' ? 4 : 1);
    const second = await openStore(stage.desk.url);
    try {
      const other = createAlertWatch({
        store: second,
        config: stage.app.config,
        platforms: [stage.platform],
        names: async () => (await stage.app.names()).converse,
        roomOf: async () => null,
        enqueue,
        onFault: (_, error) => {
          throw error;
        },
      });
      for (const day of daysBetween('2026-03-16', '2026-03-22')) {
        const moment = at(`${day} 12:30`);
        stage.now = moment;
        await stage.watch.tick(moment);
        await other.tick(moment);
        await stage.watch.tick(moment);
      }
    } finally {
      await second.close();
    }
    const phases = await stage.app.store.db
      .selectFrom('alert_said')
      .select(['period', 'phase'])
      .orderBy('at')
      .orderBy('phase')
      .execute();
    expect(phases.map(({ period, phase }) => `${period} ${phase}`)).toEqual([
      '2026-03-16 alarm',
      '2026-03-16 recovery',
      '2026-03-21 alarm',
    ]);
    const keys = (await stage.said()).map(({ key }) => key).filter((key) => key.startsWith('alert/'));
    expect(keys).toEqual(['alert/1//2026-03-16', 'alert/1//2026-03-16/over', 'alert/1//2026-03-21']);
  });

  it('leaves alone what another process has judged meanwhile', async () => {
    const { db } = stage.app.store;
    const row = { subscription_id: 9, series: '', state: '{}', judged: '2026-03-16' };
    expect(await saveAlertState(db, row, 0)).toBe(true);
    // Both looked when there was no state; then both when it was of the first version.
    expect(await saveAlertState(db, row, 0)).toBe(false);
    expect(await saveAlertState(db, { ...row, judged: '2026-03-17' }, 1)).toBe(true);
    expect(await saveAlertState(db, { ...row, judged: '2026-03-17' }, 1)).toBe(false);
  });

  it('takes no data for neither good nor bad, and two complaints of twelve for no rate', async () => {
    await set('m1', 'alert me when complaint rate is above 12%');
    await busyDay(stage, '2026-03-16', 12, 2);
    await busyDay(stage, '2026-03-19', 20, 1);
    expect(await stage.look('2026-03-19 12:00')).toEqual([]);
  });

  it('rings as soon as a count has passed its limit', async () => {
    await set('m1', 'alert me when complaints are above 3 in a day');
    await busyDay(stage, '2026-03-16', 20, 4);
    expect(said(await stage.look('2026-03-16 11:00'))).toContain('already 4');
    expect(await stage.look('2026-03-16 11:30')).toEqual([]);
  });

  it('compares a change with the comparable day before', async () => {
    for (const day of daysBetween('2026-02-02', '2026-03-15')) await busyDay(stage, `${day}`, 20, 0);
    await set('m1', 'alert me when tickets rise by more than 50%');
    await busyDay(stage, '2026-03-16', 90, 0);
    await busyDay(stage, '2026-03-17', 1, 0);
    expect(said(await stage.look('2026-03-17 11:00'))).toMatch(/Ticket volume was 90 on 16 March 2026, up/u);
  });

  it('finds what is unusual for the series itself, and says what is usual', async () => {
    for (const day of daysBetween('2026-01-05', '2026-03-15')) await ratedDay(stage, day, 'south', 27, 30);
    await set('m1', 'tell me if anything unusual happens to csat of South');
    await ratedDay(stage, '2026-03-16', 'south', 12, 30);
    await busyDay(stage, '2026-03-17', 1, 0);
    const rang = said(await stage.look('2026-03-17 11:00'));
    expect(rang).toContain('CSAT for South was 40% on 16 March 2026, unusually low');
    expect(rang).toContain('Responsible');
    expect(rang).toContain('Sid');
  });

  it('says that data stopped arriving, and that it arrives again', async () => {
    for (const day of daysBetween('2026-03-01', '2026-03-15'))
      for (const hour of ['09', '13', '17'])
        await stage.app.store.db
          .insertInto('ticket_facts')
          .values([{ ...TICKET, id: `${day}-${hour}`, created_at: at(`${day} ${hour}:00`) }])
          .execute();
    await set('m1', 'ping me if data stops arriving');
    expect(await stage.look('2026-03-16 09:30')).toEqual([]);
    expect(said(await stage.look('2026-03-18 12:00'))).toContain('No new data since 15 March 2026, 17:00');
    expect(await stage.look('2026-03-18 12:10')).toEqual([]);
    await busyDay(stage, '2026-03-18', 3, 0);
    expect(said(await stage.look('2026-03-18 12:20'))).toContain('Data is arriving again');
  });

  it('says several at once as one message, and what a wider alarm explains with it', async () => {
    await set('m1', 'alert me when csat of South is below 80%');
    await set('m1', 'alert me when csat of Dan is below 80%');
    await set('m1', 'alert me when complaint rate is above 12%');
    await ratedDay(stage, '2026-03-16', 'south', 10, 30);
    await busyDay(stage, '2026-03-16', 20, 4);
    await busyDay(stage, '2026-03-17', 1, 0);
    const texts = await stage.look('2026-03-17 11:00');
    expect(texts).toHaveLength(1);
    expect(said(texts)).toContain('2 alerts');
    expect(said(texts)).toContain('At the same time: CSAT for Dan');
  });

  it('says a product’s alarm once, with the teams whose cases are mostly its own', async () => {
    const { db } = stage.app.store;
    for (const [id, name] of [
      ['P1', 'Meshy'],
      ['P2', 'Lampy'],
    ] as const)
      await db
        .insertInto('products')
        .values({ ...PRODUCT, id, name })
        .execute();
    await set('m1', 'alert me when complaint rate of Meshy is above 20%');
    await set('m1', 'alert me when complaint rate of South is above 20%');
    await set('m1', 'alert me when complaint rate of North is above 20%');
    // South: six complaints of ten, five about Meshy. North: four of ten, none about it.
    const row = (team: 'south' | 'north', i: number, complaints: number, product: string) => ({
      ...TICKET,
      id: `${team}-${i}`,
      created_at: at('2026-03-16 10:00'),
      assignee_id: team === 'south' ? 'b1' : 'a1',
      team_id: team,
      type: i < complaints ? ('complaint' as const) : ('question' as const),
      product_id: product,
    });
    await db
      .insertInto('ticket_facts')
      .values([
        ...Array.from({ length: 10 }, (_, i) => row('south', i, 6, i < 5 ? 'P1' : 'P2')),
        ...Array.from({ length: 10 }, (_, i) => row('north', i, 4, 'P2')),
        ...Array.from({ length: 5 }, (_, i) => ({ ...row('south', 20 + i, 0, 'P1'), team_id: null })),
      ])
      .execute();
    await busyDay(stage, '2026-03-17', 1, 0);
    const texts = await stage.look('2026-03-17 11:00');
    expect(texts).toHaveLength(1);
    expect(said(texts)).toContain('2 alerts');
    expect(said(texts)).toContain('At the same time: Complaint rate for South was 60%');
    expect(said(texts)).not.toContain('At the same time: Complaint rate for North');
  });

  it('has no more than its budget of messages in a channel on one day', async () => {
    for (let i = 1; i <= 8; i++) await set('m1', `alert me when complaints are above ${i * 2} in a day`);
    // One after the other over the day, so that each is a message of its own.
    let count = 0;
    const hours = ['09', '10', '11', '12', '13', '14', '15', '16'];
    for (const [i, hour] of hours.entries()) {
      const wanted = (i + 1) * 2 + 1;
      await stage.app.store.db
        .insertInto('ticket_facts')
        .values(
          Array.from({ length: wanted - count }, (_, n) => ({
            ...TICKET,
            id: `c-${hour}-${n}`,
            type: 'complaint',
            created_at: at(`2026-03-16 ${hour}:00`),
          })),
        )
        .execute();
      count = wanted;
      await stage.look(`2026-03-16 ${hour}:10`);
    }
    const keys = (await stage.said()).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('alert/'))).toHaveLength(6);
    expect(keys.filter((key) => key.startsWith('alerts-more/'))).toHaveLength(2);
  });

  it('keeps quiet while it is snoozed, and says afterwards what still holds', async () => {
    await set('m1', 'alert me when complaint rate is above 12%');
    expect(said(await stage.say('m1', 'snooze 1 until Thursday'))).toContain('snoozed until 19 March 2026');
    for (const day of daysBetween('2026-03-16', '2026-03-20')) await busyDay(stage, day, 20, 4);
    expect(await stage.look('2026-03-17 12:00')).toEqual([]);
    expect(await stage.look('2026-03-18 12:00')).toEqual([]);
    expect(said(await stage.look('2026-03-19 12:00'))).toContain('20% on 18 March 2026');
  });

  it('keeps what people think of it, and offers to change after three of no use', async () => {
    await set('m1', 'alert me when complaint rate is above 12%');
    const days = daysBetween('2026-03-16', '2026-03-22');
    for (const [i, day] of days.entries()) await busyDay(stage, day, 20, i % 2 === 0 ? 4 : 1);
    let last = '';
    for (const day of days) {
      const rang = said(await stage.look(`${day} 12:00`));
      const period = /on (\d+) March/u.exec(rang)?.[1];
      if (!rang.includes('above 12%') || rang.startsWith('Over')) continue;
      last = said(
        await stage.press('m1', 'alert-not-useful', JSON.stringify([1, '', `2026-03-${period}`]), {
          reason: 'noise',
        }),
      );
    }
    expect(last).toContain('最近三次都说没用');
  });
});

const TICKET = {
  channel: 'chat',
  type: 'question',
  category: null,
  product_id: null,
  product_version: null,
  region: null,
  priority: 'normal',
  status: 'open',
  assignee_id: 'a1',
  team_id: 'north',
  customer_id: null,
  first_response_at: null,
  first_responder_id: null,
  resolved_at: null,
  resolver_id: null,
  closed_at: null,
  contacts: null,
  reopens: 0,
  transfers: 0,
  first_response_due_at: null,
  resolution_due_at: null,
  followed_up_at: null,
  suggestion_adopted: null,
};

const PRODUCT = { line: null, model: null, launched_at: null, units_sold: null };
