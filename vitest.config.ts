import { defineConfig } from 'vitest/config';

// The real files, the real database, a fixed clock: nothing is mocked, so tests need no isolation beyond a process.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
    env: { TZ: 'UTC' },
  },
});
