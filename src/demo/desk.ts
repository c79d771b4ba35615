// The demo desk while it is being told: what has happened so far, and who or what is picked next.
import type { Instant, Zone } from '../time/instant.js';
import type { ClosedRange, LocalDate } from '../time/local-date.js';
import { CAST_AGENTS, CAST_PRODUCTS, NEWCOMER } from './cast.js';
import type { CastPerson, CastProduct } from './cast.js';
import type { DemoCustomer } from './customers.js';
import type { Random, Weighted } from './random.js';
import type { DemoRow } from './row.js';
import type { Stories } from './stories.js';

export interface WorldSettings {
  readonly seed: number;
  readonly now: Instant;
  readonly zone: Zone;
}

/** A growing desk: everything that days add to. */
export interface Desk extends WorldSettings {
  /** What came in up to here has been told already. */
  readonly since: Instant;
  readonly random: Random;
  readonly today: LocalDate;
  readonly stories: Stories;
  readonly customersOf: ReadonlyMap<string, readonly DemoCustomer[]>;
  readonly customers: readonly DemoCustomer[];
  readonly tickets: DemoRow[];
  readonly events: DemoRow[];
  readonly surveys: DemoRow[];
  /** What the draws of `evenly` still owe, by group. */
  readonly owed: Map<string, number>;
  /** How many surveys were sent. */
  asked: number;
}

/**
 * True with the given probability, but evenly: over a group the share hardly strays from what it should be. So the only
 * thing that moves a team's CSAT by much is what is planted, in a desk of this size too.
 */
export function evenly(desk: Desk, group: string, probability: number): boolean {
  const owed = (desk.owed.get(group) ?? desk.random.next()) + probability;
  const isTrue = owed > desk.random.next();
  desk.owed.set(group, owed - (isTrue ? 1 : 0));
  return isTrue;
}

export const within = (days: ClosedRange, day: LocalDate): boolean => day >= days.from && day <= days.to;

export const nextTicketId = (desk: Desk): string => `HM-${String(10_001 + desk.tickets.length)}`;

export function pickCustomer(desk: Desk, region: string | null): DemoCustomer {
  const list = (region === null ? undefined : desk.customersOf.get(region)) ?? desk.customers;
  // A few customers write often, most hardly ever.
  const customer = list[Math.floor(list.length * desk.random.next() ** 1.7)];
  if (customer === undefined) throw new Error('the demo has no customers');
  return customer;
}

export function pickAgent(desk: Desk, team: string, day: LocalDate): CastPerson {
  const here = CAST_AGENTS.filter(
    (person) => person.team === team && (person.id !== NEWCOMER || day >= desk.stories.newcomerFrom),
  );
  // The newcomer still learns: few tickets, hence few ratings.
  return desk.random.weighted(
    nonEmpty(here.map((person) => ({ value: person, weight: person.id === NEWCOMER ? 0.22 : person.load }))),
  );
}

export function productOf(id: string): CastProduct {
  const product = CAST_PRODUCTS.find((each) => each.id === id);
  if (product === undefined) throw new Error(`the demo sells no product ${id}`);
  return product;
}

export function nonEmpty<T>(list: readonly Weighted<T>[]): readonly [Weighted<T>, ...Weighted<T>[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('nothing to choose from');
  return [first, ...rest];
}
