// A Frame: what one question *says*, slot by slot, before unsaid slots are filled from defaults or from the question before.
import type { DimensionId, MetricId, Stat } from '../../metrics/metric.js';
import type { FilterDimension } from '../../metrics/query.js';
import type { DateRange, Grain, Weekday } from '../../time/local-date.js';
import type { ChartWish } from '../plan.js';
import type { Period } from '../time/period.js';
import type { Candidate, Extreme, Meaning, Way } from '../token.js';

/** A filter as it was said. `who` marks the asker and their team, which stand in for names. */
export interface SaidFilter {
  readonly dim: FilterDimension;
  readonly values: readonly (string | number)[];
  readonly not: boolean;
}

/** The order asked for: by an extreme, a place from the top or bottom, a ranking as such, or a direction. */
export type SaidOrder =
  | { readonly o: 'extreme'; readonly extreme: Extreme }
  | { readonly o: 'end'; readonly end: 'top' | 'bottom' }
  | { readonly o: 'ranking' }
  /** `best`, `worst`: from which end, by the metric's better side. */
  | { readonly o: 'sorted'; readonly order: 'asc' | 'desc' | 'best' | 'worst' };

/** A figure to be over or under, as said; the metric settles its unit. */
export type SaidHaving = Extract<Meaning, { readonly k: 'having' }>;

export type SaidCompare =
  /** `whole`: named beside the other one, and not cut to as many days. */
  | { readonly c: 'period'; readonly period: Period; readonly relative: boolean; readonly whole?: true }
  /** `grain`: "the week before" must stand beside a week. `same`: 上周同期, the same days of the step before, may be of a part of one. */
  | { readonly c: 'previous'; readonly grain: Grain | null; readonly same?: true }
  | { readonly c: 'year_earlier' };

export interface Frame {
  readonly metrics: readonly MetricId[];
  /** Only a superlative stood for it ("busiest"). */
  readonly implied: boolean;
  /** Only a ticket noun stood for the metric ("how many tickets"). */
  readonly nounOnly: boolean;
  readonly stat: Stat | null;
  readonly business: boolean;
  /** "calendar hours", 自然时间: elapsed time, where the workspace counts otherwise. */
  readonly elapsed: boolean;
  readonly time: Period | null;
  readonly now: boolean;
  readonly compare: SaidCompare | null;
  readonly filters: readonly SaidFilter[];
  readonly weekdays: {
    readonly which: 'weekend' | 'workday' | readonly Weekday[];
    readonly not: boolean;
  } | null;
  readonly by: readonly DimensionId[];
  /** `by` was not said: a ranking without a group is one of people. */
  readonly byAssumed: boolean;
  /** 各产品都列出来: all of the groups are the list. */
  readonly listsGroups: boolean;
  /** "by team", 每个组: each of the groups, and not the first of them. */
  readonly each: boolean;
  /** A step of time as the thing ranked ("which day had the most complaints"). */
  readonly byGrain: Grain | null;
  readonly grain: Grain | null;
  readonly trend: boolean;
  readonly order: SaidOrder | null;
  readonly limit: number | null;
  /** The limit is how far a ranking goes to the place that was asked for. */
  readonly nth: boolean;
  readonly place: boolean;
  /** The place is the asker's own. */
  readonly ownPlace: boolean;
  /** "she", 他们的: what the question before was about stays. */
  readonly ofPrevious: boolean;
  /** "ones", 的: some of what was asked about. */
  readonly some: boolean;
  /** "her team": the team of whoever was asked about. */
  readonly theirTeam: boolean;
  /** "A faster than B": two names with a word of comparison between them. */
  readonly pitted: boolean;
  readonly having: SaidHaving | null;
  /** A share of the whole in this dimension. */
  readonly share: DimensionId | null;
  readonly relate: boolean;
  /** Whether the figure meets its target. */
  readonly target: boolean;
  /** The ticket noun was nothing but a number's: 几单, 多少张. */
  readonly countWord: boolean;
  /** 换成: something that was asked is to be changed. */
  readonly swaps: boolean;
  /** 是多少, "how many": one figure is asked for. */
  readonly asksFigure: boolean;
  /** 上个月的投诉呢, "what about …": what was asked before is asked of something else. */
  readonly carriesOn: boolean;
  /** "of those", 其中: of what was asked before. */
  readonly ofThose: boolean;
  /** Asked with yes or no to be said: 超过80%了吗, "was it above 80 %". */
  readonly whether: boolean;
  /** "are all teams on target": yes or no of all of them is what is asked. */
  readonly every: boolean;
  readonly total: boolean;
  readonly list: boolean;
  /** The words for a list name tickets: "show me the tickets". */
  readonly listsTickets: boolean;
  readonly explain: boolean;
  /** The explanation is to be the query itself. */
  readonly sql: boolean;
  readonly spread: boolean;
  /** "still open": as it stands now, whatever day is named. */
  readonly standsNow: boolean;
  readonly why: boolean;
  readonly change: boolean;
  /** Which way it went, where that was said: beside "the most", what groups are ranked by. */
  readonly way: Way | null;
  readonly chart: ChartWish | null;
  /** "plot csat", 画个图看看: a picture is asked for, which one figure alone does not make. */
  readonly drawn: boolean;
  readonly everyone: boolean;
  /** "all channels": what was asked before of one of them is asked of all. */
  readonly lifted: readonly DimensionId[];
  /** "overall": after a table, the one figure of all that stood there. */
  readonly overall: boolean;
  /** "everything": no condition of before is left. */
  readonly everything: boolean;
  /** "of all teams": those of whom one or a few are asked for. */
  readonly amongAll: boolean;
  /** "the whole company", 全公司: after who led in a team, who leads among all. */
  readonly companywide: boolean;
  /** "everybody", 大家: whoever was named is named no longer, and every other condition stays. */
  readonly peopleOnly: boolean;
  /** 全公司, 大家: a list is of all of it, which not everybody may see. */
  readonly beyondTeam: boolean;
  /** "them": the tickets that were asked about before. */
  readonly them: boolean;
  /** A noun for tickets and nothing else: after another figure, their number. */
  readonly nounAlone: boolean;
  /** "how many", 多少单: the number is asked for, not the tickets. */
  readonly counts: boolean;
  /** One name set against what was asked before ("compared with Harbor?"). */
  readonly against: boolean;
  readonly marker: boolean;
  readonly only: boolean;
  readonly instead: boolean;
  /** Words like "what", "how many", 多少 stood there: the question has a verb of its own. */
  readonly asks: boolean;
  /** A whole English sentence ("what was …", "how is …"), which stands alone. */
  readonly sentence: boolean;
  /** It is asked for outright ("show me faults by product"), and so less of a turn than its words alone. */
  readonly command: boolean;
}

