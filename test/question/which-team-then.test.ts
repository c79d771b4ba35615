// 哪个组 after who has the most: the team of that person and the team that has the most are both offered.
import { describe, expect, it } from 'vitest';
import type { Shown } from '../../src/question/context.js';
import { readQuestion } from '../../src/question/read.js';
import { sketch } from './sketch.js';
import { context } from './workspace.js';

const ONE: Shown = { dim: 'agent', values: ['A04'] };

function after(question: string, turn: string): ReturnType<typeof readQuestion> {
  const first = readQuestion(question, context());
  if (first.status !== 'plan') throw new Error(`${question}: not read`);
  return readQuestion(turn, { ...context(undefined, first.plan), shown: ONE });
}

describe('which team, after the person who leads', () => {
  it.each([
    ["who's got the biggest backlog", 'which team?'],
    ["who's got the biggest backlog", 'and what team'],
    ['who resolved the most in february', 'ok, which team?'],
    ['谁的积压最多', '哪个组'],
    ['谁的积压最多', '那是哪个团队呢'],
  ])('%s: %s is asked back', (question, turn) => {
    const then = after(question, turn);
    if (then.status !== 'clarify') throw new Error(sketch(then));
    const [teams, theirs] = then.options.map((option) => sketch(readQuestion(option, context())));
    expect(teams).toMatch(/ by team desc 1$/u);
    expect(theirs).toMatch(/ agent=A04 by team$/u);
  });

  it.each([
    ["who's got the biggest backlog", 'which team is she in', 'agent=A04 by team'],
    ["who's got the biggest backlog", 'which team has the biggest?', 'by team desc 1'],
    ['谁的积压最多', '她是哪个组的', 'agent=A04 by team'],
  ])('%s: %s says which', (question, turn, reading) => {
    expect(sketch(after(question, turn))).toContain(reading);
  });
});
