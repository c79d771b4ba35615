// What is read back is read as the same wish; what people say to what they have set up.
import { describe, expect, it } from 'vitest';
import { changedWish, managingOf, snoozeEndOf } from '../../../src/push/subscribe/manage.js';
import { readWish } from '../../../src/push/subscribe/read-wish.js';
import { sayWish } from '../../../src/push/subscribe/say-wish.js';
import { settleAlert } from '../../../src/push/subscribe/settle.js';
import type { Wish } from '../../../src/push/subscribe/wish.js';
import { context, GAZETTEER, MANAGER } from '../../question/workspace.js';

const wishOf = (text: string): Wish => {
  const reading = readWish(text);
  if (reading.status !== 'wish') throw new Error(`no wish: ${text}`);
  return reading.wish;
};

describe('read back', () => {
  it.each([
    'alert #cs-leads when complaint rate is above 5 % in a day',
    '投诉率超过5%通知我',
    'tell us if anything unusual happens to csat of team alpha',
    'let me know when first response time goes over 30 minutes',
    'notify this channel if csat drops below 80% in a week',
    'warn me if complaints rise by more than 20% vs last week',
    '如果云帆组的满意度低于85%，就提醒我',
    '当积压超过一百单时在群里通知大家',
    '一天内投诉量超过20件就告警',
    '投诉激增的时候通知 #客诉预警',
    '满意度有异常就告诉我们',
    '首响比上周上升20%提醒我一下',
    'alert me when csat is below 80 for 3 days in a row',
    '满意度连续3天低于80%通知我',
    'alert me when csat drops by more than 5 points',
    'alert me when complaints are above 3 in a day',
    '投诉比上个月上升20%提醒我',
    '满意度连续3天比昨天下降5个百分点通知我',
    '数据断了通知我',
    'ping me if data stops arriving',
  ])('%s', (text) => {
    const wish = wishOf(text);
    if (wish.kind !== 'alert') throw new Error('no alert');
    const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    const settled = settleAlert(wish, context(MANAGER), lang);
    if (!settled.ok) throw new Error(settled.text);
    const sentence = sayWish(wish, settled.plan, lang, GAZETTEER);
    const again = wishOf(sentence);
    if (again.kind !== 'alert') throw new Error(`no alert: ${sentence}`);
    expect({ ...again, question: '' }, sentence).toMatchObject({
      kind: 'alert',
      step: wish.step,
      hold: wish.hold,
      place: wish.place,
    });
    const settledAgain = settleAlert(again, context(MANAGER), lang);
    expect(settledAgain, sentence).toMatchObject({ ok: true, rule: settled.rule });
  });

  it.each([
    'every Monday 9:30 csat by team here',
    '每周一9点把各组首响发到这个群',
    'send me csat by team every weekday at 8am',
    'post ticket volume by channel to #ops daily at 18:00',
    'every month on the 1st at 10am send us complaints by product',
    '每月1号10点订阅各产品投诉量',
    '每周一、周四上午9点一刻发解决量',
  ])('%s', (text) => {
    const wish = wishOf(text);
    const sentence = sayWish(wish, null, /\p{Script=Han}/u.test(text) ? 'zh' : 'en', GAZETTEER);
    expect(wishOf(sentence), sentence).toEqual(wish);
  });
});

describe('what is said to what was set up', () => {
  it.each([
    ['my alerts', { do: 'list', where: 'mine' }],
    ['我的订阅', { do: 'list', where: 'mine' }],
    ['alerts here', { do: 'list', where: 'here' }],
    ['这个群的提醒', { do: 'list', where: 'here' }],
    ['mute 3', { do: 'mute', id: 3 }],
    ['停用 3 号', { do: 'mute', id: 3 }],
    ['删除3', { do: 'remove', id: 3 }],
    ['remove alert 12', { do: 'remove', id: 12 }],
    ['恢复3', { do: 'unmute', id: 3 }],
    ['snooze 3 until Monday', { do: 'snooze', id: 3, until: { kind: 'weekday', weekday: 1 } }],
    ['暂停 3 到周一', { do: 'snooze', id: 3, until: { kind: 'weekday', weekday: 1 } }],
    ['snooze 3 for a week', { do: 'snooze', id: 3, until: { kind: 'days', days: 7 } }],
    ['暂停3一天', { do: 'snooze', id: 3, until: { kind: 'days', days: 1 } }],
    ['change 3 to 8%', { do: 'change', id: 3, to: '8%' }],
    ['修改 3 为 8%', { do: 'change', id: 3, to: '8%' }],
    ['把3号改成8%', { do: 'change', id: 3, to: '8%' }],
  ])('%s', (text, wanted) => expect(managingOf(text)).toEqual(wanted));

  it.each([
    'csat last week',
    '取消了多少单',
    '3月投诉',
    'tickets',
    'open tickets',
    '订阅用户有多少投诉',
    'show 2026 csat',
  ])('not: %s', (text) => expect(managingOf(text)).toBeNull());

  it('reads how long', () => {
    expect(snoozeEndOf('三天')).toEqual({ kind: 'days', days: 3 });
    expect(snoozeEndOf('2 weeks')).toEqual({ kind: 'days', days: 14 });
    expect(snoozeEndOf('whenever')).toBeNull();
  });

  it.each([
    ['投诉率超过5%通知我', '8%', '投诉率超过8%通知我'],
    ['投诉率超过5%通知我', '改成低于3%', '投诉率低于3%通知我'],
    ['投诉率超过5%通知我', '按周看', '一周内投诉率超过5%通知我'],
    ['every Monday 9:30 csat by team here', 'Tuesday 10:00', 'every Tuesday 10:00 csat by team here'],
    ['every Monday 9:30 csat by team here', 'at 10:15', 'every Monday 10:15 csat by team here'],
    ['每周一9点把各组首响发到这个群', '改到周二10点', '每周二10点把各组首响发到这个群'],
    ['每周一9点把各组首响发到这个群', '发给我', '每周一9点把各组首响发给我'],
  ])('%s, %s', (before, words, after) => expect(changedWish(wishOf(before), words)).toEqual(wishOf(after)));

  it('takes words that change nothing for nothing', () =>
    expect(changedWish(wishOf('投诉率超过5%通知我'), '谢谢')).toBeNull());
});
