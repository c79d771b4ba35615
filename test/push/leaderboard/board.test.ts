// Leaderboards from rows to cards: windows, places, who is named where, what each reader may see.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.js';
import { plainText } from '../../../src/cards/plain-text.js';
import { PUSH_PRESSES } from '../../../src/push/actions/registry.js';
import { spokenPress } from '../../../src/push/actions/spoken.js';
import { rehearse } from '../../../src/push/by-hand.js';
import { measured } from '../../../src/push/leaderboard/measure.js';
import { recognitionOf } from '../../../src/push/leaderboard/recognition.js';
import { windowsOf } from '../../../src/push/leaderboard/windows.js';
import { defaultSettings } from '../../../src/push/registry.js';
import { leaderboardPush, monthlyLeaderboardPush } from '../../../src/push/scheduled/leaderboard.js';
import { addDays } from '../../../src/time/local-date.js';
import { person } from '../../access/people.js';
import { at, EMPTY, fill, survey } from '../../metrics/world.js';
import { pushDesk, type PushDesk } from '../desk.js';
import { paper } from '../paper.js';

const MONDAY = '2026-03-16';

describe('the windows', () => {
  it('are whole weeks before the week of the board, one week apart, and as many again before them', () => {
    expect(windowsOf('weekly', '2026-03-18', 4, 1)).toEqual({
      now: { from: '2026-02-16', to: '2026-03-15' },
      last: { from: '2026-02-09', to: '2026-03-08' },
      before: { from: '2026-01-19', to: '2026-02-15' },
      weeks: { from: '2025-09-15', to: '2026-03-15' },
    });
  });
  it('are whole months', () => {
    const { now, last, before } = windowsOf('monthly', '2026-03-01', 4, 1);
    expect([now, last]).toEqual([
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-01-01', to: '2026-01-31' },
    ]);
    expect(before).toEqual(last);
  });
});

describe('how far a figure may be off', () => {
  const days = (...values: readonly number[]) => values.map((value) => ({ value, n: 10 }));
  it('is little where the days agree, and much where they do not', () => {
    const steady = measured({ value: 600, n: 50 }, 'seconds', days(600, 610, 590, 605, 595));
    const restless = measured({ value: 600, n: 50 }, 'seconds', days(60, 3600, 600, 120, 2400));
    expect(steady.low).toBeGreaterThan(590);
    expect(steady.high).toBeLessThan(610);
    expect(restless.low).toBeLessThan(300);
    expect(restless.high).toBeGreaterThan(1200);
  });
  it('is not known from a few days, however many cases these had', () => {
    expect(measured({ value: 600, n: 4000 }, 'seconds', days(600, 601, 599, 600)).high).toBe(Infinity);
  });
});

describe('recognition', () => {
  const yardstick = { better: 'up', minSample: 10, target: 0.9 } as const;
  const weeks = (...values: readonly number[]) => values.map((value) => ({ value, n: 20 }));
  it('is a record only where there are weeks enough to hold it against', () => {
    const best = weeks(0.8, 0.7, 0.8, 0.85, 0.8, 0.8, 0.82, 0.95);
    expect(recognitionOf(best, null, yardstick).record).toEqual({ value: 0.95, n: 20, weeks: 8 });
    expect(recognitionOf(best.slice(1), null, yardstick).record).toBeNull();
    // As good as before is no record.
    expect(recognitionOf([...weeks(0.95), ...best.slice(1)], null, yardstick).record).toBeNull();
  });
  it('counts weeks on target in a row; a week of few cases neither counts nor breaks them', () => {
    const on = weeks(0.5, 0.9, 0.92, 0.95);
    expect(recognitionOf(on, null, yardstick).streak).toBe(3);
    expect(recognitionOf([...on, { value: 0.1, n: 2 }, ...weeks(0.91)], null, yardstick).streak).toBe(4);
    expect(recognitionOf([...on, ...weeks(0.89)], null, yardstick).streak).toBe(0);
    expect(recognitionOf([...on, { value: 1, n: 2 }], null, yardstick).streak).toBe(0);
    expect(recognitionOf(on, null, { ...yardstick, target: null }).streak).toBe(0);
  });
  it('is turned round where less is better', () => {
    const faster = recognitionOf(
      weeks(9, 9, 9, 9, 9, 9, 9, 5),
      { value: 5, n: 20 },
      {
        better: 'down',
        minSample: 10,
        target: 6,
      },
    );
    expect(faster).toMatchObject({ record: { value: 5 }, targetMet: true });
  });
});

