// A comparison over time by group, or of several metrics: each row carries `<metric>_before` and `n_before` beside its figures.
import { GROUPS } from '../../text/sentences/groups.js';
import { dimensionName } from '../../text/values.js';
import { wished } from '../chart-of.js';
import { rangesByGroup } from '../grouped-bars.js';
import { fromToText } from '../change.js';
import { companionNotes } from '../companion.js';
import type { AnswerContext } from '../context.js';
import { linesShown } from '../group-words.js';
import { groupName, rangeName, subjectOf, whenText } from '../naming.js';
import { fetchPairs, linesOf, rowOf, tableOf, type Pair } from '../pairs.js';
import { assumedNotes, excludedNotes, hiddenNotes, isFew, lengthNotes, runningNotes } from '../remarks.js';
import { denied, told, type Outcome } from './kind.js';

export async function answerGroupsBefore(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang } = ctx;
  const fetched = await fetchPairs(ctx);
  if (!fetched.allowed) return denied(fetched.rule);
  const { pairs } = fetched;
  const name = plan.compare === null ? '' : rangeName(ctx, plan.compare);
  const several = ctx.entries.length > 1;
  const subject = subjectOf(ctx);
  const dimension = plan.by.map((dim) => dimensionName(dim, lang)).join(lang === 'zh' ? '、' : ' and ');
  // 只看微信 of the channels: the scope names the one that is left.
  const [dim, another] = plan.by;
  const isAlone =
    another === undefined &&
    plan.where.some((filter) => filter.dim === dim && 'in' in filter && filter.in.length === 1);
  const most = mostMoved(ctx, pairs);
  const compared = (undated: boolean): string => {
    const text = GROUPS[lang].compared({
      subject: undated ? { ...subject, when: '' } : subject,
      dimension: isAlone ? null : dimension,
      against: name,
      most,
      // A picture shows it, and its title is short.
      contrary: undated || most === null || most === 'level' ? null : most.contrary,
    });
    return fetched.hidden > 0 && most !== null
      ? GROUPS[lang].amongShown({ headline: text, dimension, rival: null })
      : text;
  };
  const headline = (undated: boolean): string =>
    pairs.length === 0
      ? GROUPS[lang].none(subject)
      : several
        ? GROUPS[lang].severalCompared(whenText(ctx), name)
        : compared(undated);
  return told({
    headline: headline(false),
    body: pairs.slice(0, linesShown(ctx)).flatMap((one) => linesOf(ctx, one)),
    notes: [
      ...(pairs.length > linesShown(ctx) ? [GROUPS[lang].more(pairs.length - linesShown(ctx))] : []),
      ...(await companionNotes(ctx)),
      ...(several ? [] : fewNotes(ctx, pairs)),
      ...runningNotes(ctx),
      ...lengthNotes(ctx),
      ...hiddenNotes(ctx, fetched.hidden),
      ...assumedNotes(ctx),
      ...excludedNotes(ctx, fetched.excluded),
    ],
    rows: pairs.map((one) => rowOf(ctx, one)),
    table: tableOf(ctx, pairs, name),
    chart: pairs.length === 0 || several ? null : wished(plan, rangesByGroup(ctx, pairs, headline(true))),
    sql: fetched.sql,
    excluded: fetched.excluded,
  });
}

/** The groups whose change rests on a handful, then or now. */
function fewNotes(ctx: AnswerContext, pairs: readonly Pair[]): readonly string[] {
  const [entry] = ctx.entries;
  const few = pairs
    .slice(0, linesShown(ctx))
    .filter(
      ({ now, before: [was] }) =>
        was !== undefined && now.row.value !== null && was.value !== null && isFew(ctx, entry, now.row, was),
    );
  if (few.length === 0) return [];
  const names = few.slice(0, 5).map(({ now }) => groupName(ctx, ctx.plan.by, now.key));
  const all = few.length === pairs.length && few.length > names.length;
  return [GROUPS[ctx.lang].small({ names, of: few.length, all, minSample: ctx.config.workspace.minSample })];
}

/** The known group that moved furthest, and the one that did so the other way, of those with a figure in both ranges; null where there is none to choose. */
function mostMoved(ctx: AnswerContext, pairs: readonly Pair[]) {
  const entry = ctx.entries[0];
  const moved = pairs.flatMap(({ now, before }) => {
    const [was] = before;
    return now.key.includes(null) || now.row.value === null || was === undefined || was.value === null
      ? []
      : [
          {
            now,
            was,
            by: Math.abs(now.row.value - was.value),
            way: Math.sign(now.row.value - was.value),
          },
        ];
  });
  const furthest = Math.max(...moved.map(({ by }) => by));
  if (moved.length < 2) return null;
  if (furthest === 0) return 'level';
  const most = moved.filter(({ by }) => by === furthest);
  const [only] = most;
  const [other] = moved
    .filter(({ way }) => way !== 0 && most.length === 1 && way !== only?.way)
    .toSorted((a, b) => b.by - a.by);
  return {
    names: most.map(({ now }) => groupName(ctx, ctx.plan.by, now.key)),
    people: ctx.plan.by.length === 1 && ctx.plan.by[0] === 'agent',
    change: only === undefined || most.length > 1 ? null : fromToText(ctx, entry, only.now.row, only.was),
    contrary:
      other === undefined
        ? null
        : {
            name: groupName(ctx, ctx.plan.by, other.now.key),
            change: fromToText(ctx, entry, other.now.row, other.was),
          },
  };
}
