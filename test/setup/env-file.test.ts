import { parseEnv } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setVariables } from '../../src/setup/env-file.js';

describe('.env as text', () => {
  it('sets a variable in its own line and leaves the rest as it is', () => {
    const before = '# the desk\nPORT=4321\nSLACK_BOT_TOKEN=\n# last\n';
    expect(setVariables(before, { SLACK_BOT_TOKEN: 'xoxb-1', DESKBEAT_SECRET: 's' })).toBe(
      '# the desk\nPORT=4321\nSLACK_BOT_TOKEN=xoxb-1\n# last\nDESKBEAT_SECRET=s\n',
    );
  });

  it('never takes a comment or a longer name for the variable', () => {
    expect(setVariables('# PORT=1\nMY_PORT=2\n', { PORT: '3' })).toBe('# PORT=1\nMY_PORT=2\nPORT=3\n');
  });

  it('is read back as it was set', () => {
    // Of the marks that no reader of .env agrees on (both kinds of quotes in one value, line ends) no key ever has one.
    const value = fc
      .string({ unit: 'grapheme-ascii' })
      .filter((text) => !/["`\\\n\r]/.test(text) && text.trim() === text);
    fc.assert(
      fc.property(value, value, (first, second) => {
        const text = setVariables(setVariables('# begin\nA=old\n', { A: first, B: second }), { A: second });
        expect(parseEnv(text)).toEqual({ A: second, B: second });
      }),
    );
  });
});
