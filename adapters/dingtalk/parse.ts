// What comes in, from unknown JSON to what the bot understands: messages of people and presses of card buttons.
import { z } from 'zod';
import type { Incoming, IncomingAction, IncomingMessage } from '../platform.js';
import { jsonOf, type Pressed, pressedOf } from './card-template.js';
import { PLATFORM, addressOf, type Reply } from './types.js';

const short = z.string().max(512);
const Robot = z.object({
  conversationId: short.min(1),
  conversationType: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.enum(['1', '2'])),
  msgId: short.min(1),
  msgtype: short.nullish(),
  senderStaffId: short.nullish(),
  senderId: short.nullish(),
  senderCorpId: short.nullish(),
  chatbotCorpId: short.nullish(),
  chatbotUserId: short.nullish(),
  atUsers: z.array(z.object({ dingtalkId: short.nullish() })).nullish(),
  sessionWebhook: z.string().max(2_000).nullish(),
  sessionWebhookExpiredTime: z.coerce.number().nullish(),
  text: z.object({ content: z.string() }).nullish(),
  content: z.unknown().optional(),
  errorCode: z.union([z.string(), z.number()]).nullish(),
});
type Robot = z.infer<typeof Robot>;

const Rich = z.object({ richText: z.array(z.object({ text: z.string().optional() })) });
const Audio = z.object({ recognition: z.string() });

export type Parsed =
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  /** Nothing to answer; `why` is for the log. `quota`: the month's pushes are used up. */
  | { readonly kind: 'nothing'; readonly why: Why };

type Why = 'damaged' | 'echo' | 'quota' | 'not_ours' | 'repeated';
const nothing = (why: Why): Parsed => ({ kind: 'nothing', why });

/** @param isSession whether an address may be posted to: a callback's body is not signed over HTTP */
export function parseRobot(data: unknown, isSession: (url: string) => boolean): Parsed {
  const parsed = Robot.safeParse(data);
  if (!parsed.success) return nothing('damaged');
  const message = parsed.data;
  if (String(message.errorCode ?? '') === '20001') return nothing('quota');
  if (filled(message.senderId) !== null && message.senderId === message.chatbotUserId) return nothing('echo');
  return { kind: 'incoming', incoming: incomingOf(message, isSession) };
}

function incomingOf(message: Robot, isSession: (url: string) => boolean): IncomingMessage {
  const direct = message.conversationType === '1';
  const staffId = filled(message.senderStaffId);
  const sender = staffId ?? filled(message.senderId);
  const tenant = filled(message.senderCorpId);
  const elsewhere =
    tenant !== null && filled(message.chatbotCorpId) !== null && tenant !== message.chatbotCorpId;
  const reply = replyOf(message, isSession);
  const address = direct
    ? addressOf({ kind: 'user', id: sender ?? '$:unknown' })
    : addressOf({ kind: 'group', id: message.conversationId });
  return {
    platform: PLATFORM,
    id: message.msgId,
    address,
    thread: address,
    sender,
    // Outsiders have no staff id, and neither has anybody before the robot is published.
    senderKind: staffId === null || elsewhere ? 'guest' : 'member',
    ...(tenant === null ? {} : { tenant }),
    direct,
    text: textOf(message),
    ...(reply === null ? {} : { reply }),
  };
}

const filled = (text: string | null | undefined): string | null =>
  text === undefined || text === null || text === '' ? null : text;

function replyOf(message: Robot, isSession: (url: string) => boolean): Reply | null {
  const webhook = filled(message.sessionWebhook);
  if (webhook === null || !isSession(webhook)) return null;
  return {
    webhook,
    expiresAt: message.sessionWebhookExpiredTime ?? 0,
    message: message.msgId,
    conversation: message.conversationId,
  };
}

/** What was said; empty for a picture, a video or a file: the chat says politely that it reads text only. */
function textOf(message: Robot): string {
  const text = message.text?.content;
  if (text !== undefined) return withoutBot(text, message);
  const rich = Rich.safeParse(message.content);
  if (rich.success) {
    return withoutBot(rich.data.richText.map((part) => part.text ?? '').join(' '), message);
  }
  const audio = Audio.safeParse(message.content);
  return audio.success ? audio.data.recognition.trim() : '';
}

