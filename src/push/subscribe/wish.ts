// What somebody wants to be told by the bot of its own accord, as it was said: a report at certain times, or an alert when
// something happens. What it is about stays a question in words, for the reader of questions to understand.

/** Where it goes: to the room (or person) that it is said in, to the person alone, or to a channel that was named. */
export type Place =
  | { readonly kind: 'here' }
  | { readonly kind: 'me' }
  /** `#cs-leads`, `<#C0123>` or an address such as `wecom:robot/ops`. */
  | { readonly kind: 'named'; readonly name: string };

/** What makes it ring. Values are in the unit that was said; the metric's own is settled with the metric. */
export type Condition =
  | { readonly kind: 'threshold'; readonly side: 'above' | 'below'; readonly value: Quantity }
  /** Against the period before of the same kind. */
  | { readonly kind: 'change'; readonly way: 'up' | 'down' | 'either'; readonly by: Quantity }
  /** Against the metric's own rhythm. */
  | { readonly kind: 'anomaly'; readonly way: 'up' | 'down' | 'either' }
  /** Data stopped coming in. */
  | { readonly kind: 'silence' };

export interface Quantity {
  readonly value: number;
  /** `points`: percentage points; `cases`: 20 tickets, 5件; `number`: a bare number. */
  readonly unit: 'percent' | 'points' | 'seconds' | 'cases' | 'number';
}

/** The periods in which an alert looks. */
export type Step = 'day' | 'week' | 'month';

export interface Schedule {
  /** Five fields. */
  readonly cron: string;
  /** How often: what a report speaks of when its question names no time. */
  readonly every: Step;
}

export type Wish =
  | { readonly kind: 'report'; readonly question: string; readonly schedule: Schedule; readonly place: Place }
  | {
      readonly kind: 'alert';
      /** Empty for `silence`. */
      readonly question: string;
      readonly condition: Condition;
      readonly step: Step;
      /** How many periods in a row it has to hold: 1 unless said. */
      readonly hold: number;
      readonly place: Place;
    };

export type WishReading =
  | { readonly status: 'wish'; readonly wish: Wish }
  /** It is no wish: an ordinary question, or something else. */
  | { readonly status: 'none' }
  /** A wish whose part was not understood. */
  | { readonly status: 'unclear'; readonly what: 'time' | 'condition' | 'subject' };
