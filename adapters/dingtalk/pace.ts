// The documented rates and the monthly budgets that a part counts for.
import type { Budget, Pace, Part } from '../platform.js';
import { LIMITS } from './limits.js';
import { PLATFORM, addressOf, type Place } from './types.js';

export function pacesOf(place: Place | null, part: Part): readonly Pace[] {
  if (place === null) return [];
  if (place.kind === 'robot') {
    return [{ key: addressOf(place), count: LIMITS.robotPerMinute, perMs: 60_000 }];
  }
  const api = (name: string): Pace => ({
    key: `${PLATFORM}:app/${name}`,
    count: LIMITS.apiPerSecond,
    perMs: 1_000,
  });
  const call = part.kind === 'card' ? 'card' : place.kind === 'user' ? 'batchSend' : 'groupMessages';
  return part.pictures.length === 0 ? [api(call)] : [api(call), api('upload')];
}

/** A message of a group robot counts as a push, a call of the application as a call; an upload is not listed as free. */
export function budgetOf(part: Part): readonly Budget[] {
  if (part.kind === 'robot') {
    return [{ key: `${PLATFORM}:pushes`, perMonth: LIMITS.pushesPerMonth, uses: 1 }];
  }
  const uses = part.pictures.length === 0 ? 1 : 2;
  return [{ key: `${PLATFORM}:calls`, perMonth: LIMITS.callsPerMonth, uses }];
}
