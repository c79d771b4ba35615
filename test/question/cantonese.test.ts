// Cantonese words become standard Chinese; names and words that only look alike stay as they are.
import { describe, expect, it } from 'vitest';
import { inMandarin } from '../../src/question/wording/cantonese.js';
import { normalise } from '../../src/question/normalise.js';
import { GAZETTEER } from './third-workspace.js';

const heard = (text: string): string => inMandarin(normalise(text), GAZETTEER);

describe('Cantonese', () => {
  it.each([
    ['五月有幾多投訴', '五月有多少投诉'],
    ['滿意度係幾多', '满意度是多少'],
    ['邊個組最好', '哪个组最好'],
    ['邊個最快', '谁最快'],
    ['點解跌咗', '为什么跌了'],
    ['有冇超時嘅單', '有没有超时的单'],
    ['我哋而家點樣', '我们现在怎么样'],
    ['幾時做到㗎？', '几时做到?'],
  ])('%s', (text, mandarin) => {
    expect(heard(text)).toBe(mandarin);
  });

  it.each([
    '上周8点解决量',
    '我这边个人满意度',
    '产品系列投诉量',
    '联系客户',
    '新旧年度对比',
    '而家电产品呢',
    '第几快',
    '如今个人业绩',
    '几大渠道',
    '云帆组上周满意度',
  ])('leaves %s', (text) => {
    expect(heard(text)).toBe(text);
  });

  it.each(['冇憂', '佢梅'])('leaves the name %s', (name) => {
    expect(heard(`${name}嘅投訴`)).toBe(`${normalise(name)}的投诉`);
  });
});
