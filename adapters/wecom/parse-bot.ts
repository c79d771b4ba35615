// What the smart bot's connection tells (101463), as something that came in. Events come nested, or flat as the client's types
// have them: both are read.
import { z } from 'zod';
import type { Incoming } from '../platform.js';
import { botAddress, userIdOf } from './address.js';
import type { BotFrame } from './bot.js';
import { chosenFor, pressOf } from './button-key.js';
import { kindOf, PLATFORM, submittedIn } from './parse.js';
import type { Reply } from './types.js';

const Text = z.object({ content: z.string() });
const Common = z.looseObject({
  msgid: z.string().optional(),
  chatid: z.string().optional(),
  chattype: z.string().optional(),
  from: z.looseObject({ userid: z.string().min(1) }),
});
const Message = Common.extend({
  msgtype: z.string(),
  text: Text.optional(),
  voice: Text.optional(),
  mixed: z
    .object({ msg_item: z.array(z.looseObject({ msgtype: z.string(), text: Text.optional() })) })
    .optional(),
});

const ids = z.union([z.string().transform((id) => [id]), z.array(z.string())]);
const Selected = z.object({
  selected_item: z.union([z.array(z.unknown()), z.unknown().transform((item) => [item])]).optional(),
});
const Item = z.object({
  question_key: z.string(),
  option_ids: z.union([ids, z.object({ option_id: ids })]),
});
const Press = z.looseObject({
  card_type: z.string().optional(),
  event_key: z.string().optional(),
  eventkey: z.string().optional(),
  task_id: z.string().optional(),
  taskid: z.string().optional(),
  selected_items: Selected.optional(),
});
const Event = Common.extend({
  create_time: z.union([z.number(), z.string()]).optional(),
  event: Press.extend({ eventtype: z.string(), template_card_event: Press.optional() }),
});

/** @param at when it came in, ms since the epoch */
function common(
  { reqId }: BotFrame,
  body: z.infer<typeof Common>,
  what: 'message' | 'welcome' | 'card',
  at: number,
  taskId: string | null = null,
) {
  const { userid } = body.from;
  const isGroup = body.chattype === 'group' && body.chatid !== undefined && body.chatid !== '';
  const address = botAddress(isGroup ? (body.chatid ?? userid) : userid);
  const reply: Reply = { via: 'bot', reqId, what, at, taskId };
  return {
    platform: PLATFORM,
    address,
    thread: address,
    sender: userIdOf(userid),
    senderKind: kindOf(userid),
    direct: !isGroup,
    reply,
  };
}

/** A message; null for a picture, a file, or nothing but the bot's name. */
export function parseBotMessage(frame: BotFrame, at: number): Incoming | null {
  const read = Message.safeParse(frame.body);
  if (!read.success) return null;
  const { data: body } = read;
  const said = body.text?.content ?? body.voice?.content ?? mixedText(body.mixed?.msg_item ?? []);
  const start = common(frame, body, 'message', at);
  const text = (start.direct ? said : withoutName(said)).trim();
  return text === '' ? null : { ...start, id: `bot:${body.msgid ?? frame.reqId}`, text };
}

const mixedText = (items: readonly { readonly text?: { readonly content: string } | undefined }[]): string =>
  items.flatMap(({ text }) => text?.content ?? []).join('\n');

/** In groups a message begins with the bot's name. */
const withoutName = (text: string): string => text.replace(/^\s*@[^\s\u2005]+[\s\u2005]*/, '');

/** An event; null for one that asks for nothing. */
export function parseBotEvent(frame: BotFrame, at: number): Incoming | null {
  const read = Event.safeParse(frame.body);
  if (!read.success) return null;
  const { data: body } = read;
  const id = `bot:${body.msgid ?? frame.reqId}`;
  switch (body.event.eventtype) {
    case 'enter_chat':
      return { ...common(frame, body, 'welcome', at), id, kind: 'visit', place: 'chat' };
    case 'template_card_event': {
      const pressed = body.event.template_card_event ?? body.event;
      const press = pressOf(pressed.event_key ?? pressed.eventkey ?? '');
      const taskId = pressed.task_id ?? pressed.taskid ?? null;
      if (press === null) return null;
      const from = common(frame, body, 'card', at, taskId);
      const start = { ...from, id, reply: { ...from.reply, ...submittedIn(pressed.card_type ?? '') } };
      if (press.kind === 'ask') return { ...start, text: press.question };
      const { action, value } = press;
      const fields = chosenFor(action, chosenIn(pressed.selected_items?.selected_item ?? []));
      return { ...start, kind: 'action', action, value, fields, messageId: taskId };
    }
    default:
      return null;
  }
}

const chosenIn = (items: readonly unknown[]): readonly (readonly [key: string, value: string])[] =>
  items.flatMap((item) => {
    const read = Item.safeParse(item);
    if (!read.success) return [];
    const { question_key: key, option_ids: chosen } = read.data;
    return [[key, (Array.isArray(chosen) ? chosen : chosen.option_id).join(',')] as const];
  });
