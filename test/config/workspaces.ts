// Folders with settings in them, made for one test and gone after it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Config, loadConfig } from '../../src/config/config.js';
import type { Variables } from '../../src/config/environment.js';

/** A folder that holds the files, by name; removed when the test is over. */
export function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'deskbeat-config-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

/** The config of a folder with this deskbeat.yaml. */
export const configOf = (yaml: string, variables: Variables = {}): Config =>
  loadConfig(variables, folder({ 'deskbeat.yaml': yaml }));
