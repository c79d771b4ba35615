// The whole way: asked in Slack, answered in Slack, with the store, the outbox and the picture in between.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHttp } from '../../adapters/http.js';
import { draw } from '../../charts/draw.js';
import { openApp, type App } from '../../src/app.js';
import { openBot, type Bot } from '../../src/bot.js';
import { buildPlatforms } from '../../src/platforms.js';
import { systemNow } from '../../src/time/clock.js';
import { makeDesk, NOW, type Desk } from '../support/desk.js';
import { APP_TOKEN, BOT, BOT_TOKEN, SlackServer, TEAM } from '../support/slack-server.js';
import { command, direct, event, mention, press } from './events.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const http = createHttp({ httpsProxy: null, noProxy: null });
let slack: SlackServer;
let desk: Desk;
let app: App;
let bot: Bot;

beforeEach(async () => {
  slack = await new SlackServer().start();
  desk = await makeDesk();
  const people = 'people: { m1: { slack: U0AGENT0001 }, r1: { slack: U0OTHER0001 } }\n';
  appendFileSync(join(desk.here.cwd, 'deskbeat.yaml'), people);
  const variables = {
    ...desk.here.variables,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
  };
  app = await openApp({ ...desk.here, variables }, { create: false });
  const platforms = buildPlatforms(app.config, { http, server: null, now: systemNow, log });
  bot = await openBot(app, {
    platforms,
    draw: async (chart) => draw(chart),
    clock: systemNow,
    now: () => NOW,
    log,
    pushes: false,
  });
});
afterEach(async () => {
  await bot.stop();
  await app.close();
  desk.remove();
  await slack.stop();
});

it('a question with a picture, a follow-up by button, a post that is told twice, a guest', async () => {
  slack.deliver('events_api', event(direct('上周各团队的满意度')));
  await slack.until(() => slack.posted.length === 1);
  const [answer] = slack.posted;
  expect(answer).toMatchObject({ channel: 'D0AGENT0001', threadTs: null });
  expect(answer?.text).toMatch(/满意度/);
  expect(answer?.blocks.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['header', 'image', 'table', 'actions']),
  );

  const container = { type: 'message', message_ts: answer?.ts, channel_id: 'D0AGENT0001' };
  const how = { action_id: 'ask/9', value: '这个数是怎么算的' };
  slack.deliver('interactive', press(how, slack.trigger(), { container, channel: { id: 'D0AGENT0001' } }));
  await slack.until(() => slack.posted.length === 2);
  expect(slack.posted[1]?.text).toContain('评价');

  const post = mention('tickets resolved last week', { ts: '1767225600.700000' });
  slack.deliver('events_api', event(post));
  slack.deliver('events_api', event({ ...post, type: 'message', channel_type: 'channel' }));
  slack.users.set('U0GUEST0001', { id: 'U0GUEST0001', restricted: true });
  slack.deliver(
    'events_api',
    event(direct('tickets resolved last week', { user: 'U0GUEST0001', channel: 'D0GUEST0001' })),
  );
  await slack.until(() => slack.posted.some(({ channel }) => channel === 'C0OPS000001'));
  await bot.inbox.idle();
  expect(slack.posted.filter(({ threadTs }) => threadTs === '1767225600.700000')).toHaveLength(1);
  // Whatever a guest is told, there is no figure in it.
  expect(
    slack.posted
      .filter(({ channel }) => channel === 'D0GUEST0001')
      .map(({ text }) => text)
      .join(),
  ).not.toMatch(/\d/);
}, 60_000);

it('what is asked after a command in a room goes on from it: by button, in the thread, by somebody else', async () => {
  slack.users.set('U0OTHER0001', { id: 'U0OTHER0001' });
  slack.rooms.set('C0OPS000001', [BOT, 'U0AGENT0001', 'U0OTHER0001']);
  slack.deliver('slash_commands', command('上周满意度', slack.trigger()));
  await slack.until(() => slack.posted.length === 1);
  const [answer] = slack.posted;
  const ts = answer?.ts ?? '';
  expect(answer).toMatchObject({ channel: 'C0OPS000001', threadTs: null });

  // A colleague presses "trend", who has asked nothing yet.
  const row = answer?.blocks.find(({ type }) => type === 'actions');
  const container = { type: 'message', message_ts: ts, channel_id: 'C0OPS000001' };
  const trend = { action_id: 'ask/0', value: '走势', block_id: row?.['block_id'] };
  const other = { user: { id: 'U0OTHER0001', team_id: TEAM }, container };
  slack.deliver('interactive', press(trend, slack.trigger(), other));
  await slack.until(() => slack.posted.length === 2);
  expect(slack.posted[1]).toMatchObject({ threadTs: ts });
  expect(slack.posted[1]?.text).toMatch(/客户满意度走势/);

  // Who asked first goes on in the thread from the question of the command.
  slack.deliver('events_api', event(mention('上上周呢', { thread_ts: ts })));
  await slack.until(() => slack.posted.length === 3);
  expect(slack.posted[2]).toMatchObject({ threadTs: ts });
  expect(slack.posted[2]?.text).toMatch(/客户满意度/);
}, 60_000);

