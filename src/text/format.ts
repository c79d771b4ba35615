// How figures are written, per language: one object that answers, cards and charts share, so that a figure reads alike
// wherever it stands.
import type { TimeUnit, Unit } from '../metrics/metric.js';
import type { Lang } from './lang.js';
import { duration, durationIn } from './duration.js';
import { count, fixed, percent, perMille, relative, sharePlaces, signed, trimmed } from './numbers.js';

export interface Format {
  readonly lang: Lang;
  /** `92.3%`, `4 分 48 秒`, `1,234`; null is said as such, never as 0. */
  value(value: number | null, unit: Unit): string;
  /** The same figures so that those that differ are written apart: `1 天 5 小时 2 分` beside `1 天 5 小时 41 分`. */
  apart(values: readonly (number | null)[], unit: Unit): readonly string[];
  /**
   * The size of a change without its direction: `1.4 个百分点`, `2 分 10 秒`, `271`.
   * @param between the figures it lies between, where they are written beside it: a share of `0.34%` takes two decimals, and so does its change;
   *   and the change is that of what is written, so that 4.3% beside 4.2% is 0.1 more
   */
  difference(delta: number, unit: Unit, between?: readonly number[]): string;
  /** The same, but never written as nothing while there is one: `0.04 个百分点`, `under 0.01 points`. */
  gap(delta: number, unit: Unit): string;
  /** The change relative to where it started, `+13.8%`; null where that says little (shares, scores, points) or is undefined. */
  relative(now: number, before: number, unit: Unit): string | null;
  /** A signed contribution to a change, never written as nothing while it is something: `+1.4 个百分点`, `−0.04 points`. */
  contribution(delta: number, unit: Unit): string;
  /** `n=39` / `n = 39`. */
  n(n: number): string;
}

const NO_DATA = { zh: '无数据', en: 'no data' } as const;

/** `3,582.92 元`, `USD 1,204.10`; the bare figure where no currency is known. */
function money(x: number, lang: Lang, currency: string | null): string {
  if (currency === null) return fixed(x, 2);
  return lang === 'zh' && currency === 'CNY' ? `${fixed(x, 2)} 元` : `${currency} ${fixed(x, 2)}`;
}

function figure(x: number, unit: Unit, lang: Lang, currency: string | null): string {
  switch (unit) {
    case 'count':
      return count(x);
    case 'seconds':
      return duration(x, lang);
    case 'ratio':
      return percent(x);
    case 'score':
      return lang === 'zh' ? `${fixed(x, 2)} 分` : fixed(x, 2);
    case 'points':
      return signed(x, 1);
    case 'per_mille':
      return lang === 'zh' ? `${perMille(x)}‰` : `${perMille(x)} per 1,000 units`;
    case 'currency':
      return money(x, lang, currency);
  }
}

/** Without zeros at the end. */
const bare = (digits: string): string => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);

/** @param places decimals of a change of shares (in points) or of a score in points */
function change(size: number, unit: Unit, lang: Lang, currency: string | null, places = 1): string {
  switch (unit) {
    case 'ratio': {
      const points = trimmed(size * 100, places);
      return lang === 'zh' ? `${points} 个百分点` : `${points} ${points === '1' ? 'point' : 'points'}`;
    }
    case 'points': {
      const points = trimmed(size, places);
      return lang === 'zh' ? `${points} 分` : `${points} ${points === '1' ? 'point' : 'points'}`;
    }
    case 'score':
      return lang === 'zh' ? `${trimmed(size, 2)} 分` : trimmed(size, 2);
    case 'per_mille':
      return lang === 'zh' ? `${bare(perMille(size))}‰` : `${bare(perMille(size))} per 1,000`;
    case 'count':
    case 'seconds':
    case 'currency':
      return figure(size, unit, lang, currency);
  }
}

/** Of shares, points and scores, whose figures are written rounded; a time's units tell how exact it is. */
function writtenChange(delta: number, unit: Unit, [now, before]: readonly number[]): number {
  if (now === undefined || before === undefined) return delta;
  const as = (places: number, scale: number): number =>
    (Number((now * scale).toFixed(places)) - Number((before * scale).toFixed(places))) / scale;
  switch (unit) {
    case 'ratio': {
      const [places, same] = [sharePlaces(now), sharePlaces(before)].map((each) => Math.max(1, each));
      return places === undefined || places !== same ? delta : as(places, 100);
    }
    case 'points':
      return as(1, 1);
    case 'score':
      return as(2, 1);
    case 'per_mille':
    case 'count':
    case 'seconds':
    case 'currency':
      return delta;
  }
}

