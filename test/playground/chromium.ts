// A real browser for the page's tests, found on this machine and never fetched. Where there is none, the tests are skipped and
// say so; where DESKBEAT_REQUIRE_BROWSER is set, its absence is a failure.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
] as const;

const executable = CANDIDATES.find((path) => existsSync(path)) ?? null;

/** Whether the tests in a browser run. Throws where one is required and none is there. */
export function browserFound(): boolean {
  if (executable !== null) return true;
  if (process.env['DESKBEAT_REQUIRE_BROWSER'] === '1') {
    throw new Error(
      'DESKBEAT_REQUIRE_BROWSER is set, but no Chromium was found (Debian: apt-get install chromium)',
    );
  }
  console.warn('No Chromium was found: the tests of the chat page in a browser are SKIPPED.');
  return false;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
