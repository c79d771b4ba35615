// Hundreds of questions in a row, each answered in Slack: what is held in memory in the end is what was half-way.
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
import { FLAT_MB, held } from '../support/heap.js';
import { APP_TOKEN, BOT_TOKEN, SlackServer } from '../support/slack-server.js';
import { direct, event } from './events.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const http = createHttp({ httpsProxy: null, noProxy: null });
let slack: SlackServer;
let desk: Desk;
let app: App;
let bot: Bot;

beforeEach(async () => {
  slack = await new SlackServer().start();
  desk = await makeDesk();
  const people = Array.from(
    { length: 9 },
    (_, n) => `${['m1', 'r1', 'a1', 'a2', 'a3', 'b1', 'b2', 's1', 's2'][n] ?? ''}: { slack: U0AGENT000${n} }`,
  );
  appendFileSync(join(desk.here.cwd, 'deskbeat.yaml'), `people: { ${people.join(', ')} }\n`);
  const variables = {
    ...desk.here.variables,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
  };
  app = await openApp({ ...desk.here, variables }, { create: false });
  bot = await openBot(app, {
    platforms: buildPlatforms(app.config, { http, server: null, now: systemNow, log }),
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

const QUESTIONS = [
  '上周满意度',
  'tickets resolved last week',
  '上周各团队的满意度',
  'help',
  '上周解决量走势',
  'what is love',
];
let asked = 0;
/** Asks so many, waits for their answers, and lets go of what the other side has written down. */
async function ask(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const who = asked % 9;
    slack.users.set(`U0AGENT000${who}`, { id: `U0AGENT000${who}` });
    slack.deliver(
      'events_api',
      event(
        direct(QUESTIONS[asked % QUESTIONS.length] ?? '', {
          user: `U0AGENT000${who}`,
          channel: `D0AGENT000${who}`,
        }),
      ),
    );
    asked += 1;
  }
  await slack.until(() => slack.posted.length === count);
  await bot.inbox.idle();
  for (const kept of [slack.posted, slack.calls, slack.statuses, slack.acks]) kept.length = 0;
  slack.files.clear();
}

it('is flat over 300 questions, after 200 to warm up', async () => {
  await ask(100);
  await ask(100);
  const before = await held();
  await ask(150);
  const halfWay = await held();
  await ask(150);
  const after = await held();
  expect(halfWay - before).toBeLessThan(FLAT_MB);
  expect(after - halfWay).toBeLessThan(FLAT_MB);
}, 600_000);
