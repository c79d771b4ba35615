// A moment as a reader's clock says it. Needs a zone, which the names of days in dates.ts do not.
import type { Instant } from '../time/instant.js';
import { localTimeOf } from '../time/zone.js';
import { dayText } from './dates.js';
import type { Lang } from './lang.js';

/** `2026年3月16日 09:00（Asia/Shanghai）` / `16 March 2026, 09:00 (Asia/Shanghai)`. */
export function momentText(at: Instant, zone: string, lang: Lang): string {
  const { date, hour, minute } = localTimeOf(at, zone);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const day = dayText(date, lang, null);
  return lang === 'zh' ? `${day} ${clock}（${zone}）` : `${day}, ${clock} (${zone})`;
}
