// The guide to the settings: its example is read by the program, and it leaves no variable out.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VARIABLES } from '../../src/config/environment.js';
import { workspaceFile } from '../../src/config/workspace-file.js';
import { configOf } from './workspaces.js';

const guide = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

describe('docs/configuration.md', () => {
  it('shows a file that can be read as it is, with every section in it', () => {
    const [, example = ''] = /```yaml\n(workspace:[\s\S]*?)```/.exec(guide) ?? [];
    expect(configOf(example).pushes).toHaveLength(3);
    const sections = [...example.matchAll(/^([a-z]+):/gm)].map(([, name]) => name);
    expect(sections).toEqual(Object.keys(workspaceFile.shape));
  });

  it('explains every section', () => {
    for (const section of Object.keys(workspaceFile.shape)) expect(guide).toContain(`\n### ${section}\n`);
  });

  it('names every variable, with its default', () => {
    for (const [name, value] of Object.entries(VARIABLES)) {
      const row =
        guide.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``)) ?? '';
      expect(row, name).toContain(value === null ? '|' : `\`${value}\``);
    }
  });
});
