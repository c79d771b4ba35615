// All that the month should bring, and when the bot looks.
import { PRESSES } from './asked.js';
import { GAPS, isAwake, scheduled, type Expected } from './reference.js';
import { alerts, digests, momentsOfAsked, reports } from './reference-asked.js';
import { warnings, WATCHED } from './reference-overdue.js';
import { FROM, isWorkday, MINUTE, momentOf, TO } from './wall.js';
import { CALENDARS, NEW_YORK, OUTAGE } from './world.js';

/**
 * When the bot looks: every minute at which something is due by the reference, that before it and that after it, and every so often
 * in between, when nothing is.
 */
export function looksOf(everyMs: number): readonly number[] {
  const minutes = new Set<number>();
  const add = (t: number): void => {
    const minute = Math.ceil(t / MINUTE) * MINUTE;
    for (const at of [minute - MINUTE, minute, minute + MINUTE]) minutes.add(at);
  };
  for (let t = FROM; t < TO; t += everyMs) minutes.add(t);
  for (const { from } of scheduled()) add(from);
  for (const at of momentsOfAsked()) add(at);
  for (const { at, press } of PRESSES) {
    add(at);
    if (press.kind === 'later') add(press.until);
  }
  // A stage has come when its moment is over.
  for (const { moments, over } of WATCHED) {
    for (const moment of moments)
      if (over === null || moment < over) {
        minutes.add(Math.ceil(moment / MINUTE) * MINUTE);
        minutes.add(Math.floor(moment / MINUTE) * MINUTE + MINUTE);
      }
    if (over !== null) minutes.add(over);
  }
  for (const [from, until] of GAPS.slice(1)) for (const t of [from, until]) add(t);
  add(OUTAGE.from);
  add(OUTAGE.until);
  return [...minutes].filter((t) => t >= FROM && t < TO && isAwake(t)).toSorted((a, b) => a - b);
}

/** All that has to arrive, in the order in which it does. */
export const expected = (looks: readonly number[]): readonly Expected[] =>
  [...scheduled(), ...digests(), ...reports(), ...warnings(looks), ...alerts(looks)].toSorted(
    (a, b) => a.from - b.from,
  );

/** The month holds what it was made for. */
export const peculiarities = {
  /** The clocks of New York leave out 02:30 on 8 March: the push of that time comes at 03:30. */
  leftOut: momentOf('2026-03-08', 150, NEW_YORK),
  makeUpSaturday: isWorkday(CALENDARS.east, '2026-02-28'),
  holiday: isWorkday(CALENDARS.east, '2026-02-18'),
};
