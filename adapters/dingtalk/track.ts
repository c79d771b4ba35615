// What a message is known by where DingTalk can tell one that it has already: the same over all attempts.
import { createHash } from 'node:crypto';

/** A webhook's `msgUuid`. @param key of the delivery's part */
export const uuidOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

/** A card's `outTrackId`. */
export const trackIdOf = (key: string): string => `deskbeat-${uuidOf(key)}`;

/** Whether a receipt's message id is a card, which alone can be changed. */
export const isTrackId = (messageId: string): boolean => messageId.startsWith('deskbeat-');
