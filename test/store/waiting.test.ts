// What comes in, written down: several at once end as if each had come by itself, and what is told again is known by any of its ids.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { stillWaiting, takeIn, takeInAll, type Came } from '../../src/store/waiting.js';

const AT = Date.UTC(2026, 2, 16, 9);

const came: fc.Arbitrary<Came> = fc.record({
  platform: fc.constantFrom('slack', 'wecom'),
  ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 3 }),
  content: fc.string({ maxLength: 5 }),
});

it('in rounds of any size, as one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(came, { maxLength: 6 }), { maxLength: 4 }), async (rounds) => {
      const together = await openStore(':memory:');
      const alone = await openStore(':memory:');
      try {
        for (const some of rounds) {
          const expected: ('new' | 'known')[] = [];
          for (const each of some) expected.push(await takeIn(alone.db, each, AT));
          expect(await takeInAll(together.db, some, AT)).toEqual(expected);
        }
        expect(await stillWaiting(together.db)).toEqual(await stillWaiting(alone.db));
      } finally {
        await together.close();
        await alone.close();
      }
    }),
    { numRuns: 40, seed: 11 },
  );
});

it('knows what came before by its ids, also those that were new with it', async () => {
  const store = await openStore(':memory:');
  const one = (...ids: readonly string[]): Came => ({ platform: 'slack', ids, content: ids.join() });
  expect(
    await takeInAll(store.db, [one('1', '2'), one('2', '3'), one('3'), one('4'), one('4', '5')], AT),
  ).toEqual(['new', 'known', 'known', 'new', 'known']);
  expect(await takeIn(store.db, one('5'), AT)).toBe('known');
  expect((await stillWaiting(store.db)).map(({ id }) => id)).toEqual(['1', '4']);
  await store.close();
});
