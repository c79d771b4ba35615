// A card sent to a platform directly: rendered and sent part by part, with nothing kept and nothing drawn.
import type { Platform, Receipt } from '../../adapters/platform.js';
import type { Card } from '../../src/cards/card.js';

/** The receipt of the last part. */
export async function post(platform: Platform, address: string, card: Card): Promise<Receipt> {
  let receipt: Receipt = { outcome: 'unknown', reason: 'nothing was sent' };
  for (const part of platform.render(card, address)) {
    receipt = await platform.send({
      key: '',
      address,
      part,
      reply: null,
      attempt: 1,
      uncertain: false,
      replaces: null,
      picture: async () => null,
      pictureUrl: () => null,
      uploaded: async () => null,
      remember: async () => undefined,
    });
  }
  return receipt;
}
