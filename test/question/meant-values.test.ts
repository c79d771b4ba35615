// A value that the store does not have: the refusal names those that it has, where the question's shape says of which dimension.
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/question/read.js';
import { context, DIRECTORY } from './workspace.js';

const refused = (question: string) => {
  const reading = readQuestion(question, context());
  return reading.status === 'unread' && reading.unread.why === 'unknown_words' ? reading.unread : null;
};

describe('a value that the store does not have', () => {
  it.each([
    ['WhatsApp tickets last month', 'channel', 'WhatsApp'],
    ['complaints via Telegram last month', 'channel', 'Telegram'],
    ['csat in Edinburgh last month', 'region', 'Edinburgh'],
    ['深圳上月投诉多少', 'region', '深圳'],
    ['上月微博渠道的投诉量', 'channel', '微博'],
    ['line channel tickets last month', 'channel', 'line'],
    ['投诉在火星地区有多少', 'region', '火星'],
  ])('%s: the ones that there are', (question, dim, word) => {
    const unread = refused(question);
    const values = dim === 'channel' ? DIRECTORY.values.channel : DIRECTORY.values.region;
    expect(unread).toMatchObject({ words: [word], known: { dim, values: values.slice(0, 6) } });
  });

  it('is not guessed at where nothing says what it is', () => {
    expect(refused('csat flurb last month')?.known).toBeUndefined();
    expect(refused('最差的那个组按渠道拆')).not.toBeNull();
    expect(refused('最差的那个组按渠道拆')?.known).toBeUndefined();
  });
});

describe('what is quoted', () => {
  it('is whole words, without the time that was understood', () => {
    expect(refused('上个月退款金额')?.words).toEqual(['退款金额']);
  });
});
