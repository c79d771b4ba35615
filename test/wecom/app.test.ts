// The self-built app against a strict WeCom: tokens, sending, what each code becomes, nothing twice.
import { describe, expect, it } from 'vitest';
import { taskIdOf } from '../../adapters/wecom/task-id.js';
import { first, buttonCard, CHART, SNOOZE, textCard } from './cards.js';
import { PNG, startRig } from './rig.js';

const TO = 'wecom:user/zhangsan';

describe('sending by the app', () => {
  it('delivers a text to a member, with one token for all', async () => {
    const rig = await startRig();
    const part = first(rig.wecom.render(textCard('早上好', '今天没有积压。'), TO));
    const ends = await Promise.all([1, 2, 3].map(() => rig.wecom.send(rig.outgoing(TO, part))));
    expect(ends.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
    expect(rig.server.calls.filter((path) => path === 'gettoken')).toHaveLength(1);
    expect(rig.server.delivered[0]).toMatchObject({
      to: 'zhangsan',
      body: { msgtype: 'text', agentid: 1_000_002 },
    });
    expect(rig.server.problems).toEqual([]);
  });

  it('renews the token before it ends, and once when it is refused', async () => {
    const rig = await startRig();
    const part = first(rig.wecom.render(textCard('早'), TO));
    await rig.wecom.send(rig.outgoing(TO, part));
    rig.clock += 7_000_000;
    await rig.wecom.send(rig.outgoing(TO, part));
    expect(rig.server.calls.filter((path) => path === 'gettoken')).toHaveLength(2);
    rig.server.endTokens();
    const ends = await Promise.all([1, 2, 3].map(() => rig.wecom.send(rig.outgoing(TO, part))));
    expect(ends.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
    expect(rig.server.calls.filter((path) => path === 'gettoken')).toHaveLength(3);
    // Refused even when fresh: once more, then nothing gets in until somebody looks.
    rig.server.fault('message/send', { kind: 'code', errcode: 42001 }, { kind: 'code', errcode: 42001 });
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject({ outcome: 'barred', code: '42001' });
  });

  it.each([
    [-1, { outcome: 'later' }],
    [45009, { outcome: 'later', afterMs: 60_000, busy: true, pace: 'wecom:api/message' }],
    [45033, { outcome: 'later', busy: true }],
    [60011, { outcome: 'refused', code: '60011' }],
    [99999, { outcome: 'refused', code: '99999' }],
  ])('answers %i as it means', async (errcode, receipt) => {
    const rig = await startRig();
    rig.server.fault('message/send', { kind: 'code', errcode, errmsg: 'nothing to rely on' });
    const part = first(rig.wecom.render(textCard('早'), TO));
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject(receipt);
  });

  it('waits longer each time it is busy', async () => {
    const rig = await startRig();
    const waits: unknown[] = [];
    for (const attempt of [1, 2, 3]) {
      rig.server.fault('message/send', { kind: 'code', errcode: -1 });
      const part = first(rig.wecom.render(textCard('早'), TO));
      const receipt = await rig.wecom.send(rig.outgoing(TO, part, { attempt }));
      waits.push(receipt.outcome === 'later' ? receipt.afterMs : receipt.outcome);
    }
    expect(waits, 'an outage of a minute is lived through').toEqual([2_000, 10_000, 60_000]);
  });

  it('gives up being patient after three times busy', async () => {
    const rig = await startRig();
    rig.server.fault('message/send', { kind: 'code', errcode: -1 });
    const part = first(rig.wecom.render(textCard('早'), TO));
    expect(await rig.wecom.send(rig.outgoing(TO, part, { attempt: 4 }))).toMatchObject({
      outcome: 'refused',
    });
  });

  it('names the address that has to be trusted', async () => {
    const rig = await startRig();
    rig.server.fault('message/send', {
      kind: 'code',
      errcode: 60020,
      errmsg: 'not allow to access from your ip, hint: [1], from ip: 203.0.113.9, more info at …',
    });
    const part = first(rig.wecom.render(textCard('早'), TO));
    const end = await rig.wecom.send(rig.outgoing(TO, part));
    expect(end).toMatchObject({ outcome: 'barred', code: '60020' });
    expect(JSON.stringify(end)).toContain('203.0.113.9');
  });

  it('says who cannot be reached: somebody in a note, everybody as a refusal', async () => {
    const rig = await startRig();
    const to = 'wecom:user/zhangsan|gone';
    const part = first(rig.wecom.render(textCard('早'), to));
    expect(await rig.wecom.send(rig.outgoing(to, part))).toMatchObject({
      outcome: 'sent',
      note: 'not reached: gone',
    });
    expect(await rig.wecom.send(rig.outgoing('wecom:user/Gone', part))).toMatchObject({
      outcome: 'refused',
      code: '81013',
    });
  });

  it('knows a wrong secret, an unreachable WeCom and a broken one apart', async () => {
    const wrong = await startRig({ secret: 'another' });
    const part = first(wrong.wecom.render(textCard('早'), TO));
    const end = await wrong.wecom.send(wrong.outgoing(TO, part));
    expect(end).toMatchObject({ outcome: 'barred', code: '40001' });
    expect(JSON.stringify(end)).not.toContain('another');

    const rig = await startRig();
    await rig.wecom.send(rig.outgoing(TO, part));
    rig.server.fault('message/send', { kind: 'status', status: 503 }, { kind: 'drop' });
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject({ outcome: 'later', whole: true });
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject({ outcome: 'unknown' });
    await rig.server.close();
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject({ outcome: 'later', whole: true });
  });
});

describe('nothing arrives twice', () => {
  it.each([
    ['a push', null],
    ['an answer', { via: 'app', card: null }],
  ])('%s whose first attempt was lost on the way back', async (_name, reply) => {
    const rig = await startRig();
    const part = first(rig.wecom.render(textCard('日报', '昨天 12 单。'), TO));
    const going = rig.outgoing(TO, part, { reply });
    rig.server.fault('message/send', { kind: 'drop' });
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'unknown' });
    const again = await rig.wecom.send({ ...going, attempt: 2, uncertain: true });
    expect(again).toMatchObject({ outcome: 'sent' });
    expect(rig.server.delivered).toHaveLength(1);
  });

  it('a card that WeCom refuses the second time, as its id is taken, has arrived with the first', async () => {
    const rig = await startRig();
    const part = first(rig.wecom.render(buttonCard('快到期', [SNOOZE]), TO));
    const going = rig.outgoing(TO, part);
    rig.server.fault('message/send', { kind: 'drop' });
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'unknown' });
    // Later than WeCom's own check of duplicates reaches.
    rig.clock += 5 * 3_600_000;
    const again = await rig.wecom.send({ ...going, attempt: 2, uncertain: true });
    expect(again).toMatchObject({ outcome: 'sent', messageId: taskIdOf(going.key) });
    expect(rig.server.delivered).toHaveLength(1);
    // Certainly not arrived before: the same code is a refusal.
    expect(await rig.wecom.send({ ...going, attempt: 2, uncertain: false })).toMatchObject({
      outcome: 'refused',
      code: '40058',
    });
  });

  it('while the same words said twice arrive twice', async () => {
    const rig = await startRig();
    const part = first(rig.wecom.render(textCard('日报', '昨天 12 单。'), TO));
    for (const reply of [null, null, { via: 'app', card: null }]) {
      expect(await rig.wecom.send(rig.outgoing(TO, part, { reply }))).toMatchObject({ outcome: 'sent' });
    }
    expect(rig.server.delivered).toHaveLength(3);
  });
});

