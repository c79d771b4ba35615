// One part on its way: which call it goes by, and what the answer means. A reply goes by the conversation's own address while that
// lasts, everything else by the send API; group robots by their webhook.
import type { Http } from '../http.js';
import type { AdapterLog, Robot } from '../parts.js';
import type { Outgoing, Receipt } from '../platform.js';
import type { Api } from './api.js';
import { batchSend, Sent, wordsOf, type Words } from './batch-send.js';
import { TEXTS } from './card-template.js';
import { replyWords } from './layout.js';
import type { SentCards } from './clicks.js';
import { LIMITS } from './limits.js';
import {
  bytes,
  lines,
  listTitle,
  numberedButton,
  safeInline,
  withMentions,
  withPictures,
} from './markdown.js';
import { mediaOf } from './media.js';
import { answerOf, receiptFor, type Answer } from './outcome.js';
import { sendCard, type CardSettings } from './send-card.js';
import { uuidOf } from './track.js';
import { CardBody, ImageBody, MarkdownBody, Reply, isOutsider, placeOf, type Place } from './types.js';
import { signedUrl } from './verify.js';

export interface SendParts {
  readonly http: Http;
  /** Null without the application's keys: only group robots. */
  readonly app: { readonly api: Api; readonly robotCode: string; readonly cards: CardSettings | null } | null;
  readonly robots: ReadonlyMap<string, Robot>;
  readonly sentCards: SentCards;
  readonly now: () => number;
  readonly log: AdapterLog;
}

const refused = (reason: string, code?: string): Receipt => ({
  outcome: 'refused',
  reason,
  ...(code === undefined ? {} : { code }),
});

export async function sendPart(outgoing: Outgoing, parts: SendParts): Promise<Receipt> {
  const place = placeOf(outgoing.address);
  if (place === null) return refused('this is no address of DingTalk');
  switch (outgoing.part.kind) {
    case 'robot':
      return toRobot(outgoing, place, parts);
    case 'markdown':
      return markdown(outgoing, place, parts);
    case 'image':
      return image(outgoing, place, parts);
    case 'card': {
      const body = CardBody.safeParse(outgoing.part.body);
      if (!body.success) return refused('the part is not one of ours');
      const cards = parts.app?.cards ?? null;
      if (parts.app === null || cards === null) {
        return refused('DINGTALK_CARD_TEMPLATE_ID is not set any more');
      }
      const receipt = await sendCard(outgoing, place, body.data, {
        ...parts.app,
        cards,
        sentCards: parts.sentCards,
        log: parts.log,
      });
      return (receipt.outcome === 'refused' || receipt.outcome === 'barred') &&
        NO_CARDS.test(receipt.code ?? '')
        ? withoutCard(outgoing, place, body.data, receipt.code ?? '', parts)
        : receipt;
    }
    default:
      return refused('the part is not one of ours');
  }
}

async function toRobot(outgoing: Outgoing, place: Place, parts: SendParts): Promise<Receipt> {
  const body = MarkdownBody.safeParse(outgoing.part.body);
  if (!body.success || place.kind !== 'robot') return refused('the part is not one of ours');
  const robot = parts.robots.get(place.id);
  const to = robot?.url ?? null;
  if (to === null) return refused(`the group robot ${place.id} has no address: set its ROBOT_…_URL`);
  const urls = outgoing.part.pictures.map(({ id }) => fitting(outgoing.pictureUrl(id)));
  const text = withPictures(body.data.text, urls);
  const call = webhookBody({ ...body.data, text }, outgoing.key);
  const end = await parts.http.call({
    method: 'POST',
    url: signedUrl(to, robot?.secret ?? null, parts.now()),
    body: call,
  });
  return webhookReceipt(answerOf(end, outgoing.attempt), outgoing.key);
}

/** An address that is longer than the room that was left for it is none. */
const fitting = (url: string | null): string | null =>
  url === null || bytes(url) > LIMITS.pictureUrlBytes ? null : url;

const webhookReceipt = (answer: Answer, key: string): Receipt =>
  answer.ok ? { outcome: 'sent', messageId: uuidOf(key) } : receiptFor(answer);

/** The markdown of a webhook. Somebody is mentioned only when the text names them as well. */
function webhookBody(body: MarkdownBody, key: string): unknown {
  const ids = body.mentions.flatMap(({ id }) => (id === null ? [] : [id]));
  const text = withMentions(body.text, (index) => {
    const mention = body.mentions[index];
    const id = mention?.id ?? null;
    return id === null ? (mention?.name ?? '') : `@${id}`;
  });
  return {
    msgtype: 'markdown',
    markdown: { title: body.title, text },
    ...(ids.length === 0 ? {} : { at: { atUserIds: [...new Set(ids)], isAtAll: false } }),
    msgUuid: uuidOf(key),
  };
}

