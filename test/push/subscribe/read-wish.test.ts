// Wishes in words: what is taken out of a sentence, and what stays for the reader of questions.
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/question/read.js';
import { readWish } from '../../../src/push/subscribe/read-wish.js';
import { context, MANAGER } from '../../question/workspace.js';

const HERE = { kind: 'here' };
const ME = { kind: 'me' };
const percent = (value: number) => ({ value, unit: 'percent' });

describe('an alert in words', () => {
  it.each([
    [
      'alert #cs-leads when complaint rate is above 5 % in a day',
      'complaint rate',
      { kind: 'threshold', side: 'above', value: percent(5) },
      'day',
      { kind: 'named', name: '#cs-leads' },
    ],
    ['投诉率超过5%通知我', '投诉率', { kind: 'threshold', side: 'above', value: percent(5) }, 'day', ME],
    [
      'tell us if anything unusual happens to csat of team alpha',
      'csat of team alpha',
      { kind: 'anomaly', way: 'either' },
      'day',
      HERE,
    ],
    [
      'let me know when first response time goes over 30 minutes',
      'first response time',
      { kind: 'threshold', side: 'above', value: { value: 1800, unit: 'seconds' } },
      'day',
      ME,
    ],
    [
      'notify this channel if csat drops below 80% in a week',
      'csat',
      { kind: 'threshold', side: 'below', value: percent(80) },
      'week',
      HERE,
    ],
    [
      'warn me if complaints rise by more than 20% vs last week',
      'complaints',
      { kind: 'change', way: 'up', by: percent(20) },
      'week',
      ME,
    ],
    [
      '如果云帆组的满意度低于85%，就提醒我',
      '云帆组的满意度',
      { kind: 'threshold', side: 'below', value: percent(85) },
      'day',
      ME,
    ],
    [
      '当积压超过一百单时在群里通知大家',
      '积压',
      { kind: 'threshold', side: 'above', value: { value: 100, unit: 'cases' } },
      'day',
      HERE,
    ],
    [
      '一天内投诉量超过20件就告警',
      '投诉量',
      { kind: 'threshold', side: 'above', value: { value: 20, unit: 'cases' } },
      'day',
      ME,
    ],
    [
      '投诉激增的时候通知 #客诉预警',
      '投诉',
      { kind: 'anomaly', way: 'up' },
      'day',
      { kind: 'named', name: '#客诉预警' },
    ],
    ['满意度有异常就告诉我们', '满意度', { kind: 'anomaly', way: 'either' }, 'day', HERE],
    ['首响比上周上升20%提醒我一下', '首响', { kind: 'change', way: 'up', by: percent(20) }, 'week', ME],
    ['首响上升20%提醒我', '首响', { kind: 'change', way: 'up', by: percent(20) }, 'day', ME],
    [
      'if anything unusual happens to csat of team A, tell us',
      'csat of team a',
      { kind: 'anomaly', way: 'either' },
      'day',
      HERE,
    ],
    [
      'When complaint rate is above 5% in a week please notify #ops',
      'complaint rate',
      { kind: 'threshold', side: 'above', value: percent(5) },
      'week',
      { kind: 'named', name: '#ops' },
    ],
    ['数据断了通知我', '', { kind: 'silence' }, 'day', ME],
    ['ping me if data stops arriving', '', { kind: 'silence' }, 'day', ME],
  ])('%s', (text, question, condition, step, place) => {
    expect(readWish(text)).toEqual({
      status: 'wish',
      wish: { kind: 'alert', question, condition, step, hold: 1, place },
    });
  });

  it('asks for a condition where it has none that is known', () => {
    expect(readWish('alert me when csat feels sad')).toEqual({ status: 'unclear', what: 'condition' });
  });
});

describe('a report in words', () => {
  it.each([
    ['every Monday 9:30 csat by team here', 'csat by team', '30 9 * * 1', 'week', HERE],
    ['每周一9点把各组首响发到这个群', '各组首响', '0 9 * * 1', 'week', HERE],
    ['send me csat by team every weekday at 8am', 'csat by team', '0 8 * * 1-5', 'day', ME],
    [
      'post ticket volume by channel to #ops daily at 18:00',
      'ticket volume by channel',
      '0 18 * * *',
      'day',
      { kind: 'named', name: '#ops' },
    ],
    [
      'every Monday 9:30 send csat by agent to @Maria Santos',
      'csat by agent',
      '30 9 * * 1',
      'week',
      { kind: 'named', name: '@Maria Santos' },
    ],
    [
      'send csat to <@U0ANN> every Monday at 9:30',
      'csat',
      '30 9 * * 1',
      'week',
      { kind: 'named', name: '<@U0ANN>' },
    ],
    ['每天早上8点半推送昨天的满意度给我', '昨天的满意度', '30 8 * * *', 'day', ME],
    ['每个工作日下午5点发超时工单到本群', '超时工单', '0 17 * * 1-5', 'day', HERE],
    [
      'every month on the 1st at 10am send us complaints by product',
      'complaints by product',
      '0 10 1 * *',
      'month',
      HERE,
    ],
    ['每月1号10点订阅各产品投诉量', '各产品投诉量', '0 10 1 * *', 'month', HERE],
    ['每周一、周四上午9点一刻发解决量', '解决量', '15 9 * * 1,4', 'week', HERE],
  ])('%s', (text, question, cron, every, place) => {
    expect(readWish(text)).toEqual({
      status: 'wish',
      wish: { kind: 'report', question, schedule: { cron, every }, place },
    });
  });

  it('says when the time is none', () => {
    expect(readWish('every monday at 25:00 csat here')).toEqual({ status: 'unclear', what: 'time' });
    expect(readWish('每周一 31点 把满意度发到群里')).toEqual({ status: 'unclear', what: 'time' });
  });
});

describe('what is no wish', () => {
  it.each([
    'csat last week',
    'weekly csat by team',
    'daily tickets this month',
    'tell me the csat of last week',
    '告诉我上周的满意度',
    '每天的工单量',
    '每周满意度走势',
    'how many complaints were there every day last week',
    '为什么上周投诉上升',
    '通知类工单有多少',
    'which teams had more than 100 tickets last month',
    '上周首响超过30分钟的客服有哪些',
    'hello',
    '',
  ])('%s', (text) => {
    expect(readWish(text)).toEqual({ status: 'none' });
  });
});

describe('what a wish is about', () => {
  it.each([
    'alert me when complaint rate is above 5 % in a day',
    '投诉率超过5%通知我',
    'tell us if anything unusual happens to csat of team alpha',
    'every Monday 9:30 csat by team here',
    '每周一9点把各组首响发到这个群',
    '如果云帆组的满意度低于85%，就提醒我',
    '当积压超过一百单时在群里通知大家',
    '每月1号10点订阅各产品投诉量',
  ])('is read by the reader of questions: %s', (text) => {
    const reading = readWish(text);
    if (reading.status !== 'wish') throw new Error(`no wish: ${text}`);
    expect(readQuestion(reading.wish.question, context(MANAGER)).status).toBe('plan');
  });
});
