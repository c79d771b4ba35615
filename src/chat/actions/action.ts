// What an action is: something that a press of a button does. One file per name in this folder (or a handler that push brings),
// one line in the registry.
import type { Kysely } from 'kysely';
import type { IncomingAction } from '../../../adapters/platform.js';
import type { Person } from '../../access/principal.js';
import type { Database } from '../../store/schema.js';
import type { Lang } from '../../text/lang.js';
import type { Instant } from '../../time/instant.js';
import type { ConverseDeps } from '../converse.js';
import type { ChatDeps, Names } from '../deps.js';
import type { Said } from '../said.js';

export interface ActionContext {
  readonly incoming: IncomingAction;
  /** Who pressed; always somebody known and active. */
  readonly who: Person;
  readonly lang: Lang;
  readonly now: Instant;
  /** For looking things up; what changes goes into `Said.change`. */
  readonly db: Kysely<Database>;
  readonly deps: ConverseDeps;
  /** For what reaches beyond the person: other rooms, platforms. */
  readonly chat: ChatDeps;
  readonly names: Names;
  /** The key of the message in which the button stands, for a card that takes its place; null where that is not known. */
  readonly pressedKey: string | null;
}

/** Null: the button is of no use any more, and the person is told so kindly. */
export type ActionHandler = (context: ActionContext) => Promise<Said | null>;

export type Actions = Readonly<Record<string, ActionHandler>>;
