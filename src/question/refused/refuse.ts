// What goes with a question that is not answered: questions near it that are.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../metrics/metric.js';
import type { Role } from '../../tickets/rows.js';
import { dimensionSaid } from '../say.js';
import type { Unread } from '../plan.js';

type Lang = 'zh' | 'en';

const OF_ALL: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['上周客户满意度是多少', '本月各组首响', '投诉量最近三个月走势'],
  en: ['what was CSAT last week', 'first response time by team this month', 'complaints by month this year'],
};

/** Questions that everybody of a role is answered, in a room as well (ask.md, "Who may see what"). */
const EXAMPLES: Readonly<Record<Role, Readonly<Record<Lang, readonly string[]>>>> = {
  agent: {
    zh: ['上周客户满意度是多少', '本月谁解决得最多', '投诉量最近三个月走势'],
    en: ['what was CSAT last week', 'who resolved the most this month', 'complaints by month this year'],
  },
  analyst: {
    zh: ['上周客户满意度是多少', '本月各产品投诉率', '故障量最近三个月走势'],
    en: ['what was CSAT last week', 'complaint rate by product this month', 'faults by month this year'],
  },
  supervisor: {
    zh: ['我们组上周满意度', '本月各组首响', '投诉量最近三个月走势'],
    en: [
      "my team's CSAT last week",
      'first response time by team this month',
      'complaints by month this year',
    ],
  },
  manager: OF_ALL,
  admin: OF_ALL,
};

/** By what a metric can be seen, where this asker may. */
export const dimensionsFor = (metric: MetricId, role: Role): readonly DimensionId[] =>
  metricEntry(metric).dimensions.filter(
    (dim) => (dim !== 'agent' && dim !== 'team') || role === 'manager' || role === 'admin',
  );

/** A few questions that are answered: near what was asked, or of the kind that this role asks. */
export function examplesFor(why: Unread, lang: Lang, role: Role): readonly string[] {
  if (why.why === 'no_dimension') {
    const name = metricEntry(why.metric).names[lang][0] ?? why.metric;
    const dims = dimensionsFor(why.metric, role);
    return lang === 'zh'
      ? [...dims.slice(0, 2).map((dim) => `上个月${name}，按${dimensionSaid(dim, lang)}`), `上个月${name}`]
      : [
          ...dims.slice(0, 2).map((dim) => `${name} by ${dimensionSaid(dim, lang)} last month`),
          `${name} last month`,
        ];
  }
  return EXAMPLES[role][lang];
}
