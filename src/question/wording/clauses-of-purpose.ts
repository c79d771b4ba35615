// Why or for whom somebody asks: "for my deck", "my boss wants it". Such a clause says nothing of the figures, but its words would:
// "my" of "for my weekly report" is no filter, and its "weekly" no step. It is taken out whole, or it stays and has to be understood.
import { EN_ASIDES } from './asides-en.js';
import { EN_PURPOSES } from './purposes-en.js';
import { EN_SMALL_TALK } from './small-talk-en.js';

/** What a clause is: a pattern over normalised text, and what is left of it (`$1`); nothing where that is left out. */
export interface Clause {
  readonly pattern: RegExp;
  readonly leaves?: string;
  /** It is known by its verb, so that no word of it is a name: "sent from my phone". */
  readonly sure?: true;
  /** It stays where this is so of it. */
  readonly unless?: (clause: string) => boolean;
}

/** The clauses, in the order in which they are taken out. Chinese ones are asides-zh.ts's and errands.ts's. */
const CLAUSES: readonly Clause[] = [EN_SMALL_TALK, EN_PURPOSES, EN_ASIDES].flat();

/**
 * The normalised text without its clauses of purpose. One that holds a name of the workspace stays ("for the Board" where a
 * product is called so), and so does one that would leave nothing.
 */
export function withoutPurpose(text: string, isName: (phrase: string) => boolean): string {
  let rest = text;
  // All of them have words of two letters and more.
  for (const { pattern, leaves = '', sure = false, unless } of /[a-z]{2}/u.test(text) ? CLAUSES : [])
    rest = rest.replace(pattern, (clause: string, ...groups: unknown[]) =>
      (!sure && holdsName(clause, isName)) || unless?.(clause) === true
        ? clause
        : ` ${leaves.replace('$1', group(groups))} `,
    );
  rest = rest
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.;:-]+/u, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

const group = ([first]: readonly unknown[]): string => (typeof first === 'string' ? first : '');

/** Up to three words of it are a name; the little words of the clause itself are none, whoever is called "will". */
function holdsName(clause: string, isName: (phrase: string) => boolean): boolean {
  const words = clause.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '');
  return words.some((_, at) =>
    [1, 2, 3].some((length) => {
      const phrase = words.slice(at, at + length).join(' ');
      return at + length <= words.length && !LITTLE.test(phrase) && isName(phrase);
    }),
  );
}

const LITTLE =
  /^(?:a|an|the|my|our|for|to|in|on|at|by|it|is|of|with|that|this|i|we|have|has|had|will|may|can|and|so|want|wants|need|needs)$/u;
