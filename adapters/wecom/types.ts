// The shapes that are ours: what an answer goes back with, and what a rendered part holds. Both come back from the store as
// unknown JSON and are checked here.
import { z } from 'zod';

/** The `reply` of what came in. */
export const Reply = z.discriminatedUnion('via', [
  z.object({
    via: z.literal('app'),
    /** The card that was pressed, and the code that updates it once. */
    card: z
      .object({
        taskId: z.string(),
        responseCode: z.string(),
        /** A form was handed in: its card is done with. */
        submitted: z.exactOptional(z.literal(true)),
      })
      .nullable(),
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
    submitted: z.exactOptional(z.literal(true)),
  }),
]);
export type Reply = z.infer<typeof Reply>;

const TemplateCard = z.looseObject({ card_type: z.string() });

/** A `news_notice` before its picture has an address. */
const NoticeCard = z.object({
  card_type: z.literal('news_notice'),
  main_title: z.object({ title: z.string(), desc: z.exactOptional(z.string()) }),
  card_image: z.object({ picture: z.string() }),
  horizontal_content_list: z.exactOptional(z.array(z.object({ keyname: z.string(), value: z.string() }))),
});
export type Notice = Omit<z.infer<typeof NoticeCard>, 'card_image'> & { readonly picture: string };

/** Null for a card that is none, or complete as it stands. */
export function noticeIn(card: Readonly<Record<string, unknown>>): Notice | null {
  const read = NoticeCard.safeParse(card);
  if (!read.success) return null;
  const { card_image: image, ...rest } = read.data;
  return { ...rest, picture: image.picture };
}

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
  z.object({
    msgtype: z.literal('news'),
    news: z.object({ picture: z.string(), title: z.string(), description: z.string() }),
  }),
]);
export type Body = z.infer<typeof Body>;
