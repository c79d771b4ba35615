// 👍 and 👎 on an answer: the audit of actions keeps who said it of what, for those who improve the bot.
import { CHAT } from '../../text/sentences/chat.js';
import { plainCard } from '../respond.js';
import { sayHere } from '../said.js';
import type { ActionHandler } from './action.js';

/** The button's value is `up` or `down`, and after a space what the answer was about. */
export const feedback: ActionHandler = async ({ incoming, lang }) => {
  const [verdict] = incoming.value.split(' ');
  if (verdict !== 'up' && verdict !== 'down') return null;
  const words = CHAT[lang].thanks;
  return sayHere(plainCard(lang, words.title, words[verdict]));
};
