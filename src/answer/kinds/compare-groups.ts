// A comparison over time by group, or of several metrics: each row carries `<metric>_before` and `n_before` beside its figures.
import { GROUPS } from '../../text/sentences/groups.js';
import { dimensionName } from '../../text/values.js';
import { wished } from '../chart-of.js';
import { rangesByGroup } from '../grouped-bars.js';
import { companionNotes } from '../companion.js';
import type { AnswerContext } from '../context.js';
import { rangeName, subjectOf, whenText } from '../naming.js';
import { fetchPairs, linesOf, rowOf, tableOf } from '../pairs.js';
import { assumedNotes, excludedNotes, hiddenNotes } from '../remarks.js';
import { denied, told, type Outcome } from './kind.js';

const MAX_LINES = 15;

export async function answerGroupsBefore(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang } = ctx;
  const fetched = await fetchPairs(ctx);
  if (!fetched.allowed) return denied(fetched.rule);
  const { pairs } = fetched;
  const name = plan.compare === null ? '' : rangeName(ctx, plan.compare);
  const several = ctx.entries.length > 1;
  const subject = subjectOf(ctx);
  const dimension = plan.by.map((dim) => dimensionName(dim, lang)).join(lang === 'zh' ? '、' : ' and ');
  const headline =
    pairs.length === 0
      ? GROUPS[lang].none(subject)
      : several
        ? GROUPS[lang].severalCompared(whenText(ctx), name)
        : GROUPS[lang].compared({ subject, dimension, against: name });
  return told({
    headline,
    body: pairs.slice(0, MAX_LINES).flatMap((one) => linesOf(ctx, one, name)),
    notes: [
      ...(pairs.length > MAX_LINES ? [GROUPS[lang].more(pairs.length - MAX_LINES)] : []),
      ...(await companionNotes(ctx)),
      ...hiddenNotes(ctx, fetched.hidden),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.excluded),
    ],
    rows: pairs.map((one) => rowOf(ctx, one)),
    table: tableOf(ctx, pairs, name),
    chart:
      pairs.length === 0 || several
        ? null
        : wished(plan, rangesByGroup(ctx, pairs, headline, { now: whenText(ctx), before: name })),
    sql: fetched.sql,
    excluded: fetched.excluded,
  });
}
