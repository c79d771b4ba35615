// The tickets behind a count, one by one, the most urgent first.
import { restrict } from '../../access/restrict.js';
import type { TicketRow } from '../../metrics/query.js';
import { runTickets } from '../../metrics/run.js';
import { instantText } from '../../text/moments.js';
import { LIST } from '../../text/sentences/list.js';
import { localTimeOf } from '../../time/zone.js';
import { queryOf, type AnswerContext } from '../context.js';
import { isAboutAsker, nameOf, subjectOf } from '../naming.js';
import { printedInstant } from '../print.js';
import { assumedNotes } from '../remarks.js';
import { denied, told, type Outcome } from './kind.js';

const MAX_LINES = 20;

export async function answerList(ctx: AnswerContext): Promise<Outcome> {
  const { plan, lang, format } = ctx;
  const entry = ctx.entries[0];
  const query = queryOf(ctx, entry.id, { by: [], grain: null });
  const restriction = restrict(ctx.principal, query, 'tickets', ctx.directory);
  if (restriction.kind === 'denied') return denied(restriction.rule);
  const { rows: all, sql } = await runTickets(ctx.db, restriction.query, ctx.run);
  const rows = plan.limit === null ? all : all.slice(0, plan.limit);
  const words = LIST[lang];
  const late = (row: TicketRow): string | null =>
    row.overdueSeconds === null ? null : words.late(format.value(row.overdueSeconds, 'seconds'));
  const who = (row: TicketRow): string =>
    row.agent === null ? words.nobody : nameOf(ctx.directory, 'agent', row.agent, lang);
  const timed = rows.some(({ overdueSeconds }) => overdueSeconds !== null);
  const when = (row: TicketRow): string =>
    instantText(localTimeOf(row.due ?? row.createdAt, ctx.run.zone), lang, ctx.today);
  return told({
    headline:
      rows.length === 0
        ? words.none(subjectOf(ctx))
        : words.head(subjectOf(ctx), all.length, timed, rows.length < all.length ? rows.length : null),
    body: [
      ...rows
        .slice(0, MAX_LINES)
        .map((row) =>
          words.line([
            row.ticket,
            ...(isAboutAsker(ctx) ? [] : [who(row)]),
            late(row) ?? words.created(when(row), entry.id === 'low_scores'),
          ]),
        ),
      ...(rows.length > MAX_LINES ? [words.more(rows.length - MAX_LINES)] : []),
    ],
    notes: assumedNotes(ctx),
    rows: rows.map((row) => ({
      ticket: row.ticket,
      agent: row.agent,
      due: row.due === null ? null : printedInstant(row.due),
      overdue_seconds: row.overdueSeconds,
    })),
    table:
      rows.length === 0
        ? null
        : {
            head: [
              words.ticket,
              words.agent,
              timed ? words.due : words.createdAt,
              ...(timed ? [words.lateBy] : []),
            ],
            rows: rows.map((row) => [
              row.ticket,
              who(row),
              when(row),
              ...(timed
                ? [row.overdueSeconds === null ? '' : format.value(row.overdueSeconds, 'seconds')]
                : []),
            ]),
            numeric: [false, false, false, ...(timed ? [true] : [])],
          },
    tone: entry.id === 'overdue' && rows.length > 0 ? 'warn' : 'plain',
    sql: [sql],
  });
}
