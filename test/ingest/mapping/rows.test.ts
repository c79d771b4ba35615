// From one input row to several tables, and from several input rows to one ticket.
import { describe, expect, it } from 'vitest';
import { mappedSource } from '../../../src/ingest/mapping/mapped-source.js';
import { readMapping } from '../../../src/ingest/mapping/read-mapping.js';
import { openFlat } from '../../../src/ingest/sources/open-flat.js';
import { fileWith, mapped, rowsOf } from '../foreign-files.js';

const MANY = `
rows:
  - table: agents
    columns: { id: { slug: agent }, name: agent, team_id: { slug: team } }
  - table: tickets
    columns: { id: id, created_at: at, assignee_id: { slug: agent } }
  - table: surveys
    when: score
    columns: { id: { join: [{ value: csat- }, id] }, ticket_id: id, kind: { value: csat }, score: score }
`;

describe('one row for several tables', () => {
  it('gives each table its rows, people once with what was last known of them', async () => {
    const rows = await mapped(
      'id,at,agent,team,score\nT1,2026-03-09,Ann,North,5\nT2,2026-03-10,Ann,South,\nT3,2026-03-11,,,4\nT4,2026-03-12,Ann,,3\n',
      MANY,
    );
    expect(rows.agents).toEqual([{ id: 'ann', name: 'Ann', team_id: 'south' }]);
    expect(rows.tickets?.map((ticket) => ticket.id)).toEqual(['T1', 'T2', 'T3', 'T4']);
    expect(rows.surveys?.map((survey) => survey.id)).toEqual(['csat-T1', 'csat-T3', 'csat-T4']);
  });

  it('gives broken lines to the tickets, once', async () => {
    const path = fileWith(
      'x.csv',
      'id,at,agent,team,score\nT1,2026-03-09,Ann,North,5\nT2,2026-03-09\nT3,2026-03-09,Ann,North,5\n',
    );
    const mapping = readMapping(MANY, 'm.yaml');
    const { rows, broken } = await rowsOf(mappedSource(path, await openFlat(path), mapping, 'UTC'));
    expect(broken).toEqual([3]);
    expect(rows.tickets).toHaveLength(2);
  });
});

// Two incidents. A: opened by Ann, handed to Bob, resolved, reopened, resolved again. B: never resolved.
const LOG = `number,state,who,at,opened
A,New,Ann,2026-03-09 08:00,2026-03-09 07:50
A,Active,Bob,2026-03-09 09:00,2026-03-09 07:50
A,Resolved,Bob,2026-03-09 10:00,2026-03-09 07:50
A,Active,Bob,2026-03-09 11:00,2026-03-09 07:50
A,Resolved,Cem,2026-03-09 12:00,2026-03-09 07:50
B,New,?,2026-03-09 08:30,2026-03-09 08:30
`;
const LOG_MAPPING = (group: string): string => `
source: { unknown: ['?'] }
group: ${group}
rows:
  - table: agents
    from: each
    columns: { id: { slug: who }, name: who }
  - table: tickets
    columns:
      id: number
      created_at: { pick: at, row: first }
      assignee_id: { slug: who }
      resolved_at: { pick: at, row: last, where: { equals: state, to: resolved } }
      first_responder_id: { slug: { pick: who, row: first, where: { equals: state, to: Active } } }
      transfers: { count: { changed: who } }
      reopens: { count: { all: [{ changed: state }, { equals: { previous: state }, to: Resolved }] } }
  - table: events
    from: each
    when: { equals: state, to: Resolved }
    columns: { ticket_id: number, at: at, kind: { value: resolved }, actor_id: { slug: who } }
`;

const A = {
  id: 'A',
  created_at: '2026-03-09T08:00:00.000Z',
  assignee_id: 'cem',
  resolved_at: '2026-03-09T12:00:00.000Z',
  first_responder_id: 'bob',
  transfers: '2', // Ann to Bob, Bob to Cem
  reopens: '1',
};

describe('a log', () => {
  it('makes one ticket of the rows that stand together', async () => {
    const rows = await mapped(LOG, LOG_MAPPING('{ by: number }'));
    expect(rows.tickets).toEqual([
      A,
      {
        ...A,
        id: 'B',
        created_at: '2026-03-09T08:30:00.000Z',
        assignee_id: '',
        resolved_at: '',
        first_responder_id: '',
        transfers: '0',
        reopens: '0',
      },
    ]);
    expect(rows.agents?.map((agent) => agent.id)).toEqual(['ann', 'bob', 'cem']);
    expect(rows.events?.map((event) => event.at)).toEqual([
      '2026-03-09T10:00:00.000Z',
      '2026-03-09T12:00:00.000Z',
    ]);
  });

  it('puts mixed rows in order, held whole', async () => {
    const [head = '', ...lines] = LOG.trim().split('\n');
    const mixed = [head, ...lines.toReversed()].join('\n');
    const rows = await mapped(mixed, LOG_MAPPING('{ by: number, together: false, order: at }'));
    expect(rows.tickets?.find((ticket) => ticket.id === 'A')).toEqual(A);
  });

  it('says so when rows do not stand together and should', async () => {
    const [head = '', first = '', ...rest] = LOG.trim().split('\n');
    const mixed = [head, ...rest, first].join('\n');
    await expect(mapped(mixed, LOG_MAPPING('{ by: number }'))).rejects.toThrow(
      'the rows of "A" do not stand together (they go on in line 7); write "together: false"',
    );
  });

  it('lets the same event stand once', async () => {
    const twice = LOG.replace('A,Resolved,Bob,2026-03-09 10:00,2026-03-09 07:50\n', (line) => line + line);
    expect((await mapped(twice, LOG_MAPPING('{ by: number }'))).events).toHaveLength(2);
  });

  it('does not take rows without a key for one ticket', async () => {
    const rows = await mapped(
      'number,at\n,2026-03-09\n,2026-03-10\n',
      'group: { by: number }\nrows: [{ table: tickets, columns: { id: number, created_at: at } }]',
    );
    expect(rows.tickets).toHaveLength(2);
  });
});
