// The port: all that the bot knows of a chat platform. One folder beside this file per platform, each with the same few files.
// A card goes out in three steps: `render` makes parts of it (pure), the outbox keeps them, `send` delivers one part.
import type { Chart } from '../charts/chart.js';
import type { Card } from '../src/cards/card.js';

/** Plain JSON: it is kept in the outbox between rendering and sending, and checked by the adapter when it comes back. */
export type Json = unknown;

/** A member of the organisation, somebody from outside, or a program. Only members get figures. */
export type SenderKind = 'member' | 'guest' | 'bot';

interface FromSomebody {
  readonly platform: string;
  /** The platform's own id of what came in: what duplicates are known by, across restarts. */
  readonly id: string;
  /** Other ids of the same thing, where a platform tells of one message twice (Slack: `app_mention` and `message`). */
  readonly alsoKnownAs?: readonly string[];
  /** Where the answer goes: `playground:ROOM`, `slack:C…`, `wecom:user/…`. */
  readonly address: string;
  /** Questions of one conversation share it; follow-ups refer to it. */
  readonly thread: string;
  /** The conversation that this thread branched off: what that was about counts until something was asked here. */
  readonly after?: string;
  /** The message that the thread hangs below, as `Receipt.messageId` names it, where that may be one of ours. */
  readonly under?: string;
  /** The answer stands alone, and a thread of several people may come to hang below it. */
  readonly isRoot?: boolean;
  /** Who it came from, as the platform's user id; null where the platform does not say. */
  readonly sender: string | null;
  /** Absent: a member. */
  readonly senderKind?: SenderKind;
  /** The organisation of the sender on the platform (Slack team, corp id), where user ids are unique only within it. */
  readonly tenant?: string;
  /** A direct message, or a room with several readers. */
  readonly direct: boolean;
  /** What the platform needs for an answer to just this (a thread, a session's address, a request id). Goes back with the reply. */
  readonly reply?: Json;
}

/**
 * Takes what came in, never throws or rejects. True when it is kept, so that a crash loses nothing: the moment to acknowledge it.
 * False when it could not be kept: unacknowledged it comes again.
 */
export type Receive = (incoming: Incoming) => void | Promise<boolean>;

/** A message that reached the bot, already verified and parsed; a press of an `ask` button is one too. */
export interface IncomingMessage extends FromSomebody {
  readonly kind?: 'message';
  /** Without the mention of the bot that it may begin with. */
  readonly text: string;
}

/** A press of an `act` button, or a form that was handed in. */
export interface IncomingAction extends FromSomebody {
  readonly kind: 'action';
  /** As in the card's button. */
  readonly action: string;
  readonly value: string;
  /** What was filled in, by the form's field names; empty without a form. */
  readonly fields: Readonly<Record<string, string>>;
  /** The message that the button stands in, as `Receipt.messageId` named it; null where the platform does not say. */
  readonly messageId: string | null;
  /** In which language the button was shown; absent where the platform does not say. */
  readonly lang?: 'zh' | 'en';
  /** Its form is open before the person already: nothing of it has to be asked. */
  readonly form?: 'open';
}

/** Somebody opened the bot's own page or its direct chat for the first time: a greeting is due, or their home card. */
export interface IncomingVisit extends FromSomebody {
  readonly kind: 'visit';
  readonly place: 'home' | 'chat';
}

export type Incoming = IncomingMessage | IncomingAction | IncomingVisit;

/** A chart of a part. It is drawn when the part is sent; the part goes out without it where that fails. */
export interface Picture {
  /** Of the chart's content and size: the same chart has the same id (pictureId). */
  readonly id: string;
  readonly chart: Chart;
  readonly alt: string;
}

/** One call of the platform, as it will be made. */
export interface Part {
  /** The adapter's own name of the call: `message`, `image`, `card`… */
  readonly kind: string;
  /** The body as the call takes it; how a picture is referred to in it is the adapter's business. */
  readonly body: Json;
  readonly pictures: readonly Picture[];
  /** A picture in a message of its own: when it can't be sent, the rest stands without it. */
  readonly optional: boolean;
}

/** A part on its way. */
export interface Outgoing {
  /** The same over all attempts, different for every part: what a platform's duplicate check is fed with. */
  readonly key: string;
  readonly address: string;
  readonly part: Part;
  /** The `reply` of what this answers; null for what the bot says by itself. */
  readonly reply: Json | null;
  /** From 1. */
  readonly attempt: number;
  /** An earlier attempt may have arrived: its end is not known (a crash, a time-out after sending). Look before sending again. */
  readonly uncertain: boolean;
  /** The message that this replaces, by its `Receipt.messageId`; null for a new one. */
  readonly replaces: string | null;
  /** PNG; null where it can't be drawn. */
  picture(id: string): Promise<Uint8Array | null>;
  /** A signed address that everybody can open, for a while; null where the bot can't be reached from outside. */
  pictureUrl(id: string): string | null;
  /** What an upload of this key is known by on the platform (a media id), while it is valid. */
  uploaded(key: string): Promise<string | null>;
  /** @param validMs how long the platform keeps it; null for good */
  remember(key: string, id: string, validMs: number | null): Promise<void>;
}

