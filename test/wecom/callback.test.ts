// The app's callback as WeCom calls it: through the server's own door, encrypted and signed.
import { describe, expect, it } from 'vitest';
import { encrypt, getSignature } from '@wecom/crypto';
import { CALLBACK_KEYS, callbackOf, xmlOf } from '../support/wecom-callback.js';
import { CORP } from '../support/wecom-server.js';
import { START, startRig, type Rig } from './rig.js';

const AT = START / 1_000;

const post = (rig: Rig, xml: string, change: Parameters<typeof callbackOf>[3] = {}, corp: string = CORP.id) =>
  rig.doors.inject(callbackOf(xml, corp, AT, change));

const textXml = (content: string, more: Readonly<Record<string, string | number>> = {}): string =>
  xmlOf({
    ToUserName: CORP.id,
    FromUserName: 'ZhangSan',
    CreateTime: AT,
    MsgType: 'text',
    Content: content,
    MsgId: '1234567890123456',
    AgentID: 1_000_002,
    ...more,
  });

const eventXml = (more: Readonly<Record<string, string | number>>): string =>
  xmlOf({
    ToUserName: CORP.id,
    FromUserName: 'zhangsan',
    CreateTime: AT,
    MsgType: 'event',
    AgentID: 1_000_002,
    ...more,
  });

describe('the check of the address', () => {
  it('is answered with the text alone', async () => {
    const rig = await startRig();
    // Many, so that some have a plus.
    for (let n = 0; n < 40; n += 1) {
      const echo = encrypt(CALLBACK_KEYS.aesKey, `16161403175551610${n}`, CORP.id);
      const signature = getSignature(CALLBACK_KEYS.token, String(AT), 'n', echo);
      const echostr = encodeURIComponent(echo).replaceAll('%2B', n % 2 === 0 ? '+' : '%2B');
      const answer = await rig.doors.inject({
        method: 'GET',
        url: `/wecom/callback?msg_signature=${signature}&timestamp=${AT}&nonce=n&echostr=${echostr}`,
      });
      expect([answer.statusCode, answer.body]).toEqual([200, `16161403175551610${n}`]);
    }
  });
});

