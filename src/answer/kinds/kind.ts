// What one kind of plan turns into: the figures for `--json`, and the words, table and picture for people.
import type { AccessRule } from '../../access/principal.js';
import type { Unit } from '../../metrics/metric.js';
import type { Tone } from '../../cards/card.js';
import type { Chart } from '../../../charts/chart.js';
import type { Answer, Cell, DisplayTable } from '../answer.js';
import type { AnswerContext } from '../context.js';

export interface Told {
  /** The finding in one sentence, figure first. */
  readonly headline: string;
  /** The one figure alone, formatted; null where there are several or none. */
  readonly figure: string | null;
  /** Lines that only a plain text needs, where a card shows a table. */
  readonly body: readonly string[];
  /** Short sentences under it. */
  readonly notes: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Of a ranking that names one: who else has the same figure, and is told to. Left out where nobody has. */
  readonly level?: readonly (string | number)[];
  readonly value: number | null;
  readonly n: number | null;
  readonly before: Answer['before'];
  readonly place: Answer['place'];
  readonly table: DisplayTable | null;
  readonly chart: Chart | null;
  readonly tone: Tone;
  /** The statements that were run, in order; empty where nothing was computed. */
  readonly sql: readonly string[];
  readonly excluded: number;
  /** The unit of the figures where it is not the metrics' own: a share of a count is a ratio. */
  readonly unit?: Unit;
}

/** `unfit`: understood, but this kind does not suit this metric; the sentence says what does. */
export type Outcome =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'denied'; readonly rule: AccessRule }
  | { readonly kind: 'unfit'; readonly text: string };

export type AnswerKind = (ctx: AnswerContext) => Promise<Outcome>;

const EMPTY: Omit<Told, 'headline'> = {
  figure: null,
  body: [],
  notes: [],
  rows: [],
  value: null,
  n: null,
  before: null,
  place: null,
  table: null,
  chart: null,
  tone: 'plain',
  sql: [],
  excluded: 0,
};

export const told = (parts: Partial<Told> & Pick<Told, 'headline'>): Outcome => ({
  kind: 'told',
  told: { ...EMPTY, ...parts },
});

export const denied = (rule: AccessRule): Outcome => ({ kind: 'denied', rule });

export const unfit = (text: string): Outcome => ({ kind: 'unfit', text });
