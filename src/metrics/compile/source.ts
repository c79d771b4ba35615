// Where rows come from: one fact table per metric, and from each the way to every dimension. All joins look up one row by
// its key (products for line and model, customers for segment, the ticket of a survey or a reply), so none can multiply.
import { sql } from 'kysely';
import type { DimensionId } from '../metric.js';
import type { Filter } from '../query.js';
import { dayNumberOf, dayNumberOfDate, hourOf, weekdayOf } from './frame.js';
import type { Frame, Sql } from './frame.js';
import type { Events } from './measure.js';

/** Tables that a row may need beside its own. */
type Lookup = 'ticket' | 'product' | 'customer' | 'survey';

/** A fact table in the query: `t` is a ticket, `s` a survey, `r` a reply, `p` a product, `c` a customer. */
export interface Source {
  readonly table: Sql;
  readonly at: Sql;
  /** The person of the attribution rule; null where the metric is nobody's. */
  readonly agent: Sql | null;
  readonly team: Sql;
  /** Null where the row is the ticket itself. */
  readonly ticketKey: Sql | null;
  /** Whether the team is looked up through the ticket. */
  readonly teamOfTicket: boolean;
  /** The region is the customer's, not the ticket's. */
  readonly regionOfCustomer: boolean;
}

const tickets = (at: Sql, agent: Sql): Source => ({
  table: sql`ticket_facts as t`,
  at,
  agent,
  team: sql`t.team_id`,
  ticketKey: null,
  teamOfTicket: false,
  regionOfCustomer: false,
});

const surveys = (at: Sql): Source => ({
  table: sql`survey_facts as s`,
  at,
  agent: sql`s.agent_id`,
  team: sql`s.team_id`,
  ticketKey: sql`s.ticket_id`,
  teamOfTicket: false,
  regionOfCustomer: false,
});

/** Tickets placed at their creation, their assignee's. */
export const createdTickets: Source = tickets(sql`t.created_at`, sql`t.assignee_id`);

/** Resolved tickets seen as visits of their customers, who alone give them dimensions. */
export const customersOfResolved: Source = {
  ...tickets(sql`t.resolved_at`, sql`t.resolver_id`),
  agent: null,
  regionOfCustomer: true,
};

/** Customers themselves. */
export const customerRows: Source = {
  table: sql`customers as c`,
  at: sql`c.churned_at`,
  agent: null,
  team: sql`null`,
  ticketKey: null,
  teamOfTicket: false,
  regionOfCustomer: true,
};

export function sourceOf(events: Events): Source {
  switch (events.event) {
    case 'created':
      return createdTickets;
    case 'responded':
      return tickets(sql`t.first_response_at`, sql`t.first_responder_id`);
    case 'resolved':
      return tickets(sql`t.resolved_at`, sql`t.resolver_id`);
    case 'replied':
      return {
        table: sql`reply_facts as r`,
        at: sql`r.at`,
        agent: sql`r.agent_id`,
        team: sql`t.team_id`,
        ticketKey: sql`r.ticket_id`,
        teamOfTicket: true,
        regionOfCustomer: false,
      };
    case 'answered':
      return surveys(sql`s.responded_at`);
    case 'sent':
      return surveys(sql`s.sent_at`);
  }
}

/** The dimension as an expression over the source and its lookups. Throws for what the source can't have: a bug. */
export function dimension(dim: DimensionId, source: Source, frame: Frame): Sql {
  switch (dim) {
    case 'agent':
      if (source.agent === null) throw new Error('a metric of customers has no agent');
      return source.agent;
    case 'team':
      return source.team;
    case 'channel':
      return sql`t.channel`;
    case 'type':
      return sql`t.type`;
    case 'category':
      return sql`t.category`;
    case 'product':
      return sql`t.product_id`;
    case 'product_line':
      return sql`p.line`;
    case 'model':
      return sql`p.model`;
    case 'version':
      return sql`t.product_version`;
    case 'region':
      return source.regionOfCustomer ? sql`c.region` : sql`t.region`;
    case 'priority':
      return sql`t.priority`;
    case 'segment':
      return sql`c.segment`;
    case 'aspect':
      return sql`s.aspect`;
    case 'hour':
      return hourOf(source.at, frame);
    case 'weekday':
      return weekdayOf(source.at, frame);
  }
}