it('a colleague’s first words in the thread under a command’s answer are about that answer', async () => {
  slack.users.set('U0OTHER0001', { id: 'U0OTHER0001' });
  slack.rooms.set('C0OPS000001', [BOT, 'U0AGENT0001', 'U0OTHER0001']);
  slack.deliver('slash_commands', command('上周满意度', slack.trigger()));
  await slack.until(() => slack.posted.length === 1);
  const ts = slack.posted[0]?.ts ?? '';
  // Both have asked by command about something else since: neither is what the thread is about.
  slack.deliver('slash_commands', command('上周工单量', slack.trigger()));
  slack.deliver('slash_commands', { ...command('上周转派率', slack.trigger()), user_id: 'U0OTHER0001' });
  await slack.until(() => slack.posted.length === 3);
  slack.deliver('events_api', event(mention('按产品看', { user: 'U0OTHER0001', thread_ts: ts })));
  await slack.until(() => slack.posted.length === 4);
  expect(slack.posted[3]).toMatchObject({ threadTs: ts });
  expect(slack.posted[3]?.text).toMatch(/^上周.*客户满意度.*\n产品/);
}, 60_000);

it('subscribing: the form, the rehearsal, the saving', async () => {
  slack.deliver('slash_commands', command('订阅', slack.trigger(), 'D0AGENT0001'));
  await slack.until(() => slack.views.length === 1);
  const { view } = slack.views[0] ?? {};
  const chosen = (value: string) => ({ field: { type: 'static_select', selected_option: { value } } });
  const written = (value: string) => ({ field: { type: 'plain_text_input', value } });
  const values = {
    kind: chosen('below'),
    about: chosen('客户满意度'),
    team: written(''),
    limit: written('80%'),
    step: chosen('week'),
    place: chosen('me'),
  };
  slack.deliver('interactive', {
    type: 'view_submission',
    user: { id: 'U0AGENT0001', team_id: TEAM },
    team: { id: TEAM },
    view: { ...view, id: slack.openView?.id, state: { values } },
  });
  await slack.until(() => slack.posted.length === 1);
  expect(slack.posted[0]?.text).toMatch(/客户满意度一周内低于 ?80% ?时通知我/);
  expect(slack.posted[0]?.text).toMatch(/试跑/);
  const row = slack.posted[0]?.blocks.find(({ type }) => type === 'actions');
  const save = (Array.isArray(row?.['elements']) ? row['elements'] : []).find(
    ({ action_id }: { readonly action_id: string }) => action_id.startsWith('act/wish-save/'),
  );
  const container = { type: 'message', message_ts: slack.posted[0]?.ts, channel_id: 'D0AGENT0001' };
  slack.deliver('interactive', press(save, slack.trigger(), { container, channel: { id: 'D0AGENT0001' } }));
  await slack.until(() => slack.posted.length === 2);
  expect(slack.posted[1]?.text).toMatch(/已保存为 1 号/);
}, 60_000);

it('a thumb down is kept with its reason, and thanked for once', async () => {
  slack.deliver('events_api', event(direct('上周满意度')));
  await slack.until(() => slack.posted.length === 1);
  const [answer] = slack.posted;
  const row = answer?.blocks.find(({ type }) => type === 'actions');
  const down = (Array.isArray(row?.['elements']) ? row['elements'] : []).find(
    ({ value }: { readonly value?: string }) => value?.startsWith('down'),
  );
  const container = { type: 'message', message_ts: answer?.ts, channel_id: 'D0AGENT0001' };
  slack.deliver('interactive', press(down, slack.trigger(), { container, channel: { id: 'D0AGENT0001' } }));
  await slack.until(() => slack.views.length === 1);
  const votes = () => app.store.db.selectFrom('asked').select(['vote', 'reason', 'note']).execute();
  await expect.poll(votes).toEqual([{ vote: 'down', reason: null, note: null }]);
  await bot.inbox.idle();
  expect(slack.posted).toHaveLength(1);
  slack.deliver('interactive', {
    type: 'view_submission',
    user: { id: 'U0AGENT0001', team_id: TEAM },
    team: { id: TEAM },
    view: {
      ...slack.views[0]?.view,
      id: slack.openView?.id,
      state: {
        values: {
          reason: { field: { selected_option: { value: 'wrong' } } },
          text: { field: { value: '周三那天应该更低，问 13912345678' } },
        },
      },
    },
  });
  await slack.until(() => slack.posted.length === 2);
  expect(await votes()).toEqual([{ vote: 'down', reason: 'wrong', note: '周三那天应该更低，问 ***' }]);
}, 60_000);

it('a thread in a direct chat goes on from the chat', async () => {
  slack.deliver('events_api', event(direct('上周满意度', { ts: '1767225600.600000' })));
  await slack.until(() => slack.posted.length === 1);
  slack.deliver('events_api', event(direct('按团队看', { thread_ts: '1767225600.600000' })));
  await slack.until(() => slack.posted.length === 2);
  expect(slack.posted[1]).toMatchObject({ threadTs: '1767225600.600000' });
  expect(slack.posted[1]?.text).toMatch(/各团队客户满意度/);
}, 60_000);

it('the home tab shows who opens it their own card', async () => {
  slack.deliver(
    'events_api',
    event({ type: 'app_home_opened', user: 'U0AGENT0001', channel: 'D0AGENT0001', tab: 'home' }),
  );
  await slack.until(() => slack.views.length === 1);
  expect(slack.views[0]).toMatchObject({ kind: 'home', user: 'U0AGENT0001', view: { type: 'home' } });
  expect(slack.posted).toEqual([]);
}, 60_000);

it('an answer whose end is not known arrives once', async () => {
  slack.fail('chat.postMessage', { kind: 'cut', after: true });
  slack.deliver('events_api', event(direct('tickets resolved last week')));
  await slack.until(() => slack.called('conversations.history').length === 1);
  await bot.inbox.idle();
  expect(slack.posted).toHaveLength(1);
}, 60_000);
