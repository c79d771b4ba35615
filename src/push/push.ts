// What a scheduled push is: one file in scheduled/, one line in registry.ts. It says what it is, when it comes by default and what it
// says to whom; when that is due, who is spared and that it goes out once is settled around it.
import type { Kysely } from 'kysely';
import type { Principal } from '../access/principal.js';
import type { Card } from '../cards/card.js';
import type { Config } from '../config/config.js';
import type { PushSettings } from '../config/settings.js';
import type { Bilingual } from '../metrics/metric.js';
import type { Database } from '../store/schema.js';
import type { Lang } from '../text/lang.js';
import type { Directory } from '../tickets/directory.js';
import type { Agent } from '../tickets/rows.js';
import type { Instant, Zone } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import type { Absences } from './working-day.js';
import type { Slot } from './cron.js';

/** Somebody, or a room, that a push goes to. */
export type Recipient =
  | {
      readonly kind: 'person';
      /** The agent's id. */
      readonly id: string;
      readonly agent: Agent;
      readonly principal: Principal;
      readonly zone: Zone;
    }
  | {
      readonly kind: 'room';
      /** The address. */
      readonly id: string;
      readonly principal: Principal;
      /** The team whose room it is; null for everybody's. */
      readonly teamId: string | null;
      readonly zone: Zone;
    };

/** A recipient for whom a slot is due. */
export interface Due {
  readonly recipient: Recipient;
  readonly slot: Slot;
}

export interface RunContext {
  readonly db: Kysely<Database>;
  readonly config: Config;
  readonly directory: Directory;
  readonly absences: Absences;
  readonly now: Instant;
  readonly lang: Lang;
  readonly settings: PushSettings;
}

/** Why somebody gets nothing this time. */
export const SKIPS = [
  'no_work',
  'no_address',
  'paused',
  'away',
  'day_off',
  'nothing_to_say',
  /** In one message for their group: the platform's month is nearly used up. */
  'folded',
] as const;
export type Skip = (typeof SKIPS)[number];

export type Composed =
  { readonly kind: 'card'; readonly card: Card } | { readonly kind: 'skip'; readonly reason: Skip };

export interface ScheduledPush {
  /** As in the settings; never changes its meaning. */
  readonly name: string;
  /** One sentence for `deskbeat push list`. */
  readonly about: Bilingual;
  /** When and to whom where no settings say so: cron, and roles or addresses. */
  readonly defaults: { readonly cron: string; readonly to: readonly string[] };
  /** How late it may come; after that the slot is let go. */
  readonly latenessMs: number;
  /** Only on the recipient's working days (a room's: those of its team, else of the workspace). */
  readonly workdaysOnly: boolean;
  /** What each of these is told, by the recipient's id. Everything that is read of the store is read here, for all together. */
  compose(run: RunContext, due: readonly Due[]): Promise<ReadonlyMap<string, Composed>>;
  /** The same as a table, for `--csv`: for one recipient, or (null) for whoever holds the database. Absent where a push has none. */
  readonly csv?: (run: RunContext, due: Due | null) => Promise<readonly (readonly string[])[]>;
}

/** The day of a slot, in the recipient's own calendar of days. */
export const dayOfSlot = ({ slot }: Due): LocalDate => slot.date;
