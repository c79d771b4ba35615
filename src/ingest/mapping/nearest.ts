// "Did you mean": the known name nearest to the one that was written, only when it is near enough to help.
import { distance } from 'fastest-levenshtein';

/** The nearest known name, or null when none is within a third of the written name's length (at least two letters). */
export function nearest(found: string, known: readonly string[]): string | null {
  const plain = (name: string): string =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s_\-.]+/g, '');
  const target = plain(found);
  const limit = Math.max(1, Math.floor(target.length / 3));
  const ranked = known
    .map((name) => ({ name, steps: distance(target, plain(name)) }))
    .sort((a, b) => a.steps - b.steps);
  const [best] = ranked;
  return best !== undefined && best.steps <= limit ? best.name : null;
}

/** `"tikets" is no table; did you mean "tickets"?` */
export function unknownName(what: string, found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return near === null
    ? `"${found}" is no ${what}; known are ${known.join(', ')}`
    : `"${found}" is no ${what}; did you mean "${near}"?`;
}
