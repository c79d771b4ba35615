// What a mapping may fill: the canonical tables' columns as the import format lists them, and which of them hold times.
import { COLUMNS } from '../columns.js';
import { TABLE_NAMES, type TableName } from '../record.js';

export { TABLE_NAMES };

/** The names of a canonical table's columns, in the order in which the import format lists them. */
export const columnsOf = (table: TableName): readonly string[] => COLUMNS[table].map(({ name }) => name);

/** Whether a column of a table holds a moment, a day, either, or something else. */
export function timeKindOf(table: TableName, name: string): 'moment' | 'day' | 'either' | null {
  const column = COLUMNS[table].find((one) => one.name === name);
  switch (column?.kind.is) {
    case 'time':
      return 'moment';
    case 'date':
      return 'day';
    case 'day-or-time':
      return 'either';
    default:
      return null;
  }
}

/** Tables of people and things: many input rows repeat one of them, and the import should see it once. */
export const ENTITY_TABLES: readonly TableName[] = ['teams', 'agents', 'products', 'customers'];
