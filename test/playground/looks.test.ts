// A message as the platforms would be sent it: the calls over HTTP, and the panel in a real browser.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Card } from '../../src/cards/card.js';
import { post as postCard } from '../support/post.js';
import { browserFound, launch } from './chromium.js';
import { EVERYTHING, plain, startPlayground, type Running } from './stage.js';
import { overflow, visit, type Visitor } from './visitor.js';

const Answer = z.object({
  looks: z.array(
    z.object({
      platform: z.string(),
      surface: z.string(),
      parts: z.array(
        z.object({
          call: z.string(),
          payload: z.unknown(),
          sizes: z.array(z.object({ of: z.string(), size: z.number(), limit: z.number() })),
          pictures: z.array(z.object({ names: z.array(z.string()), id: z.string() })),
        }),
      ),
    }),
  ),
});

let it: Running;
beforeEach(async () => {
  it = await startPlayground();
});
afterEach(() => it.stop());

const fetchLooks = (message: string, person: string): Promise<Response> =>
  fetch(`${it.url}/playground/looks/${message}?as=${person}`);

describe('over HTTP', () => {
  test('every surface is told with its calls, none over its limit', async () => {
    await postCard(it.platform, 'playground:dm-A1', EVERYTHING);
    const { looks } = Answer.parse(await (await fetchLooks('card-1', 'A1')).json());
    const calls = looks.map(({ platform, surface, parts }) => [
      `${platform} ${surface}`,
      ...parts.map(({ call }) => call),
    ]);
    const send = 'POST qyapi.weixin.qq.com/cgi-bin/message/send';
    expect(calls).toEqual([
      ['slack message', 'POST slack.com/api/chat.postMessage'],
      ['dingtalk app', ...Array(2).fill('POST api.dingtalk.com/v1.0/robot/oToMessages/batchSend')],
      ['dingtalk card', 'POST api.dingtalk.com/v1.0/card/instances/createAndDeliver'],
      ['dingtalk robot', 'POST oapi.dingtalk.com/robot/send'],
      ['wecom app', send, send, send],
      ['wecom robot', ...Array(3).fill('POST qyapi.weixin.qq.com/cgi-bin/webhook/send')],
      ['wecom bot', ...Array(3).fill('aibot_send_msg')],
    ]);
    const parts = looks.flatMap((look) => look.parts);
    for (const { sizes } of parts)
      for (const { size, limit } of sizes) expect(size).toBeLessThanOrEqual(limit);
    // Each picture is drawn by the page's own door.
    const pictures = parts.flatMap((part) => part.pictures);
    expect(pictures.length).toBe(7);
    expect((await fetch(`${it.url}/playground/charts/${pictures[0]?.id}.png`)).status).toBe(200);
  });

  test('the payloads are whole calls, the marks of sending included', async () => {
    await postCard(it.platform, 'playground:dm-A1', plain('Hello <!channel>'));
    const { looks } = Answer.parse(await (await fetchLooks('card-1', 'A1')).json());
    const payloadOf = (name: string): unknown =>
      looks.find(({ platform, surface }) => `${platform} ${surface}` === name)?.parts[0]?.payload;
    expect(payloadOf('slack message')).toMatchObject({
      channel: 'D0DESKBEAT',
      unfurl_links: 'false',
      blocks: [{ type: 'header', text: { text: 'Hello &lt;!channel&gt;' } }],
      metadata: { event_type: 'deskbeat_delivery' },
    });
    expect(payloadOf('dingtalk app')).toMatchObject({ msgKey: 'sampleMarkdown', userIds: ['STAFFID'] });
    expect(payloadOf('wecom app')).toMatchObject({
      touser: 'userid',
      msgtype: 'text',
      enable_duplicate_check: 1,
    });
    expect(payloadOf('wecom bot')).toMatchObject({ cmd: 'aibot_send_msg', body: { chatid: 'CHATID' } });
  });

  test('whoever may not read a message does not see its looks either', async () => {
    await postCard(it.platform, 'playground:dm-A1', plain('only for A1'));
    expect((await fetchLooks('card-1', 'A1')).status).toBe(200);
    expect((await fetchLooks('card-1', 'S1')).status).toBe(404);
    expect((await fetchLooks('card-1', 'nobody')).status).toBe(404);
    expect((await fetchLooks('card-2', 'A1')).status).toBe(404);
  });
});

