// Stretches that hang on a day: "the week of March 16", "w/c 16 March", "week ending 29 March", "the 30 days up to March 31".
import { EN_NUMBER, readNumber } from '../numbers.js';
import type { TimeAtom } from '../time/atom.js';
import type { TimeAtomMatch } from './time-rule.js';

const WEEK =
  /(?<![a-z0-9])(?:(?:for |in |during |over )?(?:the )?(?:week|wk) (of|beginning|begining|starting|commencing|ending|ended)|(w\/c|wc|w\.c\.|w\/b|w\/e|w\.e\.)):? (?:on )?(?:the )?$/u;
const DAYS = new RegExp(
  `(?<![a-z0-9])(?:in |over |during |for )?(?:the )?(?:last |past )?(${EN_NUMBER}) (day|week)s? (up to|until|till|to|ending|ending on|leading up to|before|up until)(?: and including)?(?: the)? $`,
  'u',
);

/** What stands before a day and makes a stretch of it. */
export const findWeeks = (text: string, atoms: readonly TimeAtomMatch[]): TimeAtomMatch[] =>
  atoms.flatMap((of): TimeAtomMatch[] => {
    if (!isDay(of.atom)) return [];
    const before = text.slice(0, of.start);
    const week = WEEK.exec(before);
    if (week !== null)
      return [
        {
          start: week.index,
          end: of.end,
          atom: { t: 'week_of', edge: edgeOf(week[1] ?? week[2] ?? ''), of: of.atom },
        },
      ];
    const days = DAYS.exec(before);
    const count = readNumber(days?.[1] ?? '');
    if (days === null || count === null || count < 1 || count > 1000) return [];
    const [, , unit, link = ''] = days;
    const length = unit === 'week' ? count * 7 : count;
    return [
      {
        start: days.index,
        end: of.end,
        atom: { t: 'days_to', count: length, excluded: link === 'before', to: of.atom },
      },
    ];
  });

const edgeOf = (word: string): Extract<TimeAtom, { t: 'week_of' }>['edge'] =>
  word === 'of' ? 'holds' : /^(?:end|w\/e|w\.e)/u.test(word) ? 'ends' : 'begins';

const isDay = (atom: TimeAtom): boolean =>
  atom.t === 'date' || atom.t === 'day_of' || (atom.t === 'weekday' && atom.week !== null);
