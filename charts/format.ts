// Numbers as charts write them: on axes (short, one precision for all) and beside marks. Words of the answer itself are
// formatted by their own caller; only what a chart computes (ticks, values at marks) passes here.
import type { ChartLang, ChartUnit, OneTimeUnit } from './chart.js';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** The seconds of a unit that all durations are written in, and what it is called. */
export const ONE_UNIT: Readonly<
  Record<OneTimeUnit, Readonly<Record<ChartLang, string>> & { readonly seconds: number }>
> = {
  in_seconds: { seconds: 1, zh: ' 秒', en: 's' },
  in_minutes: { seconds: MINUTE, zh: ' 分钟', en: ' min' },
  in_hours: { seconds: HOUR, zh: ' 小时', en: ' h' },
  in_days: { seconds: DAY, zh: ' 天', en: ' d' },
};

/** With as many decimals as the answer's own words have: more below ten and below a tenth. */
function inOneUnit(seconds: number, unit: OneTimeUnit, lang: ChartLang): string {
  const size = seconds / ONE_UNIT[unit].seconds;
  return digits(size, size >= 10 ? 1 : size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4) + ONE_UNIT[unit][lang];
}

const signed = (value: number, text: string): string => (value < 0 ? `−${text}` : text);

/** Digits with separators, trailing zeros dropped. */
function digits(value: number, decimals: number, keepZeros = false): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: keepZeros ? decimals : 0,
    maximumFractionDigits: decimals,
  });
}

function magnitude(value: number, lang: ChartLang, decimals: number): string {
  const steps: readonly (readonly [number, string])[] =
    lang === 'zh'
      ? [
          [1e12, ' 万亿'],
          [1e8, ' 亿'],
          [1e4, ' 万'],
        ]
      : [
          [1e12, 'T'],
          [1e9, 'B'],
          [1e6, 'M'],
          [1e4, 'k'],
        ];
  for (const [step, suffix] of steps) {
    const unit = suffix === 'k' ? 1e3 : step;
    // 99,995 would round to 10.00 of the smaller unit's label; the larger unit starts where rounding reaches it.
    if (value >= step * 0.99995) {
      const scaled = value / unit;
      return digits(scaled, scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2) + suffix;
    }
  }
  return digits(value, decimals);
}

function duration(seconds: number, lang: ChartLang): string {
  const zh = lang === 'zh';
  if (seconds < 10 && seconds !== Math.round(seconds)) {
    const text = digits(seconds, 1);
    return zh ? `${text} 秒` : `${text}s`;
  }
  const parts = (big: number, bigName: string, small: number, smallName: string): string => {
    const first = zh ? `${digits(big, 0)} ${bigName}` : `${digits(big, 0)}${bigName}`;
    if (small === 0) return first;
    return zh ? `${first} ${small} ${smallName}` : `${first} ${small}${smallName}`;
  };
  const s = Math.round(seconds);
  if (s < MINUTE) return zh ? `${s} 秒` : `${s}s`;
  if (s < HOUR) return parts(Math.floor(s / MINUTE), zh ? '分' : 'm', s % MINUTE, zh ? '秒' : 's');
  const minutes = Math.round(s / MINUTE);
  if (minutes < 24 * 60)
    return parts(Math.floor(minutes / 60), zh ? '小时' : 'h', minutes % 60, zh ? '分' : 'm');
  const hours = Math.round(s / HOUR);
  return parts(Math.floor(hours / 24), zh ? '天' : 'd', s < 30 * DAY ? hours % 24 : 0, zh ? '小时' : 'h');
}

/** A value as it stands beside its mark. */
export function formatValue(value: number, unit: ChartUnit, lang: ChartLang): string {
  const size = Math.abs(value);
  switch (unit) {
    case 'count':
      return signed(value, magnitude(size, lang, 1));
    case 'currency':
      return signed(value, magnitude(size, lang, size < 100 ? 2 : 0));
    case 'seconds':
      return signed(value, duration(size, lang));
    case 'in_seconds':
    case 'in_minutes':
    case 'in_hours':
    case 'in_days':
      return signed(value, inOneUnit(size, unit, lang));
    case 'ratio':
      return signed(value, size === 0 || size === 1 ? `${size * 100}%` : `${digits(size * 100, 1, true)}%`);
    case 'score':
      return signed(value, digits(size, 2, true));
    case 'points':
      return signed(value, digits(size, 1));
    case 'per_mille':
      return signed(value, `${digits(size, size < 10 ? 2 : 1)}‰`);
    default:
      return unit satisfies never;
  }
}

/**
 * The same as the difference it is: always with its sign; shares in percentage points (the unit is said once, elsewhere). `fine`
 * gives shares and points one decimal more, for a list in which some are tiny.
 */
export function formatChange(value: number, unit: ChartUnit, lang: ChartLang, fine = false): string {
  const size = Math.abs(value);
  const text =
    unit === 'ratio'
      ? digits(size * 100, fine ? 2 : 1, true)
      : unit === 'points'
        ? digits(size, fine ? 2 : 1, true)
        : formatValue(size, unit, lang);
  if (value === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** A tick of an axis whose ticks stand `step` apart. */
export function formatTick(value: number, step: number, unit: ChartUnit, lang: ChartLang): string {
  const size = Math.abs(value);
  const decimals = (scale: number): number =>
    Math.max(0, Math.min(6, Math.ceil(-Math.log10(step * scale) - 1e-9)));
  switch (unit) {
    case 'ratio':
      return signed(value, `${digits(size * 100, decimals(100), true)}%`);
    case 'score':
    case 'points':
      return signed(value, digits(size, decimals(1), true));
    case 'per_mille':
      return signed(value, `${digits(size, decimals(1), true)}‰`);
    case 'count':
    case 'currency':
      return signed(value, magnitude(size, lang, decimals(1)));
    case 'seconds':
      return value === 0 ? '0' : signed(value, duration(size, lang));
    case 'in_seconds':
    case 'in_minutes':
    case 'in_hours':
    case 'in_days': {
      const { seconds, [lang]: name } = ONE_UNIT[unit];
      return value === 0 ? '0' : signed(value, digits(size / seconds, decimals(1 / seconds)) + name);
    }
    default:
      return unit satisfies never;
  }
}
