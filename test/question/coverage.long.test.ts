// A word that carries meaning and was not understood is never dropped: a question that is read stops being read when such a
// word is put into it, wherever it stands. And whatever is typed, reading it never throws.
import { readFileSync } from 'node:fs';
import { assert as check, array, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/question/read.js';
import { context } from './workspace.js';

const questions = ['zh', 'en'].flatMap((book) =>
  readFileSync(new URL(`books/${book}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' => ') && !/^[>#mas]/u.test(line))
    .map((line) => line.slice(0, line.indexOf(' => '))),
);
const read = questions.filter((question) => readQuestion(question, context()).status === 'plan');

describe('a word nobody knows', () => {
  it('is looked for in enough questions', () => {
    expect(read.length).toBeGreaterThan(700);
  });

  it.each([
    ['at the end', (question: string) => `${question} zorgle`],
    ['at the start', (question: string) => `zorgle ${question}`],
    ['at the end, in Chinese', (question: string) => `${question}貔貅`],
    ['at the start, in Chinese', (question: string) => `貔貅${question}`],
  ])('stops the reading %s', (_where, put) => {
    const passed = read.filter((question) => readQuestion(put(question), context()).status === 'plan');
    expect(passed).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const words = questions.flatMap((question) => question.split(/\s+|(?<=[\u3400-\u9fff])/u));
  const salad = array(oneof(constantFrom(...words), string({ maxLength: 8 })), { maxLength: 12 }).map(
    (parts) => parts.join(' '),
  );

  it('has an outcome, and the same one every time', () => {
    check(
      property(salad, (text) => {
        expect(readQuestion(text, context())).toEqual(readQuestion(text, context()));
      }),
      { numRuns: 500 },
    );
  });

  it.each([1, 400, 10_000])('is refused or read at %d characters', (length) => {
    check(
      property(integer({ min: 0x20, max: 0x2fa1f }), (code) => {
        const reading = readQuestion(String.fromCodePoint(code).repeat(length), context());
        expect(['plan', 'clarify', 'unread', 'no_self']).toContain(reading.status);
      }),
      { numRuns: 60 },
    );
  });
});
