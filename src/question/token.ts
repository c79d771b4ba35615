// What a stretch of a question can mean, before the question as a whole is understood. A closed union: the lexicons and the
// parsers make these, interpret/ uses them up. Whatever is not used up in the end was not understood.
import type { Bilingual, DimensionId, MetricId, Stat } from '../metrics/metric.js';
import type { Grain, Weekday } from '../time/local-date.js';
import type { TicketType } from '../tickets/rows.js';
import type { ChartWish } from './plan.js';
import type { TimeSpan } from './time/combine.js';

/** Which end of an order a superlative asks for; `best`, `worst`, `fast`, `slow` wait for the metric's direction. */
export type Extreme = 'max' | 'min' | 'best' | 'worst' | 'fast' | 'slow';

/** Which way something went; `better`, `worse` wait for the metric's direction. */
export type Way = 'up' | 'down' | 'better' | 'worse';

/** One thing that a name can stand for. */
export interface Candidate {
  readonly dim: DimensionId;
  /** The values in the store that the name covers: one, or several spellings of one thing. */
  readonly values: readonly (string | number)[];
  /** How to say it so that it is read as nothing else. */
  readonly label: Bilingual;
}

/** The unit that stood beside a number; 分 is a minute or a mark. Null where there was none. */
export type SaidUnit =
  'percent' | 'per_mille' | 'seconds' | 'score' | 'minutes_or_score' | 'count' | 'currency' | null;

