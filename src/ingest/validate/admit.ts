// One row at a time: admits a record as a row of its table, with the fields that had to be set aside, or says why the row as a
// whole can't be taken. The rules are the "bad rows and bad fields" table of the import format; repeated keys are judged over
// the whole file, in repeats.ts.
import { defaultScale } from '../../tickets/derive.js';
import { COLUMNS, KEYS, type Reason, REQUIRED } from '../columns.js';
import type { TableName, TableRecord } from '../record.js';
import { type ReadingFrame, readValue, type Stored } from './values.js';

/** The columns that the record has, read; a column that is absent here was absent there. */
export type RowValues = Readonly<Record<string, Stored | undefined>>;

export interface FieldFault {
  readonly field: string;
  readonly reason: Reason;
}

export type Admitted =
  | {
      readonly kind: 'row';
      /** The row's key as one text. */
      readonly key: string;
      readonly values: RowValues;
      readonly faults: readonly FieldFault[];
    }
  | { readonly kind: 'refused'; readonly reason: Reason; readonly key: string | null };

const NO_FAULTS: readonly FieldFault[] = [];

type Values = Record<string, Stored | undefined>;

const refused = (record: TableRecord, reason: Reason): Admitted => ({
  kind: 'refused',
  reason,
  key: givenKey(record),
});

export function admit(record: TableRecord, frame: ReadingFrame): Admitted {
  const { table, fields } = record;
  for (const name of REQUIRED[table]) {
    if ((fields[name] ?? '').trim() === '') return refused(record, 'missing_required');
  }
  // Copied, not filled: every value is put in its place below, and the copy keeps the record's fast form.
  const values: Values = { ...fields };
  let faults: FieldFault[] | null = null;
  for (const column of COLUMNS[table]) {
    const text = fields[column.name];
    if (text === undefined) continue;
    const read = readValue(column.kind, text, frame);
    if (read.ok) {
      values[column.name] = read.value;
      continue;
    }
    if (column.required || (column.kind.is === 'choice' && column.kind.spoils === 'row')) {
      return refused(record, read.reason);
    }
    values[column.name] = null;
    (faults ??= []).push({ field: column.name, reason: read.reason });
  }
  const disordered = outOfOrder(table, values);
  for (const field of disordered) {
    values[field] = null;
    (faults ??= []).push({ field, reason: 'time_order' });
  }
  if (table === 'surveys' && offScale(values)) return refused(record, 'score_out_of_scale');
  for (const name of KEYS[table]) values[name] ??= '';
  return { kind: 'row', key: keyOf(table, values), values, faults: faults ?? NO_FAULTS };
}

const AFTER_CREATION = ['first_response_at', 'resolved_at', 'closed_at'] as const;
const NONE: readonly string[] = [];

/** The times that contradict another one, by name. */
function outOfOrder(table: TableName, values: RowValues): readonly string[] {
  const before = (name: string, other: string): boolean => {
    const [a, b] = [values[name], values[other]];
    return typeof a === 'number' && typeof b === 'number' && a < b;
  };
  if (table === 'tickets') return AFTER_CREATION.filter((name) => before(name, 'created_at'));
  // The answer is the fact: what can't be right is when it was asked for.
  return table === 'surveys' && before('responded_at', 'sent_at') ? ['sent_at'] : NONE;
}

function offScale(values: RowValues): boolean {
  const score = values['score'];
  if (typeof score !== 'number') return false;
  const scale = defaultScale(String(values['kind']));
  const min = Number(values['scale_min'] ?? scale.min);
  const max = Number(values['scale_max'] ?? scale.max);
  return max <= min || score < min || score > max;
}

/** Separates the parts of a key of several columns; no text of a help desk holds it. */
const SEPARATOR = '\u001F';

/** The key of a row that was read. */
export function keyOf(table: TableName, values: RowValues): string {
  const names = KEYS[table];
  if (names.length === 1) return String(values[names[0] ?? ''] ?? '');
  return names.map((name) => String(values[name] ?? '')).join(SEPARATOR);
}

/** The key of a row that could not be taken, where a single column makes it and it is there. */
function givenKey(record: TableRecord): string | null {
  const names = KEYS[record.table];
  const text = names.length === 1 ? (record.fields[names[0] ?? ''] ?? '') : '';
  return text.trim() === '' ? null : text;
}
