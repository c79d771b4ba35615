// Cards as WeCom's messages: golden files (`UPDATE_GOLDEN=1 npx vitest run test/wecom` rewrites them), and that no card, however
// long or hostile, breaks a limit, loses its words or becomes markup.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../adapters/platform.js';
import { renderCard } from '../../adapters/wecom/render.js';
import { MARKER_BYTES, markerOf } from '../../adapters/wecom/marker.js';
import { neutralised } from '../../adapters/wecom/neutralise.js';
import type { Block, Card, Select } from '../../src/cards/card.js';
import { checkCard, checkContent } from '../support/wecom-checks.js';
import { CHART, SNOOZE, TREND } from './cards.js';

const SURFACES = ['user', 'chat', 'robot', 'bot'] as const;
type Surface = (typeof SURFACES)[number];

const render = (card: Card, surface: Surface, linked = false): readonly Part[] =>
  renderCard(card, {
    surface,
    linked,
    pressed: surface === 'user' || surface === 'bot',
    userIdOf: (id) => (id === 'A001' ? 'zhangsan' : null),
  });

describe('a card', () => {
  const cardOf = (blocks: readonly Block[], title = '我是 Deskbeat'): Card => ({
    title,
    tone: 'plain',
    lang: 'zh',
    blocks,
  });
  const asking = (...labels: readonly string[]): Block => ({
    kind: 'buttons',
    buttons: labels.map((label) => ({ kind: 'ask', label, question: label })),
  });
  const bodies = (card: Card, surface: Surface): readonly unknown[] =>
    render(card, surface).map(({ body }) => body);

  it('keeps what leads to the buttons with them', () => {
    const card = cardOf([
      { kind: 'text', text: '比如这样问：' },
      asking('上周满意度'),
      { kind: 'text', text: '可以接着追问。', weight: 'small' },
    ]);
    expect(bodies(card, 'user')).toMatchObject([
      { template_card: { sub_title_text: '可以接着追问。\n比如这样问：' } },
    ]);
    expect(bodies(card, 'bot')).toMatchObject([
      { markdown: { content: '**我是 Deskbeat**\n\n> 可以接着追问。' } },
      { template_card: { main_title: { title: '比如这样问' } } },
    ]);
    expect(JSON.stringify(bodies(card, 'robot')), 'nobody can press there').not.toContain('比如这样问');
  });

  it('lists in full, with their numbers, the questions that a button would cut', () => {
    const long = 'first response time by channel last month';
    const [, buttons] = bodies(cardOf([asking('CSAT last week', long)]), 'user');
    expect(buttons).toMatchObject({
      template_card: {
        sub_title_text: `1. CSAT last week\n2. ${long}`,
        button_list: [
          { text: '1. CSAT last week', key: 'ask:CSAT last week' },
          { text: '2. first response t…', key: `ask:${long}` },
        ],
      },
    });
  });

  it('keeps a row of several figures short: a sample with its figure, nothing for what is none, words behind a colon', () => {
    const table = (lang: 'zh' | 'en', head: readonly string[], cells: readonly string[]): string => {
      const [body] = bodies(
        {
          ...cardOf(
            [{ kind: 'table', head, rows: [cells], numeric: [false, false, true, true, true, false] }],
            '榜',
          ),
          lang,
        },
        'user',
      );
      return JSON.stringify(body);
    };
    expect(
      table(
        'zh',
        ['名次', '客服', '满意度', 'n', '评价率', '变化'],
        ['并列 1', '李敏', '100%', '11', '34%', '–'],
      ),
    ).toContain('**并列 1 李敏**  满意度 100%（n=11），评价率 34%"');
    expect(
      table(
        'en',
        ['Place', 'Who', 'CSAT', 'n', 'Response rate', 'Moved'],
        ['1=', 'Li Min', '100%', '11', '34%', 'new'],
      ),
    ).toContain('**1= Li Min**  CSAT 100% (n = 11), response rate 34%, moved: new"');
  });

  it('puts notes that follow each other together, and says above buttons what they are for', () => {
    const act = (action: string): Block => ({
      kind: 'buttons',
      buttons: [{ kind: 'act', label: '反馈', action, value: 'x' }],
    });
    const notes: readonly Block[] = ['评价率 36%。', '没有说时间。'].map((text) => ({
      kind: 'text',
      text,
      weight: 'small',
    }));
    const long = '晨曦组：近 7 天 3 条低分评价，2 条待回访，都在产品店小管';
    const [words, buttons] = bodies(cardOf([...notes, act('push-feedback')], long), 'user');
    expect(words).toMatchObject({
      markdown: {
        content: `**${long}**\n\n<font color="comment">评价率 36%。</font>\n<font color="comment">没有说时间。</font>`,
      },
    });
    expect(buttons).toMatchObject({ template_card: { main_title: { title: '这条消息有用吗？' } } });
    expect(bodies(cardOf([act('overdue-ack')], long), 'user').at(-1)).toMatchObject({
      template_card: { main_title: { title: '接下来' } },
    });
  });

  it('says a figure once, and names a row of two words by both', () => {
    const [text] = bodies(
      cardOf(
        [
          { kind: 'text', text: '60%', weight: 'figure' },
          {
            kind: 'table',
            head: ['维度', '分组', '贡献'],
            rows: [['产品', '店小管', '−21.7 个百分点']],
            numeric: [false, false, true],
          },
        ],
        '3月满意度 60%',
      ),
      'user',
    );
    expect(text).toEqual({
      msgtype: 'markdown',
      markdown: { content: '**3月满意度 60%**\n\n1. **产品 店小管**  −21.7 个百分点' },
    });
  });
});

