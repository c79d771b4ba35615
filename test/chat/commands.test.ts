// What is said to the bot about the bot, and what only looks like it.
import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/chat/commands.js';

describe('a word to the bot', () => {
  it.each([
    'help',
    ' Help! ',
    '/help',
    '?',
    '？？',
    '帮助',
    '你是谁？',
    'Who are you?',
    '你好！',
    'hi',
    'What  can you do',
  ])('%s', (text) => {
    expect(commandOf(text)).toBe('help');
  });
  it.each([
    '',
    'help desk tickets last week',
    '帮助类工单有多少',
    'csat',
    'hi, csat last week',
    '你好，上周满意度',
  ])('not %s', (text) => {
    expect(commandOf(text)).toBeNull();
  });
});
