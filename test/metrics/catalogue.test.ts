// The registry: complete, and unable to hold a name that means two things.
import { describe, expect, it } from 'vitest';
import { checkedCatalogue, METRICS, metricDefinition, metricEntry } from '../../src/metrics/catalogue.js';
import type { Definition } from '../../src/metrics/definitions/definition.js';
import { METRIC_IDS } from '../../src/metrics/metric.js';

const definitions: readonly Definition[] = METRIC_IDS.map(metricDefinition);

const changed = (id: string, change: Partial<Definition>): readonly Definition[] =>
  definitions.map((definition) => (definition.id === id ? { ...definition, ...change } : definition));

it('has every metric, in order', () => {
  expect(METRICS.map(({ id }) => id)).toEqual(METRIC_IDS);
});

describe.each(METRICS)('$id', (entry) => {
  it('is worded in both languages', () => {
    expect(entry.definition.zh).toMatch(/^[^a-z]*[\u4e00-\u9fff].*。$/su);
    expect(entry.definition.en).toMatch(/^[A-Z].*\.$/su);
    expect(new Set(entry.names.zh).size).toBe(entry.names.zh.length);
    expect(new Set(entry.names.en).size).toBe(entry.names.en.length);
  });
  it('is found by its id', () => {
    expect(metricEntry(entry.id)).toBe(entry);
  });
});

it.each([
  ['a name of two metrics', changed('csat', { names: { zh: ['重开率'], en: ['CSAT'] } }), 'names both'],
  [
    'the same but for case and spaces',
    changed('csat', { names: { zh: ['满意'], en: ['Re Open-Rate'] } }),
    'names both',
  ],
  ['no name', changed('csat', { names: { zh: [], en: ['CSAT'] } }), 'has no zh name'],
  ['a metric twice', [...definitions, ...definitions.slice(0, 1)], 'defined twice'],
  ['a metric missing', definitions.slice(1), 'has no definition'],
  ['a duration without a statistic', changed('response_time', { stat: null }), 'statistic'],
])('refuses %s', (_, list, message) => {
  expect(() => checkedCatalogue(list)).toThrow(message);
});
