// The registry of metrics: every definition, in the order of METRIC_IDS, checked when the program starts.
import { backlog } from './definitions/backlog.js';
import { complaints } from './definitions/complaints.js';
import { customers } from './definitions/customers.js';
import type { Definition } from './definitions/definition.js';
import { faults } from './definitions/faults.js';
import { resolution } from './definitions/resolution.js';
import { response } from './definitions/response.js';
import { satisfaction } from './definitions/satisfaction.js';
import { sla } from './definitions/sla.js';
import { volume } from './definitions/volume.js';
import { DIMENSION_IDS, METRIC_IDS } from './metric.js';
import type { SurveyKind } from '../tickets/rows.js';
import type { MetricEntry, MetricId } from './metric.js';
import type { MetricQuery } from './query.js';

const FAMILIES = [
  volume,
  response,
  resolution,
  satisfaction,
  complaints,
  faults,
  backlog,
  sla,
  customers,
] as const;

/** A name as it is compared: case, spaces and hyphens make no difference. */
const folded = (name: string): string => name.toLowerCase().replace(/[\s-]+/gu, '');

/**
 * The definitions in the order of METRIC_IDS.
 * Throws when one is missing or stands twice, a dimension or companion is unknown, or a name means two metrics.
 */
export function checkedCatalogue(definitions: readonly Definition[]): readonly Definition[] {
  const byId = new Map<MetricId, Definition>();
  const owner = new Map<string, MetricId>();
  for (const definition of definitions) {
    const { id, names, dimensions, companion, unit, stat } = definition;
    if (byId.has(id)) throw new Error(`metric ${id} is defined twice`);
    byId.set(id, definition);
    for (const lang of ['zh', 'en'] as const) {
      if (names[lang].length === 0) throw new Error(`metric ${id} has no ${lang} name`);
      for (const name of names[lang]) {
        const before = owner.get(`${lang} ${folded(name)}`);
        if (before !== undefined && before !== id)
          throw new Error(`"${name}" (${lang}) names both ${before} and ${id}`);
        owner.set(`${lang} ${folded(name)}`, id);
      }
    }
    for (const dimension of dimensions)
      if (!DIMENSION_IDS.includes(dimension))
        throw new Error(`metric ${id} names an unknown dimension: ${String(dimension)}`);
    if (companion !== null && !METRIC_IDS.includes(companion))
      throw new Error(`metric ${id} has an unknown companion: ${String(companion)}`);
    if ((unit === 'seconds') !== (stat !== null))
      throw new Error(`metric ${id}: durations, and only they, name the statistic that is meant by default`);
  }
  return METRIC_IDS.map((id) => {
    const definition = byId.get(id);
    if (definition === undefined) throw new Error(`metric ${id} has no definition`);
    return definition;
  });
}

const DEFINITIONS = checkedCatalogue(FAMILIES.flat());
const BY_ID: ReadonlyMap<MetricId, Definition> = new Map(DEFINITIONS.map((d) => [d.id, d]));

/** Every metric, in the order of METRIC_IDS. */
export const METRICS: readonly MetricEntry[] = DEFINITIONS;

export const metricEntry = (id: MetricId): MetricEntry => metricDefinition(id);

/** The entry with its measure, which only `compile/` reads. */
export function metricDefinition(id: MetricId): Definition {
  const definition = BY_ID.get(id);
  if (definition === undefined) throw new Error(`no such metric: ${id}`);
  return definition;
}

/** Which surveys the metric looks at; null for a metric of no surveys. */
export function surveysOf(id: MetricId): SurveyKind | null {
  const { measure } = metricDefinition(id);
  return 'events' in measure && 'survey' in measure.events ? measure.events.survey : null;
}

/** The definition that a query is computed by: the metric's own, or that of a response rate turned to other surveys. */
export function definitionFor({ metric, surveys }: Pick<MetricQuery, 'metric' | 'surveys'>): Definition {
  const definition = metricDefinition(metric);
  const { measure } = definition;
  if (surveys === undefined || measure.kind !== 'share' || !('survey' in measure.events)) return definition;
  return {
    ...definition,
    dimensions: surveys === 'process' ? [...definition.dimensions, 'aspect'] : definition.dimensions,
    measure: { ...measure, events: { ...measure.events, survey: surveys } },
  };
}
