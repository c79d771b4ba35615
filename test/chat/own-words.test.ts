import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inKnownWords, ownWordsOf } from '../../src/chat/own-words.js';

describe('teaching a word', () => {
  it.each([
    ['/define 响应 = 首次响应时间', '响应', '首次响应时间', false],
    ['by pulse we mean csat', 'pulse', 'csat', false],
    ['When I say “the big one”, I mean tickets', 'the big one', 'tickets', false],
    ['define pulse as csat for everyone', 'pulse', 'csat', true],
    ['定义：红线 = 差评数（全员）', '红线', '差评数', true],
    ['我们说的响应就是首次响应时间', '响应', '首次响应时间', false],
  ])('%s', (text, phrase, meaning, forAll) => {
    expect(ownWordsOf(text)).toEqual({ do: 'define', phrase, meaning, forAll });
  });

  it.each([
    ['/forget pulse', { do: 'forget', phrase: 'pulse', forAll: false }],
    ['删除定义 红线 全员', { do: 'forget', phrase: '红线', forAll: true }],
    ['我的词', { do: 'list' }],
    ['/define', { do: 'list' }],
  ])('%s', (text, meant) => {
    expect(ownWordsOf(text)).toEqual(meant);
  });

  it.each([
    'csat last week',
    '我们说的一次解决率是什么？',
    'FCR 是什么意思',
    'define fcr',
    'what do we mean by csat',
    '上周满意度',
  ])('is not what “%s” does', (text) => {
    expect(ownWordsOf(text)).toBeNull();
  });
});

describe('a question in known words', () => {
  const words = [
    { phrase: 'pulse', meaning: 'csat' },
    { phrase: 'pulse rate', meaning: 'first response time' },
    { phrase: '响应', meaning: '首次响应时间' },
  ];

  it('has each phrase replaced by its meaning, the longest first, as a word', () => {
    expect(inKnownWords('Pulse last week', words)).toBe('csat last week');
    expect(inKnownWords('pulse rate by team', words)).toBe('first response time by team');
    expect(inKnownWords('impulse last week', words)).toBe('impulse last week');
    expect(inKnownWords('上周響應多少', words)).toBe('上周 首次响应时间 多少');
  });

  it('is as it was written where it holds none of them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(inKnownWords(text, [{ phrase: 'no such phrase in it', meaning: 'x' }])).toBe(text);
      }),
    );
  });

  it('never replaces inside a meaning', () => {
    expect(
      inKnownWords('a', [
        { phrase: 'a', meaning: 'a b' },
        { phrase: 'b', meaning: 'c' },
      ]),
    ).toBe('a b');
  });
});
