// The font of every chart: Noto Sans SC from charts/fonts, registered by path, so that a picture never depends on what the
// machine has. Bold is a subset (GB 2312, Latin, symbols); a bold rare character falls back to the full regular font.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from 'canvas';
import { AppError } from '../src/errors.js';

const REGULAR = fileURLToPath(new URL('./fonts/noto-sans-sc-regular.ttf', import.meta.url));
const BOLD = fileURLToPath(new URL('./fonts/noto-sans-sc-bold.ttf', import.meta.url));

/** The font stack as canvas and vega take it. */
export const FONT = '"Noto Sans SC", "Noto Sans SC Full"';

let registered = false;

/** Makes the fonts known to the canvas; does nothing from the second call on. Throws `AppError` when a font file is gone. */
export function registerFonts(): void {
  if (registered) return;
  for (const [path, family] of [
    [REGULAR, 'Noto Sans SC'],
    [BOLD, 'Noto Sans SC'],
    [REGULAR, 'Noto Sans SC Full'],
  ] as const) {
    if (GlobalFonts.registerFromPath(path, family) === null) {
      throw new AppError('bad_file', `The chart font ${path} could not be loaded; reinstall the package.`);
    }
  }
  registered = true;
}

let covered: readonly (readonly [first: number, last: number])[] | null = null;

/** Whether the font draws this code point; what it lacks (emoji, Thai, …) would show as an empty box. */
export function hasGlyph(codePoint: number): boolean {
  covered ??= readCoverage(readFileSync(REGULAR));
  let low = 0;
  let high = covered.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = covered[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The ranges of the font's `cmap` table, format 12 (OpenType specification, "cmap"). */
function readCoverage(font: Buffer): readonly (readonly [number, number])[] {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(record + 8);
    const encodings = font.readUInt16BE(cmap + 2);
    for (let j = 0; j < encodings; j += 1) {
      const at = cmap + font.readUInt32BE(cmap + 4 + 8 * j + 4);
      if (font.readUInt16BE(at) !== 12) continue;
      const groups = font.readUInt32BE(at + 12);
      return Array.from({ length: groups }, (_, k): readonly [number, number] => [
        font.readUInt32BE(at + 16 + 12 * k),
        font.readUInt32BE(at + 16 + 12 * k + 4),
      ]);
    }
  }
  throw new AppError('bad_file', 'The chart font has no table of characters (cmap format 12).');
}
