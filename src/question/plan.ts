// A Plan: how a question was understood. Plain data; printed back to the asker, stored in a thread, turned into metric queries.
import type { DateRange, Grain } from '../time/local-date.js';
import type { DimensionId, MetricId, Stat, TimeUnit } from '../metrics/metric.js';
import type { Having } from '../metrics/having.js';
import type { ClockKind, Filter } from '../metrics/query.js';
import type { AskedWay } from './lines/yes-or-no.js';

export const PLAN_KINDS = [
  'value',
  'trend',
  'breakdown',
  'compare',
  'list',
  'explain',
  'distribution',
  'drivers',
] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** A picture that the asker named ("as bars", 改成柱状图); null leaves the choice to charts/choose. */
export type ChartWish = 'line' | 'bar' | 'heatmap' | 'histogram' | 'pie' | 'table' | 'none';

/** Something that was not said and is filled in: the answer tells the asker so. */
export type Assumption =
  | 'last_30_days'
  | 'now'
  | 'own_tickets'
  | 'team_tickets'
  | 'business_clock'
  | 'previous_range'
  | 'fiscal_year'
  /** The statistic is the metric's own usual one: goes without saying. */
  | 'usual_stat';

/** Of what a figure is a part: the person's team, all of the workspace, or what either has without it. */
export const WHOLES = ['team', 'team_others', 'all', 'others'] as const;
export type Whole = (typeof WHOLES)[number];

export interface Plan {
  readonly kind: PlanKind;
  readonly metrics: readonly MetricId[];
  readonly stat: Stat | null;
  readonly clock: ClockKind;
  /** Null only for `overdue` and for `explain`. */
  readonly range: DateRange | null;
  readonly grain: Grain | null;
  readonly by: readonly DimensionId[];
  readonly where: readonly Filter[];
  readonly compare: DateRange | null;
  readonly order: 'asc' | 'desc' | null;
  readonly limit: number | null;
  /** "and the second?": of the groups up to the limit the last one is asked for. Left out where all are. */
  readonly nth?: true;
  /** "my place": the breakdown by agent that shows the asker's own row and rank. */
  readonly place: boolean;
  /** Whose place is asked for, where it is not the asker's own: an agent's id. */
  readonly rankOf?: string;
  /** "in total", 一共: named groups are pooled into one figure. */
  readonly pooled: boolean;
  readonly chart: ChartWish | null;
  readonly assumed: readonly Assumption[];
  /** Only the groups of a breakdown whose figure is so; left out where all are asked for. */
  readonly having?: Having;
  /** Of such groups: whether all there are is what is asked, so that the answer says yes or no. */
  readonly every?: true;
  /**
   * A share of the whole in this dimension: of a breakdown by it each group's, of a figure the part that the filter on it keeps.
   * Left out where figures are asked for as they are.
   */
  readonly share?: DimensionId;
  /** "my csat vs my team": beside the one figure stands that of what it is a part of. Left out where it stands alone. */
  readonly against?: Whole;
  /** Whether the figure meets its target is what is asked. Left out where it is not. */
  readonly target?: true;
  /** The industry's figure is asked for beside it. Left out where it is not. */
  readonly industry?: true;
  /** "in minutes, please": the one unit that times are written in. Left out where each is in those that it needs. */
  readonly written?: TimeUnit;
  /** Of an explanation: by the query itself. */
  readonly sql?: true;
  /** Of reasons: which way the asker takes it to have gone ("why did it fall"). The answer says so where it went the other way. */
  readonly way?: 'up' | 'down';
  /** Whether two metrics go together over the steps or groups: the first is the one that the second is laid out by. */
  readonly relate?: true;
  /** The order was asked for by what is better ("best", a ranking), and not by the height of the figure ("highest"). */
  readonly byMerit?: true;
  /** A list of all of it was asked for (全公司的单子), by somebody whose lists are otherwise their own or their team's. */
  readonly ofAll?: true;
}

/** What a metric may not have: tickets to be listed, a spread, a statistic, a clock of business hours, a sum over groups. */
export type Wanted = 'tickets' | 'spread' | 'stat' | 'business' | 'total' | 'reason_of_stat';

/** The values that a dimension has, where one that it has not was named; `more`: others beside these. */
export interface KnownValues {
  readonly dim: DimensionId;
  readonly values: readonly string[];
  readonly more: boolean;
}

