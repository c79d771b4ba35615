// Numbers as people read them: thousands grouped, a real minus sign, no "-0", shares that never round up to "all".

export const MINUS = '−';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** A number with exactly `places` decimals and grouped thousands: `−1,234.50`. */
export function fixed(x: number, places: number): string {
  const [whole = '0', fraction] = Math.abs(x).toFixed(places).split('.');
  const body = fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  return x < 0 && /[1-9]/.test(body) ? `${MINUS}${body}` : body;
}

/** The same without zeros at the end: `4.50` is `4.5`, `90.0` is `90`. */
export function trimmed(x: number, places: number): string {
  const text = fixed(x, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** With its sign, also when it is above zero: `+16.8`. */
export const signed = (x: number, places: number): string => {
  const text = trimmed(x, places);
  return x > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

/** Every digit of a count; a count that is no whole number (a mean of counts) keeps two decimals. */
export const count = (x: number): string => (Number.isInteger(x) ? fixed(x, 0) : trimmed(x, 2));

/**
 * Decimals that a share needs so that the reading stays honest: one as a rule, more when it is so near to nothing or
 * to all that one decimal would say "0%" or "100%" of what is neither.
 */
export function sharePlaces(ratio: number): number {
  const distance = Math.min(Math.abs(ratio), Math.abs(1 - ratio));
  if (distance === 0) return 0;
  if (Math.abs(ratio) < 0.01 || distance < 0.0005) return distance < 0.0001 ? 4 : 2;
  return 1;
}

/** A ratio (0–1) as a percentage: `92.3%`. */
export const percent = (ratio: number): string => `${trimmed(ratio * 100, sharePlaces(ratio))}%`;

/** How much something grew, relative to where it stood: `+13.8%`. */
export const relative = (now: number, before: number): string | null =>
  before === 0 ? null : `${signed((100 * (now - before)) / Math.abs(before), 1)}%`;

/** A figure per 1,000 units with two decimals, or as many as it takes to show two of its digits: `0.80`, `0.0050`; 0 is `0`. */
export function perMille(x: number): string {
  const size = Math.abs(x);
  const places = size === 0 ? 0 : size >= 0.095 ? 2 : Math.min(6, 1 - Math.floor(Math.log10(size)));
  return fixed(x, places);
}
