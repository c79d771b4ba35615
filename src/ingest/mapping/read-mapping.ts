// From YAML text to a checked Mapping. Every fault is one sentence with the line and, where one is near, the known name
// that was probably meant. Whether the file has the columns is checked later, when the file is open (bind.ts).
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../errors.js';
import { isZone } from '../../time/zone.js';
import { CONDITIONS, EXPRESSIONS, type Form, type Scope } from './forms.js';
import type {
  ColumnRule,
  Condition,
  Expression,
  Grouping,
  Mapping,
  RowRule,
  SourceOptions,
} from './mapping.js';
import { unknownName } from './nearest.js';
import { columnsOf, TABLE_NAMES } from './target.js';
import { timeReader } from './time-format.js';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const sourceShape = z.strictObject({
  delimiter: z.string().length(1).nullable().default(null),
  encoding: z.enum(['utf-8', 'gb18030']).nullable().default(null),
  sheet: z.string().nullable().default(null),
  header: z.int().min(1).max(1000).default(1),
  unknown: z.array(scalar).default([]),
  times: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  timezone: z.string().nullable().default(null),
});
const groupShape = z.strictObject({
  by: z.unknown(),
  together: z.boolean().default(true),
  order: z.unknown().optional(),
});
const rowShape = z.strictObject({
  table: z.string(),
  from: z.enum(['each', 'first', 'last']).optional(),
  when: z.unknown().optional(),
  columns: z.record(z.string(), z.unknown()),
});
const documentShape = z.strictObject({
  source: z.unknown().optional(),
  group: z.unknown().optional(),
  rows: z.array(z.unknown()).min(1, 'At least one row is needed'),
});

type Path = readonly (string | number)[];

/** Reads a mapping. `name` is the file's name, for messages. Throws AppError('bad_mapping'). */
export function readMapping(text: string, name: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const line = lines.linePos(fault.pos[0]).line;
    throw new AppError(
      'bad_mapping',
      `${name}, line ${line}: this is not YAML: ${fault.message.split('\n')[0] ?? ''}`,
    );
  }
  const content: unknown = document.toJS();
  return new MappingReader(name, (path) => lines.linePos(offsetOf(document, path)).line).read(content);
}

