// What a rule for a time expression is, and how the rules of a language are run over a text.
import type { TimeAtom } from '../time/atom.js';
import type { Match } from '../token.js';

export interface TimeRule {
  /** Source of a regular expression over normalised text, without flags. */
  readonly pattern: string;
  /** The atom; null when the words only look like a time. */
  read(match: RegExpMatchArray, context: { readonly thisYear: number }): TimeAtom | null;
}

/** A time atom and where it stands. */
export interface TimeAtomMatch {
  readonly start: number;
  readonly end: number;
  readonly atom: TimeAtom;
}

/** A rule with its pattern compiled; `words` asks that it neither begins nor ends inside an English word. */
export interface CompiledRule {
  readonly regex: RegExp;
  readonly read: TimeRule['read'];
}

export const compileRules = (rules: readonly TimeRule[], words: boolean): readonly CompiledRule[] =>
  rules.map((rule) => ({
    regex: new RegExp(words ? `(?<![a-z0-9])(?:${rule.pattern})(?![a-z0-9])` : `(?:${rule.pattern})`, 'gu'),
    read: rule.read,
  }));

/** Every place where a rule matches; overlapping finds are all kept, segmentation chooses. */
export function findAtoms(text: string, rules: readonly CompiledRule[], thisYear: number): TimeAtomMatch[] {
  const found: TimeAtomMatch[] = [];
  for (const { regex, read } of rules) {
    for (const match of text.matchAll(regex)) {
      const atom = read(match, { thisYear });
      if (atom !== null && match[0] !== '')
        found.push({ start: match.index, end: match.index + match[0].length, atom });
    }
  }
  return found;
}

export const timeMatch = (found: TimeAtomMatch): Match => ({
  start: found.start,
  end: found.end,
  meanings: [{ k: 'time', span: { s: 'atom', atom: found.atom } }],
});
