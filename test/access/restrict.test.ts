// The access table of the contract as rows: who, what they ask for, what they get. `yes` is everything, `board` what a
// leaderboard shows; anything else is the rule that refuses.
import { describe, expect, it } from 'vitest';
import { restrict, type Intent } from '../../src/access/restrict.js';
import { personOf, type AccessRule } from '../../src/access/principal.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { directory, except, inside, person, query } from './people.js';

type Outcome = 'yes' | 'board' | AccessRule;

/** Columns: agent a1 of North, supervisor s1 of North, manager m1, analyst r1. */
type Row = readonly [string, Intent, MetricQuery, Outcome, Outcome, Outcome, Outcome];

const table: readonly Row[] = [
  ['the whole', 'figure', query([], []), 'yes', 'yes', 'yes', 'yes'],
  ['the whole by day', 'figure', query([], [], { grain: 'day' }), 'yes', 'yes', 'yes', 'yes'],
  ['the whole by product', 'figure', query(['product'], []), 'yes', 'yes', 'yes', 'yes'],
  ['one channel', 'figure', query([], [inside('channel', 'phone')]), 'yes', 'yes', 'yes', 'yes'],
  ['the values behind the whole', 'values', query([], []), 'yes', 'yes', 'yes', 'yes'],

  ['a1', 'figure', query([], [inside('agent', 'a1')]), 'yes', 'yes', 'yes', 'analyst_people'],
  [
    'a1 by product',
    'figure',
    query(['product'], [inside('agent', 'a1')]),
    'yes',
    'yes',
    'yes',
    'analyst_people',
  ],
  ['a1 by team', 'figure', query(['team'], [inside('agent', 'a1')]), 'yes', 'yes', 'yes', 'analyst_people'],
  [
    'a1 for phone',
    'figure',
    query([], [inside('agent', 'a1'), inside('channel', 'phone')]),
    'yes',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'a colleague',
    'figure',
    query([], [inside('agent', 'a2')]),
    'other_people',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'self and a colleague',
    'figure',
    query([], [inside('agent', 'a1', 'a2')]),
    'other_people',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'somebody of the other team',
    'figure',
    query([], [inside('agent', 'b1')]),
    'other_people',
    'other_people',
    'yes',
    'analyst_people',
  ],
  [
    'own people and a stranger',
    'figure',
    query([], [inside('agent', 'a1', 'b1')]),
    'other_people',
    'other_people',
    'yes',
    'analyst_people',
  ],
  [
    'everybody but a colleague',
    'figure',
    query([], [except('agent', 'a2')]),
    'other_people',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'everybody but a1',
    'figure',
    query([], [except('agent', 'a1')]),
    'other_people',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'everybody but a stranger',
    'figure',
    query([], [except('agent', 'b1')]),
    'other_people',
    'other_people',
    'yes',
    'analyst_people',
  ],
  ['nobody’s', 'figure', query([], [inside('agent', null)]), 'yes', 'yes', 'yes', 'analyst_people'],
  [
    'a colleague’s values',
    'values',
    query([], [inside('agent', 'a2')]),
    'other_people',
    'yes',
    'yes',
    'analyst_people',
  ],

  ['own team', 'figure', query([], [inside('team', 'north')]), 'yes', 'yes', 'yes', 'analyst_people'],
  [
    'own team by category',
    'figure',
    query(['category'], [inside('team', 'north')]),
    'yes',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'the other team',
    'figure',
    query([], [inside('team', 'south')]),
    'other_teams',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'both teams',
    'figure',
    query([], [inside('team', 'north', 'south')]),
    'other_teams',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'all but own team',
    'figure',
    query([], [except('team', 'north')]),
    'other_teams',
    'yes',
    'yes',
    'analyst_people',
  ],
  ['by team', 'figure', query(['team'], []), 'other_teams', 'yes', 'yes', 'analyst_people'],
  ['teams ranked', 'ranking', query(['team'], []), 'other_teams', 'yes', 'yes', 'analyst_people'],

  [
    'everybody listed',
    'figure',
    query(['agent'], []),
    'other_people',
    'other_people',
    'yes',
    'analyst_people',
  ],
  [
    'own team’s people listed',
    'figure',
    query(['agent'], [inside('team', 'north')]),
    'other_people',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'the other team’s people listed',
    'figure',
    query(['agent'], [inside('team', 'south')]),
    'other_teams',
    'other_people',
    'yes',
    'analyst_people',
  ],
  ['people ranked', 'ranking', query(['agent'], []), 'board', 'board', 'yes', 'analyst_people'],
  [
    'people ranked on the phone',
    'ranking',
    query(['agent'], [inside('channel', 'phone')]),
    'board',
    'board',
    'yes',
    'analyst_people',
  ],
  [
    'own team’s people ranked',
    'ranking',
    query(['agent'], [inside('team', 'north')]),
    'board',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'the other team’s people ranked',
    'ranking',
    query(['agent'], [inside('team', 'south')]),
    'other_teams',
    'other_people',
    'yes',
    'analyst_people',
  ],
  [
    'the bottom',
    'bottom',
    query(['agent'], []),
    'bottom_of_ranking',
    'bottom_of_ranking',
    'yes',
    'analyst_people',
  ],
  [
    'own team’s bottom',
    'bottom',
    query(['agent'], [inside('team', 'north')]),
    'bottom_of_ranking',
    'yes',
    'yes',
    'analyst_people',
  ],
  [
    'a ranking without one person',
    'ranking',
    query(['agent'], [except('agent', 'b1')]),
    'other_people',
    'other_people',
    'yes',
    'analyst_people',
  ],
  [
    'people ranked day by day',
    'ranking',
    query(['agent'], [], { grain: 'day' }),
    'other_people',
    'other_people',
    'yes',
    'analyst_people',
  ],
  [
    'people ranked by product',
    'ranking',
    query(['agent', 'product'], []),
    'other_people',
    'other_people',
    'yes',
    'analyst_people',
  ],
  ['the own place', 'place', query(['agent'], []), 'board', 'board', 'yes', 'analyst_people'],

  ['a1’s tickets', 'tickets', query([], [inside('agent', 'a1')]), 'yes', 'yes', 'yes', 'analyst_tickets'],
  [
    'own team’s tickets',
    'tickets',
    query([], [inside('team', 'north')]),
    'others_tickets',
    'yes',
    'yes',
    'analyst_tickets',
  ],
  [
    'the other team’s tickets',
    'tickets',
    query([], [inside('team', 'south')]),
    'others_tickets',
    'others_tickets',
    'yes',
    'analyst_tickets',
  ],
  [
    'a stranger’s tickets',
    'tickets',
    query([], [inside('agent', 'b1')]),
    'others_tickets',
    'others_tickets',
    'yes',
    'analyst_tickets',
  ],
  ['all tickets', 'tickets', query([], []), 'others_tickets', 'others_tickets', 'yes', 'analyst_tickets'],
];

