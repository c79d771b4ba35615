// The port: all that the bot knows of a chat platform. One folder beside this file per platform, each with the same few files.
import type { Card } from '../src/cards/card.js';

/** A message that reached the bot, already verified and parsed. */
export interface IncomingMessage {
  readonly platform: string;
  /** The platform's own id of the message: what duplicates are known by. */
  readonly id: string;
  /** Where the answer goes: `playground:ROOM`, `slack:C…`, `wecom:user/…`. */
  readonly address: string;
  /** Questions of one conversation share it; follow-ups refer to it. */
  readonly thread: string;
  /** Who wrote, in the platform's own terms; null where the platform does not say. */
  readonly sender: string | null;
  readonly text: string;
  /** A direct message, or a room with several readers. */
  readonly direct: boolean;
}

/** What a platform said of a message that was sent. */
export type Receipt =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'later'; readonly afterMs: number };

export interface Platform {
  readonly name: string;
  /** Begins to listen; every message goes to `receive`, which returns at once and never throws. */
  start(receive: (message: IncomingMessage) => void): Promise<void>;
  send(address: string, card: Card): Promise<Receipt>;
  stop(): Promise<void>;
}
