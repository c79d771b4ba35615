// Which column of a file is what: names compared with the synonyms of each role, then held against the values. Pure.
import { ROLE_NAMES, ROLES, type Role } from './roles.js';

/** A column's claim to a role: 1 for a name that says exactly that, less for one that contains it. */
export interface Claim {
  readonly role: Role;
  readonly column: number;
  readonly strength: number;
}

interface Known {
  readonly role: Role;
  readonly name: string;
  readonly words: readonly string[];
  readonly weight: number;
}

const KNOWN: readonly Known[] = ROLES.flatMap((role) => {
  const { names, perhaps = '' } = ROLE_NAMES[role];
  // The names of a role stand in the order of how plainly they say it: `priority` before `urgency`.
  const known = (list: string, weight: number): readonly Known[] =>
    list === ''
      ? []
      : list.split('|').map((name, i, all) => ({
          role,
          name: plain(name),
          words: wordsOf(name),
          weight: weight * (1 - (0.05 * i) / all.length),
        }));
  return [...known(names, 1), ...known(perhaps, 0.6)];
});

/** Words that only say whose column it is. */
const FILLERS = new Set([
  'ticket',
  'case',
  'issue',
  'incident',
  'request',
  'sys',
  'the',
  'of',
  'u',
  'custom',
  'field',
  'fld',
  'sn',
]);
const FILLERS_ZH = /^(?:工单|案件|问题|诉求|事件|单据|记录|热线|会话)/;

/** Every claim of the columns, strongest first. Only the name speaks here. */
export function claimsOf(columns: readonly string[]): readonly Claim[] {
  return columns
    .flatMap((name, column) =>
      ROLES.map((role): Claim => ({ role, column, strength: strengthOf(name, role) })).filter(
        ({ strength }) => strength > 0,
      ),
    )
    .sort((a, b) => b.strength - a.strength || a.column - b.column);
}

function strengthOf(header: string, role: Role): number {
  const bare = withoutUnit(header);
  const name = plain(bare);
  const words = wordsOf(bare);
  const shorter = plain(words.filter((word) => !FILLERS.has(word)).join(' ')).replace(FILLERS_ZH, '');
  let best = 0;
  for (const known of KNOWN) {
    if (known.role !== role) continue;
    if (known.name === name) best = Math.max(best, known.weight);
    else if (known.name === shorter) best = Math.max(best, 0.92 * known.weight);
    else best = Math.max(best, partial(known, name, words) * known.weight);
  }
  return best;
}

/** A name inside a longer one: whole words in English, two characters or more in Chinese. The more of it, the better. */
function partial(known: Known, name: string, words: readonly string[]): number {
  if (/\p{Script=Han}/u.test(known.name)) {
    if (known.name.length < 2 || !name.includes(known.name)) return 0;
    // The last word says what it is: 客户评价时间 is a time.
    return (name.endsWith(known.name) ? 0.85 : 0.55) * (0.5 + known.name.length / name.length / 2);
  }
  const count = known.words.length;
  if (count >= words.length || known.name.length < 3) return 0;
  for (let at = 0; at + count <= words.length; at++) {
    if (!known.words.every((word, i) => words[at + i] === word)) continue;
    const atEnd = at + count === words.length;
    return (atEnd ? 0.85 : 0.6) * (0.5 + count / words.length / 2);
  }
  return 0;
}

/** `Resolution time (hours)` is a resolution time; the unit is read elsewhere. */
const withoutUnit = (header: string): string =>
  header.normalize('NFKC').replaceAll(/[([（【][^)\]）】]*[)\]）】]/g, ' ');

/** `Issue_reported at` → issue, reported, at; `createdAt` → created, at. */
export function wordsOf(header: string): readonly string[] {
  return header
    .normalize('NFKC')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '');
}

/** For comparing names: no case, no spaces, no signs. */
function plain(header: string): string {
  return wordsOf(header).join('');
}
