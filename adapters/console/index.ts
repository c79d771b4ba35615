// The terminal as a platform: `console:` prints a card as plain text. It only shows; nobody answers there.
import { z } from 'zod';
import { plainText } from '../../src/cards/plain-text.js';
import type { Platform } from '../platform.js';

const bodyShape = z.object({ text: z.string() });

/** @param print writes lines for a person to read */
export const createConsole = (print: (text: string) => Promise<void>): Platform => ({
  name: 'console',
  serves: (address) => address.startsWith('console:'),
  directAddress: () => null,
  render: (card) => [{ kind: 'text', body: { text: plainText(card) }, pictures: [], optional: false }],
  buttons: () => 'none',
  paces: () => [],
  budget: () => [],
  start: async () => undefined,
  send: async ({ key, part }) => {
    const body = bodyShape.safeParse(part.body);
    if (!body.success) return { outcome: 'refused', reason: 'it was not rendered for a terminal' };
    await print(body.data.text);
    return { outcome: 'sent', messageId: key };
  },
  thinking: async () => undefined,
  members: async () => null,
  profile: async () => null,
  probe: async () => [],
  unready: () => null,
  stop: async () => undefined,
});
