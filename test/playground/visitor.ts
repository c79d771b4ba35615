// A visitor of the page: a browser window with everything noted that must not happen, and the few things that visitors do.
import type { Browser, Page } from 'playwright-core';

export interface Visitor {
  readonly page: Page;
  /** Console errors, page errors, failed requests, requests to anywhere else: empty when all is well. */
  readonly troubles: readonly string[];
  ask(text: string): Promise<void>;
  /** Waits until this many answers are there; the last one. */
  answer(count: number): ReturnType<Page['locator']>;
  leave(): Promise<void>;
}

export interface Window {
  readonly locale?: 'zh-CN' | 'en-GB';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export async function visit(browser: Browser, url: string, window: Window = {}): Promise<Visitor> {
  const context = await browser.newContext({
    locale: window.locale ?? 'en-GB',
    colorScheme: window.scheme ?? 'light',
    viewport: { width: window.width ?? 1280, height: window.height ?? 800 },
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) troubles.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(`${url}/playground/`);
  await page.locator('.welcome, .message').first().waitFor();
  return {
    page,
    troubles,
    ask: async (text) => {
      await page.locator('#question').fill(text);
      await page.locator('#question').press('Enter');
    },
    answer: (count) => page.locator('.message.answer').nth(count - 1),
    leave: () => context.close(),
  };
}

/** The width of a picture once it has loaded; 0 when it could not be. */
export const loadedWidth = (visitor: Visitor, answer: number): Promise<number> =>
  visitor
    .answer(answer)
    .locator('.chart img')
    .evaluate(async (picture: { decode(): Promise<void>; naturalWidth: number }) => {
      await picture.decode();
      return picture.naturalWidth;
    });

/** How far the page is wider than its window: 0 when nothing has to be scrolled sideways. */
export const overflow = (visitor: Visitor): Promise<number> =>
  visitor.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
