// The import contract on hand-made bundles: every reason why something is set aside, what keeps and what clears a value, what
// clears the quarantine, and what a strict import does.
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import type { TableSummary } from '../../src/ingest/summary.js';
import {
  CONFIG,
  factsOf,
  importFiles,
  importPath,
  quarantinedRaw,
  quarantineOf,
  withFolder,
  withStore,
} from './bundles.js';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const T = '2026-03-09T09:00:00+08:00';

/** One file imported into an empty store: its table's summary, and the quarantine. */
const importOne = (
  name: string,
  ...rows: readonly string[]
): Promise<readonly [TableSummary, readonly string[]]> =>
  withStore(async (store) => {
    const summary = await importFiles(store, { [name]: lines(...rows) });
    const [table] = summary.tables;
    if (table === undefined) throw new Error('no table came');
    return [table, await quarantineOf(store)];
  });

describe('what is set aside', () => {
  it.each<[reason: string, file: string, rows: readonly string[], quarantine: readonly string[]]>([
    [
      'missing_required',
      'teams.csv',
      ['id,name', 't1,', ',x', 't2,ok'],
      ['teams.csv:2 teams missing_required', 'teams.csv:3 teams missing_required'],
    ],
    [
      'missing_required: the whole column',
      'tickets.csv',
      ['id,channel', '1,chat', '2,mail'],
      ['tickets.csv:2 tickets missing_required', 'tickets.csv:3 tickets missing_required'],
    ],
    [
      'bad_time in a required column',
      'tickets.csv',
      ['id,created_at', '1,soon', '2,1999-12-31 10:00', '3,2027-01-01 10:00', `4,${T}`],
      ['tickets.csv:2 tickets bad_time', 'tickets.csv:3 tickets bad_time', 'tickets.csv:4 tickets bad_time'],
    ],
    [
      'bad_time in another',
      'tickets.csv',
      ['id,created_at,followed_up_at', `1,${T},soon`],
      ['tickets.csv:2 tickets.followed_up_at bad_time'],
    ],
    [
      'no bad_time for a due time ahead',
      'tickets.csv',
      ['id,created_at,resolution_due_at', `1,${T},2027-01-01 10:00`],
      [],
    ],
    [
      'time_order',
      'tickets.csv',
      [
        'id,created_at,first_response_at,resolved_at,closed_at',
        `1,${T},2026-03-09 08:59,2026-03-09 08:00,2026-03-09 09:00`,
      ],
      ['tickets.csv:2 tickets.first_response_at time_order', 'tickets.csv:2 tickets.resolved_at time_order'],
    ],
    [
      'time_order of a survey',
      'surveys.csv',
      ['id,kind,sent_at,responded_at', '1,csat,2026-03-09 10:00,2026-03-09 09:59'],
      ['surveys.csv:2 surveys.sent_at time_order'],
    ],
    [
      'bad_number',
      'tickets.csv',
      ['id,created_at,contacts,reopens', `1,${T},two,-1`],
      ['tickets.csv:2 tickets.contacts bad_number', 'tickets.csv:2 tickets.reopens bad_number'],
    ],
    [
      'bad_value for a row',
      'tickets.csv',
      ['id,created_at,type', `1,${T},rant`],
      ['tickets.csv:2 tickets bad_value'],
    ],
    ['bad_value for a role', 'agents.csv', ['id,name,role', '1,A,boss'], ['agents.csv:2 agents bad_value']],
    [
      'bad_value for an event',
      'events.csv',
      ['ticket_id,at,kind', `1,${T},viewed`],
      ['events.csv:2 events bad_value'],
    ],
    ['bad_value for a survey', 'surveys.csv', ['id,kind', '1,ces'], ['surveys.csv:2 surveys bad_value']],
    [
      'bad_value for a field',
      'tickets.csv',
      ['id,created_at,priority,status', `1,${T},P1,done`],
      ['tickets.csv:2 tickets.priority bad_value', 'tickets.csv:2 tickets.status bad_value'],
    ],
    [
      'score_out_of_scale',
      'surveys.csv',
      ['id,kind,score,scale_min,scale_max', '1,csat,6,,', '2,nps,11,,', '3,csat,0,0,10', '4,csat,0,,'],
      [
        'surveys.csv:2 surveys score_out_of_scale',
        'surveys.csv:3 surveys score_out_of_scale',
        'surveys.csv:5 surveys score_out_of_scale',
      ],
    ],
    [
      'duplicate_in_file',
      'teams.csv',
      ['id,name', '1,first', '2,x', '1,second', '1,third'],
      ['teams.csv:2 teams duplicate_in_file', 'teams.csv:4 teams duplicate_in_file'],
    ],
    [
      'malformed',
      'teams.csv',
      ['id,name', '1,a,b', '2,"open', '3,c', '4,d'],
      ['teams.csv:2 teams malformed', 'teams.csv:3 teams malformed'],
    ],
    [
      'malformed JSON',
      'teams.jsonl',
      ['{"id":"1","name":"a"}', '{"id":', '', '[1]', '{"id":"2","name":"b"}', '{"id":3,"name":"c"}'],
      ['teams.jsonl:2 teams malformed', 'teams.jsonl:4 teams malformed'],
    ],
  ])('%s', async (_reason, file, rows, quarantine) => {
    const [table, found] = await importOne(file, ...rows);
    expect(found).toEqual(quarantine);
    const aside = Object.values(table.rowsSetAside).reduce((total, count) => total + count, 0);
    expect(table.new).toBe(table.read - aside);
    const wholeRows = quarantine.filter((entry) => !/ \w+\.\w+ /.test(entry));
    expect(aside).toBe(wholeRows.length);
  });

  it('treats a bad field as empty: defaults and derivations apply', () =>
    withStore(async (store) => {
      await importFiles(store, {
        'tickets.csv': lines('id,created_at,priority,contacts', `1,${T},P1,two`),
        'events.csv': lines(
          'ticket_id,at,kind',
          '1,2026-03-09 09:10,agent_reply',
          '1,2026-03-09 09:20,customer_reply',
        ),
      });
      expect((await factsOf(store))['tickets']).toMatchObject([{ priority: 'normal', contacts: 2 }]);
    }));

  it('lets the last row of a key win, and a bad row not compete', () =>
    withStore(async (store) => {
      const summary = await importFiles(store, {
        'teams.csv': lines('id,name', '1,first', '1,second', '1,'),
      });
      expect(summary.tables[0]).toMatchObject({ read: 3, new: 1 });
      expect(summary.tables[0]?.rowsSetAside).toEqual({ duplicate_in_file: 1, missing_required: 1 });
      expect(await store.db.selectFrom('teams').select('name').execute()).toEqual([{ name: 'second' }]);
    }));

  it('keys events by all of their columns, whatever way the moment is written', () =>
    withStore(async (store) => {
      const summary = await importFiles(store, {
        'events.csv': lines(
          'ticket_id,at,kind,actor_id,to_id',
          '1,2026-03-09T09:00:00+08:00,note,a,',
          '1,2026-03-09T01:00:00Z,note,a,',
          '1,2026-03-09T01:00:00Z,note,b,',
        ),
      });
      expect(summary.tables[0]).toMatchObject({ new: 2, rowsSetAside: { duplicate_in_file: 1 } });
    }));

  it('keeps the quarantined text masked and short', () =>
    withStore(async (store) => {
      await importFiles(store, {
        'tickets.csv': lines(
          'id,created_at,subject',
          `1,soon,call 13812345678 or a@b.com ${'长'.repeat(3000)}`,
        ),
      });
      const [raw = ''] = await quarantinedRaw(store);
      expect(raw).toContain('1,soon,call *** or *** 长');
      expect(Buffer.byteLength(raw)).toBeLessThanOrEqual(2048);
    }));

  it('reports unknown columns once per file, other files by name, and references that lead nowhere', () =>
    withStore(async (store) => {
      const summary = await importFiles(store, {
        'tickets.csv': lines('id,created_at,mood,assignee_id,stars', `1,${T},bad,a1,5`, `2,${T},good,a2,5`),
        'agents.jsonl': '{"id":"a1","name":"A","shoe":42}\n{"id":"a3","name":"B","shoe":43,"hat":1}\n',
        'notes.txt': 'x',
        'old/tickets.csv': 'x',
      });
      const unknown = summary.tables.flatMap((table) => table.unknownColumns);
      expect(unknown).toEqual([
        { file: 'agents.jsonl', columns: ['shoe', 'hat'] },
        { file: 'tickets.csv', columns: ['mood', 'stars'] },
      ]);
      expect(summary.leftAlone).toEqual(['notes.txt', 'old/']);
      expect(summary.dangling).toEqual([
        { from: 'tickets.assignee_id', to: 'agents', ids: 1, examples: ['a2'] },
      ]);
    }));
});

