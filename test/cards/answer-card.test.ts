// Answers as cards, and cards as plain text.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCard } from '../../src/cards/answer-card.js';
import type { Card } from '../../src/cards/card.js';
import { plainText } from '../../src/cards/plain-text.js';
import { ask, openDesk, WANG, WEEK_BEFORE, type Desk } from '../answer/desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const kinds = (card: Card): readonly string[] => card.blocks.map(({ kind }) => kind);

describe('an answer card', () => {
  it('has the finding as its title, the figure alone, notes, how it was computed, and next questions', async () => {
    const { full } = await ask(desk, {});
    const card = answerCard(full);
    expect(card.title).toBe(full.headline);
    expect(card.blocks[0]).toEqual({ kind: 'text', text: '66.7%', weight: 'figure' });
    expect(kinds(card)).toEqual(['text', 'text', 'details', 'buttons']);
    const details = card.blocks.find((block) => block.kind === 'details');
    expect(details).toMatchObject({ label: '这个数是怎么算的' });
    expect(JSON.stringify(details)).toContain('select');
  });

  it('shows groups as a table of at most ten rows, and the picture', async () => {
    const { full } = await ask(desk, { kind: 'breakdown', by: ['team'] }, 'en');
    const card = answerCard(full);
    expect(card.blocks.find((block) => block.kind === 'table')).toEqual({
      kind: 'table',
      head: ['Team', 'CSAT', 'n'],
      rows: [
        ['晨曦组', '85.7%', '7'],
        ['North', '40%', '5'],
      ],
      numeric: [false, true, true],
    });
    expect(kinds(card).slice(0, 2)).toEqual(['chart', 'table']);
    const long = { head: ['a'], numeric: [false], rows: Array.from({ length: 12 }, (_, i) => [String(i)]) };
    const cut = answerCard({ ...full, table: long });
    expect(cut.blocks.find((block) => block.kind === 'table')).toMatchObject({
      rows: long.rows.slice(0, 10),
    });
    expect(plainText(cut)).toContain('… and 2 more rows.');
  });

  it('is good or bad where the figure is', async () => {
    expect(answerCard((await ask(desk, { kind: 'compare', compare: WEEK_BEFORE })).full).tone).toBe('bad');
    expect(answerCard((await ask(desk, { where: [{ dim: 'team', in: ['T1'] }] })).full).tone).toBe('good');
  });

  it('says how a figure was computed, with the statement, when asked after it', async () => {
    const { full } = await ask(desk, { kind: 'explain' }, 'en');
    const card = answerCard(full);
    expect(kinds(card).filter((kind) => kind !== 'buttons')).toEqual([
      'text',
      'text',
      'text',
      'text',
      'code',
    ]);
    expect(plainText(card)).toMatch(/What was computed: CSAT · 9–15 March 2026[^]*n = 12[^]*select/);
    // What a metric means has none.
    const bare = answerCard((await ask(desk, { kind: 'explain', range: null }, 'en')).full);
    expect(kinds(bare)).not.toContain('code');
  });

  it('warns, and shows no figure, where the answer is a refusal', async () => {
    const card = answerCard((await ask(desk, { where: [{ dim: 'agent', in: ['A2'] }] }, 'zh', WANG)).full);
    expect(card).toMatchObject({ tone: 'warn', blocks: [] });
  });
});

describe('a card as plain text', () => {
  it('keeps every block, tables in columns', () => {
    const card: Card = {
      title: '标题',
      tone: 'plain',
      lang: 'zh',
      blocks: [
        { kind: 'text', text: '标题' },
        { kind: 'facts', facts: [{ label: '样本', value: '39' }] },
        {
          kind: 'table',
          head: ['团队', 'n'],
          rows: [
            ['晨曦组', '7'],
            ['North', '1,234'],
          ],
          numeric: [false, true],
        },
        { kind: 'mention', personId: 'A1', name: '王芳' },
        { kind: 'details', label: '怎么算的', blocks: [{ kind: 'code', text: 'select 1' }] },
        { kind: 'buttons', buttons: [{ kind: 'ask', label: '环比', question: '环比' }] },
      ],
    };
    expect(plainText(card)).toBe(
      '标题\n样本: 39\n团队        n\n晨曦组      7\nNorth   1,234\n@王芳\n[环比]',
    );
    expect(plainText(card, { details: true })).toContain('怎么算的\nselect 1');
  });
});
