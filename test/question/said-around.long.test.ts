// What is said around a turn means nothing: a turn of the books reads alike with an opener before it, or a word behind it, that says nothing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { sketch } from './sketch.js';
import { AGENT, context, MANAGER, SUPERVISOR } from './workspace.js';

const BOOKS = [
  'turns',
  'talks',
  'talks-en',
  'talks-zh',
  'dialogue',
  'chains',
  'busy',
  'ordinary-turns',
  'around-and-places',
];
const AROUND = {
  en: { before: ['ok then ', 'hm ok ', 'alright, ', 'right so '], behind: [' please', ' though'] },
  zh: { before: ['好的那', '嗯那', '好吧，', 'ok那'], behind: ['呗', '哈'] },
};
/** What has such words already, points with 那, or asks whether something is so. */
const TAKEN =
  /^(?:> )?(?:[mas]: )?(?:ok|okay|and|so|then|right|alright|hm|well|好|嗯|哦|行|那|by the way|thanks|sorry|no)|(?:please|though|then|[吧呗哈了吗呢么是对没行好])[?？.。!！]*$/iu;

interface Turn {
  readonly words: string;
  readonly seen: ReturnType<typeof context>;
  readonly reading: string;
}

const turns = BOOKS.flatMap((book) =>
  turnsOf(readFileSync(new URL(`books/${book}.txt`, import.meta.url), 'utf8')),
);

describe('what is said around a turn', () => {
  it('is looked for in enough turns', () => {
    expect(turns.length).toBeGreaterThan(200);
  });

  it.each(['before', 'behind'] as const)('changes nothing %s it', (side) => {
    const tried = turns.flatMap(({ words, seen, reading }) =>
      AROUND[/[\u3400-\u9fff]/u.test(words) ? 'zh' : 'en'][side].map((said) => {
        const typed = side === 'before' ? `${said}${words}` : `${words.replace(/[?？.。!！]+$/u, '')}${said}`;
        return { typed, alike: sketch(readQuestion(typed, seen)) === reading };
      }),
    );
    const otherwise = tried.filter(({ alike }) => !alike).map(({ typed }) => typed);
    // Some words mean something else beside these ("no then"): one in thirty, and no more.
    expect(otherwise.slice(Math.floor(tried.length / 30))).toEqual([]);
  });
});

/** The turns of a book that are read, each with what came before it; those that go on from a list or an offer are left out. */
function turnsOf(text: string): readonly Turn[] {
  const found: Turn[] = [];
  let asker = MANAGER;
  let before: readonly Plan[] = [];
  let isPlain = true;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line.startsWith('= ') || line.startsWith('~ ')) isPlain = false;
    if (line === '') [before, isPlain] = [[], true];
    const [, turn, who, words] = /^(> )?(?:([mas]): )?(.+?) => /u.exec(line) ?? [];
    if (words === undefined || line.startsWith('#') || !isPlain) continue;
    if (who !== undefined || turn === undefined)
      asker = who === 'a' ? AGENT : who === 's' ? SUPERVISOR : MANAGER;
    if (turn === undefined) before = [];
    const seen = { ...context(asker, before.at(-1) ?? null), earlier: before.slice(0, -1) };
    const reading = readQuestion(words, seen);
    isPlain = reading.status === 'plan' && reading.undone !== true;
    if (reading.status !== 'plan' || reading.undone === true) continue;
    if (turn !== undefined && !TAKEN.test(words)) found.push({ words, seen, reading: sketch(reading) });
    before = [...before, reading.plan];
  }
  return found;
}
