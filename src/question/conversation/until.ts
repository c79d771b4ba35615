// "extend it through the 20th", 延长到20号: the days of the question before, up to another end.
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';
import { type Read } from './turn-parts.js';

const EN =
  /^(?:and |ok |now |please |can you |let'?s ){0,8}(?:extend|stretch|run|continue|lengthen|carry|push|keep going)(?: it| that| this| them| on| the range| the window| the end(?: date)?)?(?: out)? (?:through|thru|to|until|till|up to|out to) (.+?)[?.!]*$/u;
const ZH =
  /^(?:那|那就)?(?:把)?(?:时间|范围|区间|日期|结束时间|截止)?(?:延长|延伸|拉长|延续|顺延|延|续)(?:到|至)(.+?)(?:吧|呢|看看|为止){0,6}[?？。]*$/u;

/** The reading of such a turn; null where it says something else, or the new end is no later one. @param words normalised */
export function upTo(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  const from = previous?.range?.from ?? null;
  if (previous === null || previous.range === null || from === null || previous.compare !== null) return null;
  const [en, zh] = [EN.exec(words)?.[1], ZH.exec(words)?.[1]];
  const end = en ?? zh;
  if (end === undefined) return null;
  const then = turn(en === undefined ? `${from}到${end}` : `from ${from} to ${end}`, context);
  if (then.status !== 'plan') return null;
  const { range, metrics } = then.plan;
  const longer = range !== null && range.from === from && range.to > previous.range.to;
  return longer && metrics.join() === previous.metrics.join() ? then : null;
}
