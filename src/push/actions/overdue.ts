// The buttons of an overdue warning: "I'm on it" holds the escalation back, "later" holds the messages back, "hand over" has a colleague
// warned instead. They act on what stands open on the presser's own message; the messages follow at the next look.
import { handPromises, holdPromises, noteTold, toldOfAny } from '../../store/push-overdue.js';
import { boardLines, markStale, reopenBoard, snoozeBoard } from '../../store/push-overdue-boards.js';
import { OVERDUE } from '../../text/sentences/push-overdue.js';
import type { Directory } from '../../tickets/directory.js';
import type { Agent } from '../../tickets/rows.js';
import { addBusinessTime } from '../../time/business-calendar.js';
import { HOUR_MS, MINUTE_MS, type Instant } from '../../time/instant.js';
import { addDays } from '../../time/local-date.js';
import { instantOf, localDateOf } from '../../time/zone.js';
import { timeText } from '../overdue/board.js';
import { answerCard, type Press, type PressHandler } from './press.js';
import { worksOn } from '../working-day.js';
import { loadAbsences } from '../../store/push-slots.js';

/** How long somebody who has it in hand is left alone, in working time. */
const HOLD_MS = 2 * HOUR_MS;
const MORNING_HOUR = 9;

const zoneOf = ({ who, config, directory }: Press): string =>
  directory.agents.find(({ id }) => id === who.id)?.timezone ?? config.workspace.timezone;

export const acknowledgePress: PressHandler = async (press) => {
  const { who, lang, now, db, config } = press;
  const id = who.id;
  if (id === null) return null;
  const lines = await boardLines(db, id);
  const words = OVERDUE[lang].done;
  if (lines.length === 0) return { card: answerCard(lang, words.nothingOpen) };
  const until = addBusinessTime(config.calendarOf(who.teamId), now, HOLD_MS);
  const tickets = new Set(lines.map(({ ticket }) => ticket)).size;
  return {
    card: answerCard(lang, words.acknowledged(tickets, timeText(until, { zone: zoneOf(press), lang }))),
    change: async (tx) => {
      await holdPromises(tx, lines, id, until);
      await markStale(tx, await toldOfAny(tx, lines));
    },
  };
};

/** The form's field `until`: 30m, 2h or tomorrow. */
export const snoozePress: PressHandler = async (press) => {
  const { who, lang, fields } = press;
  const id = who.id;
  if (id === null) return null;
  const until = await snoozeEnd(fields['until'] ?? '30m', press);
  if (until === null) return null;
  return {
    card: answerCard(lang, OVERDUE[lang].done.snoozed(timeText(until, { zone: zoneOf(press), lang }))),
    change: (tx) => snoozeBoard(tx, id, until),
  };
};

async function snoozeEnd(choice: string, press: Press): Promise<Instant | null> {
  const { now, who, db, config } = press;
  switch (choice) {
    case '30m':
      return now + 30 * MINUTE_MS;
    case '2h':
      return now + 2 * HOUR_MS;
    case 'tomorrow': {
      const zone = zoneOf(press);
      const absences = await loadAbsences(db);
      let day = addDays(localDateOf(now, zone), 1);
      for (let left = 14; left > 0 && !worksOn(config.calendarOf(who.teamId), absences, who.id, day); left--)
        day = addDays(day, 1);
      return instantOf(day, MORNING_HOUR, 0, 0, 0, zone);
    }
    default:
      return null;
  }
}

/** The form's field `to`: a colleague by name or id. */
export const handOverPress: PressHandler = async ({ who, lang, fields, now, db, directory }) => {
  const id = who.id;
  const wanted = fields['to']?.trim() ?? '';
  if (id === null || wanted === '') return null;
  const words = OVERDUE[lang].done;
  const colleague = colleagueNamed(wanted, directory);
  if (colleague === null || colleague.id === id)
    return { card: answerCard(lang, words.unknownPerson(wanted.slice(0, 60))) };
  const lines = await boardLines(db, id);
  if (lines.length === 0) return { card: answerCard(lang, words.nothingOpen) };
  const tickets = new Set(lines.map(({ ticket }) => ticket)).size;
  return {
    card: answerCard(lang, words.handedOver(tickets, colleague.name)),
    change: async (tx) => {
      await handPromises(tx, lines, colleague.id);
      await noteTold(
        tx,
        lines.map(({ ticket, promise, dueAt, stage }) => ({
          ticket_id: ticket,
          promise,
          due_at: dueAt,
          stage,
          recipient: colleague.id,
          at: now,
        })),
      );
      await markStale(tx, await toldOfAny(tx, lines));
      await reopenBoard(tx, colleague.id);
    },
  };
};

/** The one active person of this id, name or alias; null when there is none, or more than one. */
function colleagueNamed(text: string, directory: Directory): Agent | null {
  const folded = text.toLowerCase();
  const active = directory.agents.filter((agent) => agent.active);
  const byId = active.find(({ id }) => id.toLowerCase() === folded);
  if (byId !== undefined) return byId;
  const [only, another] = active.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => each.toLowerCase() === folded),
  );
  return only === undefined || another !== undefined ? null : only;
}
