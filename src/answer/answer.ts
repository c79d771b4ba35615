// The answer to one question, in the shape of the `ask` contract: what `--json` prints and what cards are made from.
import type { DateRange } from '../time/local-date.js';
import type { DimensionId, Unit } from '../metrics/metric.js';
import type { Having } from '../metrics/having.js';
import type { Filter } from '../metrics/query.js';
import type { Plan, Whole } from '../question/plan.js';
import type { AccessRule } from '../access/principal.js';
import type { Tone } from '../cards/card.js';
import type { Chart } from '../../charts/chart.js';

export type AnswerStatus = 'answer' | 'clarify' | 'denied' | 'unsupported';

/** The part of a Plan that the contract prints. */
export type PrintedPlan = Pick<Plan, 'kind' | 'metrics' | 'stat' | 'grain' | 'by' | 'order' | 'limit'> & {
  readonly range: DateRange | null;
  readonly where: readonly Filter[];
  readonly compare: DateRange | null;
  /** Only where some groups of a breakdown are asked for by their figure. */
  readonly having?: Having;
  /** Only where a share of a whole is asked for: in which dimension. */
  readonly share?: DimensionId;
  /** Only where one figure is set beside that of what it is a part of: which that is. */
  readonly against?: Whole;
  /** Only where somebody else's place is asked for than the asker's: whose. */
  readonly rankOf?: string;
  /** Only where it is asked whether two metrics go together. */
  readonly relate?: true;
};

export type Cell = string | number | null;

export interface Answer {
  readonly status: AnswerStatus;
  readonly lang: 'zh' | 'en';
  /** What the person reads: the figure first, then its context. */
  readonly text: string;
  readonly plan: PrintedPlan | null;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly value: number | null;
  readonly n: number | null;
  readonly before: { readonly value: number | null; readonly n: number } | null;
  readonly place: {
    readonly rank: number | null;
    readonly of: number;
    readonly value: number | null;
    readonly n: number;
  } | null;
  readonly unit: Unit | Readonly<Record<string, Unit>> | null;
  readonly chart: { readonly kind: string; readonly file: string | null; readonly alt: string } | null;
  readonly options: readonly string[];
  readonly provenance: {
    readonly definition: string;
    readonly sql: string;
    readonly asOf: string;
    readonly excluded: number;
  } | null;
}

/** Rows as people read them, all of them and in the order of the answer. */
export interface DisplayTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly boolean[];
}

/** An answer with what a chat needs beside the contract: the picture as data, and the pieces that a card lays out. */
export interface FullAnswer {
  readonly answer: Answer;
  /** Drawn by charts/draw when somebody wants to see it; null where a picture adds nothing. */
  readonly chart: Chart | null;
  /** One sentence that says the finding; stands above the picture. */
  readonly headline: string;
  /** The one figure alone ("92.3%"), to be seen from afar; null where there are several. */
  readonly figure?: string | null;
  /** The moment the figures hold for, as the reader's clock says it; the contract's instant stands in the provenance. */
  readonly asOfText?: string;
  /** How the question was understood, as one sentence with its dates ("CSAT, 9–15 March 2026, whole workspace"). */
  readonly understood: string;
  /** Short lines under the figure: compared with, n, response rate, what was assumed, what was left out. */
  readonly notes: readonly string[];
  /** The groups, steps or tickets with names instead of ids; null where there is only one figure. */
  readonly table?: DisplayTable | null;
  /** Of a ranking that names one: the groups with the same figure. Left out where there are none. */
  readonly level?: readonly (string | number)[];
  /** Better or worse than the period before or the target; `plain` where neither can be said. */
  readonly tone?: Tone;
  /** Which rule of access refused; only where the status is `denied`. For the audit, never for the text. */
  readonly rule?: AccessRule;
  /** Questions that suit as a next step, each of which is answered when asked. */
  readonly followUps: readonly string[];
}
