// One demo workspace, made in a folder of its own for a file of tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { demoVariables, openDemo } from '../../src/demo/workspace.js';
import type { Demo } from '../../src/demo/workspace.js';

/** A Friday: last week, last month and today all hold something. */
export const MADE_AT = Date.parse('2026-11-20T07:30:00Z');

export interface Made {
  readonly demo: Demo;
  readonly app: App;
  /** Deletes the folder; the app is closed by whoever uses it. */
  remove(): void;
}

export async function makeDemo(): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'deskbeat-demo-'));
  const demo = await openDemo({
    file: 'demo.db',
    fresh: false,
    now: MADE_AT,
    zone: 'Asia/Shanghai',
    seed: 20_260_401,
    cwd: folder,
    onProgress: () => undefined,
  });
  const app = await openApp({ variables: demoVariables({}, demo.files), cwd: folder });
  return { demo, app, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
