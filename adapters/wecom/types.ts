// The shapes that are ours: what an answer goes back with, and what a rendered part holds. Both come back from the store as
// unknown JSON and are checked here.
import { z } from 'zod';

/** The `reply` of what came in. */
export const Reply = z.discriminatedUnion('via', [
  z.object({
    via: z.literal('app'),
    /** The card that was pressed, and the code that updates it once. */
    card: z.object({ taskId: z.string(), responseCode: z.string() }).nullable(),
  }),
  z.object({
    via: z.literal('bot'),
    /** What the connection's frame was called. */
    reqId: z.string(),
    what: z.enum(['message', 'welcome', 'card']),
    /** When it came in, ms since the epoch. */
    at: z.number(),
    /** The card that was pressed. */
    taskId: z.string().nullable(),
  }),
]);
export type Reply = z.infer<typeof Reply>;

const TemplateCard = z.looseObject({ card_type: z.string() });

/** What a part holds: the body of the call, without whom it goes to. A picture stands as its id. */
export const Body = z.discriminatedUnion('msgtype', [
  z.object({
    msgtype: z.literal('text'),
    text: z.object({ content: z.string(), mentioned_list: z.array(z.string()).optional() }),
  }),
  z.object({ msgtype: z.literal('markdown'), markdown: z.object({ content: z.string() }) }),
  z.object({ msgtype: z.literal('markdown_v2'), markdown_v2: z.object({ content: z.string() }) }),
  z.object({ msgtype: z.literal('image'), image: z.object({ picture: z.string() }) }),
  z.object({ msgtype: z.literal('template_card'), template_card: TemplateCard }),
]);
export type Body = z.infer<typeof Body>;
