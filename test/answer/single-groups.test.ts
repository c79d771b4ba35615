// One group that is left of a table is named once; one person who is ranked alone is said to be; Latin names stand apart from Chinese.
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../src/text/sentences/groups.js';

const subject = { when: '上个月', scope: '微信渠道', metric: '投诉率' } as const;

describe('a comparison of groups', () => {
  it('says by what it was split only where several are left', () => {
    const said = { subject, against: '6月', most: null, contrary: null };
    expect(GROUPS.zh.compared({ ...said, dimension: null })).not.toContain('各');
    expect(GROUPS.zh.compared({ ...said, dimension: '渠道' })).toContain('各渠道');
    expect(GROUPS.en.compared({ ...said, dimension: null })).not.toContain(' by ');
    expect(GROUPS.en.compared({ ...said, dimension: 'channel' })).toContain(' by channel');
  });

  it('has a space before the Latin name that moved the other way', () => {
    const most = { names: ['Falke 3'], people: false, change: null };
    const text = GROUPS.zh.compared({
      subject,
      dimension: '产品',
      against: '6月',
      most,
      contrary: { name: 'Rennwurm', change: null },
    });
    expect(text).toContain('反方向变化最大的是 Rennwurm');
  });
});

describe('those who are not ranked', () => {
  it('leave one, which is said', () => {
    expect(GROUPS.zh.leftOut({ people: 4, minSample: 10, ranked: 1 })).toContain('排得上的只有 1 人');
    expect(GROUPS.en.leftOut({ people: 4, minSample: 10, ranked: 1 })).toContain('only 1 person is');
    expect(GROUPS.zh.leftOut({ people: 4, minSample: 10, ranked: 3 })).not.toContain('只有');
    expect(GROUPS.en.leftOut({ people: 4, minSample: 10 })).not.toContain('only');
  });
});

describe('a small sample', () => {
  it('has a space behind a Latin name, and none behind a Chinese one', () => {
    const small = { of: 1, all: false, minSample: 10 };
    expect(GROUPS.zh.small({ ...small, names: ['Singapore'] })).toContain('Singapore 的样本');
    expect(GROUPS.zh.small({ ...small, names: ['微信'] })).toContain('微信的样本');
  });
});