/** Where the deepest part of the path that exists begins; for a member of a map, its key. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

class MappingReader {
  #grouped = false;

  constructor(
    readonly name: string,
    readonly lineOf: (path: Path) => number,
  ) {}

  read(content: unknown): Mapping {
    const frame = this.#parse(documentShape, content, [], 'the mapping');
    this.#grouped = frame.group !== undefined;
    return {
      name: this.name,
      source: this.#source(frame.source ?? {}),
      group: frame.group === undefined ? null : this.#group(frame.group),
      rows: frame.rows.map((row, i) => this.#row(row, ['rows', i])),
    };
  }

  #source(value: unknown): SourceOptions {
    const source = this.#parse(sourceShape, value, ['source'], 'source');
    this.#checkFormats(source.times, ['source', 'times']);
    this.#checkZone(source.timezone, ['source', 'timezone']);
    return source;
  }

  #group(value: unknown): Grouping {
    const group = this.#parse(groupShape, value, ['group'], 'group');
    return {
      by: this.#expression(group.by, ['group', 'by']),
      together: group.together,
      order: group.order === undefined ? null : this.#expression(group.order, ['group', 'order']),
    };
  }

  #row(value: unknown, path: Path): RowRule {
    const row = this.#parse(rowShape, value, path, 'a row');
    const table = TABLE_NAMES.find((known) => known === row.table);
    if (table === undefined) throw this.#unknown('table', row.table, TABLE_NAMES, [...path, 'table']);
    if (row.from !== undefined && !this.#grouped) {
      throw this.#fault([...path, 'from'], '"from" is for logs, and this mapping has no "group"');
    }
    const known = columnsOf(table);
    const columns = Object.entries(row.columns).map(([column, expression]): ColumnRule => {
      const at = [...path, 'columns', column];
      if (!known.includes(column)) throw this.#unknown(`column of ${table}`, column, known, at);
      return { column, value: this.#expression(expression, at) };
    });
    return {
      table,
      from: row.from ?? (this.#grouped ? 'last' : 'each'),
      when: row.when === undefined ? null : this.#condition(row.when, [...path, 'when']),
      columns,
    };
  }

  #expression(value: unknown, path: Path): Expression {
    // A column that is called 2024 is a number to YAML.
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) {
      return { form: 'column', name: String(value), line: this.lineOf(path) };
    }
    return this.#form(value, EXPRESSIONS, path, 'an expression');
  }

  #condition(value: unknown, path: Path): Condition {
    if (typeof value === 'string' && value !== '') {
      return { form: 'filled', of: this.#expression(value, path) };
    }
    return this.#form(value, CONDITIONS, path, 'a condition');
  }

  /** The form whose keyword stands among the keys. */
  #form<T>(value: unknown, forms: ReadonlyMap<string, Form<T>>, path: Path, what: string): T {
    const known = [...forms.keys()];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.#fault(
        path,
        `${what} is a column's name or one of the forms ${known.join(', ')}; this is neither`,
      );
    }
    const keys = Object.keys(value);
    const keyword = known.find((key) => keys.includes(key));
    const form = keyword === undefined ? undefined : forms.get(keyword);
    if (form === undefined)
      throw this.#unknown(`form of ${what}`, keys[0] ?? '{}', known, [...path, keys[0] ?? '']);
    return form(this.#scope(value, path));
  }

  #scope(value: unknown, path: Path): Scope {
    const list = <T>(of: unknown, at: Path, read: (item: unknown, at: Path) => T): readonly T[] => {
      if (!Array.isArray(of) || of.length === 0)
        throw this.#fault(at, 'a list of at least one is needed here');
      return of.map((item: unknown, i) => read(item, [...at, i]));
    };
    return {
      parse: (shape, what) => this.#parse(shape, value, path, what),
      expression: (of, key) => this.#expression(of, [...path, key]),
      expressions: (of, key) => list(of, [...path, key], (item, at) => this.#expression(item, at)),
      condition: (of, key) => this.#condition(of, [...path, key]),
      conditions: (of, key) => list(of, [...path, key], (item, at) => this.#condition(item, at)),
      checkFormats: (formats, key) => this.#checkFormats(formats, [...path, key]),
      checkZone: (zone, key) => this.#checkZone(zone, [...path, key]),
      logOnly: (keyword) => {
        if (!this.#grouped)
          throw this.#fault(path, `"${keyword}" is for logs, and this mapping has no "group"`);
      },
    };
  }

  #checkFormats(formats: readonly string[], path: Path): void {
    formats.forEach((format, i) => {
      const reader = timeReader(format);
      if (typeof reader !== 'function') throw this.#fault([...path, i], reader.problem);
    });
  }

  #checkZone(zone: string | null, path: Path): void {
    if (zone !== null && !isZone(zone)) {
      throw this.#fault(path, `"${zone}" is not a time zone (one is called, for example, Asia/Shanghai)`);
    }
  }

  #parse<S extends z.ZodType>(shape: S, value: unknown, path: Path, what: string): z.output<S> {
    const result = shape.safeParse(value);
    if (result.success) return result.data;
    // A key that is not known explains what is missing elsewhere.
    const { issues } = result.error;
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    if (issue === undefined) throw this.#fault(path, `${what} can't be read`);
    const at = [...path, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code === 'unrecognized_keys' && shape instanceof z.ZodObject) {
      const key = issue.keys[0] ?? '';
      throw this.#unknown(`key of ${what}`, key, Object.keys(shape.shape), [...at, key]);
    }
    const place = issue.path.length === 0 ? what : `"${issue.path.map(String).join('.')}" of ${what}`;
    throw this.#fault(at, `${place}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`);
  }

  #unknown(what: string, found: string, known: readonly string[], path: Path): AppError {
    return this.#fault(path, unknownName(what, found, known));
  }

  #fault(path: Path, message: string): AppError {
    const stop = /[.?!]$/.test(message) ? '' : '.';
    return new AppError('bad_mapping', `${this.name}, line ${this.lineOf(path)}: ${message}${stop}`);
  }
}
