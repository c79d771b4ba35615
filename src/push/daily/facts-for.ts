// The facts of one card, out of the figures of the run: what its reader may see, and nothing else. Each figure is put to the rules of
// access as the question that it answers; where they refuse, or would have to look at the figure first, the card goes without it.
import { restrict } from '../../access/restrict.js';
import type { Principal } from '../../access/principal.js';
import { targetFor } from '../../answer/target.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import type { Filter } from '../../metrics/query.js';
import { addDays, type LocalDate } from '../../time/local-date.js';
import type { Recipient, RunContext } from '../push.js';
import { worksOn } from '../working-day.js';
import {
  DAILY_METRICS,
  type DailyFacts,
  type DailyLine,
  type DailyMember,
  type DailyMetric,
  type Reading,
  type Waiting,
} from './facts.js';
import { dailyQuery, type DailyFigures, type Group } from './figures.js';
import { usualOf } from './usual.js';

export interface DailySources {
  readonly figures: DailyFigures;
  readonly waiting: (group: Group) => Waiting;
  /** The people on whose work the whole's figure of a day rests. */
  readonly peopleBehind: (metric: MetricId, date: LocalDate) => Iterable<string>;
  readonly benchmarks: ReadonlyMap<string, { readonly value: number; readonly source: string }>;
}

const CHART_DAYS = 14;
/** A card is no list. */
const MAX_MEMBERS = 6;
const NOTHING: Reading = { value: null, n: 0 };

/** What a card is about: the figures of the reader, of their team, or of the whole. */
export interface Circle {
  readonly scope: DailyFacts['scope'];
  readonly group: Group;
  readonly teamId: string | null;
}

/** An agent's card is their own, a supervisor's the team's, everybody else's the whole's; a room's its team's. */
export function circleOf(recipient: Recipient, run: Pick<RunContext, 'directory'>): Circle {
  const whole: Circle = { scope: 'whole', group: 'all', teamId: null };
  const ofTeam = (id: string | null): Circle =>
    id === null ? whole : { scope: 'team', group: `team:${id}`, teamId: id };
  if (recipient.kind === 'room') return ofTeam(recipient.teamId);
  const { agent } = recipient;
  switch (agent.role) {
    case 'agent':
      return { scope: 'own', group: `agent:${agent.id}`, teamId: agent.teamId };
    case 'supervisor':
      return ofTeam(run.directory.teams.find((team) => team.supervisorId === agent.id)?.id ?? agent.teamId);
    case 'manager':
    case 'admin':
    case 'analyst':
      return whole;
    default:
      return agent.role satisfies never;
  }
}

export function factsFor(
  recipient: Recipient,
  day: LocalDate,
  today: LocalDate,
  run: RunContext,
  sources: DailySources,
): DailyFacts {
  const circle = circleOf(recipient, run);
  const { directory, config } = run;
  const { principal } = recipient;
  const may = (group: Group, metric: MetricId, date = day): boolean =>
    maySee(principal, group, metric, date, run, sources.peopleBehind);
  const around: Group | null =
    circle.scope === 'whole'
      ? null
      : circle.scope === 'team'
        ? 'all'
        : circle.teamId === null
          ? 'all'
          : `team:${circle.teamId}`;
  const worked = workedDays(recipient, circle, run);
  const line = (metric: DailyMetric): DailyLine => {
    const on = (group: Group, date: LocalDate): Reading =>
      (may(group, metric, date) ? sources.figures.on(group, metric, date) : undefined) ?? NOTHING;
    const entry = metricEntry(metric);
    const target = targetFor(config, directory, entry, entry.stat, filterOf(circle.group));
    return {
      metric,
      day: on(circle.group, day),
      usual: usualOf(day, (date) => on(circle.group, date), worked),
      around: around === null || !may(around, metric) ? null : on(around, day),
      target: target?.value ?? null,
      benchmark: sources.benchmarks.get(metric) ?? null,
      series: Array.from({ length: CHART_DAYS }, (_, i) => {
        const date = addDays(day, i - CHART_DAYS + 1);
        return { date, ...on(circle.group, date) };
      }),
    };
  };
  return {
    scope: circle.scope,
    reader: recipient.kind === 'person' ? recipient.agent.name : null,
    team: directory.teams.find(({ id }) => id === circle.teamId)?.name ?? null,
    day,
    today,
    lines: DAILY_METRICS.map(line),
    resolved: may(circle.group, 'resolved') ? sources.figures.resolved(circle.group, day) : 0,
    waiting: may(circle.group, 'backlog')
      ? sources.waiting(circle.group)
      : { open: 0, dueToday: 0, overdue: 0 },
    members: circle.scope === 'own' ? [] : membersOf(circle, recipient, day, run, sources, may),
    minSample: config.workspace.minSample,
  };
}

/**
 * Whether the reader may see this group's figure of a day. Where the rules want to know on how many others a figure rests, it must be
 * more than one, as `guard` has it.
 */
export function maySee(
  principal: Principal,
  group: Group,
  metric: MetricId,
  date: LocalDate,
  run: Pick<RunContext, 'config' | 'directory'>,
  peopleBehind: DailySources['peopleBehind'],
): boolean {
  const query = dailyQuery(run, metric, { from: date, to: date }, [], filterOf(group));
  const restriction = restrict(principal, query, 'figure', run.directory);
  if (restriction.kind === 'denied') return false;
  const known = restriction.query.countOthersThan;
  if (known === null) return true;
  if (group !== 'all') return false;
  let others = 0;
  for (const id of peopleBehind(metric, date)) if (!known.includes(id) && ++others > 1) return true;
  return false;
}

function filterOf(group: Group): readonly Filter[] {
  if (group === 'all') return [];
  const [dim, id] = group.startsWith('agent:')
    ? (['agent', group.slice('agent:'.length)] as const)
    : (['team', group.slice('team:'.length)] as const);
  return [{ dim, in: [id] }];
}

function workedDays(recipient: Recipient, circle: Circle, run: RunContext): (date: LocalDate) => boolean {
  const calendar = run.config.calendarOf(circle.teamId);
  const own = recipient.kind === 'person' && circle.scope === 'own' ? recipient.id : null;
  return (date) => worksOn(calendar, run.absences, own, date);
}

function membersOf(
  circle: Circle,
  recipient: Recipient,
  day: LocalDate,
  { directory }: RunContext,
  { figures, waiting }: DailySources,
  may: (group: Group, metric: MetricId) => boolean,
): readonly DailyMember[] {
  if (recipient.kind === 'room') return [];
  const groups: readonly { readonly name: string; readonly group: Group }[] =
    circle.scope === 'team'
      ? directory.agents
          .filter(({ teamId, active, role }) => active && role === 'agent' && teamId === circle.teamId)
          .map(({ name, id }) => ({ name, group: `agent:${id}` as const }))
      : directory.teams.map(({ name, id }) => ({ name, group: `team:${id}` as const }));
  return groups
    .filter(({ group }) => may(group, 'backlog') && DAILY_METRICS.every((metric) => may(group, metric)))
    .map(({ name, group }) => ({
      name,
      open: waiting(group).open,
      overdue: waiting(group).overdue,
      firstResponse: figures.on(group, 'first_response_time', day) ?? NOTHING,
      csat: figures.on(group, 'csat', day) ?? NOTHING,
    }))
    .filter(({ open, firstResponse, csat }) => open + firstResponse.n + csat.n > 0)
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_MEMBERS);
}
