// 👍 and 👎 on an answer: kept with the question, for those who improve the bot.
import { askerKey } from '../../access/principal.js';
import { vote } from '../../store/asked.js';
import { CHAT } from '../../text/sentences/chat.js';
import { plainCard } from '../respond.js';
import { sayHere } from '../said.js';
import type { ActionHandler } from './action.js';

/** The button's value is `up` or `down`, and after a space the id of the question (of a push: what it was about). */
export const feedback: ActionHandler = async ({ incoming, lang, who }) => {
  const [verdict, about = ''] = incoming.value.split(' ');
  if (verdict !== 'up' && verdict !== 'down') return null;
  const words = CHAT[lang].thanks;
  return {
    ...sayHere(plainCard(lang, words.title, words[verdict])),
    change: async (tx) => {
      // Whoever did not ask may like an answer too; what is kept is the asker's word.
      if (/^\d+$/.test(about)) await vote(tx, Number(about), askerKey(who), verdict);
    },
  };
};
