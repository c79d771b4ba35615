// "Their CSAT", 这三个的满意率, 它们的首响呢 after the first few of a ranking: of those that were named, whatever it is that they led in, and no ranking anew.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { type Lang, type Read, refused } from '../turn-parts.js';

const EN =
  /^(?:(?:and|so|ok|okay|now|what about|how about|what is|what's|what was|what were|how is|how's|show me|show)[, ]+){0,4}(?:their|those (?:three|four|five|products|teams|channels|regions)'?s?) (?<figure>[a-z][a-z %-]{1,40}?)(?: like| looking| look| then| please)?[?.! ]*$/u;
const ZH =
  /^(?:那|那么|再看看?|看看?|[,，]){0,3}(?:它们|他们|她们|这[几两三四五六七八九十](?:个|位|款|家|名)(?:人|组|团队|产品|渠道|地区|客服)?)(?:的|各自的?|分别的?)(?<figure>[^,，?？谁哪和跟与]{2,12}?)(?:呢|怎么样|如何|是?多少|各多少|各是多少){0,2}[?？。]*$/u;

/** The table of another figure of those; null where the turn asks for anything else. @param words normalised */
export function theirFigure(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, shown = null } = context;
  const [dim, more] = previous?.by ?? [];
  if (previous?.kind !== 'breakdown' || dim === undefined || more !== undefined || previous.grain !== null)
    return null;
  if (previous.order === null || previous.limit === null || previous.limit < 2 || previous.nth === true)
    return null;
  const figure = (EN.exec(words) ?? ZH.exec(words))?.groups?.['figure'];
  if (figure === undefined || shown?.dim !== dim || shown.values.length < 2) return null;
  const { byMerit: _merit, having: _having, share: _share, ...plain } = previous;
  const those: Plan = {
    ...plain,
    where: [...previous.where.filter((filter) => filter.dim !== dim), { dim, in: [...shown.values] }],
    order: null,
    limit: null,
  };
  const then = turn(lang === 'zh' ? `那${figure}呢` : `and ${figure}`, {
    ...context,
    previous: those,
    shown: null,
  });
  if (then.status !== 'plan') return null;
  const { plan } = then;
  const same =
    plan.by.join() === dim &&
    plan.limit === null &&
    JSON.stringify([plan.range, plan.where]) === JSON.stringify([those.range, those.where]);
  return same ? then : refused({ why: 'not_supported', words: [words] }, lang);
}
