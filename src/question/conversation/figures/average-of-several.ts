// "Average of the three?", 这三个组平均多少 after so many side by side, or one after the other: their one figure, of all that it is made of. The mean of
// three rates is none that can be checked against anything. Numbers have no mean here, and are refused with what they have.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { type Lang, refused } from '../turn-parts.js';
import { countSaid, standing, summed, withoutCount } from './summed.js';

const KIND_ZH = '(?:组|团队|小组|人|客服|同事|产品|渠道|地区|区域|分类|类别)?';
/** 他们几个的平均 says no number: as many as stand there. */
const MEAN_ZH = new RegExp(
  `^(?:那么?|再|看看?|算一?下|[,，]){0,3}(?:这|那|他们|她们|它们|前)?(?<few>[几些])?(?:个|位|名|家|款)?${KIND_ZH}(?:的)?(?:加起来|合起来|合在一起|放一起|一起|总体|整体)?(?:的)?(?:平均(?:值|数|水平|下来|起来)?|均值)(?:的?话)?(?:大概|是|有|算下来)?(?:多少|多高|几分|怎么样)?(?:呢|啊|呀)?[?？。]*$`,
  'u',
);
const MEAN_EN =
  /^(?:(?:and|so|ok|okay|now|then|but|what about|how about|what is|what's|whats|what was|show me|give me)[, ]+){0,5}(?:the |their |a |an )?(?:combined |overall |joint )?(?:average|avg|mean)(?: (?:of|for|over|across|between|among)(?: (?<few>them|those|these|all of them|those few|these few))?)?(?: (?:overall|together|combined|then|please))?[?.! ]*$|^(?:and |so |what about |how about )?on average[?.! ]*$/u;

/** Their figure; null where nothing of the kind is said, or not just so many are there. @param words normalised */
export function averageOfSeveral(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  const [metric, more] = previous?.metrics ?? [];
  if (previous === null || metric === undefined || more !== undefined) return null;
  const count = countSaid(words) ?? (BOTH.test(words) ? 2 : null);
  const rest = (count === null ? words : withoutCount(words).replace(BOTH, ' '))
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[?.!]|$)/gu, '')
    .trim();
  const found = MEAN_ZH.exec(rest) ?? MEAN_EN.exec(rest);
  const few = found?.groups?.['few'];
  if (found === null || (count === null && few === undefined)) return null;
  // "Average of them" of a whole table is that of all.
  if (count === null && previous.kind === 'breakdown' && previous.limit === null) return null;
  const pooled = count === null ? ofThoseThere(previous, context) : summed(words, count, context);
  const { unit } = metricEntry(metric);
  if (pooled === null) return refused({ why: 'not_supported', words: [words] }, lang);
  if (unit === 'count') return refused({ why: 'not_of_metric', metric, wants: 'stat' }, lang);
  const plan: Plan = {
    ...pooled,
    stat: unit === 'seconds' ? 'mean' : pooled.stat,
    assumed: pooled.assumed.filter((one) => one !== 'usual_stat'),
  };
  return { status: 'plan', plan, lang };
}

const BOTH = /(?<![a-z])both(?: of (?:them|those|these))?(?![a-z])/u;

/** As many as stand there: those that were named, or the first few. */
function ofThoseThere(previous: Plan, context: ReadContext): Plan | null {
  const [dim] = previous.by;
  const named = previous.where.find((filter) => filter.dim === dim && 'in' in filter);
  const there = named !== undefined && 'in' in named ? named.in.length : (context.shown?.values.length ?? 0);
  if (there < 2) return null;
  const words = `these ${String(there)}`;
  return named === undefined && standing(words, there, context) === null
    ? null
    : summed(words, there, context);
}
