// Small worlds of rows for tests: builders with quiet defaults, and the way into a real database.
import type { Kysely } from 'kysely';
import type {
  CustomersTable,
  Database,
  OrdersTable,
  ProductsTable,
  ReplyFactsTable,
  SurveyFactsTable,
  TicketFactsTable,
} from '../../src/store/schema.js';

/** A survey with the score as it was given, beside the rating that follows from it. */
export type Survey = SurveyFactsTable & { readonly score: number | null };

export interface World {
  readonly tickets: readonly TicketFactsTable[];
  readonly replies: readonly ReplyFactsTable[];
  readonly surveys: readonly Survey[];
  readonly customers: readonly CustomersTable[];
  readonly products: readonly ProductsTable[];
  readonly orders: readonly OrdersTable[];
}

export const EMPTY: World = {
  tickets: [],
  replies: [],
  surveys: [],
  customers: [],
  products: [],
  orders: [],
};

/** `2026-03-09 09:14` in Shanghai (UTC+8, no clock changes) as an instant. */
export const at = (local: string): number =>
  Date.parse(`${local.length === 10 ? `${local} 00:00` : local}:00+08:00`.replace(' ', 'T'));

export const ticket = (
  id: string,
  created: string,
  more: Partial<TicketFactsTable> = {},
): TicketFactsTable => ({
  id,
  created_at: at(created),
  channel: 'chat',
  type: 'question',
  category: null,
  product_id: null,
  product_version: null,
  region: null,
  priority: 'normal',
  status: 'open',
  assignee_id: null,
  team_id: null,
  customer_id: null,
  first_response_at: null,
  first_responder_id: null,
  resolved_at: null,
  resolver_id: null,
  closed_at: null,
  contacts: null,
  reopens: 0,
  transfers: 0,
  first_response_due_at: null,
  resolution_due_at: null,
  followed_up_at: null,
  suggestion_adopted: null,
  ...more,
});

/** A survey with a score on a scale (1–5 unless said), answered at `responded`. */
export function survey(
  id: string,
  score: number | null,
  responded: string | null,
  more: Partial<SurveyFactsTable> & { readonly scale?: readonly [number, number] } = {},
): Survey {
  const { scale = more.kind === 'nps' ? [0, 10] : [1, 5], ...columns } = more;
  const [min, max] = scale;
  return {
    id,
    ticket_id: null,
    agent_id: null,
    team_id: null,
    kind: 'csat',
    aspect: null,
    rating: score === null ? null : (score - min) / (max - min),
    sent_at: null,
    responded_at: responded === null ? null : at(responded),
    ...columns,
    score,
  };
}

export const customer = (id: string, more: Partial<CustomersTable> = {}): CustomersTable => ({
  id,
  name: null,
  segment: null,
  region: null,
  city: null,
  since: null,
  churned_at: null,
  ...more,
});

export const product = (id: string, more: Partial<ProductsTable> = {}): ProductsTable => ({
  id,
  name: id,
  line: null,
  model: null,
  launched_at: null,
  units_sold: null,
  ...more,
});

export const order = (
  id: string,
  customerId: string,
  time: string,
  more: Partial<OrdersTable> = {},
): OrdersTable => ({
  id,
  customer_id: customerId,
  product_id: null,
  at: at(time),
  amount: 100,
  currency: 'CNY',
  ...more,
});

/** Replaces what the fact tables hold by the world. */
export async function fill(db: Kysely<Database>, world: World): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of [
      'ticket_facts',
      'reply_facts',
      'survey_facts',
      'surveys',
      'customers',
      'products',
      'orders',
    ] as const)
      await trx.deleteFrom(table).execute();
    if (world.tickets.length > 0) await trx.insertInto('ticket_facts').values(world.tickets).execute();
    if (world.replies.length > 0) await trx.insertInto('reply_facts').values(world.replies).execute();
    for (const { score, ...facts } of world.surveys) {
      await trx.insertInto('survey_facts').values(facts).execute();
      const { id, ticket_id, agent_id, kind, aspect, sent_at, responded_at } = facts;
      const given = { id, ticket_id, agent_id, kind, aspect, sent_at, responded_at, score };
      await trx
        .insertInto('surveys')
        .values({ ...given, scale_min: null, scale_max: null, comment: null })
        .execute();
    }
    if (world.customers.length > 0) await trx.insertInto('customers').values(world.customers).execute();
    if (world.products.length > 0) await trx.insertInto('products').values(world.products).execute();
    if (world.orders.length > 0) await trx.insertInto('orders').values(world.orders).execute();
  });
}
