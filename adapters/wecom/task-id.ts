// The id of a card with buttons: of its delivery, so that a second attempt is the same card. It is also the card's message id,
// as it is what a press names.
import { createHash } from 'node:crypto';

const PREFIX = 'deskbeat-';

export const taskIdOf = (key: string): string =>
  `${PREFIX}${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;

export const isTaskId = (id: string): boolean => id.startsWith(PREFIX);
