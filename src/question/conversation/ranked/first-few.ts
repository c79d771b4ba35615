// 最多的三个按组看, "split the top three by channel" after a table: its first three, looked at further, and no three of the other table.
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { readNumber } from '../../numbers.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { isMost } from './the-extreme.js';
import { cut, type Lang, type Read } from '../turn-parts.js';
import { oneFigureOf } from '../../lines/one-figure.js';

const COUNT_ZH = '([二两三四五六七八九十]|\\d{1,2})';
const FEW_ZH = new RegExp(
  `^(?:那|把)?(?:(最[多少高低快慢好差长短])的?|(前|排前|头))${COUNT_ZH}(?:个|名|位|家|款|条|种)(?<noun>人|客服|同事|组|团队|产品|渠道|地区|分类)?[,，]?(?:都|再|分别)?(?<rest>(?:按|分|拆|照).+)$`,
  'u',
);
const FEW_EN =
  /^(?:and |now |ok |please |can you ){0,8}(?:split|break|cut|slice|separate)(?: up| down| out)? (?:the |those )?(top|bottom|best|worst|highest|lowest|slowest|fastest|biggest) (two|three|four|five|six|\d{1,2})(?: (?<noun>agents|people|teams|products|channels|regions|categories|ones))?(?: up| down| out)? (?<rest>by .+)$/u;
/** With no verb it may be another ranking. */
const BARE_EN =
  /^(?:and |now |ok |please ){0,8}the (top|bottom|best|worst|highest|lowest|slowest|fastest|biggest) (two|three|four|five|six|\d{1,2})(?: (?<noun>agents|people|teams|products|channels|regions|categories|ones))? (?<rest>by .+)$/u;

/** The reading of such a turn; null where it is none, or it is not known which those are. @param words normalised */
export function ofTheFirst(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, shown = null } = context;
  const [dim, more] = previous?.by ?? [];
  if (previous?.kind !== 'breakdown' || previous.grain !== null || dim === undefined || more !== undefined)
    return null;
  const found = FEW_ZH.exec(words) ?? FEW_EN.exec(words) ?? BARE_EN.exec(words);
  const { rest, noun } = found?.groups ?? {};
  if (found === null || rest === undefined) return null;
  if (noun !== undefined && noun !== 'ones' && !isOf(noun, dim, context)) return null;
  const isBare = noun === undefined && BARE_EN.test(words);
  const isZh = /[^a-z]/u.test(found[1] ?? found[2] ?? '');
  const [end, many] = isZh ? [found[1] ?? '第一', found[3]] : [found[1] ?? '', found[2]];
  const cutBy = cut(rest, context);
  // Of its own groups it is a ranking; by a figure it is one as well.
  const another = cutBy.some(
    (token) => token.known && token.meanings.some((one) => one.k === 'dim' && one.dim !== dim),
  );
  if (!another || !cutBy.every((token) => canMean(token, 'dim', 'each', 'filler', 'follow_up'))) return null;
  const count = readNumber(many ?? '') ?? 0;
  const refused: Reading = {
    status: 'unread',
    lang,
    unread: { why: 'not_supported', words: [words] },
    examples: [],
  };
  const most = isMost(end === 'top' ? 'top' : end, previous);
  // A table without an order of its own stands with the largest, or the best, first.
  const fromTop = shown !== null && shown.dim === dim ? isMost('top', previous) : null;
  if (shown === null || fromTop !== most || count < 2 || shown.values.length < count) return refused;
  const seen: Plan = { ...oneFigureOf(previous, dim, shown.values.slice(0, count)), pooled: true };
  const { where } = seen;
  const then = turn(lang === 'zh' ? `那${rest}` : `and ${rest}`, { ...context, previous: seen, shown: null });
  const fits =
    then.status === 'plan' &&
    then.plan.where.some((one) => JSON.stringify(one) === JSON.stringify(where.at(-1)));
  if (!fits) return refused;
  const plan: Plan = { ...then.plan, pooled: false };
  if (!isBare) return { ...then, plan };
  // "the top two by region" may be two regions.
  const ranked = turn(`${end} ${many} ${rest}`, context);
  if (ranked.status !== 'plan') return refused;
  const options = [plan, ranked.plan].map((one) => say(one, lang, context.gazetteer));
  return { status: 'clarify', lang, about: words, options };
}

/** Whether a word is one for the groups of the table. */
function isOf(noun: string, dim: DimensionId, context: ReadContext): boolean {
  const [token, more] = cut(noun, context);
  return (
    token?.known === true &&
    more === undefined &&
    token.meanings.some((one) => one.k === 'dim' && one.dim === dim)
  );
}
