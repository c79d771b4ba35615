// Every expression form and condition by hand: the YAML of one ticket column, a row, the text that comes out.
import { describe, expect, it } from 'vitest';
import { mapped } from '../foreign-files.js';

const HEADER = 'id,opened,secs,agent,who,prio,tags,ticket,score';
const row = 'T1,9/3/2026 08:00,90,Brittney  Key,,3 - Moderate,"vip, refund",C000118 / Sales / Ann Lee,4 / 5';

/** What a subject column with this expression says about the row. */
async function said(expression: string): Promise<string | undefined> {
  const { tickets } = await mapped(
    `${HEADER}\n${row}\n`,
    `source: { times: D/M/YYYY HH:mm, unknown: ["?"] }\nrows:\n  - table: tickets\n    columns: { id: id, created_at: opened, subject: ${expression} }\n`,
  );
  return tickets?.[0]?.subject;
}

const CASES: readonly (readonly [expression: string, text: string])[] = [
  ['agent', 'Brittney  Key'],
  ['who', ''],
  ['{ value: csat }', 'csat'],
  ['{ value: 5 }', '5'],
  ['{ from: prio, values: { "3 - moderate": normal } }', 'normal'],
  ['{ from: prio, values: { x: y } }', '3 - Moderate'],
  ['{ from: prio, values: { x: y }, otherwise: low }', 'low'],
  ['{ from: { number: prio }, values: { 3: normal } }', 'normal'],
  ['{ join: [id, agent], with: "/" }', 'T1/Brittney  Key'],
  ['{ join: [{ value: csat- }, who] }', ''],
  ['{ join: [{ value: csat- }, id] }', 'csat-T1'],
  ['{ slug: agent }', 'brittney-key'],
  ['{ slug: agent, prefix: a- }', 'a-brittney-key'],
  ['{ slug: who, prefix: a- }', ''],
  // First 16 digits of SHA-256 of "t1".
  ['{ hash: id }', '628b49d96dcde97a'],
  ['{ time: opened }', '2026-03-09T08:00:00.000Z'],
  ['{ time: opened, formats: M/D/YYYY HH:mm }', '2026-09-03T08:00:00.000Z'],
  ['{ time: opened, timezone: Asia/Shanghai }', '2026-03-09T00:00:00.000Z'],
  ['{ after: opened, seconds: secs }', '2026-03-09T08:01:30.000Z'],
  ['{ after: opened, minutes: 30 }', '2026-03-09T08:30:00.000Z'],
  ['{ after: opened, hours: who }', ''],
  ['{ between: [opened, { after: opened, hours: 36 }], in: days }', '1.5'],
  ['{ first: [who, agent] }', 'Brittney  Key'],
  ['{ is: { contains: tags, text: VIP } }', 'true'],
  ['{ is: { equals: agent, to: [somebody, nobody] } }', 'false'],
  ['{ is: { all: [agent, { empty: who }] } }', 'true'],
  ['{ is: { any: [who, { filled: tags }] } }', 'true'],
  ['{ is: { not: { any: [who, tags] } } }', 'false'],
  ['{ number: prio }', '3'],
  ['{ number: score }', '4'],
  ['{ number: agent }', ''],
  ['{ split: ticket, on: " / ", take: 2 }', 'Sales'],
  ['{ split: ticket, on: " / ", take: -1 }', 'Ann Lee'],
  ['{ split: ticket, on: " / ", take: 4 }', ''],
  ['{ if: who, then: who, else: agent }', 'Brittney  Key'],
  ['{ if: who, then: who }', ''],
];

describe('an expression', () => {
  it.each(CASES)('%s', async (expression, text) => {
    expect(await said(expression)).toBe(text);
  });

  it('leaves a text that is no time as it is, for the import to judge', async () => {
    const { tickets } = await mapped(
      'id,at,n\nT1,soon,5\n',
      'rows: [{ table: tickets, columns: { id: id, created_at: at, resolved_at: { after: at, seconds: n } } }]',
    );
    expect(tickets).toEqual([{ id: 'T1', created_at: 'soon', resolved_at: 'soon + 5' }]);
  });

  it('takes the unknown texts of the source for empty', async () => {
    const { tickets } = await mapped(
      'id,at,n\nT1,2026-03-09,?\n',
      'source: { unknown: ["?"] }\nrows: [{ table: tickets, columns: { id: id, created_at: at, channel: n } }]',
    );
    expect(tickets?.[0]?.channel).toBe('');
  });

  it('writes a day for a column of days and a moment for a column of moments', async () => {
    const { customers } = await mapped(
      'id,since\nC1,9/3/2026 08:00\n',
      'source: { times: D/M/YYYY HH:mm }\nrows: [{ table: customers, columns: { id: id, since: since, churned_at: since } }]',
    );
    expect(customers?.[0]).toMatchObject({ since: '2026-03-09', churned_at: '2026-03-09T08:00:00.000Z' });
  });
});
