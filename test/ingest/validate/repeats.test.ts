// Keys that stand twice, found exactly by a filter that only guesses.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { RepeatFinder } from '../../../src/ingest/validate/repeats.js';

it('agrees with a plain map on which row of a key is the last', () => {
  const key = fc.integer({ min: 0, max: 60 }).map((n) => `T-${n}`);
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      const finder = new RepeatFinder(0);
      for (const [place, text] of keys.entries()) finder.note(text, place);
      const last = finder.lastPlaces();
      const losers = keys.flatMap((text, place) => ((last.get(text) ?? place) > place ? [place] : []));
      expect(losers).toEqual(keys.flatMap((text, place) => (keys.lastIndexOf(text) > place ? [place] : [])));
    }),
  );
});

it('stays exact when the filter is far too small for the file', () => {
  const finder = new RepeatFinder(0);
  const count = 200_000;
  for (let place = 0; place < count; place += 1) finder.note(`key-${place}`, place);
  finder.note('key-5', count);
  const last = finder.lastPlaces();
  expect(last.get('key-5')).toBe(count);
  for (const [key, place] of last) if (key !== 'key-5') expect(key).toBe(`key-${place}`);
});
