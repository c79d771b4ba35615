// "My place", "what rank is Li Wei": one person's row and rank among everybody, and nobody else's figure.
import { intentOf } from '../../access/intent.js';
import { GROUPS } from '../../text/sentences/groups.js';
import { dimensionName } from '../../text/values.js';
import { PLACES } from '../../text/sentences/places.js';
import type { AnswerContext } from '../context.js';
import { fetchTable } from '../fetch.js';
import { fetchGroups, printedRow, type Group } from '../grouped.js';
import { groupName, nameOf, subjectOf } from '../naming.js';
import { queryOf } from '../context.js';
import { rank } from '../ranking.js';
import { assumedNotes, excludedNotes } from '../remarks.js';
import { companionNotes } from '../companion.js';
import { sampleText } from '../change.js';
import { denied, told, type Outcome } from './kind.js';

export async function answerPlace(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const entry = ctx.entries[0];
  const { rankOf } = plan;
  const dim = plan.by[0] ?? 'agent';
  const people = dim === 'agent';
  const self = ctx.principal.kind === 'person' ? ctx.principal.id : null;
  const id = rankOf ?? self;
  if (rankOf !== undefined) {
    // Somebody's rank says as much as their figure: whoever may not have the one has not the other.
    const where = [...plan.where, { dim, in: [rankOf] } as const];
    const figure = await fetchTable(ctx, queryOf(ctx, entry.id, { by: [], grain: null, where }), 'figure');
    if (!figure.allowed) return denied(figure.rule);
  }
  const fetched = await fetchGroups(ctx, () => intentOf(plan, entry.better));
  if (!fetched.allowed) return denied(fetched.rule);
  const words = PLACES[lang];
  const subject = subjectOf(ctx);
  const who = rankOf === undefined ? null : nameOf(ctx.directory, dim, rankOf, lang);
  const { minSample } = ctx.config.workspace;
  const { ranked, leftOut } = rank(fetched.groups, {
    order: plan.order ?? (entry.better === 'down' ? 'asc' : 'desc'),
    minSample: people ? minSample : null,
    counts: entry.unit === 'count',
    name: (group) => groupName(ctx, plan.by, group.key),
  });
  const own = fetched.groups.find((group) => id !== null && group.key[0] === id);
  const common = { sql: fetched.sql, excluded: fetched.excluded };
  const notes = [
    ...(leftOut.length === 0 || own === undefined || !ranked.includes(own)
      ? []
      : [GROUPS[lang].leftOut({ people: leftOut.length, minSample })]),
    ...(await companionNotes(ctx)),
    ...assumedNotes(ctx),
    ...excludedNotes(ctx, fetched.excluded),
  ];
  if (own === undefined || own.row.value === null)
    return told({
      ...common,
      headline: words.noFigure(subject, who),
      notes,
      place: { rank: null, of: ranked.length, value: null, n: 0 },
    });
  const at = placeIn(ranked, own);
  const value = format.value(own.row.value, entry.unit);
  const sample = sampleText(ctx, entry, own.row.n);
  const detail = sample === null ? '' : lang === 'zh' ? `（${sample}）` : ` (${sample})`;
  return told({
    ...common,
    headline:
      at === null
        ? words.notRanked({ subject, who, value, n: format.n(own.row.n), minSample })
        : words.place({
            subject,
            who,
            ...at,
            of: ranked.length,
            thing: people ? null : dimensionName(dim, lang),
            value,
            detail,
            within: plan.limit === null ? null : { top: plan.limit, is: at.rank <= plan.limit },
          }),
    notes,
    rows: [printedRow(ctx, own)],
    place: { rank: at?.rank ?? null, of: ranked.length, value: own.row.value, n: own.row.n },
  });
}

/** One more than those who are better; people with one and the same figure share it. Null for whoever is not ranked. */
function placeIn(
  ranked: readonly Group[],
  own: Group,
): { readonly rank: number; readonly tied: number } | null {
  if (!ranked.includes(own)) return null;
  const same = ranked.filter(({ row }) => row.value === own.row.value);
  return { rank: ranked.findIndex(({ row }) => row.value === own.row.value) + 1, tied: same.length - 1 };
}
