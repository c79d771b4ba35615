// The same look at something else: 去年的也这样看一下, 满意度也比比看, Compass组也这么比一下. What is named takes the place of what was asked
// before, and stands not beside it.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { pairOf } from './pair.js';
import { lastThree } from '../ranked/three.js';
import { cut, isOneEach, type Lang, type Read } from '../turn-parts.js';

const LIKEWISE =
  /^(?:那么|那|把|再)?(.+?)(?:也|同样|照样)(?:给我|帮我)?(?:按|照)?(这么|这样|一样地?|同样地?|这个|此)?(?:来)?(比|对比|比较|看|算|拆|分|查|列|统计)?(?:比看|看看|比|看|一比|一看|一遍|一?下)?(?:吧|呗|呢)?[。?]*$/u;
/** 满意度对比下: of those that stand side by side. */
const COMPARED = /^(?:那么|那|把|再)?(.+?)(?:对比|比较|比)(?:一下子?|下|看看|看|比)(?:吧|呗|呢)?[。?]*$/u;
/** 3月也差这么多吗: how far they were apart then. */
const AS_FAR =
  /^(?:那么|那)?(.+?)(?:也|还|是不是也)?(?:差|相差|差距)(?:这么|那么|也这么)(?:多|大|远)(?:吗|么|不)?[?？。]*$/u;
const OF_THREE =
  /(?:刚才|刚刚|前面|上面|这|那|他们|她们|它们){0,6}(?:的)?(?:[三3](?:个|位|家|款)(?:人|组|团队|客服|产品|渠道|地区)?|仨)(?:人)?/u;

/** The reading; null where nothing of the kind is said. @param words normalised */
export function likewise(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null) return null;
  const onto = (base: Plan, part: string): Reading | null => {
    const then = turn(`那${part}呢`, { ...context, previous: base, shown: null, step: null });
    return then.status === 'unread' ? null : { ...then, lang };
  };
  const [, far = ''] = AS_FAR.exec(words) ?? [];
  const among = sideBySide(context);
  if (
    far !== '' &&
    among !== null &&
    all(cut(far, context), 'time', 'metric', 'type', 'filler', 'possessive')
  )
    return onto(among, far);
  const [, thing = '', alike, verb = ''] = LIKEWISE.exec(words) ?? [];
  const tokens = thing === '' ? [] : cut(thing, context);
  if (
    tokens.length > 0 &&
    all(tokens, 'time', 'metric', 'type', 'name', 'my_team', 'filler', 'possessive', 'figure')
  ) {
    const overTime = previous.compare !== null;
    const named = tokens.some((token) => canMean(token, 'name', 'my_team'));
    if (verb === '比' || verb === '对比' || verb === '比较') {
      // 青禾组也比一下 beside others is one more of them; against its own days before it is another.
      if (named && !overTime) return alike === undefined ? null : onto(previous, thing);
      const base = previous.kind === 'compare' ? previous : among;
      return base === null ? null : onto(base, thing);
    }
    const split = verb === '拆' || verb === '分';
    if (alike !== undefined || (split && previous.by.length > 0)) return onto(previous, thing);
  }
  const [, figure = ''] = COMPARED.exec(words) ?? [];
  return figure === '' ? null : compared(figure, context, onto);
}

/** 一次解决率对比下, 刚才三位的一次解决率对比下: by another figure. */
function compared(
  figure: string,
  context: ReadContext,
  onto: (base: Plan, part: string) => Reading | null,
): Reading | null {
  const three = OF_THREE.test(figure) ? (lastThree(context) ?? threeOf(sideBySide(context))) : null;
  const rest = figure.replace(OF_THREE, '').replace(/^的/u, '');
  const said = three === null ? figure : rest;
  const base =
    (three === null ? null : { ...three, pooled: false }) ??
    (context.previous?.kind === 'compare' ? context.previous : sideBySide(context));
  if (said === '' || base === null || base.by.length === 0) return null;
  if (!all(cut(said, context), 'metric', 'type', 'filler', 'possessive', 'figure', 'stat')) return null;
  const then = onto(base, said);
  return then?.status === 'plan' && isOneEach(then.plan, base) ? then : null;
}

const threeOf = (plan: Plan | null): Plan | null =>
  plan?.where.some((filter) => filter.dim === plan.by[0] && 'in' in filter && filter.in.length === 3) === true
    ? plan
    : null;

/** Those that stand side by side, also where they were put together into one figure. */
function sideBySide(context: ReadContext): Plan | null {
  const { previous } = context;
  if (previous?.kind === 'compare') return previous;
  // Those who were ranked among themselves.
  const [dim, more] = previous?.by ?? [];
  const those = previous?.where.some(
    (filter) => filter.dim === dim && 'in' in filter && filter.in.length > 1,
  );
  if (previous?.kind === 'breakdown' && dim !== undefined && more === undefined && those === true)
    return { ...previous, kind: 'compare', order: null, limit: null };
  const named = previous?.where.find((filter) => 'in' in filter && filter.in.length > 1);
  if (previous?.pooled !== true || named === undefined || previous.kind !== 'value') return pairOf(context);
  if (named.dim === 'day' || named.dim === 'hour' || named.dim === 'weekday') return null;
  return { ...previous, kind: 'compare', by: [named.dim], pooled: false };
}

const all = (tokens: readonly Token[], ...kinds: Parameters<typeof canMean>[1][]): boolean =>
  tokens.every((token) => canMean(token, ...kinds)) && !tokens.every((token) => canMean(token, 'filler'));
