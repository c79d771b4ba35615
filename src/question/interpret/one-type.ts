// Figures of tickets of one type: of which type they are, and that a type that is named now takes the place of the one before.
import type { MetricId } from '../../metrics/metric.js';
import type { TicketType } from '../../tickets/rows.js';
import type { Plan } from '../plan.js';
import type { SaidFilter } from './frame.js';

/** The numbers of tickets of one type. */
const COUNTS: Readonly<Partial<Record<MetricId, TicketType>>> = {
  complaints: 'complaint',
  faults: 'fault',
  suggestions: 'suggestion',
};

/** What is reckoned of them. */
const RATES: Readonly<Partial<Record<MetricId, TicketType>>> = {
  complaint_rate: 'complaint',
  repeat_complaint_rate: 'complaint',
  fault_rate: 'fault',
  suggestion_adoption_rate: 'suggestion',
};

/** The type whose tickets are counted by `metric`; undefined where it counts others as well, or is no number of them. */
export const typeCounted = (metric: MetricId): TicketType | undefined => COUNTS[metric];

/** The type that a rate is of; undefined where it is of none. */
export const rateOf = (metric: MetricId): TicketType | undefined => RATES[metric];

/** Whether all of them are of tickets of one type: 投诉, 故障率. */
export const ofOneType = (metrics: readonly MetricId[]): boolean =>
  metrics.length > 0 && metrics.every((id) => COUNTS[id] !== undefined || RATES[id] !== undefined);

/** The tickets of one type as a figure: the catalogue's own, or the number of tickets with a condition. */
export function ticketsOf(type: string): {
  readonly metric: MetricId;
  readonly filter: SaidFilter | null;
} {
  const metric = (Object.keys(COUNTS) as MetricId[]).find((id) => COUNTS[id] === type);
  return metric === undefined
    ? { metric: 'tickets', filter: { dim: 'type', values: [type], not: false } }
    : { metric, filter: null };
}

/** 咨询呢 after complaints: the number of those, and not of the complaints among them. Null where no other type is named. */
export function otherType(
  metrics: readonly MetricId[],
  filters: readonly SaidFilter[],
): { readonly metric: MetricId; readonly filters: readonly SaidFilter[] } | null {
  const [metric, more] = metrics;
  const named = filters.find(({ dim, not }) => dim === 'type' && !not);
  const [type, another] = named?.values ?? [];
  if (metric === undefined || more !== undefined || COUNTS[metric] === undefined) return null;
  if (named === undefined || type === undefined) return null;
  if (another !== undefined) return { metric: 'tickets', filters };
  const { metric: then, filter } = ticketsOf(String(type));
  const rest = filters.filter((one) => one !== named);
  return { metric: then, filters: filter === null ? rest : filters };
}

/** The plan without its type: 投诉呢 after the number of questions is of all complaints. */
export const ofAnyType = (plan: Plan): Plan =>
  plan.where.some(({ dim }) => dim === 'type')
    ? { ...plan, where: plan.where.filter(({ dim }) => dim !== 'type') }
    : plan;
