// Forms where a platform has no modals: the same fields, one message after the other, by words, by numbers, by the buttons under them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from '../../adapters/http.js';
import { createDingtalk } from '../../adapters/dingtalk/index.js';
import { createWecom } from '../../adapters/wecom/index.js';
import type { IncomingAction } from '../../adapters/platform.js';
import type { Card } from '../../src/cards/card.js';
import { grouped, unwelcomeGroups } from '../../src/cli/questions.js';
import { notUnderstood, unwelcome } from '../../src/store/asked.js';
import { saveLink } from '../../src/store/links.js';
import { systemNow } from '../../src/time/clock.js';
import { DAY_MS } from '../../src/time/instant.js';
import { fakePlatform } from '../support/fake-platform.js';
import { makeStage, message, tell, type Stage } from './inbox-stage.js';

let stage: Stage;
let cards: Card[];
beforeEach(async () => {
  cards = [];
  const platform = fakePlatform();
  const { render } = platform;
  platform.render = (card, address) => {
    cards.push(card);
    return render(card, address);
  };
  stage = await makeStage({ platform });
  for (const [userId, agentId] of [
    ['Ua1', 'a1'],
    ['Um1', 'm1'],
  ] as const)
    await saveLink(stage.app.store.db, {
      platform: 'slack',
      tenant: '',
      userId,
      agentId,
      how: 'admin',
      confirmedBy: ':admin',
      at: stage.now,
    });
});
afterEach(() => stage.close());

const say = async (who: string, ...texts: readonly string[]): Promise<string> => {
  for (const text of texts) await tell(stage, message(who, text));
  return (await stage.said()).at(-1)?.text ?? '';
};
const press = (who: string, action: string, value: string, more: Partial<IncomingAction> = {}) =>
  tell(stage, { ...message(who, ''), kind: 'action', action, value, fields: {}, messageId: null, ...more });
const wishes = () =>
  stage.app.store.db.selectFrom('subscriptions').select(['kind', 'content', 'lang']).execute();

describe.each(['pressed', 'numbered'] as const)('subscribing where buttons are %s', (style) => {
  beforeEach(() => {
    stage.platform.buttonStyle = style;
  });

  it('to an alert, in Chinese by numbers', async () => {
    expect(await say('Um1', '订阅')).toContain('什么时候告诉你');
    expect(await say('Um1', '3')).toContain('看哪个指标');
    expect(await say('Um1', '1')).toContain('只看哪个团队');
    expect(await say('Um1', '跳过')).toContain('界限是多少');
    expect(await say('Um1', '80%')).toContain('按多长时间算');
    expect(await say('Um1', '2')).toContain('发到哪里');
    expect(await say('Um1', '只发给我')).toMatch(/客户满意度一周内低于 ?80% ?时通知我/);
    expect(await say('Um1', '保存')).toContain('已保存为 1 号');
    expect(await wishes()).toMatchObject([{ kind: 'alert', lang: 'zh' }]);
  });

  it('to a report, in English by words, own words included', async () => {
    const last = await say(
      'Um1',
      'subscribe',
      'At set times',
      'tickets resolved of North',
      'no',
      'skip',
      'every Tuesday at 10:30',
    );
    expect(last).toContain('Where to?');
    expect(await say('Um1', 'To me alone')).toMatch(
      /Every Tuesday at 10:30 send tickets resolved of North to me/i,
    );
    expect(await say('Um1', 'save')).toContain('Saved as number 1');
    expect(await wishes()).toMatchObject([{ kind: 'report', lang: 'en' }]);
  });

  it('is called off by a word, and a question in between is answered', async () => {
    await say('Um1', '订阅');
    expect(await say('Um1', 'tickets resolved last week')).toMatch(/\d/);
    expect(await say('Um1', '取消')).toContain('已取消');
    expect(await say('Um1', '1')).not.toContain('看哪个指标');
    expect(await wishes()).toEqual([]);
  });
});

