// The demo as a visitor meets it: the real workspace, the real answers, the real page in a real browser.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../src/cli/demo.js';
import type { OpenPage } from '../../src/cli/demo.js';
import { systemNow } from '../../src/time/clock.js';
import { openStream } from '../playground/stage.js';
import { browserFound, launch } from '../playground/chromium.js';
import { loadedWidth, overflow, visit } from '../playground/visitor.js';
import type { Visitor } from '../playground/visitor.js';
import { MADE_AT, makeDemo } from './made.js';
import type { Made } from './made.js';

let made: Made;
let open: OpenPage;
beforeAll(async () => {
  made = await makeDemo();
  open = await openPage(made.app, made.demo, { port: 0, clockAhead: MADE_AT - systemNow() });
});
afterAll(async () => {
  await open.close();
  made.remove();
});

test('the next morning the bot speaks first: a card for each agent who worked, in their own room', async () => {
  const other = await makeDemo();
  const page = await openPage(other.app, other.demo, { port: 0, clockAhead: MADE_AT - systemNow() });
  try {
    const moved = await fetch(`${page.address}/playground/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ step: 'morning' }),
    });
    expect(await moved.json()).toMatchObject({ clock: { moved: true } });
    const said = await openStream(page.address, 'A02');
    const cards: string[] = [];
    while (!cards.some((text) => text.includes('首次响应时间'))) {
      const event = await said.next();
      const messages =
        event.kind === 'rooms' ? event.messages : event.kind === 'message' ? [event.message] : [];
      cards.push(
        ...messages.flatMap((message) =>
          message.from === null && message.room === 'dm-A02' ? [JSON.stringify(message.card)] : [],
        ),
      );
    }
    said.close();
    // With its picture: a small chart of the days before.
    expect(cards.find((text) => text.includes('首次响应时间'))).toContain('"kind":"chart"');
  } finally {
    await page.close();
    other.remove();
  }
});

test('a second demo on the same port is told so, and leaves the first alone', async () => {
  const second = await makeDemo();
  await expect(
    openPage(second.app, second.demo, { port: Number(new URL(open.address).port), clockAhead: 0 }),
  ).rejects.toMatchObject({ code: 'port_in_use' });
  second.remove();
  expect((await fetch(`${open.address}/healthz`)).status).toBe(200);
});

describe.skipIf(!browserFound())('in a browser', () => {
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const { troubles } = visitor;
    await visitor.leave();
    expect(troubles).toEqual([]);
  });

  test('an English question gets a figure, a picture, how it was computed, and a follow-up', async () => {
    visitor = await visit(browser, open.address);
    await visitor.page.locator('#roles button', { hasText: 'Manager' }).click();
    await visitor.ask('CSAT by team last month');
    const first = visitor.answer(1);
    await first.waitFor();
    expect(await first.innerText()).toMatch(/Harbor[\s\S]*\d+(\.\d)?%/);
    expect(await loadedWidth(visitor, 1)).toBeGreaterThan(600);
    expect(await first.locator('.chart img').getAttribute('alt')).toContain('CSAT');
    await first.locator('summary').click();
    expect(await first.locator('details pre').innerText()).toMatch(/select/i);
    await visitor.ask('and by product?');
    await visitor.answer(2).waitFor();
    expect(await visitor.answer(2).innerText()).toContain('Latte Lab');
    // What the answer itself offers is answered too.
    const offered = visitor.answer(2).locator('.chip').first();
    const words = await offered.innerText();
    await offered.click();
    await visitor.answer(3).waitFor();
    expect(await visitor.page.locator('.mine .bubble').last().innerText()).toBe(words);
    expect(await visitor.answer(3).locator('.card').getAttribute('class')).not.toContain('tone-bad');
  });

  test('中文问、中文答，手机宽度、深色', async () => {
    visitor = await visit(browser, open.address, {
      locale: 'zh-CN',
      scheme: 'dark',
      width: 360,
      height: 740,
    });
    await visitor.page.locator('.suggestions button').first().click();
    await visitor.answer(1).waitFor();
    expect(await visitor.answer(1).innerText()).toContain('满意度');
    expect(await loadedWidth(visitor, 1)).toBe(800);
    await visitor.ask('那首响呢');
    await visitor.answer(2).waitFor();
    expect(await visitor.answer(2).innerText()).toContain('首次响应时间');
    expect(await overflow(visitor)).toBe(0);
  });

  test('in a channel nobody’s own figures are posted: the asker reads them alone', async () => {
    visitor = await visit(browser, open.address);
    const { page } = visitor;
    await page.locator('#person').selectOption('A02');
    await page.locator('#channels button', { hasText: 'all' }).click();
    await visitor.ask('my CSAT last month');
    await visitor.answer(1).waitFor();
    expect(await visitor.answer(1).innerText()).not.toMatch(/\d%/);
    await page.locator('#direct button b').waitFor();
    await page.locator('#direct button').click();
    await visitor.answer(1).waitFor();
    expect(await visitor.answer(1).innerText()).toMatch(/\d%/);
  });
});
