// "Same chart for the whole year", 全年的也这样看 after the steps of a quarter: those steps over the longer stretch, and not its one figure.
import { monthOf, stepOf, yearOf } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import type { Lang, Read } from '../turn-parts.js';

const LOOK_EN =
  '(?:chart|graph|trend|line|thing|view|plot|picture|curve|series|breakdown|again|but|one|just|now)';
const WHOLE_EN =
  '(?<whole>(?:the |this |all )?(?:whole|entire|full|complete|all)(?: of)?(?: the| this)? (?<unit>year|quarter|month|week)(?: so far| to date)?|all year(?: long| round)?|all (?:of )?(?:this|the) year)';
const EN: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:and|ok|okay|now|then|so|please|can you|could you|do|show|show me|give me|run|draw|plot|let's see|i want|i need|make)[, ]+){0,8}(?:the |that |this )?(?:very |exact )?same (?:${LOOK_EN} ){0,3}(?:for|over|across|on|with|of) ${WHOLE_EN}(?: please| then| now| too| instead){0,3}[?.!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:(?:and|ok|okay|now|then|so|please|can you|could you|do|show|show me|give me|let's see)[, ]+){0,8}(?:for )?${WHOLE_EN},? (?:in )?(?:the same way|like that|like this|likewise|on the same chart|that way|this way)(?: please| too){0,2}[?.!]*$`,
    'u',
  ),
];
const WHOLE_ZH = '(?<whole>(?:今年|本年)?(?:的)?(?:全年|整年|一整年|整一年|整个?年度?)|今年一整年|今年全年)';
const LOOKS_ZH =
  '(?:(?:看|画|拉|列|来|出|做|算|拆|分|展示|统计)(?:一下|看看|看|下|一张|一份|一个|个)?(?:同样的|这样的|这个|一样的)?(?:图|走势图?|趋势图?|曲线图?|折线图?|表)?)';
const ZH: readonly RegExp[] = [
  new RegExp(
    `^(?:那么?|再|把|请|麻烦){0,4}${WHOLE_ZH}(?:的|走势|趋势|图|曲线){0,3}(?:也|同样|照样|就|都|按|照){0,4}(?:这样子?|这么|这种方式|一样|这个样子)(?:地|来)?${LOOKS_ZH}?(?:吧|呢|哈)?[?？。!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那么?|再|请|麻烦){0,4}(?:同样|照样|一样)(?:地|的)?${LOOKS_ZH}${WHOLE_ZH}(?:的|走势|趋势|图|曲线){0,3}(?:吧|呢|哈)?[?？。!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那么?|再|请|麻烦){0,4}(?:同样|一样)的?(?:图|走势图?|趋势图?|曲线图?|折线图?|表),?(?:换成|改成|看|要|做|来)?(?:个|一张)?${WHOLE_ZH}的?(?:吧|呢|哈)?[?？。!]*$`,
    'u',
  ),
];

/** The reading; null where nothing of the kind is said, or no steps stand there. @param words normalised */
export function sameLook(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.grain === null || previous.range === null) return null;
  const said = [...EN, ...ZH].map((one) => one.exec(words)?.groups).find((one) => one !== undefined);
  if (said === undefined) return null;
  const stretch = stretchOf(said['unit'] ?? 'year', previous, context);
  if (stretch === null) return null;
  const then = turn(`same for ${stretch}`, context);
  return then.status === 'plan' && then.plan.grain === previous.grain ? { ...then, lang } : null;
}

/** The whole year of a quarter of last year is that year, and the whole quarter of a month the one it lies in; null where they lie in several. */
function stretchOf(unit: string, { range }: Plan, { today, weekStart }: ReadContext): string | null {
  if (range === null || range.from === null) return null;
  const grain = GRAINS.find((one) => one === unit);
  if (grain === undefined) return null;
  const whole = stepOf(grain, range.from, weekStart);
  if (range.to > whole.to) return null;
  if (today >= whole.from && today <= whole.to) return `this ${unit}`;
  const year = yearOf(whole.from);
  if (grain === 'year') return String(year);
  return grain === 'quarter' ? `q${Math.ceil(monthOf(whole.from) / 3)} ${year}` : null;
}

const GRAINS = ['week', 'month', 'quarter', 'year'] as const;
