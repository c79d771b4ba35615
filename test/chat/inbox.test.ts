// Messages of a platform through the inbox into the outbox: once each, in order, whatever happens in between.
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingAction, IncomingVisit } from '../../adapters/platform.js';
import { enqueue } from '../../src/delivery/enqueue.js';
import { readAudit } from '../../src/store/audit.js';
import { saveLink } from '../../src/store/links.js';
import { takeIn } from '../../src/store/waiting.js';
import { DAY_MS } from '../../src/time/instant.js';
import { message, makeStage, tell, type Stage } from './inbox-stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await makeStage();
  await link('Ua1', 'a1');
  await link('Um1', 'm1');
});
afterEach(() => stage.close());

const link = (userId: string, agentId: string): Promise<void> =>
  saveLink(stage.app.store.db, {
    platform: 'slack',
    tenant: '',
    userId,
    agentId,
    how: 'admin',
    confirmedBy: ':admin',
    at: stage.now,
  });
const texts = async (): Promise<readonly string[]> => (await stage.said()).map(({ text }) => text);

describe('a message', () => {
  it('is answered where it came from, with what its platform needs for the answer', async () => {
    await tell(stage, message('Um1', 'tickets resolved last week', { id: 'x1', reply: { ts: '1.2' } }));
    expect(await stage.said()).toMatchObject([
      {
        address: 'slack:Um1',
        key: 'reply/slack/x1/0',
        reply: { ts: '1.2' },
        text: expect.stringContaining('60'),
      },
    ]);
    expect(stage.platform.thought).toHaveLength(1);
    expect(stage.faults).toEqual([]);
  });

  it('that is told twice, also by another id, is answered once, across restarts', async () => {
    const once = message('Um1', 'tickets resolved last week', { id: 'x1', alsoKnownAs: ['y1'] });
    await tell(stage, once, once, { ...once, id: 'y1', alsoKnownAs: ['x1'] });
    await stage.restart();
    await tell(stage, once, { ...once, id: 'y1' });
    expect(await stage.said()).toHaveLength(1);
  });

  it('without words, a picture say, gets one sentence in the language of the workspace; strangers get theirs', async () => {
    const { workspace } = (await stage.app.names()).converse.config;
    await tell(stage, message('Um1', ''), message('Um1', ' '));
    await tell(stage, message('Unew', ''));
    await tell(stage, message('Um1', '', { address: 'slack:C1', thread: 'slack:C1', direct: false }));
    const [first, second, third, mentioned] = await texts();
    expect(mentioned).toContain('Deskbeat');
    expect(first).toMatch(workspace.language === 'zh' ? /文字.*图片/su : /text only.*pictures/su);
    expect(second).toBe(first);
    expect(third).toContain(workspace.language === 'zh' ? '绑定' : 'link');
  });

  it('that is far too long is told to be, whatever it is made of, and the next is answered', async () => {
    const texts10k = ['、', ', ', '我', 'a', '1', 'when ', '每周一、', 'so ', '-'].map((part) =>
      part.repeat(10_000).slice(0, 10_000),
    );
    await tell(
      stage,
      ...texts10k.map((text) => message('Um1', text)),
      message('Um1', 'tickets resolved last week'),
    );
    const said = await texts();
    expect(said).toHaveLength(texts10k.length + 1);
    expect(said.slice(0, -1)).toEqual(texts10k.map(() => expect.stringMatching(/too long|太长/u)));
    expect(said.at(-1)).toContain('60');
  });

  it('goes on with its thread, in the order in which things came', async () => {
    await tell(
      stage,
      message('Um1', 'tickets resolved last week'),
      message('Um1', 'only phone'),
      message('Um1', 'and csat?'),
    );
    const [first, second, third] = await texts();
    expect(first).toContain('60');
    expect(second).toMatch(/\b31\b/);
    expect(third).toContain('CSAT');
  });
});

