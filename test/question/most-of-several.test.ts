// 哪个类别最多 after what part several are of all: one of these.
import { expect, test } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { sketch } from './sketch.js';
import { context, MANAGER } from './workspace.js';

test('one of the several that are a part of all', () => {
  const turns = ['发票类的单子上个月多少', '退款呢', '这两类一共多少', '占全部工单多少', '哪个类别最多'];
  let earlier: readonly Plan[] = [];
  let last = '';
  for (const turn of turns) {
    const reading = readQuestion(turn, {
      ...context(MANAGER, earlier.at(-1) ?? null),
      earlier: earlier.slice(0, -1),
    });
    last = sketch(reading);
    if (reading.status === 'plan') earlier = [...earlier, reading.plan];
  }
  expect(last).toBe('breakdown tickets 2026-02-01..2026-02-28 category=发票|退款 by category desc 1');
});
