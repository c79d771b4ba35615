// What a rule for a time expression is, and how the rules of a language are run over a text.
import { finds } from '../finds.js';
import type { TimeAtom } from '../time/atom.js';
import type { Match } from '../token.js';

export interface TimeRule {
  /** Source of a regular expression over normalised text, without flags. */
  readonly pattern: string;
  /** The atom; null when the words only look like a time. */
  read(match: RegExpMatchArray, context: RuleContext): TimeAtom | null;
}

export interface RuleContext {
  readonly thisYear: number;
  /** "13/7" stands in the text: its dates name the day before the month. */
  readonly dayFirst: boolean;
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
  const context: RuleContext = { thisYear, dayFirst: text.includes('/') && namesDayFirst(text) };
  for (const { regex, read } of rules) {
    for (const match of finds(text, regex)) {
      const atom = read(match, context);
      if (atom !== null && match[0] !== '')
        found.push({ start: match.index, end: match.index + match[0].length, atom });
    }
  }
  return found;
}

/** "13/7": there is no thirteenth month. Where another date of the text can only be the other way round, each stands for itself. */
function namesDayFirst(text: string): boolean {
  const dates = [...text.matchAll(/(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?:\/\d{4})?(?![\d/])/gu)]
    .filter(([whole]) => !AROUND_THE_CLOCK.test(whole))
    .map(([, a, b]) => [Number(a), Number(b)] as const);
  const certain = (day: number, month: number): boolean => day > 12 && day <= 31 && month >= 1 && month <= 12;
  return dates.some(([a, b]) => certain(a, b)) && !dates.some(([a, b]) => certain(b, a));
}

/** Round the clock, and no day in July. */
const AROUND_THE_CLOCK = /^24\/7$/u;

/** "3/7" is month and day; "13/7" can only be the 13th of July. Null for what is no date. */
export function slashed(
  [first = '', second = '']: readonly (string | undefined)[],
  year: number | null,
  { dayFirst }: RuleContext,
): TimeAtom | null {
  if (year === null && AROUND_THE_CLOCK.test(`${first}/${second}`)) return null;
  const [a, b] = [Number(first), Number(second)];
  const turned = dayFirst || (a > 12 && b <= 12);
  return turned ? { t: 'date', year, month: b, day: a } : { t: 'date', year, month: a, day: b };
}

export const timeMatch = (found: TimeAtomMatch): Match => ({
  start: found.start,
  end: found.end,
  meanings: [{ k: 'time', span: { s: 'atom', atom: found.atom } }],
});
