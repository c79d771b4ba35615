// Customers that are called like a priority: 普通 is a kind of them and a priority, and is asked back where neither stands there.
import { expect, test } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import type { Plan, Reading } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { monday } from './monday.js';
import { sketch } from './sketch.js';
import { DIRECTORY, MANAGER } from './workspace.js';

const gazetteer = buildGazetteer({
  ...DIRECTORY,
  values: { ...DIRECTORY.values, segment: ['普通', '金卡'] },
});

/** What is read of the last of these turns. */
const last = (...turns: string[]): Reading => {
  let previous: Plan | null = null;
  let reading = readQuestion('', monday(gazetteer, MANAGER, null));
  for (const turn of turns) {
    reading = readQuestion(turn, monday(gazetteer, MANAGER, previous));
    if (reading.status === 'plan') previous = reading.plan;
  }
  return reading;
};

test.each([
  [['上个月工单量', '只看高优先级', '换成普通'], 'value tickets 2026-02-01..2026-02-28 priority=normal'],
  [
    ['上个月工单量按优先级', '只看普通'],
    'breakdown tickets 2026-02-01..2026-02-28 priority=normal by priority',
  ],
  [['上个月金卡客户工单量', '普通呢'], 'value tickets 2026-02-01..2026-02-28 segment=普通'],
  [['上个月普通客户工单量'], 'value tickets 2026-02-01..2026-02-28 segment=普通'],
  [['上个月普通优先级工单量'], 'value tickets 2026-02-01..2026-02-28 priority=normal'],
  [
    ['上个月高优先级和普通的工单量'],
    'compare tickets 2026-02-01..2026-02-28 priority=high|normal by priority',
  ],
  [['上个月普通和金卡的工单量'], 'compare tickets 2026-02-01..2026-02-28 segment=普通|金卡 by segment'],
  [['上个月普通工单量'], 'clarify 普通 -> 2'],
  [['上个月普通工单首响达标率'], 'clarify 普通 -> 2'],
  [['上个月工单量', '只看普通'], 'clarify 普通 -> 2'],
  [['上个月金卡客户工单量', '只看高优先级', '换成普通'], 'clarify 普通 -> 2'],
] as const)('%s', (turns, expected) => {
  expect(sketch(last(...turns))).toBe(expected);
});