/** What can go wrong on the way from pieces to a frame. */
export type FrameProblem =
  | { readonly p: 'left_over'; readonly words: readonly string[] }
  | { readonly p: 'future' }
  | { readonly p: 'bad_date' | 'backwards'; readonly words: readonly string[] }
  | {
      readonly p: 'which_name';
      readonly index: number;
      readonly text: string;
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly p: 'which_metric';
      readonly text: string;
      readonly metrics: readonly MetricId[];
      /** The words stay: the metric goes before them. */ readonly keep?: true;
    }
  /** A share of a count, or a rate: `text` can mean either. */
  | {
      readonly p: 'which_share';
      readonly text: string;
      readonly rate: MetricId;
      readonly count: MetricId;
    }
  /** A month that is also a name: of the person, or of the month, `beside` the time that does not go with it. */
  | {
      readonly p: 'month_or_name';
      readonly text: string;
      readonly candidates: readonly Candidate[];
      readonly month: DateRange | null;
      readonly beside: string | null;
    }
  | { readonly p: 'which_target'; readonly text: string; readonly options: readonly string[] }
  /** `text`, a time, can mean any of these days. */
  | { readonly p: 'which_range'; readonly text: string; readonly ranges: readonly DateRange[] }
  /** 工单量环比8月 of no days in hand: `range` stands so to those that `text` names, and is the step that runs, if any. */
  | {
      readonly p: 'which_held';
      readonly text: string;
      readonly range: DateRange;
      readonly running: Grain | null;
    }
  /** The same words understood in several ways, the likeliest first. */
  | { readonly p: 'which_frame'; readonly text: string; readonly frames: readonly Frame[] }
  | { readonly p: 'two_ranges'; readonly first: Period; readonly second: Period }
  | { readonly p: 'no_self'; readonly what: 'agent' | 'team' }
  | { readonly p: 'command' }
  | { readonly p: 'stat'; readonly words: readonly string[] };
