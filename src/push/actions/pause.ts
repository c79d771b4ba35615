// "Pause for a week" on a push that comes to a person, and its undoing.
import { pausePush } from '../../store/push-slots.js';
import { dayText } from '../../text/dates.js';
import { PUSH_ACTIONS } from '../../text/sentences/push-actions.js';
import { DAY_MS } from '../../time/instant.js';
import { localDateOf } from '../../time/zone.js';
import { PUSHES } from '../registry.js';
import { answerCard, type PressHandler } from './press.js';

const PAUSE_MS = 7 * DAY_MS;

/** The button's value is the push's name. */
export const pausePress: PressHandler = async ({ who, value, lang, now, config }) => {
  const id = who.id;
  if (id === null || !PUSHES.has(value)) return null;
  const until = now + PAUSE_MS;
  const words = PUSH_ACTIONS[lang];
  const day = dayText(localDateOf(until, config.workspace.timezone), lang, null);
  return {
    card: answerCard(lang, words.paused(day), [
      { kind: 'text', text: words.paused(day) },
      { kind: 'buttons', buttons: [{ kind: 'act', label: words.resume, action: 'push-resume', value }] },
    ]),
    change: (tx) => pausePush(tx, id, value, until),
  };
};

export const resumePress: PressHandler = async ({ who, value, lang, now }) => {
  const id = who.id;
  if (id === null || !PUSHES.has(value)) return null;
  return {
    card: answerCard(lang, PUSH_ACTIONS[lang].resumed),
    change: (tx) => pausePush(tx, id, value, now),
  };
};