/** What a platform said of a part that was sent. */
export type Receipt =
  /** `note`: what the reader should know, for example that somebody was left out. */
  | { readonly outcome: 'sent'; readonly messageId: string; readonly note?: string }
  /**
   * For good: nobody will get it. `code` is the platform's own. `because` content: its check of what is said would not have it.
   * `whole`: said of a call for several addresses, none of which it may be about.
   */
  | {
      readonly outcome: 'refused';
      readonly reason: string;
      readonly code?: string;
      readonly because?: 'content';
      readonly whole?: boolean;
    }
  /**
   * Nothing of ours is let in by this access until somebody mends it (a wrong secret, a missing permission, an address that is not
   * trusted). It has certainly not arrived, and waits for that without growing old by attempts.
   */
  | { readonly outcome: 'barred'; readonly reason: string; readonly code?: string }
  /**
   * Certainly not arrived, may be tried again. `whole`: the platform is down or throttles everything, not this address only.
   * `busy`: we were too fast (no fault of theirs: no reason to break the circuit). `pace`: the rate that is used up, by a Pace's
   * key: nothing else that counts for it goes before.
   */
  | {
      readonly outcome: 'later';
      readonly afterMs: number;
      readonly reason?: string;
      readonly whole?: boolean;
      readonly busy?: boolean;
      readonly pace?: string;
    }
  /** It may have arrived. */
  | { readonly outcome: 'unknown'; readonly reason: string };

/** At most `count` parts in any `perMs`, for all parts whose pace has this key. */
export interface Pace {
  readonly key: string;
  readonly count: number;
  readonly perMs: number;
}

/** A monthly budget of the organisation, and how many of it a part uses. */
export interface Budget {
  readonly key: string;
  readonly perMonth: number;
  readonly uses: number;
}

/** How buttons that act come back: by a press, or as "reply 2"; `none` where nobody can answer (group robots). */
export type ButtonStyle = 'pressed' | 'numbered' | 'none';

/** One thing that `doctor` looked at on the platform. Texts name the console page where it is switched on. */
export interface Probe {
  readonly state: 'good' | 'hint' | 'bad';
  readonly about: string;
  readonly text: string;
}

/** What is known of a platform user. `email` only where the platform vouches for it. */
export interface Profile {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly kind: SenderKind;
}

export interface Platform {
  readonly name: string;
  /** Whether this address is one of this platform (and of what is set up of it). */
  serves(address: string): boolean;
  /** The address of a user's direct chat; null where it can't be written to. */
  directAddress(userId: string): string | null;
  /** The card as this address will get it, within every limit by construction. Pure; never empty. */
  render(card: Card, address: string): readonly Part[];
  buttons(address: string): ButtonStyle;
  /** Buttons that are pressed there may have to go out as numbers all the same (a card that can't be made): a number alone presses one. */
  mayNumber?(address: string): boolean;
  /** The documented rates that a part to this address counts for. */
  paces(address: string, part: Part): readonly Pace[];
  /** What the organisation may send in a month; empty where nothing is counted. */
  budget(part: Part): readonly Budget[];
  /** Begins to listen; what came in goes to `receive`, whose work is done later. */
  start(receive: Receive): Promise<void>;
  /** Delivers one part; failures of the world are receipts, never thrown. */
  send(outgoing: Outgoing): Promise<Receipt>;
  /** By what parts for this address get in (the keys of an application, a robot's): what is barred is barred for all of it. Absent: all by one. */
  access?(address: string): string;
  /** To how many addresses such a part may go by one call. Absent: each by a call of its own. */
  joins?(address: string, part: Part): number;
  /** Delivers parts that differ in key and address only, at most as many as `joins` says, by one call. A receipt for each, in order. */
  sendTogether?(outgoings: readonly Outgoing[]): Promise<readonly Receipt[]>;
  /** A sign that an answer is under way; nothing where the platform has none. Never throws. */
  thinking(message: IncomingMessage): Promise<void>;
  /** Who reads a room, as user ids; null where the platform does not say. */
  members(address: string): Promise<readonly string[] | null>;
  profile(userId: string): Promise<Profile | null>;
  /** For `doctor`: calls the platform and says what works, what is missing and where it is switched on. */
  probe(): Promise<readonly Probe[]>;
  /** Null when it is connected; else a sentence that says what is not. */
  unready(): string | null;
  stop(): Promise<void>;
}
