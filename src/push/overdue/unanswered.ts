// The list of tickets that were not answered in time, as a card and as a table for a file. Pure.
import type { Block, Card } from '../../cards/card.js';
import { duration } from '../../text/duration.js';
import type { Lang } from '../../text/lang.js';
import { OVERDUE } from '../../text/sentences/push-overdue.js';
import type { Instant, Zone } from '../../time/instant.js';
import { localTimeOf } from '../../time/zone.js';
import { timeText } from './board.js';

export interface Unanswered {
  readonly id: string;
  readonly agent: string | null;
  readonly team: string | null;
  readonly priority: string;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
}

export interface UnansweredLook {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly now: Instant;
  readonly scope: string | null;
  /** Whether the tickets are listed one by one, or only counted. */
  readonly named: boolean;
  readonly isOwn: boolean;
  nameOf(agentId: string): string;
}

const MAX_ROWS = 20;

/** @param tickets the longest overdue first */
export function unansweredCard(tickets: readonly Unanswered[], look: UnansweredLook): Card {
  const { lang, now } = look;
  const words = OVERDUE[lang];
  const title = words.unanswered.title(look.isOwn ? null : look.scope, tickets.length);
  if (tickets.length === 0)
    return { title, tone: 'good', lang, blocks: [{ kind: 'text', text: words.unanswered.none }] };
  const shown = tickets.slice(0, MAX_ROWS);
  const rest = tickets.length - shown.length;
  const { head } = words.unanswered;
  const blocks: readonly Block[] = look.named
    ? [
        {
          kind: 'table',
          head: [head.ticket, ...(look.isOwn ? [] : [head.who]), head.waiting, head.due],
          rows: shown.map(({ id, agent, createdAt, dueAt }) => [
            id,
            ...(look.isOwn ? [] : [agent === null ? words.nobody : look.nameOf(agent)]),
            duration(Math.floor((now - createdAt) / 1000), lang),
            timeText(dueAt, look),
          ]),
          numeric: [false, ...(look.isOwn ? [] : [false]), true, false],
        },
        ...(rest === 0 ? [] : [{ kind: 'text', text: words.more(rest), weight: 'small' } as const]),
      ]
    : [{ kind: 'text', text: words.oldest(timeText(tickets[0]?.dueAt ?? now, look)) }];
  return {
    title,
    tone: 'bad',
    lang,
    blocks: [
      ...blocks,
      {
        kind: 'buttons',
        buttons: [{ kind: 'ask', label: words.buttons.list, question: words.ask(look.scope, look.isOwn) }],
      },
    ],
  };
}

export interface TableLook {
  readonly zone: Zone;
  readonly now: Instant;
  nameOf(agentId: string): string;
  teamOf(teamId: string): string;
}

/** Columns in English, as all files have them; times as `2026-03-16 09:00` local to the workspace. */
export function unansweredRows(
  tickets: readonly Unanswered[],
  { zone, now, nameOf, teamOf }: TableLook,
): readonly (readonly string[])[] {
  return [
    [
      'ticket',
      'team',
      'agent',
      'agent_name',
      'priority',
      'created_at',
      'first_response_due_at',
      'minutes_late',
    ],
    ...tickets.map(({ id, agent, team, priority, createdAt, dueAt }) => [
      id,
      team === null ? '' : teamOf(team),
      agent ?? '',
      agent === null ? '' : nameOf(agent),
      priority,
      stamp(createdAt, zone),
      stamp(dueAt, zone),
      String(Math.floor((now - dueAt) / 60_000)),
    ]),
  ];
}

function stamp(at: Instant, zone: Zone): string {
  const { date, hour, minute } = localTimeOf(at, zone);
  return `${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