describe('importing again', () => {
  const bundle = {
    'agents.csv': lines('id,name,team_id,aliases', 'a1,王芳,t1,小王;Fang'),
    'tickets.csv': lines(
      'id,created_at,assignee_id,channel,contacts',
      `1,${T},a1,chat,x`,
      `2,${T},,,1`,
      `2,${T},a1,,1`,
    ),
    'surveys.jsonl': '{"id":"s","kind":"csat","score":5,"ticket_id":"1"}\n',
  };

  it('the same bundle changes nothing', () =>
    withFolder(bundle, (folder) =>
      withStore(async (store) => {
        await importPath(store, folder);
        const facts = await factsOf(store);
        const quarantine = await quarantineOf(store);
        const again = await importPath(store, folder);
        expect(again.tables.map((table) => [table.new, table.updated, table.unchanged])).toEqual([
          [0, 0, 1],
          [0, 0, 2],
          [0, 0, 1],
        ]);
        expect(await factsOf(store)).toEqual(facts);
        expect(await quarantineOf(store)).toEqual(quarantine);
      }),
    ));

  it('keeps what a column that is not there holds, and clears what an empty one does', () =>
    withStore(async (store) => {
      await importFiles(store, {
        'tickets.csv': lines('id,created_at,channel,region,reopens', `1,${T},chat,华东,2`),
      });
      const lacking = await importFiles(store, {
        'tickets.csv': lines('id,created_at,channel', `1,${T},phone`),
      });
      expect(lacking.tables[0]).toMatchObject({ updated: 1 });
      expect((await factsOf(store))['tickets']).toMatchObject([
        { channel: 'phone', region: '华东', reopens: 2 },
      ]);
      await importFiles(store, { 'tickets.csv': lines('id,created_at,region', `1,${T},`) });
      expect((await factsOf(store))['tickets']).toMatchObject([
        { channel: 'phone', region: null, reopens: 2 },
      ]);
      await importFiles(store, { 'tickets.jsonl': `{"id":"1","created_at":"${T}","reopens":null}\n` });
      expect((await factsOf(store))['tickets']).toMatchObject([
        { channel: 'phone', region: null, reopens: 0 },
      ]);
    }));

  it('applies the defaults of a person, and keeps a role that a later file does not have', () =>
    withStore(async (store) => {
      await importFiles(store, { 'agents.csv': lines('id,name,role,active', 'a,A,manager,no', 'b,B,,') });
      await importFiles(store, { 'agents.csv': lines('id,name', 'a,Anna', 'b,B') });
      const agents = await store.db.selectFrom('agents').select(['id', 'name', 'role', 'active']).execute();
      expect(agents).toEqual([
        { id: 'a', name: 'Anna', role: 'manager', active: 0 },
        { id: 'b', name: 'B', role: 'agent', active: 1 },
      ]);
    }));

  it('clears what was set aside once the same key comes mended, from wherever', () =>
    withStore(async (store) => {
      await importFiles(store, {
        'tickets.csv': lines(
          'id,created_at,priority,contacts',
          '1,soon,low,1',
          `2,${T},P1,two`,
          `3,${T},P1,1`,
        ),
      });
      expect(await quarantineOf(store)).toHaveLength(4);
      // The second file has no contacts: that field of ticket 2 is still not known to be right.
      await importFiles(store, {
        'mended/x.txt': '',
        'tickets.csv': lines('id,created_at,priority', `1,${T},low`, `2,${T},high`),
      });
      expect(await quarantineOf(store)).toEqual([
        'tickets.csv:3 tickets.contacts bad_number',
        'tickets.csv:4 tickets.priority bad_value',
      ]);
    }));

  it('replaces what a file left in quarantine when that file comes again', () =>
    withStore((store) =>
      withFolder({ 'teams.csv': lines('id,name', ',nameless', 'x,y,z', '1,a', '2,b') }, async (folder) => {
        await importPath(store, folder);
        expect(await quarantineOf(store)).toHaveLength(2);
        writeFileSync(`${folder}/teams.csv`, lines('id,name', '0,named', '1,a', '2,b'));
        await importPath(store, folder);
        expect(await quarantineOf(store)).toEqual([]);
      }),
    ));
});

