import { describe, expect, it } from 'vitest';
import { momentText } from '../../src/text/moment.js';

describe('a moment in words', () => {
  const at = Date.parse('2026-03-16T01:05:00Z');

  it.each([
    ['Asia/Shanghai', 'zh', '2026年3月16日 09:05（Asia/Shanghai）'],
    ['Asia/Shanghai', 'en', '16 March 2026, 09:05 (Asia/Shanghai)'],
    ['America/New_York', 'en', '15 March 2026, 21:05 (America/New_York)'],
  ] as const)('in %s, %s', (zone, lang, text) => {
    expect(momentText(at, zone, lang)).toBe(text);
  });
});
