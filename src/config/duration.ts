// How spans and shares are written in settings: `15m`, `1h30m`, `2d`, `25%`. Nothing here knows what they are for.
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../time/instant.js';

import type { WorkSpan } from '../time/work-span.js';

const UNIT_MS: Readonly<Record<string, number>> = { s: SECOND_MS, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };

/** Milliseconds of elapsed time written as `90s`, `15m`, `4h`, `1h30m` or `2d` (48 hours); null when it is none. */
export function parseDuration(text: string): number | null {
  const match =
    /^\s*(?:(\d+(?:\.\d+)?)d)?\s*(?:(\d+(?:\.\d+)?)h)?\s*(?:(\d+(?:\.\d+)?)m)?\s*(?:(\d+(?:\.\d+)?)s)?\s*$/i.exec(
      text,
    );
  if (match === null || text.trim() === '') return null;
  const total = ['d', 'h', 'm', 's'].reduce(
    (sum, unit, i) => sum + Number(match[i + 1] ?? 0) * (UNIT_MS[unit] ?? 0),
    0,
  );
  return Math.round(total);
}

/** A promised span: whole working days (`2d`), or business time (`15m`, `4h`, `1h30m`); null when it is neither. */
export function parseWorkSpan(text: string): WorkSpan | null {
  const days = /^\s*(\d+)d\s*$/i.exec(text);
  if (days !== null) return Number(days[1]) > 0 ? { unit: 'workdays', days: Number(days[1]) } : null;
  if (/d/i.test(text)) return null;
  const ms = parseDuration(text);
  return ms === null || ms <= 0 ? null : { unit: 'business', ms };
}

/** A share from 0 to 1 written as `25%` or `0.25`; null when it is none. */
export function parseShare(text: string): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
  if (match === null) return null;
  const share = match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
  return share <= 1 ? share : null;
}