const WORDS = {
  zh: {
    short: '有 3 张工单快到期',
    answer: '上周首次响应中位数 12 分钟，比前一周快 3 分钟',
    text: '主要因为退款类工单少了。',
    small: '样本 n = 128；未计入 4 张合并的工单。',
    fact: ['最早', '10:30'],
    long: ['首次响应的中位数', '12 分钟'],
    head: ['名次', '客服', '首解率', 'n'],
    names: ['王伟', '李娜', '张敏'],
    days: ['日期', '首响'],
    ask: '那上个月呢？',
    act: '一小时后提醒',
    how: '这个数是怎么算的',
    day: '每日首响',
    normal: ['平时', '13 分 12 秒'],
    later: ['我来处理', '稍后提醒', '转给…'],
    choose: {
      title: '设置提醒',
      submit: '确定',
      hint: '没有合适的？直接回复文字。',
      about: '看什么指标？',
      by: '按什么分？',
      metrics: [
        '客户满意度',
        '首次响应时间',
        '投诉率',
        '工单量',
        '超时工单',
        '解决时长',
        '一次解决率',
        '重开率',
      ],
      splits: ['不分', '按团队', '按渠道'],
      why: ['它没看懂我问的是哪个团队、哪段时间', '数字不对'],
    },
  },
  en: {
    short: '3 tickets due soon',
    answer: 'Median first response was 12 min last week, 3 min faster than the week before',
    text: 'Mostly because there were fewer refund tickets.',
    small: 'Sample n = 128; 4 merged tickets are left out.',
    fact: ['First', '10:30'],
    long: ['Median first response', '12 min'],
    head: ['#', 'Agent', 'FCR', 'n'],
    names: ['Wang Wei', 'Li Na', 'Zhang Min'],
    days: ['Day', 'First response'],
    ask: 'And last month?',
    act: 'Remind me in 1 h',
    how: 'How was this computed',
    day: 'First response by day',
    normal: ['Usual', '13m 12s'],
    later: ['I’m on it', 'Later', 'Hand over…'],
    choose: {
      title: 'Set up an alert',
      submit: 'Go on',
      hint: 'Not listed? Just reply.',
      about: 'Which metric?',
      by: 'Split by what?',
      metrics: [
        'CSAT',
        'First response time',
        'Complaint rate',
        'Tickets',
        'Overdue',
        'Resolution time',
        'FCR',
        'Reopen rate',
      ],
      splits: ['Not at all', 'By team', 'By channel'],
      why: ['It misread which team or which days I meant', 'The figure is wrong'],
    },
  },
} as const;

