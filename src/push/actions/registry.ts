// The buttons that pushes bring, by the name of their action.
import { feedbackPress } from './feedback.js';
import { namePress } from './leaderboard.js';
import { acknowledgePress, handOverPress, snoozePress } from './overdue.js';
import { pausePress, resumePress } from './pause.js';
import type { PressHandler } from './press.js';

export const PUSH_PRESSES: Readonly<Record<string, PressHandler>> = {
  'push-pause': pausePress,
  'push-resume': resumePress,
  'push-feedback': feedbackPress,
  'leaderboard-name': namePress,
  'overdue-ack': acknowledgePress,
  'overdue-snooze': snoozePress,
  'overdue-handover': handOverPress,
};
