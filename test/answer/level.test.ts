import { describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../src/answer/context.js';
import { directionOf } from '../../src/answer/change.js';
import { metricEntry } from '../../src/metrics/catalogue.js';
import { makeFormat } from '../../src/text/format.js';

const ctx = { format: makeFormat('en') } as AnswerContext;
const time = metricEntry('first_response_time');

describe('a time that hardly moved', () => {
  it('is about the same where the change is 0 % of it', () => {
    expect(directionOf(ctx, time, 4978.9, 4980)).toBe('about');
    expect(directionOf(ctx, time, 4980, 4980)).toBe('same');
  });
  it('went down where it says something', () => {
    expect(directionOf(ctx, time, 4920, 4980)).toBe('down');
    expect(directionOf(ctx, time, 3, 2)).toBe('up');
  });
  it('is left to the counts as they are', () => {
    expect(directionOf(ctx, metricEntry('tickets'), 10_001, 10_000)).toBe('up');
  });
});
