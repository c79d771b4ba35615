// The answer as the `ask` contract prints it: these keys, in this order, on one line.
import type { Answer } from '../answer/answer.js';

/** @param id the line's id in a batch; left out for a single question */
export function answerJson(answer: Answer, id?: string | number | null): string {
  const { plan } = answer;
  return JSON.stringify({
    ...(id === undefined ? {} : { id }),
    status: answer.status,
    lang: answer.lang,
    text: answer.text,
    plan:
      plan === null
        ? null
        : {
            kind: plan.kind,
            metrics: plan.metrics,
            stat: plan.stat,
            range: plan.range,
            grain: plan.grain,
            by: plan.by,
            where: plan.where,
            compare: plan.compare,
            order: plan.order,
            limit: plan.limit,
          },
    rows: answer.rows,
    value: answer.value,
    n: answer.n,
    before: answer.before,
    place: answer.place,
    unit: answer.unit,
    chart: answer.chart,
    options: answer.options,
    provenance: answer.provenance,
  });
}

/** A batch's answer to a line that is no question: nothing but the reason. */
export const brokenLineJson = (id: string | number | null, text: string): string =>
  JSON.stringify({ id, status: 'unsupported', text });
