// A platform of paper for the tests of pushes: every address `paper:…` is its own, a card becomes one part that holds its text.
import type { Platform } from '../../adapters/platform.js';
import { sendsOnly } from '../../adapters/sends-only.js';
import { plainText } from '../../src/cards/plain-text.js';

export const paper: Platform = sendsOnly({
  name: 'paper',
  serves: (address) => address.startsWith('paper:'),
  directAddress: (userId) => `paper:${userId}`,
  render: (card) => [{ kind: 'text', body: plainText(card), pictures: [], optional: false }],
  send: async () => ({ outcome: 'sent', messageId: '1' }),
});
