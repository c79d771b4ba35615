// A thing by what it is and its model, and how many they are behind those that are named.
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { withoutTheirCount } from '../../src/question/wording/counted-names-zh.js';
import { withNamesInFull } from '../../src/question/wording/halves-of-names.js';
import type { Product } from '../../src/tickets/rows.js';

const product = (id: string, name: string, model: string | null): Product => ({
  id,
  name,
  model,
  line: '医疗器械',
  unitsSold: null,
  launchedAt: null,
});
const gazetteer = buildGazetteer({
  teams: [],
  agents: [],
  products: [
    product('P1', '脉安血压计X2', 'X2'),
    product('P2', '脉安血压计X3', 'X3'),
    product('P3', '糖友血糖仪', 'G5'),
    product('P4', '暖风机A1', 'A1'),
    product('P5', '冷风机A1', 'A1'),
    product('P6', 'Volt S1', 'S1'),
  ],
  values: {
    channel: ['phone', '微信'],
    category: [],
    product_line: ['医疗器械'],
    model: ['A1', 'G5', 'S1', 'X2', 'X3'],
    version: [],
    region: [],
    segment: [],
  },
});

describe('a thing by what it is and its model', () => {
  it.each([
    ['血压计x3上半年几个故障', '脉安血压计x3 上半年几个故障'],
    ['上半年x3血压计几个故障', '上半年 脉安血压计x3 几个故障'],
  ])('%s is said in full', (typed, full) => {
    expect(withNamesInFull(typed, gazetteer)).toBe(full);
  });

  it.each([
    // In full already.
    '脉安血压计x3上半年几个故障',
    // Another thing than that model.
    '血糖仪x3上半年几个故障',
    // Two things of one model.
    '风机a1上半年几个故障',
    '血压计上半年几个故障',
    '上半年volt s1的故障',
    '计x3上半年几个故障',
  ])('%s stays as it is', (typed) => {
    expect(withNamesInFull(typed, gazetteer)).toBe(typed);
  });
});

describe('how many they are', () => {
  it.each([
    ['x2和x3两款今年故障率比比', 'x2和x3 今年故障率比比'],
    ['x2和x3两款血压计今年故障率比比', 'x2和x3 今年故障率比比'],
    ['x2、x3这两个型号今年故障率', 'x2、x3 今年故障率'],
    ['上个月电话和微信俩谁快', '上个月电话和微信 谁快'],
  ])('%s is left out', (typed, rest) => {
    expect(withoutTheirCount(typed, gazetteer)).toBe(rest);
  });

  it.each([
    // Not so many, of another kind, or nothing that is named.
    '电话和微信三个渠道上月首响',
    '电话和微信两个组上月首响',
    '首响和满意度两个指标',
    '电话、微信和x2两款今年故障率',
  ])('%s stays as it is', (typed) => {
    expect(withoutTheirCount(typed, gazetteer)).toBe(typed);
  });

  it('leaves what it is where it is not what they are', () => {
    expect(withoutTheirCount('x2和x3两款血糖仪今年故障率', gazetteer)).toBe('x2和x3 血糖仪今年故障率');
  });
});
