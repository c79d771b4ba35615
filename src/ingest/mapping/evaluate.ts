// The meaning of each expression form. An expression is compiled once against the file's columns into a function from a
// place in the file (a row, and in a log the rows of its group) to text; '' is "unknown" throughout.
import { createHash } from 'node:crypto';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type Instant, type Zone } from '../../time/instant.js';
import type { Condition, DurationUnit, Expression } from './mapping.js';
import { momentOfTime, readIso, type ReadTime, timeReader, type TimeReader } from './time-format.js';

/** A row of the file and its neighbours: `rows` is its group in a log, the row alone otherwise. */
export interface Place {
  readonly rows: readonly (readonly string[])[];
  readonly index: number;
}

export type Evaluate = (place: Place) => string;
export type Judge = (place: Place) => boolean;

export interface Compiling {
  /** The index of a column; throws AppError when the file does not have it. */
  readonly columnIndex: (name: string, line: number) => number;
  readonly unknown: ReadonlySet<string>;
  readonly times: readonly string[];
  readonly zone: Zone;
}

const UNIT_MS: Readonly<Record<DurationUnit, number>> = {
  seconds: SECOND_MS,
  minutes: MINUTE_MS,
  hours: HOUR_MS,
  days: DAY_MS,
};

/** The readers of the formats, ISO last. Formats have been checked when the mapping was read. */
export function readersOf(formats: readonly string[]): readonly TimeReader[] {
  const readers = formats
    .map((format) => timeReader(format))
    .filter((reader) => typeof reader === 'function');
  return [...readers, readIso];
}

/** The first reading that fits, or null. */
export function readTime(text: string, readers: readonly TimeReader[]): ReadTime | null {
  for (const reader of readers) {
    const time = reader(text);
    if (time !== null) return time;
  }
  return null;
}

/** The text without surrounding white space of any width and without characters that can't be seen. */
export const tidy = (text: string): string =>
  text.replaceAll(/^[\s\u3000\u200B\uFEFF]+|[\s\u3000\u200B\uFEFF]+$/g, '');

/** Compiles an expression; throws AppError('bad_mapping') for a column that the file does not have. */
export function compile(expression: Expression, using: Compiling): Evaluate {
  const sub = (of: Expression): Evaluate => compile(of, using);
  switch (expression.form) {
    case 'column': {
      const index = using.columnIndex(expression.name, expression.line);
      return ({ rows, index: at }) => {
        const text = tidy(rows[at]?.[index] ?? '');
        return using.unknown.has(text) ? '' : text;
      };
    }
    case 'value':
      return () => expression.text;
    case 'translate': {
      const from = sub(expression.from);
      return (place) => {
        const text = from(place);
        if (text === '') return expression.values.get('') ?? '';
        return expression.values.get(text.toLowerCase()) ?? expression.otherwise ?? text;
      };
    }
    case 'join': {
      const parts = expression.parts.map(sub);
      const fixed = expression.parts.map((part) => part.form === 'value');
      return (place) => {
        const texts = parts.map((part) => part(place));
        // Constants alone say nothing about the row.
        if (texts.every((text, i) => text === '' || fixed[i] === true)) return '';
        return texts.filter((text) => text !== '').join(expression.with);
      };
    }
    case 'slug':
    case 'hash': {
      const of = sub(expression.of);
      const make = remembering(expression.form === 'slug' ? slug : hash);
      return (place) => {
        const id = make(of(place));
        return id === '' ? '' : expression.prefix + id;
      };
    }
    case 'time': {
      const of = sub(expression.of);
      const readers = readersOf([...expression.formats, ...using.times]);
      const zone = expression.timezone ?? using.zone;
      return (place) => isoMoment(of(place), readers, zone);
    }
    case 'after': {
      const start = moment(expression.start, using);
      const text = sub(expression.start);
      const amount = sub(expression.amount);
      return (place) => {
        const from = start(place);
        const by = amount(place);
        if (by === '' || text(place) === '') return '';
        const count = Number(numberIn(by));
        // A text that is no time stays in sight: the import sets it aside and says why.
        if (from === null || numberIn(by) === '') return `${text(place)} + ${by}`;
        return new Date(from + Math.round(count * UNIT_MS[expression.unit])).toISOString();
      };
    }
    case 'between': {
      const start = moment(expression.start, using);
      const end = moment(expression.end, using);
      return (place) => {
        const from = start(place);
        const to = end(place);
        return from === null || to === null ? '' : String((to - from) / UNIT_MS[expression.unit]);
      };
    }
    case 'first': {
      const of = expression.of.map(sub);
      return (place) => {
        for (const one of of) {
          const text = one(place);
          if (text !== '') return text;
        }
        return '';
      };
    }
    case 'is': {
      const holds = judge(expression.condition, using);
      return (place) => String(holds(place));
    }
    case 'number': {
      const of = sub(expression.of);
      return (place) => numberIn(of(place));
    }
    case 'split': {
      const of = sub(expression.of);
      return (place) => {
        const text = of(place);
        const parts = text === '' ? [] : text.split(expression.on);
        return tidy(parts.at(expression.take > 0 ? expression.take - 1 : expression.take) ?? '');
      };
    }
    case 'if': {
      const holds = judge(expression.condition, using);
      const yes = sub(expression.yes);
      const no = sub(expression.no);
      return (place) => (holds(place) ? yes(place) : no(place));
    }
    case 'pick': {
      const of = sub(expression.of);
      const where = expression.where === null ? (): boolean => true : judge(expression.where, using);
      return ({ rows }) => {
        const step = expression.row === 'first' ? 1 : -1;
        for (let i = step > 0 ? 0 : rows.length - 1; i >= 0 && i < rows.length; i += step) {
          if (where({ rows, index: i })) return of({ rows, index: i });
        }
        return '';
      };
    }
    case 'previous': {
      const of = sub(expression.of);
      return ({ rows, index }) => (index > 0 ? of({ rows, index: index - 1 }) : '');
    }
    case 'count': {
      const where = judge(expression.where, using);
      return ({ rows }) => String(rows.filter((_, index) => where({ rows, index })).length);
    }
  }
}

