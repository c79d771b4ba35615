// From a wish to what is kept: the question read, its metric and filters settled, the limit in the metric's own unit. What can't be is
// refused with one sentence. Pure.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricEntry } from '../../metrics/metric.js';
import type { ReadContext } from '../../question/context.js';
import type { Plan } from '../../question/plan.js';
import { readQuestion } from '../../question/read.js';
import { unreadAnswer, clarifyAnswer, noSelfAnswer } from '../../answer/refusals.js';
import type { Lang } from '../../text/lang.js';
import { SUBSCRIBE } from '../../text/sentences/subscribe.js';
import type { AlertRule, Limit, Subject } from '../alerts/rule.js';
import type { AlertWish, ReportWish } from './subscription.js';
import type { Quantity } from './wish.js';

export type SettledAlert =
  | { readonly ok: true; readonly rule: AlertRule; readonly plan: Plan | null }
  | { readonly ok: false; readonly text: string };

export function settleAlert(wish: AlertWish, context: ReadContext, lang: Lang, level = 0): SettledAlert {
  const words = SUBSCRIBE[lang].refused;
  const { condition, step, hold } = wish;
  if (condition.kind === 'silence')
    return {
      ok: true,
      plan: null,
      rule: { subject: null, limit: { kind: 'silence' }, step, hold: 1, level },
    };
  const read = readFor(wish.question, context, lang);
  if (!read.ok) return read;
  const { plan } = read;
  const [metric] = plan.metrics;
  if (plan.metrics.length > 1) return { ok: false, text: words.oneMetric };
  if (metric === undefined || !FIGURES.has(plan.kind) || plan.compare !== null || plan.limit !== null)
    return { ok: false, text: words.notAFigure };
  const entry = metricEntry(metric);
  const isUnsaid =
    plan.assumed.includes('last_30_days') || plan.assumed.includes('now') || plan.range === null;
  if (!isUnsaid) return { ok: false, text: words.timeSaid };
  if (plan.by.length > 1) return { ok: false, text: words.oneGroup };
  if (entry.timing === 'now' && condition.kind !== 'threshold')
    return { ok: false, text: words.noHistory(entry.names[lang][0] ?? metric) };
  const limit = limitOf(condition, entry);
  if (limit === null)
    return {
      ok: false,
      text: words.unit(entry.names[lang][0] ?? metric, SUBSCRIBE[lang].wanted[entry.unit]),
    };
  const subject: Subject = {
    metric,
    stat: entry.stat === null ? null : (plan.stat ?? entry.stat),
    clock: plan.clock,
    by: plan.by[0] ?? null,
    where: plan.where,
  };
  return {
    ok: true,
    plan,
    rule: { subject, limit, step: entry.timing === 'now' ? 'day' : step, hold, level },
  };
}

const FIGURES: ReadonlySet<Plan['kind']> = new Set(['value', 'trend', 'breakdown']);

export type SettledReport =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly text: string };

export const settleReport = (wish: ReportWish, context: ReadContext, lang: Lang): SettledReport =>
  readFor(wish.question, context, lang);

/** The plan of the question, or what was not understood of it, with the word that nothing was saved. */
function readFor(question: string, context: ReadContext, lang: Lang): SettledReport {
  const reading = readQuestion(question, { ...context, lang });
  switch (reading.status) {
    case 'plan':
      return { ok: true, plan: reading.plan };
    case 'clarify':
      return {
        ok: false,
        text: [
          clarifyAnswer({ ...reading, lang: lang }).headline,
          ...reading.options.map((option) => `• ${option}`),
        ].join('\n'),
      };
    case 'unread':
      return { ok: false, text: unreadAnswer(reading.unread, reading.examples, lang).headline };
    case 'no_self':
      return { ok: false, text: noSelfAnswer(reading.what, lang).headline };
    default:
      return reading satisfies never;
  }
}

/** Null: an amount of this kind means nothing for the metric. */
function limitOf(condition: AlertWish['condition'], entry: MetricEntry): Limit | null {
  switch (condition.kind) {
    case 'silence':
      return { kind: 'silence' };
    case 'anomaly':
      return condition;
    case 'threshold': {
      const limit = thresholdIn(condition.value, entry);
      return limit === null ? null : { kind: 'threshold', side: condition.side, limit };
    }
    case 'change': {
      const change = changeIn(condition.by, entry);
      return change === null ? null : { kind: 'change', way: condition.way, ...change };
    }
    default:
      return condition satisfies never;
  }
}

function thresholdIn({ value, unit }: Quantity, { unit: own }: MetricEntry): number | null {
  switch (own) {
    case 'ratio': {
      if (unit === 'seconds' || unit === 'cases') return null;
      // "80" for a share means 80 %; "0.8" can only be the share itself.
      const share = unit === 'number' && value < 1 ? value : value / 100;
      return share >= 0 && share <= 1 ? share : null;
    }
    case 'seconds':
      return unit === 'seconds' ? value : null;
    case 'count':
      return unit === 'number' || unit === 'cases' ? value : null;
    case 'currency':
      return unit === 'number' ? value : null;
    case 'score':
      return unit === 'number' && value >= 1 && value <= 5 ? value : null;
    case 'points':
      return unit === 'number' || unit === 'points' ? value : null;
    case 'per_mille':
      return unit === 'number' || unit === 'cases' ? value : unit === 'percent' ? value * 10 : null;
    default:
      return own satisfies never;
  }
}

function changeIn(
  { value, unit }: Quantity,
  { unit: own }: MetricEntry,
): { readonly by: number; readonly relative: boolean } | null {
  if (value <= 0) return null;
  if (unit === 'percent') return own === 'points' ? null : { by: value / 100, relative: true };
  if (unit === 'seconds') return own === 'seconds' ? { by: value, relative: false } : null;
  switch (own) {
    case 'ratio':
      return unit === 'cases' ? null : { by: value / 100, relative: false };
    case 'seconds':
      return null;
    case 'count':
    case 'per_mille':
      return unit === 'number' || unit === 'cases' ? { by: value, relative: false } : null;
    case 'currency':
      return unit === 'number' ? { by: value, relative: false } : null;
    case 'score':
    case 'points':
      return unit === 'cases' ? null : { by: value, relative: false };
    default:
      return own satisfies never;
  }
}
