// What is offered in place of a breakdown that a figure has not got, and what is said of a question before that was refused.
import { expect, it } from 'vitest';
import { readQuestion } from '../../src/question/read.js';
import { context } from './workspace.js';

it('offers the same question by what the figure can be seen by', () => {
  const refused = readQuestion('repurchase rate in H1 2025 by agent', context());
  expect(refused.status === 'unread' ? refused.examples : []).toEqual([
    'repurchase rate in H1 2025 by segment',
    'repurchase rate in H1 2025 by region',
  ]);
  const first = readQuestion('2025年上半年复购率', context());
  const next = readQuestion('按客服呢', context(undefined, first.status === 'plan' ? first.plan : null));
  expect(next.status === 'unread' ? next.examples : []).toEqual([
    '2025年上半年复购率，按客户群',
    '2025年上半年复购率，按地区',
  ]);
});

it('knows a first question from one after a refusal', () => {
  const why = (lost: readonly string[]) => {
    const reading = readQuestion('same for july', { ...context(), lost });
    return reading.status === 'unread' ? reading.unread : null;
  };
  expect(why([])).toEqual({ why: 'nothing_before' });
  expect(why(['time', 'unread'])).toEqual({ why: 'nothing_before', refused: true });
});
