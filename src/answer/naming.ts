// Ids become names, filters become the words for a scope, ranges become the words for a time.
import type { DimensionId, DimensionValue, MetricEntry, Stat } from '../metrics/metric.js';
import type { Filter } from '../metrics/query.js';
import { dayText, rangeText, relativeName, stepPhrase } from '../text/dates.js';
import { glue, listed } from '../text/glue.js';
import type { Lang } from '../text/lang.js';
import { CONTEXT } from '../text/sentences/context.js';
import type { Subject } from '../text/sentences/figure.js';
import { dimensionName, UNKNOWN, valueName } from '../text/values.js';
import type { Directory } from '../tickets/directory.js';
import { ASPECTS } from '../tickets/rows.js';
import { isWorkday } from '../time/business-calendar.js';
import { yearOf, type DateRange, type LocalDate } from '../time/local-date.js';
import type { AnswerContext } from './context.js';

/** The name that people know a value by; people who share a name are told apart by team or id. */
export function nameOf(directory: Directory, dim: DimensionId, value: DimensionValue, lang: Lang): string {
  if (value === null) return UNKNOWN[lang];
  switch (dim) {
    case 'agent':
      return agentName(directory, String(value), lang);
    case 'team':
      return directory.teams.find((team) => team.id === value)?.name ?? String(value);
    case 'product':
      return directory.products.find((product) => product.id === value)?.name ?? String(value);
    default:
      return valueName(dim, value, lang);
  }
}

function agentName(directory: Directory, id: string, lang: Lang): string {
  const agent = directory.agents.find((a) => a.id === id);
  if (agent === undefined) return id;
  const namesakes = directory.agents.filter((a) => a.name === agent.name);
  if (namesakes.length === 1) return agent.name;
  const sameTeam = namesakes.filter((a) => a.teamId === agent.teamId).length > 1;
  const team = directory.teams.find((t) => t.id === agent.teamId)?.name;
  const mark = sameTeam || team === undefined ? id : team;
  return lang === 'zh' ? `${agent.name}（${mark}）` : `${agent.name} (${mark})`;
}

/** The name of one group in a column or a picture that says what it is of. */
export const cellName = (ctx: AnswerContext, dim: DimensionId, value: DimensionValue): string =>
  nameOf(ctx.directory, dim, value, ctx.lang);

/** The name of one group of a result: its keys joined. 低 by itself would be a figure that is low: 低优先级. */
export const groupName = (
  ctx: AnswerContext,
  by: readonly DimensionId[],
  key: readonly DimensionValue[],
): string =>
  by
    .map((dim, index) => {
      const name = cellName(ctx, dim, key[index] ?? null);
      if (dim === 'version') return versionName(name, ctx.lang);
      const bare = dim === 'priority' && (key[index] ?? null) !== null;
      return bare ? glue(name, FILTER_SUFFIX[dim]?.[ctx.lang] ?? '') : name;
    })
    .join(' · ');

/** A version that is called like a year would be read as one: 2026版, "version 2026". */
const versionName = (name: string, lang: Lang): string =>
  !/^(?:19|20)\d\d$/u.test(name) ? name : lang === 'zh' ? `${name}版` : `version ${name}`;

/** The name of a group in a table of groups: its step of time, where steps are set against each other ("which week"), and its keys. */
export function groupLabel(
  ctx: AnswerContext,
  { key, step }: { readonly key: readonly DimensionValue[]; readonly step: LocalDate | null },
): string {
  const { by, grain } = ctx.plan;
  const when = grain === null || step === null ? '' : stepPhrase(grain, step, ctx.lang, ctx.today);
  return [when, groupName(ctx, by, key)].filter((text) => text !== '').join(' · ');
}

/** What the groups are, in words: `团队、渠道`, `week`. */
export function dimensionsText(ctx: AnswerContext): string {
  const { by, grain } = ctx.plan;
  const names = by.map((dim) => dimensionName(dim, ctx.lang));
  const steps = grain === null ? [] : [CONTEXT[ctx.lang].steps[grain]];
  return [...steps, ...names].join(ctx.lang === 'zh' ? '、' : ' and ');
}

/** The metric with the statistic that was asked for: `首次响应时间中位数`, `p90 first response time`. */
export function metricName(entry: MetricEntry, stat: Stat | null, lang: Lang): string {
  const name = entry.names[lang][0] ?? entry.id;
  return entry.stat === null ? name : CONTEXT[lang].stat(stat ?? entry.stat, name);
}

const MAX_NAMES = 4;

