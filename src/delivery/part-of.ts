// Questions to a platform about a part as the outbox keeps it: its rates and what it uses of the month.
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
