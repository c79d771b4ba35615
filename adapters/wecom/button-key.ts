// What the key of a card's button holds: the question that it asks, or the action that it is for.
import type { Button } from '../../src/cards/card.js';
import { CARD } from './limits.js';

export type Press =
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'act'; readonly action: string; readonly value: string };

/** Null when it does not fit: 1,024 bytes. */
export function keyOf(button: Button): string | null {
  const key = button.kind === 'ask' ? `ask:${button.question}` : `act:${button.action}:${button.value}`;
  return Buffer.byteLength(key) <= CARD.keyBytes ? key : null;
}

/** What a list is known by: the field of an action's form, as other buttons of its card come back with it too. */
export const listKeyOf = (action: string, field: string): string => `${action}.${field}`;

/** What was chosen, by the fields of this action's form; lists of other actions are left out. */
export const chosenFor = (
  action: string,
  chosen: readonly (readonly [key: string, value: string])[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    chosen.flatMap(([key, value]) =>
      key.startsWith(`${action}.`) && value !== '' ? [[key.slice(action.length + 1), value]] : [],
    ),
  );

/** Null for a key that is none of ours. */
export function pressOf(key: string): Press | null {
  if (key.startsWith('ask:') && key.length > 4) return { kind: 'ask', question: key.slice(4) };
  const match = /^act:([^:]+):([\s\S]*)$/.exec(key);
  const [, action, value] = match ?? [];
  return action === undefined || value === undefined ? null : { kind: 'act', action, value };
}
