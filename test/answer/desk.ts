// A support desk small enough to count by hand. Now is Monday 16 March 2026, 09:00 in Shanghai.
//
// Two teams, four agents, two products. Last week (9–15 March) twelve csat answers of twenty surveys, the week before four of
// eight; last week nine tickets; two tickets overdue. Each test says in a comment how its figure comes about.
import type { Person } from '../../src/access/principal.js';
import type { AnswerDeps } from '../../src/answer/context.js';
import { answerReading, type Answered } from '../../src/answer/answer-reading.js';
import { loadConfig, type Config } from '../../src/config/config.js';
import type { Plan } from '../../src/question/plan.js';
import { openStore, type Store } from '../../src/store/store.js';
import { loadDirectory } from '../../src/store/directory.js';
import type { Directory } from '../../src/tickets/directory.js';
import type { Lang } from '../../src/text/lang.js';
import { at, EMPTY, fill, product, survey, ticket, type Survey } from '../metrics/world.js';

export const NOW = Date.parse('2026-03-16T09:00:00+08:00');
export const LAST_WEEK = { from: '2026-03-09', to: '2026-03-15' } as const;
export const WEEK_BEFORE = { from: '2026-03-02', to: '2026-03-08' } as const;

const agent = (id: string, name: string, team: string | null, role = 'agent') => ({
  id,
  name,
  email: null,
  team_id: team,
  role,
  timezone: null,
  active: 1,
  slack_id: null,
  wecom_id: null,
  dingtalk_id: null,
  aliases: null,
});

/** csat answers of one agent, one a day from `day` on, tickets of the same team and product behind them. */
function answers(
  who: string,
  team: string,
  productId: string,
  day: string,
  scores: readonly number[],
): readonly Survey[] {
  return scores.map((score, index) =>
    survey(`${who}-${day}-${index}`, score, `${day} 1${index}:00`, {
      agent_id: who,
      team_id: team,
      sent_at: at(`${day} 09:00`),
      ticket_id: `${productId}-${team}-${who}`,
    }),
  );
}

const unanswered = (prefix: string, day: string, count: number): readonly Survey[] =>
  Array.from({ length: count }, (_, index) =>
    survey(`${prefix}${index}`, null, null, { agent_id: 'A1', team_id: 'T1', sent_at: at(`${day} 09:00`) }),
  );

const surveys: readonly Survey[] = [
  // Last week: Wang Fang 5 5 4 2 (3 of 4), Li Ming 5 5 5 (3 of 3), Zhang Wei 1 4 5 2 1 (2 of 5): 8 of 12.
  ...answers('A1', 'T1', 'P1', '2026-03-10', [5, 5, 4, 2]),
  ...answers('A2', 'T1', 'P1', '2026-03-11', [5, 5, 5]),
  ...answers('A3', 'T2', 'P2', '2026-03-12', [1, 4, 5, 2, 1]),
  ...unanswered('u', '2026-03-10', 8),
  // The week before: Wang Fang 5 4 (2 of 2), Zhang Wei 5 1 (1 of 2): 3 of 4.
  ...answers('A1', 'T1', 'P1', '2026-03-03', [5, 4]),
  ...answers('A3', 'T2', 'P2', '2026-03-04', [5, 1]),
  ...unanswered('v', '2026-03-03', 4),
];

const answered = (id: string, day: string, minutes: number, who: string, team: string, more: object = {}) =>
  ticket(id, `${day} 10:00`, {
    assignee_id: who,
    team_id: team,
    first_response_at: at(`${day} 10:00`) + minutes * 60_000,
    first_responder_id: who,
    resolved_at: at(`${day} 18:00`),
    resolver_id: who,
    status: 'resolved',
    ...more,
  });

