// Tables: as Slack's own block, and as aligned text where that can't stand.
import type { Block } from '../../src/cards/card.js';
import { displayWidth, padded } from '../../src/text/width.js';
import { LIMITS } from './limits.js';
import { clean, fenced, literal, pieces, shortened } from './text.js';
import type { SlackBlock } from './types.js';

type Table = Extract<Block, { readonly kind: 'table' }>;

const cellText = (text: string | undefined, max: number = LIMITS.cell): string => {
  const line = shortened(
    clean(text ?? '')
      .replaceAll(/\s*[\r\n]+\s*/g, ' ')
      .trim(),
    max,
  );
  return line === '' ? '–' : line;
};

/** One block per message that the rows need, each under the same head. */
export function nativeTables({ head, rows, numeric }: Table): readonly SlackBlock[] {
  const columns = Math.min(head.length, LIMITS.tableColumns);
  // So that the head and one row always fit, quotes (two characters in JSON) and all.
  const widest = Math.min(LIMITS.cell, Math.floor((LIMITS.tableText / 2 / columns - 60) / 2));
  const row = (cells: readonly string[]): readonly SlackBlock[] =>
    Array.from({ length: columns }, (_, index) => ({
      type: 'raw_text',
      text: literal(cellText(cells[index], widest)),
    }));
  const settings = Array.from({ length: columns }, (_, index) =>
    numeric[index] === true ? { align: 'right' } : { is_wrapped: true },
  );
  const top = row(head);
  const table = (body: readonly (readonly SlackBlock[])[]): SlackBlock => ({
    type: 'table',
    column_settings: settings,
    rows: [top, ...body],
  });
  const out: SlackBlock[] = [];
  let body: (readonly SlackBlock[])[] = [];
  // As JSON, which is more than Slack counts: so the table and what stands around it stay below both ceilings.
  const start = JSON.stringify(table([])).length;
  let size = start;
  for (const cells of rows) {
    const line = row(cells);
    const width = JSON.stringify(line).length + 1;
    if (body.length > 0 && (body.length + 1 >= LIMITS.tableRows || size + width > LIMITS.tableText)) {
      out.push(table(body));
      body = [];
      size = start;
    }
    body.push(line);
    size += width;
  }
  out.push(table(body));
  return out;
}

/** Fixed-width blocks of mrkdwn, each short enough for a section, rows whole. */
export function alignedTable({ head, rows, numeric }: Table): readonly string[] {
  const short = (text: string | undefined): string => shortened(cellText(text), 24, displayWidth);
  const columns = head
    .slice(0, LIMITS.tableColumns)
    .map((name, index) =>
      padded([short(name), ...rows.map((cells) => short(cells[index]))], numeric[index] ?? false),
    );
  const lines = [head, ...rows].map((_, line) =>
    columns
      .map((cells) => cells[line] ?? '')
      .join('  ')
      .trimEnd(),
  );
  const max = LIMITS.sectionText - 10;
  return pieces(lines.join('\n'), max, (text) => fenced(text).length).map(
    (text) => `\`\`\`${fenced(text)}\`\`\``,
  );
}