describe('who gets figures', () => {
  const question = 'tickets resolved last week';
  const figure = /\b60\b/;

  it('unknown people get none, and are told how to be linked', async () => {
    await tell(stage, message('Unew', question), message('Unew', '上周解决量'));
    const [en, zh] = await texts();
    expect(en).toContain('link');
    expect(zh).toContain('绑定');
    expect(`${en} ${zh}`).not.toMatch(figure);
  });

  it('guests get one sentence a day, bots nothing at all', async () => {
    const guest = () => message('Um1', question, { senderKind: 'guest' });
    await tell(stage, guest(), guest(), message('Um1', question, { senderKind: 'bot' }));
    expect(await texts()).toEqual([expect.not.stringMatching(figure)]);
    stage.now += DAY_MS;
    await tell(stage, guest());
    expect(await texts()).toHaveLength(2);
  });

  it('an address that Slack vouches for is enough; one that two agents share, or a guest’s, is not', async () => {
    const { profiles } = stage.platform;
    const profile = (id: string, email: string, kind: 'member' | 'guest' = 'member') =>
      profiles.set(id, { id, name: null, email, kind });
    profile('Uboss', 'M1@desk.example');
    profile('Uguest', 'm1@desk.example', 'guest');
    profile('Uother', 'nobody@desk.example');
    await tell(stage, message('Uboss', question), message('Uguest', question), message('Uother', question));
    const said = await stage.said();
    expect(said.filter(({ text }) => figure.test(text)).map(({ address }) => address)).toEqual([
      'slack:Uboss',
    ]);
    await stage.app.store.db
      .updateTable('agents')
      .set({ email: 'm1@desk.example' })
      .where('id', '=', 'a2')
      .execute();
    await stage.app.store.db.deleteFrom('links').execute();
    await stage.restart();
    await tell(stage, message('Uboss', question));
    expect((await texts()).at(-1)).not.toMatch(figure);
  });

  it('a room holds what all of its readers may see; what is personal goes to the asker', async () => {
    await link('Ua2', 'a2');
    stage.platform.readers.set('slack:C1', ['Ua1', 'Ua2', 'Um1', 'Ubot']);
    stage.platform.profiles.set('Ubot', { id: 'Ubot', name: null, email: null, kind: 'bot' });
    const room = { address: 'slack:C1', thread: 'slack:C1/1', direct: false };
    await tell(stage, message('Um1', question, room));
    expect(await stage.said()).toMatchObject([{ address: 'slack:C1', text: expect.stringMatching(figure) }]);
    await tell(stage, message('Um1', "Ben's csat last week", room));
    expect((await stage.said()).slice(1)).toMatchObject([
      { address: 'slack:Um1', text: expect.stringContaining('80'), reply: null },
      { address: 'slack:C1', text: expect.not.stringContaining('80') },
    ]);
  });

  it('a room with a reader whom nobody knows holds nothing, and neither does one that the platform does not tell of', async () => {
    stage.platform.readers.set('slack:C1', ['Um1', 'Ustranger']);
    for (const address of ['slack:C1', 'slack:C2'])
      await tell(stage, message('Um1', question, { address, thread: address, direct: false }));
    const said = await stage.said();
    expect(said.filter(({ text }) => figure.test(text)).map(({ address }) => address)).toEqual([
      'slack:Um1',
      'slack:Um1',
    ]);
  });
});

describe('many at once', () => {
  it('none of 1,000 questions is lost', async () => {
    const all = Array.from({ length: 1_000 }, (_, i) =>
      message('Um1', 'help', { id: `q${i}`, thread: `slack:Um1/${i % 50}` }),
    );
    await tell(stage, ...all, ...all);
    expect(new Set((await stage.said()).map(({ key }) => key)).size).toBe(1_000);
    expect(stage.faults).toEqual([]);
  });

  it('one that can’t be kept is said to be so, and takes no other down', async () => {
    await sql`create trigger poisoned before insert on waiting when new.id = 'q3' begin select raise(abort, 'no'); end`.execute(
      stage.app.store.db,
    );
    const kept = await Promise.all(
      Array.from({ length: 6 }, (_, i) => stage.inbox.receive(message('Um1', 'help', { id: `q${i}` }))),
    );
    expect(kept).toEqual([true, true, true, false, true, true]);
    await stage.inbox.idle();
    expect(await texts()).toHaveLength(5);
  });

  it('who comes when the queue is full is told so', async () => {
    await stage.restart({ atOnce: 1, most: 3 });
    await tell(stage, ...Array.from({ length: 8 }, (_, i) => message('Um1', 'help', { id: `q${i}` })));
    const all = await texts();
    expect(all).toHaveLength(8);
    expect(all.filter((text) => text.includes('swamped')).length).toBeGreaterThan(0);
  });
});

