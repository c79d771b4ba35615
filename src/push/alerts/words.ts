// An alarm in words: what rang, of whom, how far from what. Everything is written once here, for cards, digests and rehearsals.
import { scopeText, metricName } from '../../answer/naming.js';
import type { AnswerContext } from '../../answer/context.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { Filter } from '../../metrics/query.js';
import { dayText, rangeText } from '../../text/dates.js';
import type { Lang } from '../../text/lang.js';
import { ALERTS } from '../../text/sentences/alerts.js';
import { stepOf, type LocalDate, type Weekday } from '../../time/local-date.js';
import type { Step } from '../subscribe/wish.js';
import type { Evidence } from './judge.js';
import type { AlertRule, Subject } from './rule.js';

/** `3月15日`, `on 15 March 2026`, `in the week of 9–15 March 2026`. */
export function periodText(
  step: Step,
  first: LocalDate,
  lang: Lang,
  today: LocalDate | null,
  weekStart: Weekday,
): string {
  if (step === 'day') return lang === 'zh' ? dayText(first, lang, today) : `on ${dayText(first, lang, null)}`;
  const range = rangeText(stepOf(step, first, weekStart), lang, lang === 'zh' ? today : null);
  if (lang === 'zh') return range;
  return step === 'week' ? `in the week of ${range}` : `in ${range}`;
}

/** "CSAT for North". */
export const subjectText = (subject: Subject, where: readonly Filter[], ctx: AnswerContext): string =>
  ALERTS[ctx.lang].subject(
    metricName(metricEntry(subject.metric), subject.stat, ctx.lang),
    scopeText(ctx, where),
  );

export interface Ring {
  readonly rule: AlertRule;
  readonly subject: Subject;
  readonly where: readonly Filter[];
  readonly evidence: Evidence;
  readonly ctx: AnswerContext;
  /** The period still runs: what it says is the figure so far. */
  readonly running: boolean;
}

/** The finding in one sentence, without the sample. */
export function findingText({ rule, subject, where, evidence, ctx, running }: Ring): string {
  const { lang, format } = ctx;
  const words = ALERTS[lang];
  const entry = metricEntry(subject.metric);
  const about = subjectText(subject, where, ctx);
  const when = periodText(rule.step, evidence.point.first, lang, ctx.today, ctx.config.workspace.weekStart);
  const value = format.value(evidence.point.value, entry.unit);
  const { limit } = rule;
  switch (limit.kind) {
    case 'threshold': {
      const sentence = running ? words.already : words.threshold;
      return sentence(about, when, value, limit.side, format.value(limit.limit, entry.unit));
    }
    case 'change': {
      const before = evidence.before;
      const delta = (evidence.point.value ?? 0) - (before?.value ?? 0);
      return words.change(
        about,
        when,
        value,
        delta >= 0 ? 'up' : 'down',
        changeText(evidence, limit.relative, ctx),
        before === null
          ? ''
          : periodText(rule.step, before.first, lang, ctx.today, ctx.config.workspace.weekStart),
        format.value(before?.value ?? null, entry.unit),
      );
    }
    case 'anomaly':
      return words.anomaly(
        about,
        when,
        value,
        evidence.way ?? 'up',
        evidence.usual === null ? null : format.value(rounded(evidence.usual, entry.unit), entry.unit),
      );
    case 'silence':
      return '';
    default:
      return limit satisfies never;
  }
}

/** A usual count is no whole number; said as one it reads better. */
const rounded = (value: number, unit: string): number =>
  unit === 'count' && value >= 10 ? Math.round(value) : value;

function changeText({ point, before }: Evidence, relative: boolean, ctx: AnswerContext): string {
  const [entry] = ctx.entries;
  const delta = (point.value ?? 0) - (before?.value ?? 0);
  const between = [point.value ?? 0, before?.value ?? 0];
  if (!relative) return ctx.format.difference(delta, entry.unit, between);
  const base = Math.abs(before?.value ?? 0);
  return base === 0 ? '' : ctx.format.value(Math.abs(delta) / base, 'ratio');
}
