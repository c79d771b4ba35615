// What a conversation was last about, per thread and asker: in the store for chats, in memory for a batch that leaves nothing
// behind. What comes back from a store is checked, as it may come from an older version.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Answered } from '../answer/answer-reading.js';
import { DIMENSION_IDS, METRIC_IDS, STATS, TIME_UNITS, type DimensionId } from '../metrics/metric.js';
import type { Shown } from '../question/context.js';
import { PLAN_KINDS, WHOLES, type Blank, type Plan } from '../question/plan.js';
import type { Database } from '../store/schema.js';
import { latestOfThread, loadThread, saveThread } from '../store/threads.js';
import type { Instant } from '../time/instant.js';
import { addDays, addSteps, stepStart, type DateRange } from '../time/local-date.js';

/** Where conversations are kept. The state is what `remembered` reads back. */
export interface Memory {
  load(thread: string, asker: string): Promise<unknown>;
  /** What was asked last in a thread, whoever asked. */
  latest(thread: string): Promise<unknown>;
  save(thread: string, asker: string, state: Remembered, now: Instant): Promise<void>;
}

/** What was asked last and when, and what a next word may point back to. */
export interface Remembered {
  /** Null where nothing has been understood yet, only options offered. */
  readonly plan: Plan | null;
  readonly at: Instant;
  /** The plans before that, the latest last. */
  readonly earlier?: readonly Plan[];
  /** The groups that the answer has listed, in their order. */
  readonly shown?: Shown;
  /** The groups that an answer before listed, one of which this one looked at further. */
  readonly looked?: Shown;
  /** The days of the one step of time that the answer has named. */
  readonly step?: DateRange;
  /** What was offered where the last question was asked back. */
  readonly offered?: readonly string[];
  /** What else was offered beside the option that was picked. */
  readonly passed?: readonly string[];
  /** What was asked last is not for the asker to see. */
  readonly denied?: true;
  /** What was answered last before all that was denied. */
  readonly answered?: Plan;
  /** What was asked last was not understood: what it was about. */
  readonly lost?: readonly string[];
  /** What was asked first, without the words that were not understood. */
  readonly near?: Plan;
  /** What was asked last, around the name that was asked back. */
  readonly blank?: Blank;
}

/** Conversations that outlive the process. */
export const storedMemory = (db: Kysely<Database>): Memory => ({
  load: (thread, asker) => loadThread(db, thread, asker),
  latest: (thread) => latestOfThread(db, thread),
  save: (thread, asker, state, now) => saveThread(db, thread, asker, state, now),
});

/** Conversations that end with the process: every thread begins empty and leaves nothing behind. */
export function passingMemory(): Memory {
  const threads = new Map<string, Remembered>();
  const last = new Map<string, Remembered>();
  const key = (thread: string, asker: string): string => JSON.stringify([thread, asker]);
  return {
    load: async (thread, asker) => threads.get(key(thread, asker)) ?? null,
    latest: async (thread) => last.get(thread) ?? null,
    save: async (thread, asker, state) => {
      threads.set(key(thread, asker), state);
      last.set(thread, state);
    },
  };
}

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const range = z.object({
  from: date.nullable(),
  to: date,
  as: z.exactOptional(z.enum(['day', 'week', 'month', 'quarter', 'year', 'days'])),
});
const value = z.union([z.string(), z.number(), z.null()]);
const dim = z.enum([...DIMENSION_IDS, 'day']);
const filter = z.union([z.object({ dim, in: z.array(value) }), z.object({ dim, not: z.array(value) })]);
const planShape = z.object({
  kind: z.enum(PLAN_KINDS),
  metrics: z.array(z.enum(METRIC_IDS)),
  stat: z.enum(STATS).nullable(),
  clock: z.enum(['calendar', 'business']),
  range: range.nullable(),
  grain: z.enum(['day', 'week', 'month', 'quarter', 'year']).nullable(),
  by: z.array(z.enum(DIMENSION_IDS)),
  where: z.array(filter),
  compare: range.nullable(),
  order: z.enum(['asc', 'desc']).nullable(),
  limit: z.number().nullable(),
  nth: z.exactOptional(z.literal(true)),
  place: z.boolean(),
  rankOf: z.exactOptional(z.string()),
  sql: z.exactOptional(z.literal(true)),
  pooled: z.boolean(),
  chart: z.enum(['line', 'bar', 'heatmap', 'histogram', 'pie', 'table', 'none']).nullable(),
  assumed: z.array(
    z.enum([
      'last_30_days',
      'now',
      'own_tickets',
      'team_tickets',
      'business_clock',
      'previous_range',
      'fiscal_year',
      'usual_stat',
    ]),
  ),
  every: z.exactOptional(z.literal(true)),
  relate: z.exactOptional(z.literal(true)),
  byMerit: z.exactOptional(z.literal(true)),
  ofAll: z.exactOptional(z.literal(true)),
  way: z.exactOptional(z.enum(['up', 'down'])),
  target: z.exactOptional(z.literal(true)),
  industry: z.exactOptional(z.literal(true)),
  written: z.exactOptional(z.enum(TIME_UNITS)),
  share: z.exactOptional(z.enum(DIMENSION_IDS)),
  against: z.exactOptional(z.enum(WHOLES)),
  having: z.exactOptional(
    z.union([
      z.object({
        than: z.literal('value'),
        side: z.enum(['above', 'below']),
        value: z.number(),
        inclusive: z.boolean(),
      }),
      z.object({ than: z.literal('target'), side: z.enum(['above', 'below', 'met', 'missed']) }),
    ]),
  ),
});
const group = z.union([z.string(), z.number()]);
const listed = z.object({
  dim: z.enum(DIMENSION_IDS),
  values: z.array(group),
  most: z.exactOptional(z.array(group).readonly()),
  least: z.exactOptional(z.array(group).readonly()),
});
const rememberedShape = z.object({
  plan: planShape.nullable(),
  at: z.number(),
  earlier: z.exactOptional(z.array(planShape)),
  shown: z.exactOptional(listed),
  looked: z.exactOptional(listed),
  step: z.exactOptional(range),
  offered: z.exactOptional(z.array(z.string())),
  passed: z.exactOptional(z.array(z.string())),
  lost: z.exactOptional(z.array(z.string())),
  denied: z.exactOptional(z.literal(true)),
  answered: z.exactOptional(planShape),
  near: z.exactOptional(planShape),
  blank: z.exactOptional(
    z.object({ before: z.string(), after: z.string(), name: z.exactOptional(z.literal(true)) }),
  ),
});

