// A card: one message in a form that every platform can render. Closed unions; texts are ready to read and are *plain*:
// whoever renders a card escapes them for its platform.
import type { Chart } from '../../charts/chart.js';

/** `good`, `warn`, `bad` colour the edge where a platform has one; `plain` is the rest. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad';

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly weight?: 'normal' | 'small' | 'figure' }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns that hold figures are set to the right. */
      readonly numeric: readonly boolean[];
    }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly alt: string }
  | { readonly kind: 'details'; readonly label: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'mention'; readonly personId: string; readonly name: string }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[]; readonly select?: Select };

/** `ask` sends the text as if the person had typed it; `act` names an action of the bot. */
export type Button =
  | { readonly kind: 'ask'; readonly label: string; readonly question: string }
  | { readonly kind: 'act'; readonly label: string; readonly action: string; readonly value: string };

/**
 * The choice that the buttons of a block offer, for platforms that have lists to choose from: what is chosen comes back as the
 * action, with these fields.
 */
export interface Select {
  readonly action: string;
  readonly value: string;
  readonly submit: string;
  /** Beside what is offered: words of one's own. */
  readonly hint?: string;
  /** At least one, each with at least one choice. */
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
    readonly initial?: string;
  }[];
}

export interface Card {
  /** One line; what notifications and lists show. */
  readonly title: string;
  readonly tone: Tone;
  readonly lang: 'zh' | 'en';
  readonly blocks: readonly Block[];
}
