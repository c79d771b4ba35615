// The whole demo desk as rows of the canonical tables: about six months that end now. The same seed, moment and zone give the
// same rows. Days are walked in order; stories.ts says what is planted, everything else is the desk's ordinary rhythm.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant.js';
import { addDays, dayNumber, weekdayOf } from '../time/local-date.js';
import type { LocalDate } from '../time/local-date.js';
import { instantOf, localDateOf } from '../time/zone.js';
import type { TicketType } from '../tickets/rows.js';
import { CAST_AGENTS, CAST_LEADS, CAST_TEAMS, CITIES } from './cast.js';
import { CHANNEL_MIX, PRODUCT_MIX, TEAM_OF_PRODUCT } from './cast.js';
import type { CastPerson } from './cast.js';
import { makeCustomers, makeOrders, productRows } from './customers.js';
import { evenly, nextTicketId, nonEmpty, pickAgent, pickCustomer, productOf, within } from './desk.js';
import type { Desk, WorldSettings } from './desk.js';
import { random as seeded } from './random.js';
import { iso, row } from './row.js';
import type { DemoRow, DemoTables } from './row.js';
import { planStories } from './stories.js';
import type { LateTicket } from './stories.js';
import { askCustomer } from './surveys.js';
import { tellTicket, tellWaiting } from './tickets.js';
import type { Opening } from './tickets.js';
import { DROP_TOPIC, SUGGESTION_TOPIC, SURGE_TOPIC, TYPE_MIX, topicsOf } from './wording.js';

/** How many days before today the demo begins. */
export const DEMO_DAYS = 183;
const TICKETS_PER_DAY = 49;
// Monday to Sunday; midnight to eleven at night.
const WEEKDAY_RHYTHM = [1.2, 1.1, 1.05, 1, 1.05, 0.85, 0.75] as const;
const HOUR_RHYTHM = [
  1, 0.6, 0.4, 0.3, 0.3, 0.5, 1, 2, 5, 9, 11, 9, 6, 6, 8, 9, 8, 7, 6, 7, 8, 6, 4, 2,
] as const;
const HOURS = HOUR_RHYTHM.map((weight, value) => ({ weight, value }));

/** All rows of the demo. About 9,000 tickets; every time lies at or before `now`, due times excepted. */
export function makeWorld(settings: WorldSettings): DemoTables {
  const { now, zone } = settings;
  const desk = tellDays(settings);
  const from = addDays(desk.today, -DEMO_DAYS);
  return {
    teams: CAST_TEAMS.map((team) => row({ id: team.id, name: team.name, supervisor_id: team.supervisor })),
    agents: [...CAST_AGENTS, ...CAST_LEADS].map(personRow),
    products: productRows(),
    customers: desk.customers.map((customer) => customer.row),
    events: desk.events,
    tickets: desk.tickets,
    surveys: desk.surveys,
    orders: makeOrders(desk.random, desk.customers, { now, zone }),
    benchmarks: BENCHMARKS.map(([metric, value]) =>
      row({ metric, value, source: 'Demo benchmark (invented)', segment: '', from, to: desk.today }),
    ),
  };
}

/** The desk on its last day, everything told up to `now`. */
export function tellDays(settings: WorldSettings): Desk {
  const { now, zone } = settings;
  const random = seeded(settings.seed);
  const today = localDateOf(now, zone);
  const from = addDays(today, -DEMO_DAYS);
  const customers = makeCustomers(random, { from, now, today, zone });
  const customersOf = new Map(
    Object.keys(CITIES).map((region) => [region, customers.filter((customer) => customer.region === region)]),
  );
  const desk: Desk = {
    ...settings,
    since: Number.NEGATIVE_INFINITY,
    random,
    today,
    stories: planStories(today),
    customers,
    customersOf,
    tickets: [],
    events: [],
    surveys: [],
    owed: new Map(),
    asked: 0,
  };

  for (let day = from; day <= today; day = addDays(day, 1)) workThrough(desk, day);
  for (const late of desk.stories.late) leaveWaiting(desk, late);
  return desk;
}

const BENCHMARKS = [
  ['csat', 0.86],
  ['first_response_time', 1500],
  ['resolution_time', 21600],
  ['fcr', 0.7],
  ['nps', 34],
] as const;

const personRow = (person: CastPerson): DemoRow =>
  row({
    id: person.id,
    name: person.name,
    email: `${person.id.toLowerCase()}@highmist.example`,
    team_id: person.team,
    role: person.role,
    active: true,
    aliases: person.aliases.join(';'),
  });

/** One day's customers. */
export function workThrough(desk: Desk, day: LocalDate): void {
  const { random, stories } = desk;
  const growth = 1.06 - (0.16 * (dayNumber(desk.today) - dayNumber(day))) / DEMO_DAYS;
  const rhythm = WEEKDAY_RHYTHM[weekdayOf(day) - 1] ?? 1;
  const usual = random.poisson(TICKETS_PER_DAY * rhythm * growth);
  for (let nth = 0; nth < usual; nth += 1) takeIn(desk, day, null);

  if (within(stories.complaints.days, day)) {
    const extra = random.poisson(stories.complaints.perDay * rhythm);
    for (let nth = 0; nth < extra; nth += 1) takeIn(desk, day, 'surge');
  }
}

