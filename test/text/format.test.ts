// Figures as they are written, in both languages.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/metrics/metric.js';
import { inTimeUnit, makeFormat } from '../../src/text/format.js';
import { textSays } from '../support/text-says.js';

const zh = makeFormat('zh');
const en = makeFormat('en');

describe('values', () => {
  it.each<[Unit, number, string, string]>([
    ['count', 0, '0', '0'],
    ['count', 1234, '1,234', '1,234'],
    ['count', 1234567, '1,234,567', '1,234,567'],
    ['ratio', 0, '0%', '0%'],
    ['ratio', 1, '100%', '100%'],
    ['ratio', 0.923, '92.3%', '92.3%'],
    ['ratio', 0.9, '90%', '90%'],
    ['ratio', 0.9996, '99.96%', '99.96%'],
    ['ratio', 0.0042, '0.42%', '0.42%'],
    ['ratio', 1 / 30_000, '0.0033%', '0.0033%'],
    ['score', 4.1612, '4.16 分', '4.16'],
    ['score', 5, '5.00 分', '5.00'],
    ['points', 16.83, '+16.8', '+16.8'],
    ['points', -12.5, '−12.5', '−12.5'],
    ['points', 0, '0', '0'],
    ['per_mille', 0.8012, '0.80‰', '0.80 per 1,000 units'],
    ['per_mille', 0, '0‰', '0 per 1,000 units'],
    ['per_mille', 0.00496, '0.0050‰', '0.0050 per 1,000 units'],
    ['per_mille', 0.0349, '0.035‰', '0.035 per 1,000 units'],
    ['currency', 3582.921, '3,582.92', '3,582.92'],
    ['seconds', 0, '0 秒', '0s'],
    ['seconds', 4.53, '4.5 秒', '4.5s'],
    ['seconds', 48, '48 秒', '48s'],
    ['seconds', 60, '1 分钟', '1m'],
    ['seconds', 288, '4 分 48 秒', '4m 48s'],
    ['seconds', 3_599.8, '1 小时', '1h'],
    ['seconds', 3_570, '59 分 30 秒', '59m 30s'],
    ['seconds', 7_200, '2 小时', '2h'],
    ['seconds', 4_440, '1 小时 14 分', '1h 14m'],
    ['seconds', 104_400, '1 天 5 小时', '1d 5h'],
    ['seconds', 86_400 * 1_200, '1200 天', '1200d'],
  ])('%s %d', (unit, value, chinese, english) => {
    expect(zh.value(value, unit)).toBe(chinese);
    expect(en.value(value, unit)).toBe(english);
  });

  it('says that there is nothing instead of 0', () => {
    expect(zh.value(null, 'ratio')).toBe('无数据');
    expect(en.value(null, 'seconds')).toBe('no data');
  });
});

