// What a metric means: the catalogue's definition in words. Asked after an answer, also how that one was computed: its period and
// filters, the sample, what was left out, and the moment it holds for.
import type { Plan } from '../../question/plan.js';
import { sentenceCase } from '../../text/glue.js';
import { momentText } from '../../text/moment.js';
import { EXPLAIN } from '../../text/sentences/explain.js';
import { dimensionName } from '../../text/values.js';
import { sampleText } from '../change.js';
import { queryOf, type AnswerContext } from '../context.js';
import { fetchTable } from '../fetch.js';
import { excludedNotes } from '../remarks.js';
import { understood } from '../understood.js';
import { told, type Outcome, type Told } from './kind.js';

export async function answerExplain(ctx: AnswerContext): Promise<Outcome> {
  const { lang } = ctx;
  const words = EXPLAIN[lang];
  const [headline = '', ...more] = ctx.entries.map((entry) =>
    words.definition(sentenceCase(entry.names[lang][0] ?? entry.id), entry.definition[lang]),
  );
  const computed = isAfterAnswer(ctx.plan) ? await computedFrom(ctx) : null;
  if (computed === null) return told({ headline, body: more, notes: meaningNotes(ctx) });
  return told({ headline, body: more, ...computed });
}

/** A bare "what is CSAT" has neither; what follows an answer keeps them (question/interpret/follow-up.ts). */
const isAfterAnswer = (plan: Plan): boolean => plan.range !== null || plan.where.length > 0;

/** Null where this asker was refused the figure itself. */
async function computedFrom(ctx: AnswerContext): Promise<Pick<Told, 'notes' | 'sql' | 'excluded'> | null> {
  const words = EXPLAIN[ctx.lang];
  const samples: string[] = [];
  const left: string[] = [];
  const sql: string[] = [];
  let excluded = 0;
  for (const entry of ctx.entries) {
    const shape = ctx.plan.sql === true ? {} : { by: [], grain: null };
    const fetched = await fetchTable(ctx, queryOf(ctx, entry.id, shape), 'figure');
    if (!fetched.allowed) return null;
    const n = sampleText(ctx, entry, sumOf(fetched.table.rows));
    if (n !== null)
      samples.push(ctx.entries.length === 1 ? n : `${entry.names[ctx.lang][0] ?? entry.id} ${n}`);
    left.push(...excludedNotes(ctx, fetched.table.excluded, entry));
    excluded += fetched.table.excluded;
    sql.push(fetched.table.sql);
  }
  const notes = [
    words.about(understood({ ...ctx, plan: { ...ctx.plan, kind: 'value' } })),
    ...(samples.length === 0 ? [] : [words.sample(samples)]),
    ...(left.length === 0 ? [words.nothingLeftOut] : left),
    words.asOf(momentText(ctx.now, ctx.run.zone, ctx.lang)),
    ...(ctx.plan.sql === true ? sql.map((each) => `SQL:\n${each}`) : []),
  ];
  return { notes, sql, excluded };
}

const sumOf = (rows: readonly { readonly n: number }[]): number => rows.reduce((sum, { n }) => sum + n, 0);

function meaningNotes(ctx: AnswerContext): readonly string[] {
  const { lang } = ctx;
  const words = EXPLAIN[lang];
  const entry = ctx.entries[0];
  if (ctx.entries.length > 1) return [];
  const dimensions = entry.dimensions.map((dim) => dimensionName(dim, lang));
  return [
    [words.unit[entry.unit], ...(entry.better === null ? [] : [words.better[entry.better]])].join(
      lang === 'zh' ? '' : ' ',
    ),
    ...(dimensions.length === 0 ? [] : [words.dimensions(dimensions)]),
  ];
}
