// What a wrong mapping is told: the line, what was found, the nearest known name.
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../src/ingest/mapping/read-mapping.js';
import { mapped } from '../foreign-files.js';

const CASES: readonly (readonly [what: string, yaml: string, sentence: string])[] = [
  ['no YAML', 'rows: [', 'm.yaml, line 1: this is not YAML'],
  ['a list', '- a', 'm.yaml, line 1: the mapping'],
  [
    'an unknown key',
    'sources: {}\nrows: []',
    'line 1: "sources" is no key of the mapping; did you mean "source"?',
  ],
  [
    'an unknown key of source',
    'source:\n  delimitor: ";"\nrows: [{ table: teams, columns: { id: a } }]',
    'line 2: "delimitor" is no key of source; did you mean "delimiter"?',
  ],
  ['no rows', 'rows: []', 'line 1: "rows" of the mapping'],
  [
    'an unknown table',
    'rows:\n  - table: tikets\n    columns: {}',
    'line 2: "tikets" is no table; did you mean "tickets"?',
  ],
  [
    'an unknown column',
    'rows:\n  - table: tickets\n    columns:\n      id: a\n      creatd_at: b',
    'line 5: "creatd_at" is no column of tickets; did you mean "created_at"?',
  ],
  [
    'an unknown form',
    'rows:\n  - table: tickets\n    columns:\n      id: { slog: a }',
    'line 4: "slog" is no form of an expression; did you mean "slug"?',
  ],
  [
    'an unknown condition',
    'rows:\n  - table: tickets\n    when: { equal: a }\n    columns: {}',
    'line 3: "equal" is no form of a condition; did you mean "equals"?',
  ],
  [
    'a stray key in a form',
    'rows:\n  - table: tickets\n    columns:\n      id: { slug: a, prefx: b }',
    'line 4: "prefx" is no key of slug; did you mean "prefix"?',
  ],
  [
    'a bad time format',
    'source:\n  times: [D/M HH:mm]\nrows: [{ table: tickets, columns: { id: a } }]',
    'line 2: the time format "D/M HH:mm" lacks a year',
  ],
  [
    'a bad zone',
    'source:\n  timezone: Asia/Peking\nrows: [{ table: tickets, columns: { id: a } }]',
    'line 2: "Asia/Peking" is not a time zone',
  ],
  [
    'a log form without a log',
    'rows:\n  - table: tickets\n    columns: { id: { pick: a } }',
    'line 3: "pick" is for logs, and this mapping has no "group"',
  ],
  [
    'two units',
    'rows:\n  - table: tickets\n    columns: { id: { after: a, hours: 1, days: 1 } }',
    'line 3: after: takes one of seconds, minutes, hours, days',
  ],
  [
    'nothing where a column is needed',
    'rows:\n  - table: tickets\n    columns: { id: }',
    'line 3: an expression is a column',
  ],
];

describe('a wrong mapping', () => {
  it.each(CASES)('%s', (_, yaml, sentence) => {
    expect(() => readMapping(yaml, 'm.yaml')).toThrow(sentence);
  });

  it('names a column that the file lacks, with its line and the nearest one', async () => {
    const yaml = 'rows:\n  - table: tickets\n    columns:\n      id: number\n      created_at: opend_at\n';
    await expect(mapped('number,opened_at\n1,2026-03-09\n', yaml)).rejects.toThrow(
      'export.mapping.yaml, line 5: "opend_at" is no column of export.csv; did you mean "opened_at"?',
    );
  });

  it('finds a column whatever its case, width and spacing', async () => {
    const { tickets } = await mapped(
      'Ticket ID,Created At\n1,2026-03-09\n',
      'rows: [{ table: tickets, columns: { id: ticket id, created_at: Created  at } }]',
    );
    expect(tickets?.[0]?.id).toBe('1');
  });
});
