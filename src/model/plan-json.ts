// What the model answered, as a plan, or as nothing: its JSON is checked field by field, and names are what they stood for.
import { z } from 'zod';
import { DIMENSION_IDS, METRIC_IDS, STATS } from '../metrics/metric.js';
import type { Filter } from '../metrics/query.js';
import type { Asker } from '../question/context.js';
import { PLAN_KINDS } from '../question/plan.js';
import type { VeiledQuestion } from './veil.js';

const date = z.iso.date();
const range = z.strictObject({ from: date, to: date }).refine(({ from, to }) => from <= to);
const dim = z.enum(DIMENSION_IDS);
const values = z.array(z.union([z.string(), z.int().min(0).max(23)])).min(1);
const filter = z.union([z.strictObject({ dim, in: values }), z.strictObject({ dim, not: values })]);
const answer = z.strictObject({
  plan: z
    .strictObject({
      kind: z.enum(PLAN_KINDS),
      metrics: z.array(z.enum(METRIC_IDS)).min(1).max(3),
      stat: z.enum(STATS).nullable().default(null),
      range: range.nullable().default(null),
      grain: z.enum(['day', 'week', 'month', 'quarter', 'year']).nullable().default(null),
      by: z.array(dim).max(2).default([]),
      where: z.array(filter).max(10).default([]),
      compare: range.nullable().default(null),
      order: z.enum(['asc', 'desc']).nullable().default(null),
      limit: z.int().min(1).max(100).nullable().default(null),
    })
    .nullable(),
});

/** What of a plan a model may choose. */
export type ModelPlan = Omit<NonNullable<z.infer<typeof answer>['plan']>, 'where'> & {
  readonly where: readonly Filter[];
};

/** @param content the model's words; null: it is no plan, or names something that was not in the question */
export function planFrom(content: string, { names }: VeiledQuestion, asker: Asker): ModelPlan | null {
  const parsed = answer.safeParse(jsonIn(content));
  if (!parsed.success || parsed.data.plan === null) return null;
  const { where, ...plan } = parsed.data.plan;
  const filters = where.map((each) => unveiled(each, [...names, ...ownNames(asker)]));
  return filters.some((each) => each === null)
    ? null
    : { ...plan, where: filters.filter((each) => each !== null) };
}

/** "me" and "my team" stand for themselves in the question: they are names only here. */
const ownNames = ({ agentId, teamId }: Asker): VeiledQuestion['names'] => [
  ...(agentId === null ? [] : [{ token: 'me', dim: 'agent' as const, values: [agentId] }]),
  ...(teamId === null ? [] : [{ token: 'my team', dim: 'team' as const, values: [teamId] }]),
];

function unveiled(given: z.infer<typeof filter>, names: VeiledQuestion['names']): Filter | null {
  const said = 'in' in given ? given.in : given.not;
  const found = said.map((value) => {
    if (typeof value === 'number') return given.dim === 'hour' || given.dim === 'weekday' ? [value] : null;
    const name = names.find(({ token, dim: kind }) => token === value && kind === given.dim);
    return name?.values ?? null;
  });
  if (found.some((each) => each === null)) return null;
  const meant = found.flatMap((each) => each ?? []);
  return 'in' in given ? { dim: given.dim, in: meant } : { dim: given.dim, not: meant };
}

/** Models like to wrap their JSON into words or fences. */
function jsonIn(content: string): unknown {
  const from = content.indexOf('{');
  const to = content.lastIndexOf('}');
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(content.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