/** False for a difference that is written as nothing: `0 个百分点`, `0.00‰`. The digits of a unit ("per 1,000") do not count. */
export const saysSomething = (difference: string): boolean => /^(?:[A-Z]+ )?[0.,]*[1-9]/.test(difference);

/** What is too small to be written at all, by unit; counts are exact, and the rest is written as finely as it needs. */
const LEAST: Partial<Readonly<Record<Unit, readonly [least: number, zh: string, en: string]>>> = {
  ratio: [0.01, '个百分点', 'points'],
  points: [0.01, '分', 'points'],
  score: [0.01, '分', ''],
  seconds: [0.1, '秒', 's'],
};

function gapText(size: number, unit: Unit, lang: Lang, currency: string | null): string {
  const text = [1, 2].map((places) => change(size, unit, lang, currency, places)).find(saysSomething);
  const least = LEAST[unit];
  if (text !== undefined || size === 0 || least === undefined)
    return text ?? change(size, unit, lang, currency);
  const [amount, zh, en] = least;
  if (lang === 'zh') return `不到 ${amount} ${zh}`;
  return `under ${amount}${en === '' || en === 's' ? en : ` ${en}`}`;
}

function apart(
  values: readonly (number | null)[],
  unit: Unit,
  lang: Lang,
  written: readonly string[],
): readonly string[] {
  const alike = values.some((value, at) =>
    values.some((other, place) => place > at && other !== value && written[at] === written[place]),
  );
  return unit === 'seconds' && alike
    ? values.map((value, at) => (value === null ? (written[at] ?? '') : duration(value, lang, 3)))
    : written;
}

/** @param currency of the orders; null where none is known or no money is spoken of */
export function makeFormat(lang: Lang, currency: string | null = null): Format {
  const value = (figured: number | null, unit: Unit): string =>
    figured === null ? NO_DATA[lang] : figure(figured, unit, lang, currency);
  return {
    lang,
    value,
    apart: (values, unit) =>
      apart(
        values,
        unit,
        lang,
        values.map((one) => value(one, unit)),
      ),
    difference: (delta, unit, between = []) =>
      change(
        Math.abs(writtenChange(delta, unit, between)),
        unit,
        lang,
        currency,
        Math.max(1, ...(unit === 'ratio' ? between.map(sharePlaces) : [])),
      ),
    gap: (delta, unit) => gapText(Math.abs(delta), unit, lang, currency),
    relative: (now, before, unit) =>
      unit === 'count' || unit === 'seconds' || unit === 'currency' ? relative(now, before) : null,
    contribution: (delta, unit) => {
      const text = gapText(Math.abs(delta), unit, lang, currency);
      return saysSomething(text) ? `${delta < 0 ? '−' : '+'}${text}` : text;
    },
    n: (n) => (lang === 'zh' ? `n=${count(n)}` : `n = ${count(n)}`),
  };
}

/** The same, with every time in the one unit that was asked for: `50.9 分钟`. */
export function inTimeUnit(format: Format, written: TimeUnit): Format {
  const inUnit = (x: number): string => durationIn(x, written, format.lang);
  return {
    ...format,
    value: (x, unit) => (unit === 'seconds' && x !== null ? inUnit(x) : format.value(x, unit)),
    apart: (values, unit) =>
      unit === 'seconds'
        ? values.map((x) => (x === null ? format.value(x, unit) : inUnit(x)))
        : format.apart(values, unit),
    difference: (delta, unit, between) =>
      unit === 'seconds' ? inUnit(Math.abs(delta)) : format.difference(delta, unit, between),
    gap: (delta, unit) => (unit === 'seconds' ? inUnit(Math.abs(delta)) : format.gap(delta, unit)),
    contribution: (delta, unit) =>
      unit === 'seconds'
        ? `${delta < 0 ? '−' : '+'}${inUnit(Math.abs(delta))}`
        : format.contribution(delta, unit),
  };
}
