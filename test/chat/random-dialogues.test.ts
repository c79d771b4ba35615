// No figure by any chain of turns: random conversations by every role, each answer judged by the table of who may see what, which
// is written down here a second time.
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import type { Person } from '../../src/access/principal.js';
import { openApp, type App } from '../../src/app.js';
import { converse, type ConverseDeps } from '../../src/chat/converse.js';
import { passingMemory } from '../../src/chat/memory.js';
import type { Filter } from '../../src/metrics/query.js';
import { person } from '../access/people.js';
import { makeDesk, NOW, type Desk } from '../support/desk.js';

let desk: Desk;
let app: App;
let deps: ConverseDeps;
beforeAll(async () => {
  desk = await makeDesk();
  app = await openApp(desk.here, { create: false });
  deps = await app.chat();
});
afterAll(async () => {
  await app.close();
  desk.remove();
});

/** What begins a conversation, and what goes on in it: every way of changing, adding, taking away and pointing back. */
const TURNS = [
  'my csat last week',
  '我上周解决了多少',
  'tickets resolved last week',
  '上周满意度',
  'tickets last week',
  "Ben's csat last week",
  'Ann上周解决量',
  'csat of North last week',
  'South上周工单',
  'csat by team last week',
  'who resolved the most last week',
  '上周满意度最高的客服是谁',
  'who improved most in csat last week',
  'my rank',
  'list overdue tickets',
  'my overdue tickets',
  '超时的工单有哪些',
  'csat by channel last week',
  'why did csat drop last week',
  'and Ben?',
  'Ann呢',
  'and North?',
  'South呢',
  'my team',
  '我们组呢',
  'and mine?',
  '我的呢',
  'everyone',
  '所有人',
  'by agent',
  '按客服',
  'by team',
  '按组',
  'by channel',
  '按渠道',
  'by day',
  '按天',
  'who is the worst?',
  '最差的是谁',
  'without Ben',
  '除了Ben',
  'without me',
  '不算我',
  'only chat',
  '只看邮件',
  'remove that filter',
  '去掉这个筛选',
  'all channels',
  'add Ben',
  '把Ben也加进来',
  'put Ben back in',
  'both',
  '他们俩',
  'the difference?',
  '差多少',
  'side by side',
  'in total',
  '合计',
  'the second one',
  '第二名呢',
  'the last one',
  '最后一名呢',
  'who is that',
  'his csat',
  '他的首响',
  'of those, by agent',
  '其中按客服',
  'flip the order',
  '反过来排',
  'top 3',
  '前三名',
  'bottom 3',
  '最后两名',
  'show me the tickets',
  '列出来',
  'which ones',
  'the week before',
  '再往前呢',
  'last month',
  '上个月',
  'yesterday',
  '昨天',
  'vs the week before',
  '环比',
  'trend',
  '走势',
  'why?',
  '为什么',
  'go back',
  '撤销',
  'yes',
  '对',
  'the other one',
  '另一个呢',
  'neither, I meant Ben',
  'now backlog',
  '换成工单量',
  'what is my rank',
  '我排第几',
  "what is Ben's rank",
  'Ben排第几',
  'how many agents are above 1 ticket',
  'thanks!',
  'by weather',
];

const filtersOn = (where: readonly Filter[], dim: string): readonly Filter[] =>
  where.filter((filter) => filter.dim === dim);
const valuesOf = (filter: Filter): readonly unknown[] => ('in' in filter ? filter.in : filter.not);

/** What an answer shows of people and teams that this asker may not see; empty where there is nothing. */
function beyond(who: Person, { status, plan, rows, value, text }: Answer): readonly string[] {
  if (status !== 'answer')
    return value === null && rows.length === 0 ? [] : [`${status} with figures: ${text}`];
  if (plan === null || plan.kind === 'explain' || who.role === 'manager') return [];
  const team = deps.directory.agents.filter(({ teamId }) => teamId === who.teamId).map(({ id }) => id);
  const mine = who.role === 'supervisor' ? team : [who.id];
  const found: string[] = [];
  for (const filter of filtersOn(plan.where, 'agent')) {
    if ('in' in filter && !filter.in.every((id) => mine.includes(String(id))))
      found.push(`of ${String(filter.in)}`);
  }
  for (const filter of filtersOn(plan.where, 'team')) {
    const own = valuesOf(filter).every((id) => id === who.teamId);
    if (who.role === 'agent' && !own) found.push(`of team ${String(valuesOf(filter))}`);
    if (who.role === 'analyst') found.push('of a team');
  }
  const people = rows
    .filter((row) => 'agent' in row && plan.kind !== 'list')
    .map((row) => String(row['agent']));
  const others = people.filter((id) => !mine.includes(id));
  // A ranking may show its front, by the plain value (ask.md): ten at most, never with what was before.
  const board =
    plan.kind === 'breakdown' && plan.compare === null && plan.grain === null && people.length <= 10;
  if (others.length > 0 && (!board || who.role === 'analyst')) found.push(`rows of ${others.join()}`);
  // One's own figures may be laid out in every way.
  const owned = filtersOn(plan.where, 'agent').some((filter) => 'in' in filter);
  // The own team laid out alone is its total.
  const ownTeam = filtersOn(plan.where, 'team').some(
    (filter) => 'in' in filter && filter.in.every((id) => id === who.teamId),
  );
  if (plan.by.includes('team') && (who.role === 'analyst' || (who.role === 'agent' && !owned && !ownTeam)))
    found.push('teams');
  if (plan.by.includes('agent') && who.role === 'analyst') found.push('people');
  if (plan.kind === 'list') {
    const theirs = rows.filter((row) => row['agent'] !== null && !mine.includes(String(row['agent'])));
    if (who.role === 'agent' && theirs.length > 0) found.push('tickets of others');
    if (who.role === 'analyst') found.push('tickets');
  }
  return found;
}

describe('whatever is asked one after the other', () => {
  it('would be objected to, were a manager’s answers an agent’s', async () => {
    for (const text of [
      "Ben's csat last week",
      'csat by team last week',
      'csat of South last week',
      'csat by agent last week vs the week before',
    ]) {
      const turn = { text, thread: null, principal: person('m1'), now: NOW };
      const { answer } = (await converse(turn, { ...deps, memory: passingMemory() })).full;
      expect([text, answer.status]).toEqual([text, 'answer']);
      expect([text, beyond(person('a1'), answer)]).not.toEqual([text, []]);
    }
  });

  it('nobody is shown what the table keeps from them', async () => {
    let answered = 0;
    let denied = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a1', 'b1', 's1', 'r1', 'm1'),
        fc.array(fc.constantFrom(...TURNS), { minLength: 2, maxLength: 7 }),
        async (id, turns) => {
          const who = person(id);
          const own = { ...deps, memory: passingMemory() };
          const said: string[] = [];
          for (const text of turns) {
            const turn = { text, thread: 't', principal: who, now: NOW };
            const { answer } = (await converse(turn, own)).full;
            said.push(`${text} -> ${answer.status}`);
            answered += answer.status === 'answer' ? 1 : 0;
            denied += answer.status === 'denied' ? 1 : 0;
            expect([who.role, said, beyond(who, answer)]).toEqual([who.role, said, []]);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(200);
    expect(denied).toBeGreaterThan(50);
  });
});
