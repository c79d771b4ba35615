// The page's own files, read once from the folder beside this file: nothing is fetched from anywhere else.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';

export interface PageFile {
  readonly bytes: Buffer;
  readonly type: string;
  /** Changes with the content; a browser that has it is told so. */
  readonly tag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** By path under the page, `app.js`, `fonts/….woff2`. Files of other kinds are not served. */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  const folder = new URL('./page/', import.meta.url);
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll('\\', '/');
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const bytes = readFileSync(new URL(path, folder));
    files.set(path, {
      bytes,
      type,
      tag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}"`,
    });
  }
  return files;
}
