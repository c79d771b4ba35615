// The closed set of expression forms and conditions, each under its keyword: what stands beside the keyword and what the
// form becomes. Adding a form: a line here, its meaning in evaluate.ts, a paragraph in docs/importing.md.
import { z } from 'zod';
import type { Condition, DurationUnit, Expression } from './mapping.js';

/** What a form may ask of the reader about its own place in the document. Every member throws AppError on a fault. */
export interface Scope {
  parse<S extends z.ZodType>(shape: S, what: string): z.output<S>;
  expression(value: unknown, key: string): Expression;
  expressions(value: unknown, key: string): readonly Expression[];
  condition(value: unknown, key: string): Condition;
  conditions(value: unknown, key: string): readonly Condition[];
  /** Refuses a time format or a zone that is not one. */
  checkFormats(formats: readonly string[], key: string): void;
  checkZone(zone: string | null, key: string): void;
  /** Refuses the form in a mapping without `group`. */
  logOnly(keyword: string): void;
}

export type Form<T> = (scope: Scope) => T;

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const texts = z.union([scalar.transform((one) => [one]), z.array(scalar).min(1)]);
const nested = z.unknown().refine((value) => value !== undefined && value !== null, 'Is missing');
const formats = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const whole = z.int().refine((n) => n !== 0, 'Counts from 1, or from -1 at the end');

const slugOrHash =
  (form: 'slug' | 'hash'): Form<Expression> =>
  (scope) => {
    const shape = z.strictObject({ [form]: nested, prefix: z.string().default('') });
    const given = scope.parse(shape, form);
    return { form, of: scope.expression(given[form], form), prefix: String(given.prefix) };
  };

const after: Form<Expression> = (scope) => {
  const amount = z.unknown().optional();
  const shape = z.strictObject({
    after: nested,
    seconds: amount,
    minutes: amount,
    hours: amount,
    days: amount,
  });
  const { after: start, ...units } = scope.parse(
    shape.refine(
      (given) => DURATION_UNITS.filter((unit) => given[unit] !== undefined).length === 1,
      'Takes one of seconds, minutes, hours, days',
    ),
    'after',
  );
  const unit = DURATION_UNITS.find((name) => units[name] !== undefined) ?? 'seconds';
  const given = units[unit];
  return {
    form: 'after',
    start: scope.expression(start, 'after'),
    amount:
      typeof given === 'number' ? { form: 'value', text: String(given) } : scope.expression(given, unit),
    unit,
  };
};

export const DURATION_UNITS: readonly DurationUnit[] = ['seconds', 'minutes', 'hours', 'days'];

