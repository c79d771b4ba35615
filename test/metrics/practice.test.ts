// The practice bundle, imported, and the questions whose answers an independent program worked out from it: the expected plan
// goes straight into the metric query. Skipped where the bundle is not beside the repository.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../src/ingest/bundle.js';
import { importRecords } from '../../src/ingest/import.js';
import { metricEntry } from '../../src/metrics/catalogue.js';
import type { DimensionValue, MetricId, Stat } from '../../src/metrics/metric.js';
import type { Filter } from '../../src/metrics/query.js';
import { runMetric } from '../../src/metrics/run.js';
import type { DimensionId } from '../../src/metrics/metric.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { alwaysOpen, buildCalendar } from '../../src/time/business-calendar.js';
import type { DateRange, Grain } from '../../src/time/local-date.js';
import { stepKey } from '../../src/time/local-date.js';
import { scoped } from '../support/scoped.js';

const BUNDLE = new URL('../../../shared/data/practice-bundle', import.meta.url).pathname;
const QUESTIONS = new URL('../../../shared/questions/practice.jsonl', import.meta.url).pathname;
const present = existsSync(BUNDLE) && existsSync(QUESTIONS);

const ZONE = 'Asia/Shanghai';
const NOW = '2026-04-08T14:30:00+08:00';
const calendar = buildCalendar(alwaysOpen(ZONE));

interface Expected {
  readonly status: string;
  readonly kind: string;
  readonly metrics: readonly MetricId[];
  readonly stat: Stat | null;
  readonly range: DateRange | null;
  readonly grain?: Grain | null;
  readonly by: readonly DimensionId[];
  readonly where: readonly Filter[];
  readonly compare?: DateRange | null;
  readonly tolerance: number;
  readonly value?: number | null;
  readonly n?: number;
  readonly before?: { readonly value: number | null };
  readonly rows?: readonly Readonly<Record<string, DimensionValue>>[];
}

interface Question {
  readonly id: string;
  readonly question: string;
  readonly expect: Expected | { readonly any: readonly Expected[] };
}

const cases = !present
  ? []
  : readFileSync(QUESTIONS, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line): readonly { readonly name: string; readonly expected: Expected }[] => {
        const { id, question, expect: wanted } = JSON.parse(line) as Question;
        const name = `${id} ${question}`;
        return ('any' in wanted ? wanted.any : [wanted]).map((expected) => ({ name, expected }));
      })
      .filter(
        ({ expected }) =>
          expected.status === 'answer' && ['value', 'trend', 'breakdown', 'compare'].includes(expected.kind),
      );

describe.skipIf(!present)('the practice bundle', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(':memory:');
    await importRecords(await openBundle(BUNDLE), {
      store,
      config: { workspace: { timezone: ZONE }, sla: null, calendarOf: () => calendar },
      now: Date.parse(NOW),
      strict: false,
    });
  });
  afterAll(() => store.close());

  const ctx = { now: Date.parse(NOW), zone: ZONE, weekStart: 1, calendarOf: () => calendar } as const;
  const today = { from: NOW.slice(0, 10), to: NOW.slice(0, 10) };

  it.each(cases)('$name', async ({ expected }) => {
    for (const metric of expected.metrics) {
      const entry = metricEntry(metric);
      const { grain = null, by, where, stat } = expected;
      const query = {
        metric,
        stat: entry.stat === null ? null : stat,
        range: entry.timing === 'now' ? null : (expected.range ?? today),
        grain,
        by,
        where,
      };
      const table = await runMetric(store.db, scoped(query), ctx);
      const same = (got: number | null | undefined, wanted: number): void =>
        expect(Math.abs((got ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(wanted)),
        );
      for (const wanted of expected.rows ?? []) {
        const row = table.rows.find(
          (each) =>
            by.every((dim, i) => (each.key[i] ?? null) === (wanted[dim] ?? null)) &&
            (grain === null || (each.step !== null && stepKey(grain, each.step) === wanted[grain])),
        );
        const value = wanted[metric];
        if (typeof value === 'number' && (value !== 0 || entry.unit !== 'count')) same(row?.value, value);
        if (typeof wanted['n'] === 'number' && entry.unit !== 'count') expect(row?.n).toBe(wanted['n']);
      }
      if (
        expected.rows === undefined &&
        expected.metrics.length === 1 &&
        typeof expected.value === 'number'
      ) {
        same(table.rows[0]?.value, expected.value);
        if (entry.unit !== 'count') expect(table.rows[0]?.n).toBe(expected.n);
      }
      if (expected.compare && typeof expected.before?.value === 'number') {
        const before = await runMetric(store.db, scoped({ ...query, range: expected.compare }), ctx);
        same(before.rows[0]?.value, expected.before.value);
      }
    }
  });
});
