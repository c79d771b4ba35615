// What stands in each column of a file, gathered in one reading of all of it: how full, how varied, which times, which
// numbers. The guess judges names by it.
import { tidy } from '../mapping/evaluate.js';
import type { FlatRow, FlatTable } from '../sources/flat-table.js';
import { detached } from '../read/detached.js';
import { claimsOf } from './match.js';
import { type FormatCount, TimeCensus } from './time-formats.js';

/** Texts that say "nothing known" in real exports. */
const UNKNOWN = new Set([
  '?',
  'na',
  'n/a',
  'n.a.',
  '#n/a',
  'null',
  '(null)',
  '<null>',
  '\\n',
  'none',
  'nan',
  'nat',
  '-',
  '--',
  '---',
  '/',
  '\\',
  '无',
  '未知',
  '空',
  '暂无',
  '不详',
  'undefined',
  '(empty)',
  '(blank)',
  '[]',
]);

const DISTINCT_LIMIT = 400;

export interface ColumnProfile {
  readonly index: number;
  readonly name: string;
  /** Filled values, those that say "unknown" left out. */
  readonly filled: number;
  readonly distinct: ReadonlyMap<string, number>;
  /** True when `distinct` is all there is; beyond 400 values it stops counting. */
  readonly few: boolean;
  /** Different values among the filled ones, exactly; null for a column that can't be an id. */
  readonly different: number | null;
  /** Whether equal values stand in one stretch each. */
  readonly together: boolean;
  /** Share of filled values that are numbers, and their bounds. */
  readonly numbers: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Share of filled values that some time format reads, and the formats. */
  readonly times: number;
  readonly formats: readonly Readonly<FormatCount>[];
  readonly meanLength: number;
  /** Share of filled values with white space inside. */
  readonly spaced: number;
  readonly withDigit: number;
}

export interface Profile {
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  readonly broken: number;
  readonly unknown: readonly string[];
  /** The first rows, for the preview. */
  readonly head: readonly FlatRow[];
}

/** Reads the whole table once. */
export async function profileOf(table: FlatTable): Promise<Profile> {
  // Only what may be an id is remembered value by value: that is what takes memory.
  const ids = new Set(claimsOf(table.columns).flatMap(({ role, column }) => (role === 'id' ? [column] : [])));
  const columns = table.columns.map(
    (name, index) => new ColumnCensus(name, index, index === 0 || ids.has(index)),
  );
  const unknown = new Set<string>();
  const head: FlatRow[] = [];
  let rows = 0;
  let broken = 0;
  for await (const chunk of table.rows()) {
    for (const row of chunk) {
      if (row.cells === null) {
        broken++;
        continue;
      }
      rows++;
      if (head.length < 1000) head.push(row);
      for (const column of columns) {
        const text = tidy(row.cells[column.index] ?? '');
        if (text === '') continue;
        if (text.length <= 10 && UNKNOWN.has(text.toLowerCase())) unknown.add(text);
        else column.add(text);
      }
    }
  }
  return { columns: columns.map((column) => column.profile()), rows, broken, unknown: [...unknown], head };
}

class ColumnCensus {
  #filled = 0;
  readonly #distinct = new Map<string, number>();
  #few = true;
  #all: Set<string> | null;
  #previous = '';
  #stretches = 0;
  #numbers = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  #whole = true;
  readonly #times = new TimeCensus();
  #length = 0;
  #spaced = 0;
  #withDigit = 0;

  constructor(
    readonly name: string,
    readonly index: number,
    mayBeId: boolean,
  ) {
    this.#all = mayBeId ? new Set() : null;
  }

  add(text: string): void {
    this.#filled++;
    this.#length += text.length;
    if (/\s/.test(text)) this.#spaced++;
    if (/\d/.test(text)) this.#withDigit++;
    const known = this.#distinct.get(text);
    if (known !== undefined) this.#distinct.set(text, known + 1);
    else if (this.#distinct.size < DISTINCT_LIMIT) this.#distinct.set(detached(text), 1);
    else this.#few = false;
    if (text !== this.#previous) this.#stretches++;
    this.#previous = text;
    // Long texts are nobody's id.
    if (text.length > 80 || (this.#filled === 5000 && (this.#all?.size ?? 0) < 100)) this.#all = null;
    if (this.#all?.has(text) === false) this.#all.add(detached(text));
    if (/^-?\d+(\.\d+)?$/.test(text)) {
      const number = Number(text);
      this.#numbers++;
      this.#min = Math.min(this.#min, number);
      this.#max = Math.max(this.#max, number);
      if (!Number.isInteger(number)) this.#whole = false;
    }
    this.#times.add(text);
  }

  profile(): ColumnProfile {
    const share = (count: number): number => (this.#filled === 0 ? 0 : count / this.#filled);
    const { formats, share: times } = this.#times.result();
    return {
      index: this.index,
      name: this.name,
      filled: this.#filled,
      distinct: this.#distinct,
      few: this.#few,
      different: this.#all?.size ?? null,
      together: this.#all !== null && this.#stretches === this.#all.size,
      numbers: share(this.#numbers),
      min: this.#min,
      max: this.#max,
      whole: this.#whole,
      times,
      formats,
      meanLength: this.#filled === 0 ? 0 : this.#length / this.#filled,
      spaced: share(this.#spaced),
      withDigit: share(this.#withDigit),
    };
  }
}