describe('wishes not to be named', () => {
  it.each([
    ['don’t name me on leaderboards', 'hide'],
    ['Please do not show me in the ranking.', 'hide'],
    ['排行榜别点我的名', 'hide'],
    ['排行榜上不要显示我的名字', 'hide'],
    ['别在排行榜上点我的名', 'hide'],
    ['name me on leaderboards again', 'show'],
    ['排行榜可以点我的名了', 'show'],
  ])('%s', (text, value) => {
    expect(spokenPress(text)).toEqual({ action: 'leaderboard-name', value });
  });
  it.each([
    '排行榜',
    'who leads the leaderboard',
    'show me the leaderboard',
    '排行榜上我排第几',
    'name me an agent',
  ])('“%s” is none', (text) => expect(spokenPress(text)).toBeNull());
});

/** Ratings of the last four weeks: satisfied of answered, and how many were asked. Each on a day of its own, Mondays to Fridays. */
const RATED: Readonly<Record<string, readonly [happy: number, rated: number, asked: number]>> = {
  a1: [96, 100, 120],
  a2: [60, 100, 120],
  a3: [58, 100, 120],
  b1: [55, 100, 120],
  // Well liked by the few that were heard: clearly fewer answers than everybody has.
  b2: [40, 40, 160],
  s1: [90, 100, 100],
  z1: [3, 3, 3],
};

const surveysFrom = (monday: string) =>
  Object.entries(RATED).flatMap(([id, [happy, rated, asked]]) =>
    Array.from({ length: asked }, (_, i) => {
      const day = addDays(monday, (i % 4) * 7 + (i % 5));
      const answered = i < rated ? `${day} 15:00` : null;
      return survey(`${id}-${monday}-${i}`, i < rated ? (i < happy ? 5 : 2) : null, answered, {
        agent_id: id,
        team_id: id.startsWith('b') ? 'south' : 'north',
        sent_at: at(`${day} 12:00`),
      });
    }),
  );