/** Codes by which no card can be made, or none be shown there: the template is gone or not published, or the permission is missing. */
const NO_CARDS = /template|permission|deliverResults/iu;

/** The words of a card and its buttons by number, where cards can't be made: better than nothing, until somebody mends it. */
async function withoutCard(
  outgoing: Outgoing,
  place: Place,
  { params, picture }: CardBody,
  code: string,
  parts: SendParts,
): Promise<Receipt> {
  parts.log.error(
    { code },
    'DingTalk makes no cards: only their words are sent; deskbeat doctor says what is missing',
  );
  const buttons = Array.from({ length: LIMITS.cardButtons }, (_, index) => params[`button${index + 1}`] ?? '')
    .filter((label) => label !== '')
    .map((label, index) => numberedButton(index + 1, label));
  const reply = replyWords(params['lang'] === 'en' ? 'en' : 'zh', place);
  const texts = [
    `#### ${safeInline(params['title'] ?? '')}`,
    ...TEXTS.map((name) => params[name] ?? ''),
    buttons.length === 0 ? '' : lines([`> ${reply}`, ...buttons]),
  ];
  const text = texts.filter((each) => each !== '').join('\n\n');
  const title = listTitle(params['title'] ?? '', LIMITS.titleLength);
  const part = { ...outgoing.part, body: { title, text, mentions: [] } satisfies MarkdownBody };
  const receipt = await markdown({ ...outgoing, part }, place, parts);
  // The words have arrived, whatever becomes of the picture.
  if (receipt.outcome === 'sent' && picture !== null)
    await image({ ...outgoing, part: { ...part, body: { picture } } }, place, parts);
  return receipt;
}

async function markdown(outgoing: Outgoing, place: Place, parts: SendParts): Promise<Receipt> {
  const body = MarkdownBody.safeParse(outgoing.part.body);
  if (!body.success) return refused('the part is not one of ours');
  const session = await bySession(outgoing, body.data, parts);
  if (session !== null) return session;
  return bySendApi(outgoing, place, wordsOf(body.data), parts);
}

/** Some time is left for the way. */
const EXPIRY_MARGIN_MS = 5_000;
const SESSION_GONE = '300001';

/** By the conversation's address; null where there is none any more, and certainly nothing arrived by it. */
async function bySession(outgoing: Outgoing, body: MarkdownBody, parts: SendParts): Promise<Receipt | null> {
  const reply = Reply.safeParse(outgoing.reply);
  if (!reply.success || parts.now() >= reply.data.expiresAt - EXPIRY_MARGIN_MS) return null;
  const end = await parts.http.call({
    method: 'POST',
    url: reply.data.webhook,
    body: webhookBody(body, outgoing.key),
  });
  const answer = answerOf(end, outgoing.attempt);
  if (!answer.ok && answer.code === SESSION_GONE) return null;
  return webhookReceipt(answer, outgoing.key);
}

async function bySendApi(outgoing: Outgoing, place: Place, words: Words, parts: SendParts): Promise<Receipt> {
  if (parts.app === null) return refused('DINGTALK_CLIENT_ID is not set');
  const { api, robotCode } = parts.app;
  if (place.kind === 'user') {
    if (isOutsider(place.id))
      return refused('somebody from outside can only be answered for a while after their message');
    const [receipt] = await batchSend([place.id], words, outgoing, parts.app);
    return receipt ?? { outcome: 'unknown', reason: 'nothing was said of it' };
  }
  const answer = await api.call(
    'POST',
    '/v1.0/robot/groupMessages/send',
    {
      robotCode,
      msgKey: words.msgKey,
      msgParam: JSON.stringify(words.param),
      openConversationId: place.id,
    },
    outgoing.attempt,
  );
  if (!answer.ok) return receiptFor(answer);
  const sent = Sent.safeParse(answer.json);
  if (!sent.success) return { outcome: 'unknown', reason: 'an answer that cannot be read' };
  return { outcome: 'sent', messageId: sent.data.processQueryKey ?? uuidOf(outgoing.key) };
}

async function image(outgoing: Outgoing, place: Place, parts: SendParts): Promise<Receipt> {
  const body = ImageBody.safeParse(outgoing.part.body);
  if (!body.success) return refused('the part is not one of ours');
  if (parts.app === null) return refused('DINGTALK_CLIENT_ID is not set');
  const media = await mediaOf(outgoing, body.data.picture, parts.app.api);
  if (!media.ok) return media.receipt;
  return bySendApi(outgoing, place, { msgKey: 'sampleImageMsg', param: { photoURL: media.id } }, parts);
}
