// A brand for tests of what lies behind the access rules: the one place beside access/restrict that makes a ScopedQuery.
import type { MetricQuery, ScopedQuery } from '../../src/metrics/query.js';

/** The query as if the rules of access had let it pass. */
export const scoped = (
  query: Partial<MetricQuery> & Pick<MetricQuery, 'metric'>,
  countOthersThan: readonly string[] | null = null,
): ScopedQuery =>
  ({
    stat: null,
    clock: 'calendar',
    range: null,
    grain: null,
    by: [],
    where: [],
    ...query,
    countOthersThan,
  }) as unknown as ScopedQuery;
