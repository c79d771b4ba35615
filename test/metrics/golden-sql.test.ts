// The statement of every metric, as people are shown it. A changed statement shows up as a changed file in review:
// UPDATE_GOLDEN=1 npx vitest run test/metrics/golden-sql.test.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/catalogue.js';
import type { DimensionId } from '../../src/metrics/metric.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { runMetric } from '../../src/metrics/run.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { alwaysOpen, buildCalendar } from '../../src/time/business-calendar.js';
import { scoped } from '../support/scoped.js';
import { at } from './world.js';

const FOLDER = new URL('../golden/sql/', import.meta.url);
const update = process.env['UPDATE_GOLDEN'] === '1';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
  if (update) mkdirSync(FOLDER, { recursive: true });
});
afterAll(() => store.close());

const ctx = {
  now: at('2026-03-16 09:00'),
  zone: 'Asia/Shanghai',
  weekStart: 1,
  calendarOf: () => buildCalendar(alwaysOpen('Asia/Shanghai')),
} as const;

it.each(METRICS)('$id', async ({ id, dimensions, timing }) => {
  const range = timing === 'now' ? null : { from: '2026-03-09', to: '2026-03-15' };
  const first: readonly DimensionId[] = dimensions.slice(0, 1);
  const last: readonly DimensionId[] = dimensions.slice(-2);
  const asked: readonly (readonly [string, Partial<MetricQuery>])[] = [
    ['one figure', {}],
    [
      `by ${first.join()}, only some of ${last.join(' and ')}`,
      {
        by: first,
        where: last.map((dim) => ({ dim, not: dim === 'hour' || dim === 'weekday' ? [1] : ['x'] })),
      },
    ],
    ...(timing === 'now' ? [] : ([['by day', { grain: 'day' }]] as const)),
  ];
  const parts: string[] = [];
  for (const [name, query] of asked) {
    const { sql } = await runMetric(store.db, scoped({ metric: id, range, ...query }), ctx);
    parts.push(`-- ${name}\n${sql};\n`);
  }
  const file = new URL(`${id}.sql`, FOLDER);
  if (update) writeFileSync(file, parts.join('\n'));
  expect(parts.join('\n')).toBe(readFileSync(file, 'utf8'));
});
