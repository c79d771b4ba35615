// "My place": the asker's own row and rank among everybody, and nobody else's figure.
import { intentOf } from '../../access/intent.js';
import { GROUPS } from '../../text/sentences/groups.js';
import type { AnswerContext } from '../context.js';
import { fetchGroups, printedRow } from '../grouped.js';
import { groupName, subjectOf } from '../naming.js';
import { rank } from '../ranking.js';
import { assumedNotes, excludedNotes } from '../remarks.js';
import { companionNotes } from '../companion.js';
import { sampleText } from '../change.js';
import { denied, told, type Outcome } from './kind.js';

export async function answerPlace(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const entry = ctx.entries[0];
  const fetched = await fetchGroups(ctx, () => intentOf(plan, entry.better));
  if (!fetched.allowed) return denied(fetched.rule);
  const words = GROUPS[lang];
  const subject = subjectOf(ctx);
  const { minSample } = ctx.config.workspace;
  const { ranked } = rank(fetched.groups, {
    order: plan.order ?? (entry.better === 'down' ? 'asc' : 'desc'),
    minSample,
    counts: entry.unit === 'count',
    name: (group) => groupName(ctx, plan.by, group.key),
  });
  const self = ctx.principal.kind === 'person' ? ctx.principal.id : null;
  const own = fetched.groups.find((group) => self !== null && group.key[0] === self);
  const common = { sql: fetched.sql, excluded: fetched.excluded };
  const notes = [
    ...(await companionNotes(ctx)),
    ...assumedNotes(ctx),
    ...excludedNotes(ctx, fetched.excluded),
  ];
  if (own === undefined || own.row.value === null)
    return told({
      ...common,
      headline: words.noOwnFigure(subject),
      notes,
      place: { rank: null, of: ranked.length, value: null, n: 0 },
    });
  const index = ranked.indexOf(own);
  const value = format.value(own.row.value, entry.unit);
  const sample = sampleText(ctx, entry, own.row.n);
  const detail = sample === null ? '' : lang === 'zh' ? `（${sample}）` : ` (${sample})`;
  return told({
    ...common,
    headline:
      index < 0
        ? words.noPlace({ subject, value, n: format.n(own.row.n), minSample })
        : words.place({ subject, rank: index + 1, of: ranked.length, value, detail }),
    notes,
    rows: [printedRow(ctx, own)],
    place: {
      rank: index < 0 ? null : index + 1,
      of: ranked.length,
      value: own.row.value,
      n: own.row.n,
    },
  });
}
