// The known name nearest to one that is not known: offered only when it is close enough to be what was meant.
import { distance } from 'fastest-levenshtein';

/** The nearest of the names, or null when none is near. Case and the separators - and _ make no difference. */
export function nearest(name: string, known: readonly string[]): string | null {
  const plain = fold(name);
  const [best] = known
    .map((candidate) => ({ candidate, away: distance(plain, fold(candidate)) }))
    .sort((a, b) => a.away - b.away);
  if (best === undefined) return null;
  // Two letters changed round are one slip, though they count as two.
  const swapped = best.away === 2 && letters(plain) === letters(fold(best.candidate));
  return swapped || best.away <= Math.max(1, Math.floor(plain.length / 3)) ? best.candidate : null;
}

/** ` (did you mean "timezone"?)`, or nothing when no known name is near. */
export function hint(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? '' : ` (did you mean "${near}"?)`;
}

const fold = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

const letters = (name: string): string => [...name].sort().join('');
