// The chat page in a real browser, with a bot that sends cards made by hand: what is seen, and what can be done with keys.
import type { Browser } from 'playwright-core';
import { subscribeButton } from '../../src/cards/subscribe-form.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserFound, launch } from './chromium.js';
import { EVERYTHING, plain, startPlayground } from './stage.js';
import { post as postCard } from '../support/post.js';
import type { Running } from './stage.js';
import { loadedWidth, overflow, visit } from './visitor.js';
import type { Visitor, Window } from './visitor.js';

const found = browserFound();

describe.skipIf(!found)('the chat page in a browser', () => {
  let browser: Browser;
  let it: Running;
  let visitor: Visitor;
  const enter = async (window?: Window): Promise<Visitor> => (visitor = await visit(browser, it.url, window));

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    it = await startPlayground();
    it.answer = () => EVERYTHING;
  });
  afterEach(async () => {
    await visitor.leave();
    await it.stop();
    expect(visitor.troubles).toEqual([]);
  });

  test('every block of a card is shown, and no text is taken for markup', async () => {
    await enter();
    await visitor.ask('everything');
    const card = visitor.answer(1).locator('.card');
    expect(await card.locator('h3').innerText()).toBe('满意度 91.2% <img src=x onerror=alert(1)>');
    expect(await card.locator('.figure').innerText()).toBe('91.2%');
    expect(await card.locator('.text').first().innerText()).toBe('<script>alert(1)</script>\n第二行');
    expect(await card.locator('dl').innerText()).toContain('88%');
    expect(await card.locator('td.number').innerText()).toBe('93.1%');
    expect(await card.locator('.mention').innerText()).toBe('@林小满');
    expect(await card.locator('script').count()).toBe(0);
    // The one picture is the chart: it really loads, and is described.
    expect(await card.locator('img').count()).toBe(1);
    expect(await loadedWidth(visitor, 1)).toBe(1280);
    expect(await card.locator('img').getAttribute('alt')).toBe('四天里从 82% 升到 88%');
    expect(await card.getAttribute('lang')).toBe('zh-CN');
  });

  test('“how was this computed” opens by mouse and by key', async () => {
    await enter();
    await visitor.ask('everything');
    const details = visitor.answer(1).locator('details');
    expect(await details.locator('pre').isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await details.locator('pre').innerText()).toBe('select count(*) from survey_facts');
    await details.locator('summary').press('Enter');
    expect(await details.locator('pre').isVisible()).toBe(false);
  });

  test('a suggestion of the welcome asks, and so does a button of a card', async () => {
    await enter();
    await visitor.page.locator('.suggestions button').first().click();
    await visitor.answer(1).locator('.chip', { hasText: '按团队' }).click();
    await visitor.answer(2).waitFor();
    expect(it.heard.map((message) => message.text)).toEqual(['CSAT last week', '按团队看']);
    expect(await visitor.page.locator('.welcome').count()).toBe(0);
    const acting = visitor.answer(2).locator('.chip', { hasText: '确认' });
    await acting.click();
    await expect.poll(() => it.pressed).toMatchObject([{ action: 'acknowledge', value: '1', sender: 'A1' }]);
    expect(await acting.isDisabled()).toBe(true);
  });

  test('a form is filled in before an action goes through, or called off', async () => {
    it.answer = () => ({
      ...plain('2 tickets are late'),
      blocks: [
        {
          kind: 'buttons',
          buttons: [
            { kind: 'act', label: 'Snooze', action: 'overdue-snooze', value: 'now' },
            { kind: 'act', label: 'Hand over', action: 'overdue-handover', value: 'now' },
          ],
        },
      ],
    });
    await enter({ width: 375, height: 700, scheme: 'dark' });
    const { page } = visitor;
    await visitor.ask('late?');
    const snooze = visitor.answer(1).locator('.chip', { hasText: 'Snooze' });
    await snooze.click();
    const dialog = page.locator('dialog.form');
    await dialog.waitFor();
    expect(await overflow(visitor)).toBe(0);
    expect(await dialog.locator('select').inputValue()).toBe('30m');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => snooze.isEnabled()).toBe(true);
    expect(it.pressed).toEqual([]);
    // Nothing goes out without what is needed; Enter hands it in.
    await visitor.answer(1).locator('.chip', { hasText: 'Hand over' }).click();
    await page.keyboard.press('Enter');
    expect(await dialog.count()).toBe(1);
    await page.keyboard.type('Grace Lin');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => it.pressed)
      .toMatchObject([{ action: 'overdue-handover', value: 'now', fields: { to: 'Grace Lin' } }]);
    await dialog.waitFor({ state: 'detached' });
  });

  test('a form asks only for what its choices need, own words among them', async () => {
    it.answer = () => ({
      ...plain('help'),
      blocks: [{ kind: 'buttons', buttons: [subscribeButton('en')] }],
    });
    await enter();
    await visitor.ask('help');
    const { page } = visitor;
    await page.getByRole('button', { name: 'Subscribe…' }).click();
    const dialog = page.locator('dialog.form');
    const asked = () => dialog.locator('label:visible span').allTextContents();
    expect(await asked()).toEqual([
      'When should I tell you?',
      'Which figure?',
      'Split it?',
      expect.stringContaining('Only one team?'),
      'When?',
      'Where to?',
    ]);
    await dialog.getByLabel('When should I tell you?').selectOption('above');
    await dialog.getByLabel('Which figure?').selectOption('/other');
    await dialog.getByLabel('In your own words').fill('refund tickets');
    await dialog.getByLabel('What is the limit?').fill('20');
    expect(await asked()).toHaveLength(7);
    await dialog.getByRole('button', { name: 'Next' }).click();
    await expect
      .poll(() => it.pressed.map(({ action, fields }) => [action, fields]))
      .toEqual([
        [
          'subscribe',
          { kind: 'above', about: 'refund tickets', team: '', limit: '20', step: 'day', place: 'here' },
        ],
      ]);
  });

  test('a vote is a small thumb beside the other buttons; the one that was pressed is marked', async () => {
    it.answer = () => ({
      ...plain('an answer'),
      blocks: [
        { kind: 'buttons', buttons: [{ kind: 'ask', label: 'by team', question: 'by team' }] },
        {
          kind: 'buttons',
          buttons: [
            { kind: 'act', label: '👍', action: 'feedback', value: 'up 7' },
            { kind: 'act', label: '👎 Not what I asked', action: 'feedback', value: 'down 7' },
          ],
        },
      ],
    });
    await enter();
    await visitor.ask('anything');
    expect(await visitor.answer(1).locator('.chips').count()).toBe(1);
    const vote = (name: string) => visitor.page.getByRole('button', { name, exact: true });
    await vote('Good answer').click();
    await expect.poll(() => vote('Good answer').getAttribute('aria-pressed')).toBe('true');
    // Thought better of it; why is asked, and need not be said for it to count.
    await vote('Not what I asked').click();
    const why = visitor.page.locator('dialog.form');
    await why.getByRole('button', { name: 'Not now' }).click();
    await expect.poll(() => vote('Not what I asked').getAttribute('aria-pressed')).toBe('true');
    expect(await vote('Good answer').getAttribute('aria-pressed')).toBe('false');
    expect(it.pressed.map(({ value, fields }) => [value, fields])).toEqual([
      ['up 7', {}],
      ['down 7', { reason: '' }],
    ]);
    // The room drawn anew still shows it.
    await visitor.page.locator('#languages button', { hasText: '中文' }).click();
    expect(await visitor.page.locator('.vote.down').getAttribute('aria-pressed')).toBe('true');
  });

  test('the clock is moved by keys, for all who look on, as far as it goes', async () => {
    await enter();
    const { page } = visitor;
    const other = await visit(browser, it.url);
    expect(await page.locator('#clock-time').innerText()).toContain('09:40');
    await page.locator('#clock').focus();
    for (const [nth, time] of ['10:40', '11:40', '12:40'].entries()) {
      await page.keyboard.press('Enter');
      expect(await page.locator('#clock-menu button').count()).toBe(nth === 0 ? 3 : 4);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#clock-note').innerText()).toContain(time);
      await expect.poll(() => other.page.locator('#clock-time').innerText()).toContain(time);
    }
    await other.leave();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#clock-time').innerText()).toContain('09:40');
    expect(await page.locator('#clock-note').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('clock');
  });

  test('what came while one was somebody else is counted', async () => {
    await enter();
    const { page } = visitor;
    await page.locator('#roles button', { hasText: 'Supervisor' }).click();
    await postCard(it.platform, 'playground:team-T1', plain('for the team'));
    await postCard(it.platform, 'playground:dm-A1', plain('for A1'));
    await page.locator('#channels b').waitFor();
    await page.locator('#channels button', { hasText: '山茶组' }).click();
    expect(await visitor.answer(1).innerText()).toContain('for the team');
    await page.locator('#roles button', { hasText: 'Manager' }).click();
    await page.locator('#roles button', { hasText: 'Agent' }).click();
    // Their own room is the one that opens; the team's was not seen by them.
    await page.locator('#channels b').waitFor();
    expect(await page.locator('#channels b').innerText()).toBe('1');
    expect(await visitor.answer(1).innerText()).toContain('for A1');
  });

  test('everything can be done by keyboard alone', async () => {
    await enter();
    const { page } = visitor;
    const focused = (): Promise<string> =>
      page.evaluate('document.activeElement.id || document.activeElement.dataset.value');
    // The field has the focus from the start.
    await page.keyboard.type('first line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second line');
    await page.keyboard.press('Enter');
    await visitor.answer(1).waitFor();
    await page.keyboard.type('another');
    await page.keyboard.press('Enter');
    await visitor.answer(2).waitFor();
    expect(it.heard.map((message) => message.text)).toEqual(['first line\nsecond line', 'another']);
    // Up brings questions back, Down leaves them again.
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('#question').inputValue()).toBe('another');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('#question').inputValue()).toBe('first line\nsecond line');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#question').inputValue()).toBe('');
    // Away and back with a slash, which is not typed.
    await page.keyboard.press('Escape');
    expect(await focused()).not.toBe('question');
    await page.keyboard.press('/');
    expect(await focused()).toBe('question');
    expect(await page.locator('#question').inputValue()).toBe('');
    // From the top of the page with Tab: past the link to the field, to the roles; Space steps into one.
    await page.locator('.skip').focus();
    for (let nth = 0; nth < 2; nth += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe('supervisor');
    await page.keyboard.press('Space');
    expect(await page.locator('#room-note').innerText()).toContain('宋岚');
    // The focus stays where one works.
    expect(await focused()).toBe('supervisor');
  });

  test('what an input method composes is not sent by its Enter', async () => {
    await enter();
    const field = visitor.page.locator('#question');
    await field.fill('上周');
    await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    expect(await field.inputValue()).toBe('上周');
    await field.press('Enter');
    await visitor.answer(1).waitFor();
    expect(it.heard).toHaveLength(1);
  });

  test('while an answer is under way, that is shown', async () => {
    it.answer = () => null;
    await enter();
    await visitor.ask('slow');
    await visitor.page.locator('#typing').waitFor({ state: 'visible' });
    await postCard(it.platform, 'playground:dm-A1', plain('there it is'));
    await visitor.answer(1).waitFor();
    expect(await visitor.page.locator('#typing').isVisible()).toBe(false);
  });

  test('one steps into roles, and sees their rooms only', async () => {
    await enter();
    const { page } = visitor;
    const rooms = (): Promise<readonly string[]> => page.locator('#channels button span').allInnerTexts();
    expect(await rooms()).toEqual(['all', '山茶组']);
    await page.locator('#roles button', { hasText: 'Manager' }).click();
    expect(await rooms()).toEqual(['all']);
    expect(await page.locator('#room-note').innerText()).toContain('Helen Brandt');
    await page.locator('#roles button', { hasText: 'Agent' }).click();
    await page.locator('#person').selectOption('A2');
    await visitor.ask('as Grace');
    await visitor.answer(1).waitFor();
    expect(it.heard.at(-1)).toMatchObject({ sender: 'A2', address: 'playground:dm-A2' });
  });

  test('a channel says who reads along, and news elsewhere are counted', async () => {
    await enter();
    const { page } = visitor;
    await page.locator('#channels button', { hasText: '山茶组' }).click();
    expect(await page.locator('#room-note').innerText()).toContain('3 members');
    await visitor.ask('in the team');
    await visitor.answer(1).waitFor();
    expect(await visitor.answer(1).locator('header').innerText()).toContain('posted in #山茶组');
    await postCard(it.platform, 'playground:all', plain('news'));
    await page.locator('#channels button b').waitFor();
    expect(await page.locator('#channels button', { hasText: 'all' }).locator('b').innerText()).toBe('1');
    await page.locator('#channels button', { hasText: 'all' }).click();
    expect(await page.locator('#channels b').count()).toBe(0);
    expect(await visitor.answer(1).innerText()).toContain('news');
  });

  test('what was said is there again after a reload', async () => {
    await enter();
    await visitor.ask('once');
    await visitor.answer(1).waitFor();
    await visitor.page.reload();
    await visitor.answer(1).waitFor();
    expect(await visitor.page.locator('.mine .bubble').allInnerTexts()).toEqual(['once']);
  });

  test('the page speaks the browser’s language, and the other one on demand', async () => {
    await enter({ locale: 'zh-CN' });
    const { page } = visitor;
    expect(await page.locator('.welcome h2').innerText()).toBe('想知道什么，直接问');
    expect(await page.locator('.suggestions button').count()).toBe(6);
    expect(await page.locator('.suggestions button').first().innerText()).toContain('上周满意度');
    await page.locator('#languages button', { hasText: 'English' }).click();
    expect(await page.locator('.welcome h2').innerText()).toBe('What would you like to know?');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.reload();
    expect(await page.locator('.welcome h2').innerText()).toBe('What would you like to know?');
  });

  test('an aged demo says that its clock stands', async () => {
    it.clock.standing = true;
    await enter();
    expect(await visitor.page.locator('#banner').innerText()).toContain('22 November 2026');
    expect(await visitor.page.locator('#banner').innerText()).toContain('--fresh');
  });

  test.each([
    ['a phone', { width: 360, height: 700 }],
    ['a small phone', { width: 320, height: 560 }],
    ['a tablet', { width: 768, height: 1000 }],
  ])('on %s nothing is wider than the screen, and everything is within reach', async (_name, window) => {
    await enter({ ...window, locale: 'zh-CN' });
    const { page } = visitor;
    expect(await overflow(visitor)).toBe(0);
    await visitor.ask('全部内容'.repeat(20));
    await visitor.answer(1).locator('.chart:not(.waiting)').waitFor();
    expect(await overflow(visitor)).toBe(0);
    const menu = page.locator('#open-rail');
    if (await menu.isVisible()) {
      await menu.click();
      expect(await overflow(visitor)).toBe(0);
      await page.locator('#roles button', { hasText: '主管' }).click();
      await page.keyboard.press('Escape');
    } else {
      await page.locator('#roles button', { hasText: '主管' }).click();
    }
    expect(await page.locator('#room-note').innerText()).toContain('宋岚');
    expect(await page.locator('#send').isVisible()).toBe(true);
  });

  test('dark follows the system or the choice, and the pictures go along', async () => {
    await enter({ scheme: 'dark' });
    const { page } = visitor;
    const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await ground()).toBe('rgb(18, 20, 24)');
    await visitor.ask('everything');
    const picture = visitor.answer(1).locator('.chart img');
    expect(await picture.getAttribute('src')).toContain('theme=dark');
    await page.locator('#themes button', { hasText: 'Light' }).click();
    expect(await ground()).toBe('rgb(244, 246, 249)');
    expect(await picture.getAttribute('src')).toContain('theme=light');
    expect(await loadedWidth(visitor, 1)).toBe(1280);
  });

  test('Chinese is written in the page’s own font', async () => {
    await enter({ locale: 'zh-CN' });
    await visitor.page.evaluate('document.fonts.ready');
    expect(await visitor.page.evaluate(`document.fonts.check('700 16px "Deskbeat Sans"', '满意度')`)).toBe(
      true,
    );
    const status = await visitor.page.evaluate(
      '[...document.fonts].filter((font) => font.family.includes("Sans")).map((font) => font.status).join()',
    );
    expect(status).toBe('loaded,loaded');
  });
});

describe.skipIf(!found)('when the server goes away', () => {
  test('the page says so, keeps what was typed, and sends it on request', async () => {
    const browser = await launch();
    const it = await startPlayground();
    it.answer = () => plain('heard you');
    const visitor = await visit(browser, it.url);
    await visitor.page.route('**/messages', (route) => route.abort());
    await visitor.ask('lost?');
    await visitor.page.locator('.failed').waitFor();
    expect(await visitor.page.locator('.failed .bubble').innerText()).toBe('lost?');
    await visitor.page.unroute('**/messages');
    await visitor.page.locator('.failed button').click();
    await visitor.answer(1).waitFor();
    expect(await visitor.page.locator('.failed').count()).toBe(0);
    expect(it.heard.map((message) => message.text)).toEqual(['lost?']);
    await it.stop();
    await visitor.page.locator('#lost').waitFor({ state: 'visible' });
    await browser.close();
  });
});