/** Compiles a condition. Comparisons of texts ignore case and surrounding space. */
export function judge(condition: Condition, using: Compiling): Judge {
  switch (condition.form) {
    case 'filled': {
      const of = compile(condition.of, using);
      return (place) => of(place) !== '';
    }
    case 'empty': {
      const of = compile(condition.of, using);
      return (place) => of(place) === '';
    }
    case 'changed': {
      const of = compile(condition.of, using);
      return (place) => place.index > 0 && of(place) !== of({ ...place, index: place.index - 1 });
    }
    case 'equals': {
      const of = compile(condition.of, using);
      const texts = new Set(condition.texts.map((text) => tidy(text).toLowerCase()));
      return (place) => texts.has(of(place).toLowerCase());
    }
    case 'contains': {
      const of = compile(condition.of, using);
      const texts = condition.texts.map((text) => text.toLowerCase());
      return (place) => {
        const text = of(place).toLowerCase();
        return texts.some((part) => text.includes(part));
      };
    }
    case 'all': {
      const of = condition.of.map((one) => judge(one, using));
      return (place) => of.every((holds) => holds(place));
    }
    case 'any': {
      const of = condition.of.map((one) => judge(one, using));
      return (place) => of.some((holds) => holds(place));
    }
    case 'not': {
      const holds = judge(condition.of, using);
      return (place) => !holds(place);
    }
  }
}

/** The moment that an expression names; null when it is empty or no time. */
export function moment(expression: Expression, using: Compiling): (place: Place) => Instant | null {
  const of = compile(expression, using);
  const readers = readersOf(using.times);
  return (place) => {
    const time = readTime(of(place), readers);
    return time === null ? null : momentOfTime(time, using.zone);
  };
}

/** The text as a moment in ISO form; unchanged when it is no time, so that the import can say so. */
export function isoMoment(text: string, readers: readonly TimeReader[], zone: Zone): string {
  const time = text === '' ? null : readTime(text, readers);
  return time === null ? text : new Date(momentOfTime(time, zone)).toISOString();
}

/** The text as a day `YYYY-MM-DD`, or as a moment where it has a time of day; unchanged when it is no time. */
export function isoDay(text: string, readers: readonly TimeReader[], zone: Zone, dayOnly: boolean): string {
  const time = text === '' ? null : readTime(text, readers);
  if (time === null) return text;
  if (time.kind === 'local' && (dayOnly || time.dateOnly)) return time.date;
  return new Date(momentOfTime(time, zone)).toISOString();
}

/** The first number in a text: `3 - Moderate` → `3`, `4.5 / 5` → `4.5`, `1,234` → `1234`; '' when there is none. */
export function numberIn(text: string): string {
  const [found] = /(?:(?<![\p{L}\p{N}])[-−])?\d+(?:,\d{3})*(?:\.\d+)?/u.exec(text.normalize('NFKC')) ?? [''];
  return found === '' ? '' : String(Number(found.replaceAll(',', '').replace('−', '-')));
}

/** People and teams come again and again: their ids are worked out once. */
function remembering(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > 10_000) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** A readable, stable id: `Brittney  Key` → `brittney-key`, `王芳` stays. Only letters and digits of any script count. */
export function slug(text: string): string {
  const id = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  // A name of signs only still is a name.
  return id === '' ? hash(text) : id;
}

/** A stable id that doesn't show the text: 16 hexadecimal digits of SHA-256; '' for ''. */
export const hash = (text: string): string =>
  text === ''
    ? ''
    : createHash('sha256').update(text.normalize('NFKC').trim().toLowerCase()).digest('hex').slice(0, 16);
