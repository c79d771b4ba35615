// What a guessed mapping would do, for a person to judge before anything is written: which column goes where, five rows as
// they would come in, what was assumed, what is left out.
import type { Zone } from '../../time/instant.js';
import { localTimeOf } from '../../time/zone.js';
import type { TableRecord } from '../record.js';
import type { Proposal } from './propose.js';

/** The longest text of a cell that a preview shows. */
const LONGEST = 48;

export function preview(
  file: string,
  how: string,
  rows: number,
  proposal: Proposal,
  examples: readonly TableRecord[],
  zone: Zone,
): string {
  const counted = `${rows.toLocaleString('en')} rows`;
  const width = Math.max(...proposal.used.map(({ as }) => as.length));
  return [
    `${file}: ${how}; ${counted}.`,
    '',
    'What goes where',
    ...proposal.used.map(({ name, as }) => `  ${as.padEnd(width)}  ← ${name}`),
    '',
    'The first rows as they would come in',
    ...examples.flatMap((record) => exampleLines(record, zone)),
    ...(proposal.assumed.length === 0
      ? []
      : ['', 'Assumed', ...proposal.assumed.map((line) => `  - ${line}`)]),
    ...(proposal.leftOut.length === 0
      ? []
      : ['', 'Left out', ...proposal.leftOut.map(({ name, why }) => `  - ${name}: ${why}`)]),
    '',
  ].join('\n');
}

function exampleLines({ table, fields }: TableRecord, zone: Zone): readonly string[] {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  const cells = filled.map(([name, value]) => `${name}=${short(localTime(value ?? '', zone))}`);
  return [`  ${table}: ${cells.join(' · ')}`];
}

/** A moment as the workspace's clocks show it; any other text as it is. */
function localTime(text: string, zone: Zone): string {
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return text;
  const { date, hour, minute, second } = localTimeOf(Date.parse(text), zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date} ${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return [...line].length > LONGEST ? `${[...line].slice(0, LONGEST - 1).join('')}…` : line;
}