function lookupsOf(dim: DimensionId, source: Source): readonly Lookup[] {
  switch (dim) {
    case 'agent':
    case 'aspect':
    case 'hour':
    case 'weekday':
      return [];
    case 'team':
      return source.teamOfTicket ? ['ticket'] : [];
    case 'product_line':
    case 'model':
      return ['ticket', 'product'];
    case 'segment':
      return ['ticket', 'customer'];
    case 'region':
      return source.regionOfCustomer ? ['ticket', 'customer'] : ['ticket'];
    default:
      return ['ticket'];
  }
}

/** The joins that the dimensions need, and those that are needed whatever they are. */
export function lookups(source: Source, dims: readonly DimensionId[], always: readonly Lookup[] = []): Sql {
  const needed = new Set<Lookup>([...always, ...dims.flatMap((dim) => lookupsOf(dim, source))]);
  const joins: Sql[] = [];
  if (needed.has('ticket') && source.ticketKey !== null)
    joins.push(sql`left join ticket_facts as t on t.id = ${source.ticketKey}`);
  if (needed.has('product')) joins.push(sql`left join products as p on p.id = t.product_id`);
  if (needed.has('customer')) joins.push(sql`left join customers as c on c.id = t.customer_id`);
  if (needed.has('survey')) joins.push(sql`left join surveys as given on given.id = s.id`);
  return joins.length === 0 ? sql`` : sql.join(joins, sql` `);
}

/** The dimensions that grouping and filters touch. */
export const dimensionsOf = (
  by: readonly DimensionId[],
  where: readonly Filter[],
): readonly DimensionId[] => [...by, ...where.flatMap(({ dim }) => (dim === 'day' ? [] : [dim]))];

/** All filters as one condition. */
export function filters(where: readonly Filter[], source: Source, frame: Frame): Sql {
  return every(
    where.map((filter) => {
      if (filter.dim === 'day') {
        const day = dayNumberOf(source.at, frame);
        return 'in' in filter
          ? oneOf(day, filter.in.map(dayNumberOfDate))
          : noneOf(day, filter.not.map(dayNumberOfDate));
      }
      const value = dimension(filter.dim, source, frame);
      // People have an index together with the time; nothing else has.
      const expression = filter.dim === 'agent' ? value : unindexed(value);
      return 'in' in filter ? oneOf(expression, filter.in) : noneOf(expression, filter.not);
    }),
  );
}

/**
 * The same value, of which no index can be made use. Rows are found by their time; offered an equality beside it, SQLite
 * builds an index for that instead and walks a whole channel once per step (365 times for a year by day).
 */
export const unindexed = (expression: Sql): Sql => sql`coalesce(${expression}, null)`;

/** A condition that always holds; `every` leaves it away. */
export const ALWAYS: Sql = sql`1 = 1`;

/** Conditions joined by "and"; none at all is ALWAYS. */
export function every(conditions: readonly Sql[]): Sql {
  const [first, ...rest] = conditions.filter((condition) => condition !== ALWAYS);
  if (first === undefined) return ALWAYS;
  return rest.length === 0 ? first : sql`(${sql.join([first, ...rest], sql` and `)})`;
}

type Value = string | number | null;

export function oneOf(expression: Sql, values: readonly Value[]): Sql {
  const known = values.filter((value) => value !== null);
  const among = known.length === 0 ? sql`1 = 0` : sql`${expression} in (${sql.join(known)})`;
  return values.length === known.length ? among : sql`(${expression} is null or ${among})`;
}

/** What is unknown is kept, unless it is among the values. */
export function noneOf(expression: Sql, values: readonly Value[]): Sql {
  if (values.length === 0) return ALWAYS;
  const known = values.filter((value) => value !== null);
  const outside = known.length === 0 ? sql`1 = 1` : sql`${expression} not in (${sql.join(known)})`;
  return values.length === known.length
    ? sql`(${expression} is null or ${outside})`
    : sql`(${expression} is not null and ${outside})`;
}
