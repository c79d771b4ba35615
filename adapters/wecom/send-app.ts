// The self-built app: message/send to a member (90236), appchat/send to a group that the app made (90248), media/upload (90253),
// update_template_card (94888).
import type { Outgoing, Receipt } from '../platform.js';
import { userIdOf } from './address.js';
import type { Api, ApiEnd } from './api.js';
import { receiptOf, withPace } from './codes.js';
import { DUPLICATE_CHECK_SECONDS, MEDIA_VALID_MS, PICTURE_BYTES, RESPONSE_CODE_VALID_MS } from './limits.js';
import { markerOf } from './marker.js';
import { pictureAsArticle, shownArticle, shownNotice, type Shown } from './notice.js';
import { API_KEYS } from './paces.js';
import { NO_PICTURE, tooLarge, type Sending } from './send.js';
import { ALREADY_THERE, isCardAlreadyThere, isTaskId, taskIdOf } from './task-id.js';
import { noticeIn, type Body } from './types.js';
import { uploadForm } from './upload-form.js';

const UPLOAD_TIMEOUT_MS = 30_000;

export async function sendByApp(api: Api, agentId: string, sending: Sending): Promise<Receipt> {
  const { outgoing, target, body } = sending;
  const taskId = outgoing.replaces !== null && isTaskId(outgoing.replaces) ? outgoing.replaces : null;
  if (taskId !== null && target.surface === 'user') {
    const updated = await updateCard(api, agentId, taskId, sending);
    if (updated !== null) return updated;
  }
  await closeForm(api, agentId, sending);
  const called = await bodyFor(api, outgoing, body);
  if (called.receipt !== null) return called.receipt;
  const end = await (target.surface === 'chat'
    ? api.call(
        {
          method: 'POST',
          path: '/cgi-bin/appchat/send',
          body: { chatid: target.id, ...called.body },
        },
        outgoing.attempt,
      )
    : api.call(
        {
          method: 'POST',
          path: '/cgi-bin/message/send',
          body: {
            touser: target.id,
            agentid: agentIdOf(agentId),
            ...called.body,
            ...duplicateCheck(outgoing, body),
          },
        },
        outgoing.attempt,
      ));
  return receiptOfSent(end, sending);
}

/** A number where it is one, as the documents show it. */
const agentIdOf = (agentId: string): number | string =>
  /^\d{1,15}$/.test(agentId) ? Number(agentId) : agentId;

/**
 * WeCom swallows what it has delivered before. Texts and cards differ by delivery (marker.ts, task-id.ts); a picture does not:
 * the same one may honestly be asked for twice, so it is checked only where an earlier attempt may have arrived.
 */
function duplicateCheck(outgoing: Outgoing, body: Body): Readonly<Record<string, number>> {
  if (outgoing.reply !== null && !outgoing.uncertain) return {};
  if (body.msgtype === 'image' && !outgoing.uncertain) return {};
  const { usual, longest } = DUPLICATE_CHECK_SECONDS;
  return { enable_duplicate_check: 1, duplicate_check_interval: outgoing.uncertain ? longest : usual };
}

type Called =
  | { readonly body: Readonly<Record<string, unknown>>; readonly receipt: null }
  | { readonly receipt: Receipt };

/** The body with what only sending knows: the mark, the card's id, the picture's. */
async function bodyFor(api: Api, outgoing: Outgoing, body: Body): Promise<Called> {
  const ready = (called: Readonly<Record<string, unknown>>): Called => ({ body: called, receipt: null });
  switch (body.msgtype) {
    case 'text':
    case 'markdown':
      return ready(named(body, outgoing));
    case 'template_card': {
      const notice = noticeIn(body.template_card);
      if (notice !== null) return ready(named(await shownNotice(notice, outgoing), outgoing));
      return ready(named({ msgtype: 'template_card', template_card: body.template_card }, outgoing));
    }
    case 'news':
      return ready(named(await shownArticle(body.news, outgoing), outgoing));
    case 'image': {
      const media = await mediaId(api, outgoing, body.image.picture);
      if (!('outcome' in media)) return ready({ msgtype: 'image', image: { media_id: media.id } });
      const news = media.outcome === 'refused' ? pictureAsArticle(outgoing, body.image.picture) : null;
      return news === null ? { receipt: media } : ready(news);
    }
    case 'markdown_v2':
      return { receipt: { outcome: 'refused', reason: 'the app has no second markdown', code: '40008' } };
    default:
      return body satisfies never;
  }
}

/** With what tells this delivery from every other: the mark at the end of a text, the card's id. */
function named(called: Shown, { key }: Outgoing): Readonly<Record<string, unknown>> {
  switch (called.msgtype) {
    case 'text':
      return { ...called, text: { ...called.text, content: called.text.content + markerOf(key) } };
    case 'markdown':
      return { ...called, markdown: { content: called.markdown.content + markerOf(key) } };
    case 'template_card':
      return { ...called, template_card: { ...called.template_card, task_id: taskIdOf(key) } };
    case 'news':
      return called;
    default:
      return called satisfies never;
  }
}

