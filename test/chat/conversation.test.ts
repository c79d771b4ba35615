// Whole conversations on a small desk: say this, expect that, and see what was kept of it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person, Room } from '../../src/access/principal.js';
import { openApp, type App } from '../../src/app.js';
import type { Card } from '../../src/cards/card.js';
import { CONVERSATION_MS, converse, type ConverseDeps } from '../../src/chat/converse.js';
import { remembered } from '../../src/chat/memory.js';
import { respond, type Reply } from '../../src/chat/respond.js';
import { readAudit } from '../../src/store/audit.js';
import { loadThread, saveThread } from '../../src/store/threads.js';
import { MINUTE_MS } from '../../src/time/instant.js';
import { person } from '../access/people.js';
import { makeDesk, NOW, type Desk } from '../support/desk.js';

let desk: Desk;
let app: App;
let deps: ConverseDeps;
beforeEach(async () => {
  desk = await makeDesk();
  app = await openApp(desk.here, { create: false });
  deps = await app.chat();
});
afterEach(async () => {
  await app.close();
  desk.remove();
});

const ask = async (text: string, who: Person, after = 0, thread: string | null = 't') =>
  (await converse({ text, thread, principal: who, now: NOW + after }, deps)).full.answer;

describe('a conversation', () => {
  it('goes on from question to question', async () => {
    const manager = person('m1');
    expect(await ask('tickets resolved last week', manager)).toMatchObject({ value: 60 });
    expect(await ask('by team', manager, 1)).toMatchObject({
      status: 'answer',
      plan: { metrics: ['resolved'], by: ['team'] },
    });
    expect(await ask('only North', manager, 2)).toMatchObject({
      plan: { where: [{ dim: 'team', in: ['north'] }] },
    });
    expect(await ask('and csat?', manager, 3)).toMatchObject({
      status: 'answer',
      plan: { metrics: ['csat'], range: { from: '2026-03-09', to: '2026-03-15' } },
    });
  });

  it('says how the last answer was computed, by its period and its filters, and goes on from there', async () => {
    const manager = person('m1');
    await ask('csat of North last week', manager);
    const how = await ask('How was this computed', manager, 1);
    expect(how).toMatchObject({ status: 'answer', value: null, plan: { kind: 'explain', range: null } });
    expect(how.text).toContain('9–15 March 2026');
    expect(how.text).toContain('North');
    expect(how.text).toMatch(/In all, n = 30/);
    expect(await ask('and of South?', manager, 2)).toMatchObject({
      plan: { kind: 'value', metrics: ['csat'], where: [{ dim: 'team', in: ['south'] }] },
    });
  });

  it('goes back step by step, and on from there', async () => {
    const manager = person('m1');
    await ask('tickets resolved last week', manager);
    await ask('by team', manager, 1);
    await ask('only phone', manager, 2);
    expect(await ask('undo', manager, 3)).toMatchObject({ plan: { by: ['team'], where: [] } });
    expect(await ask('回到上一个', manager, 4)).toMatchObject({ lang: 'zh', value: 60, plan: { by: [] } });
    expect((await ask('go back', manager, 5)).status).toBe('unsupported');
    expect(await ask('by channel', manager, 6)).toMatchObject({ plan: { by: ['channel'] } });
    expect(await ask('undo', manager, 7)).toMatchObject({ value: 60, plan: { by: [] } });
  });

  it('knows the second one of what it has shown, by the same rules as by its name', async () => {
    const manager = person('m1');
    const { rows } = await ask('tickets resolved last week by team', manager);
    const second = rows[1];
    expect(await ask('the second one', manager, 1)).toMatchObject({
      value: second?.['resolved'],
      plan: { where: [{ dim: 'team', in: [second?.['team']] }] },
    });
    const agent = person('a1');
    const board = await ask('who resolved the most tickets last week, top 3', agent);
    const other = board.rows.findIndex((row) => row['agent'] !== 'a1');
    const words = ['the first one', 'the second one'][other] ?? '';
    expect(await ask(words, agent, 1)).toMatchObject({ status: 'denied', rows: [] });
  });

  it('goes to another place of the ranking that one was taken from', async () => {
    const manager = person('m1');
    const table = await ask('tickets resolved by team last week', manager);
    const [first, second] = table.rows.map((row) => row['team']);
    const named = { metrics: ['csat'] };
    expect(await ask('csat of the first one', manager, 1)).toMatchObject({
      plan: { ...named, where: [{ dim: 'team', in: [first] }] },
    });
    expect(await ask('第二多的呢', manager, 2)).toMatchObject({
      plan: { ...named, where: [{ dim: 'team', in: [second] }] },
    });
  });

  it('goes on from before the person whose figures were denied', async () => {
    const agent = person('a1');
    await ask('csat of my team last week', agent);
    await ask('how about Ben', agent, 1);
    expect((await ask('ok by channel then', agent, 2)).plan?.by).toEqual(['channel']);
  });

  it('goes on from what was answered, where what was asked since was denied', async () => {
    const agent = person('a1');
    await ask('csat last week', agent);
    expect((await ask('what about South', agent, 1)).status).toBe('denied');
    expect((await ask('only Ben', agent, 2)).status).toBe('denied');
    expect(await ask('by channel', agent, 3)).toMatchObject({
      status: 'answer',
      plan: { metrics: ['csat'], by: ['channel'], where: [] },
    });
  });

  it('puts a name right in the question that was refused for it', async () => {
    const manager = person('m1');
    expect((await ask('tickets resolved last week by Jessica', manager)).status).toBe('unsupported');
    const meant = await ask('sorry, i meant Ben', manager, 1);
    expect(meant).toMatchObject({ status: 'answer', plan: { metrics: ['resolved'] } });
    expect(meant.plan?.where).toEqual([{ dim: 'agent', in: [expect.any(String)] }]);
    expect((await ask('and by Quentin', manager, 2)).status).toBe('unsupported');
    expect((await ask('打错了，是Ben', manager, 3)).plan?.where).toEqual(meant.plan?.where);
  });

  it('takes the option that is named by its place', async () => {
    const manager = person('m1');
    await ask('tickets resolved last week', manager);
    const asked = await ask('response rate last week', manager, 1);
    expect(asked.options.length).toBeGreaterThan(1);
    const chosen = await ask('第二个', manager, 2);
    expect(chosen).toMatchObject({ status: 'answer', lang: 'zh' });
    expect(chosen.plan).toEqual((await ask(asked.options[1] ?? '', manager, 0, null)).plan);
    expect(await ask('undo', manager, 3)).toMatchObject({ value: 60 });
    expect((await ask('2', manager, 4)).status).not.toBe('answer');
  });

  it('is over after half an hour, and belongs to one asker and one thread', async () => {
    await ask('tickets resolved last week', person('m1'));
    expect((await ask('only phone', person('m1'), CONVERSATION_MS)).status).toBe('answer');
    expect((await ask('only chat', person('m1'), 2 * CONVERSATION_MS + 1)).status).not.toBe('answer');
    await ask('tickets resolved last week', person('m1'), 0, 'other');
    expect((await ask('only phone', person('a1'), 1, 'other')).status).not.toBe('answer');
    expect((await ask('only phone', person('m1'), 1, null)).status).not.toBe('answer');
  });

  it('does not lead an agent step by step to a colleague', async () => {
    const agent = person('a1');
    expect((await ask('csat last week', agent)).status).toBe('answer');
    expect((await ask('by agent', agent, 1)).status).toBe('denied');
    expect((await ask('only Ben', agent, 2)).status).toBe('denied');
    expect((await ask('except Ben', agent, 3)).status).toBe('denied');
    expect((await ask('what about South', agent, 4)).status).toBe('denied');
  });

  it('goes on from what was denied with a figure that is nobody’s in particular', async () => {
    const agent = person('a1');
    await ask('tickets resolved last week', agent);
    expect((await ask('by agent', agent, 1)).status).toBe('denied');
    expect(await ask('and the ticket volume by phone?', agent, 2)).toMatchObject({
      status: 'answer',
      plan: { metrics: ['tickets'], by: [] },
    });
    expect((await ask('by agent', agent, 3)).status).toBe('denied');
    expect((await ask('and last month?', agent, 4)).status).toBe('denied');
  });

  it('asks back only with what the asker would be answered', async () => {
    const unclear = 'tickets resolved last week for Benn';
    const asked = await ask(unclear, person('m1'));
    expect(asked).toMatchObject({ status: 'clarify', options: [expect.stringContaining('Ben')] });
    for (const option of asked.options) expect((await ask(option, person('m1'))).status).toBe('answer');
    expect(await ask(unclear, person('a1'))).toMatchObject({ status: 'denied', options: [], rows: [] });
    expect((await ask('response rate last week', person('a1'))).status).toBe('clarify');
  });

  it('begins afresh where what was kept can’t be read any more', async () => {
    await ask('tickets resolved last week', person('m1'));
    const state = await loadThread(deps.db, 't', 'm1');
    expect(remembered(state)?.plan?.metrics).toEqual(['resolved']);
    await saveThread(deps.db, 't', 'm1', { plan: { kind: 'poem' }, at: NOW }, NOW);
    expect((await ask('only phone', person('m1'), 1)).status).not.toBe('answer');
  });
});

