// An alert as it is watched: what figure, in which steps of time, against what. The values are in the metric's own unit.
import { z } from 'zod';
import { DIMENSION_IDS, METRIC_IDS, STATS } from '../../metrics/metric.js';
import type { DimensionId, MetricId, Stat } from '../../metrics/metric.js';
import type { ClockKind, Filter } from '../../metrics/query.js';
import { HOUR_MS } from '../../time/instant.js';
import type { Step } from '../subscribe/wish.js';
import type { Temper } from './state.js';

/** One metric of somebody or something; `by`: each group is watched by itself. */
export interface Subject {
  readonly metric: MetricId;
  readonly stat: Stat | null;
  readonly clock: ClockKind;
  readonly by: DimensionId | null;
  readonly where: readonly Filter[];
}

export type Limit =
  | { readonly kind: 'threshold'; readonly side: 'above' | 'below'; readonly limit: number }
  /** `relative`: `by` is a share of the figure before; else it is in the metric's unit. */
  | {
      readonly kind: 'change';
      readonly way: 'up' | 'down' | 'either';
      readonly by: number;
      readonly relative: boolean;
    }
  | { readonly kind: 'anomaly'; readonly way: 'up' | 'down' | 'either' }
  | { readonly kind: 'silence' };

export interface AlertRule {
  /** Null for `silence`. */
  readonly subject: Subject | null;
  readonly limit: Limit;
  readonly step: Step;
  /** How many periods in a row it has to hold. */
  readonly hold: number;
  /** 0: as it comes; each step makes it less sensitive. */
  readonly level: number;
}

const COOLDOWN_HOURS: Readonly<Record<Step, number>> = { day: 20, week: 6 * 24, month: 27 * 24 };

/** Less sensitive means: it has to hold for longer; an anomaly, to be rarer (see judge.ts). */
export const temperOf = ({ hold, level, limit, step }: AlertRule): Temper => ({
  hold: limit.kind === 'anomaly' ? hold : hold + level,
  cooldownMs: COOLDOWN_HOURS[step] * HOUR_MS,
});

const value = z.union([z.string(), z.number(), z.null()]);
const dim = z.enum([...DIMENSION_IDS, 'day']);
const way = z.enum(['up', 'down', 'either']);

/** As it is kept in the store; what comes back may have been written by an older version. */
export const ruleShape = z.object({
  subject: z
    .object({
      metric: z.enum(METRIC_IDS),
      stat: z.enum(STATS).nullable(),
      clock: z.enum(['calendar', 'business']),
      by: z.enum(DIMENSION_IDS).nullable(),
      where: z.array(
        z.union([z.object({ dim, in: z.array(value) }), z.object({ dim, not: z.array(value) })]),
      ),
    })
    .nullable(),
  limit: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('threshold'), side: z.enum(['above', 'below']), limit: z.number() }),
    z.object({ kind: z.literal('change'), way, by: z.number(), relative: z.boolean() }),
    z.object({ kind: z.literal('anomaly'), way }),
    z.object({ kind: z.literal('silence') }),
  ]),
  step: z.enum(['day', 'week', 'month']),
  hold: z.number().int().min(1),
  level: z.number().int().min(0),
});
