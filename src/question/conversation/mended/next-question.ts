// "Thx. Now tickets resolved yesterday", 接下来看昨天解决量 after a table: what leads over to it says only that it comes next. A figure of its own on
// days of its own is a new question, as it is without that word, and not the table once more of something else.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { aside, type Lang, type Read } from '../turn-parts.js';

const EN =
  /^(?:(?:and|ok|okay|thanks|thank you|thx|ty|cheers|great|good|perfect|alright|right|cool|got it|nice|fine|so)(?![a-z])[,.! ]*){0,5}(?:now|next|next up|after that)(?:[,:]| -)? (?:(?:show me|give me|tell me|let me see|i need|i want|i'd like|get me|show|the)(?![a-z]) ?){0,3}(?<rest>[a-z0-9].{5,})$/u;
const ZH =
  /^(?:好的?|谢谢|多谢|嗯|行|知道了|明白|收到|那么?|[,，。.! ]){0,6}(?:现在|接下来|接着|下一个|下面|下一步)(?:再|来|帮我|给我|我们|想|要){0,3}(?:看看|看一下|看下|看|查一下|查下|查|说说|说|报一下)(?:一下|下)?(?<rest>[^,，]{4,})$/u;

/** The new question; null where the words are none that stands alone. @param words normalised */
export function nextQuestion(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.kind === 'explain' || previous.where.length > 0) return null;
  if (previous.by.length === 0 && previous.grain === null && previous.compare === null) return null;
  const rest = (lang === 'zh' ? (ZH.exec(words) ?? EN.exec(words)) : (EN.exec(words) ?? ZH.exec(words)))
    ?.groups?.['rest'];
  if (rest === undefined || LEANS.test(rest)) return null;
  const alone = turn(rest, aside(context));
  return alone.status === 'plan' && isWhole(alone.plan, previous) ? alone : null;
}

/** The same by another thing, or of those that stand there. */
const LEANS =
  /(?<![a-z])(?:same|too|also|as well|instead|them|those|these|that|it|each|only|just)(?![a-z])|[也同这那每各按]|一样|同样|只/u;

/** Another figure with its days, and nothing that is laid out. */
const isWhole = ({ kind, metrics, assumed, range, by, grain }: Plan, previous: Plan): boolean =>
  kind === 'value' &&
  by.length === 0 &&
  grain === null &&
  range !== null &&
  !assumed.includes('last_30_days') &&
  !assumed.includes('now') &&
  metrics.every((id) => !previous.metrics.includes(id));
