// The summary of an import as text: one aligned line per table, and below it whatever needs a person's eye.
import type { ReasonCounts } from '../ingest/summary.js';
import { anythingBad, type ImportSummary, type TableSummary } from '../ingest/summary.js';

const HEADINGS = ['table', 'read', 'new', 'updated', 'unchanged', 'rows aside', 'fields aside'] as const;

/** Columns are aligned for a fixed-width terminal. */
export function printedSummary(summary: ImportSummary, seconds: number): string {
  const rows = summary.tables.map((table) => [
    table.table,
    ...(summary.imported
      ? [table.read, table.new, table.updated, table.unchanged].map(String)
      : [String(table.read), '–', '–', '–']),
    String(sum(table.rowsSetAside)),
    String(sum(table.fieldsSetAside)),
  ]);
  const lines = [...aligned([[...HEADINGS], ...rows])];
  const bad = summary.tables.flatMap(reasonsOf);
  const heading = summary.imported
    ? 'Set aside, with file, line and text in the quarantine:'
    : 'Would be set aside:';
  if (bad.length > 0) lines.push('', heading, ...bad);
  const unknown = summary.tables.flatMap((table) =>
    table.unknownColumns.map((file) => `  ${file.file}: ${file.columns.join(', ')}`),
  );
  if (unknown.length > 0)
    lines.push('', 'Columns kept out because the format does not know them:', ...unknown);
  if (summary.leftAlone.length > 0) lines.push('', `Other files left alone: ${summary.leftAlone.join(', ')}`);
  const dangling = summary.dangling.map((reference) => {
    const more = reference.ids > reference.examples.length ? ', …' : '';
    const ids = reference.ids === 1 ? 'id' : 'ids';
    return `  ${reference.from}: ${reference.ids} ${ids} not in ${reference.to} (${reference.examples.join(', ')}${more})`;
  });
  if (dangling.length > 0) {
    lines.push('', 'References to ids not known yet (kept; they resolve when the id arrives):', ...dangling);
  }
  lines.push('', closing(summary, seconds));
  return lines.join('\n');
}

function closing(summary: ImportSummary, seconds: number): string {
  const took = `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  if (!summary.imported)
    return `Nothing was imported, because --strict was given and not everything is sound. (${took})`;
  const nothingNew = summary.tables.every((table) => table.new + table.updated === 0);
  if (nothingNew) return `Done in ${took}; the store had all of this already.`;
  return anythingBad(summary)
    ? `Done in ${took}. Mend what was set aside and import again to clear it.`
    : `Done in ${took}.`;
}

const sum = (counts: ReasonCounts): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

function reasonsOf(table: TableSummary): readonly string[] {
  const said = (counts: ReasonCounts, what: string): readonly string[] =>
    Object.keys(counts).length === 0
      ? []
      : [
          `  ${table.table}, ${what}: ${Object.entries(counts)
            .map(([reason, count]) => `${count} ${reason}`)
            .join(', ')}`,
        ];
  return [...said(table.rowsSetAside, 'rows'), ...said(table.fieldsSetAside, 'fields')];
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column))))
      .join('  '),
  );
}