/** One customer writes; what follows is told to its end. Nothing happens when the moment lies after now. */
function takeIn(desk: Desk, day: LocalDate, planted: 'surge' | null): void {
  const { random, stories, zone, now } = desk;
  const hour = random.weighted(nonEmpty(HOURS));
  const createdAt = instantOf(day, hour, random.int(0, 59), random.int(0, 59), 0, zone);
  const surge = planted === 'surge';
  const product = productOf(surge ? stories.complaints.product : random.weighted(PRODUCT_MIX));
  const region = surge && random.chance(0.85) ? stories.complaints.region : null;
  const customer = pickCustomer(desk, region);
  const type: TicketType = surge ? 'complaint' : random.weighted(TYPE_MIX);
  const team = random.weighted(nonEmpty(TEAM_OF_PRODUCT[product.id] ?? []));
  const dropped =
    within(stories.csatDrop.days, day) &&
    product.id === stories.csatDrop.product &&
    team === stories.csatDrop.team;
  const agent = pickAgent(desk, team, day);
  const open: Opening = {
    id: nextTicketId(desk),
    createdAt,
    channel: random.weighted(CHANNEL_MIX),
    type,
    topic: surge
      ? SURGE_TOPIC
      : type === 'suggestion'
        ? SUGGESTION_TOPIC
        : dropped && random.chance(0.6)
          ? DROP_TOPIC
          : random.weighted(topicsOf(product.line)),
    product,
    region: customer.region,
    priority: random.weighted(type === 'complaint' ? COMPLAINT_PRIORITY : USUAL_PRIORITY),
    agent,
    colleague: pickAgent(desk, team, day),
    customerId: customer.id,
    now,
    zone,
  };
  if (createdAt > now - MINUTE_MS || createdAt <= desk.since) return;

  const told = tellTicket(random, open);
  const satisfied = dropped
    ? stories.csatDrop.satisfied
    : Math.min(
        0.985,
        0.905 +
          told.resolver.charm -
          (type === 'complaint' ? 0.16 : 0) -
          (told.bumpy ? 0.09 : 0) -
          (open.channel === 'email' ? 0.03 : 0),
      );
  const after =
    told.resolvedAt === null
      ? null
      : askCustomer(
          random,
          {
            ticketId: open.id,
            agentId: told.resolver.id,
            type,
            resolvedAt: told.resolvedAt,
            isSatisfied: () => evenly(desk, `${team}/${product.id}`, satisfied),
            dropped,
            now,
          },
          () => `R${String((desk.asked += 1)).padStart(5, '0')}`,
        );
  desk.tickets.push(
    after === null || after.followedUpAt === null
      ? told.ticket
      : { ...told.ticket, followed_up_at: iso(after.followedUpAt) },
  );
  desk.events.push(...told.events);
  desk.surveys.push(...(after?.surveys ?? []));
}

const PROMISED_MS = {
  first_response: { urgent: 15 * MINUTE_MS, high: 30 * MINUTE_MS, normal: 2 * HOUR_MS },
  resolution: { urgent: 4 * HOUR_MS, high: 8 * HOUR_MS, normal: 2 * DAY_MS },
} as const;

function leaveWaiting(desk: Desk, late: LateTicket): void {
  const { random, now, zone } = desk;
  const agent = CAST_AGENTS.find((person) => person.id === late.agent);
  if (agent === undefined) throw new Error(`the story of a late ticket names nobody: ${late.agent}`);
  const product = productOf(
    random.pick(agent.team === 'T1' || agent.team === 'T2' ? ['P1', 'P2', 'P3'] : ['P4', 'P5', 'P6']),
  );
  const customer = pickCustomer(desk, null);
  const at = now + late.dueInMinutes * MINUTE_MS;
  const told = tellWaiting(
    {
      id: nextTicketId(desk),
      createdAt: Math.min(at - PROMISED_MS[late.promise][late.priority], now - 5 * MINUTE_MS),
      channel: random.weighted(CHANNEL_MIX),
      type: random.pick(['fault', 'fault', 'request', 'complaint']),
      topic: random.weighted(topicsOf(product.line)),
      product,
      region: customer.region,
      priority: late.priority,
      agent,
      colleague: agent,
      customerId: customer.id,
      now,
      zone,
    },
    { promise: late.promise, at },
  );
  desk.tickets.push(told.ticket);
  desk.events.push(...told.events);
}

const USUAL_PRIORITY = [
  { value: 'normal', weight: 66 },
  { value: 'high', weight: 17 },
  { value: 'low', weight: 12 },
  { value: 'urgent', weight: 5 },
] as const;
const COMPLAINT_PRIORITY = [
  { value: 'high', weight: 55 },
  { value: 'normal', weight: 30 },
  { value: 'urgent', weight: 15 },
] as const;
