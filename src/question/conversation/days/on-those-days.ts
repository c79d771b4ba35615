// 同期解决了多少, 那几天的解决量呢, "and resolved in that window" after a figure of some days: another figure on the very same days. Of the same figure,
// or of one that is set against other days already, 同期 may be that of the year before; then it is left to be refused.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';
import { lengthInDays } from '../../../time/local-date.js';
import { canMean, type Meaning } from '../../token.js';
import { cut } from '../turn-parts.js';

const BEGINS_ZH = '^(?:那么?|然后|再看看?|还有|看看|看下|看一下|好的?|[,，]){0,4}';
/** As many days as there are few: 这几天 of a quarter are others. */
const DAYS_ZH = '(?<days>(?:在)?[这那](?:几|些)[天日]|(?:在)?[这那]几个日子)';
const STRETCH_ZH =
  '(?:在)?(?:同期|同一(?:个)?(?:时期|时段|时间段?|期间|段时间)|同样(?:的)?(?:时间段?|时段|日子|日期|几天|这几天|那几天|时期)|相同(?:的)?(?:时间段?|时段|日子|日期|时期)|[这那](?:一)?(?:段|个)?(?:时间段?|时段|日子|区间|时间区间)|[这那]段期间|该(?:时段|时间段|期间))';
const INSIDE_ZH = '(?:里面?|内|中|当中|之内|期间)?(?:的)?[,，]?';
const ZH = new RegExp(
  `${BEGINS_ZH}(?:${DAYS_ZH}|${STRETCH_ZH})${INSIDE_ZH}(?<rest>(?!(?:比|对比|相比|环比|同比|走势|变化|呢)).{2,})$`,
  'u',
);
const EN =
  /^(?<front>.{4,}?),? (?:in|over|during|within|across|for) (?:that|this|the same|those same|that same) (?:window|stretch|span|interval|timespan|time span|time ?frame|date range|spell)(?<end>[?.! ]*)$/u;
const MOST_FEW_DAYS = 14;

/** The turn without the days that stand already; the words themselves where it is none of these. @param words normalised */
export function onThoseDays(words: string, context: ReadContext): string {
  const { previous } = context;
  const range = previous?.range ?? null;
  if (previous === null || range === null || range.from === null || previous.compare !== null) return words;
  // How something stands now has no days.
  if (previous.metrics.some((id) => metricEntry(id).timing !== 'range')) return words;
  const { rest, days, front } = (hasChinese(words) ? ZH : EN).exec(words)?.groups ?? {};
  const said = rest ?? front;
  if (said === undefined) return words;
  const length = lengthInDays({ from: range.from, to: range.to });
  if (days !== undefined && (length < 2 || length > MOST_FEW_DAYS)) return words;
  const tokens = cut(said, context);
  const figures = tokens.filter((token) => canMean(token, ...FIGURES));
  const metrics = figures.flatMap((token) =>
    token.known
      ? token.meanings.flatMap((one) => ('metric' in one && one.metric !== null ? [one.metric] : []))
      : [],
  );
  const isAnother =
    figures.length > 0 && !metrics.some((metric) => previous.metrics.some((id) => id === metric));
  if (!isAnother || tokens.some((token) => !token.known || canMean(token, ...OTHER_DAYS))) return words;
  return hasChinese(words) ? said : said.replace(/^(?:and |so |then )?/u, 'and ');
}

const FIGURES: readonly Meaning['k'][] = ['metric', 'type', 'either'];
const OTHER_DAYS: readonly Meaning['k'][] = ['time', 'previous', 'year_earlier', 'versus', 'change'];
