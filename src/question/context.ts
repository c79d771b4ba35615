// What reading a question needs to know besides its words: the day, the asker, the names, and what was said before.
import type { DimensionId } from '../metrics/metric.js';
import type { ClockKind } from '../metrics/query.js';
import type { Role } from '../tickets/rows.js';
import type { HolidayTable } from '../time/holidays.js';
import type { Instant } from '../time/instant.js';
import type { DateRange, LocalDate, Weekday } from '../time/local-date.js';
import type { Gazetteer } from './gazetteer.js';
import type { Blank, Plan } from './plan.js';

export interface Asker {
  /** Null for the local admin of a shell, and for a room. */
  readonly agentId: string | null;
  /** The team they work in; a supervisor's: the one they lead. */
  readonly teamId: string | null;
  readonly role: Role;
}

/** The groups of one dimension that an answer has listed. */
export interface Shown {
  readonly dim: DimensionId;
  readonly values: readonly (string | number)[];
  /** The groups with the largest figure, and those with the smallest: several where they share it; left out where not all were listed. */
  readonly most?: readonly (string | number)[];
  readonly least?: readonly (string | number)[];
}

export interface ReadContext {
  readonly now: Instant;
  /** The local day of `now` in the workspace's zone. */
  readonly today: LocalDate;
  readonly weekStart: Weekday;
  /** The month that the fiscal year begins with; null where the workspace has not said: January is taken. */
  readonly fiscalYearStart: number | null;
  /** The workspace's own table of public holidays; left out or null where it has none. */
  readonly holidays?: HolidayTable | null;
  /** The workspace lies outside China, by its zone: what its holidays are is its own table's to say. */
  readonly abroad?: boolean;
  readonly asker: Asker;
  readonly gazetteer: Gazetteer;
  /** What the thread was last about; null where a question begins one. */
  readonly previous: Plan | null;
  /** What it was about before that, the latest last: where "undo" goes back to. */
  readonly earlier?: readonly Plan[];
  /** What the last answer showed, in its order: what "the second one" is of. */
  readonly shown?: Shown | null;
  /** What was listed before that, where the last answer looked further at one of it: what "the second one" may be of as well. */
  readonly looked?: Shown | null;
  /** The days of the one step of time that the last answer named ("which day was the busiest?"). */
  readonly step?: DateRange | null;
  /** What was offered when the last question was asked back: what "the first one" then picks. */
  readonly offered?: readonly string[];
  /** What else was offered beside the option that was picked last: what "the other one" then is. */
  readonly passed?: readonly string[];
  /** What the last question was about, where it was not understood: what leans on `previous` now may mean either. */
  readonly lost?: readonly string[];
  /** What was asked last is not for the asker to see. */
  readonly denied?: boolean;
  /** What was answered last before that, where the last questions were all denied. */
  readonly answered?: Plan | null;
  /** The last question without the words that were not understood, where nothing had been asked before it. */
  readonly near?: Plan | null;
  /** The last question around the name that was asked back. */
  readonly blank?: Blank | null;
  /** Whether a day is worked by the workspace's calendar; null where it has no holidays. */
  readonly isWorkday: ((date: LocalDate) => boolean) | null;
  /** How the workspace counts durations where a question does not say; elapsed time unless set. */
  readonly clock?: ClockKind;
  /** The answer's language where the asker fixed it. */
  readonly lang?: 'zh' | 'en';
  /** How often a question may still be read in parts or in other words: one count for all that one question leads to. */
  readonly tries?: { left: number };
}

/** Takes one of the tries that are left. @returns whether there was none */
export function isSpent({ tries }: ReadContext): boolean {
  if (tries === undefined) return false;
  tries.left -= 1;
  return tries.left < 0;
}