describe('a rate that is used up', () => {
  it('is that of the call: sending, uploading, a group, a robot; each part counts for what it needs', async () => {
    const rig = await startRig();
    const card = { ...textCard('首响'), blocks: [{ kind: 'chart', chart: CHART, alt: '图' }] } as const;
    const [words, picture] = rig.wecom.render(card, TO);
    if (words === undefined || picture === undefined) throw new Error('no parts');
    const full = { kind: 'code', errcode: 45009 } as const;
    for (const [path, to, part, pace] of [
      ['message/send', TO, words, 'wecom:api/message'],
      ['media/upload', TO, picture, 'wecom:api/upload'],
      ['appchat/send', 'wecom:chat/team1', words, 'wecom:api/appchat'],
      ['webhook/send', 'wecom:robot/ops', words, 'wecom:robot/ops'],
    ] as const) {
      rig.server.fault(path, full);
      expect(await rig.wecom.send(rig.outgoing(to, part))).toMatchObject({ outcome: 'later', pace });
      expect(rig.wecom.paces(to, part).map(({ key }) => key)).toContain(pace);
    }
    expect(
      rig.wecom.paces(TO, words).map(({ key }) => key),
      'words wait for no upload',
    ).not.toContain('wecom:api/upload');
    // Which of the rates it is WeCom does not say: the longer it lasts, the longer it is left alone.
    rig.server.fault('message/send', full);
    expect(await rig.wecom.send(rig.outgoing(TO, words, { attempt: 4 }))).toMatchObject({
      afterMs: 8 * 60_000,
    });
  });
});

