// The smart bot: answers to what came in, pushes to who has written before (101463, 101031).
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Receipt } from '../platform.js';
import type { Bot, BotEnd } from './bot.js';
import { receiptOf, withPace } from './codes.js';
import { closedForm } from './select-card.js';
import { EVENT_REPLY_MS, MEDIA_VALID_MS, PICTURE_BYTES, REPLY_MS, STREAM_MS } from './limits.js';
import { shownArticle, shownNotice } from './notice.js';
import { BOT_UPLOADS } from './paces.js';
import { NO_PICTURE, tooLarge, type Sending } from './send.js';
import { ALREADY_THERE, isCardAlreadyThere, isTaskId, taskIdOf } from './task-id.js';
import { noticeIn, type Body, type Reply } from './types.js';

/** The request is unknown or too old; the stream has ended; there are too many of them: say it in a message of its own. */
const PUSH_INSTEAD = new Set([846605, 846607, 846608]);
const NOT_SUBSCRIBED = 846609;
/** Of the smart bot only: the app and the robots go on. */
const NOT_CONNECTED: Receipt = { outcome: 'later', afterMs: 2_000, reason: 'the smart bot is not connected' };

type BotReply = Extract<Reply, { via: 'bot' }>;
type Called = Readonly<Record<string, unknown>> & { readonly msgtype: string };

const Title = z.looseObject({ main_title: z.looseObject({ title: z.string().min(1) }) });

/** The stream that answers a message: its first part, and the sign that an answer is under way. */
export const streamIdOf = (reqId: string): string =>
  `deskbeat-${createHash('sha256').update(reqId).digest('hex').slice(0, 32)}`;

export async function sendByBot(bot: Bot, sending: Sending, now: number): Promise<Receipt> {
  const { outgoing, target, reply } = sending;
  const called = await bodyFor(bot, sending);
  if ('outcome' in called) return called;
  const messageId = called.taskId ?? `wecom-${outgoing.key}`;
  await closeForm(bot, sending, now);
  if (called.taskId !== null && called.card !== undefined && isForm(called.card))
    await outgoing.remember(formKey(called.taskId), JSON.stringify(called.card), REPLY_MS);

  const pressed = cardToUpdate(sending, now);
  if (pressed !== null && called.taskId !== null) {
    const card = { ...called.card, task_id: pressed.taskId };
    const update = { response_type: 'update_template_card', template_card: card };
    const end = await bot.reply(pressed.reqId, update, 'aibot_respond_update_msg');
    if (!mustPush(end)) return receiptOfEnd(end, pressed.taskId, outgoing.attempt);
  }
  if (reply?.via === 'bot') {
    const answered = await answer(bot, sending, reply, called, now);
    if (answered !== null) return receiptOfCard(answered, called, messageId, outgoing);
  }
  return receiptOfCard(await bot.push(target.id, called.body), called, messageId, outgoing);
}

function receiptOfCard(
  end: BotEnd,
  { taskId }: Ready,
  messageId: string,
  outgoing: Sending['outgoing'],
): Receipt {
  if (taskId !== null && !end.ok && isCardAlreadyThere(end.code, outgoing))
    return { outcome: 'sent', messageId: taskId, note: ALREADY_THERE };
  return receiptOfEnd(end, messageId, outgoing.attempt);
}

const formKey = (taskId: string): string => `wecom:form/${taskId}`;
const isForm = ({ card_type: type }: Readonly<Record<string, unknown>>): boolean =>
  type === 'vote_interaction' || type === 'multiple_interaction';

/** A form that was handed in can't be chosen on any more: there are five seconds to say so, and the press brings nothing of its card. */
async function closeForm(bot: Bot, { outgoing, reply }: Sending, now: number): Promise<void> {
  if (reply?.via !== 'bot' || reply.submitted !== true || reply.taskId === null) return;
  if (now - reply.at >= EVENT_REPLY_MS) return;
  const kept = await outgoing.uploaded(formKey(reply.taskId));
  if (kept === null || kept === '') return;
  await outgoing.remember(formKey(reply.taskId), '', 1);
  const card = closedForm(kept);
  if (card === null) return;
  const update = { response_type: 'update_template_card', template_card: card };
  await bot.reply(reply.reqId, update, 'aibot_respond_update_msg');
}

interface Ready {
  readonly body: Called;
  /** Of a card with buttons. */
  readonly taskId: string | null;
  readonly card?: Readonly<Record<string, unknown>>;
}

/** The card that was pressed, when this takes its place and there is still time: five seconds. */
function cardToUpdate(
  { outgoing, reply }: Sending,
  now: number,
): { readonly reqId: string; readonly taskId: string } | null {
  if (reply?.via !== 'bot' || reply.what !== 'card' || now - reply.at >= EVENT_REPLY_MS) return null;
  if (reply.taskId === null || outgoing.replaces !== reply.taskId || !isTaskId(reply.taskId)) return null;
  return { reqId: reply.reqId, taskId: reply.taskId };
}

const mustPush = (end: BotEnd): boolean =>
  !end.ok && typeof end.code === 'number' && PUSH_INSTEAD.has(end.code);

