// The id of a card with buttons: of its delivery, so that a second attempt is the same card. It is also the card's message id,
// as it is what a press names.
import { createHash } from 'node:crypto';

const PREFIX = 'deskbeat-';

export const taskIdOf = (key: string): string =>
  `${PREFIX}${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;

export const isTaskId = (id: string): boolean => id.startsWith(PREFIX);

/** Whoever lists deliveries reads it. */
export const ALREADY_THERE = 'arrived with an earlier attempt: its card id is taken (40058)';

/**
 * Whether a card is refused because an earlier attempt of it has arrived: its id is taken. The code also means "a field is too
 * long or wrong", but cards are within their limits by construction, and one that had a wrong field was never taken before.
 */
export const isCardAlreadyThere = (
  code: number | string | null,
  { uncertain }: { readonly uncertain: boolean },
): boolean => uncertain && code === 40058;