const outcome = (id: string, wanted: MetricQuery, intent: Intent): Outcome => {
  const result = restrict(person(id), wanted, intent, directory);
  if (result.kind === 'denied') return result.rule;
  return result.ranking === 'all' ? 'yes' : 'board';
};

describe.each(table)('%s (%s)', (_name, intent, wanted, agent, supervisor, manager, analyst) => {
  it.each([
    ['a1', agent],
    ['s1', supervisor],
    ['m1', manager],
    ['admin', manager],
    ['r1', analyst],
  ] as const)('for %s: %s', (who, expected) => {
    expect(outcome(who, wanted, intent)).toBe(expected);
  });
});

describe('a person', () => {
  it('is found by id and by e-mail address in any capitals', () => {
    expect(personOf('a1', directory)?.name).toBe('Ann');
    expect(personOf(' A1@Desk.Example ', directory)?.id).toBe('a1');
    expect(personOf('nobody', directory)).toBeNull();
    expect(personOf('', directory)).toBeNull();
  });

  it('who leads a team has that team, wherever they sit', () => {
    expect(person('s2').teamId).toBe('south');
    expect(outcome('s2', query([], [inside('agent', 'b1')]), 'figure')).toBe('yes');
    expect(outcome('s2', query([], [inside('agent', 'a1')]), 'figure')).toBe('other_people');
  });

  it('without a team has the whole and their own, and nobody’s team', () => {
    expect(outcome('z1', query([], []), 'figure')).toBe('yes');
    expect(outcome('z1', query([], [inside('agent', 'z1')]), 'figure')).toBe('yes');
    expect(outcome('z1', query([], [inside('team', null)]), 'figure')).toBe('other_teams');
  });
});

describe('a room', () => {
  const room = (...ids: readonly string[]) => ({ kind: 'room', id: 'c1', members: ids.map(person) }) as const;
  const cases: readonly (readonly [string, readonly string[], Intent, MetricQuery, Outcome])[] = [
    ['nobody in it sees nothing', [], 'figure', query([], []), 'room_personal'],
    ['agents see the whole', ['a1', 'b1'], 'figure', query([], []), 'yes'],
    ['one team sees its total', ['a1', 'a2', 's1'], 'figure', query([], [inside('team', 'north')]), 'yes'],
    [
      'two teams do not see one’s total',
      ['a1', 'b1'],
      'figure',
      query([], [inside('team', 'north')]),
      'other_teams',
    ],
    [
      'a member’s own figure is not for all',
      ['a1', 'a2'],
      'figure',
      query([], [inside('agent', 'a1')]),
      'room_personal',
    ],
    [
      'a stranger’s figure is denied as such',
      ['a1', 'a2'],
      'figure',
      query([], [inside('agent', 'b1')]),
      'other_people',
    ],
    ['a place is one member’s own', ['m1'], 'place', query(['agent'], []), 'room_personal'],
    [
      'a manager’s room with an agent in it gets a board',
      ['m1', 'a1'],
      'ranking',
      query(['agent'], []),
      'board',
    ],
    ['managers among themselves see everybody', ['m1'], 'figure', query(['agent'], []), 'yes'],
    [
      'an analyst in the room keeps people out',
      ['m1', 'r1'],
      'ranking',
      query(['agent'], []),
      'analyst_people',
    ],
  ];
  it.each(cases)('%s', (_name, ids, intent, wanted, expected) => {
    const result = restrict(room(...ids), wanted, intent, directory);
    const got = result.kind === 'denied' ? result.rule : result.ranking === 'all' ? 'yes' : 'board';
    expect(got).toBe(expected);
  });
});
