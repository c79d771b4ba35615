// "Feedback" on a push: useful or not, and a word about it. Kept with the push and the slot that it was about.
import { mask } from '../../privacy/mask.js';
import { addPushFeedback } from '../../store/push-slots.js';
import { PUSH_ACTIONS } from '../../text/sentences/push-actions.js';
import { PUSH_REASONS } from '../../text/sentences/reasons.js';
import { answerCard, type PressHandler } from './press.js';

const MAX_TEXT = 2000;

/** The button's value is `push/slot`; the form's fields are `verdict`, `reason` (where it was of no use) and `text`. */
export const feedbackPress: PressHandler = async ({ who, value, fields, lang, now }) => {
  const [push = '', slot = ''] = value.split('/');
  const verdict = fields['verdict'];
  const id = who.id;
  if (id === null || (verdict !== 'useful' && verdict !== 'not_useful')) return null;
  const text = mask(fields['text']?.trim() ?? '').slice(0, MAX_TEXT);
  const reason =
    verdict === 'not_useful' ? (PUSH_REASONS.find((each) => each === fields['reason']) ?? null) : null;
  return {
    card: answerCard(lang, PUSH_ACTIONS[lang].thanks),
    change: (tx) =>
      addPushFeedback(tx, {
        push,
        slot,
        agentId: id,
        verdict,
        reason,
        text: text === '' ? null : text,
        at: now,
      }),
  };
};
