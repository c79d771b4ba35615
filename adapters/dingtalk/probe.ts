// What `doctor` looks at: keys, robot, permissions, connection, clock, card template, group robots.
import type { DingtalkKeys } from '../../src/config/platforms.js';
import type { Http } from '../http.js';
import type { Robot } from '../parts.js';
import type { Probe } from '../platform.js';
import type { Api } from './api.js';

export interface ProbeParts {
  readonly keys: DingtalkKeys | null;
  readonly robotCode: string;
  readonly api: Api | null;
  readonly http: Http;
  readonly robots: readonly Robot[];
  readonly now: () => number;
  problem(): string | null;
}

export async function probeAll(parts: ProbeParts): Promise<readonly Probe[]> {
  const token = await parts.api?.token('new');
  return token === undefined
    ? []
    : [
        {
          state: token.ok ? 'good' : 'bad',
          about: 'keys',
          text: token.ok ? 'The keys are right.' : 'No token.',
        },
      ];
}
