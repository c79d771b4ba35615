// Which way a figure is taken to have gone, where its reasons are asked for: the answer says so if it went the other way.
import { expect, it } from 'vitest';
import { readQuestion } from '../../src/question/read.js';
import { monday } from './monday.js';
import { GAZETTEER, MANAGER } from './workspace.js';

const wayOf = (question: string): string | null => {
  const reading = readQuestion(question, monday(GAZETTEER, MANAGER, null));
  if (reading.status !== 'plan' || reading.plan.kind !== 'drivers')
    throw new Error(`no reasons: ${question}`);
  return reading.plan.way ?? null;
};

it.each([
  ['2月投诉为啥比1月多', 'up'],
  ['2月工单怎么比1月少', 'down'],
  ['为什么2月首响比1月快', 'down'],
  ['为什么2月满意度比1月差', 'down'],
  ['why was first response slower in february than in january', 'up'],
  ['why is csat lower than last week', 'down'],
  ['why was csat better in february than in january', 'up'],
  // Neither way is said.
  ['为什么2月投诉变了', null],
  ['why did csat change in february', null],
])('%s: %s', (question, way) => {
  expect(wayOf(question)).toBe(way);
});
