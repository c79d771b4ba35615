// What of a push is due at a moment, and for whom. Pure: schedules, calendars, leave and quiet hours in, recipients with their slots out.
import type { Config } from '../config/config.js';
import type { PushSettings } from '../config/settings.js';
import { DAY_MS, type Instant, type Zone } from '../time/instant.js';
import { slotsBetween, type Slot } from './cron.js';
import type { Due, Recipient, ScheduledPush } from './push.js';
import { afterQuiet } from './quiet.js';
import { isAway, worksOn, type Absences } from './working-day.js';

export interface Timing {
  readonly config: Config;
  readonly absences: Absences;
  readonly now: Instant;
}

/** When a slot reaches its recipient: its own moment, or the end of the quiet time that it falls into. */
export const momentFor = ({ recipient, slot }: Due, config: Config): Instant =>
  recipient.kind === 'person'
    ? afterQuiet(config.people[recipient.id]?.quiet ?? null, recipient.zone, slot.at)
    : slot.at;

/** Until when a slot may still be sent. */
export const expiryOf = (due: Due, push: ScheduledPush, config: Config): Instant =>
  momentFor(due, config) + push.latenessMs;

/**
 * The newest slot of each recipient whose moment has come and is not too long ago. A machine that slept over several slots of one
 * recipient sends the last one only. Whether it was decided before is for the store to say.
 */
export function dueNow(
  push: ScheduledPush,
  settings: PushSettings,
  recipients: readonly Recipient[],
  timing: Timing,
): readonly Due[] {
  const { now, config } = timing;
  const slots = new Map<Zone, readonly Slot[]>();
  const slotsIn = (zone: Zone): readonly Slot[] => {
    let found = slots.get(zone);
    if (found === undefined) {
      // Quiet hours put a slot off by less than a day.
      found = slotsBetween(settings.cron, zone, now - push.latenessMs - DAY_MS, now);
      slots.set(zone, found);
    }
    return found;
  };
  return recipients.flatMap((recipient): readonly Due[] => {
    for (const slot of slotsIn(recipient.zone).toReversed()) {
      const due = { recipient, slot };
      const at = momentFor(due, config);
      if (at > now) continue;
      if (now - at > push.latenessMs) return [];
      // A slot on a day off is none; one of an earlier working day may still be waiting behind it.
      if (isWanted(push, due, timing)) return [due];
    }
    return [];
  });
}

/** Whether the recipient works on the slot's day, where the push heeds that. */
export function isWanted(
  push: ScheduledPush,
  { recipient, slot }: Due,
  { config, absences }: Pick<Timing, 'config' | 'absences'>,
): boolean {
  if (!push.workdaysOnly) return recipient.kind === 'room' || !isAway(absences, recipient.id, slot.date);
  const person = recipient.kind === 'person';
  const team = person ? recipient.agent.teamId : recipient.teamId;
  return worksOn(config.calendarOf(team), absences, person ? recipient.id : null, slot.date);
}
