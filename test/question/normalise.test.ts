// One form of text: what is written differently and means the same becomes the same.
import { assert as check, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/question/normalise.js';

describe('normalise', () => {
  it.each([
    ['ＣＳＡＴ　上週', 'csat上周'],
    ['請問上個月投訴率', '请问上个月投诉率'],
    ['first-contact  resolution', 'first contact resolution'],
    ['PX-1 faults', 'px-1 faults'],
    ['2026-03-09SLA', '2026-03-09 sla'],
    ['小方 POS Max 二月', '小方pos max二月'],
    ['Emma’s CSAT', "emma's csat"],
    ['😀 上周满意度 👍', '上周满意度'],
  ])('%s is %s', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });

  it('takes no short cut that shows', () => {
    const words = string({ unit: constantFrom('a', 'Z', 'k', ' ', '-', '1'), maxLength: 12 });
    const chinese = string({ unit: constantFrom('訴', '周', '國', '满', '龘'), maxLength: 6 });
    for (const text of [words, chinese]) {
      // A character that is dropped keeps the text from the short cut.
      check(
        property(text, (one) => {
          expect(normalise(one)).toBe(normalise(`\u200b${one}`));
          // Nor does what turns the writing round.
          expect(normalise(one)).toBe(normalise(`\u202e${one}\u2069`));
        }),
      );
    }
  });

  it('is the same a second time', () => {
    check(
      property(string({ maxLength: 20 }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});
