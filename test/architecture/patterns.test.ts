// How patterns are written that a person's text is held against.
import { expect, it } from 'vitest';
import { sourcesOf } from './sources.js';

/**
 * Where one of several words may come any number of times, a text of many such words can be cut up in so many ways that looking at all
 * of them takes years. Nobody says "ok so and now please" with more than a handful: how many is written down.
 */
const WITHOUT_END = /(?:\|[^()]*\)|\$\{[A-Z_]+\})[*+](?!\*)/u;

it.each(sourcesOf('src/question').map(({ path, code }) => [path, code] as const))(
  'words that may be repeated have an end: %s',
  (_path, code) => {
    expect(code.split('\n').filter((line) => WITHOUT_END.test(line))).toEqual([]);
  },
);