describe('a process that ends', () => {
  it('leaves what it took in to the next one, which answers it once', async () => {
    const one = message('Um1', 'tickets resolved last week', { id: 'w1' });
    await takeIn(
      stage.app.store.db,
      { platform: 'slack', ids: ['w1'], content: JSON.stringify(one) },
      stage.now,
    );
    await stage.restart();
    await stage.inbox.resume();
    await tell(stage, one);
    expect(await texts()).toEqual([expect.stringContaining('60')]);
    await stage.restart();
    await stage.inbox.resume();
    await stage.inbox.idle();
    expect(await texts()).toHaveLength(1);
  });

  it('does not answer out of the blue what was asked hours ago', async () => {
    const one = message('Um1', '上周解决量', { id: 'w2' });
    await takeIn(
      stage.app.store.db,
      { platform: 'slack', ids: ['w2'], content: JSON.stringify(one) },
      stage.now,
    );
    stage.now += 3 * 3_600_000;
    await stage.restart();
    await stage.inbox.resume();
    await stage.inbox.idle();
    expect(await texts()).toEqual([expect.stringContaining('请再问一次')]);
  });

  it('takes in what comes while it ends, for the next one', async () => {
    await stage.inbox.stop();
    await tell(stage, message('Um1', 'tickets resolved last week'));
    expect(await texts()).toEqual([]);
    await stage.restart();
    await stage.inbox.resume();
    await stage.inbox.idle();
    expect(await texts()).toEqual([expect.stringContaining('60')]);
  });
});

describe('buttons where there are none', () => {
  const push = async (key: string, question: string): Promise<void> => {
    await stage.app.store.db.transaction().execute((tx) =>
      enqueue(
        tx,
        {
          key,
          platform: 'slack',
          address: 'slack:Um1',
          urgency: 'push',
          parts: [{ kind: 'message', body: { text: key }, pictures: [], optional: false }],
          reply: null,
          replaces: null,
          offer: { buttons: [{ kind: 'ask', label: question, question }], to: null },
          notBefore: null,
          expiresAt: null,
        },
        stage.now,
      ),
    );
  };

  it('are pressed by their number, for a day', async () => {
    stage.platform.buttonStyle = 'numbered';
    await tell(stage, message('Um1', 'help'));
    await stage.deliver();
    await tell(stage, message('Um1', '２'));
    const [, pressed] = await texts();
    expect(pressed).toMatch(/volume|tickets/i);
    await stage.deliver();
    stage.now += DAY_MS;
    await tell(stage, message('Um1', '1'));
    expect((await texts()).at(-1)).not.toMatch(/CSAT.*\d%/);
  });

  it('of what the bot said by itself count too, from when it has arrived', async () => {
    stage.platform.buttonStyle = 'numbered';
    await push('early', 'tickets resolved last week');
    await stage.deliver();
    await push('waits', 'backlog by team');
    await tell(stage, message('Um1', '1'));
    expect((await texts()).at(-1)).toContain('60');
    await stage.deliver();
    stage.now += 1_000;
    await push('late', 'backlog by team');
    await stage.deliver();
    await tell(stage, message('Um1', '1.'));
    expect((await texts()).at(-1)).toMatch(/backlog/i);
  });

  it('are nobody else’s in a room, and pressed as numbers only where they may have been shown as such', async () => {
    stage.platform.buttonStyle = 'numbered';
    const room = { address: 'slack:C1', thread: 'slack:C1', direct: false };
    stage.platform.readers.set('slack:C1', ['Ua1', 'Um1']);
    await tell(stage, message('Um1', 'help', room));
    await stage.deliver();
    await tell(stage, message('Ua1', '1', room));
    // What may be asked instead is each one's own.
    const firstLine = async (): Promise<string | undefined> => (await texts()).at(-1)?.split('\n')[0];
    const others = await firstLine();
    await tell(stage, message('Um1', '1', room));
    expect(await firstLine()).not.toBe(others);
    stage.platform.buttonStyle = 'pressed';
    await stage.deliver();
    await tell(stage, message('Um1', '1', room));
    expect(await firstLine()).toBe(others);
  });
});

