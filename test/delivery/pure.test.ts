// The decisions of delivery as values: waiting, the circuit, budgets, leases of processes that are gone.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs, toldMs } from '../../src/delivery/back-off.js';
import { budgetMonth, foldable, heldBy, nextBudgetMonth } from '../../src/delivery/budget.js';
import { afterSign, circuitState, CLOSED, type Circuit } from '../../src/delivery/circuit.js';
import { isGone, newOwner, retireOwner } from '../../src/delivery/owner.js';
import { createPacer } from '../../src/delivery/pacer.js';
import { verdictOf } from '../../src/delivery/verdict.js';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('waiting', () => {
  it('grows up to ten minutes, and is never shorter than half of its step', () => {
    expect([1, 2, 3, 4].map((attempt) => backOffMs(attempt, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), chance, (attempt, random) => {
        const wait = backOffMs(attempt, random);
        const whole = Math.min(1_000 * 2 ** (attempt - 1), 600_000);
        expect(wait).toBeGreaterThanOrEqual(whole / 2);
        expect(wait).toBeLessThanOrEqual(whole);
      }),
    );
  });

  it('is never shorter than what the platform said', () => {
    fc.assert(
      fc.property(fc.nat(3_600_000), chance, (told, random) => {
        expect(toldMs(told, random)).toBeGreaterThanOrEqual(told);
      }),
    );
  });

  it('holds for any receipt "later": not before what it says, or not at all', () => {
    const tried = { attempts: 1, uncertain: 0, optional: false, createdAt: 0, expiresAt: null };
    fc.assert(
      fc.property(
        fc.record({ afterMs: fc.nat(3_600_000), busy: fc.boolean(), whole: fc.boolean() }),
        chance,
        (later, random) => {
          const { settlement, sign } = verdictOf(tried, { outcome: 'later', ...later }, 0, random);
          expect(settlement.state === 'queued' && settlement.notBefore >= later.afterMs).toBe(true);
          expect(sign).toBe(later.whole && !later.busy ? 'fails' : 'nothing');
        },
      ),
    );
  });
});

describe('rates', () => {
  it('hold in any span, whatever comes when and however long it takes', () => {
    const calls = fc.array(fc.record({ gap: fc.nat(400), takes: fc.nat(900) }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), calls, (count, wanted) => {
        const pacer = createPacer();
        const paces = [{ key: 'k', count, perMs: 1_000 }];
        const arrivals: number[] = [];
        let now = 0;
        for (const { gap, takes } of wanted) {
          now += gap;
          for (
            let free = pacer.freeAt(paces, 'reply', now);
            free > now;
            free = pacer.freeAt(paces, 'reply', now)
          )
            now = free;
          const place = pacer.take(paces, now);
          // It arrives somewhere on its way, here at its very end or its very beginning.
          arrivals.push(takes % 2 === 0 ? now : now + takes);
          place.done(now + takes);
        }
        for (const [i, at] of arrivals.sort((a, b) => a - b).entries()) {
          const before = arrivals[i - count];
          if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(1_000);
        }
      }),
    );
  });

  it('give a place back that was not used', () => {
    const pacer = createPacer();
    const paces = [{ key: 'k', count: 1, perMs: 1_000 }];
    pacer.take(paces, 0).undo();
    expect(pacer.freeAt(paces, 'push', 0)).toBe(0);
  });

  it('leave a tenth of a shared one to answers and alerts', () => {
    const pacer = createPacer();
    const paces = [{ key: 'k', count: 100, perMs: 60_000 }];
    for (let i = 0; i < 90; i++) pacer.take(paces, 0).done(0);
    expect(pacer.freeAt(paces, 'push', 0)).toBe(60_000);
    expect(pacer.freeAt(paces, 'alert', 0)).toBe(0);
  });
});

describe('the circuit', () => {
  const after = (circuit: Circuit, signs: readonly ('answers' | 'fails' | 'nothing')[], now = 0): Circuit =>
    signs.reduce((state, sign) => afterSign(state, sign, now, 1), circuit);

  it('opens after five failures in a row, lets one try, and closes when it is answered', () => {
    expect(circuitState(after(CLOSED, ['fails', 'fails', 'fails', 'fails']), 0)).toBe('closed');
    const open = after(CLOSED, ['fails', 'fails', 'nothing', 'fails', 'fails', 'fails']);
    expect([circuitState(open, 4_999), circuitState(open, 5_000)]).toEqual(['open', 'trying']);
    expect(afterSign(open, 'fails', 5_000, 1).openUntil).toBe(15_000);
    expect(afterSign(open, 'answers', 5_000, 1)).toEqual(CLOSED);
  });

  it('is reset by an answer in between', () => {
    expect(circuitState(after(CLOSED, ['fails', 'fails', 'fails', 'fails', 'answers', 'fails']), 0)).toBe(
      'closed',
    );
  });
});

describe('budgets', () => {
  const part = { key: 'calls', perMonth: 5_000, uses: 1 };
  it('fold 500 cards that would pass four fifths of the month', () => {
    const cards = Array.from({ length: 500 }, () => part);
    expect(foldable(cards, new Map([['calls', 3_500]]))).toBe(false);
    expect(foldable(cards, new Map([['calls', 3_501]]))).toBe(true);
    expect(foldable([], new Map([['calls', 5_000]]))).toBe(false);
  });

  it('hold back pushes only', () => {
    const used = new Map([['calls', 4_750]]);
    expect(heldBy([part], used, 'push')).toEqual(part);
    expect(heldBy([part], used, 'alert')).toBeNull();
    expect(heldBy([part], used, 'reply')).toBeNull();
    expect(heldBy([part], new Map([['calls', 4_749]]), 'push')).toBeNull();
  });

  it('are of months of the workspace', () => {
    const evening = Date.UTC(2026, 2, 31, 16, 30);
    expect([budgetMonth(evening, 'UTC'), budgetMonth(evening, 'Asia/Shanghai')]).toEqual([
      '2026-03',
      '2026-04',
    ]);
    expect(nextBudgetMonth(evening, 'UTC')).toBe(Date.UTC(2026, 3, 1));
    expect(nextBudgetMonth(evening, 'Asia/Shanghai')).toBe(Date.UTC(2026, 3, 30, 16));
  });
});

describe('the holder of a lease', () => {
  it('is known to be gone when its process is, or when it had the number that is ours now', () => {
    const own = newOwner();
    const [host = ''] = own.split(':');
    expect(isGone(own)).toBe(false);
    expect(isGone(`${host}:${process.pid}:000000000000`)).toBe(true);
    // No process has a number beyond the largest that Linux gives out.
    expect(isGone(`${host}:4194999:000000000000`)).toBe(true);
    expect(isGone(`elsewhere:4194999:000000000000`)).toBe(false);
    expect(isGone('something else')).toBe(false);
    retireOwner(own);
    expect(isGone(own)).toBe(true);
  });
});
