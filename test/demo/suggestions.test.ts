// The first questions that the page offers, each asked for real by each person to whom it is offered; and the planted stories,
// found by asking.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personOfAgent } from '../../src/access/principal.js';
import type { Principal } from '../../src/access/principal.js';
import type { FullAnswer } from '../../src/answer/answer.js';
import { converse } from '../../src/chat/converse.js';
import type { ConverseDeps } from '../../src/chat/converse.js';
import { NEWCOMER } from '../../src/demo/cast.js';
import { FIRST_QUESTIONS } from '../../src/demo/suggestions.js';
import { MADE_AT, makeDemo } from './made.js';
import type { Made } from './made.js';

let made: Made;
let deps: ConverseDeps;
beforeAll(async () => {
  made = await makeDemo();
  deps = await made.app.chat();
});
afterAll(async () => {
  await made.app.close();
  made.remove();
});

const person = (id: string) => {
  const agent = deps.directory.agents.find((each) => each.id === id);
  if (agent === undefined) throw new Error(`nobody is ${id}`);
  return personOfAgent(agent, deps.directory);
};
const room = (ids: readonly string[]): Principal => ({
  kind: 'room',
  id: 'playground:all',
  members: ids.map(person),
});

async function ask(
  text: string,
  askerId: string,
  principal: Principal = person(askerId),
): Promise<FullAnswer> {
  const turn = { text, thread: null, principal, asker: person(askerId), now: MADE_AT };
  return (await converse(turn, deps)).full;
}

describe.each([
  ['agent', 'A01'],
  ['agent', 'A11'],
  ['agent', NEWCOMER],
  ['supervisor', 'S1'],
  ['supervisor', 'S4'],
  ['manager', 'M1'],
  ['analyst', 'R1'],
] as const)('offered to the %s %s', (role, id) => {
  test.each(FIRST_QUESTIONS[role])('$question', async ({ question, lang }) => {
    const { answer } = await ask(question, id);
    expect(answer.text).not.toBe('');
    expect([answer.status, answer.lang]).toEqual(['answer', lang]);
  });
});

describe('offered in a channel of everybody', () => {
  test.each(FIRST_QUESTIONS.channel)('$question', async ({ question, lang }) => {
    const everybody = room(deps.directory.agents.map((agent) => agent.id));
    const { answer } = await ask(question, 'A01', everybody);
    expect([answer.status, answer.lang]).toEqual(['answer', lang]);
  });
});

test('each role is offered three questions in each language, and a picture by the first of its own', async () => {
  for (const [role, list] of Object.entries(FIRST_QUESTIONS)) {
    expect([role, list.filter(({ lang }) => lang === 'zh').length]).toEqual([role, 3]);
    expect([role, list.filter(({ lang }) => lang === 'en').length]).toEqual([role, 3]);
  }
  const askers = { agent: 'A01', supervisor: 'S1', manager: 'M1', analyst: 'R1', channel: 'M1' } as const;
  for (const role of ['agent', 'supervisor', 'manager', 'analyst', 'channel'] as const) {
    for (const lang of ['zh', 'en'] as const) {
      const first = FIRST_QUESTIONS[role].find((each) => each.lang === lang)?.question ?? '';
      expect([role, first, (await ask(first, askers[role])).chart === null]).toEqual([role, first, false]);
    }
  }
});

test('asked why, the bot names the one team and the one product', async () => {
  const { answer } = await ask('why did csat drop last month', 'M1');
  const strongest = (dim: string) =>
    answer.rows
      .filter((row) => row['dim'] === dim)
      .toSorted((a, b) => Number(a['contribution']) - Number(b['contribution']));
  for (const [dim, key] of [
    ['team', 'T2'],
    ['product', 'P3'],
  ] as const) {
    const [worst, next] = strongest(dim);
    expect(worst?.['key']).toBe(key);
    expect(Number(worst?.['contribution'])).toBeLessThan(-0.03);
    expect(Number(next?.['contribution'])).toBeGreaterThan(-0.015);
  }
});

test('the surge stands out by product and by region', async () => {
  const most = async (question: string, dim: string) => (await ask(question, 'M1')).answer.rows[0]?.[dim];
  expect(await most('which product had the most complaints the week before last', 'product')).toBe('P5');
  expect(await most('which region had the most complaints the week before last', 'region')).toBe('华南');
});

test('what is late now is listed', async () => {
  const { answer } = await ask('my overdue tickets', 'A01');
  expect(answer.rows.length).toBeGreaterThanOrEqual(2);
  const all = await ask('how many tickets are overdue', 'M1');
  expect(all.answer.value).toBeGreaterThanOrEqual(12);
});
