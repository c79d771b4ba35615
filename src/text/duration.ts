// Durations as people read them: the two largest units ("4 分 48 秒", "4m 48s"). Plain data in seconds comes in.
import type { TimeUnit } from '../metrics/metric.js';
import type { Lang } from './lang.js';
import { MINUS, trimmed } from './numbers.js';

const UNITS = [
  { seconds: 86_400, zh: '天', en: 'd' },
  { seconds: 3_600, zh: '小时', en: 'h' },
  { seconds: 60, zh: '分', en: 'm' },
  { seconds: 1, zh: '秒', en: 's' },
] as const;

const ONE_UNIT: Readonly<
  Record<TimeUnit, { readonly seconds: number; readonly zh: string; readonly en: string }>
> = {
  days: { seconds: 86_400, zh: '天', en: 'days' },
  hours: { seconds: 3_600, zh: '小时', en: 'hours' },
  minutes: { seconds: 60, zh: '分钟', en: 'minutes' },
  seconds: { seconds: 1, zh: '秒', en: 'seconds' },
};

/** `50.9 分钟`, `50.9 minutes`, `0.85 hours`: in one unit, as it was asked for; more decimals below one and ten. The sign is kept. */
export function durationIn(seconds: number, unit: TimeUnit, lang: Lang): string {
  const size = Math.abs(seconds) / ONE_UNIT[unit].seconds;
  const sign = seconds < 0 && size > 0 ? MINUS : '';
  const places = size >= 10 ? 1 : size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4;
  return `${sign}${trimmed(size, places)} ${ONE_UNIT[unit][lang]}`;
}

/**
 * `4 分 48 秒`, `1 天 5 小时`, `4m 48s`; below ten seconds with one decimal. The sign is kept.
 * @param most how many units it may take: three where two would hide a difference
 */
export function duration(seconds: number, lang: Lang, most = 2): string {
  const size = Math.abs(seconds);
  const sign = seconds < 0 && size > 0 ? MINUS : '';
  if (size < 10) return `${sign}${trimmed(size, 1)}${lang === 'zh' ? ' 秒' : 's'}`;
  const parts = pieces(size, most);
  const words = parts.map(({ amount, index }) => {
    const unit = UNITS[index];
    if (unit === undefined) return '';
    // A lone number of minutes reads "30 分钟"; beside seconds it is "30 分 5 秒".
    const zh = unit.zh === '分' && parts.length === 1 ? '分钟' : unit.zh;
    return lang === 'zh' ? `${amount} ${zh}` : `${amount}${unit.en}`;
  });
  return `${sign}${words.join(' ')}`;
}

function pieces(size: number, most: number): readonly { readonly amount: number; readonly index: number }[] {
  const first = UNITS.findIndex(({ seconds }) => Math.round(size) >= seconds);
  if (first < 0) return [{ amount: Math.round(size), index: UNITS.length - 1 }];
  const last = Math.min(first + most, UNITS.length) - 1;
  const least = UNITS[last]?.seconds ?? 1;
  let rest = Math.round(size / least) * least;
  return UNITS.flatMap(({ seconds }, index) => {
    if (index < first || index > last) return [];
    const amount = Math.floor(rest / seconds);
    rest -= amount * seconds;
    return amount === 0 ? [] : [{ amount, index }];
  });
}