async function mediaId(
  api: Api,
  outgoing: Outgoing,
  picture: string,
): Promise<{ readonly id: string } | Receipt> {
  const key = `wecom:media/${picture}`;
  const known = await outgoing.uploaded(key);
  if (known !== null && known !== '') return { id: known };
  const png = await outgoing.picture(picture);
  if (png === null) return NO_PICTURE;
  if (png.length > PICTURE_BYTES.app) return tooLarge(png.length);
  const form = uploadForm(png, `${picture}.png`);
  const end = await api.call(
    {
      method: 'POST',
      path: '/cgi-bin/media/upload',
      query: { type: 'image' },
      headers: { 'content-type': form.contentType },
      body: form.bytes,
      timeoutMs: UPLOAD_TIMEOUT_MS,
    },
    outgoing.attempt,
  );
  // An upload that may have arrived has shown nobody anything.
  if (!end.ok)
    return end.receipt.outcome === 'unknown'
      ? { outcome: 'later', afterMs: 5_000, whole: true }
      : withPace(end.receipt, API_KEYS.upload);
  const id = end.answer['media_id'];
  if (typeof id !== 'string') return { outcome: 'refused', reason: 'the upload gave no media id' };
  await outgoing.remember(key, id, MEDIA_VALID_MS);
  return { id };
}

async function receiptOfSent(end: ApiEnd, { outgoing, target, body }: Sending): Promise<Receipt> {
  if (!end.ok) {
    if (end.code === 40007 && body.msgtype === 'image') {
      // Ended early: the next attempt uploads it again.
      await outgoing.remember(`wecom:media/${body.image.picture}`, '', 1);
      if (outgoing.attempt === 1)
        return { outcome: 'later', afterMs: 0, reason: 'the media id has ended (40007)' };
    }
    const card = body.msgtype === 'template_card' ? taskIdOf(outgoing.key) : null;
    if (card !== null && isCardAlreadyThere(end.code, outgoing))
      return { outcome: 'sent', messageId: card, note: ALREADY_THERE };
    return end.receipt;
  }
  const { answer } = end;
  const left = [...namesIn(answer['invaliduser']), ...namesIn(answer['unlicenseduser'])].map(userIdOf);
  const wanted = target.surface === 'user' ? target.id.split('|').map(userIdOf) : [];
  if (wanted.length > 0 && wanted.every((user) => left.includes(user)))
    return receiptOf(81013, '', outgoing.attempt);
  const taskId = body.msgtype === 'template_card' ? taskIdOf(outgoing.key) : null;
  const code = answer['response_code'];
  if (taskId !== null && typeof code === 'string' && code !== '') {
    await outgoing.remember(codeKey(taskId), code, RESPONSE_CODE_VALID_MS);
  }
  const id = taskId ?? answer['msgid'];
  const messageId = typeof id === 'string' && id !== '' ? id : `wecom-${outgoing.key}`;
  return left.length === 0
    ? { outcome: 'sent', messageId }
    : { outcome: 'sent', messageId, note: `not reached: ${left.join(', ')}` };
}

const namesIn = (list: unknown): readonly string[] =>
  typeof list === 'string' ? list.split('|').filter((name) => name !== '') : [];

const codeKey = (taskId: string): string => `wecom:response/${taskId}`;

/** Greys the card of a form that was handed in, once, whatever comes of it: the answer stands for itself. */
async function closeForm(api: Api, agentId: string, { outgoing, target, reply }: Sending): Promise<void> {
  if (reply?.via !== 'app' || reply.card?.submitted !== true || reply.card.responseCode === '') return;
  const { responseCode } = reply.card;
  const key = `wecom:closed/${responseCode}`;
  if ((await outgoing.uploaded(key)) !== null) return;
  await outgoing.remember(key, '1', RESPONSE_CODE_VALID_MS);
  await api.call(
    {
      method: 'POST',
      path: '/cgi-bin/message/update_template_card',
      body: {
        userids: target.id.split('|'),
        agentid: agentIdOf(agentId),
        response_code: responseCode,
        button: { replace_name: '✓' },
      },
    },
    outgoing.attempt,
  );
}

/**
 * Puts a card in the place of the one that was sent, or greys its buttons where what comes now is none. A response code works
 * once: the press's own first, else the one from sending.
 *
 * @returns null when a message of its own must be sent
 */
async function updateCard(
  api: Api,
  agentId: string,
  taskId: string,
  sending: Sending,
): Promise<Receipt | null> {
  const { outgoing, target, body, reply } = sending;
  const pressed = reply?.via === 'app' && reply.card?.taskId === taskId ? reply.card.responseCode : '';
  const code = pressed === '' ? await outgoing.uploaded(codeKey(taskId)) : pressed;
  if (code === null || code === '') return null;
  // One whose picture has no address yet is a message of its own.
  const isCard = body.msgtype === 'template_card' && noticeIn(body.template_card) === null;
  const end = await api.call(
    {
      method: 'POST',
      path: '/cgi-bin/message/update_template_card',
      body: {
        userids: target.id.split('|'),
        agentid: agentIdOf(agentId),
        response_code: code,
        ...(isCard
          ? { template_card: { ...body.template_card, task_id: taskId } }
          : { button: { replace_name: '✓' } }),
      },
    },
    outgoing.attempt,
  );
  // Used, or no good any more.
  if (pressed === '') await outgoing.remember(codeKey(taskId), '', RESPONSE_CODE_VALID_MS);
  if (end.ok) return isCard ? { outcome: 'sent', messageId: taskId } : null;
  if (!isCard) return null;
  if (end.receipt.outcome === 'refused') return null;
  return end.receipt;
}