/** How many steps one may go back. */
const STEPS_BACK = 20;
/** More groups than this nobody counts through. */
const SHOWN = 20;

/** What is remembered after an answer; null where it changes nothing. */
export function afterwards(
  { plan, full, undone, passed, lost, blank, unsure, near }: Answered,
  last: Remembered | null,
  at: Instant,
): Remembered | null {
  const { options, rows, status } = full.answer;
  const earlier = last?.earlier ?? [];
  if (plan === null) {
    if (options.length > 0)
      return {
        plan: last?.plan ?? null,
        at,
        earlier,
        offered: options,
        // Read back, and nobody has said yes: what was lost may still be meant.
        ...(unsure === true ? { lost: last?.lost ?? ['unknown'] } : {}),
        ...(blank === undefined ? {} : { blank }),
      };
    if (last === null || (last.plan === null && last.offered === undefined))
      return near === undefined && lost === undefined
        ? null
        : {
            plan: null,
            at,
            ...(near === undefined ? {} : { near }),
            // What the turns before named may still be meant.
            ...(lost === undefined ? {} : { lost: [...new Set([...(last?.lost ?? []), ...lost])] }),
            ...(blank === undefined ? {} : { blank }),
          };
    // What was offered before may still be meant, rather than what was asked before that.
    const { shown, offered } = last;
    const open = offered === undefined ? {} : { offered };
    if (lost !== undefined)
      return {
        plan: last.plan,
        at,
        earlier,
        lost,
        ...open,
        ...(shown === undefined ? {} : { shown }),
        ...(last.looked === undefined ? {} : { looked: last.looked }),
        // Whom and when it named, where only its figure can't be had.
        ...(near?.metrics.length === 0 ? { near } : {}),
        ...(blank === undefined ? {} : { blank }),
      };
    return offered === undefined
      ? null
      : {
          plan: last.plan,
          at: last.at,
          earlier,
          ...open,
          // Nobody has said yes to it, and what was said since was not understood.
          lost: last.lost ?? ['unknown'],
        };
  }
  const step = stepNamed(plan, rows);
  const listed = withOtherEnd(plan, withLevel(plan, shownIn(plan, rows), full.level ?? []), last);
  const still = stillShown(plan, last?.shown ?? null);
  const shown = listed ?? still;
  // A table of one that stood in another.
  const looked =
    listed !== null && still !== null && still.dim !== listed.dim
      ? still
      : stillShown(plan, last?.looked ?? null);
  return {
    plan,
    at,
    earlier:
      undone === true
        ? earlier.slice(0, -1)
        : [
            ...earlier,
            ...(last === null || last.plan === null || sameAs(last.plan, plan) ? [] : [last.plan]),
          ].slice(-STEPS_BACK),
    ...(shown === null ? {} : { shown }),
    ...(looked === null ? {} : { looked }),
    ...(step === null ? {} : { step }),
    ...(passed === undefined ? {} : { passed }),
    ...(status === 'denied' ? { denied: true as const, ...answeredBefore(last) } : {}),
  };
}

