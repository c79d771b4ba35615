// Columns given to roles: each claim of a name is believed only when the values fit, the strongest first, one column a role.
import { claimsOf, type Claim } from './match.js';
import type { ColumnProfile, Profile } from './profile.js';
import { ROLE_NAMES, type Role } from './roles.js';
import { readScores } from './vocabulary.js';

export interface Assignment {
  readonly roles: ReadonlyMap<Role, ColumnProfile>;
  /** Columns without a role, each with the reason in words. */
  readonly leftOut: readonly { readonly column: ColumnProfile; readonly why: string }[];
}

export function assign(profile: Profile): Assignment {
  const roles = new Map<Role, ColumnProfile>();
  const taken = new Set<number>();
  const why = new Map<number, string>();
  for (const { role, column: index } of rankedClaims(profile)) {
    const column = profile.columns[index];
    if (column === undefined || taken.has(index)) continue;
    if (role === 'elsewhere') {
      taken.add(index);
      why.set(index, 'nothing in the import format takes it');
    } else if (!fits(role, column, profile)) {
      const about = role.replaceAll('_', ' ');
      if (!why.has(index)) why.set(index, `its name sounds like the ${about}, but its values do not fit`);
    } else if (roles.has(role)) {
      if (!why.has(index))
        why.set(
          index,
          `"${roles.get(role)?.name ?? ''}" is taken for the ${role.replaceAll('_', ' ')} already`,
        );
    } else {
      roles.set(role, column);
      taken.add(index);
    }
  }
  const fallback = roles.has('id') ? undefined : codeColumn(profile, taken);
  if (fallback !== undefined) roles.set('id', fallback);
  const used = new Set([...roles.values()].map((column) => column.index));
  return {
    roles,
    leftOut: profile.columns
      .filter((column) => !used.has(column.index))
      .map((column) => ({
        column,
        why:
          column.filled === 0
            ? 'it is empty throughout'
            : (why.get(column.index) ?? 'its name says nothing that is known here'),
      })),
  };
}

/** An id that never repeats speaks louder than one that does; a column that is mostly empty, less loud. */
function rankedClaims(profile: Profile): readonly Claim[] {
  const weight = ({ role, column }: Claim): number => {
    const about = profile.columns[column];
    if (about === undefined || about.filled === 0) return 0;
    const unique = role !== 'id' || about.different === about.filled ? 1 : 0.9;
    return unique * (about.filled / Math.max(1, profile.rows) < 0.05 ? 0.9 : 1);
  };
  return claimsOf(profile.columns.map(({ name }) => name))
    .map((claim) => ({ ...claim, strength: claim.strength * weight(claim) }))
    .filter(({ strength }) => strength >= 0.5)
    .sort((a, b) => b.strength - a.strength || a.column - b.column);
}

function fits(role: Role, column: ColumnProfile, profile: Profile): boolean {
  if (column.filled === 0) return false;
  switch (ROLE_NAMES[role].values) {
    case 'id':
      return (
        column.meanLength <= 60 &&
        (role !== 'id' ||
          (column.filled >= 0.95 * profile.rows && (column.times < 0.9 || column.numbers >= 0.9)))
      );
    case 'time':
      return column.times >= 0.9 && !(column.numbers >= 0.9 && column.meanLength < 8);
    case 'number':
      return column.numbers >= 0.9 && column.min >= 0;
    case 'name':
      return column.meanLength <= 60 && column.times < 0.5;
    case 'choice':
      return (
        column.meanLength <= 60 &&
        column.times < 0.5 &&
        (column.few || column.filled > 2 * DISTINCT_OF_CHOICE)
      );
    case 'text':
      return column.times < 0.9;
    case 'score':
      return column.few && readScores([...column.distinct.keys()]) !== null;
    case 'any':
      return true;
  }
}

const DISTINCT_OF_CHOICE = 400;

/** When no name says "id": the first column, if each of its values is a code of its own. */
function codeColumn(profile: Profile, taken: ReadonlySet<number>): ColumnProfile | undefined {
  const [first] = profile.columns;
  if (first === undefined || taken.has(first.index) || profile.rows < 2) return undefined;
  const named = !/^column \d+$/.test(first.name);
  const codes =
    first.different === profile.rows && first.spaced === 0 && first.withDigit === 1 && first.times < 0.5;
  return named && codes && first.meanLength <= 40 ? first : undefined;
}
