// A turn of two steps: 不限优先级了，老陈呢; "remove the channel filter and split by team". What goes goes first, and what is said then is
// said of what is left.
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';
import { daysBack } from './days/days-back.js';
import { lastGone, lessOf, namedGone, putBack, unexcluded } from './edits.js';
import { comparisonGone } from './compared/uncompared.js';
import { wholeTable } from './ranked/whole-table.js';
import { meaning, type Lang, type Read } from './turn-parts.js';

/** The reading of both steps; null where the words are not two of them. `turn` reads words as a turn after a context. @param words normalised */
export function inSteps(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const [, head = '', tail = ''] = STEPS.exec(words) ?? [];
  if (context.previous === null || tail === '') return null;
  const left =
    lessOf(head, context) ??
    namedGone(head, context) ??
    lastGone(head, context) ??
    comparisonGone(head, context, turn) ??
    daysBack(head, context) ??
    unexcluded(head, context) ??
    putBack(head, context) ??
    wholeTable(head, context);
  if (left === null) return null;
  // 地区放开，全部: all of what goes, said again.
  if (/^(?:全部|全都|所有|都要|全要|all|all of them)(?:的|都)?(?:要|看|算)?[。.!]*$/u.test(tail))
    return { status: 'plan', plan: left, lang };
  const goesOn = lang === 'zh' ? `那${tail}` : `and ${tail}`;
  const then = turn(goesOn, { ...context, previous: left, shown: null, offered: [], passed: [], lost: [] });
  // 不看微信，只看微信: what was said to go is asked for again, which is something else.
  const back = then.status === 'plan' && meaning(then.plan) === meaning(context.previous);
  return then.status === 'unread' || back ? null : then;
}

const STEPS = /^(.+?)(?:[,，;；] ?|(?<=[a-z]) and (?=[a-z]))(?:and |then |那|再|然后|并)?(.+)$/u;
