// The catalogue as the shell prints it.
import { describe, expect, it } from 'vitest';
import { metricsText } from '../../src/cli/metrics.js';
import { METRIC_IDS } from '../../src/metrics/metric.js';

describe('deskbeat metrics', () => {
  it('lists every metric, one a line, in both languages', () => {
    for (const lang of ['en', 'zh'] as const) {
      const lines = metricsText(null, lang, false).split('\n');
      expect(lines.map((line) => line.split(/\s/)[0])).toEqual([...METRIC_IDS]);
    }
    expect(metricsText(null, 'zh', false)).toMatch(/[\u4e00-\u9fff]/);
  });
  it('explains one, found by id or by any of its names', () => {
    expect(metricsText('csat', 'en', false)).toContain('(csat)');
    expect(metricsText('首响', 'zh', false)).toContain('(first_response_time)');
    expect(metricsText('FRT', 'en', false)).toContain('(first_response_time)');
  });
  it('names the nearest one for a slip', () => {
    expect(() => metricsText('cast', 'en', false)).toThrow('Did you mean csat?');
    expect(() => metricsText('quarterly revenue per employee', 'en', false)).toThrow(
      /^There is no metric .* deskbeat metrics lists/,
    );
  });
  it('prints JSON that holds the definition in both languages', () => {
    expect(JSON.parse(metricsText('backlog', 'en', true))).toMatchObject({
      id: 'backlog',
      unit: 'count',
      definition: { zh: expect.any(String), en: expect.any(String) },
    });
    expect(JSON.parse(metricsText(null, 'en', true))).toHaveLength(METRIC_IDS.length);
  });
});