/** Why a question could not be turned into a plan, with what the reader needs to word the reply. */
export type Unread =
  | { readonly why: 'not_a_question' }
  /** "good morning" */
  | { readonly why: 'greeting' }
  /** "thanks!" */
  | { readonly why: 'small_talk' }
  | {
      readonly why: 'unknown_words';
      readonly words: readonly string[];
      readonly known?: KnownValues;
      /** By what the figure was to be split, where there are no such groups. */
      readonly groups?: { readonly word: string; readonly metric: MetricId };
    }
  | { readonly why: 'no_metric'; readonly words: readonly string[] }
  | { readonly why: 'no_such_value'; readonly dim: string; readonly words: readonly string[] }
  | { readonly why: 'no_dimension'; readonly metric: MetricId; readonly dim: DimensionId }
  | { readonly why: 'future' }
  | { readonly why: 'now_only'; readonly metric: MetricId }
  | { readonly why: 'not_supported'; readonly words: readonly string[] }
  | { readonly why: 'not_of_metric'; readonly metric: MetricId; readonly wants: Wanted }
  /**
   * Days that are understood but can't be asked for: left out of a longer range, the holidays of schools, a part of the day of which
   * nobody has said from when to when it is.
   */
  /** Phone numbers, addresses: nothing that is kept for figures. */
  | { readonly why: 'personal_data'; readonly words: readonly string[] }
  | { readonly why: 'left_out' | 'no_fixed_days' | 'no_set_hours'; readonly words: readonly string[] }
  /** Nothing to be computed: whom a name stands for, and their team. */
  | {
      readonly why: 'who_is';
      readonly words: readonly string[];
      readonly name: string;
      readonly team: string | null;
    }
  | { readonly why: 'command' }
  | { readonly why: 'too_long' }
  /** `refused`: there was a question, which was not answered. */
  | { readonly why: 'nothing_before'; readonly refused?: true }
  | { readonly why: 'nothing_to_undo' }
  /** `backwards`: a range that ends before it begins. */
  | { readonly why: 'bad_date' | 'backwards'; readonly words: readonly string[] };

/** A question with a gap: what stands before it and behind it. */
export interface Blank {
  readonly before: string;
  readonly after: string;
  /** What stood there looked like a name that nobody here knows. */
  readonly name?: true;
}

/** The outcome of reading one question. */
export type Reading =
  | {
      readonly status: 'plan';
      readonly plan: Plan;
      readonly lang: 'zh' | 'en';
      /** The asker went back to this: what was said after it is as if it had not been. */
      readonly undone?: true;
      /** What else had been offered, where this was picked. */
      readonly passed?: readonly string[];
      /** It is asked whether the figure went that way: the answer says yes or no. */
      readonly asks?: AskedWay;
    }
  /** `options`: at most three questions, most likely first, each of which is answered when asked. */
  | {
      readonly status: 'clarify';
      readonly lang: 'zh' | 'en';
      /** What stood in the text and was not clear. */
      readonly about: string;
      readonly options: readonly string[];
      /** It is not the text that has several meanings: it may go on from a question that was not understood. */
      readonly unsure?: true;
      /** What was read back before is still not said yes to; the last turn itself was understood. */
      readonly still?: true;
      /** How many people are called what stood in the text, where that is what is not clear. */
      readonly namesakes?: number;
      /** The question around the name that is not clear: another name may be put there. */
      readonly blank?: Blank;
    }
  | {
      readonly status: 'unread';
      readonly lang: 'zh' | 'en';
      readonly unread: Unread;
      readonly examples: readonly string[];
      /** What it asks without the words that were not understood, where that is a question: a correction may go on from it. */
      readonly near?: Plan;
      /** The question around the one stretch that was not understood: a name that is known may be put there. */
      readonly blank?: Blank;
      /** What it was about, as far as that can be told: what comes next may go on from it. Left out where it was about nothing here. */
      readonly lost?: readonly string[];
    }
  /** Understood, but asks for what a person of this kind has not got ("my csat" by an admin who is no agent, "my team" without one). */
  | { readonly status: 'no_self'; readonly lang: 'zh' | 'en'; readonly what: 'agent' | 'team' };