describe.skipIf(!browserFound())('in a browser', () => {
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await visitor.leave();
    expect(visitor.troubles).toEqual([]);
  });
  const openLooks = async (card: Card, window: Parameters<typeof visit>[2] = {}): Promise<void> => {
    it.answer = () => card;
    visitor = await visit(browser, it.url, window);
    await visitor.ask('anything');
    await visitor.answer(1).locator('.as-sent').click();
    await visitor.page.locator('dialog.looks [role=tab]').first().waitFor();
  };

  test('each surface is drawn, and no text becomes markup in any of them', async () => {
    await openLooks(EVERYTHING);
    const { page } = visitor;
    const dialog = page.locator('dialog.looks');
    const tabs = dialog.locator('[role=tab]');
    expect(await tabs.count()).toBe(7);
    for (const tab of await tabs.all()) {
      await tab.click();
      const look = dialog.locator('.look').first();
      // Signs that would be markup are written in the way of each platform; they read the same.
      expect((await look.innerText()).normalize('NFKC')).toContain('<img src=x onerror=alert(1)>');
      expect(await dialog.locator('.look script, .look img:not(.avatar):not(.picture)').count()).toBe(0);
      const pictures = dialog.locator('.look img.picture');
      expect(await pictures.count()).toBe(1);
      expect(
        await pictures.evaluate(async (picture: { decode(): Promise<void>; naturalWidth: number }) => {
          await picture.decode();
          return picture.naturalWidth;
        }),
      ).toBeGreaterThan(600);
      expect(await dialog.locator('.payload pre').first().innerText()).toContain('{');
    }
  });

  test('Slack’s blocks, WeCom’s table and buttons, DingTalk’s numbers', async () => {
    await openLooks(EVERYTHING);
    const dialog = visitor.page.locator('dialog.looks');
    // In which order is Slack's own business.
    const buttons = await dialog.locator('.as-slack .button').allInnerTexts();
    expect(new Set(buttons)).toEqual(new Set(['按团队', '确认', '怎么算的']));
    expect(await dialog.locator('.as-slack .mention').innerText()).toBe('@林小满');
    expect(await dialog.locator('.as-slack td').allInnerTexts()).toEqual(['山茶组', '93.1%']);
    expect(await dialog.locator('.sizes li').first().innerText()).toMatch(/of 50 blocks/);
    await dialog.locator('#look-dingtalk-app').click();
    expect(await dialog.locator('.as-dingtalk blockquote').last().innerText()).toContain('2 确认');
    await dialog.locator('#look-wecom-robot').click();
    expect(await dialog.locator('.as-wecom td').allInnerTexts()).toEqual(['山茶组', '93.1%']);
    await dialog.locator('#look-wecom-bot').click();
    expect(await dialog.locator('.as-wecom .button').allInnerTexts()).toEqual(['按团队', '确认']);
  });

  test('it is worked by keys alone, and gives the focus back', async () => {
    await openLooks(EVERYTHING);
    const { page } = visitor;
    const selected = (): Promise<string | null> =>
      page.locator('dialog.looks [aria-selected=true]').getAttribute('id');
    expect(await selected()).toBe('look-slack-message');
    await page.keyboard.press('ArrowRight');
    expect(await selected()).toBe('look-dingtalk-app');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await selected()).toBe('look-wecom-bot');
    await page.keyboard.press('Escape');
    await page.locator('dialog.looks').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.className')).toBe('as-sent');
    // What was looked at last comes first.
    await page.keyboard.press('Enter');
    await page.locator('dialog.looks [role=tab]').first().waitFor();
    expect(await selected()).toBe('look-wecom-bot');
  });

  test('on a phone in the dark, in Chinese, nothing is wider than the screen', async () => {
    await openLooks(EVERYTHING, { width: 360, height: 700, locale: 'zh-CN', scheme: 'dark' });
    const { page } = visitor;
    expect(await page.locator('dialog.looks h2').innerText()).toBe('这条消息发到各平台的样子');
    for (const tab of await page.locator('dialog.looks [role=tab]').all()) {
      await tab.click();
      expect(await overflow(visitor)).toBe(0);
      expect(
        await page
          .locator('.looks-panel')
          .evaluate(
            (panel: { scrollWidth: number; clientWidth: number }) => panel.scrollWidth - panel.clientWidth,
          ),
      ).toBe(0);
    }
  });
});