describe('a leaderboard', () => {
  let desk: PushDesk;
  beforeEach(async () => {
    desk = await pushDesk(`
workspace: { timezone: Asia/Shanghai, language: en, minSample: 10 }
teams: { north: { channel: "playground:north" } }
targets: [{ metric: csat, value: 90% }]
pushes: [{ name: leaderboard, cron: "30 9 * * 1", to: [agents, supervisors, managers, analysts, "playground:all", "playground:north"] }]
`);
    await fill(desk.store.db, { ...EMPTY, surveys: surveysFrom('2026-02-16') });
  });
  afterEach(() => desk.close());

  const anywhere = async () => ({ ...(await desk.deps()), platforms: [{ ...paper, serves: () => true }] });
  const cards = async (): Promise<ReadonlyMap<string, Card>> => {
    const [settings = defaultSettings(leaderboardPush)] = desk.config.pushes;
    const drafts = await rehearse(leaderboardPush, settings, await anywhere(), at(`${MONDAY} 09:30`));
    return new Map(
      drafts.flatMap((each) => (each.kind === 'ready' ? [[each.due.recipient.id, each.card] as const] : [])),
    );
  };
  const textOf = (card: Card | undefined): string => (card === undefined ? '' : plainText(card));
  const namesIn = (text: string): readonly string[] =>
    ['Ann', 'Ben', 'Cai', 'Dan', 'Eve', 'Sue', 'Zoe'].filter((name) =>
      new RegExp(`\\b${name}\\b`).test(text),
    );

  it('names the top three in a room, and nobody else', async () => {
    const room = (await cards()).get('playground:all');
    expect(room?.title).toBe('CSAT leaderboard, Ann leads');
    // Ben, Cai and Dan can't be told apart; three are named. Sue leads a team, Zoe has three ratings, Eve's answers are too few.
    expect(namesIn(JSON.stringify(room))).toEqual(['Ann', 'Ben', 'Cai']);
    expect(textOf(room)).toContain('2=     Ben');
    expect(textOf(room)).not.toMatch(/\b55%|\b55\.0%/);
  });

  it('tells everybody their own place and no other below the top', async () => {
    const all = await cards();
    expect(all.get('a1')?.title).toBe('CSAT: you are number 1 of 4');
    expect(all.get('b1')?.title).toBe('CSAT: you are joint number 2 of 4');
    expect(namesIn(JSON.stringify(all.get('b1')))).toEqual(['Ann', 'Ben', 'Cai']);
    expect(all.get('z1')?.title).toBe('CSAT: no place this time (n = 3; a place needs 10)');
    expect(all.get('b2')?.title).toBe('CSAT: no place this time; survey response rate comes first');
    expect(textOf(all.get('b2'))).toContain('Survey response rate is 25%, clearly short of everyone’s');
  });

  it('tells those who lead about their people, and an analyst nothing', async () => {
    const all = await cards();
    expect(all.get('s1')?.title).toBe('North: CSAT leaderboard, Ann leads');
    expect(namesIn(JSON.stringify(all.get('s1')))).toEqual(['Ann', 'Ben', 'Cai']);
    expect(namesIn(JSON.stringify(all.get('m1')))).toEqual(['Ann', 'Ben', 'Cai', 'Dan']);
    expect(all.has('r1')).toBe(false);
  });

  it('says how it was worked out, with the number of cases', async () => {
    const how = (await cards()).get('playground:all')?.blocks.find(({ kind }) => kind === 'details');
    const text = JSON.stringify(how);
    for (const part of [
      'Wilson',
      'A place needs 10 cases; 1 person has fewer',
      'Cases: Ann 100, Ben 100, Cai 100',
    ])
      expect(text).toContain(part);
    expect(text).toContain('whoever is clearly worse there has no place, 1 person this time');
  });

  it('leaves without a name who asked for it, but to themselves and those who may see their figures', async () => {
    const { db, config, directory } = await desk.deps();
    const hide = await PUSH_PRESSES['leaderboard-name']?.({
      who: person('a1'),
      value: 'hide',
      fields: {},
      lang: 'en',
      now: at(MONDAY),
      db,
      config,
      directory,
    });
    await db.transaction().execute(async (tx) => hide?.change?.(tx));
    const all = await cards();
    for (const [id, card] of all)
      if (!['a1', 's1', 'm1'].includes(id))
        expect([id, namesIn(JSON.stringify(card))]).toEqual([id, expect.not.arrayContaining(['Ann'])]);
    expect(all.get('playground:all')?.title).toBe('CSAT leaderboard, a colleague leads');
    expect(all.get('s1')?.title).toBe('North: CSAT leaderboard, Ann leads');
    expect(all.get('m1')?.title).toBe('CSAT leaderboard, Ann leads');
    expect(all.get('a1')?.title).toBe('CSAT: you are number 1 of 4');
    expect(JSON.stringify(all.get('a1'))).toContain('Name me again');
  });

  it('says who has moved and improved since before', async () => {
    // Ann was no better than the others in the four weeks before, and Ben was much better.
    const before = surveysFrom('2026-01-19').map((each) =>
      each.responded_at === null || (each.agent_id !== 'a1' && each.agent_id !== 'a2')
        ? each
        : {
            ...each,
            score: Number(each.id.split('-').at(-1)) < (each.agent_id === 'a1' ? 55 : 95) ? 5 : 2,
            rating: Number(each.id.split('-').at(-1)) < (each.agent_id === 'a1' ? 55 : 95) ? 1 : 0.25,
          },
    );
    await fill(desk.store.db, { ...EMPTY, surveys: [...surveysFrom('2026-02-16'), ...before] });
    const all = await cards();
    expect(textOf(all.get('playground:all'))).toContain('Most improved: Ann');
    expect(textOf(all.get('a1'))).toContain('41 points better than before');
    expect(textOf(all.get('a2'))).toContain('35 points worse than before');
  });

  it('draws the places with their intervals, the reader’s own in the strong colour', async () => {
    const all = await cards();
    const bars = (id: string) => {
      const found = all.get(id)?.blocks.find((block) => block.kind === 'chart');
      return found?.kind === 'chart' && found.chart.kind === 'bar' ? found.chart.bars : [];
    };
    expect(bars('playground:all').map(({ name, emphasis }) => [name, emphasis])).toEqual([
      ['1 Ann', false],
      ['2 Ben', false],
      ['2 Cai', false],
    ]);
    expect(bars('b1').map(({ name, emphasis }) => [name, emphasis])).toEqual([
      ['1 Ann', false],
      ['2 Ben', false],
      ['2 Cai', false],
      ['2 You', true],
    ]);
    // Wilson: 60 of 100.
    const [low = 0, high = 0] = bars('playground:all')[1]?.interval ?? [];
    expect([low, high].map((end) => end.toFixed(3))).toEqual(['0.502', '0.691']);
  });

  it('ranks people within their team, or the whole, where the settings say so', async () => {
    const [settings = defaultSettings(leaderboardPush)] = desk.config.pushes;
    const titles = async (push: typeof leaderboardPush, team: string) => {
      const drafts = await rehearse(
        push,
        { ...settings, team },
        await anywhere(),
        at(push === leaderboardPush ? `${MONDAY} 09:30` : '2026-04-01 09:30'),
      );
      return new Map(
        drafts.flatMap((each) =>
          each.kind === 'ready' ? [[each.due.recipient.id, each.card.title] as const] : [],
        ),
      );
    };
    const own = await titles(leaderboardPush, 'own');
    expect(own.get('a2')).toBe('CSAT: you are joint number 2 of 3');
    expect(own.get('s1')).toBe('North: CSAT leaderboard, Ann leads');
    const whole = await titles(leaderboardPush, 'whole');
    expect(whole.get('a2')).toBe('CSAT: you are joint number 2 of 4');
    expect(whole.get('s1')).toBe('CSAT leaderboard, Ann leads');
    expect(whole.get('playground:north')).toBe('CSAT leaderboard, Ann leads');
    // One team's board goes to those who may see it: not to another team's people, nor to a room of everybody.
    const north = await titles(leaderboardPush, 'north');
    expect([...north.keys()].toSorted()).toEqual(['a1', 'a2', 'a3', 'm1', 'playground:north', 's1']);
    expect((await titles(monthlyLeaderboardPush, 'own')).get('s1')).toContain('North: CSAT leaderboard');
    await expect(titles(leaderboardPush, 'nowhere')).rejects.toThrow(
      'the team “nowhere”, which is not in the data',
    );
  });

  it('comes for the month as well', async () => {
    const settings = { ...defaultSettings(monthlyLeaderboardPush), to: ['playground:all'] };
    const [draft] = await rehearse(
      monthlyLeaderboardPush,
      settings,
      await anywhere(),
      at('2026-03-01 09:30'),
    );
    expect(draft).toMatchObject({ kind: 'ready' });
    expect(draft?.kind === 'ready' ? plainText(draft.card) : '').toContain('February 2026');
  });
});