describe('a press', () => {
  const press = (sender: string, action: string, value = ''): IncomingAction => ({
    ...message(sender, ''),
    kind: 'action',
    action,
    value,
    fields: {},
    messageId: null,
  });

  it('of a question asks it, of feedback is written down, of anything unknown gets a kind sentence', async () => {
    await tell(stage, press('Um1', 'ask', 'tickets resolved last week'));
    for (const each of [
      press('Um1', 'feedback', 'up csat'),
      press('Um1', 'launch', '42'),
      press('Ux', 'feedback', 'up'),
    ])
      await tell(stage, each);
    const [asked, thanked, stale, stranger] = await texts();
    expect(asked).toContain('60');
    expect(thanked).toContain('谢谢');
    expect(stale).toContain('按钮');
    expect(stranger).toContain('绑定');
    const audit = await readAudit(stage.app.store.db, 10);
    expect(audit.map(({ asker, action, outcome }) => [asker, action, outcome])).toEqual([
      ['m1', 'unknown action', 'stale'],
      ['m1', 'feedback', 'done'],
    ]);
  });
});

describe('a visit', () => {
  it('of the page shows one’s own figures, of the chat a greeting once a day', async () => {
    const visit = (place: 'home' | 'chat', sender = 'Ua1'): IncomingVisit => ({
      ...message(sender, ''),
      kind: 'visit',
      place,
    });
    for (const each of [visit('home'), visit('chat'), visit('chat'), visit('home', 'Unew')])
      await tell(stage, each);
    const [home, greeting, stranger, ...more] = await texts();
    expect(more).toEqual([]);
    expect(home).toContain('90%');
    expect(greeting).toContain('比如这样问');
    expect(stranger).not.toMatch(/\d%/);
  });
});

describe('a form, where there are no modals', () => {
  const press = (fields: Readonly<Record<string, string>> = {}): IncomingAction => ({
    ...message('Ua1', ''),
    kind: 'action',
    action: 'push-feedback',
    value: 'daily-card/2026-03-16',
    fields,
    messageId: null,
  });
  const feedback = () =>
    stage.app.store.db.selectFrom('push_feedback').select(['verdict', 'text', 'agent_id']).execute();

  it('is asked field by field, by words or numbers', async () => {
    await tell(stage, press());
    await tell(stage, message('Ua1', '2'));
    await tell(stage, message('Ua1', '来得太早了'));
    expect(await feedback()).toEqual([{ agent_id: 'a1', verdict: 'not_useful', text: '来得太早了' }]);
    await tell(stage, message('Ua1', 'my resolved tickets last week'));
    expect((await texts()).at(-1)).toContain('12');
  });

  it('is over when it is called off, and when something else is said', async () => {
    await tell(stage, press());
    await tell(stage, message('Ua1', '取消'));
    await tell(stage, message('Ua1', '1'));
    await tell(stage, press());
    await tell(stage, message('Ua1', 'my resolved tickets last week'));
    expect((await texts()).at(-1)).toContain('12');
    expect(await feedback()).toEqual([]);
  });

  it('that was handed in is not asked again', async () => {
    await tell(stage, press({ verdict: 'useful' }));
    expect(await feedback()).toEqual([{ agent_id: 'a1', verdict: 'useful', text: null }]);
  });
});