function cardsIn(lang: 'zh' | 'en'): Readonly<Record<string, Card>> {
  const words = WORDS[lang];
  const card = (title: string, blocks: readonly Block[], tone: Card['tone'] = 'plain'): Card => ({
    title,
    tone,
    lang,
    blocks,
  });
  const facts = (pair: readonly [string, string]): Block => ({
    kind: 'facts',
    facts: [{ label: pair[0], value: pair[1] }],
  });
  const ranking: Block = {
    kind: 'table',
    head: words.head,
    rows: words.names.map((name, index) => [String(index + 1), name, `${92 - index}.5%`, '120']),
    numeric: [true, false, true, true],
  };
  const { choose } = words;
  const many = (labels: readonly string[]) => labels.map((label, index) => ({ value: String(index), label }));
  const choosing = (fields: Select['fields']): Card =>
    card(choose.title, [
      { kind: 'text', text: fields[0]?.label ?? '' },
      {
        kind: 'buttons',
        buttons: (fields[0]?.choices ?? [])
          .slice(0, 6)
          .map(({ label }) => ({ kind: 'ask', label, question: label })),
        select: { action: 'subscribe', value: '', submit: choose.submit, hint: choose.hint, fields },
      },
      { kind: 'text', text: words.text, weight: 'small' },
    ]);
  return {
    text: card(words.answer, [{ kind: 'text', text: words.text }]),
    weights: card(words.answer, [
      { kind: 'text', text: '12 min', weight: 'figure' },
      { kind: 'text', text: words.text },
      { kind: 'text', text: words.small, weight: 'small' },
    ]),
    warning: card(words.short, [{ kind: 'text', text: words.text }], 'bad'),
    facts: card(words.answer, [facts(words.long)], 'good'),
    ranking: card(words.answer, [ranking]),
    days: card(words.answer, [
      {
        kind: 'table',
        head: words.days,
        rows: [
          ['11-16', '12 min'],
          ['11-17', '9 min'],
        ],
        numeric: [false, true],
      },
    ]),
    code: card(words.answer, [{ kind: 'code', text: 'select count(*)\nfrom tickets' }]),
    chart: card(words.answer, [{ kind: 'chart', chart: CHART, alt: words.text }]),
    details: card(words.answer, [{ kind: 'details', label: words.how, blocks: [facts(words.long)] }]),
    mention: card(words.short, [
      { kind: 'mention', personId: 'A001', name: words.names[0] },
      { kind: 'mention', personId: 'A999', name: words.names[1] },
    ]),
    'mention beside a table': card(words.answer, [
      ranking,
      { kind: 'mention', personId: 'A001', name: words.names[0] },
    ]),
    'short with buttons': card(words.short, [
      { kind: 'text', text: words.text },
      facts(words.fact),
      { kind: 'buttons', buttons: [{ ...SNOOZE, label: words.act }] },
    ]),
    'long with buttons': card(words.answer, [
      ranking,
      { kind: 'chart', chart: CHART, alt: words.text },
      { kind: 'buttons', buttons: [{ kind: 'ask', label: words.ask, question: words.ask }] },
    ]),
    'choice of many': choosing([{ name: 'about', label: choose.about, choices: many(choose.metrics) }]),
    'choice of long ones': choosing([{ name: 'reason', label: choose.title, choices: many(choose.why) }]),
    'choice of few': choosing([{ name: 'by', label: choose.by, choices: many(choose.splits) }]),
    'choices together': choosing([
      { name: 'about', label: choose.about, choices: many(choose.metrics) },
      { name: 'by', label: choose.by, choices: many(choose.splits), initial: '1' },
    ]),
    'choice above buttons': card(
      words.short,
      [
        ranking,
        {
          kind: 'buttons',
          buttons: ['overdue-ack', 'overdue-snooze', 'overdue-handover'].map((action, index) => ({
            kind: 'act',
            label: words.later[index] ?? '',
            action,
            value: 'board',
          })),
        },
      ],
      'warn',
    ),
    hostile: card('<@all> 大促 **bold** [x](http://evil.example) &lt;', [
      {
        kind: 'text',
        text: '# heading\n> quote\n- item\n@all <font color="warning">red</font> https://evil.example',
      },
      { kind: 'table', head: ['a|b', 'c'], rows: [['x|y', '`z`']], numeric: [false, false] },
    ]),
  };
}

const goldenPath = (lang: string, name: string): URL =>
  new URL(`../golden/wecom/${lang}/${name.replaceAll(' ', '-')}.json`, import.meta.url);