describe('a strict import', () => {
  it('imports nothing when anything is bad, and says what', () =>
    withStore(async (store) => {
      const files = { 'teams.csv': lines('id,name', '1,a', '1,b'), 'agents.csv': lines('id,name', '1,A') };
      const summary = await importFiles(store, files, { strict: true });
      expect(summary.imported).toBe(false);
      expect(summary.tables[0]).toMatchObject({ read: 2, rowsSetAside: { duplicate_in_file: 1 } });
      expect((await factsOf(store))['agents']).toEqual([]);
      expect(await quarantineOf(store)).toEqual([]);
      expect(await store.db.selectFrom('settings').selectAll().execute()).toEqual([]);
    }));

  it('imports what is sound', () =>
    withStore(async (store) => {
      const summary = await importFiles(store, { 'teams.csv': lines('id,name', '1,a') }, { strict: true });
      expect(summary).toMatchObject({ imported: true, tables: [{ new: 1 }] });
    }));
});

describe('the zone', () => {
  it('reads local times in the workspace zone, and holds the store to it', () =>
    withStore(async (store) => {
      await importFiles(store, { 'tickets.csv': lines('id,created_at', '1,2026-03-09 09:00') });
      expect((await factsOf(store))['tickets']).toMatchObject([{ created_at: Date.UTC(2026, 2, 9, 1) }]);
      const config = { ...CONFIG, workspace: { timezone: 'Europe/Berlin' } };
      const attempt = importFiles(store, { 'teams.csv': lines('id,name', '1,a') }, { config });
      await expect(attempt).rejects.toThrow(AppError);
      await expect(attempt).rejects.toThrow(/Asia\/Shanghai.*Europe\/Berlin.*--db/s);
    }));
});

