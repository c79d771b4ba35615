// Cards to choose on: what is chosen comes back as the action with its fields, and the card is closed.
import { describe, expect, it } from 'vitest';
import type { Card, Select } from '../../src/cards/card.js';
import { callbackOf, xmlOf } from '../support/wecom-callback.js';
import { CORP } from '../support/wecom-server.js';

import { first, textCard } from './cards.js';
import { replyOf, START, startRig, until, type Rig } from './rig.js';

const TO = 'wecom:user/zhangsan';
const metrics = Array.from({ length: 8 }, (_, index) => ({ value: `m${index}`, label: `指标 ${index}` }));

const choosing = (fields: Select['fields']): Card => ({
  title: '设置提醒',
  tone: 'plain',
  lang: 'zh',
  blocks: [
    { kind: 'buttons', buttons: [], select: { action: 'subscribe', value: 'x', submit: '确定', fields } },
  ],
});
const ONE = choosing([{ name: 'about', label: '看什么指标？', choices: metrics }]);
const TWO = choosing([
  { name: 'about', label: '看什么指标？', choices: metrics },
  { name: 'by', label: '按什么分？', choices: metrics.slice(0, 3), initial: 'm1' },
]);

const item = (key: string, id: string): string =>
  `<SelectedItem><QuestionKey><![CDATA[${key}]]></QuestionKey><OptionIds><OptionId><![CDATA[${id}]]></OptionId></OptionIds></SelectedItem>`;

/** Hands the card in that was sent last, as WeCom tells of it. */
async function handIn(
  rig: Rig,
  taskId: string,
  chosen: readonly (readonly [string, string])[],
): Promise<void> {
  const body = rig.server.delivered.findLast(({ body: sent }) => 'template_card' in sent)?.body ?? {};
  const card = Object(body['template_card']);
  const xml = xmlOf({
    ToUserName: CORP.id,
    FromUserName: 'zhangsan',
    CreateTime: START / 1_000,
    MsgType: 'event',
    Event: 'template_card_event',
    EventKey: String(Object(card.submit_button).key),
    TaskId: taskId,
    CardType: String(card.card_type),
    ResponseCode: 'code2',
  }).replace(
    '</xml>',
    `<SelectedItems>${chosen.map(([key, id]) => item(key, id)).join('')}</SelectedItems></xml>`,
  );
  await rig.doors.inject(callbackOf(xml, CORP.id, START / 1_000));
}

describe('a card to choose on, in the app', () => {
  it.each([
    ['one', ONE, [['subscribe.about', 'm3']], { about: 'm3' }],
    [
      'two at once',
      TWO,
      [
        ['subscribe.about', 'm3'],
        ['subscribe.by', 'm0'],
      ],
      { about: 'm3', by: 'm0' },
    ],
  ] as const)(
    'of %s comes back with what was chosen, and its button is greyed once',
    async (_name, card, chosen, fields) => {
      const rig = await startRig();
      const part = first(rig.wecom.render(card, TO));
      const sent = await rig.wecom.send(rig.outgoing(TO, part));
      if (sent.outcome !== 'sent') throw new Error(JSON.stringify(sent));
      await handIn(rig, sent.messageId, chosen);
      expect(rig.came).toMatchObject([{ kind: 'action', action: 'subscribe', value: 'x', fields }]);
      const answer = rig.wecom.render(textCard('好了', '记下了。'), TO);
      const reply = replyOf(rig.came);
      rig.server.code('code2', sent.messageId);
      for (const each of [...answer, ...answer])
        expect(await rig.wecom.send(rig.outgoing(TO, each, { reply }))).toMatchObject({ outcome: 'sent' });
      const updates = rig.server.delivered.filter(({ path }) => path === 'message/update_template_card');
      expect(updates).toMatchObject([{ body: { response_code: 'code2', button: { replace_name: '✓' } } }]);
      expect(rig.server.problems).toEqual([]);
    },
  );

  it('answers also where the card can’t be closed any more', async () => {
    const rig = await startRig();
    const part = first(rig.wecom.render(textCard('好了', '记下了。'), TO));
    const reply = { via: 'app', card: { taskId: 'T', responseCode: 'gone', submitted: true } };
    expect(await rig.wecom.send(rig.outgoing(TO, part, { reply }))).toMatchObject({ outcome: 'sent' });
  });
});

describe('a card to choose on, of the smart bot', () => {
  it('is shown as it was handed in, within its five seconds, and the answer follows', async () => {
    const rig = await startRig({ bot: true });
    await until(() => rig.wecom.unready() === null);
    const to = 'wecom:bot/CHAT1';
    const part = first(rig.wecom.render(TWO, to));
    const sent = await rig.wecom.send(rig.outgoing(to, part));
    if (sent.outcome !== 'sent') throw new Error(JSON.stringify(sent));
    rig.server.bot.tell('aibot_event_callback', 'PRESS', {
      msgid: 'PRESS',
      chatid: 'CHAT1',
      chattype: 'group',
      from: { userid: 'zhangsan' },
      msgtype: 'event',
      event: {
        eventtype: 'template_card_event',
        template_card_event: {
          card_type: 'multiple_interaction',
          event_key: 'act:subscribe:x',
          task_id: sent.messageId,
          selected_items: {
            selected_item: [
              { question_key: 'subscribe.about', option_ids: { option_id: ['m2'] } },
              { question_key: 'subscribe.by', option_ids: { option_id: ['m1'] } },
            ],
          },
        },
      },
    });
    await until(() => rig.came.length > 0);
    expect(rig.came).toMatchObject([{ action: 'subscribe', fields: { about: 'm2', by: 'm1' } }]);
    const answer = first(rig.wecom.render(textCard('好了', '记下了。'), to));
    const reply = replyOf(rig.came);
    expect(await rig.wecom.send(rig.outgoing(to, answer, { reply }))).toMatchObject({ outcome: 'sent' });
    expect(rig.server.bot.sent.slice(-2)).toMatchObject([
      {
        cmd: 'aibot_respond_update_msg',
        body: {
          template_card: {
            task_id: sent.messageId,
            select_list: [{ disable: true }, { disable: true }],
            submit_button: { text: '✓' },
          },
        },
      },
      { cmd: 'aibot_send_msg', body: { msgtype: 'markdown' } },
    ]);
    expect(rig.server.bot.problems).toEqual([]);
  });
});