function expectGolden(shown: unknown, path: URL): void {
  const text = `${JSON.stringify(shown, null, 2).replaceAll('\u200b', '\\u200b')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path.pathname), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

const shownOn = (card: Card, linked: boolean) =>
  Object.fromEntries(
    SURFACES.map((surface) => [
      surface,
      render(card, surface, linked).map(({ body, optional }) => (optional ? { optional, body } : body)),
    ]),
  );

describe('golden messages', () => {
  for (const lang of ['zh', 'en'] as const) {
    const { day, normal, fact, text } = WORDS[lang];
    const trend: Card = {
      title: day,
      tone: 'plain',
      lang,
      blocks: [
        { kind: 'text', text },
        { kind: 'facts', facts: [normal, fact].map(([label = '', value = '']) => ({ label, value })) },
        { kind: 'chart', chart: TREND, alt: day },
      ],
    };
    it(`a picture from our own door, ${lang}`, () =>
      expectGolden(shownOn(trend, true), goldenPath(lang, 'picture from our door')));
    it(`a picture where our door is closed, ${lang}`, () =>
      expectGolden(shownOn(trend, false), goldenPath(lang, 'picture by itself')));
    for (const [name, card] of Object.entries(cardsIn(lang))) {
      it(`${name}, ${lang}`, () => {
        expectGolden(shownOn(card, false), goldenPath(lang, name));
      });
    }
  }
});

const SIGNS = [
  '<@all>',
  '<@zhangsan>',
  '@all',
  '@所有人',
  '<font color="info">',
  '](http://x.example)',
  '&lt;',
  '#',
  '**',
  '|',
  '`',
  '```',
  '\n',
  '> ',
  '- ',
  '---',
  '~~',
  '_',
  '😀',
  '👨‍👩‍👧',
  '客户',
  ' ',
  '\u202e',
  '\u0000',
  'a',
];
const wild = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 20, unit: 'grapheme' })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));
const long = fc.tuple(wild, fc.integer({ min: 1, max: 60 })).map(([text, times]) => text.repeat(times));
const button = fc.oneof(
  wild.map((text) => ({ kind: 'ask' as const, label: text, question: text })),
  fc.record({ kind: fc.constant('act' as const), label: wild, action: fc.constant('snooze'), value: wild }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.oneof(wild, long),
    weight: fc.constantFrom('normal' as const, 'small' as const, 'figure' as const),
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: wild, value: wild }), { maxLength: 9 }),
  }),
  fc.record({ kind: fc.constant('code' as const), text: long }),
  fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      head: fc.array(wild, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(wild, { minLength: columns, maxLength: columns }), { maxLength: 60 }),
      numeric: fc.array(fc.boolean(), { minLength: columns, maxLength: columns }),
    }),
  ),
  fc.record({ kind: fc.constant('mention' as const), personId: fc.constantFrom('A001', 'A002'), name: wild }),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 15 }) }),
  fc.record({
    kind: fc.constant('buttons' as const),
    buttons: fc.array(button, { maxLength: 6 }),
    select: fc.record({
      action: fc.constant('subscribe'),
      value: wild,
      submit: wild,
      hint: wild,
      fields: fc.array(
        fc.record({
          name: fc.constantFrom('about', 'by', 'when', 'place'),
          label: wild,
          choices: fc.array(fc.record({ value: wild, label: wild }), { minLength: 1, maxLength: 30 }),
          initial: wild,
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  }),
);
const wildCard: fc.Arbitrary<Card> = fc.record({
  title: fc.oneof(wild, long),
  tone: fc.constantFrom('plain' as const, 'good' as const, 'warn' as const, 'bad' as const),
  lang: fc.constantFrom('zh' as const, 'en' as const),
  blocks: fc.array(block, { maxLength: 8 }),
});

type Fields = Readonly<Record<string, unknown>>;
const bodyOf = (part: Part): Fields => {
  const { body } = part;
  if (typeof body !== 'object' || body === null) throw new Error('no body');
  return { ...body };
};
const fieldsIn = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const contentOf = (part: Part): string => {
  const body = bodyOf(part);
  return String(fieldsIn(body[String(body['msgtype'])])['content'] ?? '');
};

describe('any card', () => {
  it('is taken by every surface, whole characters and no empty message', () => {
    fc.assert(
      fc.property(wildCard, fc.constantFrom(...SURFACES), (card, surface) => {
        const parts = render(card, surface);
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) {
          const body = bodyOf(part);
          if (body['msgtype'] === 'template_card') {
            expect(checkCard({ ...fieldsIn(body['template_card']), task_id: 'T' }, 'app')).toBeNull();
          } else if (surface === 'bot') {
            const content = contentOf(part);
            expect(Buffer.byteLength(content)).toBeLessThanOrEqual(20_480);
            expect(content.trim()).not.toBe('');
          } else {
            // As it goes out: with its mark.
            const marked = surface === 'robot' ? contentOf(part) : contentOf(part) + markerOf('any');
            expect(
              checkContent(
                { ...body, [String(body['msgtype'])]: { content: marked } },
                surface === 'robot' ? 'robot' : 'app',
              ),
            ).toBeNull();
          }
        }
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  it('calls nobody but whom it mentions, and makes no link or colour of what people wrote', () => {
    fc.assert(
      fc.property(wildCard, fc.constantFrom(...SURFACES), (card, surface) => {
        const all = render(card, surface)
          .map((part) => (part.kind === 'template_card' ? '' : contentOf(part)))
          .join('\n');
        expect(all.match(/<@(?!zhangsan>)[^>]*>/g)).toBeNull();
        expect(all).not.toMatch(/\]\(|:\/\/|&lt;|@all|@所有人/);
        expect(all.match(/<(?!\/?font\b|@zhangsan>)/g)).toBeNull();
        const fonts = all.match(/<font color="[a-z]+">/g) ?? [];
        expect(all.match(/<\/font>/g) ?? []).toHaveLength(fonts.length);
        if (
          card.tone === 'plain' &&
          !card.blocks.some((one) => one.kind === 'text' && one.weight === 'small')
        ) {
          expect(fonts).toEqual([]);
        }
        if (!card.blocks.some((one) => one.kind === 'mention' && one.personId === 'A001')) {
          expect(all).not.toContain('<@');
        }
      }),
      { numRuns: 600, seed: 8 },
    );
  });

  it('reads as it did: nothing but the signs changes', () => {
    expect(neutralised('张三 5*3=15，<5 分钟，a@b.com，order_id，见 #12', 'wide')).toBe(
      '张三 5＊3=15，＜5 分钟，a@b.com，order_id，见 #12',
    );
    expect(neutralised('# 标题', 'narrow')).toBe('＃ 标题');
  });

  it('that is too long for a few messages ends with a word that says so', () => {
    const rows = Array.from({ length: 900 }, (_, n) => [String(n + 1), `客服${n}`, '92.5%', '120']);
    const card: Card = {
      title: '全部客服',
      tone: 'plain',
      lang: 'zh',
      blocks: [
        { kind: 'table', head: ['名次', '客服', '首解率', 'n'], rows, numeric: [true, false, true, true] },
      ],
    };
    for (const surface of ['user', 'robot'] as const) {
      const parts = render(card, surface);
      expect(parts).toHaveLength(4);
      expect(contentOf(parts[3] ?? parts[0]!)).toMatch(/内容较长，后面的没有显示。$/);
      const lines = parts.flatMap((part) => contentOf(part).split('\n'));
      const first = lines.filter((text) => text.includes('客服0') || text.includes('客服899'));
      expect(first).toHaveLength(1);
      // Each part of a table has its head, and rows are whole.
      if (surface === 'robot') {
        for (const part of parts)
          expect(contentOf(part)).toContain('| 名次 | 客服 | 首解率 | n |\n| ---: | :--- | ---: | ---: |');
        for (const text of lines.filter((one) => one.startsWith('|')))
          expect(text.split('|')).toHaveLength(6);
      }
    }
  });
});

describe('the mark of a delivery', () => {
  it('is the same for one key, another for another, and of a known size', () => {
    expect(markerOf('a')).toBe(markerOf('a'));
    expect(new Set(Array.from({ length: 1_000 }, (_, n) => markerOf(`k${n}`))).size).toBe(1_000);
    expect(Buffer.byteLength(markerOf('a'))).toBe(MARKER_BYTES);
  });
});
