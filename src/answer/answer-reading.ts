// From what a question was understood to mean to the answer: the figures for `--json`, the words, the table, the picture.
import { altText } from '../../charts/alt.js';
import type { ChartKind } from '../../charts/chart.js';
import type { Blank, Plan, Reading } from '../question/plan.js';
import type { AskedWay } from '../question/lines/yes-or-no.js';
import type { FullAnswer } from './answer.js';
import { answerContext, type AnswerContext, type AnswerDeps } from './context.js';
import { followUps } from './follow-ups.js';
import type { Told } from './kinds/kind.js';
import { ANSWER_KINDS } from './kinds/registry.js';
import { printedInstant, printedPlan, printedUnit } from './print.js';
import { clarifyAnswer, deniedAnswer, noSelfAnswer, unfitAnswer, unreadAnswer } from './refusals.js';
import type { Role } from '../tickets/rows.js';
import { momentText } from '../text/moment.js';
import { understood } from './understood.js';

export type { AnswerDeps } from './context.js';

export interface Answered {
  readonly full: FullAnswer;
  /** What a follow-up builds on: also a denied plan, as "and mine?" is a fair next question. Null where nothing was understood. */
  readonly plan: Plan | null;
  /** The asker went back to this. */
  readonly undone?: true;
  /** What else had been offered, where this was picked. */
  readonly passed?: readonly string[];
  /** It was not understood: what it was about. */
  readonly lost?: readonly string[];
  /** What it asks without what was not understood. */
  readonly near?: Plan;
  /** It is asked back what a question goes on from. */
  readonly unsure?: true;
  /** What was asked, around the name that is asked back. */
  readonly blank?: Blank;
}

/** Answers one reading. Everything that a person can cause is an answer; only faults of the database throw. */
export async function answerReading(reading: Reading, deps: AnswerDeps): Promise<Answered> {
  switch (reading.status) {
    case 'plan':
      return {
        full: await answerPlan(
          await answerContext(reading.plan, reading.lang, withAsked(deps, reading.asks)),
        ),
        plan: reading.plan,
        ...(reading.undone === true ? { undone: true } : {}),
        ...(reading.passed === undefined ? {} : { passed: reading.passed }),
      };
    case 'clarify':
      return {
        full: clarifyAnswer(reading),
        plan: null,
        ...(reading.unsure === true ? { unsure: true } : {}),
        ...(reading.blank === undefined ? {} : { blank: reading.blank }),
      };
    case 'unread':
      return {
        full: unreadAnswer(reading.unread, reading.examples, reading.lang),
        plan: null,
        ...(reading.lost === undefined ? {} : { lost: reading.lost }),
        ...(reading.near === undefined ? {} : { near: reading.near }),
        ...(reading.blank === undefined ? {} : { blank: reading.blank }),
      };
    case 'no_self':
      return { full: noSelfAnswer(reading.what, reading.lang), plan: null };
    default:
      return reading satisfies never;
  }
}

const withAsked = (deps: AnswerDeps, asks: AskedWay | undefined): AnswerDeps =>
  asks === undefined ? deps : { ...deps, asks };

async function answerPlan(ctx: AnswerContext): Promise<FullAnswer> {
  const outcome = await ANSWER_KINDS[ctx.plan.kind](ctx);
  if (outcome.kind === 'denied') return deniedAnswer(outcome.rule, ctx.lang, ctx.plan, roleOf(ctx));
  if (outcome.kind === 'unfit') return unfitAnswer(outcome.text, ctx.lang, ctx.plan);
  return fullAnswer(ctx, outcome.told);
}

const roleOf = ({ principal }: AnswerContext): Role | null =>
  principal.kind === 'person' ? principal.role : null;

/** Bars side by side are bars. */
const printedChart = (kind: ChartKind): string => (kind === 'grouped' ? 'grouped_bar' : kind);

function fullAnswer(ctx: AnswerContext, told: Told): FullAnswer {
  const { plan, lang } = ctx;
  return {
    answer: {
      status: 'answer',
      lang,
      text: [told.headline, ...told.body, ...told.notes].join('\n'),
      plan: printedPlan(plan),
      rows: told.rows,
      value: told.value,
      n: told.n,
      before: told.before,
      place: told.place,
      unit: told.unit ?? printedUnit(ctx.entries),
      chart:
        told.chart === null
          ? null
          : { kind: printedChart(told.chart.kind), file: null, alt: altText(told.chart) },
      options: [],
      provenance: {
        definition: ctx.entries.map((entry) => entry.definition[lang]).join('\n'),
        sql: told.sql.join(';\n\n'),
        asOf: printedInstant(ctx.now),
        excluded: told.excluded,
      },
    },
    chart: told.chart,
    headline: told.headline,
    figure: told.figure,
    understood: understood(ctx),
    asOfText: momentText(ctx.now, ctx.run.zone, lang),
    notes: told.notes,
    table: told.table,
    ...(told.level === undefined ? {} : { level: told.level }),
    tone: told.tone,
    followUps: followUps(ctx),
  };
}
