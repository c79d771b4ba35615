// What people ask is no wish: none of the phrase books' questions sets anything up.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { managingOf } from '../../../src/push/subscribe/manage.js';
import { readWish } from '../../../src/push/subscribe/read-wish.js';
import { savingOf } from '../../../src/push/saved/read-saved.js';

const folder = new URL('../../question/books/', import.meta.url);
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\t|  +| => | → | \| /u)[0]?.trim() ?? '')
  .filter((line) => line !== '' && !line.startsWith('=') && !line.startsWith('>'));

it('knows many questions', () => expect(lines.length).toBeGreaterThan(500));

it('takes none of them for something to set up, change or save', () => {
  const taken = lines.filter(
    (line) => readWish(line).status !== 'none' || managingOf(line) !== null || savingOf(line) !== null,
  );
  // These stand in the books as what is no question: here they are what they are.
  expect(taken.toSorted()).toEqual([
    'post the csat leaderboard every monday at 9',
    'send me csat every monday',
    '每周一把满意度发我',
    '每天早上9点把满意度发到群里',
  ]);
});