describe('pictures', () => {
  const card = {
    ...textCard('首响变快了'),
    blocks: [{ kind: 'chart', chart: CHART, alt: 'A 组 62 秒' }],
  } as const;

  it('are uploaded once and sent by their id; the words stand without them', async () => {
    const rig = await startRig();
    const [words, picture] = rig.wecom.render(card, TO);
    expect(words?.optional).toBe(false);
    if (picture === undefined) throw new Error('no picture');
    expect(picture.optional).toBe(true);
    expect(await rig.wecom.send(rig.outgoing(TO, picture))).toMatchObject({ outcome: 'sent' });
    expect(await rig.wecom.send(rig.outgoing('wecom:user/lisi', picture))).toMatchObject({ outcome: 'sent' });
    expect(rig.server.calls.filter((path) => path === 'media/upload')).toHaveLength(1);
    expect([...rig.server.uploads.values()].map((bytes) => [...bytes])).toEqual([[...PNG]]);
    expect(
      await rig.wecom.send(
        rig.outgoing(TO, picture, { picture: async () => null, uploaded: async () => null }),
      ),
    ).toMatchObject({ outcome: 'refused', code: 'no_picture' });
  });

  it('that WeCom does not take are shown from our own door, where there is one', async () => {
    const rig = await startRig();
    const long = {
      ...card,
      blocks: [{ ...card.blocks[0], alt: `A 组 62 秒。${'各组都更快了。'.repeat(40)}` }],
    };
    const [, picture] = rig.wecom.render(long, TO);
    if (picture === undefined) throw new Error('no picture');
    rig.server.fault('media/upload', { kind: 'code', errcode: 40005 }, { kind: 'code', errcode: 40005 });
    expect(await rig.wecom.send(rig.outgoing(TO, picture))).toMatchObject({ outcome: 'refused' });
    const url = 'https://desk.example/charts/1.png';
    expect(await rig.wecom.send(rig.outgoing(TO, picture, { pictureUrl: () => url }))).toMatchObject({
      outcome: 'sent',
    });
    expect(rig.server.delivered.at(-1)?.body).toMatchObject({
      msgtype: 'news',
      news: { articles: [{ title: expect.stringMatching(/^A 组 62 秒/u), url, picurl: url }] },
    });
  });

  it('are uploaded again when WeCom has forgotten them', async () => {
    const rig = await startRig();
    const [, picture] = rig.wecom.render(card, TO);
    if (picture === undefined) throw new Error('no picture');
    const going = rig.outgoing(TO, picture);
    rig.server.fault('message/send', { kind: 'code', errcode: 40007 });
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'later' });
    expect(await rig.wecom.send({ ...going, attempt: 2 })).toMatchObject({ outcome: 'sent' });
    expect(rig.server.calls.filter((path) => path === 'media/upload')).toHaveLength(2);
  });
});

