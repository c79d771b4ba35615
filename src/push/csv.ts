// A table as CSV that a spreadsheet opens as a table: with a byte-order mark, so that Chinese is right, and with no cell that would be
// taken for a formula.

const BOM = '\uFEFF';

export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${BOM}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
