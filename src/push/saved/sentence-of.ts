// The question behind an answer, in words that mean the same later: "last week" stays last week. Pure.
import type { ReadContext } from '../../question/context.js';
import type { Plan } from '../../question/plan.js';
import { readQuestion } from '../../question/read.js';
import { say } from '../../question/say.js';
import { relativeName } from '../../text/dates.js';
import type { Lang } from '../../text/lang.js';

/** The plan as a question that stands alone; its time as it would be said today, where it has such a name. */
export function sentenceOf(plan: Plan, context: ReadContext, lang: Lang): string {
  const { gazetteer, today, weekStart } = context;
  const isUnsaid = plan.assumed.includes('last_30_days') || plan.assumed.includes('now');
  const bare = say({ ...plan, range: null }, lang, gazetteer);
  const name = plan.range === null ? null : relativeName(plan.range, lang, today, weekStart);
  const tries = [
    ...(isUnsaid ? [bare] : []),
    ...(name === null
      ? []
      : lang === 'zh'
        ? [`${name.replaceAll(' ', '')}${bare}`]
        : [`${bare} ${name}`, `${name} ${bare}`]),
  ];
  for (const each of tries) {
    const read = readQuestion(each, { ...context, previous: null, lang });
    if (read.status === 'plan' && meansTheSame(read.plan, plan)) return each;
  }
  return say(plan, lang, gazetteer);
}

const meansTheSame = (a: Plan, b: Plan): boolean =>
  JSON.stringify([
    a.kind,
    a.metrics,
    a.stat,
    a.range,
    a.grain,
    a.by,
    a.where,
    a.compare,
    a.order,
    a.limit,
  ]) ===
  JSON.stringify([b.kind, b.metrics, b.stat, b.range, b.grain, b.by, b.where, b.compare, b.order, b.limit]);
