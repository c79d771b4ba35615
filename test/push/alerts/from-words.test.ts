// From a sentence in chat to a message in the outbox: read back, saved, watched.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alertStage, busyDay, daysBetween, ratedDay, type AlertStage } from './stage.js';

let stage: AlertStage;
beforeEach(async () => {
  stage = await alertStage();
});
afterEach(() => stage.close());

const only = (texts: readonly string[]): string => {
  expect(texts).toHaveLength(1);
  return texts[0] ?? '';
};

describe('an alert', () => {
  it('is read back with what it would have done, saved on a yes, and rings when the day is over', async () => {
    // 20 tickets a day with one complaint; on the 2nd and the 6th of March, three.
    for (const day of daysBetween('2026-01-01', '2026-03-08'))
      await busyDay(stage, day, 20, day === '2026-03-02' || day === '2026-03-06' ? 3 : 1);
    const readBack = only(await stage.say('m1', 'alert me when complaint rate is above 12% in a day'));
    expect(readBack).toContain('Alert me when complaint rate is above 12% in a day');
    expect(readBack).toContain('Would have fired 2 times in the last 90 days: 2 Mar, 6 Mar.');
    expect(await stage.app.store.db.selectFrom('subscriptions').selectAll().execute()).toEqual([]);

    const saved = only(await stage.say('m1', 'save'));
    expect(saved).toContain('Saved as number 1');

    await busyDay(stage, '2026-03-16', 20, 4);
    await busyDay(stage, '2026-03-17', 20, 1);
    expect(await stage.look('2026-03-16 18:00')).toEqual([]);
    const rang = only(await stage.look('2026-03-17 10:01'));
    expect(rang).toContain('Complaint rate was 20% on 16 March 2026, above 12% (n = 20)');
    expect(await stage.look('2026-03-17 10:02')).toEqual([]);
    const over = only(await stage.look('2026-03-18 12:00'));
    expect(over).toContain('Over: complaint rate was 5% on 17 March 2026');
    expect(await stage.look('2026-03-18 12:10')).toEqual([]);
  });

  it('is meant in the words that its owner has taught', async () => {
    await stage.say('m1', '/define 响应 = 首次响应时间');
    expect(only(await stage.say('m1', '响应超过30分钟通知我'))).toContain('首次响应时间');
    await stage.say('m1', '保存');
    expect(only(await stage.say('m1', 'every Monday 9:30 响应 by team here'))).toContain(
      '把首次响应时间 by team 发到这里',
    );
    // To somebody else the word says nothing.
    expect(only(await stage.say('s1', '响应超过30分钟通知我'))).not.toContain('首次响应时间一天内');
  });

  it('is read back in Chinese and dropped on a no', async () => {
    const readBack = only(await stage.say('m1', '投诉率超过5%通知我'));
    expect(readBack).toContain('投诉率一天内超过 5% 时通知我');
    expect(only(await stage.say('m1', '取消'))).toContain('没有保存');
    expect(await stage.app.store.db.selectFrom('subscriptions').selectAll().execute()).toEqual([]);
  });
});

describe('a report', () => {
  it('goes to a colleague by mention, who sees it with their own eyes', async () => {
    // The lead of South has no right to everybody's figures, whoever sets it up.
    expect(only(await stage.say('m1', 'every Monday 9:30 send csat by agent to <@s2>'))).toContain(
      'Not saved',
    );
    const readBack = only(await stage.say('m1', 'every Monday 9:30 send csat by agent of South to <@s2>'));
    expect(readBack).toContain('Goes to');
    await stage.say('m1', 'save');
    await ratedDay(stage, '2026-03-12', 'south', 10, 12);
    await ratedDay(stage, '2026-03-12', 'north', 10, 12);
    const before = (await stage.said()).length;
    await stage.look('2026-03-16 09:30');
    const [came] = (await stage.said()).slice(before);
    expect(came?.address).toBe('slack:s2');
    expect(came?.text).toContain('Dan');
    expect(only(await stage.say('a1', 'every Monday 9:30 send csat to <@s2>'))).toContain('Not saved');
  });

  it('comes at its time, once, and speaks of the week before', async () => {
    const readBack = only(await stage.say('m1', 'every Monday 9:30 csat by team here'));
    expect(readBack).toContain('Every Monday at 9:30 send csat by team here');
    expect(readBack).toContain('Monday 16 March 2026 09:30; Monday 23 March 2026 09:30');
    expect(only(await stage.say('m1', 'yes'))).toContain('Next: Monday 16 March 2026 09:30');
    expect(await stage.look('2026-03-16 09:29')).toEqual([]);
    const came = only(await stage.look('2026-03-16 09:30'));
    expect(came).toContain('9–15 March 2026');
    expect(came).toContain('North');
    expect(await stage.look('2026-03-16 09:31')).toEqual([]);
  });
});
