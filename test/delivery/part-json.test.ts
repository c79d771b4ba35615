// What the outbox keeps of a chart comes back as it was, whatever its kind.
import { describe, expect, it } from 'vitest';
import { samples } from '../../charts/gallery/samples.js';
import { chartFromJson } from '../../src/delivery/part-json.js';

const kept = samples('zh');

describe('charts in the outbox', () => {
  it.each(kept.map(({ name, chart }) => [name, chart] as const))('%s', (_, chart) => {
    expect(chartFromJson(JSON.stringify(chart))).toEqual(JSON.parse(JSON.stringify(chart)));
  });

  it('are of nine kinds', () => {
    expect(new Set(kept.map(({ chart }) => chart.kind)).size).toBe(9);
  });

  it('a kind that nobody knows is none', () => {
    expect(chartFromJson('{"kind":"toString"}')).toBeNull();
    expect(chartFromJson('[]')).toBeNull();
  });
});
