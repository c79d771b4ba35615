// Moments as people read them: the local day and the time on the clock.
import type { LocalDate } from '../time/local-date.js';
import { dayText } from './dates.js';
import type { Lang } from './lang.js';

const two = (n: number): string => String(n).padStart(2, '0');

/** `3月9日 14:05` / `9 March 2026, 14:05`. */
export function instantText(
  local: { readonly date: LocalDate; readonly hour: number; readonly minute: number },
  lang: Lang,
  today: LocalDate | null,
): string {
  const clock = `${two(local.hour)}:${two(local.minute)}`;
  return lang === 'zh'
    ? `${dayText(local.date, lang, today)} ${clock}`
    : `${dayText(local.date, lang, today)}, ${clock}`;
}
