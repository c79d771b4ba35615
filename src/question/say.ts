// A plan as a question in plain words: what a clarify offers, what a card says it understood. Reading the sentence gives the
// same plan back (test/question/say.test.ts), so there is one printer and no second grammar.
import { metricEntry } from '../metrics/catalogue.js';
import type { DimensionId, MetricId, Stat } from '../metrics/metric.js';
import type { Filter } from '../metrics/query.js';
import {
  addDays,
  addMonths,
  monthOf,
  quarterOf,
  stepOf,
  yearOf,
  type DateRange,
  type Grain,
  type LocalDate,
} from '../time/local-date.js';
import type { Gazetteer } from './gazetteer.js';
import { ticketsOf } from './interpret/one-type.js';
import type { Plan } from './plan.js';
import { endOf } from './say-ends.js';

type Lang = 'zh' | 'en';

const DIMENSIONS: Readonly<Record<DimensionId, { zh: string; en: string }>> = {
  agent: { zh: '客服', en: 'agent' },
  team: { zh: '团队', en: 'team' },
  channel: { zh: '渠道', en: 'channel' },
  type: { zh: '工单类型', en: 'ticket type' },
  category: { zh: '问题分类', en: 'category' },
  product: { zh: '产品', en: 'product' },
  product_line: { zh: '产品线', en: 'product line' },
  model: { zh: '型号', en: 'model' },
  version: { zh: '版本', en: 'version' },
  region: { zh: '地区', en: 'region' },
  priority: { zh: '优先级', en: 'priority' },
  segment: { zh: '客户群', en: 'segment' },
  aspect: { zh: '评价维度', en: 'aspect' },
  hour: { zh: '小时', en: 'hour' },
  weekday: { zh: '星期几', en: 'weekday' },
};

/** The dimension in the words that a question has for it. */
export const dimensionSaid = (dim: DimensionId, lang: Lang): string => DIMENSIONS[dim][lang];

const TYPES: Readonly<Record<string, { zh: string; en: string }>> = {
  question: { zh: '咨询工单', en: 'question tickets' },
  fault: { zh: '故障工单', en: 'fault tickets' },
  complaint: { zh: '投诉工单', en: 'complaint tickets' },
  suggestion: { zh: '建议工单', en: 'suggestion tickets' },
  request: { zh: '请求工单', en: 'request tickets' },
};

const STATS: Readonly<Record<Stat, { zh: string; en: string }>> = {
  mean: { zh: '平均', en: 'average' },
  median: { zh: '中位数', en: 'median' },
  p90: { zh: 'P90', en: 'P90' },
  p95: { zh: 'P95', en: 'P95' },
};

