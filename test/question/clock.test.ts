// Which clock a duration is measured by: as the question says, else as the workspace counts.
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { context, MANAGER } from './workspace.js';

function clockOf(question: string, workspace: 'calendar' | 'business', previous: Plan | null = null): string {
  const reading = readQuestion(question, { ...context(MANAGER, previous), clock: workspace });
  return reading.status === 'plan' ? reading.plan.clock : reading.status;
}

function planOf(question: string, workspace: 'calendar' | 'business'): Plan {
  const reading = readQuestion(question, { ...context(MANAGER), clock: workspace });
  if (reading.status !== 'plan') throw new Error(`not read: ${question}`);
  return reading.plan;
}

describe('the clock of a duration', () => {
  it.each([
    ['first response time last week', 'calendar', 'calendar'],
    ['first response time last week', 'business', 'business'],
    ['上周首响，按工作时间', 'calendar', 'business'],
    ['上周首响，按自然时间', 'business', 'calendar'],
    ['resolution time in calendar hours last week', 'business', 'calendar'],
    ['csat last week', 'business', 'calendar'],
  ] as const)('%s, in a workspace that counts by %s, is %s', (question, workspace, clock) => {
    expect(clockOf(question, workspace)).toBe(clock);
  });

  it('stays what it was in a follow-up', () => {
    const said = planOf('上周首响，按自然时间', 'business');
    expect(clockOf('上上周呢', 'business', said)).toBe('calendar');
    expect(clockOf('按工作时间', 'business', said)).toBe('business');
    const unsaid = planOf('上周首响', 'business');
    expect(clockOf('上上周呢', 'business', unsaid)).toBe('business');
  });
});
