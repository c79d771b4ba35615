// Specs, layouts and sentences as text, compared with test/golden/charts. `UPDATE_GOLDEN=1 npx vitest run test/charts` rewrites them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { altText } from '../../charts/alt.js';
import type { ChartKind, ChartLang } from '../../charts/chart.js';
import { samples } from '../../charts/gallery/samples.js';
import { kindSpec, layOut, usualWidth } from '../../charts/kinds/registry.js';
import { buildSpec } from '../../charts/spec.js';
import { PALETTES } from '../../charts/theme.js';

const KINDS: readonly ChartKind[] = [
  'line',
  'bar',
  'heatmap',
  'histogram',
  'drivers',
  'tile',
  'scatter',
  'grouped',
  'share',
];
const LANGS: readonly ChartLang[] = ['zh', 'en'];

function matchesGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`../golden/charts/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${name} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('golden files', () => {
  test.each(KINDS)('spec of %s', (kind) => {
    const spec = buildSpec(kindSpec(kind, PALETTES.light), PALETTES.light);
    matchesGolden(`${kind}.spec.json`, `${JSON.stringify(spec, null, 1)}\n`);
  });

  test.each(KINDS.flatMap((kind) => LANGS.map((lang) => [kind, lang] as const)))(
    'words and places of %s in %s',
    (kind, lang) => {
      const lines = samples(lang)
        .filter(({ chart }) => chart.kind === kind)
        .flatMap(({ name, chart }) => {
          const { width, height, texts } = layOut(
            chart,
            { width: usualWidth(chart), height: null },
            PALETTES.light,
          );
          return [
            `## ${name} ${width}×${Math.round(height)}`,
            ...texts.map((item) => `${Math.round(item.x)},${Math.round(item.y)} ${item.role} ${item.text}`),
          ];
        });
      matchesGolden(`${kind}.${lang}.txt`, `${lines.join('\n')}\n`);
    },
  );

  test.each(LANGS)('alt texts in %s', (lang) => {
    const lines = samples(lang).map(({ name, chart }) => `${name}: ${altText(chart)}`);
    matchesGolden(`alt.${lang}.txt`, `${lines.join('\n')}\n`);
  });
});
