// Whether a text is a schedule in cron's five fields (minute, hour, day of month, month, day of week). Only the form is
// judged here; when it fires next is for whoever keeps the clock.

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of the month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of the week', min: 0, max: 7, names: DAYS },
];

/** Null when the text is a schedule such as `30 9 * * 1`; else what is wrong with it, to stand behind its name. */
export function cronProblem(text: string): string | null {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) {
    return 'needs five fields: minute, hour, day of the month, month, day of the week (for example "0 9 * * 1-5")';
  }
  for (const [i, field] of FIELDS.entries()) {
    const part = parts[i] ?? '';
    if (!part.split(',').every((item) => isItem(item, field))) {
      return `has "${part}" as its ${field.name}, where ${field.min} to ${field.max}, *, lists, ranges and steps (*/5) are read`;
    }
  }
  return null;
}

function isItem(item: string, field: Field): boolean {
  const match = /^(?:\*|([a-z0-9]+)(?:-([a-z0-9]+))?)(?:\/([1-9]\d*))?$/i.exec(item);
  if (match === null) return false;
  const [, from, to] = match;
  if (from === undefined) return true;
  const low = valueOf(from, field);
  const high = to === undefined ? low : valueOf(to, field);
  return low !== null && high !== null && low <= high;
}

function valueOf(text: string, field: Field): number | null {
  const named = field.names.indexOf(text.toLowerCase());
  const value = named >= 0 ? named + (field.max === 12 ? 1 : 0) : /^\d+$/.test(text) ? Number(text) : null;
  return value !== null && value >= field.min && value <= field.max ? value : null;
}
