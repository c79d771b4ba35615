// The one message in which a recipient's open warnings stand, as a card. Pure. Times are named, not counted down, so that the card only
// changes when something happened.
import type { Block, Button, Card } from '../../cards/card.js';
import type { BoardCount, BoardExtract, BoardLine } from '../../store/push-overdue-boards.js';
import { stepText } from '../../text/dates.js';
import type { Lang } from '../../text/lang.js';
import { OVERDUE } from '../../text/sentences/push-overdue.js';
import type { Instant, Zone } from '../../time/instant.js';
import { localTimeOf } from '../../time/zone.js';
import { DUE } from './stages.js';

export interface BoardLook {
  readonly lang: Lang;
  readonly zone: Zone;
  /** Whose tickets they are: the reader's own, other people's (the assignee is named), or a room's (single tickets are not named). */
  readonly reader: 'own' | 'lead' | 'room';
  readonly readerId: string;
  readonly team: string | null;
  nameOf(agentId: string): string;
  /** Tickets that were dealt with since the last message. */
  readonly cleared: readonly string[];
}

/** Tickets named on a board; the rest are counted. */
export const MAX_ROWS = 10;
const MAX_NAMES = 5;

export function boardCard(board: BoardExtract, look: BoardLook): Card {
  const words = OVERDUE[look.lang];
  const cleared: readonly Block[] =
    look.cleared.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: `✓ ${words.cleared(look.cleared.length, look.reader === 'room' ? [] : look.cleared.slice(0, MAX_NAMES))}`,
            weight: 'small',
          },
        ];
  if (board.lines.length === 0)
    return {
      title: words.allClear.title,
      tone: 'good',
      lang: look.lang,
      blocks: [{ kind: 'text', text: words.allClear.text }, ...cleared],
    };
  const overdue = sumOf(board, 'overdueTickets');
  return {
    title: words.title({
      team: look.reader === 'own' ? null : look.team,
      overdue,
      near: sumOf(board, 'nearTickets'),
    }),
    tone: overdue > 0 ? 'bad' : 'warn',
    lang: look.lang,
    blocks: [
      ...(look.reader === 'room' ? roomBlocks(board, look) : ticketBlocks(board, look)),
      ...cleared,
      { kind: 'buttons', buttons: buttonsOf(look) },
    ],
  };
}

type Counted = Exclude<keyof BoardCount, 'agent' | 'oldest'>;
const sumOf = ({ counts }: BoardExtract, what: Counted): number =>
  counts.reduce((sum, each) => sum + each[what], 0);

function ticketBlocks(board: BoardExtract, look: BoardLook): readonly Block[] {
  const words = OVERDUE[look.lang];
  const isLead = look.reader === 'lead';
  const shown = board.lines.slice(0, MAX_ROWS);
  const notes = shown.map((line) => noteOf(line, look));
  const noted = notes.some((note) => note !== '');
  const table: Block = {
    kind: 'table',
    head: [
      words.head.ticket,
      ...(isLead ? [words.head.who] : []),
      words.head.what,
      words.head.due,
      ...(noted ? [words.head.note] : []),
    ],
    rows: shown.map((line, index) => [
      line.ticket,
      ...(isLead ? [line.agent === null ? words.nobody : look.nameOf(line.agent)] : []),
      words.promise[line.promise === 'first_response' ? 'first_response' : 'resolution'],
      (line.stage >= DUE ? words.late : words.near)(timeText(line.dueAt, look)),
      ...(noted ? [notes[index] ?? ''] : []),
    ]),
    numeric: [false, ...(isLead ? [false] : []), false, false, ...(noted ? [false] : [])],
  };
  const rest = sumOf(board, 'promises') - shown.length;
  if (rest <= 0) return [table];
  return [
    ...(isLead ? [{ kind: 'text', text: words.byPerson(people(board, look)) } as const] : []),
    table,
    { kind: 'text', text: words.more(rest), weight: 'small' },
  ];
}

const people = (
  { counts }: BoardExtract,
  look: BoardLook,
): readonly { readonly name: string; readonly n: number }[] =>
  counts.slice(0, MAX_ROWS).map(({ agent, tickets }) => ({
    name: agent === null ? OVERDUE[look.lang].nobody : look.nameOf(agent),
    n: tickets,
  }));

function noteOf(line: BoardLine, look: BoardLook): string {
  const words = OVERDUE[look.lang];
  if (line.handedTo === look.readerId && look.reader === 'own')
    return words.handedToYou(line.agent === null ? null : look.nameOf(line.agent));
  if (line.handedTo !== null) return words.handed(look.nameOf(line.handedTo));
  if (line.heldBy === null || line.heldUntil === null) return '';
  return words.held(look.nameOf(line.heldBy), timeText(line.heldUntil, look));
}

/** What an agent of the team may see: how many, and since when. */
function roomBlocks(board: BoardExtract, look: BoardLook): readonly Block[] {
  const words = OVERDUE[look.lang];
  const firstResponse = sumOf(board, 'lateFirstResponses');
  const resolution = sumOf(board, 'lateResolutions');
  const near = sumOf(board, 'promises') - firstResponse - resolution;
  const broken = board.counts.flatMap(({ oldest }) => oldest ?? []);
  return [
    { kind: 'text', text: words.counts({ firstResponse, resolution, near }) },
    ...(broken.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: words.oldest(timeText(Math.min(...broken), look)),
            weight: 'small',
          } as const,
        ]),
  ];
}

function buttonsOf(look: BoardLook): readonly Button[] {
  const words = OVERDUE[look.lang];
  const list: Button = {
    kind: 'ask',
    label: words.buttons.list,
    question: words.ask(look.team, look.reader === 'own'),
  };
  if (look.reader === 'room') return [list];
  return [
    { kind: 'act', label: words.buttons.acknowledge, action: 'overdue-ack', value: 'board' },
    { kind: 'act', label: words.buttons.snooze, action: 'overdue-snooze', value: 'board' },
    { kind: 'act', label: words.buttons.handOver, action: 'overdue-handover', value: 'board' },
    list,
  ];
}

/** `3/9 14:30`, `9 Mar 14:30`: the day is always named, so that a card does not change at midnight. */
export function timeText(at: Instant, { zone, lang }: { readonly zone: Zone; readonly lang: Lang }): string {
  const { date, hour, minute } = localTimeOf(at, zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${stepText('day', date, lang, false)} ${two(hour)}:${two(minute)}`;
}
