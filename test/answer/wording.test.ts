// What an answer must say beside its figure: whose it is, why rows are missing, which day a stock stands at, who is not ranked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { unreadAnswer } from '../../src/answer/refusals.js';
import { at, fill, EMPTY, survey, ticket, type Survey } from '../metrics/world.js';
import { ask, LAST_WEEK, openDesk, SUPERVISOR, WANG, WEEK_BEFORE, textOf, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const omitScore = ({ score: _score, ...row }: Survey) => row;

const text = (parts: Partial<Plan>, ...as: [lang?: 'zh' | 'en', who?: Parameters<typeof ask>[3]]) =>
  textOf(desk, parts, ...as);

describe('a person named with a team', () => {
  const inTeam = (team: string) =>
    ({
      where: [
        { dim: 'team', in: [team] },
        { dim: 'agent', in: ['A1'] },
      ],
    }) as const;
  it('that is not theirs is told where that person is', async () => {
    // Wang Fang is in T1.
    expect(await text(inTeam('T2'), 'zh')).toMatch(/王芳现在属于.+，这里只算归在.+名下的。/u);
    expect(await text(inTeam('T2'), 'en')).toMatch(/is in .+ now; this counts only what is booked to /u);
    expect(await text(inTeam('T1'), 'zh')).not.toContain('现在属于');
  });
});

describe('two that are named', () => {
  const both = { by: ['team'], where: [{ dim: 'team', in: ['T1', 'T2'] }] } as const;
  const byPhone = { ...both, where: [...both.where, { dim: 'channel', in: ['phone'] }] } as const;

  it('stand side by side with what parts them, also where they are rows of a table', async () => {
    const table = await text({ ...both, kind: 'breakdown', metrics: ['tickets'] }, 'zh');
    expect(table).toBe(await text({ ...both, kind: 'compare', metrics: ['tickets'] }, 'zh'));
    expect(table).toMatch(/比.+多/u);
  });

  it('are said to be of what else was asked', async () => {
    expect(await text({ ...byPhone, kind: 'compare' }, 'en')).toMatch(/^CSAT \(phone\), last week/u);
    expect(await text({ ...byPhone, kind: 'compare' }, 'zh')).toContain('电话渠道客户满意度');
  });
});

describe('a table of several figures', () => {
  it('has the n of each that is no count behind it', async () => {
    const by = { metrics: ['tickets', 'csat'], by: ['team'], kind: 'breakdown' } as const;
    expect((await ask(desk, by, 'en')).full.table?.head).toEqual(['Team', 'Ticket volume', 'CSAT', 'n']);
    const weekly = { metrics: ['csat', 'tickets'], kind: 'trend', grain: 'day' } as const;
    expect((await ask(desk, weekly, 'zh')).full.table?.head).toEqual(['时间', '客户满意度', 'n', '工单量']);
  });
});

describe('the asker', () => {
  const mine = { where: [{ dim: 'agent', in: ['A1'] }] } as const;

  it('is "you" in figures of their own, and a name to everybody else', async () => {
    expect(await text(mine, 'zh', WANG)).toMatch(/^上周（3月9日–15日）你的客户满意度 75%/);
    expect(await text(mine, 'en', WANG)).toMatch(/^Your CSAT, last week/);
    expect(await text(mine, 'zh', SUPERVISOR)).toContain('王芳');
  });

  it('has several metrics and further filters as their own', async () => {
    const phone = [...mine.where, { dim: 'channel', in: ['phone'] }] as const;
    const several = { metrics: ['tickets', 'resolved'], where: phone } as const;
    expect(await text(several, 'zh', WANG)).toMatch(
      /^上周（3月9日–15日）你的电话渠道数据：工单量 2，解决量 2。/,
    );
    expect(await text(several, 'en', WANG)).toMatch(
      /^Last week \(9–15 March 2026\), yours \(phone\): ticket volume 2 and tickets resolved 2\./,
    );
  });
});

describe('a figure that is held against another', () => {
  const held = (side: 'above' | 'below', value: number, inclusive = false): Partial<Plan> => ({
    having: { than: 'value', side, value, inclusive },
  });
  it('is said first, and then whether it is so', async () => {
    expect(await text(held('above', 0.6))).toMatch(/^上周（3月9日–15日）客户满意度 66\.7%.*\n超过了 60%。/u);
    expect(await text(held('above', 0.9, true))).toMatch(/\n没有达到 90%，还差 23\.3 个百分点。/u);
    expect(await text(held('below', 0.9))).toMatch(/\n低于 90%。/u);
    expect(await text(held('above', 0.6), 'en')).toMatch(/^CSAT, last week.*\nYes, above 60%\./u);
    expect(await text(held('above', 0.9, true), 'en')).toMatch(
      /\nNo, it did not reach 90%: 23\.3 points short\./u,
    );
    expect(await text(held('below', 0.6, true), 'en')).toMatch(/\nNo, over 60%: 6\.7 points over\./u);
  });
  it('is neither where there is no figure', async () => {
    const nobody = {
      where: [{ dim: 'agent', in: ['A1'] }],
      range: { from: '2020-01-06', to: '2020-01-12' },
    } as const;
    expect(await text({ ...held('above', 0.6), ...nobody }, 'en', WANG)).not.toMatch(/Yes|No,/u);
  });
});

describe('a list that goes no further than was asked', () => {
  const overdue = { kind: 'list', metrics: ['overdue'], range: null } as const;
  it('says how many there are and how many of them stand here', async () => {
    expect(await text({ ...overdue, limit: 1 })).toMatch(/共 2 张，最紧急的 1 张。\n·[^\n]*$/u);
    expect(await text({ ...overdue, limit: 1 }, 'en')).toContain('2, the most urgent one.');
    expect(await text({ ...overdue, limit: 5 })).toContain('共 2 张，最紧急的在前。');
  });
});

describe('the heading of a list', () => {
  const list = { kind: 'list' } as const;
  it('says what is listed, and not how much of it there is', async () => {
    expect(await text({ ...list, metrics: ['complaints'] })).toMatch(/投诉：(?:共 \d+ 张工单|没有工单)/u);
    expect(await text({ ...list, metrics: ['tickets'] })).toMatch(/(?<!量)：共 \d+ 张[，。]/u);
    expect(await text({ ...list, metrics: ['resolved'] })).toMatch(/解决的工单：共 \d+ 张[，。]/u);
    expect(await text({ ...list, metrics: ['tickets'] }, 'en')).toMatch(/^Tickets, [^\n]*: \d+[,.]/u);
  });
});

describe('who leads in what was done', () => {
  const first = { kind: 'breakdown', order: 'desc', limit: 1, metrics: ['resolved'] } as const;
  it('did it, where it can be done by what is ranked', async () => {
    expect(await text({ ...first, by: ['agent'] }, 'en')).toContain(' resolved the most tickets');
    expect(await text({ ...first, by: ['product'] }, 'en')).not.toContain(' resolved the most');
  });
});

describe('the reasons of a change', () => {
  it('begin with what was asked by name', async () => {
    const why = { kind: 'drivers', compare: WEEK_BEFORE } as const;
    const first = (said: string): string => /按(\S+?)看/u.exec(said)?.[1] ?? '';
    expect(first(await text(why))).toBe('团队');
    expect(first(await text({ ...why, by: ['product'] }))).toBe('产品');
  });
});

describe('a ranking in which nobody has enough of a sample', () => {
  const board = { kind: 'breakdown', by: ['agent'], order: 'desc' } as const;
  it('says so, and not that there is no data', async () => {
    // Last Wednesday Li Ming alone had answers, three of them; the week before, Wang Fang and Zhang Wei had two each.
    const one = await text({ ...board, range: { from: '2026-03-11', to: '2026-03-11' } });
    expect(one).toContain('只有 1 人有数据，样本不足 4，排不出名次。');
    expect(one).not.toMatch(/n=0|没有参与排名/);
    const two = { ...board, range: WEEK_BEFORE } as const;
    expect(await text(two)).toContain('有数据的 2 人样本都不足 4，排不出名次。');
    expect(await text(two, 'en')).toContain(
      'all 2 people with data have a sample below 4, so nobody is ranked.',
    );
  });
});

describe('a stock', () => {
  it('is held against the last day of the other range', async () => {
    const backlog = {
      metrics: ['backlog'],
      kind: 'compare',
      range: LAST_WEEK,
      compare: WEEK_BEFORE,
    } as const;
    expect(await text(backlog)).toMatch(/^截至3月15日积压 2。\n比3月8日多 1/);
  });
  it('names its day beside figures of the whole range', async () => {
    expect(await text({ metrics: ['backlog', 'tickets'] })).toBe(
      '上周（3月9日–15日）：积压 2（截至3月15日），工单量 9。',
    );
  });
});

describe('several metrics by group', () => {
  it('have the response rate of the one that comes from surveys', async () => {
    const parts = { kind: 'breakdown', metrics: ['tickets', 'csat'], by: ['team'] } as const;
    expect(await text(parts)).toContain('评价率 60%。');
  });
});

describe('every survey metric', () => {
  it('has the response rate of its own surveys', async () => {
    const own = await openDesk();
    const sent = { sent_at: at('2026-03-10 09:00'), ticket_id: 'T', agent_id: 'A1', team_id: 'T1' };
    const nps = { ...sent, kind: 'nps' } as const;
    const process = { ...sent, kind: 'process', aspect: 'speed' } as const;
    await fill(own.store.db, {
      ...EMPTY,
      tickets: [ticket('T', '2026-03-09 09:00', {})],
      surveys: [
        // One of four NPS surveys and two of three process surveys are answered; the csat answer counts for neither.
        survey('c', 5, '2026-03-11 09:00', sent),
        survey('n1', 10, '2026-03-11 09:00', nps),
        ...['n2', 'n3', 'n4'].map((id) => survey(id, null, null, nps)),
        survey('p1', 4, '2026-03-11 09:00', process),
        survey('p2', 5, '2026-03-11 09:00', process),
        survey('p3', null, null, process),
      ],
    });
    const said = async (parts: Partial<Plan>): Promise<string> =>
      (await ask(own, parts, 'zh')).full.answer.text;
    expect(await said({ metrics: ['nps'] })).toContain('（n=1，评价率 25%）');
    expect(await said({ metrics: ['process_satisfaction'] })).toContain('（n=2，评价率 66.7%）');
    const speed = { dim: 'aspect', in: ['speed'] } as const;
    expect(await said({ metrics: ['process_satisfaction'], where: [speed] })).toContain('评价率 66.7%');
    await own.store.close();
  });
});

describe('what is left out', () => {
  it('is explained by the metric', async () => {
    expect(await text({ metrics: ['first_response_sla'] })).toContain(
      '张工单还没到时限或没有时限，没有计入。',
    );
    expect(await text({ metrics: ['fcr'] }, 'en')).toContain('no known number of contacts');
  });
});

describe('a comparison of which one side has no data', () => {
  // Li Ming had three answers last week and none the week before; on Saturday nobody had any.
  const saturday = { from: '2026-03-14', to: '2026-03-14' } as const;
  const versus = { kind: 'compare' } as const;
  it('says which, and what the other has', async () => {
    const gone = { ...versus, range: saturday, compare: LAST_WEEK } as const;
    expect(await text(gone)).toMatch(/没有数据（n=0）。\n3月9日–15日是 66.7%（n=12）。/);
    expect(await text(gone, 'en')).toContain('Before that (9–15 March 2026): 66.7% (n = 12).');
    expect(await text({ ...versus, range: LAST_WEEK, compare: saturday })).toContain(
      '3月14日没有数据，无法比较。',
    );
    const neither = {
      ...versus,
      range: saturday,
      compare: { from: '2026-02-02', to: '2026-02-08' },
    } as const;
    expect(await text(neither)).toContain('2月2日–8日也没有数据。');
  });
  it('says so by group', async () => {
    const byAgent = { ...versus, range: saturday, compare: LAST_WEEK, by: ['team'] } as const;
    expect(await text(byAgent)).toMatch(/无数据（n=0），此前 [\d.]+%（n=\d+）/);
  });
  it('calls a range that comes after no figure of before', async () => {
    const later = { ...versus, range: WEEK_BEFORE, compare: LAST_WEEK, by: ['team'] } as const;
    const said = await text(later);
    expect(said).toMatch(/比后来的 [\d.]+% [高低] |后来 /u);
    expect(said).not.toContain('此前');
  });
});

it('says customers once where the scope and the metric both end and begin with them', async () => {
  const chains = { where: [{ dim: 'segment', in: ['chain'] }] } as const;
  expect(await text(chains)).toMatch(/连锁客户满意度/);
  expect(await text({ ...chains, metrics: ['tickets'] })).toContain('连锁客户工单量');
});

it('tells a figure against a later one as lower or higher than that', async () => {
  const later = { kind: 'compare', range: WEEK_BEFORE, compare: LAST_WEEK, by: ['team'] } as const;
  expect(await text(later, 'en')).toMatch(
    /(?:higher|lower) than the [\d.]+% afterwards|unchanged|about the same|no data/,
  );
});

describe('one group', () => {
  const list = { kind: 'breakdown', metrics: ['tickets'], by: ['team'] } as const;

  it('that alone was asked for is not said to be the only one with data', async () => {
    const [team] = (await ask(desk, list)).full.answer.rows;
    const one = { ...list, where: [{ dim: 'team', in: [String(team?.['team'])] }] } as const;
    expect(await text(one)).not.toContain('有数据');
    expect(await text(one, 'en')).not.toContain('has data');
  });

  it('is drawn as bars where a pie was wished for, and says so', async () => {
    expect(await text({ ...list, chart: 'pie' })).toContain('没有饼图');
    expect(await text({ ...list, chart: 'pie' }, 'en')).toContain('Not drawn as a pie');
    expect(await text({ ...list, chart: 'bar' })).not.toContain('饼图');
  });
});

describe('a trend', () => {
  it('of which one step has data says which', async () => {
    const trend = { kind: 'trend', grain: 'month', range: { from: '2026-02-01', to: '2026-03-15' } } as const;
    expect(await text(trend)).toMatch(/客户满意度走势：只有3月有数据，/);
    expect(await text(trend, 'en')).toContain('only March has data, ');
  });
  it('over several years says the year of each step', async () => {
    const range = { from: '2025-12-01', to: '2026-03-15' };
    const trend = { kind: 'trend', grain: 'month', metrics: ['tickets'], range } as const;
    expect(await text(trend)).toMatch(/从2026年1月的 4 到2026年3月的/);
  });
});

it('calls single days what they are by the calendar', async () => {
  const on = (...days: readonly string[]) =>
    ({ metrics: ['tickets'], where: [{ dim: 'day', in: days }] }) as const;
  // The desk has no calendar: every day is worked, 24 hours.
  expect(await text(on('2026-03-09', '2026-03-10'))).toContain('工作日（2 天）工单量 3。');
  expect(await text(on('2026-03-09'), 'en')).toContain('Ticket volume (1 working day), ');
});

describe('steps set against each other', () => {
  const which = { kind: 'breakdown', metrics: ['tickets'], order: 'desc', limit: 1 } as const;
  // Two tickets on Monday, one each on Tuesday and Wednesday, two on Thursday and on Friday, one on Saturday.
  it('are named: the day, the week', async () => {
    const week = { ...which, range: { from: '2026-03-02', to: '2026-03-15' }, grain: 'week' } as const;
    expect(await text(week)).toBe('近 14 天（3月2日–15日）工单量最多的一周是3月9日那周：9。');
    expect(await text(week, 'en')).toContain(
      'Highest ticket volume by week, the last 14 days (2–15 March 2026): the week of 9 March 2026, 9.',
    );
    const days = { ...which, grain: 'day', limit: 3 } as const;
    expect(await text(days)).toMatch(
      /^上周（3月9日–15日）工单量最多的 3 天都是 2。\n1\. 3月\d+日　2\n1\. 3月\d+日　2\n1\. /,
    );
  });
  it('say when they are not whole', async () => {
    const month = { ...which, range: { from: '2026-02-01', to: '2026-03-16' }, grain: 'month' } as const;
    expect(await text(month)).toMatch(/工单量最多的月份是3月：9。\n3月还没有结束，数字不完整。/);
  });
});

it('says whose response rate it is where there are several', async () => {
  const own = await openDesk();
  const nps = { kind: 'nps', sent_at: at('2026-03-10 09:00'), agent_id: 'A1', team_id: 'T1' } as const;
  await own.store.db
    .insertInto('survey_facts')
    .values(omitScore(survey('n1', null, null, nps)))
    .execute();
  const both = { kind: 'breakdown', metrics: ['csat', 'nps'], by: ['team'] } as const;
  const said = (await ask(own, both, 'zh')).full.answer.text;
  expect(said).toContain('客户满意度的评价率 60%。\n净推荐值的评价率 0%。');
  await own.store.close();
});

describe('a question about a target', () => {
  it('is answered by the figure and the target, also where none is set', async () => {
    expect(await text({ target: true })).toContain('目标 90%');
    // Yes or no stands first, and the target before what it was earlier.
    expect(await text({ target: true })).toMatch(/^(?:达标了|没有达标)：.*\n目标 90%/u);
    expect(await text({ target: true }, 'en')).toMatch(/^(?:On target|Not on target): .*\nTarget 90%/u);
    expect(await text({})).not.toMatch(/达标/u);
    const rate = { metrics: ['resolution_rate'], target: true } as const;
    expect(await text(rate)).toContain('没有给它设目标。');
    expect(await text(rate, 'en')).toContain('No target is set for it.');
    expect(await text({ metrics: ['resolution_rate'] })).not.toContain('目标');
  });
});

describe('days before there were any tickets', () => {
  const lastYear = { from: '2025-03-09', to: '2025-03-15' } as const;
  it('are said to be so, and others are not', async () => {
    const volume = { metrics: ['tickets'], kind: 'compare', compare: lastYear } as const;
    expect(await text(volume)).toMatch(/工单数据从.*开始，对比的那段时间还没有数据。/);
    expect(await text(volume, 'en')).toMatch(
      /Tickets begin on .*, so there is nothing yet in the earlier period\./,
    );
    expect(await text({ metrics: ['tickets'] })).not.toContain('工单数据从');
  });

  it('are nothing that a figure is held against unasked', async () => {
    // The first ticket is of 2 January 2026: one quiet day at the start of a month is no gap, a year is.
    const of = async (from: `${number}-${number}-${number}`, to: `${number}-${number}-${number}`) =>
      text({ metrics: ['tickets'], range: { from, to } }, 'en');
    expect(await of('2026-02-01', '2026-02-28')).toContain('January 2026');
    expect(await of('2026-01-01', '2026-03-16')).not.toMatch(/2025/);
    expect(await of('2026-01-05', '2026-01-11')).not.toMatch(/December|2025/);
  });

  it('and a comparison that reaches into them says that it does not cover its days', async () => {
    const compare = { from: '2025-12-22', to: '2026-01-04' } as const;
    const said = await text({ metrics: ['tickets'], kind: 'compare', compare }, 'en');
    expect(said).toContain(
      'Tickets begin on 2 January 2026, so the earlier figure does not cover its whole period.',
    );
  });
});

describe('what a metric has not got', () => {
  it('is said in words of the question', async () => {
    const said = (
      wants: 'tickets' | 'spread' | 'stat',
      metric: 'csat' | 'first_response_time',
      lang: 'zh' | 'en',
    ) => unreadAnswer({ why: 'not_of_metric', metric, wants }, [], lang).answer.text;
    expect(said('tickets', 'csat', 'en')).toBe('CSAT is a figure, and has no tickets to show one by one.');
    expect(said('tickets', 'first_response_time', 'en')).toBe(
      'First response time is a figure, and has no tickets to show one by one.',
    );
    expect(said('stat', 'csat', 'zh')).toBe('客户满意度没有平均数、中位数和分位数，只有时长才有。');
    expect(said('spread', 'csat', 'en')).toBe(
      'Only durations and scores can be shown by how they spread, and CSAT is neither.',
    );
  });
});

it('lists every hour of the day that has figures', async () => {
  const own = await openDesk();
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
  await fill(own.store.db, {
    ...EMPTY,
    tickets: hours.map((hour) => ticket(`H${hour}`, `2026-03-10 ${hour}:30`)),
  });
  const byHour = { kind: 'breakdown', metrics: ['tickets'], by: ['hour'] } as const;
  const said = (await ask(own, byHour, 'en')).full.answer.text;
  for (const hour of hours) expect(said).toContain(`${hour}:00: `);
  expect(said).not.toContain('not listed here');
  await own.store.close();
});

describe('what somebody does', () => {
  const resolved = { metrics: ['resolved'] } as const;
  it('is done by them, and for a team', async () => {
    expect(await text({ ...resolved, where: [{ dim: 'agent', in: ['A1'] }] }, 'en')).toContain(
      'Tickets resolved by ',
    );
    expect(await text({ ...resolved, where: [{ dim: 'team', in: ['T1'] }] }, 'en')).toContain(
      'Tickets resolved for ',
    );
  });
});

describe('the bottom of a board', () => {
  const worst = { kind: 'breakdown', metrics: ['csat'], by: ['agent'], order: 'asc', limit: 1 } as const;
  it('is refused to a supervisor with what a supervisor may ask', async () => {
    expect(await text(worst, 'zh', SUPERVISOR)).toContain('我们组每个人的客户满意度');
    expect(await text(worst, 'en', SUPERVISOR)).not.toContain('my place');
  });
});
