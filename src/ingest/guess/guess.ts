// The guess as a whole: reads the file once to know its columns, gives them roles, and proposes a mapping, which is bound to
// the file at once, so that what is shown is what would be imported. Writes nothing.
import { resolve } from 'node:path';
import type { Zone } from '../../time/instant.js';
import { tidy } from '../mapping/evaluate.js';
import { mappedSource } from '../mapping/mapped-source.js';
import { readMapping } from '../mapping/read-mapping.js';
import { type RecordSource, TABLE_NAMES, type TableRecord } from '../record.js';
import type { FlatTable } from '../sources/flat-table.js';
import { assign, type Assignment } from './assign.js';
import { preview } from './preview.js';
import { type Profile, profileOf } from './profile.js';
import { type LogFacts, propose, type Refusal } from './propose.js';
import { mappingText } from './write-mapping.js';

export interface Guess {
  readonly kind: 'guess';
  /** The mapping as YAML. */
  readonly text: string;
  /** For a person to judge it by. */
  readonly preview: string;
  readonly source: (zone: Zone) => RecordSource;
}

/** The share of rows with an id that stood before beyond which a table is a log, not a list with a few repeats. */
const LOG_SHARE = 0.05;
const EXAMPLE_ROWS = 5;

/** A mapping for the file, or a refusal that names what is missing. `zone` is the workspace's. */
export async function guess(path: string, table: FlatTable, zone: Zone): Promise<Guess | Refusal> {
  const profile = await profileOf(table);
  const assignment = assign(profile);
  const proposal = propose(table.file, profile, assignment, await logFacts(table, profile, assignment), zone);
  if (proposal.kind === 'refusal') return proposal;
  const text = mappingText(table.file, proposal);
  const mapping = readMapping(text, 'the guessed mapping');
  const sample: FlatTable = {
    ...table,
    async *rows() {
      yield profile.head.slice(0, mapping.group === null ? EXAMPLE_ROWS : 40);
    },
  };
  const examples = await firstRecords(mappedSource(resolve(path), sample, mapping, zone));
  return {
    kind: 'guess',
    text,
    preview: preview(
      table.file,
      table.how,
      profile.rows,
      proposal,
      examples,
      mapping.source.timezone ?? zone,
    ),
    source: (inZone) => mappedSource(resolve(path), table, mapping, inZone),
  };
}

async function logFacts(table: FlatTable, profile: Profile, { roles }: Assignment): Promise<LogFacts | null> {
  const id = roles.get('id');
  const created = roles.get('created_at');
  if (id === undefined || id.different === null) return null;
  if (id.filled - id.different <= LOG_SHARE * profile.rows) return null;
  if (created === undefined) return { oneCreation: false };
  const times = new Map<string, string>();
  for await (const chunk of table.rows()) {
    for (const { cells } of chunk) {
      const key = tidy(cells?.[id.index] ?? '');
      const time = tidy(cells?.[created.index] ?? '');
      const known = times.get(key);
      if (key === '' || time === '') continue;
      if (known !== undefined && known !== time) return { oneCreation: false };
      times.set(key, time);
    }
  }
  return { oneCreation: true };
}

async function firstRecords(source: RecordSource): Promise<readonly TableRecord[]> {
  const records: TableRecord[] = [];
  const order = (table: TableRecord['table']): number => TABLE_NAMES.indexOf(table);
  for (const file of [...source.files].sort((a, b) => order(a.table) - order(b.table))) {
    const found: TableRecord[] = [];
    for await (const chunk of file.items())
      for (const item of chunk) if (item.kind === 'record') found.push(item);
    records.push(...found.slice(0, EXAMPLE_ROWS));
  }
  return records;
}
