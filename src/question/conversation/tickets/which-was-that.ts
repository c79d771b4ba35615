// "Which day was that", 那是哪天, 具体哪些: what points back at something the answer before has not named. After a figure of March there is no
// day that it was, and after the top five no others that are meant; of one day the answer says which it is.
import type { Plan } from '../../plan.js';

const DAY =
  /^(?:(?:and|so|ok|wait|hmm?|sorry)[, ]+){0,4}(?:(?:what|which) (?:day|date|week|month) (?:was|is) (?:that|it|this)|(?:that|it|this) (?:was|is) (?:what|which) (?:day|date|week|month))[?.! ]*$|^(?:那|那么|这|它){0,3}(?:个)?(?:是|指的是|说的是)(?:哪[一]?[天日周]|几号|哪个月|什么日子)的?(?:数据|数)?(?:啊|呢|呀|来着)?[?？。]*$/u;
const THOSE = /^(?:那|那么)?具体(?:是|有|都是|都有)?(?:哪些|哪几个|谁)(?:呢|啊|呀)?[?？。]*$/u;

/** The same answer again, which prints its day; null where the words ask for none. @param words normalised */
export const whichDayWas = (words: string, previous: Plan | null): Plan | null =>
  previous !== null && DAY.test(words) && previous.range !== null && previous.range.from === previous.range.to
    ? previous
    : null;

/** Whether what is asked for was not named before. @param words normalised */
export const namesNone = (words: string, { kind, grain, limit, order, range }: Plan): boolean =>
  (DAY.test(words) && grain === null && range?.from !== range?.to) ||
  (THOSE.test(words) && kind === 'breakdown' && order !== null && limit !== null);
