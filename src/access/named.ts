// Who of those that would rather not be named on leaderboards a reader is not told of by name.
import type { Directory } from '../tickets/directory.js';
import { knownPeople, type Person, type Principal } from './principal.js';

/**
 * @param unnamed who asked not to be named
 * @returns those of them that this reader is not told: all but the reader and whoever's figures the reader may see anyway. A room is told what each
 *   of its readers is told, and agents in it are no reason to name themselves there
 */
export function unnamedTo(
  principal: Principal,
  unnamed: ReadonlySet<string>,
  directory: Directory,
): ReadonlySet<string> {
  if (unnamed.size === 0) return unnamed;
  if (principal.kind === 'person') return without(unnamed, namesKnown(principal, directory));
  const hidden = principal.members.map((member) =>
    without(unnamed, member.role === 'agent' ? [] : namesKnown(member, directory)),
  );
  return principal.members.length === 0 ? unnamed : new Set(hidden.flatMap((each) => [...each]));
}

/** Null: everybody's. */
function namesKnown(person: Person, directory: Directory): readonly string[] | null {
  return person.role === 'manager' || person.role === 'admin' ? null : knownPeople(person, directory);
}

const without = (ids: ReadonlySet<string>, known: readonly string[] | null): ReadonlySet<string> =>
  known === null ? new Set() : new Set([...ids].filter((id) => !known.includes(id)));
