// What went wrong at the demo desk, as data: the things that somebody who asks well will find. Dates hang on today.
import { addDays, addMonths, startOf } from '../time/local-date.js';
import type { ClosedRange, LocalDate } from '../time/local-date.js';

export interface Stories {
  /** Last month's fall in CSAT: one team with one product, and nobody else. */
  readonly csatDrop: {
    readonly days: ClosedRange;
    readonly team: string;
    readonly product: string;
    /** Their share of satisfied customers while it lasts. */
    readonly satisfied: number;
  };
  /** The week before last: complaints about one product, mostly in one region. */
  readonly complaints: {
    readonly days: ClosedRange;
    readonly product: string;
    readonly region: string;
    /** Complaints a day on top of the usual, before the weekly rhythm. */
    readonly perDay: number;
  };
  /** The day on which the newcomer took the first ticket. */
  readonly newcomerFrom: LocalDate;
  /** Due times of tickets that wait, in minutes from now: late ones below 0, the next ones above. */
  readonly late: readonly LateTicket[];
}

export interface LateTicket {
  readonly agent: string;
  readonly dueInMinutes: number;
  readonly promise: 'first_response' | 'resolution';
  readonly priority: 'urgent' | 'high' | 'normal';
}

const late = (
  agent: string,
  dueInMinutes: number,
  promise: LateTicket['promise'] = 'resolution',
  priority: LateTicket['priority'] = 'normal',
): LateTicket => ({ agent, dueInMinutes, promise, priority });

/** @param today the local day on which the data ends */
export function planStories(today: LocalDate): Stories {
  const thisMonth = startOf('month', today);
  const thisWeek = startOf('week', today);
  return {
    csatDrop: {
      days: { from: addMonths(thisMonth, -1), to: addDays(thisMonth, -1) },
      team: 'T2',
      product: 'P3',
      satisfied: 0.4,
    },
    complaints: {
      days: { from: addDays(thisWeek, -14), to: addDays(thisWeek, -8) },
      product: 'P5',
      region: '华南',
      perDay: 9,
    },
    newcomerFrom: addDays(today, -18),
    late: [
      late('A01', -35, 'first_response', 'high'),
      late('A01', -190),
      late('A05', -410),
      late('A05', -20, 'first_response', 'urgent'),
      late('A08', -75, 'resolution', 'high'),
      late('A09', -1310),
      late('A09', -260, 'resolution', 'urgent'),
      late('A13', -55),
      late('A15', -130, 'first_response'),
      late('A15', -880, 'resolution', 'high'),
      late('A18', -15, 'resolution', 'urgent'),
      late('A19', -620),
      late('A01', 25, 'resolution', 'high'),
      late('A01', 160),
      late('A03', 40, 'first_response', 'high'),
      late('A06', 55),
      late('A09', 90, 'resolution', 'urgent'),
      late('A12', 70, 'first_response'),
      late('A15', 110),
      late('A17', 135, 'resolution', 'high'),
      late('A19', 45, 'first_response', 'urgent'),
      late('A19', 220),
    ],
  };
}