describe('cards with buttons', () => {
  it('are updated in place, by the code of sending and then by that of the press, each once', async () => {
    const rig = await startRig();
    const part = first(rig.wecom.render(buttonCard('快到期', [SNOOZE]), TO));
    const sent = await rig.wecom.send(rig.outgoing(TO, part));
    if (sent.outcome !== 'sent') throw new Error(sent.outcome);
    const { messageId } = sent;
    const done = first(rig.wecom.render(buttonCard('已推迟', [SNOOZE]), TO));
    const updated = await rig.wecom.send(rig.outgoing(TO, done, { replaces: messageId }));
    expect(updated).toEqual({ outcome: 'sent', messageId });
    expect(rig.server.delivered.map(({ path }) => path)).toEqual([
      'message/send',
      'message/update_template_card',
    ]);
    // The code is used up: what comes now is a message of its own.
    expect(await rig.wecom.send(rig.outgoing(TO, done, { replaces: messageId }))).toMatchObject({
      outcome: 'sent',
    });
    expect(rig.server.delivered.at(-1)?.path).toBe('message/send');
    expect(rig.server.problems).toEqual([]);
  });

  it('lose their buttons when what replaces them has none', async () => {
    const rig = await startRig();
    const part = first(rig.wecom.render(buttonCard('快到期', [SNOOZE]), TO));
    const sent = await rig.wecom.send(rig.outgoing(TO, part));
    if (sent.outcome !== 'sent') throw new Error(sent.outcome);
    const words = first(rig.wecom.render(textCard('都处理完了'), TO));
    await rig.wecom.send(rig.outgoing(TO, words, { replaces: sent.messageId }));
    expect(rig.server.delivered.map(({ path }) => path)).toEqual([
      'message/send',
      'message/update_template_card',
      'message/send',
    ]);
    expect(rig.server.problems).toEqual([]);
  });
});

describe('groups of the app, people, robots', () => {
  it('writes to a group, which has no cards and tells its members', async () => {
    const rig = await startRig();
    const to = 'wecom:chat/team1';
    for (const part of rig.wecom.render(buttonCard('快到期', [SNOOZE]), to)) {
      expect(await rig.wecom.send(rig.outgoing(to, part))).toMatchObject({ outcome: 'sent' });
    }
    expect(rig.server.delivered.every(({ path }) => path === 'appchat/send')).toBe(true);
    expect(await rig.wecom.members(to)).toEqual(['zhangsan', 'lisi']);
    expect(await rig.wecom.members('wecom:chat/none')).toBeNull();
    expect(await rig.wecom.members('wecom:robot/ops')).toBeNull();
  });

  it('vouches for the corp mailbox only, and knows people from outside', async () => {
    const rig = await startRig();
    expect(await rig.wecom.profile('ZhangSan')).toEqual({
      id: 'zhangsan',
      name: '张三',
      email: 'zhangsan@corp.example.com',
      kind: 'member',
    });
    expect(await rig.wecom.profile(`wm${'x'.repeat(30)}`)).toMatchObject({ kind: 'guest' });
    expect(await rig.wecom.profile('gone')).toBeNull();
  });

  it('sends a robot what it takes: markdown, a table, a picture, a mention', async () => {
    const rig = await startRig();
    const to = 'wecom:robot/ops';
    const card = {
      ...textCard('周榜'),
      blocks: [
        {
          kind: 'table',
          head: ['名次', '客服', '首解率'],
          rows: [['1', '王伟', '92%']],
          numeric: [true, false, true],
        },
        { kind: 'mention', personId: 'A001', name: '张三' },
        { kind: 'chart', chart: CHART, alt: '图' },
        { kind: 'buttons', buttons: [SNOOZE] },
      ],
    } as const;
    for (const part of rig.wecom.render(card, to)) {
      expect(await rig.wecom.send(rig.outgoing(to, part))).toMatchObject({ outcome: 'sent' });
    }
    expect(rig.server.delivered.map(({ body }) => body['msgtype'])).toEqual(['markdown_v2', 'text', 'image']);
    expect(rig.server.delivered[1]?.body).toMatchObject({ text: { mentioned_list: ['zhangsan'] } });
    expect(rig.server.problems).toEqual([]);
  });

  it('waits when a robot was too fast, and says which variable an address is missing in', async () => {
    const rig = await startRig();
    const part = first(rig.wecom.render(textCard('早'), 'wecom:robot/ops'));
    for (let n = 0; n < 20; n += 1) await rig.wecom.send(rig.outgoing('wecom:robot/ops', part));
    expect(await rig.wecom.send(rig.outgoing('wecom:robot/ops', part))).toMatchObject({
      outcome: 'later',
      afterMs: 60_000,
      busy: true,
    });
    const end = await rig.wecom.send(rig.outgoing('wecom:robot/later', part));
    expect(end).toMatchObject({ outcome: 'refused', code: 'no_address' });
    expect(JSON.stringify(end)).toContain('ROBOT_LATER_URL');
    expect(await rig.wecom.send(rig.outgoing('wecom:bot/x', part))).toMatchObject({ outcome: 'refused' });
  });
});
