// The inbox lets no figure out: whoever asks whatever wherever, people who are not known, guests, bots and rooms beyond their
// members read none.
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incoming } from '../../adapters/platform.js';
import { saveLink } from '../../src/store/links.js';
import { message, makeStage, tell, type Stage } from './inbox-stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await makeStage();
  for (const id of ['a1', 'a2', 'b1', 's1', 'm1', 'r1'])
    await saveLink(stage.app.store.db, {
      platform: 'slack',
      tenant: '',
      userId: `U${id}`,
      agentId: id,
      how: 'admin',
      confirmedBy: ':admin',
      at: stage.now,
    });
  const { readers } = stage.platform;
  readers.set('slack:Cknown', ['Ua1', 'Ua2', 'Um1']);
  readers.set('slack:Cmixed', ['Um1', 'Ustranger']);
  readers.set('slack:Cempty', []);
});
afterAll(() => stage.close());

const QUESTIONS = [
  'tickets resolved last week',
  '上周解决量',
  'csat by team last week',
  "Ben's csat last week",
  '上周满意度',
  'my resolved tickets last week',
  'by agent',
  '2',
  'who am I',
  'link 23456789 a1',
];
/** Any count, share or rating of the desk; dates and the hours of a code have other shapes. */
const FIGURE = /\b(60|33|27|12|10|11|14|13)\b|\d%/;

const someone = fc.record({
  sender: fc.constantFrom('Ua1', 'Us1', 'Um1', 'Ur1', 'Ustranger', 'Ub1'),
  kind: fc.constantFrom('member', 'guest', 'bot'),
  place: fc.constantFrom('direct', 'slack:Cknown', 'slack:Cmixed', 'slack:Cempty', 'slack:Cuntold'),
  text: fc.constantFrom(...QUESTIONS),
  how: fc.constantFrom('message', 'ask', 'home'),
} as const);

describe('figures', () => {
  it('reach nobody but people who are known, and rooms whose every reader is', async () => {
    let figures = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { minLength: 1, maxLength: 6 }), async (asked) => {
        await stage.app.store.db.deleteFrom('deliveries').execute();
        for (const { sender, kind, place, text, how } of asked) {
          const where = place === 'direct' ? {} : { address: place, thread: `${place}/1`, direct: false };
          const plain = message(sender, text, { ...where, senderKind: kind });
          const incoming: Incoming =
            how === 'message'
              ? plain
              : how === 'home'
                ? { ...plain, kind: 'visit', place: 'home', direct: true, address: `slack:${sender}` }
                : { ...plain, kind: 'action', action: 'ask', value: text, fields: {}, messageId: null };
          await tell(stage, incoming);
        }
        const known = new Set(
          asked.filter(({ kind }) => kind === 'member').map(({ sender }) => `slack:${sender}`),
        );
        for (const { address, text } of await stage.said()) {
          if (!FIGURE.test(text)) continue;
          figures += 1;
          expect([address, text]).toEqual([
            expect.stringMatching(/^slack:(Cknown|U(a1|s1|m1|r1|b1))$/),
            text,
          ]);
          expect(address === 'slack:Cknown' || known.has(address)).toBe(true);
          if (address === 'slack:Cknown') expect(text).not.toMatch(/Ben|Ann/);
        }
      }),
      { numRuns: 60 },
    );
    // Some thirty on average: fewer than these would be a sign that nothing was asked.
    expect(figures).toBeGreaterThan(5);
    expect(stage.faults).toEqual([]);
  });
});
