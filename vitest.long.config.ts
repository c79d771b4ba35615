// The suites that take minutes: processes that are killed at every step, a month looked at every five minutes. `npm run test:long`.
import { configDefaults, defineConfig } from 'vitest/config';
import base, { LONG } from './vitest.config.js';

export default defineConfig({
  ...base,
  test: { ...base.test, include: [...LONG], exclude: [...configDefaults.exclude], testTimeout: 600_000 },
});
