// Who asks for personal data is told so, and the conversation goes on from the figure before.
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/question/read.js';
import { context, MANAGER } from './workspace.js';

const unread = (text: string): unknown => {
  const reading = readQuestion(text, context(MANAGER, null));
  return reading.status === 'unread' ? reading.unread : reading.status;
};

describe('personal data', () => {
  it.each([
    ['把客户手机号发我一下', '客户手机号'],
    ['投诉客户的联系方式给我', '投诉客户的联系方式'],
    ['客户的收货地址有吗', '客户的收货地址'],
    ["give me the customers' phone numbers", "the customers' phone numbers"],
    ['show me email addresses of our customers', 'email addresses of our customers'],
    ["what's her email address", 'her email address'],
  ])('%s', (text, words) => {
    expect(unread(text)).toEqual({ why: 'personal_data', words: [words] });
  });

  it.each(['上周电话多少单', 'tickets by phone last week', 'email tickets last month'])(
    'a channel is none: %s',
    (text) => {
      expect(unread(text)).toBe('plan');
    },
  );

  it('is about no figure: what comes next goes on from the one before', () => {
    const refused = readQuestion('把客户手机号发我一下', context(MANAGER, null));
    expect(refused.status === 'unread' && refused.lost === undefined && refused.near === undefined).toBe(
      true,
    );
  });
});