describe('due times by the SLA policy', () => {
  const promise = (minutes: number) =>
    ({ firstResponse: { unit: 'business', ms: minutes * 60_000 }, resolution: null }) as const;
  const policy = (minutes: number) => ({
    ...CONFIG,
    sla: { urgent: promise(5), high: promise(minutes), normal: promise(minutes), low: promise(minutes) },
  });
  const created = Date.UTC(2026, 2, 9, 1);

  it('are computed where the data has none, and follow the policy at the next import', () =>
    withStore(async (store) => {
      const tickets = {
        'tickets.csv': lines('id,created_at,first_response_due_at', `1,${T},`, `2,${T},2026-03-09 10:00`),
      };
      const due = async () =>
        (await store.db.selectFrom('ticket_facts').selectAll().orderBy('id').execute()).map((row) =>
          row.first_response_due_at === null ? null : (row.first_response_due_at - created) / 60_000,
        );
      await importFiles(store, tickets, { config: policy(30) });
      expect(await due()).toEqual([30, 60]);
      await importFiles(store, { 'teams.csv': 'id,name\n1,a\n' }, { config: policy(45) });
      expect(await due()).toEqual([45, 60]);
      await importFiles(store, { 'teams.csv': 'id,name\n1,a\n' });
      expect(await due()).toEqual([null, 60]);
    }));
});
