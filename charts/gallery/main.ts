// `npm run gallery`: draws every sample in both themes into ./gallery, with contact sheets and a page to look through.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ChartLang, ChartTheme } from '../chart.js';
import { altText } from '../alt.js';
import { draw } from '../draw.js';
import { samples } from './samples.js';

const LANGS: readonly ChartLang[] = ['zh', 'en'];
const THEMES: readonly ChartTheme[] = ['light', 'dark'];
/** Width of a picture on a contact sheet: about what a phone shows. */
const SHEET_WIDTH = 480;
const COLUMNS = 4;

interface Drawn {
  readonly file: string;
  readonly kind: string;
  readonly alt: string;
  readonly theme: ChartTheme;
}

async function contactSheet(files: readonly string[], background: string, target: string): Promise<void> {
  const tiles = await Promise.all(
    files.map(async (file) => {
      const { data, info } = await sharp(file)
        .resize({ width: SHEET_WIDTH })
        .png()
        .toBuffer({ resolveWithObject: true });
      return { input: data, height: info.height };
    }),
  );
  const bottoms = Array.from({ length: Math.min(COLUMNS, tiles.length) }, () => 12);
  const placed = tiles.map(({ input, height }) => {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const top = bottoms[column] ?? 0;
    bottoms[column] = top + height + 12;
    return { input, left: 12 + column * (SHEET_WIDTH + 12), top };
  });
  const width = 12 + bottoms.length * (SHEET_WIDTH + 12);
  await sharp({ create: { width, height: Math.max(...bottoms), channels: 3, background } })
    .composite(placed)
    .png()
    .toFile(target);
}

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );

const page = (drawn: readonly Drawn[]): string => `<!doctype html>
<meta charset="utf-8"><title>Charts</title>
<style>body{font:15px/1.5 sans-serif;margin:24px;background:#888}main{display:grid;grid-template-columns:repeat(auto-fill,350px);gap:16px}
figure{margin:0}img{width:350px;display:block}figcaption{color:#fff;font-size:12px}</style>
<main>${drawn.map((d) => `<figure><img loading="lazy" src="${d.file}" alt="${escapeHtml(d.alt)}"><figcaption>${d.file}<br>${escapeHtml(d.alt)}</figcaption></figure>`).join('\n')}</main>
`;

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const drawn: Drawn[] = [];
  for (const lang of LANGS) {
    for (const { name, chart } of samples(lang)) {
      for (const theme of THEMES) {
        const file = `${name}-${lang}-${theme}.png`;
        writeFileSync(join(folder, file), await draw(chart, { theme }));
        drawn.push({ file, kind: chart.kind, alt: altText(chart), theme });
      }
    }
  }
  for (const theme of THEMES) {
    for (const kind of new Set(drawn.map((d) => d.kind))) {
      for (const lang of LANGS) {
        const files = drawn.filter(
          (d) => d.theme === theme && d.kind === kind && d.file.includes(`-${lang}-`),
        );
        const paper = theme === 'light' ? '#c9cdd3' : '#4a4e55';
        await contactSheet(
          files.map((d) => join(folder, d.file)),
          paper,
          join(folder, `sheet-${kind}-${lang}-${theme}.png`),
        );
      }
    }
  }
  writeFileSync(join(folder, 'index.html'), page(drawn));
  console.log(`Drew ${drawn.length} charts into ${folder}.`);
}

await main('gallery');
