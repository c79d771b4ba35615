// The only place that reads the real clock. Everything else is given `now`.
import type { Instant } from './instant.js';

export const systemNow = (): Instant => Date.now();