function filterNames(ctx: AnswerContext, filter: Filter): string {
  const { lang } = ctx;
  const values = 'in' in filter ? filter.in : filter.not;
  const words = CONTEXT[lang];
  if (filter.dim === 'day') return words.days(values.length, kindOfDays(ctx, values));
  const { dim } = filter;
  const sorted = [...values].map(Number).sort((a, b) => a - b);
  if (dim === 'weekday' && sorted.join() === '6,7') return words.weekends;
  if (dim === 'weekday' && sorted.join() === '1,2,3,4,5') return words.workdays;
  if (dim === 'weekday' && sorted.length > MAX_NAMES) {
    const left = [1, 2, 3, 4, 5, 6, 7].filter((day) => !sorted.includes(day));
    return words.without(
      listed(
        left.map((day) => nameOf(ctx.directory, dim, day, lang)),
        lang,
      ),
    );
  }
  if (dim === 'hour' && sorted.length > 1 && sorted.at(-1) === (sorted[0] ?? 0) + sorted.length - 1) {
    const [first, last] = [sorted[0] ?? 0, (sorted.at(-1) ?? 0) + 1];
    return lang === 'zh' ? `${first}–${last} 点` : `${first}:00–${last}:00`;
  }
  const names = values.map((value) => {
    const name = nameOf(ctx.directory, dim, value, lang);
    if (lang === 'zh') return name;
    // "CSAT (complaints)", "excluding complaints": those of a type are many.
    return dim === 'version' ? versionName(name, lang) : dim === 'type' && value !== null ? `${name}s` : name;
  });
  const shown = names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES - 1), '…'] : names;
  const suffix = FILTER_SUFFIX[dim]?.[lang] ?? '';
  return saysItself(names, suffix) ? listed(shown, lang) : glue(listed(shown, lang), suffix);
}

/** 新客 and 企业客户 are customers by name: 新客客户 would say it twice. */
const saysItself = (names: readonly string[], suffix: string): boolean =>
  suffix === '客户' && names.every((name) => /客户?$/u.test(name));

/** Filters on single days come from "working days" by the workspace's calendar. */
function kindOfDays(ctx: AnswerContext, days: readonly DimensionValue[]): 'workdays' | 'days_off' | 'mixed' {
  const calendar = ctx.config.calendarOf(null);
  const worked = days.filter((day) => isWorkday(calendar, String(day))).length;
  return worked === days.length ? 'workdays' : worked === 0 ? 'days_off' : 'mixed';
}

/** What makes a bare value ("高", "urgent") a scope that can be read. */
const FILTER_SUFFIX: Partial<Record<DimensionId, Readonly<Record<Lang, string>>>> = {
  channel: { zh: '渠道', en: '' },
  priority: { zh: '优先级', en: ' priority' },
  type: { zh: '类', en: '' },
  category: { zh: '类', en: '' },
  version: { zh: ' 版本', en: '' },
  segment: { zh: '客户', en: ' customers' },
  aspect: { zh: '方面', en: '' },
};

const PROPER: ReadonlySet<string> = new Set(['agent', 'team', 'product', 'product_line', 'model', 'region']);

/** The scope in words, ready to stand in a sentence; null for the whole workspace. */
export function scopeText(ctx: AnswerContext, where: readonly Filter[] = ctx.plan.where): string | null {
  const words = CONTEXT[ctx.lang];
  if (where.length === 0) return null;
  const named = where
    .filter((filter) => 'in' in filter && !isAllOfThem(ctx, filter))
    .map((filter) => ({ filter, text: filterNames(ctx, filter) }));
  const without = where
    .filter((filter) => 'not' in filter)
    .map((filter) => words.without(filterNames(ctx, filter)));
  if (ctx.lang === 'zh') return glue(named.map(({ text }) => text).join('·'), ...without) || null;
  const proper = named.filter(({ filter }) => PROPER.has(filter.dim)).map(({ text }) => text);
  const other = [
    ...named.filter(({ filter }) => !PROPER.has(filter.dim)).map(({ text }) => text),
    ...without,
  ];
  const head = proper.length === 0 ? '' : `for ${proper.join(', ')}`;
  return `${head}${other.length === 0 ? '' : `${head === '' ? '' : ' '}(${other.join(', ')})`}` || null;
}

/** 速度、态度、专业度 where each stands for itself: there are no others, and so it is no condition. */
const isAllOfThem = ({ plan }: AnswerContext, filter: Filter): boolean =>
  filter.dim === 'aspect' &&
  'in' in filter &&
  plan.by.includes('aspect') &&
  ASPECTS.every((aspect) => filter.in.includes(aspect));

/** The filters one by one, for a line that lists what was understood; null for the whole workspace. */
export function filtersText(ctx: AnswerContext): string | null {
  const words = CONTEXT[ctx.lang];
  const parts = ctx.plan.where.map((filter) =>
    'in' in filter ? filterNames(ctx, filter) : words.without(filterNames(ctx, filter)),
  );
  return parts.length === 0 ? null : parts.join(' · ');
}