/** DingTalk cuts the mention of the bot out and leaves a space; where it is still there and only the bot is mentioned, it goes here. */
function withoutBot(text: string, message: Robot): string {
  const trimmed = text.replaceAll(/\s+/gu, ' ').trim();
  const onlyBot =
    message.conversationType === '2' &&
    message.atUsers?.length === 1 &&
    message.atUsers[0]?.dingtalkId === message.chatbotUserId;
  return onlyBot ? trimmed.replace(/^@\S+\s+/u, '') : trimmed;
}

const Click = z.object({
  outTrackId: short.min(1),
  userId: short.min(1),
  corpId: short.nullish(),
  content: z.union([z.string().max(64_000), z.record(z.string(), z.unknown())]),
});
const Content = z.object({
  cardPrivateData: z.object({
    actionIds: z.array(short).nullish(),
    params: z.record(z.string(), z.unknown()).nullish(),
  }),
});

export interface ClickParts {
  /** Whether a sign under a button's value is ours. */
  isOurs(text: string, sign: string): boolean;
  /** Whether this press is not the one before once more. */
  isNew(card: string, userId: string, what: string): boolean;
  /** The variables that a card was sent with, as far as they are remembered. */
  sent(card: string): Readonly<Record<string, string>>;
}

/** @param id the frame's id, or the time of the signature: only with card and person it names a press */
export function parseClick(data: unknown, id: string, parts: ClickParts): Parsed {
  const click = Click.safeParse(data);
  if (!click.success) return nothing('damaged');
  const { content, outTrackId, userId } = click.data;
  const inside = Content.safeParse(typeof content === 'string' ? jsonOf(content) : content);
  if (!inside.success) return nothing('damaged');
  const { actionIds, params } = inside.data.cardPrivateData;
  const pressed = pressedIn(actionIds ?? [], params ?? {}, parts.sent(outTrackId), parts.isOurs);
  if (pressed === null) return nothing('not_ours');
  if (!parts.isNew(outTrackId, userId, JSON.stringify(pressed.button))) return nothing('repeated');
  const tenant = filled(click.data.corpId);
  // Whoever presses a card of somebody's direct chat gets the answer themselves.
  const direct = pressed.address.startsWith(`${PLATFORM}:user/`);
  const address = direct ? addressOf({ kind: 'user', id: userId }) : pressed.address;
  const from = {
    platform: PLATFORM,
    id: `click/${id}/${outTrackId}/${userId}`,
    address,
    thread: address,
    sender: userId,
    senderKind: 'member',
    ...(tenant === null ? {} : { tenant }),
    direct,
  } as const;
  if (pressed.button.kind === 'ask') {
    return { kind: 'incoming', incoming: { ...from, text: pressed.button.question } };
  }
  const { action, value } = pressed.button;
  const incoming: IncomingAction = {
    ...from,
    kind: 'action',
    action,
    value,
    fields: {},
    messageId: outTrackId,
  };
  return { kind: 'incoming', incoming };
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== '';

/**
 * The value under `value`; or the one of the button that was pressed, where the template hands over all of them, or none and the
 * card is remembered; or the only one of ours under whatever name.
 */
function pressedIn(
  actionIds: readonly string[],
  params: Readonly<Record<string, unknown>>,
  sent: Readonly<Record<string, string>>,
  isOurs: ClickParts['isOurs'],
): Pressed | null {
  const slot = /(\d)$/u.exec(actionIds[0] ?? '')?.[1];
  const given = [params['value'], slot === undefined ? undefined : params[`value${slot}`]].filter(isFilled);
  // A value that came and is not ours is no reason to look for a better one.
  if (given.length === 0 && slot !== undefined) given.push(sent[`value${slot}`]);
  const read = (value: unknown): readonly Pressed[] => {
    const pressed = typeof value === 'string' ? pressedOf(value, isOurs) : null;
    return pressed === null ? [] : [pressed];
  };
  const [found] = given.flatMap(read);
  if (found !== undefined || given.some(isFilled)) return found ?? null;
  const others = Object.values(params).flatMap(read);
  return others.length === 1 ? (others[0] ?? null) : null;
}
