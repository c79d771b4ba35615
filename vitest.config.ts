import { configDefaults, defineConfig } from 'vitest/config';

/** What takes minutes: `npm run test:long` (vitest.long.config.ts), and not part of `npm test`. */
export const LONG: readonly string[] = ['test/**/*.long.test.ts', 'test/delivery/crash/*.test.ts'];

// Where a build server wants the outcome as a file too.
const report = process.env['DESKBEAT_TEST_REPORT'];

// The real files, the real database, a fixed clock: nothing is mocked, so files may share a process, and do: a quarter less to load.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...LONG],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
    isolate: false,
    env: { TZ: 'UTC' },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
