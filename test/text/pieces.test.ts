// Gluing scripts together, lists, columns, names of values.
import { describe, expect, it } from 'vitest';
import { glue, listed, sentenceCase } from '../../src/text/glue.js';
import { valueName } from '../../src/text/values.js';
import { displayWidth, padded } from '../../src/text/width.js';

describe('pieces of sentences', () => {
  it('sets a space where Chinese meets Latin, and only there', () => {
    expect(glue('上周', 'Ledgerly', '投诉量')).toBe('上周 Ledgerly 投诉量');
    expect(glue('上周', null, '投诉量', '')).toBe('上周投诉量');
    expect(glue('上周（3月9日）', 'Rapid', '（n=3）')).toBe('上周（3月9日）Rapid（n=3）');
    expect(glue('P95', '7 小时')).toBe('P95 7 小时');
  });

  it('lists as each language does', () => {
    expect(listed(['甲', '乙', '丙'], 'zh')).toBe('甲、乙、丙');
    expect(listed(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listed(['a'], 'en')).toBe('a');
    expect(listed([], 'en')).toBe('');
    expect(sentenceCase('first response time')).toBe('First response time');
  });

  it('measures Chinese as two columns', () => {
    expect(displayWidth('欧阳震华')).toBe(8);
    expect(displayWidth('n=39')).toBe(4);
    expect(displayWidth('（3月）')).toBe(7);
    expect(padded(['团队', 'a'], false)).toEqual(['团队', 'a   ']);
    expect(padded(['9', '1,234'], true)).toEqual(['    9', '1,234']);
  });

  it.each<[Parameters<typeof valueName>[0], string | number | null, string, string]>([
    ['priority', 'urgent', '紧急', 'urgent'],
    ['type', 'complaint', '投诉', 'complaint'],
    ['weekday', 1, '周一', 'Monday'],
    ['weekday', 7, '周日', 'Sunday'],
    ['hour', 9, '9 点', '09:00'],
    ['channel', 'wechat', '微信', 'WeChat'],
    ['channel', '抖音', '抖音', '抖音'],
    ['channel', 'live_chat', '在线客服', 'live chat'],
    ['channel', 'web_form', 'web form', 'web form'],
    ['model', 'AX_B', 'AX_B', 'AX_B'],
    ['region', null, '未知', 'unknown'],
  ])('names %s %s', (dim, value, zh, en) => {
    expect(valueName(dim, value, 'zh')).toBe(zh);
    expect(valueName(dim, value, 'en')).toBe(en);
  });
});
