// What is said of why one asks is taken out as a whole clause, and nothing else is.
import { describe, expect, it } from 'vitest';
import { withoutAsides, withoutWhoAsks } from '../../src/question/wording/asides-zh.js';

describe('withoutAsides', () => {
  it.each([
    ['写周报用，上周满意度', '上周满意度'],
    ['写周报用 上周满意度', '上周满意度'],
    ['开季度会要用：一季度投诉率', '一季度投诉率'],
    ['上周满意度，我下午开会要用', '上周满意度，'],
    ['我要寫週報，上周滿意度', '上周滿意度'],
    ['贺总要开会了，上周转派率', '上周转派率'],
    ['我老板催，上周转派率', '上周转派率'],
    ['上周满意度，以便撰写季度报告。', '上周满意度，'],
    ['新人请教，什么是重开率', '什么是重开率'],
    ['上周满意度，急', '上周满意度，'],
    ['上周差评几个，心慌，越快越好', '上周差评几个，'],
  ])('%s', (typed, rest) => {
    expect(withoutAsides(typed)).toBe(rest);
  });

  it.each([
    '上周解决量，钱总',
    '上周解决量，老板',
    '急 单 上周',
    '上周投诉，邮件，急单',
    '上周开会用时',
    '写周报用时多久，上周',
    '各方面满意度，速度',
    '写周报用',
    '上周满意度，只要老客户',
    'csat last week, for my deck',
  ])('%s stays', (typed) => {
    expect(withoutAsides(typed)).toBe(typed);
  });
});

describe('withoutWhoAsks', () => {
  it.each([
    ['我老板问上周投诉多少', '上周投诉多少'],
    ['我们领导想知道上月解决量', '上月解决量'],
    ['我的主管让我查一下上周首响', '上周首响'],
    ['我老板问的问题有多少', '我老板问的问题有多少'],
    ['上周我投诉多少', '上周我投诉多少'],
  ])('%s', (text, rest) => {
    expect(withoutWhoAsks(text)).toBe(rest);
  });
});
