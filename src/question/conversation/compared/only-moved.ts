// "Which ones got worse", 哪些组降了, 只看涨了的 after groups that were set against other days: those that moved that way, the furthest first.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { cut } from '../turn-parts.js';
import { canMean } from '../../token.js';

const UP_ZH = '(?:上)?涨|上升|升高?|增加|增多|变多|变高|提高|走高|回升|变长|增长|往上走';
const DOWN_ZH = '下降|降低?|下跌|跌|下滑|掉|减少|变少|变低|走低|回落|变短|缩短|往下走';
const BETTER_ZH = '变好|改善|进步|好转|变快';
const WORSE_ZH = '变差|恶化|退步|变坏|变慢|变糟';
const MOVED_ZH = `(?<verb>${UP_ZH}|${DOWN_ZH}|${BETTER_ZH}|${WORSE_ZH})`;
const HEAD_ZH = '(?:那|那么|其中|里面|这里面|所以|就|都|到底|请问|这些里){0,6}';
const TAIL_ZH = '(?:呢|啊|呀|吧|看看|列一下|列出来|给我){0,6}[?？。]*';
const WHICH_ZH = '(?:有)?(?:哪些|哪几|哪|什么)(?:一)?(?:个|款|条|种|家)?(?<thing>[\\u3400-\\u9fffa-z]{0,4}?)';
const ZH: readonly RegExp[] = [
  new RegExp(
    `^${HEAD_ZH}${WHICH_ZH}(?:是|的|都|在|还在|又|有所|反而|明显){0,6}${MOVED_ZH}(?:了|着|的|过|得){0,6}${TAIL_ZH}$`,
    'u',
  ),
  // 哪个组涨得多, 哪个涨得最快: the one that did so most.
  new RegExp(
    `^${HEAD_ZH}${WHICH_ZH}${MOVED_ZH}(?:得|的)(?:最|更|比较)?(?<most>多|快|厉害|猛|狠|凶)${TAIL_ZH}$`,
    'u',
  ),
  new RegExp(
    `^${HEAD_ZH}(?:在|有所)?${MOVED_ZH}(?:了)?的(?<thing>[\\u3400-\\u9fffa-z]{0,4}?)(?:都)?(?:有|是)?(?:哪些|哪几个|哪个|谁)${TAIL_ZH}$`,
    'u',
  ),
  new RegExp(
    `^${HEAD_ZH}(?:只|就|单|光|只要|只想)(?:看|要|列|留|显示|保留)(?:一下|下)?(?:在|有所)?${MOVED_ZH}(?:了)?的(?<thing>[\\u3400-\\u9fffa-z]{0,4}?)${TAIL_ZH}$`,
    'u',
  ),
];

const UP_EN =
  'rose|went up|gone up|going up|is up|are up|increased|increasing|rising|climbed|climbing|grew|growing';
const DOWN_EN =
  'fell|fallen|falling|went down|gone down|going down|is down|are down|dropped|dropping|decreased|decreasing|declined|declining';
const BETTER_EN = 'got better|gotten better|getting better|improved|improving|did better';
const WORSE_EN =
  'got worse|gotten worse|getting worse|worsened|worsening|slipped|slipping|deteriorated|did worse';
const MOVED_EN = `(?<verb>${UP_EN}|${DOWN_EN}|${BETTER_EN}|${WORSE_EN})`;
const EN: readonly RegExp[] = [
  new RegExp(
    `^(?:and |so |ok |now |show |show me |list ){0,8}(?:which|what)(?: ones?| of (?:them|those|these))?(?<thing> [a-z]+)?(?: (?:have|has|had|are|is|were|was|actually)){0,8} ${MOVED_EN}[?.]*$`,
    'u',
  ),
  new RegExp(
    `^(?:and |so |ok |now ){0,8}(?:just |only |show |show me |list |give me ){1,8}(?:just |only )?(?:the |those |the ones |those ones )?(?<thing>[a-z]+ )?(?:that |which |who )?(?:have |has |are |were ){0,8}${MOVED_EN}[?.]*$`,
    'u',
  ),
];

/** The plan before with only those that moved that way; `no` where they can't be told, null where nothing of the kind is said. @param words normalised */
export function onlyMoved(words: string, context: ReadContext): Plan | 'no' | null {
  const { previous } = context;
  const [metric, more] = previous?.metrics ?? [];
  if (previous?.kind !== 'compare' || previous.compare === null || metric === undefined) return null;
  const { verb = '', thing = '', most } = found(words)?.groups ?? {};
  const by = verb === '' ? null : groupsSaid(thing.trim(), previous, context);
  // Of two that are set side by side it is asked which of the two.
  if (by === null || previous.where.some((filter) => filter.dim === by && 'in' in filter)) return null;
  // Nor of people where a ranking leaves out those with few behind their figure: they may have moved as well.
  if (more !== undefined || (by === 'agent' && metricEntry(metric).unit !== 'count')) return 'no';
  const order = orderOf(verb, metricEntry(metric).better);
  return order === null ? null : { ...previous, by: [by], order, limit: most === undefined ? null : 1 };
}

const found = (words: string): RegExpExecArray | null => {
  for (const pattern of [...ZH, ...EN]) {
    const match = pattern.exec(words);
    if (match !== null) return match;
  }
  return null;
};

/** Of what they are: as in the table before where no word says it; null for another word, or what the figure is not kept by. */
function groupsSaid(thing: string, { by, metrics }: Plan, context: ReadContext): DimensionId | null {
  const [held = null, another] = by;
  if (/^(?:些|ones?)?$/u.test(thing)) return another === undefined ? held : null;
  const [token, more] = cut(thing, context).filter((one) => !canMean(one, 'filler'));
  if (token?.known !== true || more !== undefined) return null;
  const dim = token.meanings.find((one) => one.k === 'dim')?.dim ?? null;
  return dim !== null && metrics.every((id) => metricEntry(id).dimensions.includes(dim)) ? dim : null;
}

const is = (verb: string, words: string): boolean => new RegExp(`^(?:${words})$`, 'u').test(verb);

function orderOf(verb: string, better: 'up' | 'down' | null | undefined): 'asc' | 'desc' | null {
  if (is(verb, `${UP_ZH}|${UP_EN}`)) return 'desc';
  if (is(verb, `${DOWN_ZH}|${DOWN_EN}`)) return 'asc';
  if (better !== 'up' && better !== 'down') return null;
  return is(verb, `${BETTER_ZH}|${BETTER_EN}`) === (better === 'up') ? 'desc' : 'asc';
}