const tickets = [
  // What the surveys point at; created long before, so that no other figure knows of them.
  ...[
    ['P1-T1-A1', 'P1', 'T1', 'A1'],
    ['P1-T1-A2', 'P1', 'T1', 'A2'],
    ['P2-T2-A3', 'P2', 'T2', 'A3'],
  ].map(([id = '', productId = '', team = '', who = '']) =>
    answered(id, '2026-01-05', 5, who, team, { product_id: productId }),
  ),
  // Nine tickets last week, answered after 2, 4, 6, 8, 20, 40 minutes and 2, 3 hours; one of them still waits.
  answered('W1', '2026-03-09', 2, 'A1', 'T1', { channel: 'phone', product_id: 'P1' }),
  answered('W2', '2026-03-09', 4, 'A1', 'T1', { channel: 'phone', product_id: 'P1', type: 'complaint' }),
  answered('W3', '2026-03-10', 6, 'A1', 'T1', { channel: 'chat', product_id: 'P1' }),
  answered('W4', '2026-03-11', 8, 'A2', 'T1', { channel: 'chat', product_id: 'P2' }),
  answered('W5', '2026-03-12', 20, 'A2', 'T1', { channel: 'chat', product_id: 'P2' }),
  answered('W6', '2026-03-12', 40, 'A3', 'T2', { channel: 'email', product_id: 'P2', type: 'complaint' }),
  answered('W7', '2026-03-13', 120, 'A3', 'T2', { channel: 'email', product_id: 'P2' }),
  answered('W8', '2026-03-13', 180, 'A3', 'T2', { channel: 'email' }),
  ticket('W9', '2026-03-14 10:00', {
    assignee_id: 'A1',
    team_id: 'T1',
    channel: 'chat',
    product_id: 'P1',
    // Missed by one day and 23 hours, and by three hours.
    first_response_due_at: at('2026-03-14 10:00'),
  }),
  ticket('O1', '2026-01-02 10:00', {
    assignee_id: 'A3',
    team_id: 'T2',
    first_response_at: at('2026-01-02 10:05'),
    first_responder_id: 'A3',
    resolution_due_at: at('2026-03-16 06:00'),
  }),
];

export interface Desk {
  readonly store: Store;
  readonly directory: Directory;
  readonly config: Config;
}

export async function openDesk(): Promise<Desk> {
  const store = await openStore(':memory:');
  const { db } = store;
  await db
    .insertInto('teams')
    .values([
      { id: 'T1', name: '晨曦组', supervisor_id: 'S1' },
      { id: 'T2', name: 'North', supervisor_id: null },
    ])
    .execute();
  await db
    .insertInto('agents')
    .values([
      agent('A1', '王芳', 'T1'),
      agent('A2', 'Li Ming', 'T1'),
      agent('A3', '张伟', 'T2'),
      agent('A4', '张伟', 'T1'),
      agent('S1', '陈主管', 'T1', 'supervisor'),
      agent('M1', '周经理', null, 'manager'),
      agent('N1', '吴分析', null, 'analyst'),
    ])
    .execute();
  await fill(db, {
    ...EMPTY,
    surveys,
    tickets,
    products: [product('P1', { name: 'Ledgerly', units_sold: 2_000 }), product('P2', { name: '店小管' })],
  });
  const base = loadConfig({}, '/nonexistent');
  const config: Config = {
    ...base,
    workspace: {
      ...base.workspace,
      timezone: 'Asia/Shanghai',
      weekStart: 1,
      minSample: 4,
      fiscalYearStart: 1,
    },
    targets: [
      { metric: 'csat', value: 0.9, team: null, agent: null },
      { metric: 'csat', value: 0.8, team: 'T1', agent: null },
    ],
  };
  return { store, directory: await loadDirectory(db), config };
}

export const plan = (parts: Partial<Plan>): Plan => ({
  kind: 'value',
  metrics: ['csat'],
  stat: null,
  clock: 'calendar',
  range: LAST_WEEK,
  grain: null,
  by: [],
  where: [],
  compare: null,
  order: null,
  limit: null,
  place: false,
  pooled: false,
  chart: null,
  assumed: [],
  ...parts,
});

const person = (id: string, role: Person['role'], teamId: string | null): Person => ({
  kind: 'person',
  id,
  name: id,
  role,
  teamId,
});
export const MANAGER = person('M1', 'manager', null);
export const ANALYST = person('N1', 'analyst', null);
export const SUPERVISOR = person('S1', 'supervisor', 'T1');
export const WANG = person('A1', 'agent', 'T1');

export const depsOf = (desk: Desk, principal: AnswerDeps['principal'] = MANAGER): AnswerDeps => ({
  db: desk.store.db,
  directory: desk.directory,
  config: desk.config,
  principal,
  now: NOW,
});

export const ask = (
  desk: Desk,
  parts: Partial<Plan>,
  lang: Lang = 'zh',
  principal: AnswerDeps['principal'] = MANAGER,
): Promise<Answered> => answerReading({ status: 'plan', plan: plan(parts), lang }, depsOf(desk, principal));

/** What `ask` says, as text. */
export const textOf = async (...asked: Parameters<typeof ask>): Promise<string> =>
  (await ask(...asked)).full.answer.text;
