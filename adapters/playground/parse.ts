// A posted message, from unknown JSON to what the bot understands.
import { z } from 'zod';
import type { IncomingAction, IncomingMessage } from '../platform.js';
import { LIMITS } from './limits.js';
import type { ClockStep, Stage } from './types.js';
import { PLATFORM, addressOf, findRoom, isIn, type Room } from './verify.js';

const Post = z.object({
  /** Made by the page: what a message sent twice is known by. */
  id: z.string().regex(/^[\w-]{8,64}$/),
  as: z.string().max(64),
  room: z.string().max(80),
  text: z.string(),
});

const Press = z.object({
  id: z.string().regex(/^[\w-]{8,64}$/),
  as: z.string().max(64),
  room: z.string().max(80),
  /** The card that the button stands in. */
  message: z.string().max(80),
  action: z.string().max(80),
  value: z.string().max(LIMITS.fieldLength),
  fields: z.record(z.string().max(80), z.string().max(LIMITS.fieldLength)),
});

interface No {
  readonly ok: false;
  readonly status: 400 | 403 | 404 | 413;
  readonly code: string;
  readonly message: string;
}

export type Parsed = { readonly ok: true; readonly room: string; readonly message: IncomingMessage } | No;
export type ParsedPress = { readonly ok: true; readonly room: string; readonly press: IncomingAction } | No;

const no = (status: No['status'], code: string, message: string): No => ({
  ok: false,
  status,
  code,
  message,
});

const Move = z.object({ step: z.enum(['morning', 'hour', 'day', 'back']) });

/** Where the clock is to be moved to; null for anything else. */
export function parseMove(body: unknown): ClockStep | null {
  const move = Move.safeParse(body);
  return move.success ? move.data.step : null;
}

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
  const room = roomFor(stage, as, roomId);
  if ('ok' in room) return room;
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

/** The room of this name, for somebody who is in it; else why not. */
function roomFor(stage: Stage, as: string, roomId: string): Room | No {
  if (!stage.people.some((person) => person.id === as))
    return no(404, 'nobody', 'there is nobody of that id');
  const room = findRoom(stage, roomId);
  if (room === null) return no(404, 'no_room', 'there is no such room');
  return isIn(room, as) ? room : no(403, 'not_in_room', 'this person is not in that room');
}

/** A press of a button, or a form that was handed in. @param body what the page posted, already parsed as JSON */
export function parsePress(body: unknown, stage: Stage): ParsedPress {
  const parsed = Press.safeParse(body);
  if (!parsed.success)
    return no(400, 'bad_request', 'a press needs id, as, room, message, action, value and fields');
  const { id, as, room: roomId, message, action, value, fields } = parsed.data;
  const room = roomFor(stage, as, roomId);
  if ('ok' in room) return room;
  const address = addressOf(room.id);
  return {
    ok: true,
    room: room.id,
    press: {
      kind: 'action',
      platform: PLATFORM,
      id,
      address,
      thread: address,
      sender: as,
      direct: room.kind === 'direct',
      action,
      value,
      fields,
      messageId: message,
    },
  };
}
