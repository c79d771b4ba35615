// The schema of deskbeat.yaml: every setting that it may hold, with its default. What one setting says about another (a team's
// calendar, a push's robot) is checked in references.ts.
import { z } from 'zod';
import { METRIC_IDS, type MetricId } from '../metrics/metric.js';
import { parseTimeOfDay } from '../time/working-hours.js';
import { isAddress, PLATFORMS } from './address.js';
import { cronProblem } from './cron-text.js';
import { parseDuration, parseShare } from './duration.js';
import { hours } from './hours.js';
import { address, duration, group, name, parsed, share, workSpan, zone } from './schema-parts.js';
import { needs } from './sentence.js';
import type { Near } from './settings.js';

const WEEK_STARTS = { monday: 1, sunday: 7, saturday: 6 } as const;

/** Whom a push or an escalation reaches by role. */
const AUDIENCES = ['agents', 'supervisors', 'managers', 'analysts', 'admins'] as const;
const ESCALATION_ROLES = ['agent', 'supervisor', 'manager', 'admin'] as const;

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1));

const workspace = group({
  name: name.default('Deskbeat'),
  timezone: zone.optional(),
  language: z.enum(['zh', 'en']).default('zh'),
  weekStart: z
    .enum(['monday', 'sunday', 'saturday'])
    .default('monday')
    .transform((day) => WEEK_STARTS[day]),
  clock: z.enum(['calendar', 'business']).default('calendar'),
  minSample: z.int().min(1).default(10),
  fiscalYearStart: z.int().min(1).max(12).nullable().default(null),
  prefer: listOf(z.enum(PLATFORMS)).default([...PLATFORMS]),
});

const calendar = group({
  timezone: zone.optional(),
  holidays: listOf(name).optional(),
  hours: hours.optional(),
});

const team = group({ calendar: name.optional(), channel: address.optional() });

const promise = group({ firstResponse: workSpan.optional(), resolution: workSpan.optional() });
const sla = group({
  urgent: promise.optional(),
  high: promise.optional(),
  normal: promise.optional(),
  low: promise.optional(),
});

const roleOrAddress = parsed(
  (text) => (ESCALATION_ROLES.some((role) => role === text) || isAddress(text) ? text : null),
  `one of ${ESCALATION_ROLES.join(', ')} or an address such as slack:C0123`,
  ESCALATION_ROLES,
);
const near = parsed((text): Near | null => {
  const part = parseShare(text);
  if (part !== null) return { unit: 'share', share: part };
  const ms = parseDuration(text);
  return ms === null ? null : { unit: 'left', ms };
}, 'a share such as 25% or a time such as 10m');
const overdue = group({
  near: share.default(0.25),
  nearBy: group({
    urgent: near.optional(),
    high: near.optional(),
    normal: near.optional(),
    low: near.optional(),
  }).prefault({}),
  escalate: z.array(group({ after: duration, to: roleOrAddress })).default([]),
  channel: address.optional(),
});

const metric = parsed(
  (text) => METRIC_IDS.find((id) => id === text) ?? null,
  'a metric (`deskbeat metrics` lists them)',
  METRIC_IDS,
);
/** Metrics in seconds: their targets are durations. */
export const isDurationMetric = (id: MetricId): boolean => id.endsWith('_time');

const numberOrText = z.custom<number | string>(
  (value) => typeof value === 'number' || typeof value === 'string',
  'needs a number, a share such as 90% or a duration such as 30m',
);
const target = group({
  metric,
  value: numberOrText,
  team: name.optional(),
  agent: name.optional(),
}).transform(({ value, ...rest }, context) => {
  const wanted = isDurationMetric(rest.metric)
    ? 'a duration such as 30m'
    : 'a number such as 0.9 or a share such as 90%';
  const read = typeof value === 'number' ? value : readTarget(rest.metric, value);
  if (read !== null && read >= -100) return { ...rest, value: read };
  context.addIssue({ code: 'custom', path: ['value'], message: needs(value, wanted) });
  return z.NEVER;
});

/** Durations become seconds, shares become ratios. */
function readTarget(metric: MetricId, text: string): number | null {
  if (!isDurationMetric(metric)) return parseShare(text);
  const ms = parseDuration(text);
  return ms === null ? null : ms / 1000;
}

const quiet = parsed((text) => {
  const [from, to, ...more] = text.split('-').map(parseTimeOfDay);
  if (from === null || from === undefined || to === null || to === undefined || more.length > 0) return null;
  return from === to ? null : { fromMinute: from, toMinute: to };
}, 'hours such as "21:00-08:00"');

const person = group({
  slack: name.optional(),
  wecom: name.optional(),
  dingtalk: name.optional(),
  prefer: z.enum(PLATFORMS).optional(),
  quiet: quiet.optional(),
});

const robot = group({ platform: z.enum(['dingtalk', 'wecom']) });

const cron = z.string().superRefine((text, context) => {
  const problem = cronProblem(text);
  if (problem !== null) context.addIssue({ code: 'custom', message: `is "${text}", which ${problem}` });
});
const audience = parsed(
  (text) => (AUDIENCES.some((role) => role === text) || isAddress(text) ? text : null),
  `one of ${AUDIENCES.join(', ')} or an address such as slack:C0123`,
  AUDIENCES,
);
const push = group({
  name,
  cron,
  to: listOf(audience),
  metric: metric.optional(),
  guard: metric.optional(),
  weeks: z.int().min(1).max(53).optional(),
  team: name.optional(),
});

const groupOf = <T extends z.ZodType>(item: T) => z.record(z.string(), item).default({});

/** The whole file, in the plain form: spans in ms, shares from 0 to 1, weekdays as numbers. */
export const workspaceFile = group({
  workspace: workspace.prefault({}),
  calendars: groupOf(calendar),
  teams: groupOf(team.nullable().transform((team) => team ?? {})),
  sla: sla.optional(),
  overdue: overdue.optional(),
  targets: z.array(target).default([]),
  people: groupOf(person),
  robots: groupOf(robot),
  pushes: z
    .array(push)
    .nullable()
    .default([])
    .transform((pushes) => pushes ?? []),
});

export type WorkspaceFile = z.output<typeof workspaceFile>;