/** The time in words, always with its dates: `上周（3月9日–15日）`, `last week (9–15 March 2026)`. */
export function whenText(ctx: AnswerContext, range: DateRange | null = ctx.plan.range): string {
  const { lang, today } = ctx;
  if (range === null) return endText(ctx, { from: today, to: today });
  const dates = rangeText(range, lang, today);
  const { weekStart } = ctx.config.workspace;
  if (standsAtTheEnd(ctx)) return endText(ctx, range);
  const name = relativeName(range, lang, today, weekStart);
  if (name === null) return dates;
  return lang === 'zh' ? `${name}（${dates}）` : `${name} (${dates})`;
}

function endText(ctx: AnswerContext, range: DateRange): string {
  const { lang, today } = ctx;
  const words = CONTEXT[lang];
  if (range.to < today) return words.atEndOf(dayText(range.to, lang, today));
  const day = dayText(today, lang, today);
  return lang === 'zh' ? `${words.now}（${day}）` : `${words.now} (${day})`;
}

/** For which moment a figure holds that stands among figures of the whole range: `截至3月31日`; null for those. */
export const momentText = (ctx: AnswerContext, entry: MetricEntry): string | null =>
  isOfItsEnd(entry) && entry.timing !== 'now' && ctx.plan.range !== null && !standsAtTheEnd(ctx)
    ? endText(ctx, ctx.plan.range)
    : null;

/** Of a range only its end counts: what is open by then, and what customers have been worth up to that day. */
export const isOfItsEnd = ({ timing, id }: MetricEntry): boolean => timing !== 'range' || id === 'clv';

/** Whether the figures are all about one moment, the end of the range: of the range only its last day counts. */
const standsAtTheEnd = (ctx: AnswerContext): boolean =>
  ctx.plan.grain === null && ctx.entries.every(isOfItsEnd);

/**
 * A range's short name inside a sentence that has said its dates already, or its dates. Behind a range of another year a bare 第一季度 would
 * be read as of that year.
 */
export function rangeName(ctx: AnswerContext, range: DateRange): string {
  const { plan, lang, today } = ctx;
  const apart = plan.range !== null && yearOf(plan.range.to) !== yearOf(today);
  return rangeText(
    standsAtTheEnd(ctx) ? { from: range.to, to: range.to } : range,
    lang,
    apart ? null : today,
  );
}

/** Whether the filter keeps nothing but the asker's own. */
const isOwn = (ctx: AnswerContext, filter: Filter): boolean =>
  ctx.principal.kind === 'person' &&
  ctx.principal.id !== null &&
  filter.dim === 'agent' &&
  'in' in filter &&
  filter.in.length === 1 &&
  filter.in[0] === ctx.principal.id;

/** Whether the answer is about the asker, who is then "you" and not called by name. */
export const isAboutAsker = (ctx: AnswerContext): boolean =>
  ctx.plan.where.some((filter) => isOwn(ctx, filter));

/** "tickets resolved by Ann": what somebody does is done by them; a team's tickets are resolved for it. */
function doneBy(ctx: AnswerContext, entry: MetricEntry, scope: string | null): string | null {
  const people = ctx.plan.where.filter(({ dim }) => PROPER.has(dim)).every(({ dim }) => dim === 'agent');
  return entry.id === 'resolved' && people ? (scope?.replace(/^for /u, 'by ') ?? null) : scope;
}

/** Whether a number is that of several which are named, added up. */
const isSum = ({ plan }: AnswerContext, { unit }: MetricEntry): boolean =>
  unit === 'count' &&
  plan.kind === 'value' &&
  plan.where.some(
    (filter) =>
      'in' in filter &&
      filter.in.length > 1 &&
      filter.dim !== 'weekday' &&
      filter.dim !== 'day' &&
      filter.dim !== 'hour',
  );

/** What a sentence is about: when, of whom, which metric. */
export function subjectOf(ctx: AnswerContext, entry: MetricEntry = ctx.entries[0]): Subject {
  const name = metricName(entry, ctx.plan.stat, ctx.lang);
  // "Your awaiting first response" is no English.
  const metric = ctx.lang === 'en' && entry.id === 'unanswered' ? `tickets ${name}` : name;
  const when = whenText(ctx);
  if (!isAboutAsker(ctx)) {
    const scope = doneBy(ctx, entry, scopeText(ctx));
    // 视光组、账单组合计投诉量: of both, and not of each.
    if (!isSum(ctx, entry)) return { when, scope, metric };
    return ctx.lang === 'zh'
      ? { when, scope, metric: glue('合计', metric) }
      : { when, scope: scope?.replace(/\)?$/u, (end) => ` together${end}`) ?? null, metric };
  }
  const scope = scopeText(
    ctx,
    ctx.plan.where.filter((filter) => !isOwn(ctx, filter)),
  );
  return ctx.lang === 'zh'
    ? { when, scope: glue('你的', scope), metric }
    : { when, scope, metric: `your ${metric}` };
}
