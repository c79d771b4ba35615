// What Slack tells, and what of it reaches the bot: addresses, threads, senders, forms.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readable } from '../../adapters/slack/parse.js';
import { parse } from '../../adapters/slack/parse.js';
import { BOT, TEAM } from '../support/slack-server.js';
import { command, direct, event, mention, press } from './events.js';
import { type Rig, startRig } from './rig.js';

const SELF = { userId: BOT, teamId: TEAM };
const parsed = (payload: unknown) => {
  const found = parse(payload, SELF);
  return found.kind === 'incoming' || found.kind === 'press' ? found.incoming : found.kind;
};

describe('a mention', () => {
  it('is answered in its thread, and goes by the channel and time of the post too', () => {
    const post = mention('昨天 CSAT', { ts: '1.000001' });
    const told = parsed(event(post, 'Ev1'));
    expect(told).toMatchObject({
      id: 'Ev1',
      alsoKnownAs: ['C0OPS000001:1.000001'],
      address: 'slack:C0OPS000001',
      thread: 'C0OPS000001:1.000001',
      sender: 'U0AGENT0001',
      tenant: TEAM,
      direct: false,
      text: '昨天 CSAT',
      reply: { threadTs: '1.000001', asker: 'U0AGENT0001' },
    });
    // The same post is told once more, as a message.
    const again = parsed(event({ ...post, type: 'message', channel_type: 'channel' }, 'Ev2'));
    expect(again).toMatchObject({ id: 'Ev2', alsoKnownAs: ['C0OPS000001:1.000001'] });
  });

  it('in a thread stays in it', () => {
    const told = parsed(event(mention('按团队', { ts: '2.000001', thread_ts: '1.000001' })));
    expect(told).toMatchObject({ thread: 'C0OPS000001:1.000001', reply: { threadTs: '1.000001' } });
    // It may have begun at the answer to a command.
    expect(told).toMatchObject({ after: 'C0OPS000001:U0AGENT0001' });
  });

  it.each([
    [`<@${BOT}> csat`, 'csat'],
    [`<@${BOT}|deskbeat>: csat`, 'csat'],
    [`hey <@${BOT}>，昨天 <@U0X|Wang Fang> 的 csat`, 'hey 昨天 Wang Fang 的 csat'],
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['see <https://x.example/a|the page> and <https://y.example>', 'see the page and https://y.example'],
    ['&amp;lt;', '&lt;'],
  ])('%s reads: %s', (text, plain) => expect(readable(text, BOT)).toBe(plain));
});

describe('a direct message', () => {
  it('is answered below, or in its thread where it has one', () => {
    expect(parsed(event(direct('csat')))).toMatchObject({
      address: 'slack:D0AGENT0001',
      thread: 'D0AGENT0001',
      direct: true,
      reply: { threadTs: null },
    });
    expect(parsed(event(direct('csat', { thread_ts: '1.000001' })))).toMatchObject({
      thread: 'D0AGENT0001:1.000001',
      after: 'D0AGENT0001',
      reply: { threadTs: '1.000001' },
    });
  });
});

describe('nothing comes of', () => {
  it.each([
    ['its own words', direct('x', { user: BOT })],
    ['a bot', direct('x', { bot_id: 'B0OTHER0001' })],
    ['an edit', direct('x', { subtype: 'message_changed', hidden: true })],
    ['a join', direct('x', { subtype: 'channel_join' })],
    [
      'talk in a channel',
      { ...mention('x'), type: 'message', channel_type: 'channel', text: 'csat anyone?' },
    ],
    ['a post without an author', direct('x', { user: undefined })],
    ['an event nobody asked for', { type: 'reaction_added', user: 'U1' }],
  ])('%s', (_name, post) => expect(parsed(event(post))).toBe('nothing'));
});

