// Takes the pictures of the README anew, after the page has changed: npm run build && node test/readme/pictures.mjs
// A demo of a fixed day, the page in Chromium in both languages and themes, at twice the size, few colours.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const SHOTS = [
  { file: 'demo', locale: 'en-GB', role: 'Manager', questions: ['CSAT by team last month'] },
  { file: 'demo-zh', locale: 'zh-CN', role: '经理', questions: ['上个月各组满意度', '为什么下降了'] },
];

const folder = mkdtempSync(join(tmpdir(), 'deskbeat-pictures-'));
const command = ['dist/src/cli/main.js', 'demo', '--port', '0', '--db', join(folder, 'demo.db')];
const demo = spawn(process.execPath, [...command, '--now', '2026-11-20T15:30:00+08:00'], {
  env: { ...process.env, TZ: 'Asia/Shanghai' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((found) => {
  demo.stdout.setEncoding('utf8').on('data', (said) => {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (address !== undefined) found(address);
  });
});

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
mkdirSync('docs/img', { recursive: true });
for (const { file, locale, role, questions } of SHOTS) {
  for (const colorScheme of ['light', 'dark']) {
    const viewport = { width: 1200, height: 900 };
    const context = await browser.newContext({ locale, colorScheme, viewport, deviceScaleFactor: 2 });
    const page = await context.newPage();
    await page.goto(`${url}/playground/`);
    await page.locator('#roles button', { hasText: role }).click();
    for (const [index, question] of questions.entries()) {
      await page.locator('#question').fill(question);
      await page.locator('#question').press('Enter');
      const answer = page.locator('.message.answer').nth(index);
      await answer.waitFor();
      await answer.locator('.chart img').evaluate((picture) => picture.decode());
    }
    // The page scrolls to the answer gently.
    await page.waitForTimeout(1000);
    await sharp(await page.screenshot())
      .png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 })
      .toFile(`docs/img/${file}-${colorScheme}.png`);
    await context.close();
  }
}
await browser.close();
demo.kill('SIGTERM');
await new Promise((done) => {
  demo.on('close', done);
});
rmSync(folder, { recursive: true, force: true });
