// Which platform user is which agent: what the agents' rows say, and what was linked since.
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

/** The ids that an import brought with an agent. */
export interface StoredIds {
  readonly agentId: string;
  readonly slack: string | null;
  readonly wecom: string | null;
  readonly dingtalk: string | null;
}

export interface UserKey {
  readonly platform: string;
  /** An empty text where the platform has one organisation only. */
  readonly tenant: string;
  readonly userId: string;
}

export interface Link extends UserKey {
  readonly agentId: string;
  readonly how: 'email' | 'code' | 'admin';
  /** The agent's id, or `:admin` for the shell. */
  readonly confirmedBy: string;
  readonly at: Instant;
}

/** The platform ids of the agents' rows; agents without any are left out. */
export async function storedIds(db: Kysely<Database>): Promise<readonly StoredIds[]> {
  const rows = await db
    .selectFrom('agents')
    .select(['id', 'slack_id', 'wecom_id', 'dingtalk_id'])
    .where((row) =>
      row.or([
        row('slack_id', 'is not', null),
        row('wecom_id', 'is not', null),
        row('dingtalk_id', 'is not', null),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    agentId: row.id,
    slack: row.slack_id,
    wecom: row.wecom_id,
    dingtalk: row.dingtalk_id,
  }));
}

/** The agent that this user was linked to; null when they never were. */
export async function linkOf(db: Kysely<Database>, user: UserKey): Promise<string | null> {
  const row = await db
    .selectFrom('links')
    .select('agent_id')
    .where('platform', '=', user.platform)
    .where('tenant', '=', user.tenant)
    .where('user_id', '=', user.userId)
    .executeTakeFirst();
  return row?.agent_id ?? null;
}

/** Every link, or those of one agent, the newest first. */
export async function listLinks(
  db: Kysely<Database>,
  agentId: string | null = null,
): Promise<readonly Link[]> {
  const all = db.selectFrom('links').selectAll();
  const rows = await (agentId === null ? all : all.where('agent_id', '=', agentId))
    .orderBy('at', 'desc')
    .orderBy('platform')
    .orderBy('user_id')
    .execute();
  return rows.map((row) => ({
    platform: row.platform,
    tenant: row.tenant,
    userId: row.user_id,
    agentId: row.agent_id,
    how: row.how === 'email' || row.how === 'code' ? row.how : 'admin',
    confirmedBy: row.confirmed_by,
    at: row.at,
  }));
}

/** Keeps a link; a user's earlier one is replaced. */
export async function saveLink(db: Kysely<Database> | Transaction<Database>, link: Link): Promise<void> {
  const rest = { agent_id: link.agentId, how: link.how, confirmed_by: link.confirmedBy, at: link.at };
  await db
    .insertInto('links')
    .values({ platform: link.platform, tenant: link.tenant, user_id: link.userId, ...rest })
    .onConflict((conflict) => conflict.columns(['platform', 'tenant', 'user_id']).doUpdateSet(rest))
    .execute();
}

/** Removes the links of this agent, or only that of one user; how many went. */
export async function removeLinks(
  db: Kysely<Database>,
  which: { readonly agentId: string } | { readonly platform: string; readonly userId: string },
): Promise<number> {
  const all = db.deleteFrom('links');
  const chosen =
    'agentId' in which
      ? all.where('agent_id', '=', which.agentId)
      : all.where('platform', '=', which.platform).where('user_id', '=', which.userId);
  const { numDeletedRows } = await chosen.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Changes whenever links do: two numbers to read. */
export async function linksMark(db: Kysely<Database>): Promise<string> {
  const row = await db
    .selectFrom('links')
    .select(({ fn }) => [fn.countAll<number>().as('n'), fn.max('at').as('last')])
    .executeTakeFirst();
  return `${row?.n ?? 0}/${row?.last ?? 0}`;
}
