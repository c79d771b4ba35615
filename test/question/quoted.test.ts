// What a refusal quotes: the words as they were typed, a stretch that was not understood in one piece.
import { expect, test } from 'vitest';
import { readQuestion } from '../../src/question/read.js';
import { sketch } from './sketch.js';
import { context, MANAGER } from './workspace.js';

test.each([
  ['上个月占全部评价的几成', '占全部评价的几成'],
  ['Jasno Frobnicated上个月满意度', 'Jasno Frobnicated'],
  // No word is cut, and nothing is quoted that nobody typed.
  ['江浙沪三月一共多少投诉', '江浙沪'],
  ['上个月满意的客户有几个', '满意的客户有几个'],
  ['2月首响忒么大', '首响忒么大'],
  ["what was last month's Frobnicated   Quux csat of Zorblax", 'Frobnicated   Quux/Zorblax'],
])('%s', (typed, quoted) => {
  expect(sketch(readQuestion(typed, context(MANAGER)))).toBe(`unread unknown_words ${quoted}`);
});
