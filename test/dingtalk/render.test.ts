// Cards as DingTalk gets them: golden files by place, sizes by property, and no text of a user that becomes anything but text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHttp } from '../../adapters/http.js';
import { createDingtalk } from '../../adapters/dingtalk/index.js';
import { LIMITS } from '../../adapters/dingtalk/limits.js';
import { bytes, cut, safe, safeInline } from '../../adapters/dingtalk/markdown.js';
import type { Part, Platform } from '../../adapters/platform.js';
import type { Block, Card } from '../../src/cards/card.js';
import { CARDS, HOSTILE } from './cards.js';

const http = createHttp({ httpsProxy: null, noProxy: null });
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const platformOf = (cardTemplateId: string | null): Platform =>
  createDingtalk(
    {
      clientId: 'ding-key-0001',
      clientSecret: 'secret-0001',
      robotCode: null,
      mode: 'stream',
      cardTemplateId,
      cardSecret: null,
      thinking: false,
      apiBase: 'http://127.0.0.1:1',
      oapiBase: 'http://127.0.0.1:1',
    },
    [{ name: 'ops', url: 'http://127.0.0.1:1/robot/send?access_token=x', secret: null }],
    { http, server: null, now: () => 0, log: quiet },
    { dingtalkIdOf: (personId) => (personId === 'A017' ? '0123' : null) },
  );
const plain = platformOf(null);
const interactive = platformOf('template-0001.schema');

const PLACES: Readonly<Record<string, (card: Card) => readonly Part[]>> = {
  user: (card) => plain.render(card, 'dingtalk:user/0123'),
  robot: (card) => plain.render(card, 'dingtalk:robot/ops'),
  card: (card) => interactive.render(card, 'dingtalk:group/cidAbC123=='),
};

const bodyText = (part: Part): string => JSON.stringify(part.body);
const textOf = (part: Part | undefined): string => {
  const body = part?.body;
  return typeof body === 'object' && body !== null && 'text' in body ? String(body.text) : '';
};

