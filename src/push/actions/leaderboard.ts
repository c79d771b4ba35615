// "Don't name me on leaderboards", by a button or in words, and its undoing.
import { setUnnamed } from '../../store/unnamed-people.js';
import { LEADERBOARD } from '../../text/sentences/push-leaderboard.js';
import { answerCard, type PressHandler } from './press.js';

/** The button's value is `hide` or `show`. */
export const namePress: PressHandler = async ({ who, value, lang, now }) => {
  const id = who.id;
  if (id === null || (value !== 'hide' && value !== 'show')) return null;
  const words = LEADERBOARD[lang];
  const hide = value === 'hide';
  return {
    card: answerCard(lang, hide ? words.hidden : words.shown, [
      { kind: 'text', text: hide ? words.hidden : words.shown },
      {
        kind: 'buttons',
        buttons: [
          {
            kind: 'act',
            label: hide ? words.buttons.show : words.buttons.hide,
            action: 'leaderboard-name',
            value: hide ? 'show' : 'hide',
          },
        ],
      },
    ]),
    change: (tx) => setUnnamed(tx, id, hide, now),
  };
};
