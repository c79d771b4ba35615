// Who may say who somebody is: codes, who confirms whom, and that nobody gains rights by it.
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personOfAgent } from '../../src/access/principal.js';
import { hashOfCode, makeCode, readCode } from '../../src/people/link-code.js';
import { agentsNamed, confirmCode, mayConfirm, requestCode } from '../../src/people/linking.js';
import { readAudit } from '../../src/store/audit.js';
import { linkOf } from '../../src/store/links.js';
import { openStore, type Store } from '../../src/store/store.js';
import { HOUR_MS, MINUTE_MS } from '../../src/time/instant.js';
import { ROLES, type Agent } from '../../src/tickets/rows.js';
import type { Directory } from '../../src/tickets/directory.js';
import { directory, person } from '../access/people.js';

const NOW = Date.parse('2026-03-16T01:00:00Z');
const user = { platform: 'slack', tenant: 'T1', userId: 'Unew' };

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const confirm = (who: string, code: string, name: string, now = NOW, as = { ...user, userId: `U${who}` }) =>
  confirmCode({ person: person(who), user: as }, { code, name }, { db: store.db, directory, now });

describe('a code', () => {
  it('has eight letters that nobody takes for another, and is read however it is typed', () => {
    const codes = new Set(Array.from({ length: 500 }, makeCode));
    expect(codes.size).toBe(500);
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
      expect(readCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code);
    }
    for (const text of ['', 'ABCD', 'ABCDEFG0', 'ABCDEFGHJ', '满意度满意度满意'])
      expect(readCode(text)).toBeNull();
  });

  it('is confirmed once, within half an hour, and is not kept as it was said', async () => {
    const code = await requestCode(store.db, user, 'slack:Unew', NOW);
    expect(await store.db.selectFrom('link_codes').select('code_hash').execute()).toEqual([
      { code_hash: hashOfCode(code) },
    ]);
    expect(await confirm('s1', code, 'Ann', NOW + 30 * MINUTE_MS)).toEqual({ outcome: 'wrong_code' });
    expect(await confirm('s1', code, 'ann', NOW + 29 * MINUTE_MS)).toMatchObject({
      outcome: 'linked',
      agent: { id: 'a1' },
    });
    expect(await linkOf(store.db, user)).toBe('a1');
    expect(await confirm('s1', code, 'Ben', NOW + 29 * MINUTE_MS)).toEqual({ outcome: 'wrong_code' });
    const [, linked] = await readAudit(store.db, 2);
    expect(linked).toMatchObject({
      asker: 's1',
      action: 'link',
      outcome: 'linked',
      detail: 'a user of slack is a1',
    });
  });

  it('is void once a newer one was asked for', async () => {
    const first = await requestCode(store.db, user, 'slack:Unew', NOW);
    const second = await requestCode(store.db, user, 'slack:Unew', NOW + 1);
    expect(await confirm('s1', first, 'a1')).toEqual({ outcome: 'wrong_code' });
    expect(await confirm('s1', second, 'a1')).toMatchObject({ outcome: 'linked' });
  });

  it('can’t be guessed for long', async () => {
    const code = await requestCode(store.db, user, 'slack:Unew', NOW);
    for (let i = 0; i < 5; i += 1) expect((await confirm('s1', makeCode(), 'a1')).outcome).toBe('wrong_code');
    expect((await confirm('s1', code, 'a1')).outcome).toBe('too_many');
    expect((await confirm('s2', code, 'b1')).outcome).toBe('linked');
    const later = await requestCode(store.db, user, 'slack:Unew', NOW + HOUR_MS + 1);
    expect((await confirm('s1', later, 'a1', NOW + HOUR_MS + 1)).outcome).toBe('linked');
  });
});

describe('who confirms', () => {
  it.each([
    ['a supervisor', 's1', 'a2', 'linked'],
    ['a supervisor somebody of another team', 's1', 'b1', 'not_allowed'],
    ['a supervisor a manager', 's1', 'm1', 'not_allowed'],
    // Sits in North, leads South.
    ['a supervisor a supervisor who sits in their team', 's1', 's2', 'not_allowed'],
    ['a supervisor themselves', 's1', 's1', 'oneself'],
    ['an agent', 'a1', 'a2', 'not_allowed'],
    ['a manager', 'm1', 'a2', 'not_allowed'],
    ['an analyst', 'r1', 'a2', 'not_allowed'],
    ['the shell a manager', 'admin', 'm1', 'linked'],
    ['the shell nobody of the list', 'admin', 'Nemo', 'no_such_person'],
  ])('%s', async (_, who, name, outcome) => {
    const code = await requestCode(store.db, user, 'slack:Unew', NOW);
    expect((await confirm(who, code, name)).outcome).toBe(outcome);
    expect(await linkOf(store.db, user)).toBe(outcome === 'linked' ? name : null);
  });

  it('nobody for the account that they write with', async () => {
    const code = await requestCode(store.db, user, 'slack:Unew', NOW);
    expect((await confirm('s1', code, 'a1', NOW, user)).outcome).toBe('oneself');
  });

  it('by any name that is one person’s', () => {
    expect(agentsNamed('A1', directory).map(({ id }) => id)).toEqual(['a1']);
    expect(agentsNamed(' ANN ', directory).map(({ id }) => id)).toEqual(['a1']);
    expect(agentsNamed('a1@desk.EXAMPLE', directory).map(({ id }) => id)).toEqual(['a1']);
    expect(agentsNamed('An', directory)).toEqual([]);
  });
});

describe('rights', () => {
  const agent = fc.record({
    id: fc.constantFrom('p', 'q', 'r', 's', 't'),
    teamId: fc.constantFrom('north', 'south', null),
    role: fc.constantFrom(...ROLES),
    active: fc.boolean(),
  });
  const company: fc.Arbitrary<Directory> = fc
    .record({
      people: fc.uniqueArray(agent, { minLength: 2, selector: ({ id }) => id }),
      leads: fc.array(fc.constantFrom('p', 'q', 'r', 's', 't', null), { minLength: 2, maxLength: 2 }),
    })
    .map(({ people, leads }) => ({
      ...directory,
      teams: ['north', 'south'].map((id, i) => ({ id, name: id, supervisorId: leads[i] ?? null })),
      agents: people.map((each): Agent => ({
        ...each,
        name: each.id,
        email: null,
        timezone: null,
        aliases: [],
      })),
    }));

  it('are never given by anybody who has less, whoever works where', () => {
    fc.assert(
      fc.property(company, (desk) => {
        for (const from of desk.agents)
          for (const to of desk.agents) {
            const who = personOfAgent(from, desk);
            if (mayConfirm(who, to, desk) !== 'yes') continue;
            const given = personOfAgent(to, desk);
            expect(from.id).not.toBe(to.id);
            expect(to.active).toBe(true);
            if (who.role === 'admin') continue;
            expect(who.role).toBe('supervisor');
            expect(given.role).toBe('agent');
            expect(given.teamId).toBe(who.teamId);
          }
      }),
      { numRuns: 500 },
    );
  });
});
