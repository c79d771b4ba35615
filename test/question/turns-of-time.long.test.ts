// However a turn names other days (那一季度呢, 换成2月, 跟去年比, "and March?"), it is of the days that the time means by itself, and nothing else
// of the question before changes: each is held against that time in a question of its own.
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { context, MANAGER } from './workspace.js';

type Frame = (time: string) => string;

const NUMERALS = [...'一二三四五六七八九'];
const TIMES_ZH = [
  ...NUMERALS.flatMap((numeral, at) => [`${numeral}月`, `${at + 1}月`, `${numeral}月份`, `去年${at + 1}月`]),
  ...'一季度|二季度|第一季度|去年一季度|去年四季度|2025年一季度|Q1|上半年|去年下半年|上周|上上周|上个月|本月|这个月|上季度|本季度'.split(
    '|',
  ),
  ...'今年|去年|前年|2025年|昨天|前天|今天|近7天|最近三个月|过去两周|近30天|上周一|2月1日到2月15日|1月到3月|去年国庆|春节|3月3号'.split(
    '|',
  ),
];
const FRAMES_ZH: readonly Frame[] = [
  (t) => `${t}呢`,
  (t) => `那${t}呢`,
  (t) => `那${t}`,
  (t) => `那${t}的呢`,
  (t) => `换成${t}`,
  (t) => `看${t}的`,
  (t) => `那么${t}呢`,
  (t) => `再看${t}`,
  (t) => t,
  (t) => `那看下${t}`,
  (t) => `${t}是多少`,
  (t) => `那${t}是多少`,
  (t) => `${t}的情况`,
  (t) => `那${t}怎么样`,
];
const TIMES_EN = [
  ...'January|February|March|November|December|last January|Q1|Q4|the first quarter|last week|last month|this month'.split(
    '|',
  ),
  ...'last quarter|this year|last year|yesterday|today|the past 7 days|the last 3 months|last Monday|2025'.split(
    '|',
  ),
  ...'the week before last|the month before last|H1|December 2025|Q2 2025'.split('|'),
];
const FRAMES_EN: readonly Frame[] = [
  (t) => `and ${t}?`,
  (t) => `what about ${t}`,
  (t) => `${t}?`,
  (t) => `how about ${t}?`,
  // "same for last year" are the same days of it (year-before.ts).
  (t) => (t === 'last year' ? t : `same for ${t}`),
  (t) => `${t} instead`,
  (t) => `now ${t}`,
  (t) => `switch to ${t}`,
  (t) => `show me ${t}`,
];
const BEFORE_ZH = ['上个月投诉量', '上周各渠道投诉量', '2月云帆组满意度', '上个月微信首次响应时间'];
const BEFORE_EN = ['complaints last month', 'complaints by channel last week', 'csat for Harbor in February'];

function planOf(question: string, previous: Plan | null = null): Plan | null {
  const reading = readQuestion(question, context(MANAGER, previous));
  return reading.status === 'plan' ? reading.plan : null;
}

/** Every turn to `time` that is not the question before on the days that the time means. */
function strayed(before: readonly string[], alone: string, time: string, frames: readonly Frame[]): string[] {
  const days = planOf(alone)?.range ?? null;
  return before.flatMap((question) => {
    const previous = planOf(question);
    if (previous === null) throw new Error(`not read: ${question}`);
    const wanted = days === null ? null : JSON.stringify({ ...previous, range: days });
    return frames.flatMap((frame) => {
      const turn = planOf(frame(time), previous);
      const got = turn === null ? null : JSON.stringify({ ...turn, assumed: previous.assumed });
      return got === wanted ? [] : [`${question} > ${frame(time)} => ${got ?? 'no plan'}`];
    });
  });
}

describe('a turn to other days', () => {
  it.each(TIMES_ZH)('%s', (time) => {
    expect(strayed(BEFORE_ZH, `${time}的投诉量`, time, FRAMES_ZH)).toEqual([]);
  });
  it.each(TIMES_EN)('%s', (time) => {
    const alone = `complaints ${/^(?:last|this|yesterday|today|the (?:week|month|past|last))/u.test(time) ? '' : 'in '}${time}`;
    expect(strayed(BEFORE_EN, alone, time, FRAMES_EN)).toEqual([]);
  });
});