describe('the audit', () => {
  const entries = async () =>
    (await readAudit(deps.db, 100))
      .map(({ asker, outcome, rule, room }) => [asker, outcome, rule, room])
      .toReversed();

  it('keeps what was denied and whose figures were looked at, without the figures', async () => {
    await ask('tickets resolved last week', person('m1'));
    await ask('my csat last week', person('a1'));
    await ask("Ben's csat last week", person('m1'));
    await ask("Ben's csat last week", person('a1'));
    expect(await entries()).toEqual([
      ['m1', 'answered', null, null],
      ['a1', 'denied', 'other_people', null],
    ]);
    const [last] = await readAudit(deps.db, 1);
    expect(last?.detail).toContain('CSAT');
    expect(last?.detail).not.toMatch(/80|%/);
  });
});

const textOf = (card: Card): string => JSON.stringify(card);
const room = (...ids: readonly string[]): Room => ({ kind: 'room', id: 'c1', members: ids.map(person) });

const say = (text: string, who: Person | null, where: Room | null = null, after = 0): Promise<Reply> =>
  respond(
    { message: { text, thread: 'r', direct: where === null }, who, room: where, now: NOW + after },
    deps,
  );

describe('a message', () => {
  it('from nobody known gets a kind sentence and no figure', async () => {
    for (const text of ['上周解决量', 'tickets resolved last week', 'help']) {
      const { here, privately } = await say(text, null);
      expect(privately).toBeNull();
      expect(textOf(here)).not.toContain('60');
      expect(here.lang).toBe(text === '上周解决量' ? 'zh' : 'en');
    }
    expect(await readAudit(deps.db, 10)).toEqual([]);
  });

  it('that asks for help gets questions, each of which is answered', async () => {
    for (const [text, who] of [
      ['help', 'a1'],
      ['帮助', 'a1'],
      ['你是谁', 'm1'],
    ] as const) {
      const { here } = await say(text, person(who));
      const questions = here.blocks.flatMap((block) =>
        block.kind === 'buttons' ? block.buttons.flatMap((b) => (b.kind === 'ask' ? [b.question] : [])) : [],
      );
      expect(questions.length).toBeGreaterThan(2);
      for (const question of questions)
        expect([question, (await ask(question, person(who), 0, null)).status]).toEqual([question, 'answer']);
    }
  });

  it('in a direct chat is answered there', async () => {
    const { here, privately } = await say('my resolved tickets last week', person('a1'));
    expect(textOf(here)).toContain('12');
    expect(privately).toBeNull();
  });

  it('in a room is answered there when every member may see it', async () => {
    const { here, privately } = await say('tickets resolved last week', person('a1'), room('a1', 'b1'));
    expect(textOf(here)).toContain('60');
    expect(privately).toBeNull();
  });

  it('in a room about oneself is answered to the asker alone', async () => {
    const { here, privately } = await say('我上周的解决量', person('a1'), room('a1', 'a2'));
    expect(textOf(here)).toContain('私聊');
    expect(textOf(here)).not.toMatch(/12/);
    expect(privately === null ? '' : textOf(privately)).toContain('12');
  });

  it('in a room by a manager about one person goes to the manager', async () => {
    const reply = await say("Ben's csat last week", person('m1'), room('m1', 'a1', 'a2'));
    expect(textOf(reply.here)).not.toMatch(/80/);
    expect(reply.privately === null ? '' : textOf(reply.privately)).toMatch(/80/);
  });

  it('in a room about somebody else is refused with the asker’s own rule', async () => {
    const { here, privately } = await say("Ben's csat last week", person('a1'), room('a1', 'b1'));
    expect(privately).toBeNull();
    expect(textOf(here)).toContain("colleague's own figures");
  });

  it('in a room whose members are not known shows nothing there', async () => {
    const { here, privately } = await say('tickets resolved last week', person('m1'), room());
    expect(textOf(here)).not.toContain('60');
    expect(privately === null ? '' : textOf(privately)).toContain('60');
  });

  it('in a room carries the conversation on from what went to the asker alone', async () => {
    await say('my resolved tickets last week', person('a1'), room('a1', 'a2'));
    const { privately } = await say('only phone', person('a1'), room('a1', 'a2'), MINUTE_MS);
    expect(privately === null ? '' : textOf(privately)).toContain('6');
    const everybody = await say('tickets resolved last week', person('a1'), room('a1', 'a2'), 2 * MINUTE_MS);
    expect(textOf(everybody.here)).toContain('60');
  });

  it('from somebody who has left gets no figure', async () => {
    const left = deps.directory.agents.map((agent) =>
      agent.id === 'a1' ? { ...agent, active: false } : agent,
    );
    const { here } = await respond(
      {
        message: { text: 'tickets resolved last week', thread: 'r', direct: true },
        who: person('a1'),
        room: null,
        now: NOW,
      },
      { ...deps, directory: { ...deps.directory, agents: left } },
    );
    expect(textOf(here)).not.toContain('60');
  });
});
