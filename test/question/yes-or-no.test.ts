import { expect, it } from 'vitest';
import { askedWay } from '../../src/question/lines/yes-or-no.js';

it('knows which way is asked about', () => {
  const asked = (text: string) => askedWay(text);
  expect(asked('is that better than the month before')).toBe('better');
  expect(asked('did it go up?')).toBe('up');
  expect(asked('is that down on last week?')).toBe('down');
  expect(asked('has that improved')).toBe('better');
  expect(asked('比3月高吗')).toBe('up');
  expect(asked('涨了吗')).toBe('up');
  expect(asked('比上月低了吗')).toBe('down');
  expect(asked('是不是更慢了')).toBe('slower');
});

it('finds none where both ways are named, days stand first, or it is asked whether it is good', () => {
  for (const text of [
    'is that up or down',
    'was May higher?',
    'is that good',
    'is that high',
    '涨了还是跌了',
    '这个月比上个月高吗',
    '好吗',
    '高吗',
    '高不高',
    '这算好吗',
  ])
    expect(askedWay(text), text).toBeNull();
});
