// What the guide prints as a mapping is one, and it names every form that there is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONDITIONS, EXPRESSIONS } from '../../../src/ingest/mapping/forms.js';
import { readMapping } from '../../../src/ingest/mapping/read-mapping.js';

const guide = readFileSync('docs/importing.md', 'utf8');
const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml ?? '');

describe('docs/importing.md', () => {
  it('prints mappings that are read', () => {
    expect(blocks).toHaveLength(2);
    for (const yaml of blocks) expect(readMapping(yaml, 'docs').rows.length).toBeGreaterThan(1);
  });

  it.each([...EXPRESSIONS.keys(), ...CONDITIONS.keys()])('explains the form "%s"', (keyword) => {
    expect(guide).toMatch(new RegExp(`\`\\{ ${keyword}: `));
  });
});

describe('docs/mappings', () => {
  it.each(readdirSync('docs/mappings'))('%s is read', (name) => {
    expect(readMapping(readFileSync(join('docs/mappings', name), 'utf8'), name).rows.length).toBeGreaterThan(
      0,
    );
  });
});