describe('what comes in', () => {
  it('is refused where it can’t be kept, and taken when it comes again', async () => {
    const rig = await startRig();
    rig.keeps = false;
    const call = callbackOf(textXml('昨天超时工单有多少？'), CORP.id, AT);
    expect((await rig.doors.inject(call)).statusCode).toBe(503);
    rig.keeps = true;
    expect((await rig.doors.inject(call)).statusCode).toBe(200);
    expect((await rig.doors.inject(call)).statusCode, 'byte for byte a third time').toBe(200);
    expect(rig.came).toHaveLength(2);
  });

  it('is a message, answered with nothing at once', async () => {
    const rig = await startRig();
    const answer = await post(rig, textXml('昨天超时工单有多少？'));
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(rig.came).toEqual([
      {
        platform: 'wecom',
        id: 'msg:1234567890123456',
        address: 'wecom:user/zhangsan',
        thread: 'wecom:user/zhangsan',
        sender: 'zhangsan',
        senderKind: 'member',
        tenant: CORP.id,
        direct: true,
        reply: { via: 'app', card: null },
        text: '昨天超时工单有多少？',
      },
    ]);
  });

  it('keeps what a person typed: signs of XML, in CDATA or escaped', async () => {
    const rig = await startRig();
    await post(rig, textXml('a < b && c <!DOCTYPE x> &lt;'));
    await post(rig, textXml('x').replace('<![CDATA[x]]>', '1 &lt; 2 &amp;amp;'));
    expect(rig.came.map((one) => ('text' in one ? one.text : ''))).toEqual([
      'a < b && c <!DOCTYPE x> &lt;',
      '1 < 2 &amp;',
    ]);
  });

  it('is known again: by its id in the store, by its nonce here', async () => {
    const rig = await startRig();
    const same = callbackOf(textXml('早'), CORP.id, AT, { nonce: 'once' });
    expect((await rig.doors.inject(same)).statusCode).toBe(200);
    expect((await rig.doors.inject(same)).statusCode).toBe(200);
    expect(rig.came).toHaveLength(1);
    expect((await post(rig, textXml('另一句'), { nonce: 'once' })).statusCode).toBe(403);
    expect(rig.came).toHaveLength(1);
    // Sent again under a new nonce: the same id.
    await post(rig, textXml('早'));
    expect(new Set(rig.came.map(({ id }) => id)).size).toBe(1);
  });

  it('is somebody opening the app, an entry of its menu, a press', async () => {
    const rig = await startRig();
    await post(rig, eventXml({ Event: 'enter_agent', EventKey: '' }));
    await post(rig, eventXml({ Event: 'click', EventKey: '本周排行榜' }));
    const press = {
      Event: 'template_card_event',
      CardType: 'button_interaction',
      TaskId: 'T1',
      ResponseCode: 'CODE',
    };
    await post(rig, eventXml({ ...press, EventKey: 'ask:上个月呢？' }));
    const chosen =
      '<SelectedItems><SelectedItem><QuestionKey><![CDATA[snooze.why]]></QuestionKey><OptionIds><OptionId><![CDATA[a]]></OptionId><OptionId><![CDATA[b]]></OptionId></OptionIds></SelectedItem><SelectedItem><QuestionKey><![CDATA[other.why]]></QuestionKey><OptionIds><OptionId><![CDATA[c]]></OptionId></OptionIds></SelectedItem></SelectedItems></xml>';
    await post(rig, eventXml({ ...press, EventKey: 'act:snooze:T-1/1h' }).replace('</xml>', chosen));
    expect(rig.came).toMatchObject([
      { kind: 'visit', place: 'chat' },
      { text: '本周排行榜' },
      { text: '上个月呢？', reply: { via: 'app', card: { taskId: 'T1', responseCode: 'CODE' } } },
      { kind: 'action', action: 'snooze', value: 'T-1/1h', fields: { why: 'a,b' }, messageId: 'T1' },
    ]);
    expect(new Set(rig.came.map(({ id }) => id)).size).toBe(4);
  });

  it('says who is not of the corp', async () => {
    const rig = await startRig();
    await post(rig, textXml('早', { FromUserName: `wm${'x'.repeat(30)}` }));
    expect(rig.came[0]).toMatchObject({ senderKind: 'guest' });
  });

  it.each([
    ['a picture', textXml('x', { MsgType: 'image' })],
    ['an event of no use', eventXml({ Event: 'LOCATION' })],
    [
      'a button that is not ours',
      eventXml({ Event: 'template_card_event', EventKey: 'other', TaskId: 'T', ResponseCode: 'C' }),
    ],
    ['a message for another corp', textXml('x', { ToUserName: 'wwOTHER' })],
    ['nothing', '<xml></xml>'],
    ['no XML', 'hello'],
  ])('takes %s and lets it be', async (_name, xml) => {
    const rig = await startRig();
    expect((await post(rig, xml)).statusCode).toBe(200);
    expect(rig.came).toEqual([]);
  });
});

describe('what is refused, each alike', () => {
  const xml = textXml('早');
  it.each([
    ['a wrong signature', { signature: '0'.repeat(40) }, CORP.id],
    ['another corp', {}, 'wwOTHERCORP000000'],
    ['ciphertext that is none', { ciphertext: 'AAAA' }, CORP.id],
    ['nothing encrypted', { ciphertext: '' }, CORP.id],
  ])('%s', async (_name, change, corp) => {
    const rig = await startRig();
    const answer = await post(rig, xml, change, corp);
    expect([answer.statusCode, answer.body]).toEqual([403, '']);
    expect(rig.came).toEqual([]);
    expect(rig.logged.join()).not.toContain('早');
  });

  it('an old one, an envelope that is none, no query', async () => {
    const rig = await startRig();
    const good = callbackOf(xml, CORP.id, AT);
    const answers = [
      await rig.doors.inject(callbackOf(xml, CORP.id, AT - 301)),
      await rig.doors.inject({ ...good, payload: `<!DOCTYPE x [<!ENTITY a "b">]>${good.payload}` }),
      await rig.doors.inject({ ...good, payload: '' }),
      await rig.doors.inject({ ...good, url: '/wecom/callback' }),
    ];
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(answers.map(() => [403, '']));
    expect(rig.came).toEqual([]);
  });
});
