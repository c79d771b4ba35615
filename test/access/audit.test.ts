// Which looks the audit keeps.
import { describe, expect, it } from 'vitest';
import { lookOf, type LookedAt } from '../../src/access/audit.js';
import { except, inside, person } from './people.js';

const look = (who: string, asked: LookedAt, outcome: 'answered' | 'denied' = 'answered') =>
  lookOf(person(who), null, 1_000, {
    outcome,
    rule: outcome === 'denied' ? 'other_people' : null,
    asked,
    understood: 'CSAT, March 2026',
  });

describe('a look', () => {
  it('at the whole, or at oneself, concerns nobody else and is not kept', () => {
    expect(look('a1', { kind: 'value', by: [], where: [] })).toBeNull();
    expect(look('a1', { kind: 'value', by: ['product'], where: [inside('agent', 'a1')] })).toBeNull();
  });
  it('at somebody else, at everybody one by one or at tickets is kept without figures', () => {
    for (const asked of [
      { kind: 'value', by: [], where: [inside('agent', 'a2')] },
      { kind: 'value', by: [], where: [except('agent', 'a2')] },
      { kind: 'breakdown', by: ['agent'], where: [] },
      { kind: 'list', by: [], where: [] },
    ] as const)
      expect(look('m1', asked)).toEqual({
        at: 1_000,
        asker: 'm1',
        room: null,
        action: 'ask',
        outcome: 'answered',
        rule: null,
        detail: 'CSAT, March 2026',
      });
  });
  it('that was denied is kept, whatever it was at', () => {
    expect(look('a1', { kind: 'value', by: [], where: [] }, 'denied')).toMatchObject({
      outcome: 'denied',
      rule: 'other_people',
    });
  });
  it('by the local admin is under a name that no id can have', () => {
    expect(look('admin', { kind: 'list', by: [], where: [] })?.asker).toBe(':admin');
  });
});
