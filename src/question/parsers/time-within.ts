// The first or last days, weeks or months of a step of time: "the last day of May", 上周前三天, "the first two weeks of Q1".
import { EN_NUMBER, readNumber, readPlace, ZH_NUMBER } from '../numbers.js';
import type { TimeAtom } from '../time/atom.js';
import type { TimeAtomMatch } from './time-rule.js';

type Within = Extract<TimeAtom, { t: 'within' }>;

const EN = new RegExp(
  `(?<![a-z0-9])(?:the |its )?(?:very )?(first|opening|last|final|closing) (?:(${EN_NUMBER}) )?(day|week|month)s? (?:of |in )(?:the )?$`,
  'u',
);
const ZH_UNIT = '个?(天|日|周|星期|礼拜|月)';
const ZH = new RegExp(
  `^的?(?:(?:(前|头|开头|最后|末尾|后)(${ZH_NUMBER})${ZH_UNIT})|(第一|头一|最后一|末尾一)${ZH_UNIT}|(首|末)(日|周|月))(?![内前后份])`,
  'u',
);
/** "The second week of May", 五月第二周: of a month, by its number. */
const NTH_EN = /(?<![a-z0-9])(?:the )?(second|third|fourth|2nd|3rd|4th) week (?:of|in) (?:the )?$/u;
const NTH_ZH = /^的?第([二三四234])个?(?:周|星期|礼拜)(?![一二三四五六日天末])/u;
const UNITS: Readonly<Record<string, Within['grain']>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
};

/** The parts of the steps in `atoms`; a part that is not smaller than its step is none. */
export const findWithin = (text: string, atoms: readonly TimeAtomMatch[]): TimeAtomMatch[] =>
  atoms.flatMap((of) =>
    isStep(of.atom) ? [...inEnglish(text, of), ...inChinese(text, of), ...byNumber(text, of)] : [],
  );

function byNumber(text: string, of: TimeAtomMatch): TimeAtomMatch[] {
  if (daysOf(of.atom) !== 31) return [];
  const before = NTH_EN.exec(text.slice(0, of.start));
  const behind = NTH_ZH.exec(text.slice(of.end));
  const nth = readPlace(before?.[1] ?? behind?.[1] ?? '');
  if (nth === null) return [];
  const atom: Within = { t: 'within', end: 'first', count: 1, grain: 'week', of: of.atom, nth };
  return [{ start: before?.index ?? of.start, end: of.end + (behind?.[0].length ?? 0), atom }];
}

function inEnglish(text: string, of: TimeAtomMatch): TimeAtomMatch[] {
  const found = EN.exec(text.slice(0, of.start));
  if (found === null) return [];
  const [, side = '', n, unit = ''] = found;
  const atom = part(of.atom, /^(?:first|opening)$/u.test(side), n, unit);
  return atom === null ? [] : [{ start: found.index, end: of.end, atom }];
}

function inChinese(text: string, of: TimeAtomMatch): TimeAtomMatch[] {
  const found = ZH.exec(text.slice(of.end));
  if (found === null) return [];
  const [all, side, n, unit, one, oneUnit, edge, edgeUnit] = found;
  // 上周前一天 is the day before it.
  if ((side === '前' || side === '后') && readNumber(n ?? '') === 1) return [];
  const word = side ?? one ?? edge ?? '';
  const atom = part(
    of.atom,
    /^(?:前|头|开头|第一|头一|首)$/u.test(word),
    n,
    unit ?? oneUnit ?? edgeUnit ?? '',
  );
  return atom === null ? [] : [{ start: of.start, end: of.end + all.length, atom }];
}

function part(of: TimeAtom, first: boolean, n: string | undefined, unit: string): Within | null {
  const count = n === undefined ? 1 : readNumber(n);
  const grain = UNITS[unit];
  if (count === null || count < 1 || count > 60 || grain === undefined) return null;
  return lengths[grain] * count < daysOf(of)
    ? { t: 'within', end: first ? 'first' : 'last', count, grain, of }
    : null;
}

const lengths: Readonly<Record<Within['grain'], number>> = { day: 1, week: 7, month: 28 };

const isStep = (atom: TimeAtom): boolean => daysOf(atom) > 1;

/** About how long a step is; 0 for what is none. */
function daysOf(atom: TimeAtom): number {
  if (atom.t === 'month') return 31;
  if (atom.t === 'quarter') return 92;
  if (atom.t === 'half') return 184;
  if (atom.t === 'year') return 366;
  if (atom.t !== 'relative') return 0;
  return { day: 0, week: 7, month: 31, quarter: 92, year: 366 }[atom.grain];
}