/** What a question goes on from where the one before it was denied. */
function answeredBefore(last: Remembered | null): { readonly answered?: Plan } {
  const answered = last?.denied === true ? last.answered : last?.plan;
  return answered === undefined || answered === null ? {} : { answered };
}

/** Gone back to, or asked again: one step to go back over. */
const sameAs = (one: Plan, other: Plan): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was listed is still before the asker while one of it is looked at. */
function stillShown({ where }: Plan, shown: Shown | null): Shown | null {
  if (shown === null) return null;
  const looked = where.some(
    (filter) =>
      'in' in filter &&
      filter.dim === shown.dim &&
      filter.in.every((one) => one !== null && shown.values.includes(one)),
  );
  return looked ? shown : null;
}

/** Of a ranking that names one, who shares its place is remembered beside it. */
function withLevel(
  { limit, order }: Plan,
  shown: Shown | null,
  level: readonly (string | number)[],
): Shown | null {
  if (shown === null || limit !== 1 || level.length === 0) return shown;
  const all = [...shown.values, ...level];
  return order === 'asc' ? { ...shown, least: all } : { ...shown, most: all };
}

/** "Quickest?" after who is slowest: who stood at the other end is remembered beside whoever stands at this one. */
function withOtherEnd(plan: Plan, shown: Shown | null, last: Remembered | null): Shown | null {
  const before = last?.plan ?? null;
  if (shown === null || before === null || plan.limit !== 1 || before.limit !== 1) return shown;
  const turned = before.order !== plan.order && sameAs({ ...before, order: plan.order }, plan);
  const end = before.order === 'asc' ? 'least' : 'most';
  const there = last?.shown?.[end];
  return !turned || there === undefined ? shown : { ...shown, [end]: there };
}

function shownIn(plan: Plan, rows: Answered['full']['answer']['rows']): Shown | null {
  const { by, grain } = plan;
  const [dim] = by;
  if (dim === undefined || by.length !== 1 || grain !== null) return null;
  if (plan.kind === 'drivers') {
    // Of reasons by product, the products: the one that moved it most is the first.
    const keys = rows.flatMap((row) =>
      row['dim'] === dim && (typeof row['key'] === 'string' || typeof row['key'] === 'number')
        ? [row['key']]
        : [],
    );
    return keys.length === 0 ? null : { dim, values: keys.slice(0, SHOWN) };
  }
  const values = rows.flatMap((row) => row[dim] ?? []).slice(0, SHOWN);
  return values.length === 0 ? null : { dim, values, ...endsOf(plan, dim, rows) };
}

/** The groups at both ends of a table. Of a ranking that was cut off only the end that it begins with is known. */
function endsOf(
  { metrics, order, limit }: Plan,
  dim: DimensionId,
  rows: Answered['full']['answer']['rows'],
): Pick<Shown, 'most' | 'least'> {
  const [metric, more] = metrics;
  if (metric === undefined || more !== undefined) return {};
  const known = rows.flatMap((row) => {
    const [group, figure] = [row[dim], row[metric]];
    return typeof figure === 'number' && (typeof group === 'string' || typeof group === 'number')
      ? [{ group, figure }]
      : [];
  });
  const figures = known.map(({ figure }) => figure);
  const at = (end: number): readonly (string | number)[] =>
    known.filter(({ figure }) => figure === end).map(({ group }) => group);
  return {
    ...(limit !== null && order !== 'desc' ? {} : { most: at(Math.max(...figures)) }),
    ...(limit !== null && order !== 'asc' ? {} : { least: at(Math.min(...figures)) }),
  };
}

/** The days of the only row of a ranking of days, weeks, months. */
function stepNamed({ by, grain, range }: Plan, rows: Answered['full']['answer']['rows']): DateRange | null {
  const [row, another] = rows;
  const key = grain === null ? undefined : row?.[grain];
  if (grain === null || by.length > 0 || another !== undefined || typeof key !== 'string') return null;
  const start = stepStart(grain, key);
  const end = addDays(addSteps(grain, start, 1), -1);
  const from = range?.from ?? start;
  const to = range?.to ?? end;
  return { from: from > start ? from : start, to: to < end ? to : end };
}

/** What was saved, checked; null when nothing was, or it is of a shape this version does not know. */
export function remembered(state: unknown): Remembered | null {
  const parsed = rememberedShape.safeParse(state);
  return parsed.success ? parsed.data : null;
}
