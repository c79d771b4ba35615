// Amounts as people write them in conditions: 5 %, 5个百分点, 30 minutes, 2小时, 4.5, 一百.
import { readNumber } from '../../question/numbers.js';
import type { Quantity } from './wish.js';

const UNITS: readonly (readonly [RegExp, Quantity['unit'], number])[] = [
  [/^(?:个?百分点|percentage points?|pp|points?)/u, 'points', 1],
  [/^(?:%|percent|per cent)/u, 'percent', 1],
  [/^(?:seconds?|secs?|s(?![a-z])|秒钟?)/u, 'seconds', 1],
  [/^(?:minutes?|mins?|m(?![a-z])|分钟)/u, 'seconds', 60],
  [/^(?:hours?|hrs?|h(?![a-z])|个?(?:小时|钟头))/u, 'seconds', 3_600],
  [/^(?:days?|d(?![a-z])|天)/u, 'seconds', 86_400],
  [/^(?:tickets?|cases?|times?|complaints?|faults?|ratings?|件|个|条|张|单|次|起|例|人次)/u, 'cases', 1],
  [/^分(?!钟)/u, 'number', 1],
];

export interface FoundQuantity {
  readonly quantity: Quantity;
  readonly length: number;
}

/** The amount that `text` (normalised) begins with; null when it begins with none. */
export function quantityAt(text: string): FoundQuantity | null {
  const percent = /^百分之\s*([\d.]+|[一二两三四五六七八九十百]+)/u.exec(text);
  if (percent?.[1] !== undefined) {
    const value = numberOf(percent[1]);
    return value === null ? null : { quantity: { value, unit: 'percent' }, length: percent[0].length };
  }
  const number =
    /^(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+|[一二两三四五六七八九十百]+|half an?(?= hour)|半(?=个?小时))\s*/u.exec(
      text,
    );
  if (number === null) return null;
  const value = /^(?:half|半)/u.test(number[0]) ? 0.5 : numberOf(number[0].trim());
  if (value === null) return null;
  const rest = text.slice(number[0].length);
  for (const [pattern, unit, factor] of UNITS) {
    const found = pattern.exec(rest);
    if (found !== null)
      return { quantity: { value: value * factor, unit }, length: number[0].length + found[0].length };
  }
  // "9点" is a time, "2月" a month: no amount of anything.
  if (/^(?:点|时|月|日|号|年|:|st|nd|rd|th|am|pm)/u.test(rest)) return null;
  return { quantity: { value, unit: 'number' }, length: number[0].trimEnd().length };
}

const numberOf = (text: string): number | null => {
  const plain = text.replaceAll(',', '');
  return /^\d*\.?\d+$/.test(plain) ? Number(plain) : readNumber(text);
};
