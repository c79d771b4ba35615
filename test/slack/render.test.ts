// Cards as Block Kit: golden files (`UPDATE_GOLDEN=1 npx vitest run test/slack` rewrites them), and that nothing breaks a limit, loses a
// word or becomes markup.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderCard, type RenderOptions } from '../../adapters/slack/render.js';
import { BodyShape } from '../../adapters/slack/types.js';
import { answerCard } from '../../src/cards/answer-card.js';
import type { Block, Card } from '../../src/cards/card.js';
import { helpCard } from '../../src/chat/respond.js';
import type { Plan } from '../../src/question/plan.js';
import { ask, LAST_WEEK, MANAGER, openDesk, WANG, WEEK_BEFORE, type Desk } from '../answer/desk.js';
import { wrongInBlocks } from '../support/slack-blocks.js';
import { EVIL, hostile, huge } from './cards.js';
import { card } from './rig.js';

const OPTIONS: RenderOptions = {
  surface: 'message',
  slackIdOf: (id) => (id === 'A1' ? 'U0AGENT0001' : null),
};

const bodies = (of: Card, options = OPTIONS) =>
  renderCard(of, options).map(({ body }) => BodyShape.parse(body));

/** What Slack would refuse, once pictures are uploaded. */
function wrong(of: Card, surface: 'message' | 'home' = 'message'): readonly string[] {
  const uploaded = bodies(of, { ...OPTIONS, surface }).map(({ blocks }) =>
    blocks.map((block) => ('slack_file' in block ? { ...block, slack_file: { id: 'F0123456789' } } : block)),
  );
  return uploaded.flatMap((blocks) => wrongInBlocks(blocks, { surface, isReady: () => true }));
}

function matchesGolden(name: string, of: Card): void {
  const path = fileURLToPath(new URL(`../golden/slack/${name}.json`, import.meta.url));
  const text = `${JSON.stringify(bodies(of), null, 1)}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${name} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const PLANS: Readonly<Record<string, Partial<Plan>>> = {
  value: {},
  compare: { kind: 'compare', range: LAST_WEEK, compare: WEEK_BEFORE },
  trend: { kind: 'trend', grain: 'day' },
  breakdown: { kind: 'breakdown', by: ['team'] },
  list: { kind: 'list', metrics: ['overdue'], range: null },
  explain: { kind: 'explain' },
  distribution: { kind: 'distribution', metrics: ['first_response_time'] },
  drivers: { kind: 'drivers', range: LAST_WEEK, compare: WEEK_BEFORE },
};

describe('golden files', () => {
  for (const lang of ['zh', 'en'] as const) {
    it.each(Object.entries(PLANS))(`an answer in ${lang}: %s`, async (kind, parts) => {
      const of = answerCard((await ask(desk, parts, lang, MANAGER)).full);
      expect(wrong(of)).toEqual([]);
      matchesGolden(`answer-${kind}.${lang}`, of);
    });
    it(`help in ${lang}`, () => {
      matchesGolden(`help.${lang}`, helpCard(lang, WANG));
    });
  }
  it.each(Object.entries({ hostile, huge }))('%s', (name, of) => {
    matchesGolden(name, of);
  });
});

/** Every text object, wherever it stands. */
function textsOf(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(textsOf);
  return 'type' in value && 'text' in value && typeof value.text === 'string'
    ? [{ ...value }, ...inner]
    : inner;
}

describe('a card that means harm', () => {
  it('is words: no mention, no link, no markup', () => {
    expect(wrong(hostile)).toEqual([]);
    // What a button hands back is not shown to anybody.
    const sent = JSON.stringify(bodies(hostile), (name, value: unknown) =>
      name === 'value' ? undefined : value,
    );
    expect(sent).not.toMatch(/<!|<https?:|<@U0AGENT0001>(?!")/);
    expect(sent).not.toContain('&lt;here');
    // The one mention is the card's own.
    expect(sent.match(/<@U0AGENT0001>/g)).toHaveLength(1);
    for (const text of textsOf(bodies(hostile))) {
      if (text['type'] !== 'mrkdwn') continue;
      const words = String(text['text']);
      const isFenced = words.startsWith('```') && words.endsWith('```') && words.match(/```/g)?.length === 2;
      const isBold = /^\*[^*_~`]*\*$/.test(words);
      expect(isFenced || isBold || words === '<@U0AGENT0001>' || !/[*_~`]/.test(words), words).toBe(true);
    }
  });
});

