// The terminal as a platform: `console:` prints a card as plain text. It only shows; nobody answers there.
import { z } from 'zod';
import { plainText } from '../../src/cards/plain-text.js';
import type { Platform } from '../platform.js';
import { sendsOnly } from '../sends-only.js';

const bodyShape = z.object({ text: z.string() });

/** @param print writes lines for a person to read */
export const createConsole = (print: (text: string) => Promise<void>): Platform =>
  sendsOnly({
    name: 'console',
    serves: (address) => address.startsWith('console:'),
    render: (card) => [{ kind: 'text', body: { text: plainText(card) }, pictures: [], optional: false }],
    send: async ({ key, part }) => {
      const body = bodyShape.safeParse(part.body);
      if (!body.success) return { outcome: 'refused', reason: 'it was not rendered for a terminal' };
      await print(body.data.text);
      return { outcome: 'sent', messageId: key };
    },
  });