const EVERY: Readonly<Record<Grain, { zh: string; en: string }>> = {
  day: { zh: '按天', en: 'by day' },
  week: { zh: '按周', en: 'by week' },
  month: { zh: '按月', en: 'by month' },
  quarter: { zh: '按季度', en: 'by quarter' },
  year: { zh: '按年', en: 'by year' },
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The plan as one sentence in `lang`. */
export function say(plan: Plan, lang: Lang, gazetteer: Gazetteer): string {
  const counted = withTypeCounted(plan);
  const said = lang === 'zh' ? sayZh(counted, gazetteer) : sayEn(counted, gazetteer);
  if (plan.industry === true) return `${said}${lang === 'zh' ? '，跟行业比' : ' vs industry'}`;
  if (plan.target === true) return `${said}${lang === 'zh' ? '，达标了吗' : ', is it meeting its target'}`;
  if (plan.kind === 'value' && plan.having !== undefined)
    return lang === 'zh'
      ? `${said}${sayHaving(plan, lang).replace('，', '，是否')}`
      : `${said}, is it${sayHaving(plan, lang)}`;
  return plan.relate === true ? `${said}${lang === 'zh' ? '，相关性' : ' correlation'}` : said;
}

/** 故障量，占全部的比例: the tickets of a type that has a figure of its own are said by that. */
function withTypeCounted(plan: Plan): Plan {
  const [only, more] = plan.where;
  if (plan.share !== 'type' || only === undefined || more !== undefined || !('in' in only)) return plan;
  const { metric, filter } = ticketsOf(String(only.in[0]));
  return filter === null ? { ...plan, metrics: [metric], where: [] } : plan;
}

function sayZh(plan: Plan, gazetteer: Gazetteer): string {
  const metrics = plan.metrics.map((id) => nameOf(id, plan.stat, 'zh')).join('和');
  if (plan.kind === 'explain') return `${metrics}是怎么算的`;
  const where = plan.where.map((filter) => sayFilter(filter, 'zh', gazetteer)).join(' ');
  const range = plan.range === null ? '' : sayRange(ownRange(plan.range, plan.compare), 'zh');
  const business = plan.clock === 'business' ? '按工作时间的' : '';
  const core = `${range}${where}${where === '' ? '' : '的'}${business}${metrics}`;
  const against = plan.compare === null ? '' : `，与${sayRange(plan.compare, 'zh')}相比`;
  switch (plan.kind) {
    case 'value':
      return `${core}${plan.pooled ? '，合计' : ''}${sayShare(plan, 'zh')}${sayAgainst(plan, 'zh')}`;
    case 'trend':
      return `${core}，${[plan.grain === null ? '趋势' : EVERY[plan.grain].zh, ...plan.by.map(byZh)].join('，')}${plan.pooled ? '，合计' : ''}`;
    case 'breakdown':
      return plan.place
        ? placeZh(plan, core, gazetteer)
        : `${core}，${rankedZh(plan)}${sayHaving(plan, 'zh')}${sayShare(plan, 'zh')}`;
    case 'compare':
      return plan.compare === null
        ? `${core}，对比`
        : `${core}${plan.pooled ? '，合计' : ''}${sayShare(plan, 'zh')}${plan.order === null ? plan.by.map((dim) => `，${byZh(dim)}`).join('') : `，${moversZh(plan)}`}${against}`;
    case 'list':
      return `列出${plan.ofAll === true ? '全公司' : ''}${core}${plan.limit === null ? '' : `，最紧急的${plan.limit}张`}`;
    case 'distribution':
      return `${core}的分布`;
    case 'drivers':
      return `为什么${core}有变化${against}${plan.by.map((dim) => `，${byZh(dim)}`).join('')}`;
  }
}

function placeZh({ rankOf, limit, by }: Plan, core: string, gazetteer: Gazetteer): string {
  const who = rankOf === undefined ? '我' : sayValue(by[0] ?? 'agent', rankOf, 'zh', gazetteer);
  if (limit !== null) return `${who}排进前${limit}了吗，${core}`;
  return rankOf === undefined ? `我的排名，${core}` : `${who}排第几，${core}`;
}

function placeEn({ rankOf, limit, by }: Plan, core: string, gazetteer: Gazetteer): string {
  const who = rankOf === undefined ? null : sayValue(by[0] ?? 'agent', rankOf, 'en', gazetteer);
  if (limit !== null) return `${who === null ? 'am I' : `is ${who}`} in the top ${limit} for ${core}`;
  return who === null ? `my place for ${core}` : `the rank of ${who} for ${core}`;
}

const byZh = (dim: DimensionId): string => `按${DIMENSIONS[dim].zh}`;

function rankedZh(plan: Plan): string {
  const groups = plan.grain === null ? plan.by.map(byZh).join('，') : EVERY[plan.grain].zh;
  if (plan.order === null) return groups;
  if (plan.limit === null && plan.grain === null)
    return `${groups}，${plan.order === 'desc' ? '从高到低' : '从低到高'}`;
  const thing =
    plan.grain === null
      ? DIMENSIONS[plan.by[0] ?? 'agent'].zh
      : { day: '天', week: '周', month: '月份', quarter: '季度', year: '年份' }[plan.grain];
  const end = endOf(plan, 'zh');
  if (plan.limit === null) return `哪些${thing}${end}`;
  // 天 is counted without 个.
  const one = plan.grain === 'day' ? '' : '个';
  return plan.limit === 1 ? `哪${one}${thing}${end}` : `${end}的${plan.limit}${one}${thing}`;
}

function sayEn(plan: Plan, gazetteer: Gazetteer): string {
  const metrics = plan.metrics.map((id) => nameOf(id, plan.stat, 'en')).join(' and ');
  if (plan.kind === 'explain') return `how is ${metrics} calculated`;
  const filters = plan.where
    .map((filter) => `${prepositionOf(filter, plan)}${sayFilter(filter, 'en', gazetteer)}`)
    .join(' ');
  const range = plan.range === null ? '' : ` ${sayRange(ownRange(plan.range, plan.compare), 'en')}`;
  const business = plan.clock === 'business' ? ' in business hours' : '';
  const core = `${metrics}${filters === '' ? '' : ` ${filters}`}${range}${business}`;
  const against = plan.compare === null ? '' : ` compared with ${bareRange(sayRange(plan.compare, 'en'))}`;
  switch (plan.kind) {
    case 'value':
      return `${core}${plan.pooled ? ' in total' : ''}${sayShare(plan, 'en')}${sayAgainst(plan, 'en')}`;
    case 'trend':
      return `${core} ${[plan.grain === null ? 'trend' : EVERY[plan.grain].en, ...plan.by.map(byEn)].join(' ')}${plan.pooled ? ' in total' : ''}`;
    case 'breakdown':
      return plan.place
        ? placeEn(plan, core, gazetteer)
        : `${rankedEn(plan, core)}${sayHaving(plan, 'en')}${sayShare(plan, 'en')}`;
    case 'compare':
      return plan.compare === null
        ? `${core} compared`
        : `${plan.order === null ? `${core}${plan.pooled ? ' in total' : ''}${sayShare(plan, 'en')}${plan.by.map((dim) => ` ${byEn(dim)}`).join('')}` : moversEn(plan, core)}${against}`;
    case 'list':
      return `list ${core}${plan.ofAll === true ? ' for the whole company' : ''}${plan.limit === null ? '' : `, the ${plan.limit} most urgent`}`;
    case 'distribution':
      return `distribution of ${core}`;
    case 'drivers':
      return `why did ${core} change${against}${plan.by.map((dim) => ` by ${DIMENSIONS[dim].en}`).join('')}`;
  }
}

/** 哪个产品上升最多, 上升最多的3个产品. */
function moversZh({ by: [dim], order, limit }: Plan): string {
  const thing = DIMENSIONS[dim ?? 'agent'].zh;
  const way = order === 'asc' ? '下降' : '上升';
  if (limit === null) return `哪些${thing}${way}最多`;
  return limit === 1 ? `哪个${thing}${way}最多` : `${way}最多的${limit}个${thing}`;
}

function moversEn({ by: [dim], order, limit }: Plan, core: string): string {
  const thing = DIMENSIONS[dim ?? 'agent'].en;
  const way = order === 'asc' ? 'drop' : 'rise';
  if (limit === null) return `which ${plural(thing)} have the biggest ${way} in ${core}`;
  return limit === 1
    ? `which ${thing} has the biggest ${way} in ${core}`
    : `which ${limit} ${plural(thing)} have the biggest ${way} in ${core}`;
}

/** A range without its preposition, for use behind "compared with". */
export const bareRange = (range: string): string => range.replace(/^(?:in|on|from) /u, '');

const byEn = (dim: DimensionId): string => `by ${DIMENSIONS[dim].en}`;

function rankedEn(plan: Plan, core: string): string {
  const groups = plan.grain === null ? plan.by.map(byEn).join(' ') : EVERY[plan.grain].en;
  if (plan.order === null) return `${core} ${groups}`;
  if (plan.limit === null && plan.grain === null)
    return `${core} ${groups} ${plan.order === 'desc' ? 'from highest to lowest' : 'from lowest to highest'}`;
  const thing = plan.grain === null ? DIMENSIONS[plan.by[0] ?? 'agent'].en : plan.grain;
  const end = endOf(plan, 'en');
  if (plan.limit === null) return `which ${plural(thing)} have the ${end} ${core}`;
  return plan.limit === 1
    ? `which ${thing} has the ${end} ${core}`
    : `which ${plan.limit} ${plural(thing)} have the ${end} ${core}`;
}

/** Each group's part of all there is, or of what the conditions leave of it. */
function sayShare({ share, by, where }: Plan, lang: Lang): string {
  if (share === undefined) return '';
  if (by.length > 0 && where.length > 0) return lang === 'zh' ? '，各占其中的比例' : ' as a share of these';
  return lang === 'zh' ? '，占全部的比例' : ' as a share of the whole';
}

/** What one figure is held against, behind the sentence that asks for it. */
export const AGAINST = {
  team: { zh: '，与团队相比', en: ', compared with the team' },
  team_others: { zh: '，与团队其他人相比', en: ', compared with the rest of the team' },
  all: { zh: '，与整体相比', en: ', compared with everyone together' },
  others: { zh: '，与其他的相比', en: ', compared with the rest' },
} as const;

const sayAgainst = ({ against }: Plan, lang: Lang): string =>
  against === undefined ? '' : AGAINST[against][lang];

const TARGETS = {
  above: { zh: '高于目标', en: 'above the target' },
  below: { zh: '低于目标', en: 'below the target' },
  met: { zh: '达到目标', en: 'meeting the target' },
  missed: { zh: '没达标', en: 'missing the target' },
} as const;

/** `，低于80%` / ` below 80%`; empty where all groups are meant. */
function sayHaving({ having, metrics }: Plan, lang: Lang): string {
  if (having === undefined) return '';
  if (having.than === 'target')
    return lang === 'zh' ? `，${TARGETS[having.side].zh}` : ` ${TARGETS[having.side].en}`;
  const { side, inclusive, value } = having;
  const { unit } = metricEntry(metrics[0] ?? 'tickets');
  const bare = (x: number): string => String(Number(x.toFixed(6)));
  const said = ((): string => {
    if (unit === 'ratio') return `${bare(value * 100)}%`;
    if (unit === 'per_mille' && lang === 'zh') return `${bare(value)}‰`;
    if (unit !== 'seconds') return bare(value);
    const [size, zh, en] =
      value % 3600 === 0
        ? [value / 3600, '小时', 'hours']
        : value % 60 === 0
          ? [value / 60, '分钟', 'minutes']
          : [value, '秒', 'seconds'];
    return lang === 'zh' ? `${bare(size)}${zh}` : `${bare(size)} ${en}`;
  })();
  if (lang === 'zh') {
    const word = side === 'above' ? (inclusive ? '不低于' : '高于') : inclusive ? '不高于' : '低于';
    return `，${word}${said}`;
  }
  const word = side === 'above' ? (inclusive ? 'at least' : 'above') : inclusive ? 'at most' : 'below';
  return ` ${word} ${said}`;
}

const plural = (word: string): string =>
  word.endsWith('y') ? (word === 'day' ? 'days' : `${word.slice(0, -1)}ies`) : `${word}s`;

function nameOf(id: MetricId, stat: Stat | null, lang: Lang): string {
  const entry = metricEntry(id);
  const name = entry.names[lang][0] ?? id;
  if (stat === null || entry.unit !== 'seconds' || stat === entry.stat) return name;
  // "average response time" has its statistic in its name.
  const bare = name.replace(/^(?:平均|average )/u, '');
  return lang === 'zh' ? `${STATS[stat].zh}${bare}` : `${STATS[stat].en} ${bare}`;
}

function sayFilter(filter: Filter, lang: Lang, gazetteer: Gazetteer): string {
  const values = 'in' in filter ? filter.in : filter.not;
  const names = values.map((value) => sayValue(filter.dim, value, lang, gazetteer));
  const joined = names.join(lang === 'zh' ? '、' : ' and ');
  if ('not' in filter) return lang === 'zh' ? `除${joined}以外` : `except ${joined}`;
  if (filter.dim === 'weekday') {
    const said = weekdays(values, lang);
    // Somebody may be called 周末.
    return said === '周末' && gazetteer.lookup(said).length > 0 ? '周六周日' : said;
  }
  if (filter.dim === 'day') return lang === 'zh' ? '工作日' : 'on working days';
  if (filter.dim === 'hour') {
    const hours = values.map(Number);
    const [from, to] = [Math.min(...hours), Math.max(...hours) + 1];
    return lang === 'zh' ? `${from}点到${to}点` : `between ${from} and ${to} o'clock`;
  }
  if (lang === 'zh') return listedZh(names);
  // Some are called so already: "high priority".
  if (filter.dim === 'priority') return `${joined.replaceAll(/ priority(?= and |$)/gu, '')} priority`;
  return joined;
}

/** 速度、态度和专业: 和 stands before the last alone. */
const listedZh = (names: readonly string[]): string =>
  names.length < 3 ? names.join('和') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`;

/** "resolved by Grace Wu", "complaints about ScanGo"; what it is of is else who or what it is for. Days, hours and exceptions say it themselves. */
function prepositionOf({ dim, ...filter }: Filter, { metrics }: Plan): string {
  if ('not' in filter || dim === 'weekday' || dim === 'day' || dim === 'hour') return '';
  const only = metrics.length === 1 ? metrics[0] : undefined;
  if (filter.in.includes(null)) return 'for ';
  if (dim === 'priority') return 'with ';
  if (only === 'resolved' && (dim === 'agent' || dim === 'team')) return 'by ';
  if (OF_THINGS.has(only ?? '') && (dim === 'product' || dim === 'category')) return 'about ';
  if (dim === 'channel') return 'via ';
  if (dim === 'region') return 'in ';
  return 'for ';
}

const OF_THINGS: ReadonlySet<string> = new Set(['complaints', 'suggestions']);

const WEEKDAYS_EN = 'Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays'.split(' ');

function weekdays(values: readonly unknown[], lang: Lang): string {
  const days = values.map(Number).sort((a, b) => a - b);
  if (days.join() === '6,7') return lang === 'zh' ? '周末' : 'at weekends';
  if (days.join() === '1,2,3,4,5') return lang === 'zh' ? '工作日' : 'on working days';
  const missing = [1, 2, 3, 4, 5, 6, 7].filter((day) => !days.includes(day));
  // A row of days, or all but one or two: what can be said of weekdays in a question.
  const but = missing.length <= 2;
  const named = (but ? missing : days).map((day) =>
    lang === 'zh' ? `每周${'一二三四五六日'[day - 1]}` : (WEEKDAYS_EN[day - 1] ?? ''),
  );
  const [last, ...before] = named.reverse();
  const row = before.reverse().join(lang === 'zh' ? '、' : ', ');
  const said = `${row}${row === '' ? '' : lang === 'zh' ? '和' : ' and '}${last}`;
  if (but) return lang === 'zh' ? `除${said}以外` : `except on ${said}`;
  return lang === 'zh' ? said : `on ${said}`;
}

function sayValue(
  dim: Filter['dim'],
  value: string | number | null,
  lang: Lang,
  gazetteer: Gazetteer,
): string {
  if (value === null) return lang === 'zh' ? '未知' : 'unknown';
  if (dim === 'type') return TYPES[String(value)]?.[lang] ?? String(value);
  if (dim === 'day' || dim === 'weekday' || dim === 'hour') return String(value);
  return gazetteer.candidateOf(dim, value).label[lang];
}

/** Beside other days by its dates: "Q1 compared with Q4" would cut these to as many. */
const ownRange = ({ from, to, as }: DateRange, compare: DateRange | null): DateRange =>
  compare === null && as !== undefined ? { from, to, as } : { from, to };

/** The range in words that are read back as the same days: whole months and years by name, the rest by date. */
export function sayRange(range: DateRange, lang: Lang): string {
  const { from, to, as } = range;
  if (from === null) return lang === 'zh' ? `截至${sayDay(to, lang)}` : `until ${sayDay(to, lang)}`;
  if (from === to) return lang === 'zh' ? sayDay(from, lang) : `on ${sayDay(from, lang)}`;
  // A step that runs, which the days alone don't tell from another.
  if (as === 'year' || as === 'quarter' || as === 'month') return sayStep(as, from, lang);
  for (const grain of ['year', 'quarter', 'month'] as const) {
    const step = stepOf(grain, from);
    if (step.from === from && step.to === to) return sayStep(grain, from, lang);
  }
  if (from.endsWith('-01') && addDays(addMonths(from, 6), -1) === to && [1, 7].includes(monthOf(from))) {
    const half = monthOf(from) === 1 ? 1 : 2;
    return lang === 'zh' ? `${yearOf(from)}年${half === 1 ? '上' : '下'}半年` : `in H${half} ${yearOf(from)}`;
  }
  return lang === 'zh'
    ? `${sayDay(from, lang)}到${withoutYear(sayDay(to, lang), from, to)}`
    : `from ${withoutYear(sayDay(from, lang), from, to)} to ${sayDay(to, lang)}`;
}

function sayStep(grain: 'year' | 'quarter' | 'month', from: LocalDate, lang: Lang): string {
  const year = yearOf(from);
  if (grain === 'year') return lang === 'zh' ? `${year}年` : `in ${year}`;
  if (grain === 'quarter')
    return lang === 'zh'
      ? `${year}年${'一二三四'[quarterOf(from) - 1]}季度`
      : `in Q${quarterOf(from)} ${year}`;
  return lang === 'zh' ? `${year}年${monthOf(from)}月` : `in ${MONTHS[monthOf(from) - 1]} ${year}`;
}

/** Within one year it is said once. */
const withoutYear = (day: string, from: LocalDate, to: LocalDate): string =>
  yearOf(from) === yearOf(to) ? day.replace(/^\d{4}年| \d{4}$/u, '') : day;

function sayDay(date: LocalDate, lang: Lang): string {
  const [year, month, day] = [yearOf(date), monthOf(date), Number(date.slice(8))];
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}