export type Meaning =
  | {
      readonly k: 'metric';
      readonly metric: MetricId;
      /** "average resolution time" says its statistic. */
      readonly stat?: Stat;
      /** "still open": as it stands now, whatever day is named. */
      readonly now?: true;
    }
  /** "reopened", 采纳: a metric together with a word for a share ("% reopened"), nothing without. */
  | { readonly k: 'share_of'; readonly metric: MetricId }
  /** 投诉, "faults": a metric by itself, a filter on the type beside another metric. */
  | { readonly k: 'type'; readonly type: TicketType; readonly metric: MetricId | null }
  | { readonly k: 'name'; readonly candidates: readonly Candidate[] }
  /** `hours`: of these days only the hours from the first to the last of the two ("last night"). */
  | { readonly k: 'time'; readonly span: TimeSpan; readonly hours?: readonly [number, number] }
  /** Two ranges that a comparison sets against each other come as two `time`s; these name the other one by its relation. */
  | { readonly k: 'previous'; readonly grain?: Grain }
  | { readonly k: 'year_earlier'; readonly noun?: true }
  | { readonly k: 'stat'; readonly stat: Stat }
  | { readonly k: 'dim'; readonly dim: DimensionId; readonly plural?: boolean }
  /** `asked`: 哪几天, the step is what is asked for. */
  | { readonly k: 'grain'; readonly grain: Grain; readonly asked?: true }
  /** "weekly", 逐日: a step of time and the wish to follow it, in one word. */
  | { readonly k: 'every'; readonly grain: Grain }
  /** "by", "per", 各, 分. */
  | { readonly k: 'each' }
  | { readonly k: 'which'; readonly plural: boolean }
  | { readonly k: 'who'; readonly plural: boolean }
  | { readonly k: 'extreme'; readonly extreme: Extreme; readonly metric?: MetricId }
  | {
      readonly k: 'top';
      readonly end: 'top' | 'bottom';
      readonly count: number | null;
      /** "best", "worst": by the metric's better side. */
      readonly judged?: true;
    }
  /** A count standing by itself: "3" of "the 3 slowest". */
  | { readonly k: 'count'; readonly count: number }
  /** 最急的5张, "the 5 most urgent": of a list of tickets, how many from its front. */
  | { readonly k: 'urgent'; readonly count: number | null }
  | { readonly k: 'sorted'; readonly order: 'asc' | 'desc' | 'best' | 'worst' }
  | { readonly k: 'ranking' }
  /** `into`: 排进, "make it into": asks for a place only beside "the top 5". */
  | { readonly k: 'place'; readonly into?: true; /** Only of somebody who is named. */ readonly whose?: true }
  /** "where": joins what is listed to the figure that picks it. */
  | { readonly k: 'where' }
  | { readonly k: 'self' }
  | { readonly k: 'my_team' }
  /** `dim`: "all channels" lifts a filter on that dimension; without one, on people and teams. `whole`: one figure of all. */
  | { readonly k: 'everyone'; readonly dim?: DimensionId; readonly whole?: true }
  | { readonly k: 'and' }
  | { readonly k: 'versus' }
  | { readonly k: 'change'; readonly weak?: true; readonly way?: Way }
  | { readonly k: 'not' }
  /** "or", 或者: the values are taken together. */
  | { readonly k: 'or' }
  /** "the other teams", 其他: says again what a "not" has said. */
  | { readonly k: 'others' }
  /** Stands behind what it leaves out: "… excluded", …除外. */
  | { readonly k: 'not_behind' }
  /** Closes a 除…以外. */
  | { readonly k: 'not_end' }
  | { readonly k: 'only' }
  | { readonly k: 'instead' }
  | { readonly k: 'total' }
  | { readonly k: 'trend' }
  | { readonly k: 'list' }
  | { readonly k: 'ticket_noun' }
  /** 手上, "on my plate": of tickets, those that are still open. */
  | { readonly k: 'at_hand' }
  /** `sql`: by the query itself. `bare`: 是什么, which explains a metric that stands alone and asks for the figure of any other. */
  | { readonly k: 'explain'; readonly sql?: true; readonly bare?: 'behind' | 'before' }
  /** "what is": explains a bare metric, asks for the figure of anything else. */
  | { readonly k: 'what_is' }
  | { readonly k: 'spread' }
  | { readonly k: 'why' }
  | { readonly k: 'chart'; readonly wish: ChartWish }
  /** "under 80 %", 超过30分钟: which groups are asked for. */
  | {
      readonly k: 'having';
      readonly than: 'value';
      /** `better`, `worse` wait for the metric's direction; `reached`, `unreached` for whether it is a time, which is to come down to it. */
      readonly side: 'above' | 'below' | 'better' | 'worse' | 'reached' | 'unreached';
      readonly value: number;
      readonly unit: SaidUnit;
      readonly inclusive: boolean;
    }
  | {
      readonly k: 'having';
      readonly than: 'target';
      readonly side: 'above' | 'below' | 'met' | 'missed';
    }
  /** 达标了吗, "are we meeting the target": whether one figure meets its own. */
  /** `part`: "hit our … target" says it in two words that mean nothing without each other. */
  | { readonly k: 'target'; readonly part?: 'noun' | 'verb' }
  /** 占, "as a share of the whole": a part of all. */
  | { readonly k: 'share' }
  /** "affects", 相关性: whether two metrics go together. */
  | { readonly k: 'relate' }
  /** "slow response", 响应慢: what may affect another figure; no metric by itself. */
  | { readonly k: 'slow'; readonly metric: MetricId }
  | { readonly k: 'business' }
  | { readonly k: 'elapsed' }
  | { readonly k: 'weekdays'; readonly which: 'weekend' | 'workday' | Weekday }
  | { readonly k: 'hours'; readonly from: number; readonly to: number }
  /** 呢, "what about", "and": announces a follow-up. */
  | { readonly k: 'follow_up' }
  /** "rate", 率, 量: says what sort of figure is meant, and must agree with the metric. */
  | { readonly k: 'figure'; readonly figure: 'rate' | 'count' | 'duration' | 'score' }
  /** "received", 新增: the date of creation is meant; must agree with the metric. */
  | { readonly k: 'created' }
  /** A word for which several metrics are about equally likely: asked back. */
  | { readonly k: 'either'; readonly metrics: readonly MetricId[] }
  /** "undo", 回到上一个: back to what the conversation was about before its last change. */
  | { readonly k: 'undo' }
  /** "the second one": of what the last answer showed; -1 is the last of it. */
  | { readonly k: 'nth'; readonly nth: number }
  /** "those", 其中, 那边: what was asked about before; nothing without it. */
  | { readonly k: 'those' }
  /** "both", 这两个产品: what was asked about last and what before it. */
  | { readonly k: 'both'; readonly dim?: DimensionId }
  /** `one`: 他, "she": a single person. */
  | { readonly k: 'pronoun'; readonly one?: true }
  /** "its", 这个产品: a thing that was named before. */
  | { readonly k: 'it' }
  | { readonly k: 'also' }
  /** 这条线, 那边: says again what the name before it is (`dims`, null for any); `within`: or those in it, where they are ranked. */
  | { readonly k: 'called'; readonly dims: readonly DimensionId[] | null; readonly within?: true }
  /** Known words whose sum is a figure that there is not ("how many customers"). */
  | { readonly k: 'blocked' }
  | { readonly k: 'command' }
  | { readonly k: 'forecast' }
  | { readonly k: 'filler' }
  | { readonly k: 'possessive' };

/** A stretch `[start, end)` of the normalised text and all that it can mean by itself. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  /** A name of the workspace that goes before the words of its letters (names-first.ts). */
  readonly whole?: true;
}

/** A match that segmentation has settled on, or a stretch that nothing explains. */
export type Token =
  | (Match & { readonly known: true; readonly text: string })
  | { readonly known: false; readonly start: number; readonly end: number; readonly text: string };

/** Whether a piece can mean one of `kinds`; an unknown one, or none at all, means nothing. */
export const canMean = (token: Token | undefined, ...kinds: readonly Meaning['k'][]): boolean =>
  token?.known === true && token.meanings.some(({ k }) => kinds.includes(k));

/** Some stretch of the text is no known word. */
export const hasUnknown = (tokens: readonly Token[]): boolean => tokens.some((token) => !token.known);
/** How many characters are no known word. */
export const unknownLength = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => sum + (token.known ? 0 : token.end - token.start), 0);
