// What goes between our own steps: addresses taken apart, bodies of parts (checked when they come back from the outbox), what a
// reply needs.
import { z } from 'zod';

export const PLATFORM = 'dingtalk';

export type Place =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'robot'; readonly id: string };

const ADDRESS = /^dingtalk:(user|group|robot)\/(\S{1,256})$/;

/** An address of this platform; null for anything else. */
export function placeOf(address: string): Place | null {
  const found = ADDRESS.exec(address);
  const id = found?.[2];
  if (id === undefined) return null;
  switch (found?.[1]) {
    case 'user':
      return { kind: 'user', id };
    case 'group':
      return { kind: 'group', id };
    default:
      return { kind: 'robot', id };
  }
}

export const addressOf = (place: Place): string => `${PLATFORM}:${place.kind}/${place.id}`;

/** An outsider's id: it names them in what comes in, but nothing can be sent to it. */
export const isOutsider = (userId: string): boolean => userId.startsWith('$:');

/** Where a mention stands in a text; what is put there depends on the call. Users' texts never hold this character. */
export const MENTION = '\u{E000}';
/** Where the address of a picture stands in a robot's text. */
export const PICTURE = '\u{E001}';

const Mention = z.object({
  /** Null: a person without an id here, who is only named. */
  id: z.string().nullable(),
  /** Markdown, safe already. */
  name: z.string(),
});
export type Mention = z.infer<typeof Mention>;

/** Markdown for a person, a group, or a group robot. The n-th MENTION of the text is the n-th of the list. */
export const MarkdownBody = z.object({
  title: z.string(),
  text: z.string(),
  mentions: z.array(Mention).readonly(),
});
export type MarkdownBody = z.infer<typeof MarkdownBody>;

/** A picture alone, by its id. */
export const ImageBody = z.object({ picture: z.string() });
export type ImageBody = z.infer<typeof ImageBody>;

/** The variables of a card template, and who is mentioned beside it. */
export const CardBody = z.object({
  params: z.record(z.string(), z.string()),
  atUserIds: z.array(z.string()).readonly(),
  picture: z.string().nullable(),
});
export type CardBody = z.infer<typeof CardBody>;

/** Goes with what came in and back with its answer. The address is a secret: it needs no token. */
export const Reply = z.object({
  webhook: z.string(),
  expiresAt: z.number(),
  /** The question, for a sign below it. */
  message: z.string().optional(),
  conversation: z.string().optional(),
});
export type Reply = z.infer<typeof Reply>;