export const EXPRESSIONS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  [
    'value',
    (scope) => ({ form: 'value', text: scope.parse(z.strictObject({ value: scalar }), 'value').value }),
  ],
  [
    'from',
    (scope) => {
      const shape = z.strictObject({
        from: nested,
        values: z.record(z.string(), scalar.nullable()),
        otherwise: scalar.optional(),
      });
      const given = scope.parse(shape, 'from');
      const values = Object.entries(given.values).map(
        ([text, to]) => [text.trim().toLowerCase(), to ?? ''] as const,
      );
      return {
        form: 'translate',
        from: scope.expression(given.from, 'from'),
        values: new Map(values),
        otherwise: given.otherwise ?? null,
      };
    },
  ],
  [
    'join',
    (scope) => {
      const given = scope.parse(z.strictObject({ join: nested, with: z.string().default('') }), 'join');
      return { form: 'join', parts: scope.expressions(given.join, 'join'), with: given.with };
    },
  ],
  ['slug', slugOrHash('slug')],
  ['hash', slugOrHash('hash')],
  [
    'time',
    (scope) => {
      const shape = z.strictObject({
        time: nested,
        formats: formats.default([]),
        timezone: z.string().nullable().default(null),
      });
      const given = scope.parse(shape, 'time');
      scope.checkFormats(given.formats, 'formats');
      scope.checkZone(given.timezone, 'timezone');
      return {
        form: 'time',
        of: scope.expression(given.time, 'time'),
        formats: given.formats,
        timezone: given.timezone,
      };
    },
  ],
  ['after', after],
  [
    'between',
    (scope) => {
      const shape = z.strictObject({
        between: z.tuple([nested, nested]),
        in: z.enum(['seconds', 'minutes', 'hours', 'days']).default('seconds'),
      });
      const given = scope.parse(shape, 'between');
      const [start, end] = scope.expressions(given.between, 'between');
      if (start === undefined || end === undefined) throw new Error('A tuple of two has two.');
      return { form: 'between', start, end, unit: given.in };
    },
  ],
  [
    'first',
    (scope) => {
      const given = scope.parse(z.strictObject({ first: nested }), 'first');
      return { form: 'first', of: scope.expressions(given.first, 'first') };
    },
  ],
  [
    'is',
    (scope) => {
      const given = scope.parse(z.strictObject({ is: nested }), 'is');
      return { form: 'is', condition: scope.condition(given.is, 'is') };
    },
  ],
  [
    'number',
    (scope) => {
      const given = scope.parse(z.strictObject({ number: nested }), 'number');
      return { form: 'number', of: scope.expression(given.number, 'number') };
    },
  ],
  [
    'split',
    (scope) => {
      const shape = z.strictObject({ split: nested, on: z.string().min(1), take: whole });
      const given = scope.parse(shape, 'split');
      return { form: 'split', of: scope.expression(given.split, 'split'), on: given.on, take: given.take };
    },
  ],
  [
    'if',
    (scope) => {
      // oxlint-disable-next-line no-thenable -- the word of the language; nothing awaits a shape
      const shape = z.strictObject({ if: nested, then: nested, else: z.unknown().optional() });
      const given = scope.parse(shape, 'if');
      return {
        form: 'if',
        condition: scope.condition(given.if, 'if'),
        yes: scope.expression(given.then, 'then'),
        no: given.else === undefined ? { form: 'value', text: '' } : scope.expression(given.else, 'else'),
      };
    },
  ],
  [
    'pick',
    (scope) => {
      scope.logOnly('pick');
      const shape = z.strictObject({
        pick: nested,
        row: z.enum(['first', 'last']).default('last'),
        where: z.unknown().optional(),
      });
      const given = scope.parse(shape, 'pick');
      return {
        form: 'pick',
        of: scope.expression(given.pick, 'pick'),
        row: given.row,
        where: given.where === undefined ? null : scope.condition(given.where, 'where'),
      };
    },
  ],
  [
    'previous',
    (scope) => {
      scope.logOnly('previous');
      const given = scope.parse(z.strictObject({ previous: nested }), 'previous');
      return { form: 'previous', of: scope.expression(given.previous, 'previous') };
    },
  ],
  [
    'count',
    (scope) => {
      scope.logOnly('count');
      const given = scope.parse(z.strictObject({ count: nested }), 'count');
      return { form: 'count', where: scope.condition(given.count, 'count') };
    },
  ],
]);

const about =
  (form: 'filled' | 'empty'): Form<Condition> =>
  (scope) => {
    const given = scope.parse(z.strictObject({ [form]: nested }), form);
    return { form, of: scope.expression(given[form], form) };
  };

const both =
  (form: 'all' | 'any'): Form<Condition> =>
  (scope) => {
    const given = scope.parse(z.strictObject({ [form]: nested }), form);
    return { form, of: scope.conditions(given[form], form) };
  };

export const CONDITIONS: ReadonlyMap<string, Form<Condition>> = new Map<string, Form<Condition>>([
  ['filled', about('filled')],
  ['empty', about('empty')],
  [
    'equals',
    (scope) => {
      const given = scope.parse(z.strictObject({ equals: nested, to: texts }), 'equals');
      return { form: 'equals', of: scope.expression(given.equals, 'equals'), texts: given.to };
    },
  ],
  [
    'contains',
    (scope) => {
      const given = scope.parse(z.strictObject({ contains: nested, text: texts }), 'contains');
      return { form: 'contains', of: scope.expression(given.contains, 'contains'), texts: given.text };
    },
  ],
  [
    'changed',
    (scope) => {
      scope.logOnly('changed');
      const given = scope.parse(z.strictObject({ changed: nested }), 'changed');
      return { form: 'changed', of: scope.expression(given.changed, 'changed') };
    },
  ],
  ['all', both('all')],
  ['any', both('any')],
  [
    'not',
    (scope) => {
      const given = scope.parse(z.strictObject({ not: nested }), 'not');
      return { form: 'not', of: scope.condition(given.not, 'not') };
    },
  ],
]);
