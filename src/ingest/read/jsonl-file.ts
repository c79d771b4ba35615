// A canonical file of JSON lines as a source of records: one object a line; null clears a column, a missing key keeps it.
import { AppError } from '../../errors.js';
import { COLUMNS, isColumn } from '../columns.js';
import type { SourceItem, TableName } from '../record.js';
import { LONGEST_RECORD } from './csv.js';

/** How many objects may pass without a single known key before the file is taken for something else. */
const HEAD = 1_000;

/**
 * The file's rows, chunk by chunk. `onUnknown` is told of every new key that the table doesn't have.
 *
 * Throws AppError('bad_file') when none of the first 1,000 objects has a key that the table knows.
 */
export async function* jsonlItems(
  table: TableName,
  file: string,
  text: AsyncIterable<string>,
  onUnknown: (names: readonly string[]) => void,
): AsyncGenerator<readonly SourceItem[]> {
  const unknown = new Set<string>();
  let pending = '';
  let line = 0;
  let objects = 0;
  let recognised = false;
  const itemOf = (whole: string): SourceItem | null => {
    line += 1;
    const raw = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (raw.trim() === '') return null;
    const value = raw.length > LONGEST_RECORD ? null : objectOf(raw);
    if (value === null) return { kind: 'malformed', table, file, line, raw, id: null };
    const fields: Record<string, string> = {};
    for (const [name, given] of Object.entries(value)) {
      if (isColumn(table, name)) fields[name] = textOf(given);
      else unknown.add(name);
    }
    objects += 1;
    recognised ||= Object.keys(fields).length > 0;
    return { kind: 'record', table, file, line, raw, fields };
  };
  const refuseIfStrange = (): void => {
    if (recognised || objects === 0) return;
    throw new AppError(
      'bad_file',
      `${file} has no key that the table ${table} knows: objects with keys such as ` +
        `${COLUMNS[table]
          .slice(0, 4)
          .map((column) => column.name)
          .join(', ')} were expected. Nothing was imported.`,
    );
  };
  for await (const chunk of text) {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop() ?? '';
    yield lines.map(itemOf).filter((item) => item !== null);
    if (objects >= HEAD) refuseIfStrange();
  }
  const last = pending === '' ? null : itemOf(pending);
  if (last !== null) yield [last];
  refuseIfStrange();
  onUnknown([...unknown]);
}

function objectOf(raw: string): object | null {
  const value = parsed(raw);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (!Object.values(value).some(isRounded)) return value;
  // An id written as a number of many digits would come out as another id. Read it as the text that stands there.
  const exact = parsed(raw.replace(/([:,[]\s*)(-?\d{16,})(?=\s*[,}\]])/g, '$1"$2"'));
  return typeof exact === 'object' && exact !== null ? exact : value;
}

const isRounded = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);

/** Undefined when it does not parse. */
function parsed(raw: string): unknown {
  try {
    const value: unknown = JSON.parse(raw);
    return value;
  } catch {
    return undefined;
  }
}

/** A JSON value as the text that a CSV cell would hold. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
