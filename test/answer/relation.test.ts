// Whether two figures go together, on days whose figures are known: the slower the day, the fewer satisfied customers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/access/principal.js';
import { answerReading } from '../../src/answer/answer-reading.js';
import { at, EMPTY, fill, survey, ticket } from '../metrics/world.js';
import { depsOf, MANAGER, NOW, openDesk, plan, WANG, type Desk } from './desk.js';

let desk: Desk;
const DAYS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
const RANGE = { from: '2026-02-01', to: '2026-02-10' } as const;
beforeAll(async () => {
  desk = await openDesk();
  // Day k: ten tickets answered after k minutes by two people, ten ratings of which 11 − k are good.
  await fill(desk.store.db, {
    ...EMPTY,
    tickets: DAYS.flatMap((day, k) =>
      Array.from({ length: 10 }, (_, i) =>
        ticket(`t${day}-${i}`, `2026-02-${day} 10:00`, {
          assignee_id: i % 2 === 0 ? 'A1' : 'A2',
          team_id: 'T1',
          first_response_at: at(`2026-02-${day} 10:00`) + (k + 1) * 60_000,
          first_responder_id: i % 2 === 0 ? 'A1' : i % 4 === 1 ? 'A2' : 'A3',
        }),
      ),
    ),
    surveys: DAYS.flatMap((day, k) =>
      Array.from({ length: 10 }, (_, i) =>
        survey(`s${day}-${i}`, i < 10 - k ? 5 : 1, `2026-02-${day} 12:00`, {
          agent_id: ['A1', 'A2', 'A3'][i % 3] ?? 'A1',
          team_id: 'T1',
        }),
      ),
    ),
  });
});
afterAll(() => desk.store.close());

async function ask(lang: 'zh' | 'en', who: Person, by: readonly ['agent'] | readonly []) {
  const { full } = await answerReading(
    {
      status: 'plan',
      lang,
      plan: plan({
        kind: 'breakdown',
        metrics: ['first_response_time', 'csat'],
        stat: 'median',
        range: RANGE,
        grain: by.length === 0 ? 'day' : null,
        by,
        relate: true,
      }),
    },
    { ...depsOf(desk, who), now: NOW },
  );
  return full;
}

describe('slow days with few satisfied customers', () => {
  it('are said to go together, with how sure that is, and nothing of causes', async () => {
    const { answer, chart, table } = await ask('en', MANAGER, []);
    // The first four days: ten, nine, eight and seven good ones of forty.
    expect(answer.text).toMatch(/^CSAT was 85% on the days with the shortest median first response time/u);
    // Days 8, 9 and 10: three, two and one good ones of thirty.
    expect(answer.text).toMatch(/20% on those with the longest/u);
    expect(answer.text).toMatch(/The longer median first response time, the lower CSAT\./u);
    expect(answer.text).toMatch(/ρ = −1\.00 .*10 days/u);
    expect(answer.text).toMatch(/not that one caused the other/u);
    expect(answer.rows).toHaveLength(10);
    expect(answer.rows[0]).toMatchObject({ day: '2026-02-01', first_response_time: 60, csat: 1, n_csat: 10 });
    expect(table?.rows).toHaveLength(3);
    expect(chart).toMatchObject({ kind: 'scatter', binned: true });
    const { answer: zh } = await ask('zh', MANAGER, []);
    expect(zh.text).toMatch(/首次响应时间中位数越长，客户满意度越低/u);
    expect(zh.text).toMatch(/不能说明谁影响了谁/u);
  });

  it('may be seen by all as days of everybody, and by few as people', async () => {
    expect((await ask('en', WANG, [])).answer.status).toBe('answer');
    const people = await ask('en', WANG, ['agent']);
    expect(people.answer).toMatchObject({ status: 'denied', rows: [] });
    expect(people.rule).toBe('other_people');
    // Three people are too few to see anything in.
    expect((await ask('en', MANAGER, ['agent'])).answer.status).toBe('unsupported');
  });
});
