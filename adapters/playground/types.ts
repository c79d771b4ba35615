// What the playground's page and its server tell each other, all plain JSON, and the stage on which it plays.
import type { Block, Button, Card, Tone } from '../../src/cards/card.js';
import type { Form } from '../../src/cards/forms.js';
import type { ChartTheme } from '../../charts/chart.js';

/** The roles that a visitor may step into. */
export type StageRole = 'agent' | 'supervisor' | 'manager' | 'analyst';
export type StageLang = 'zh' | 'en';

export interface StagePerson {
  readonly id: string;
  readonly name: string;
  readonly role: StageRole;
  /** Null for those who belong to no team. */
  readonly team: { readonly id: string; readonly name: string } | null;
}

export interface StageChannel {
  /** Part of its address: letters, digits and `-`. */
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface Suggestion {
  readonly lang: StageLang;
  readonly question: string;
}

/** Everything about the workspace that the page shows before anybody has asked. */
export interface Stage {
  readonly name: Readonly<Record<StageLang, string>>;
  readonly people: readonly StagePerson[];
  readonly channels: readonly StageChannel[];
  /** First questions: of a direct message by role, and of a channel. */
  readonly suggestions: Readonly<Record<StageRole | 'channel', readonly Suggestion[]>>;
}

/** The clock that questions are answered by. */
export interface StageClock {
  readonly now: number;
  readonly zone: string;
  /** It stands still, because the data has grown old: shown on the page. */
  readonly standing: boolean;
  /** Somebody moved it ahead. */
  readonly moved: boolean;
}

/** Where the clock can be moved to: the next nine o'clock, on by an hour or a day, back to the machine's. */
export type ClockStep = 'morning' | 'hour' | 'day' | 'back';

/** What became of a move: `beyond` is further than anything is known of. */
export type Moved = 'moved' | 'beyond';

export interface PlaygroundOptions {
  readonly stage: Stage;
  readonly clock: () => StageClock;
  /** PNG of a chart that was sent, looked up by `chartId`; drawn when somebody looks at it. */
  readonly draw: (chart: ChartOf, look: ChartLook) => Promise<Buffer>;
  /** Moves the clock, for all; what has happened by then has happened, and is told in the rooms. Absent: it can't be moved. */
  readonly move?: (step: ClockStep) => Promise<Moved>;
  /** Where a message could go instead, to be looked at; none where that is not offered. */
  readonly surfaces?: readonly Surface[];
}

/** A place of a chat platform that shows messages in its own way. */
export interface Surface {
  readonly platform: 'slack' | 'dingtalk' | 'wecom';
  readonly name: 'message' | 'app' | 'card' | 'robot' | 'bot';
  /** What would be sent for this card, call by call; nothing is. */
  readonly send: (card: Card) => Promise<readonly SentLook[]>;
}

/** How large something is, in the platform's own unit, and how large it may be. */
export interface SizeOfLook {
  readonly of:
    'blocks' | 'json' | 'text' | 'msgParam' | 'variable' | 'body' | 'content' | 'title' | 'picture';
  readonly unit: 'blocks' | 'characters' | 'bytes';
  readonly size: number;
  readonly limit: number;
}

/** One call of a platform as it would be made. */
export interface SentLook {
  /** `POST slack.com/api/chat.postMessage`: without its query, which may hold a key. */
  readonly call: string;
  readonly payload: unknown;
  readonly sizes: readonly SizeOfLook[];
  /** The names under which the payload refers to a picture. */
  readonly pictures: readonly {
    readonly names: readonly string[];
    readonly chart: ChartOf;
    readonly alt: string;
  }[];
}

/** One surface as the page gets it: pictures are addresses of the page's own. */
export interface Look {
  readonly platform: Surface['platform'];
  readonly surface: Surface['name'];
  readonly parts: readonly (Omit<SentLook, 'pictures'> & {
    readonly pictures: readonly {
      readonly names: readonly string[];
      readonly id: string;
      readonly alt: string;
    }[];
  })[];
}

/** How a picture is wanted: in which theme, and how wide in CSS pixels. */
export interface ChartLook {
  readonly theme: ChartTheme;
  readonly width: number;
}

export type ChartOf = Extract<Block, { readonly kind: 'chart' }>['chart'];

/** A block as the page gets it: a chart is an address and its words. */
export type PageBlock =
  | Exclude<Block, { readonly kind: 'chart' | 'details' | 'buttons' }>
  | { readonly kind: 'buttons'; readonly buttons: readonly PageButton[] }
  | { readonly kind: 'chart'; readonly id: string; readonly alt: string }
  | { readonly kind: 'details'; readonly label: string; readonly blocks: readonly PageBlock[] };

export interface PageCard extends Omit<Card, 'blocks'> {
  readonly tone: Tone;
  readonly blocks: readonly PageBlock[];
}

/** A button that acts brings the form that it opens first, where there is one. */
export type PageButton =
  | Extract<Button, { readonly kind: 'ask' }>
  | (Extract<Button, { readonly kind: 'act' }> & { readonly form: Form | null });

/** One message of a room; `from` null is Deskbeat. */
export type PageMessage = { readonly id: string; readonly room: string; readonly at: number } & (
  { readonly from: string; readonly text: string } | { readonly from: null; readonly card: PageCard }
);

/** What the server pushes to an open page. */
export type PageEvent =
  | {
      readonly kind: 'rooms';
      readonly messages: readonly PageMessage[];
      readonly busy: readonly string[];
      readonly clock: StageClock;
    }
  | { readonly kind: 'message'; readonly message: PageMessage; readonly clock: StageClock }
  /** A card that takes the place of the one of this id. */
  | { readonly kind: 'replaced'; readonly message: PageMessage }
  | { readonly kind: 'clock'; readonly clock: StageClock }
  | { readonly kind: 'busy'; readonly room: string; readonly busy: boolean };
