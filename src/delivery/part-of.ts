// Questions to a platform about parts as the outbox keeps them: their rates and what they use of the month.
import type { Budget, Pace, Part, Platform } from '../../adapters/platform.js';
import { partFromJson, withPictures } from './part-json.js';

/** The part as its platform's pure questions take it; pictures are of no account to them. */
export function partOf(content: string | null): Part | null {
  const stored = content === null ? null : partFromJson(content);
  return stored === null ? null : withPictures(stored, []);
}

export function pacesOf(platform: Platform, address: string, content: string | null): readonly Pace[] {
  const part = partOf(content);
  return part === null ? [] : platform.paces(address, part);
}

export function budgetsOf(platform: Platform, content: string): readonly Budget[] {
  const part = partOf(content);
  return part === null ? [] : platform.budget(part);
}

/** A part for an address, as the outbox keeps it. */
export interface Kept {
  readonly address: string;
  /** JSON. */
  readonly content: string;
}

/** What several parts use together: what says the very same to many is one call for as many as the platform joins. */
export function budgetsOfAll(platform: Platform, all: readonly Kept[]): readonly Budget[] {
  const calls = new Map<string, { readonly part: Part; readonly most: number; count: number }>();
  for (const { address, content } of all) {
    const part = partOf(content);
    if (part === null) continue;
    const most = platform.joins?.(address, part) ?? 1;
    const key = most > 1 ? content : JSON.stringify([calls.size, address]);
    const found = calls.get(key) ?? { part, most, count: 0 };
    found.count += 1;
    calls.set(key, found);
  }
  return [...calls.values()].flatMap(({ part, most, count }) =>
    Array.from({ length: Math.ceil(count / most) }, () => platform.budget(part)).flat(),
  );
}
