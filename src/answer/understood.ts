// How a question was understood, in one line with its dates.
import { rangeText } from '../text/dates.js';
import { CONTEXT } from '../text/sentences/context.js';
import { GROUPS } from '../text/sentences/groups.js';
import { dimensionName } from '../text/values.js';
import type { AnswerContext } from './context.js';
import { metricName, filtersText } from './naming.js';
import { conditionText } from './picked.js';

/** `客户满意度 · 2026年3月9日–15日 · 晨曦组 · 各团队`. */
export function understood(ctx: AnswerContext): string {
  const { plan, lang } = ctx;
  const words = CONTEXT[lang];
  const parts = [
    ctx.entries
      .map((entry) =>
        plan.kind === 'distribution'
          ? (entry.names[lang][0] ?? entry.id)
          : metricName(entry, plan.stat, lang),
      )
      .join(lang === 'zh' ? '、' : ', '),
    ...(plan.kind === 'explain' ? [] : [plan.range === null ? words.now : rangeText(plan.range, lang, null)]),
    ...(plan.compare === null ? [] : [words.against(rangeText(plan.compare, lang, null))]),
    ...(plan.kind === 'explain' ? [] : [filtersText(ctx) ?? words.whole]),
    ...plan.by.map((dim) => GROUPS[lang].by(dimensionName(dim, lang))),
    ...(plan.having === undefined ? [] : [conditionText(ctx, plan.having)]),
    ...(plan.clock === 'business' ? [words.businessHours] : []),
  ];
  return parts.join(' · ');
}
