// Reads the names that live in the store: people, teams, products, and the distinct values of the plain-text dimensions.
import type { Kysely } from 'kysely';
import { ROLES, type Agent, type Role } from '../tickets/rows.js';
import type { Directory } from '../tickets/directory.js';
import type { Database } from './schema.js';

/** Everything in it, lists sorted by id (values by text); an empty store gives empty lists. */
export async function loadDirectory(db: Kysely<Database>): Promise<Directory> {
  const [teams, agents, products] = await Promise.all([
    db.selectFrom('teams').selectAll().orderBy('id').execute(),
    db.selectFrom('agents').selectAll().orderBy('id').execute(),
    db.selectFrom('products').selectAll().orderBy('id').execute(),
  ]);
  const ofTickets = async (
    column: 'channel' | 'category' | 'product_version' | 'region',
  ): Promise<readonly (string | null)[]> => {
    const rows = await db.selectFrom('ticket_facts').select(column).distinct().execute();
    return rows.map((row) => row[column] ?? null);
  };
  const ofCustomers = async (column: 'region' | 'segment'): Promise<readonly (string | null)[]> => {
    const rows = await db.selectFrom('customers').select(column).distinct().execute();
    return rows.map((row) => row[column] ?? null);
  };
  const [channels, categories, versions, ticketRegions, customerRegions, segments] = await Promise.all([
    ofTickets('channel'),
    ofTickets('category'),
    ofTickets('product_version'),
    ofTickets('region'),
    ofCustomers('region'),
    ofCustomers('segment'),
  ]);
  return {
    teams: teams.map((row) => ({ id: row.id, name: row.name, supervisorId: row.supervisor_id })),
    agents: agents.map((row): Agent => ({
      id: row.id,
      name: row.name,
      email: row.email,
      teamId: row.team_id,
      role: roleOf(row.role),
      timezone: row.timezone,
      active: row.active === 1,
      aliases: aliasesOf(row.aliases),
    })),
    products: products.map((row) => ({
      id: row.id,
      name: row.name,
      line: row.line,
      model: row.model,
      unitsSold: row.units_sold,
      launchedAt: row.launched_at,
    })),
    values: {
      channel: sorted(channels),
      category: sorted(categories),
      product_line: sorted(products.map((row) => row.line)),
      model: sorted(products.map((row) => row.model)),
      version: sorted(versions),
      region: sorted([...ticketRegions, ...customerRegions]),
      segment: sorted(segments),
    },
  };
}

const roleOf = (text: string): Role => ROLES.find((role) => role === text) ?? 'agent';

const aliasesOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/[;；]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');

const sorted = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== null).toSorted();

/** Changes whenever an import has begun or ended: what was read of the names before may be old. Cheap: it reads two numbers. */
export async function directoryMark(db: Kysely<Database>): Promise<string> {
  const row = await db
    .selectFrom('imports')
    .select(({ fn }) => [fn.max('id').as('last'), fn.max('finished_at').as('ended')])
    .executeTakeFirst();
  return `${row?.last ?? 0}/${row?.ended ?? 0}`;
}
