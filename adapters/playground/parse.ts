// A posted message, from unknown JSON to what the bot understands.
import { z } from 'zod';
import type { IncomingMessage } from '../platform.js';
import { LIMITS } from './limits.js';
import type { Stage } from './types.js';
import { PLATFORM, addressOf, findRoom, isIn } from './verify.js';

const Post = z.object({
  /** Made by the page: what a message sent twice is known by. */
  id: z.string().regex(/^[\w-]{8,64}$/),
  as: z.string().max(64),
  room: z.string().max(80),
  text: z.string(),
});

export type Parsed =
  | { readonly ok: true; readonly room: string; readonly message: IncomingMessage }
  | {
      readonly ok: false;
      readonly status: 400 | 403 | 404 | 413;
      readonly code: string;
      readonly message: string;
    };

const no = (status: 400 | 403 | 404 | 413, code: string, message: string): Parsed => ({
  ok: false,
  status,
  code,
  message,
});

/** @param body what the page posted, already parsed as JSON */
export function parsePost(body: unknown, stage: Stage): Parsed {
  const post = Post.safeParse(body);
  if (!post.success) return no(400, 'bad_request', 'a message needs id, as, room and text');
  const { id, as, room: roomId } = post.data;
  const text = post.data.text.trim();
  if (text === '') return no(400, 'empty', 'the message is empty');
  if (text.length > LIMITS.messageLength) {
    return no(
      413,
      'too_long',
      `a message may have ${LIMITS.messageLength} characters, this one has ${text.length}`,
    );
  }
  if (!stage.people.some((person) => person.id === as))
    return no(404, 'nobody', 'there is nobody of that id');
  const room = findRoom(stage, roomId);
  if (room === null) return no(404, 'no_room', 'there is no such room');
  if (!isIn(room, as)) return no(403, 'not_in_room', 'this person is not in that room');
  const address = addressOf(room.id);
  return {
    ok: true,
    room: room.id,
    message: {
      platform: PLATFORM,
      id,
      address,
      thread: address,
      sender: as,
      text,
      direct: room.kind === 'direct',
    },
  };
}
