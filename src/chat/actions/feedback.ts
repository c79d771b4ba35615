// 👍 and 👎 on an answer: kept with the question, for those who improve the bot; and why it was no good, where somebody says.
import { askerKey } from '../../access/principal.js';
import { mask } from '../../privacy/mask.js';
import { vote, type Why } from '../../store/asked.js';
import { CHAT } from '../../text/sentences/chat.js';
import { ANSWER_REASONS } from '../../text/sentences/reasons.js';
import { plainCard } from '../respond.js';
import { sayHere } from '../said.js';
import type { ActionHandler } from './action.js';

const LONGEST_NOTE = 1_000;

/**
 * The button's value is `up` or `down`, and after a space the id of the question (of a push: what it was about). The form's fields,
 * where it was filled in, are `reason` and `text`.
 */
export const feedback: ActionHandler = async ({ incoming, lang, who }) => {
  const [verdict, about = ''] = incoming.value.split(' ');
  if (verdict !== 'up' && verdict !== 'down') return null;
  const words = CHAT[lang].thanks;
  const why = whyOf(incoming.fields, ANSWER_REASONS);
  return {
    ...sayHere(plainCard(lang, words.title, words[verdict])),
    change: async (tx) => {
      // Whoever did not ask may like an answer too; what is kept is the asker's word.
      if (/^\d+$/.test(about)) await vote(tx, Number(about), askerKey(who), verdict, why);
    },
  };
};

/** What a form about a reason was filled in with; null where nothing was said in it. */
export function whyOf(fields: Readonly<Record<string, string>>, known: readonly string[]): Why | null {
  const said = fields['text']?.trim() ?? '';
  const reason = known.find((each) => each === fields['reason']) ?? null;
  const note = said === '' ? null : [...mask(said)].slice(0, LONGEST_NOTE).join('');
  return reason === null && note === null ? null : { reason, note };
}