it('an answer voted down counts at once; the reason is asked for, and may be left out', async () => {
  const votes = () =>
    stage.app.store.db.selectFrom('asked').select(['vote', 'reason', 'note']).orderBy('id').execute();
  await say('Ua1', 'tickets resolved last week');
  await press('Ua1', 'feedback', 'down 1', { lang: 'en' });
  expect(await votes()).toEqual([{ vote: 'down', reason: null, note: null }]);
  expect((await stage.said()).at(-1)?.text).toContain('What was wrong?');
  // A question instead of a reason is a question.
  expect(await say('Ua1', 'tickets resolved last month')).toMatch(/\d/);
  await press('Ua1', 'feedback', 'down 2', { lang: 'en' });
  expect(await say('Ua1', '2')).toContain('Thanks');
  await press('Ua1', 'feedback', 'down 1', { lang: 'en' });
  expect(await say('Ua1', 'Something else')).toContain('Anything to add?');
  expect(await say('Ua1', 'call me at 13912345678')).toContain('Thanks');
  expect(await votes()).toEqual([
    { vote: 'down', reason: 'other', note: 'call me at ***' },
    { vote: 'down', reason: 'wrong', note: null },
  ]);
  const groups = grouped(await notUnderstood(stage.app.store.db, stage.now - DAY_MS));
  expect(groups.map(({ what, reasons }) => [what, reasons])).toEqual([
    ['voted down', [{ reason: 'The figure is wrong', times: 1 }]],
    ['voted down', [{ reason: 'Something else', times: 1 }]],
  ]);
  // Thought better of it.
  await press('Ua1', 'feedback', 'up 2');
  expect((await votes())[1]).toEqual({ vote: 'up', reason: null, note: null });
});

it('a push of no use is asked why, and both stand in the review', async () => {
  await press('Ua1', 'push-feedback', 'daily-card/2026-03-16');
  expect(await say('Ua1', '2')).toContain('哪里不好');
  expect(await say('Ua1', '1')).toContain('哪里可以更好');
  await say('Ua1', '隔天一次就够');
  await press('Ua1', 'push-feedback', 'daily-card/2026-03-17');
  await say('Ua1', '没什么用', '每天都差不多');
  await press('Ua1', 'push-feedback', 'daily-card/2026-03-18');
  await say('Ua1', '有用', '跳过');
  expect(unwelcomeGroups(await unwelcome(stage.app.store.db, stage.now - DAY_MS))).toEqual([
    {
      what: 'of no use',
      about: 'daily-card',
      times: 2,
      reasons: expect.arrayContaining([
        { reason: 'It comes too often', times: 1 },
        { reason: 'Something else', times: 1 },
      ]),
      questions: expect.arrayContaining([
        { question: '', times: 1, note: '隔天一次就够' },
        { question: '', times: 1, note: '每天都差不多' },
      ]),
    },
  ]);
});

it('what is said in a form stays out of the log and the audit', async () => {
  await say('Ua1', 'tickets resolved last week');
  await press('Ua1', 'feedback', 'down 1', {
    lang: 'en',
    fields: { reason: 'other', text: 'a secret remark' },
  });
  const audit = await stage.app.store.db.selectFrom('audit').selectAll().execute();
  expect(JSON.stringify([audit, stage.faults])).not.toContain('secret remark');
});

it('each step as DingTalk and WeCom show it: the question and every choice by a number', async () => {
  await say('Um1', '订阅', '2', '投诉率', '跳过', '5%', '每周', '只发给我');
  const http = createHttp({ httpsProxy: null, noProxy: null });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const parts = { http, server: null, now: systemNow, log };
  const robots = [{ name: 'ops', url: 'http://127.0.0.1:9/x', secret: null }];
  const dingtalk = createDingtalk(null, robots, parts);
  const wecom = createWecom(null, null, robots, parts);
  for (const card of cards) {
    const labels = card.blocks.flatMap((block) =>
      block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
    );
    for (const [platform, address] of [
      [dingtalk, 'dingtalk:robot/ops'],
      [wecom, 'wecom:robot/ops'],
    ] as const) {
      const shown = JSON.stringify(platform.render(card, address).map(({ body }) => body));
      const first = card.blocks.find((block) => block.kind === 'text');
      expect(shown).toContain(first?.kind === 'text' ? first.text.slice(0, 8) : card.title);
      if (platform.buttons(address) !== 'none') for (const label of labels) expect(shown).toContain(label);
    }
  }
  expect(cards.length).toBeGreaterThan(5);
  await http.close();
});
