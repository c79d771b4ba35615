// However a time, a figure and a name are put together (去年12月的投诉量, 投诉量，去年12月, 微信去年12月投诉量), the days, the figure and the condition
// are the same: some thirty-seven thousand questions, each held against the days that its time means by itself.
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/question/read.js';
import { context, MANAGER } from './workspace.js';

type Frame = (time: string, figure: string) => string;

const NUMERALS = [...'一二三四五六七八九十', '十一', '十二'];
const MONTHS_ZH = NUMERALS.flatMap((numeral, index) => {
  const n = index + 1;
  const forms = `${n}月|${numeral}月|${n}月份|2025年${n}月|去年${n}月|去年${numeral}月|2025年${numeral}月|25年${n}月`;
  const begun = n > 2 ? '' : `|今年${n}月|${n}月上旬|${n}月上半月|${n}月5号|${n}月5日`;
  return `${forms}${begun}`.split('|');
});
const TIMES_ZH = [
  ...MONTHS_ZH,
  ...'上周|本周|上个月|本月|这个月|上月|上季度|本季度|今年|去年|前年|2025年|去年全年|一季度|Q1|二季度|去年四季度|2025年Q4'.split(
    '|',
  ),
  ...'上半年|去年下半年|昨天|前天|今天|近7天|最近三个月|过去两周|最近半年|近30天|上周一|周三|上周末|2月1日到2月15日|1月到3月'.split(
    '|',
  ),
  ...'今年以来|年初至今|2月以来|去年国庆|去年五一|春节|3月3号|3月上旬|去年双11|近两周|最近一周|第一季度|2025年第二季度|去年二季度'.split(
    '|',
  ),
];
const FIGURES_ZH: Readonly<Record<string, string>> = {
  投诉量: 'complaints',
  满意度: 'csat',
  解决量: 'resolved',
  首次响应时间: 'first_response_time',
  工单: 'tickets',
  投诉率: 'complaint_rate',
  净推荐值: 'nps',
};
const FRAMES_ZH: readonly Frame[] = [
  (t, m) => `${t}${m}`,
  (t, m) => `${t}的${m}`,
  (t, m) => `${t}${m}是多少`,
  (t, m) => `${t}的${m}是多少`,
  (t, m) => `${m}${t}`,
  (t, m) => `${t}云帆组的${m}`,
  (t, m) => `云帆组${t}的${m}`,
  (t, m) => `微信${t}${m}`,
  (t, m) => `${t}微信的${m}`,
  (t, m) => `${t} ${m}`,
  (t, m) => `${t}，${m}`,
  (t, m) => `${m}，${t}`,
  (t, m) => `请问${t}的${m}怎么样`,
  (t, m) => `${t}各组的${m}`,
  (t, m) => `${t}按渠道看${m}`,
  (t, m) => `看下${t}赵敏的${m}`,
];

const MONTHS_EN = 'January|February|March|April|May|June|July|August|September|October|November|December'
  .split('|')
  .flatMap((month, index) => {
    const short = month.slice(0, 3);
    const forms = `${month}|in ${month}|${month} 2025|last ${month}|${short.toLowerCase()}|${month} of last year|${short} 2025`;
    const begun = index > 1 ? '' : `|this ${month}|on ${month} 5|the first half of ${month}`;
    return `${forms}${begun}`.split('|');
  });
const TIMES_EN = [
  ...MONTHS_EN,
  ...'last week|this week|the week before last|last month|this month|last quarter|this quarter|this year|last year|2025'.split(
    '|',
  ),
  ...'Q1|Q2 2025|q4 last year|H1|first half of the year|yesterday|today|the past 7 days|past 30 days|last 3 months'.split(
    '|',
  ),
  ...'over the last two weeks|last Monday|last weekend|from February 1 to February 15|January to March|since January'.split(
    '|',
  ),
  ...'since the start of the year|year to date|month to date|2026-03-03|3/3|from 1 February to 10 February'.split(
    '|',
  ),
  ...'between January and March|the last six months|the previous month|so far this month|the second quarter'.split(
    '|',
  ),
];
const FIGURES_EN: Readonly<Record<string, string>> = {
  complaints: 'complaints',
  csat: 'csat',
  'tickets resolved': 'resolved',
  'first response time': 'first_response_time',
  tickets: 'tickets',
  'complaint rate': 'complaint_rate',
  nps: 'nps',
};
/** With the word that a time of its kind wants before it. */
const when = (time: string): string =>
  /^(?:in|on|from|between|over|since|last|this|the (?:week|previous|past|last)|yesterday|today|past|so far|year|month to) ?/u.test(
    time,
  )
    ? time
    : `in ${time}`;
const FRAMES_EN: readonly Frame[] = [
  (t, m) => `${m} ${t}`,
  (t, m) => `${m} ${when(t)}`,
  (t, m) => `what was ${m} ${when(t)}?`,
  (t, m) => `${when(t)}, ${m}`,
  (t, m) => `${t} ${m}`,
  (t, m) => `${m} by team ${t}`,
  (t, m) => `${m} for Harbor ${when(t)}`,
  (t, m) => `show me ${m} ${when(t)} please`,
  (t, m) => `${m} for phone ${when(t)}`,
  (t, m) => `Emma Stone's ${m} ${when(t)}`,
  (t, m) => `${m}, ${t}`,
];

const seen = context(MANAGER);
const readAs = (question: string): string => {
  const reading = readQuestion(question, seen);
  if (reading.status !== 'plan') return `${reading.status} ${JSON.stringify(reading)}`;
  const { range, metrics, kind, where } = reading.plan;
  return JSON.stringify({ range, metrics, kind, where: where.map(({ dim }) => dim) });
};

function wanted(question: string, days: string, metric: string): string {
  const names = /云帆组|Harbor/u.test(question)
    ? ['team']
    : /微信|phone/u.test(question)
      ? ['channel']
      : /赵敏|Emma/u.test(question)
        ? ['agent']
        : [];
  const kind = /各组|按渠道|by team/u.test(question) ? 'breakdown' : 'value';
  return JSON.stringify({ range: JSON.parse(days), metrics: [metric], kind, where: names });
}

/** Every question of a time that is not read as it should be, with what it was read as. */
function strayed(
  time: string,
  alone: string,
  figures: Readonly<Record<string, string>>,
  frames: readonly Frame[],
): readonly string[] {
  const base = readQuestion(alone, seen);
  // What has not come yet is refused, however it is put.
  const days = base.status === 'plan' ? JSON.stringify(base.plan.range) : null;
  return Object.entries(figures).flatMap(([figure, metric]) =>
    frames.flatMap((frame) => {
      const question = frame(time, figure);
      const got = readAs(question);
      const right = days === null ? got.startsWith('unread') : got === wanted(question, days, metric);
      return right ? [] : [`${question} => ${got}`];
    }),
  );
}

describe('a time, a figure and a name', () => {
  it.each(TIMES_ZH)('%s', (time) => {
    expect(strayed(time, `${time}的首响`, FIGURES_ZH, FRAMES_ZH)).toEqual([]);
  });
  it.each(TIMES_EN)('%s', (time) => {
    expect(strayed(time, `csat ${time}`, FIGURES_EN, FRAMES_EN)).toEqual([]);
  });
});
