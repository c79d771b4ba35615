// Reads numbers back out of a text, as a person would: what stands there must be the figure, to the precision it is written in.
import type { Unit } from '../../src/metrics/metric.js';

interface Read {
  readonly value: number;
  /** Half of the last digit written. */
  readonly tolerance: number;
}

const SECONDS: Readonly<Record<string, number>> = {
  天: 86_400,
  d: 86_400,
  小时: 3_600,
  h: 3_600,
  分钟: 60,
  分: 60,
  m: 60,
  秒: 1,
  s: 1,
};

const halfOf = (digits: string): number => 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0);

function numbers(text: string): readonly Read[] {
  return [...text.matchAll(/(-?\d+(?:\.\d+)?)\s*(%?)/g)].map(([, digits = '0', percent]) => {
    const scale = percent === '%' ? 0.01 : 1;
    return { value: Number(digits) * scale, tolerance: halfOf(digits) * scale };
  });
}

function durations(text: string): readonly Read[] {
  const piece = '(\\d+(?:\\.\\d+)?)\\s*(天|小时|分钟|分|秒|[dhms](?![a-z]))';
  return [...text.matchAll(new RegExp(`(?:${piece}\\s*)+`, 'g'))].map(([whole]) => {
    const parts = [...whole.matchAll(new RegExp(piece, 'g'))];
    const last = parts.at(-1);
    return {
      value: parts.reduce((sum, [, digits, unit]) => sum + Number(digits) * (SECONDS[unit ?? ''] ?? 0), 0),
      tolerance: halfOf(last?.[1] ?? '0') * (SECONDS[last?.[2] ?? ''] ?? 0),
    };
  });
}

/** True when the text says the value: counts to the last digit, the rest as precisely as it is written. */
export function textSays(text: string, value: number, unit: Unit): boolean {
  const plain = text.replace(/−/g, '-').replace(/(\d),(?=\d{3}(\D|$))/g, '$1');
  const plainer = plain.replace(/(\d),(?=\d{3}(\D|$))/g, '$1');
  const read = unit === 'seconds' ? durations(plainer) : numbers(plainer);
  return read.some(
    (said) => Math.abs(said.value - value) <= (unit === 'count' ? 0 : said.tolerance * 1.001 + 1e-9),
  );
}