describe('visits, commands, presses', () => {
  it('the home tab', () => {
    const told = parsed(
      event({ type: 'app_home_opened', user: 'U0AGENT0001', channel: 'D0AGENT0001', tab: 'home' }),
    );
    expect(told).toMatchObject({
      kind: 'visit',
      place: 'home',
      address: 'slack:home/U0AGENT0001',
      direct: true,
    });
  });

  it('the chat, greeted once', () => {
    const home = { type: 'app_home_opened', user: 'U0AGENT0001', channel: 'D0AGENT0001', tab: 'messages' };
    expect(parsed(event(home))).toMatchObject({
      place: 'chat',
      alsoKnownAs: [`greeting:${TEAM}:U0AGENT0001`],
    });
  });

  it('the assistant pane', () => {
    const thread = { user_id: 'U0AGENT0001', channel_id: 'D0AGENT0001', thread_ts: '1.000001' };
    expect(parsed(event({ type: 'assistant_thread_started', assistant_thread: thread }))).toMatchObject({
      kind: 'visit',
      place: 'chat',
      thread: 'D0AGENT0001:1.000001',
      reply: { threadTs: '1.000001' },
    });
  });

  it('a command, by its trigger', () => {
    expect(parsed(command('上周 FCR', '7.8.abc'))).toMatchObject({
      id: 'command:7.8.abc',
      address: 'slack:C0OPS000001',
      direct: false,
      thread: 'C0OPS000001:U0AGENT0001',
      text: '上周 FCR',
      reply: { threadTs: null, asker: 'U0AGENT0001' },
    });
  });

  it('a button that asks is a question in its thread', () => {
    const container = { message_ts: '2.000001', thread_ts: '1.000001', channel_id: 'C0OPS000001' };
    expect(parsed(press({ action_id: 'ask/0', value: '环比' }, 't', { container }))).toMatchObject({
      text: '环比',
      thread: 'C0OPS000001:1.000001',
      reply: { threadTs: '1.000001' },
    });
  });

  it('a button under the answer to a command goes on from it, whoever presses', () => {
    const told = parsed(
      press({ action_id: 'ask/0', value: '环比', block_id: 'zh/3/U0OTHER0001' }, 't', {
        container: { message_ts: '2.000001', channel_id: 'C0OPS000001' },
      }),
    );
    expect(told).toMatchObject({ thread: 'C0OPS000001:2.000001', after: 'C0OPS000001:U0OTHER0001' });
  });

  it('a button that acts names its message', () => {
    expect(parsed(press({ action_id: 'act/push-pause/2', value: 'daily' }, 't'))).toMatchObject({
      kind: 'action',
      action: 'push-pause',
      value: 'daily',
      fields: {},
      messageId: 'C0OPS000001:1767225600.000900',
    });
  });

  it('a button on the home tab answers the person directly', () => {
    const over = { container: { type: 'view' }, channel: undefined };
    expect(parsed(press({ action_id: 'ask/0', value: 'csat' }, 't', over))).toMatchObject({
      address: 'slack:U0AGENT0001',
      direct: true,
    });
  });
});

describe('who asks', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.stop());

  it.each([
    ['a guest', { id: 'U0X', restricted: true }, {}, 'guest'],
    ['somebody of another organisation', { id: 'U0X', teamId: 'T0ELSE' }, {}, 'guest'],
    ['a bot', { id: 'U0X', bot: true }, {}, 'bot'],
    ['a member', { id: 'U0X' }, {}, undefined],
    ['somebody deleted', { id: 'U0X', deleted: true }, {}, 'guest'],
    ['somebody whose event names another team', { id: 'U0X' }, { user_team: 'T0ELSE' }, 'guest'],
    ['somebody Slack does not know', { id: 'U0OTHER' }, {}, 'guest'],
  ] as const)('%s', async (_name, user, over, kind) => {
    rig.slack.users.set(user.id, user);
    rig.slack.deliver('events_api', event(direct('csat', { user: 'U0X', ...over })));
    expect((await rig.came(1))[0]?.senderKind).toBe(kind);
  });

  it('is asked once', async () => {
    for (const text of ['a', 'b', 'c']) rig.slack.deliver('events_api', event(direct(text)));
    const texts = (await rig.came(3)).map((incoming) => ('text' in incoming ? incoming.text : null));
    expect(texts).toEqual(['a', 'b', 'c']);
    expect(rig.slack.called('users.info')).toHaveLength(1);
  });

  it('is asked again while Slack is in trouble', async () => {
    rig.slack.fail('users.info', { kind: 'status', status: 500 });
    rig.slack.deliver('events_api', event(direct('csat')));
    expect((await rig.came(1))[0]?.senderKind).toBeUndefined();
  });

  it('fills in a form, which comes back as the action', async () => {
    const { slack } = rig;
    const action = { action_id: 'act/overdue-snooze/0', value: 'T1' };
    slack.deliver('interactive', press(action, slack.trigger()));
    await slack.until(() => slack.views.length === 1);
    const view = slack.views[0]?.view;
    expect(view).toMatchObject({
      type: 'modal',
      callback_id: 'deskbeat_form',
      title: { type: 'plain_text' },
    });
    expect(rig.received).toEqual([]);
    slack.deliver('interactive', {
      type: 'view_submission',
      user: { id: 'U0AGENT0001', team_id: TEAM },
      team: { id: TEAM },
      view: {
        id: 'V0001',
        callback_id: view?.['callback_id'],
        private_metadata: view?.['private_metadata'],
        state: { values: { until: { field: { type: 'static_select', selected_option: { value: '30m' } } } } },
      },
    });
    expect((await rig.came(1))[0]).toMatchObject({
      kind: 'action',
      id: 'form:V0001',
      action: 'overdue-snooze',
      value: 'T1',
      fields: { until: '30m' },
      address: 'slack:C0OPS000001',
      messageId: 'C0OPS000001:1767225600.000900',
    });
  });

  it('is asked in words when the form comes too late', async () => {
    rig.slack.deliver('interactive', press({ action_id: 'act/overdue-snooze/0', value: 'T1' }, 'expired'));
    expect((await rig.came(1))[0]).toMatchObject({ kind: 'action', action: 'overdue-snooze', fields: {} });
  });
});