describe('golden', () => {
  const folder = new URL('../golden/dingtalk/', import.meta.url);
  for (const [name, card] of Object.entries(CARDS)) {
    it.each(Object.keys(PLACES))(`${name} for %s`, (place) => {
      const parts = PLACES[place]?.(card) ?? [];
      const shown = parts.map(({ pictures, ...part }) => ({
        ...part,
        pictures: pictures.map(({ id, alt }) => ({ id, alt })),
      }));
      const text = `${JSON.stringify(shown, null, 2)}\n`;
      const file = new URL(`${name}.${place}.json`, folder);
      if (process.env['UPDATE_GOLDEN'] === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, text);
      }
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  }
});

describe('what stands where', () => {
  const shown = (blocks: readonly Block[]): string =>
    textOf(plain.render({ title: 'T', tone: 'plain', lang: 'zh', blocks }, 'dingtalk:user/0123')[0]);
  const ask = (label: string) => ({ kind: 'ask', label, question: label }) as const;

  it('numbers stand where the buttons are, counted through the whole card', () => {
    const text = shown([
      { kind: 'text', text: '比如这样问：' },
      { kind: 'buttons', buttons: [ask('甲'), ask('乙')] },
      { kind: 'text', text: '可以接着追问。' },
      { kind: 'buttons', buttons: [ask('丙')] },
    ]);
    expect(text).toBe(
      '#### T\n\n比如这样问：\n\n> 回复数字：  \n> **1** 甲  \n> **2** 乙\n\n可以接着追问。\n\n> **3** 丙',
    );
  });

  it('what the heading says, and a column that holds nothing, are left out', () => {
    expect(
      shown([
        { kind: 'text', text: 'T' },
        { kind: 'text', text: '正文' },
      ]),
    ).toBe('#### T\n\n正文');
    const rows = [
      ['甲', '1', '–', '–'],
      ['乙', '–', '', '2'],
    ];
    expect(shown([{ kind: 'table', head: ['人', '数', '变化', '旧'], rows, numeric: [] }])).toBe(
      '#### T\n\n1. **甲** · 数 1 · 旧 –\n2. **乙** · 数 – · 旧 2',
    );
  });

  it('notes beside each other are one quote, and a figure that the heading holds is not said again', () => {
    const shown = (title: string): string =>
      textOf(
        PLACES['user']?.({
          title,
          tone: 'plain',
          lang: 'zh',
          blocks: [
            { kind: 'text', weight: 'figure', text: '92.3%' },
            { kind: 'text', weight: 'small', text: '比上上周高 1 个百分点。' },
            { kind: 'text', weight: 'small', text: '样本只有 8，仅供参考。' },
          ],
        })[0],
      );
    const notes = '> 比上上周高 1 个百分点。  \n> 样本只有 8，仅供参考。';
    expect(shown('上周满意度 92.3%（n=8）')).toBe(`#### 上周满意度 92.3%（n=8）\n\n${notes}`);
    for (const other of ['上周满意度', '上周满意度 192.3%', '变化 −92.3%'])
      expect(shown(other)).toContain('\n\n## 92.3%\n\n');
  });

  it('in a group, where the robot hears only what mentions it, the numbers say so', () => {
    const card: Card = {
      title: '选一个',
      tone: 'plain',
      lang: 'zh',
      blocks: [{ kind: 'buttons', buttons: [{ label: '走势', kind: 'ask', question: '走势' }] }],
    };
    expect(textOf(plain.render(card, 'dingtalk:group/cidAbC123==')[0])).toContain('> @我并回复数字：');
    expect(textOf(plain.render(card, 'dingtalk:user/0123')[0])).toContain('> 回复数字：');
    expect(textOf(plain.render({ ...card, lang: 'en' }, 'dingtalk:group/cidAbC123==')[0])).toContain(
      '> Mention me with a number:',
    );
  });

  it('a first column that only groups the rows stands behind the name', () => {
    const numeric = [false, false, true];
    const rows = [
      ['团队', 'Harbor', '−7.4'],
      ['团队', '银杏组', '+0.3'],
      ['产品', 'Mist', ''],
    ];
    expect(shown([{ kind: 'table', head: ['维度', '分组', '贡献'], rows, numeric }])).toBe(
      '#### T\n\n1. **Harbor** · 团队 · 贡献 −7.4\n2. **银杏组** · 团队 · 贡献 +0.3\n3. **Mist** · 产品',
    );
    // Names that only happen to be two of a kind in a table of two columns stay names.
    expect(
      shown([
        {
          kind: 'table',
          head: ['日', '数'],
          rows: [
            ['一', '1'],
            ['一', '2'],
          ],
          numeric: [],
        },
      ]),
    ).toBe('#### T\n\n1. **一**：1\n2. **一**：2');
  });
});

describe('a text of a user', () => {
  it('is no markup, no link, no mention, and reads the same', () => {
    const shown = safe(HOSTILE);
    expect(shown).not.toMatch(/@\S|\]\s*\(|!\[|<[a-z/!]|:\/\/|&lt;|`|\*|~~/i);
    expect(shown).not.toMatch(/^(?:#|>|\||[-+] |\d+[.)] |-{2,})/m);
    expect(shown).toContain('＠all');
    expect(shown).toContain('order_id');
    expect(shown).toContain('3 ＊ 4');
  });

  it.each([
    ['5 < 6', '5 < 6'],
    ['R&D', 'R&D'],
    ['-3.2 %', '-3.2 %'],
    ['[BUG] 登录失败', '[BUG] 登录失败'],
    ['C#', 'C#'],
    ['2026-03-16 09:00', '2026-03-16 09:00'],
    ['1.4 个百分点', '1.4 个百分点'],
  ])('stays as it is where it is harmless: %s', (text, same) => {
    expect(safeInline(text)).toBe(same);
  });

  it('whatever it is, gives no link, picture, tag, entity or mention', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '@',
        '[',
        ']',
        '(',
        ')',
        '!',
        '<',
        '>',
        '&',
        'lt;',
        '#',
        '\n',
        ' ',
        'a',
        '://',
        '\u200b',
        '\ufeff',
        '*',
        '\uE000',
        '\uE001',
        '`',
        '-',
        '1',
        '.',
        '|',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = safe(text);
        expect(shown).not.toMatch(/@\S|\]\s*[([:]|!\[|<[a-z/!?]|:\/\/|&#?\w+;|[*`\uE000\uE001]/i);
        expect(shown).not.toMatch(/^\s*(?:#|>|\||[-+]\s|\d+[.)]\s)/mu);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is cut between what are seen as characters', () => {
    const family = '👨‍👩‍👧‍👦'.repeat(9);
    const short = cut(family, (text) => bytes(text) <= 60);
    expect(short).toBe(`${'👨‍👩‍👧‍👦'.repeat(2)}…`);
  });
});

describe('sizes', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom('工单'.repeat(900), HOSTILE, '"\\'.repeat(600), '👨‍👩‍👧'.repeat(80), '\n\n\n', ''),
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    word.map((text): Block => ({ kind: 'text', text })),
    fc
      .array(fc.tuple(word, word), { maxLength: 40 })
      .map((facts): Block => ({ kind: 'facts', facts: facts.map(([label, value]) => ({ label, value })) })),
    fc
      .array(fc.array(word, { minLength: 3, maxLength: 3 }), { maxLength: 60 })
      .map((rows): Block => ({ kind: 'table', head: ['a', 'b', 'c'], rows, numeric: [false, true, true] })),
    word.map((name): Block => ({ kind: 'mention', personId: 'A017', name })),
    fc.array(word, { maxLength: 9 }).map((all): Block => ({
      kind: 'buttons',
      buttons: all.map((label) => ({ kind: 'ask', label, question: label })),
    })),
  );
  const card = fc.record({
    title: word,
    tone: fc.constantFrom('plain', 'bad'),
    lang: fc.constantFrom('zh', 'en'),
    blocks: fc.array(block, { maxLength: 12 }),
  }) satisfies fc.Arbitrary<Card>;

  it('hold for any card, in bytes', () => {
    fc.assert(
      fc.property(card, (given) => {
        const [user] = PLACES['user']?.(given) ?? [];
        const [robot] = PLACES['robot']?.(given) ?? [];
        const [inter] = PLACES['card']?.(given) ?? [];
        if (user === undefined || robot === undefined || inter === undefined) throw new Error('no part');
        expect(bytes(bodyText(user))).toBeLessThanOrEqual(LIMITS.msgParamBytes);
        expect(bytes(bodyText(robot))).toBeLessThanOrEqual(LIMITS.webhookBytes);
        expect(Buffer.from(bodyText(user)).toString()).toBe(bodyText(user));
        const { params } = inter.body as { readonly params: Readonly<Record<string, string>> };
        for (const value of Object.values(params)) {
          expect(bytes(value)).toBeLessThanOrEqual(LIMITS.cardValueBytes);
          expect(Buffer.from(value).toString()).toBe(value);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leave out whole rows, keep the buttons, and say so', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => [`客服${index}`, '满意度非常高', '52']);
    const long: Card = {
      title: '排行榜',
      tone: 'plain',
      lang: 'zh',
      blocks: [
        { kind: 'table', head: ['客服', '满意度', '样本'], rows, numeric: [false, true, true] },
        { kind: 'buttons', buttons: [{ kind: 'ask', label: '详情', question: '详情' }] },
      ],
    };
    const text = textOf(PLACES['user']?.(long)[0]);
    const shown = text.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(shown.length).toBeGreaterThan(150);
    expect(shown.every((line) => line.endsWith(' · 样本 52'))).toBe(true);
    expect(text).toContain('内容过长');
    expect(text.endsWith('> **1** 详情')).toBe(true);
  });

  it('a card without anything still says its title', () => {
    const bare: Card = { title: '你好', tone: 'plain', lang: 'zh', blocks: [] };
    for (const render of Object.values(PLACES)) expect(bodyText(render(bare)[0] as Part)).toContain('你好');
  });
});

describe('buttons', () => {
  it('are numbers to reply with, presses on a card, nothing by a robot', () => {
    expect(plain.buttons('dingtalk:user/0123')).toBe('numbered');
    expect(interactive.buttons('dingtalk:group/c')).toBe('pressed');
    expect(interactive.buttons('dingtalk:robot/ops')).toBe('none');
  });
});

describe('addresses', () => {
  it.each([
    ['dingtalk:user/0123', true],
    ['dingtalk:group/cidAbC123==', true],
    ['dingtalk:robot/ops', true],
    ['dingtalk:robot/unknown', false],
    ['slack:C1', false],
    ['dingtalk:', false],
  ])('%s', (address, served) => {
    expect(plain.serves(address)).toBe(served);
  });

  it('only robots without the keys of an application', () => {
    const robots = createDingtalk(null, [{ name: 'ops', url: null, secret: null }], {
      http,
      server: null,
      now: () => 0,
      log: quiet,
    });
    expect(robots.serves('dingtalk:robot/ops')).toBe(true);
    expect(robots.serves('dingtalk:user/0123')).toBe(false);
    expect(robots.directAddress('0123')).toBeNull();
  });
});
