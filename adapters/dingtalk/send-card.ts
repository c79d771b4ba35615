// Interactive cards: made and delivered in one call, changed by another. The id that we give a card (`outTrackId`) comes from the
// delivery's key, so a second attempt names the same card.
import { z } from 'zod';
import type { AdapterLog } from '../parts.js';
import type { Outgoing, Receipt } from '../platform.js';
import type { Api } from './api.js';
import type { SentCards } from './clicks.js';
import { mediaOf } from './media.js';
import { receiptFor } from './outcome.js';
import { isTrackId, trackIdOf } from './track.js';
import { type CardBody, isOutsider, type Place } from './types.js';

export interface CardSettings {
  readonly templateId: string;
  readonly callback: { readonly type: 'STREAM' } | { readonly type: 'HTTP'; readonly routeKey: string };
}

export interface CardParts {
  readonly api: Api;
  readonly robotCode: string;
  readonly cards: CardSettings;
  readonly sentCards: SentCards;
  readonly log: AdapterLog;
}

const Delivered = z.object({
  success: z.boolean().optional(),
  result: z
    .object({
      deliverResults: z
        .array(z.object({ success: z.boolean().optional(), errorMsg: z.string().nullish() }))
        .nullish(),
    })
    .nullish(),
});

export async function sendCard(
  outgoing: Outgoing,
  place: Place,
  body: CardBody,
  parts: CardParts,
): Promise<Receipt> {
  const image = await imageOf(outgoing, body, parts);
  if (image.receipt !== null) return image.receipt;
  const params = { ...body.params, image: image.id };
  if (outgoing.replaces !== null && isTrackId(outgoing.replaces)) {
    parts.sentCards.note(outgoing.replaces, params);
    const updated = await update(outgoing.replaces, params, outgoing, parts);
    if (updated !== null) return updated;
  }
  if (place.kind === 'robot' || (place.kind === 'user' && isOutsider(place.id))) {
    return { outcome: 'refused', reason: 'no card can be sent there' };
  }
  const trackId = trackIdOf(outgoing.key);
  parts.sentCards.note(trackId, params);
  const answer = await parts.api.call(
    'POST',
    '/v1.0/card/instances/createAndDeliver',
    { ...createBody(trackId, params, parts), ...spaceOf(place, body, parts.robotCode) },
    outgoing.attempt,
  );
  if (!answer.ok) {
    // Our own earlier attempt made it.
    if (answer.code.endsWith('cardAlreadyExist') && outgoing.uncertain) return sent(trackId);
    return receiptFor(answer);
  }
  return deliveredReceipt(answer.json, trackId);
}

const sent = (messageId: string): Receipt => ({ outcome: 'sent', messageId });

const createBody = (trackId: string, params: Readonly<Record<string, string>>, parts: CardParts): object => ({
  cardTemplateId: parts.cards.templateId,
  outTrackId: trackId,
  cardData: { cardParamMap: params },
  callbackType: parts.cards.callback.type,
  ...(parts.cards.callback.type === 'HTTP' ? { callbackRouteKey: parts.cards.callback.routeKey } : {}),
  userIdType: 1,
});

function spaceOf(place: Place, body: CardBody, robotCode: string): object {
  if (place.kind === 'group') {
    return {
      openSpaceId: `dtv1.card//IM_GROUP.${place.id}`,
      imGroupOpenSpaceModel: { supportForward: false },
      imGroupOpenDeliverModel: {
        robotCode,
        ...(body.atUserIds.length === 0
          ? {}
          : { atUserIds: Object.fromEntries(body.atUserIds.map((id) => [id, id])) }),
      },
    };
  }
  return {
    openSpaceId: `dtv1.card//IM_ROBOT.${place.id}`,
    imRobotOpenSpaceModel: { supportForward: false },
    imRobotOpenDeliverModel: { spaceType: 'IM_ROBOT', robotCode },
  };
}

function deliveredReceipt(json: unknown, trackId: string): Receipt {
  const read = Delivered.safeParse(json);
  if (!read.success) return { outcome: 'unknown', reason: 'an answer that cannot be read' };
  const results = read.data.result?.deliverResults ?? [];
  if (read.data.success === false || results.some(({ success }) => success === false)) {
    return { outcome: 'refused', reason: 'the card was made but not delivered', code: 'deliverResults' };
  }
  return sent(trackId);
}

/** Null: there is no such card any more, a new one is due. Only the variables that are named are changed: by default DingTalk would drop all others. */
async function update(
  trackId: string,
  params: Readonly<Record<string, string>>,
  outgoing: Outgoing,
  parts: CardParts,
): Promise<Receipt | null> {
  const answer = await parts.api.call(
    'PUT',
    '/v1.0/card/instances',
    {
      outTrackId: trackId,
      cardData: { cardParamMap: params },
      cardUpdateOptions: { updateCardDataByKey: true },
    },
    outgoing.attempt,
  );
  if (!answer.ok && answer.code.endsWith('cardNotExist')) return null;
  return answer.ok ? sent(trackId) : receiptFor(answer);
}

/** The words of a card wait no longer than this for its picture. */
const CARD_UPLOAD_MS = 4_000;

/** The picture's media id; empty where there is none or it failed for good: the card stands without it. */
async function imageOf(
  outgoing: Outgoing,
  body: CardBody,
  parts: CardParts,
): Promise<{ readonly id: string; readonly receipt: Receipt | null }> {
  if (body.picture === null) return { id: '', receipt: null };
  const media = await mediaOf(outgoing, body.picture, parts.api, CARD_UPLOAD_MS);
  if (media.ok) return { id: media.id, receipt: null };
  parts.log.warn({ outcome: media.receipt.outcome }, 'a card goes out without its picture');
  return { id: '', receipt: null };
}