describe('changes', () => {
  it.each<[Unit, number, string, string]>([
    ['ratio', -0.014, '1.4 个百分点', '1.4 points'],
    ['ratio', 0.01, '1 个百分点', '1 point'],
    ['ratio', 0.0002, '0 个百分点', '0 points'],
    ['points', 8.46, '8.5 分', '8.5 points'],
    ['score', -0.08, '0.08 分', '0.08'],
    ['count', -271, '271', '271'],
    ['seconds', -130, '2 分 10 秒', '2m 10s'],
    ['per_mille', 0.28, '0.28‰', '0.28 per 1,000'],
  ])('%s %d', (unit, delta, chinese, english) => {
    expect(zh.difference(delta, unit)).toBe(chinese);
    expect(en.difference(delta, unit)).toBe(english);
  });

  it('says relative changes where they mean something, and never divides by nothing', () => {
    expect(zh.relative(2231, 1960, 'count')).toBe('+13.8%');
    expect(zh.relative(90, 100, 'seconds')).toBe('−10%');
    expect(zh.relative(5, 0, 'count')).toBeNull();
    expect(zh.relative(0.9, 0.8, 'ratio')).toBeNull();
  });

  it('signs contributions, except when there is none', () => {
    expect(zh.contribution(-0.057, 'ratio')).toBe('−5.7 个百分点');
    expect(en.contribution(12, 'count')).toBe('+12');
    expect(en.contribution(0, 'ratio')).toBe('0 points');
    expect(zh.contribution(-0.0004, 'ratio')).toBe('−0.04 个百分点');
    expect(en.contribution(0.00001, 'ratio')).toBe('under 0.01 points');
    expect(zh.contribution(0.02, 'seconds')).toBe('不到 0.1 秒');
  });

  it('has as many decimals as the shares that it lies between', () => {
    expect(zh.difference(-0.0034, 'ratio', [0.0034, 0.0068])).toBe('0.34 个百分点');
    expect(en.difference(0.025, 'ratio', [0.9, 0.875])).toBe('2.5 points');
  });
  it('is that of the figures as they are written beside it', () => {
    expect(zh.value(0.0434, 'ratio') + zh.value(0.0416, 'ratio')).toBe('4.3%4.2%');
    expect(zh.difference(0.0434 - 0.0416, 'ratio', [0.0434, 0.0416])).toBe('0.1 个百分点');
    expect(en.difference(0.8916 - 0.9584, 'ratio', [0.8916, 0.9584])).toBe('6.6 points');
    expect(en.difference(0.14, 'points', [34.86, 34.72])).toBe('0.2 points');
    expect(en.difference(-0.14, 'points', [-34.86, -34.72])).toBe('0.2 points');
    expect(zh.difference(0.006, 'score', [4.365, 4.359])).toBe('0.01 分');
  });

  it('leaves a gap to a target that is one', () => {
    expect(zh.gap(-0.0004, 'ratio')).toBe('0.04 个百分点');
    expect(en.gap(0.01, 'ratio')).toBe('1 point');
    expect(en.gap(0.000001, 'ratio')).toBe('under 0.01 points');
  });
});

describe('whoever reads a figure gets the figure', () => {
  const units: readonly [Unit, fc.Arbitrary<number>][] = [
    ['count', fc.nat(100_000_000)],
    ['ratio', fc.double({ min: 0, max: 1, noNaN: true })],
    ['seconds', fc.double({ min: 0, max: 40_000_000, noNaN: true })],
    ['score', fc.double({ min: 1, max: 5, noNaN: true })],
    ['points', fc.double({ min: -100, max: 100, noNaN: true })],
    ['currency', fc.double({ min: 0, max: 1e8, noNaN: true })],
  ];
  it.each(units)('%s', (unit, values) => {
    fc.assert(
      fc.property(values, fc.constantFrom(zh, en), (value, format) => {
        expect(textSays(format.value(value, unit), value, unit), format.value(value, unit)).toBe(true);
      }),
    );
  });
});

it('writes money in the currency of the orders, and bare where none is known', () => {
  expect(makeFormat('zh', 'CNY').value(3582.917, 'currency')).toBe('3,582.92 元');
  expect(makeFormat('zh', 'USD').value(12, 'currency')).toBe('USD 12.00');
  expect(makeFormat('en', 'CNY').difference(-89.456, 'currency')).toBe('CNY 89.46');
  expect(makeFormat('en', 'EUR').contribution(-89.456, 'currency')).toBe('−EUR 89.46');
  expect(makeFormat('en').value(1204.1, 'currency')).toBe('1,204.10');
});

describe('a time in one unit', () => {
  const minutes = inTimeUnit(makeFormat('zh'), 'minutes');
  const hours = inTimeUnit(makeFormat('en'), 'hours');

  it('is written in that unit alone', () => {
    expect(minutes.value(3051, 'seconds')).toBe('50.9 分钟');
    expect(hours.value(3051, 'seconds')).toBe('0.85 hours');
    expect(hours.value(90_000, 'seconds')).toBe('25 hours');
    expect(minutes.difference(-750, 'seconds')).toBe('12.5 分钟');
    expect(minutes.contribution(-750, 'seconds')).toBe('−12.5 分钟');
    expect(minutes.value(null, 'seconds')).toBe('无数据');
  });

  it('leaves anything else as it is', () => {
    expect(minutes.value(0.923, 'ratio')).toBe('92.3%');
  });
});
