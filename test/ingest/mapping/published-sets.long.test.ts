// The mappings that are shipped, and the guess, on real published sets, against counts that were worked out apart from this
// program. The extract in examples/ is always there; the whole sets are looked for beside the repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMapped } from '../../../src/ingest/foreign.js';
import { guessed, rowsOf, type Rows } from '../foreign-files.js';

const SHARED = '../shared/data';
const shared = (name: string): string => join(SHARED, name);

const underMapping = async (path: string, mapping: string): Promise<Rows> =>
  (await rowsOf((await openMapped(path, mapping))('UTC'))).rows;

const count = (rows: Rows, table: keyof Rows): number => rows[table]?.length ?? 0;
const tickets = (
  rows: Rows,
  holds: (fields: Readonly<Record<string, string | undefined>>) => boolean,
): number => rows.tickets?.filter(holds).length ?? 0;
const sum = (rows: Rows, column: string): number =>
  rows.tickets?.reduce((total, ticket) => total + Number(ticket[column]), 0) ?? 0;

describe('the extract of ServiceNow incidents', () => {
  const folder = 'examples/servicenow-incidents';

  it('becomes what its README says', async () => {
    const rows = await underMapping(
      `${folder}/incident_event_log.csv.gz`,
      `${folder}/servicenow-incidents.yaml`,
    );
    expect([
      count(rows, 'tickets'),
      count(rows, 'agents'),
      count(rows, 'teams'),
      count(rows, 'customers'),
    ]).toEqual([301, 104, 48, 281]);
    expect(tickets(rows, (ticket) => ticket.resolved_at === '')).toBe(15);
    expect(tickets(rows, (ticket) => ticket.reopens !== '0')).toBe(2);
    expect(tickets(rows, (ticket) => ticket.transfers !== '0')).toBe(137);
    expect(sum(rows, 'transfers')).toBe(285);
  });

  it('is read by the same mapping as the whole set', () => {
    expect(readFileSync(`${folder}/servicenow-incidents.yaml`, 'utf8')).toBe(
      readFileSync('docs/mappings/servicenow-incidents.yaml', 'utf8'),
    );
  });

  it('is guessed, too', async () => {
    const found = await guessed(`${folder}/incident_event_log.csv.gz`);
    if (typeof found === 'string') throw new Error(found);
    expect(count(found.rows, 'tickets')).toBe(301);
    expect(tickets(found.rows, (ticket) => ticket.priority === 'urgent')).toBe(1);
  });
});

describe.runIf(existsSync(SHARED))('published sets beside the repository', () => {
  it('ServiceNow incidents', async () => {
    const rows = await underMapping(
      shared('servicenow-incidents/incident_event_log.csv.gz'),
      'docs/mappings/servicenow-incidents.yaml',
    );
    expect(count(rows, 'tickets')).toBe(24_918);
    expect(tickets(rows, (ticket) => ticket.resolved_at === '')).toBe(1_556);
    expect(tickets(rows, (ticket) => ticket.assignee_id === '')).toBe(725);
    expect(tickets(rows, (ticket) => ticket.team_id === '')).toBe(2_157);
    expect(tickets(rows, (ticket) => ticket.reopens !== '0')).toBe(275);
    expect(sum(rows, 'transfers')).toBe(23_414);
    expect(tickets(rows, (ticket) => ticket.status === 'closed')).toBe(24_918);
  });

  it('an Italian help desk', async () => {
    const rows = await underMapping(
      shared('italian-helpdesk/helpdesk_event_log.csv.gz'),
      'docs/mappings/italian-helpdesk.yaml',
    );
    expect([
      count(rows, 'tickets'),
      count(rows, 'agents'),
      count(rows, 'customers'),
      count(rows, 'products'),
    ]).toEqual([4_580, 22, 397, 21]);
    expect(tickets(rows, (ticket) => ticket.resolved_at === '')).toBe(11);
    expect(tickets(rows, (ticket) => ticket.closed_at === '')).toBe(21);
    expect(tickets(rows, (ticket) => ticket.first_response_at === '')).toBe(295);
    expect(tickets(rows, (ticket) => ticket.first_response_at === ticket.created_at)).toBe(74);
  });

  it('a help desk whose tickets run across monthly files', async () => {
    const rows = await underMapping(
      shared('helpdesk-challenge-059'),
      'docs/mappings/helpdesk-challenge-059.yaml',
    );
    expect([count(rows, 'tickets'), count(rows, 'agents'), count(rows, 'teams')]).toEqual([665, 5, 12]);
    const status = (name: string): number => tickets(rows, (ticket) => ticket.status === name);
    // 218 Assigned + 101 Logged, 128 Customer Response + 115 UAT, 103 Closed.
    expect([status('open'), status('pending'), status('closed')]).toEqual([319, 243, 103]);
    expect(tickets(rows, (ticket) => ticket.resolved_at !== '')).toBe(103);
  });

  it('e-commerce cases, guessed', async () => {
    const found = await guessed(shared('ecommerce-csat/support_cases.csv.gz'), 'Asia/Kolkata');
    if (typeof found === 'string') throw new Error(found);
    const { rows } = found;
    expect([count(rows, 'tickets'), count(rows, 'surveys')]).toEqual([13_803, 13_803]);
    expect(
      tickets(rows, ({ first_response_at = '', created_at = '' }) => first_response_at < created_at),
    ).toBe(502);
    expect(new Set(rows.tickets?.map((ticket) => ticket.assignee_id)).size).toBe(1_366);
    expect(
      rows.tickets
        ?.map((ticket) => ticket.created_at)
        .sort()
        .at(0),
    ).toMatch(/^2023-07-2[89]/);
    expect(
      rows.tickets
        ?.map((ticket) => ticket.created_at)
        .sort()
        .at(-1),
    ).toMatch(/^2023-08-31/);
  });

  it.each([
    // 495 rows, one 留言编号 stands twice: both come through here, the import sets the earlier aside.
    ['messages_labelled.xlsx', 495],
    ['messages_with_replies_sample.xlsx', 120],
    ['messages_with_votes.csv.gz', 4_326],
  ])('a message board, guessed: %s', async (name, expected) => {
    const found = await guessed(shared(`gov-messages-zh/${name}`));
    if (typeof found === 'string') throw new Error(found);
    expect(count(found.rows, 'tickets')).toBe(expected);
    expect(tickets(found.rows, (ticket) => /^20\d\d-.*Z$/.test(ticket.created_at ?? ''))).toBe(expected);
    const answered = name.includes('replies') ? expected : 0;
    expect(tickets(found.rows, (ticket) => (ticket.first_response_at ?? '') !== '')).toBe(answered);
  });

  it.each([
    [
      'kaggle-support-tickets/customer_support_tickets.csv.gz',
      /lacks a creation time .* "First Response Time" and "Time to Resolution" are later moments/,
    ],
    ['ecommerce-csat/remarks_by_category.csv.gz', /lacks a ticket id .* and a creation time/],
    ['shopping-reviews-zh/online_shopping_10_cats.csv.gz', /lacks a ticket id .* and a creation time/],
    ['shopping-reviews-zh/waimai_10k.csv.gz', /lacks a ticket id .* and a creation time/],
    ['italian-helpdesk/helpdesk_event_log.csv.gz', /looks like a log of events/],
  ])('refused with one sentence: %s', async (name, sentence) => {
    expect(await guessed(shared(name))).toMatch(sentence);
  });
});
