// Past 80 % of a platform's month a team's personal cards are one message in the team's room; what is queued counts, answers and
// alerts do not come by here, and who has no room gets their own card.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Platform } from '../../adapters/platform.js';
import { enqueue } from '../../src/delivery/enqueue.js';
import type { Ticked } from '../../src/push/scheduler.js';
import { addUse } from '../../src/store/usage.js';
import { at, EMPTY, fill, ticket } from '../metrics/world.js';
import { pushDesk, type PushDesk } from './desk.js';
import { paper } from './paper.js';

// North has a room on the platform, South has none; Max leads the whole.
const SETTINGS = `
workspace: { timezone: Asia/Shanghai, language: en, minSample: 5 }
calendars: { default: { hours: { mon-fri: ["09:00-18:00"] } } }
teams: { north: { channel: "playground:north" } }
pushes: [{ name: daily-card, cron: "0 9 * * *", to: [agents, supervisors, managers] }]
`;
const NINE = at('2026-03-16 09:00');

/** Counts a hundred parts a month. */
const counted: Platform = {
  ...paper,
  serves: (address) => address.startsWith('paper:') || address === 'playground:north',
  budget: () => [{ key: 'paper', perMonth: 100, uses: 1 }],
};

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
      ...['a1', 'a2', 'a3'].flatMap((who) => [0, 1, 2].map((i) => answered(who, 'north', i))),
      answered('b1', 'south', 5),
    ],
  });
});
afterEach(() => desk.close());

const tick = (now: number): Promise<Ticked> => desk.scheduler({ platforms: [counted] }).tick(now);
const addresses = async (): Promise<readonly string[]> =>
  (await desk.outbox()).map(({ address }) => address).toSorted();

const ALL = ['paper:a1', 'paper:a2', 'paper:a3', 'paper:b1', 'paper:m1', 'paper:s1', 'paper:s2'];
const FOLDED = ['paper:b1', 'paper:m1', 'paper:s2', 'playground:north'];

it('leaves the cards as they are while the month allows it: seven on 73 make 80', async () => {
  await addUse(desk.store.db, 'paper', '2026-03', 73);
  await tick(NINE);
  expect(await addresses()).toEqual(ALL);
});

it('folds each team’s cards into one message that says why, and names nobody', async () => {
  await addUse(desk.store.db, 'paper', '2026-03', 74);
  const { decisions } = await tick(NINE);
  expect(await addresses()).toEqual(FOLDED);
  const [digest] = (await desk.outbox()).filter(({ address }) => address === 'playground:north');
  expect(digest?.key).toBe('daily-card/2026-03-16T09:00/playground:north');
  // North’s own and who leads them. Sid sits there too and leads South, which has no room.
  expect(digest?.content).toContain('stands in for 4 personal cards');
  expect(digest?.content).toContain('above 80%');
  expect(digest?.content).not.toMatch(/Ann|Ben|Cai|Sue|Sid/);
  expect(
    decisions.flatMap(({ due, outcome }) =>
      outcome.kind === 'skipped' && outcome.reason === 'folded' ? [due.recipient.id] : [],
    ),
  ).toEqual(['a1', 'a2', 'a3', 's1']);
  // Once, also after a restart.
  await tick(NINE + 60_000);
  expect(await addresses()).toEqual(FOLDED);
});

it('counts what is queued already, and starts anew with the month', async () => {
  await desk.store.db.transaction().execute(async (tx) => {
    for (let i = 0; i < 74; i++)
      await enqueue(
        tx,
        {
          key: `queued-${i}`,
          platform: 'paper',
          address: 'paper:elsewhere',
          urgency: 'push',
          parts: [{ kind: 'text', body: 'x', pictures: [], optional: false }],
          reply: null,
          replaces: null,
          notBefore: null,
          expiresAt: null,
        },
        NINE - 60_000,
      );
  });
  await addUse(desk.store.db, 'paper', '2026-02', 99);
  await tick(NINE);
  expect((await addresses()).filter((address) => address !== 'paper:elsewhere')).toEqual(FOLDED);
});