async function bodyFor(bot: Bot, { outgoing, body }: Sending): Promise<Ready | Receipt> {
  switch (body.msgtype) {
    case 'text':
      // Pushes know no plain text.
      return { body: { msgtype: 'markdown', markdown: { content: body.text.content } }, taskId: null };
    case 'markdown':
      return { body: { msgtype: 'markdown', markdown: body.markdown }, taskId: null };
    case 'markdown_v2':
      return { body: { msgtype: 'markdown', markdown: body.markdown_v2 }, taskId: null };
    case 'template_card': {
      const notice = noticeIn(body.template_card);
      const shown = notice === null ? null : await shownNotice(notice, outgoing);
      if (shown !== null && shown.msgtype !== 'template_card') return { body: shown, taskId: null };
      const taskId = taskIdOf(outgoing.key);
      const card = { ...(shown?.template_card ?? body.template_card), task_id: taskId };
      return { body: { msgtype: 'template_card', template_card: card }, taskId, card };
    }
    case 'news':
      return { body: await shownArticle(body.news, outgoing), taskId: null };
    case 'image': {
      const media = await mediaId(bot, outgoing, body);
      return 'outcome' in media
        ? media
        : { body: { msgtype: 'image', image: { media_id: media.id } }, taskId: null };
    }
    default:
      return body satisfies never;
  }
}

async function mediaId(
  bot: Bot,
  outgoing: Sending['outgoing'],
  { image }: Extract<Body, { msgtype: 'image' }>,
): Promise<{ readonly id: string } | Receipt> {
  const key = `wecom:bot-media/${image.picture}`;
  const known = await outgoing.uploaded(key);
  if (known !== null && known !== '') return { id: known };
  const png = await outgoing.picture(image.picture);
  if (png === null) return NO_PICTURE;
  if (png.length > PICTURE_BYTES.bot) return tooLarge(png.length);
  const end = await bot.upload(png, `${image.picture}.png`);
  if (!end.ok) {
    const receipt = withPace(receiptOfEnd(end, '', outgoing.attempt), BOT_UPLOADS);
    return receipt.outcome === 'unknown' ? { outcome: 'later', afterMs: 5_000, reason: 'upload' } : receipt;
  }
  await outgoing.remember(key, end.id, MEDIA_VALID_MS);
  return { id: end.id };
}

/** @returns null when it must be pushed */
async function answer(
  bot: Bot,
  { outgoing, body }: Sending,
  reply: BotReply,
  { body: called, card }: Ready,
  now: number,
): Promise<BotEnd | null> {
  const age = now - reply.at;
  const ended = (end: BotEnd): BotEnd | null => (mustPush(end) ? null : end);
  if (reply.what === 'card') return null;
  if (reply.what === 'welcome') {
    const first = await isFirst(outgoing, reply.reqId);
    if (!first || age >= EVENT_REPLY_MS || body.msgtype === 'image') return null;
    const content = called['markdown'];
    const welcome =
      body.msgtype === 'template_card' ? called : { msgtype: 'text', text: { content: plainOf(content) } };
    return ended(await bot.reply(reply.reqId, welcome, 'aibot_respond_welcome_msg'));
  }
  if (age >= REPLY_MS) return null;
  if (called.msgtype === 'image') return ended(await bot.reply(reply.reqId, called));
  const first = await isFirst(outgoing, reply.reqId);
  const id = first ? streamIdOf(reply.reqId) : streamIdOf(outgoing.key);
  // A card that comes first ends the sign that an answer is under way, with its title; one that follows stands for itself.
  if (card !== undefined && !first) return ended(await bot.reply(reply.reqId, called));
  const stream = {
    id,
    finish: true,
    content: card === undefined ? contentOf(called['markdown']) : titleOf(card),
  };
  const end = await bot.reply(
    reply.reqId,
    card === undefined
      ? { msgtype: 'stream', stream }
      : { msgtype: 'stream_with_template_card', stream, template_card: card },
  );
  // Ended while it could still be written to: by an earlier attempt of this.
  const isEnded = !end.ok && end.code === 846608;
  if (isEnded && outgoing.uncertain && age < STREAM_MS) return { ok: true, body: undefined };
  return ended(end);
}

/** Whether this is the part that the stream (or the welcome) belongs to: the first that asks, in all its attempts. */
async function isFirst(outgoing: Sending['outgoing'], reqId: string): Promise<boolean> {
  const key = `wecom:stream/${streamIdOf(reqId)}`;
  const owner = await outgoing.uploaded(key);
  if (owner !== null) return owner === outgoing.key;
  await outgoing.remember(key, outgoing.key, REPLY_MS);
  return true;
}

const contentOf = (markdown: unknown): string =>
  typeof markdown === 'object' && markdown !== null && 'content' in markdown ? String(markdown.content) : '';

const titleOf = (card: Readonly<Record<string, unknown>>): string =>
  Title.safeParse(card).data?.main_title.title ?? '–';

/** A welcome is text: the signs of markdown are taken out. */
const plainOf = (markdown: unknown): string =>
  contentOf(markdown)
    .replaceAll('**', '')
    .replaceAll(/^(?:#{1,6}|>) /gm, '');

function receiptOfEnd(end: BotEnd, messageId: string, attempt: number): Receipt {
  if (end.ok) return { outcome: 'sent', messageId };
  if (end.code === 'not_sent') return NOT_CONNECTED;
  if (end.code === 'unknown') return { outcome: 'unknown', reason: 'the smart bot had no answer' };
  if (end.code === NOT_SUBSCRIBED) return NOT_CONNECTED;
  return receiptOf(end.code, 'message' in end ? end.message : '', attempt);
}