it('a mark in a name that turns the direction of writing is taken out', () => {
  const name = 'evil\u202Egnp.exe \u2067x';
  const of = card(`${name}: 42%`, [
    { kind: 'text', text: name },
    { kind: 'facts', facts: [{ label: name, value: name }] },
    { kind: 'table', head: [name], rows: [[name]], numeric: [false] },
    { kind: 'code', text: name },
    { kind: 'buttons', buttons: [{ kind: 'ask', label: name, question: 'q' }] },
  ]);
  expect(JSON.stringify(bodies(of))).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

it('says each thing once: a figure that the title has, a table beside its picture', () => {
  const of = card('CSAT 42%', [
    { kind: 'text', text: '42%', weight: 'figure' },
    { kind: 'text', text: '7 more', weight: 'figure' },
    { kind: 'table', head: ['team'], rows: [['x'.repeat(200)]], numeric: [false] },
  ]);
  const [body] = bodies(of);
  expect(JSON.stringify(body?.blocks).match(/42%/g)).toHaveLength(1);
  expect(body?.text).toBe(`CSAT 42%\n7 more\nteam\n${'x'.repeat(29)}…`);
});

it('of a long title of several sentences the first is the header', () => {
  const of = card(
    'That is somebody else’s figure, not yours. You can ask for your own, or for the whole team’s.',
  );
  expect(bodies(of)[0]?.blocks).toMatchObject([
    { type: 'header', text: { text: 'That is somebody else’s figure, not yours.' } },
    { type: 'section', text: { text: 'You can ask for your own, or for the whole team’s.' } },
  ]);
});

describe('a card that is too long', () => {
  it('goes on in further messages, each within every limit, and says what was cut', () => {
    expect(wrong(huge)).toEqual([]);
    expect(bodies(huge)).toHaveLength(4);
    expect(JSON.stringify(bodies(huge).at(-1)?.blocks.at(-1))).toContain('没有显示');
    expect(wrong(huge, 'home')).toEqual([]);
    expect(bodies(huge, { ...OPTIONS, surface: 'home' })).toHaveLength(1);
  });

  it('never loses a row of a table that fits into four messages', () => {
    const rows = Array.from({ length: 250 }, (_, index) => [`工单${index}`, String(index)]);
    const of = card('清单', [{ kind: 'table', head: ['工单', '分钟'], rows, numeric: [false, true] }]);
    expect(wrong(of)).toEqual([]);
    const shown = JSON.stringify(bodies(of));
    expect(rows.filter(([name]) => !shown.includes(`"${name}"`))).toEqual([]);
  });

  it('keeps characters whole', () => {
    const family = '👨‍👩‍👧‍👦';
    const of = card('x', [
      { kind: 'text', text: family.repeat(900) },
      { kind: 'buttons', buttons: [{ kind: 'ask', label: family.repeat(30), question: 'q' }] },
    ]);
    const texts = bodies(of).flatMap(
      ({ blocks }) => JSON.stringify(blocks).match(/[\u{1f300}-\u{1faff}\u200d]+/gu) ?? [],
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text.length % family.length).toBe(0);
    expect(texts.join('').length).toBeGreaterThanOrEqual(900 * family.length);
  });
});

describe('mentions', () => {
  it('in a row share a line; a person without a Slack user is a name', () => {
    const mention = (personId: string) => ({ kind: 'mention', personId, name: '王芳' }) as const;
    const [body] = bodies(card('x', ['A1', 'A1', 'A9'].map(mention)));
    expect(body?.blocks.slice(1)).toMatchObject([
      { text: { type: 'mrkdwn', text: '<@U0AGENT0001> <@U0AGENT0001>' } },
      { text: { type: 'plain_text', text: '@王芳' } },
    ]);
  });
});

describe('any card', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.constantFrom(
      '',
      ' ',
      EVIL,
      '"'.repeat(4_000),
      '\u0000'.repeat(50),
      '\ud800',
      'a\nb\n\n',
      '&'.repeat(3_000),
    ),
  );
  const row = fc.array(text, { maxLength: 22, size: 'small' });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      text,
      weight: fc.constantFrom('normal' as const, 'small' as const, 'figure' as const),
    }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      head: row,
      rows: fc.array(row, { maxLength: 12 }),
      numeric: fc.array(fc.boolean(), { maxLength: 22 }),
    }),
    fc.record({ kind: fc.constant('code' as const), text }),
    fc.record({ kind: fc.constant('mention' as const), personId: fc.constantFrom('A1', 'A2'), name: text }),
    fc.record({
      kind: fc.constant('buttons' as const),
      buttons: fc.array(fc.record({ kind: fc.constant('ask' as const), label: text, question: text }), {
        maxLength: 30,
      }),
    }),
  );
  const cards: fc.Arbitrary<Card> = fc.record({
    title: text,
    tone: fc.constantFrom('plain' as const, 'bad' as const),
    lang: fc.constantFrom('zh' as const, 'en' as const),
    blocks: fc.array(block, { maxLength: 12 }),
  });

  it('is within every limit, as a message and as a home tab', () => {
    fc.assert(
      fc.property(cards, (of) => {
        expect(wrong(of)).toEqual([]);
        expect(wrong(of, 'home')).toEqual([]);
        for (const { text: fallback } of bodies(of)) {
          expect(fallback).not.toBe('');
          expect(fallback.length).toBeLessThanOrEqual(3_100);
          expect(fallback).not.toMatch(/[<>]/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
