// A batch: one line out per line in, in order, whatever the line holds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAdmin } from '../../src/access/principal.js';
import { openApp, type App } from '../../src/app.js';
import { passingMemory } from '../../src/chat/memory.js';
import type { ConverseDeps } from '../../src/chat/converse.js';
import { answerLine, linesOf } from '../../src/cli/batch.js';
import { loadThread } from '../../src/store/threads.js';
import { makeDesk, NOW, NOW_TEXT, type Desk } from '../support/desk.js';

let desk: Desk;
let app: App;
let deps: ConverseDeps;
beforeAll(async () => {
  desk = await makeDesk();
  app = await openApp(desk.here, { readonly: true });
});
afterAll(async () => {
  await app.close();
  desk.remove();
});

const DEFAULTS = { asker: localAdmin, now: NOW, lang: null };

async function batch(...lines: readonly (object | string)[]) {
  deps = await app.shell(passingMemory());
  const faults: unknown[] = [];
  const out: Record<string, unknown>[] = [];
  for (const line of lines) {
    const text = typeof line === 'string' ? line : JSON.stringify(line);
    out.push(JSON.parse(await answerLine(text, DEFAULTS, deps, (error) => faults.push(error))));
  }
  expect(faults).toEqual([]);
  return out;
}

describe('the lines of a file', () => {
  it('end with it, whatever ends them', () => {
    expect(linesOf('\uFEFFa\r\nb\n\n')).toEqual(['a', 'b']);
    expect(linesOf('a\n\nb')).toEqual(['a', '', 'b']);
    expect(linesOf('')).toEqual([]);
  });
});

describe('a batch', () => {
  it('answers each line with its id, in the keys and order of the contract', async () => {
    const [first, second] = await batch(
      { id: 'q1', question: 'tickets resolved last week' },
      { id: 2, question: '上周解决量', as: 'A1@desk.example' },
    );
    expect(first).toMatchObject({ id: 'q1', status: 'answer', lang: 'en', value: 60 });
    expect(second).toMatchObject({ id: 2, status: 'answer', lang: 'zh', value: 60 });
    expect(Object.keys(first ?? {})).toEqual(
      'id status lang text plan rows value n before place unit chart options provenance'.split(' '),
    );
    expect(Object.keys(Object(first?.['plan']))).toEqual(
      'kind metrics stat range grain by where compare order limit'.split(' '),
    );
  });

  it('goes on after a line that is no question', async () => {
    const got = await batch(
      '{"id":"x1", nonsense',
      '',
      '[]',
      { id: 'x4' },
      { id: 'x5', question: 7 },
      { id: 'x6', question: 'tickets resolved last week', as: 'nobody' },
      { id: 'x7', question: '上周解决量', as: '' },
      { id: 'x8', question: 'tickets resolved last week', now: 'yesterday' },
      { id: 'x9', question: 'tickets resolved last week', now: NOW_TEXT },
    );
    expect(got.map(({ id, status }) => [id, status])).toEqual([
      [null, 'unsupported'],
      [null, 'unsupported'],
      [null, 'unsupported'],
      ['x4', 'unsupported'],
      ['x5', 'unsupported'],
      ['x6', 'unsupported'],
      ['x7', 'unsupported'],
      ['x8', 'unsupported'],
      ['x9', 'answer'],
    ]);
    for (const line of got.slice(0, 8)) expect(Object.keys(line)).toEqual(['id', 'status', 'text']);
    expect(got[6]?.['text']).toMatch(/没有/);
  });

  it('carries a thread from line to line, for each asker apart, and leaves nothing behind', async () => {
    const question = { question: 'tickets resolved last week', thread: 't' };
    const [, followed, other] = await batch(
      { id: 1, ...question },
      { id: 2, question: 'only phone', thread: 't' },
      { id: 3, question: 'only phone', thread: 't', as: 'a1' },
    );
    expect(followed).toMatchObject({
      status: 'answer',
      plan: { where: [{ dim: 'channel', in: ['phone'] }] },
    });
    expect(other?.['status']).not.toBe('answer');
    expect(await loadThread(deps.db, 't', ':admin')).toBeNull();
    const [again] = await batch({ id: 4, question: 'only phone', thread: 't' });
    expect(again?.['status']).not.toBe('answer');
  });

  it('lets no figure into a refusal', async () => {
    const [denied] = await batch({ id: 1, question: "Ben's CSAT last week", as: 'a1' });
    expect(denied).toMatchObject({
      status: 'denied',
      value: null,
      n: null,
      rows: [],
      place: null,
      chart: null,
    });
    expect(denied?.['text']).not.toMatch(/\d/);
  });
});
