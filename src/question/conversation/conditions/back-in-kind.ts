// Back to how it was split before: 改回各组, 换回按季度，全年, "back to by team". The kind of thing, or the step of time, is all that is said; where
// something else stands there the words stay as they are.
import { yearOf } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const BACK_ZH =
  /^(?:那么?|还是|算了|先|再|请|麻烦|帮我|把它|[,， ]){0,4}(?:改|换|切|变|调|转|退|倒|恢复|还原|回)(?:回去?到?|回来|成|为|到)(?:看)?(?<how>按照?|分|各个?|每一?个?|看|逐)?(?<what>[^,，。?？]{1,8}?)(?:的|来看|看|那样|维度|为单位|拆分?|分)?(?:吧|呗|呢|了|好了|看看|一下){0,2}(?:[,，]\s*(?<rest>[^?？。]+?))?[?？。!！]*$/u;

/** 全年, 整年: all of the year that is talked of. */
const WHOLE_YEAR = /^(?:看)?(?:全年|整年|一整年|整个年度|全年度)(?:的)?$/u;

/** The turn in plain words; as it is where it is none of these. @param words normalised */
export function backInKind(words: string, context: ReadContext): string {
  const { previous } = context;
  const { how = '', what = '', rest } = BACK_ZH.exec(words)?.groups ?? {};
  if (previous === null || what === '') return words;
  const tokens = cut(what, context);
  const [token, more] = tokens;
  if (token === undefined || more !== undefined || !canMean(token, 'dim', 'grain')) return words;
  // 改回周, 换成季度 after one figure: a step that is not said to be one may be days.
  const isStep = !canMean(token, 'dim');
  if (how === '' && isStep && (what.length < 2 || previous.grain === null)) return words;
  const plain = `按${what}`;
  if (rest === undefined) return plain;
  if (!WHOLE_YEAR.test(rest)) return `${plain},${rest}`;
  const { from = null, to = null } = previous.range ?? {};
  if (from === null || to === null || yearOf(from) !== yearOf(to)) return words;
  return `${plain},${yearOf(to) === yearOf(context.today) ? '今年' : `${yearOf(to)}年`}`;
}
