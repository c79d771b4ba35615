// What came in, as the store keeps it until it is answered. What comes back is checked: an older version may have written it.
import { z } from 'zod';
import type { Incoming } from '../../adapters/platform.js';

const from = {
  platform: z.string(),
  id: z.string(),
  alsoKnownAs: z.array(z.string()).exactOptional(),
  address: z.string(),
  thread: z.string(),
  after: z.string().exactOptional(),
  under: z.string().exactOptional(),
  isRoot: z.boolean().exactOptional(),
  sender: z.string().nullable(),
  senderKind: z.enum(['member', 'guest', 'bot']).exactOptional(),
  tenant: z.string().exactOptional(),
  direct: z.boolean(),
  reply: z.unknown().optional(),
};
const shape = z.union([
  z.object({
    ...from,
    kind: z.literal('action'),
    action: z.string(),
    value: z.string(),
    fields: z.record(z.string(), z.string()),
    messageId: z.string().nullable(),
    lang: z.enum(['zh', 'en']).exactOptional(),
    form: z.literal('open').exactOptional(),
  }),
  z.object({ ...from, kind: z.literal('visit'), place: z.enum(['home', 'chat']) }),
  z.object({ ...from, kind: z.literal('message').exactOptional(), text: z.string() }),
]);

/** Null where it can't be read. */
export function incomingFromJson(json: string): Incoming | null {
  try {
    const parsed = shape.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
