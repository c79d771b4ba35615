// `batchSend`: one call for up to twenty people. What it says of single people is theirs alone; a failure of the call is everybody's.
import { z } from 'zod';
import type { Outgoing, Part, Receipt } from '../platform.js';
import type { Api } from './api.js';
import { LIMITS } from './limits.js';
import { withMentions } from './markdown.js';
import { mediaOf } from './media.js';
import { receiptFor } from './outcome.js';
import { uuidOf } from './track.js';
import { ImageBody, MarkdownBody, isOutsider, placeOf, type Place } from './types.js';

export interface AppParts {
  readonly api: Api;
  readonly robotCode: string;
}

/** What a message is by the send API. */
export interface Words {
  readonly msgKey: 'sampleMarkdown' | 'sampleImageMsg';
  readonly param: Readonly<Record<string, string>>;
}

export const Sent = z.object({
  processQueryKey: z.string().optional(),
  invalidStaffIdList: z.array(z.string()).nullish(),
  flowControlledStaffIdList: z.array(z.string()).nullish(),
});

/** A person who got too much is tried again a minute later. */
const FLOW_MS = 60_000;

/** The send API cannot mention anybody: the name stands there. */
export const wordsOf = (body: MarkdownBody): Words => ({
  msgKey: 'sampleMarkdown',
  param: {
    title: body.title,
    text: withMentions(body.text, (index) => `**${body.mentions[index]?.name ?? ''}**`),
  },
});

/** To how many people such a part may go by one call: what is the same for all of them, and is no card. */
export const joinsOf = (place: Place | null, part: Part): number =>
  place?.kind === 'user' && !isOutsider(place.id) && (part.kind === 'markdown' || part.kind === 'image')
    ? LIMITS.batchUsers
    : 1;

/** Parts that differ in their address only, each a person's. */
export async function sendToMany(
  outgoings: readonly Outgoing[],
  parts: AppParts,
): Promise<readonly Receipt[]> {
  const [first] = outgoings;
  if (first === undefined) return [];
  const all = (receipt: Receipt): readonly Receipt[] => outgoings.map(() => receipt);
  const ids = outgoings.flatMap(({ address }) => {
    const place = placeOf(address);
    return place?.kind === 'user' ? [place.id] : [];
  });
  if (ids.length !== outgoings.length)
    return all({ outcome: 'refused', reason: 'not all are people', whole: true });
  const words = await wordsFor(first, parts);
  return 'outcome' in words ? all(words) : batchSend(ids, words, first, parts);
}

async function wordsFor(first: Outgoing, { api }: AppParts): Promise<Words | Receipt> {
  const markdown = MarkdownBody.safeParse(first.part.body);
  if (first.part.kind === 'markdown' && markdown.success) return wordsOf(markdown.data);
  const image = ImageBody.safeParse(first.part.body);
  if (first.part.kind !== 'image' || !image.success)
    return { outcome: 'refused', reason: 'the part is not one of ours' };
  const media = await mediaOf(first, image.data.picture, api);
  return media.ok ? { msgKey: 'sampleImageMsg', param: { photoURL: media.id } } : media.receipt;
}

/** @returns a receipt for each id, in order */
export async function batchSend(
  ids: readonly string[],
  { msgKey, param }: Words,
  outgoing: Pick<Outgoing, 'key' | 'attempt'>,
  { api, robotCode }: AppParts,
): Promise<readonly Receipt[]> {
  const answer = await api.call(
    'POST',
    '/v1.0/robot/oToMessages/batchSend',
    { robotCode, msgKey, msgParam: JSON.stringify(param), userIds: ids },
    outgoing.attempt,
  );
  if (!answer.ok) {
    const receipt = receiptFor(answer);
    return ids.map(() => (receipt.outcome === 'refused' ? { ...receipt, whole: true } : receipt));
  }
  const sent = Sent.safeParse(answer.json);
  if (!sent.success) return ids.map(() => ({ outcome: 'unknown', reason: 'an answer that cannot be read' }));
  const { invalidStaffIdList, flowControlledStaffIdList, processQueryKey } = sent.data;
  return ids.map((id): Receipt => {
    if (invalidStaffIdList?.includes(id) === true) {
      const reason = 'DingTalk knows nobody of this id, or the robot is not published for them';
      return { outcome: 'refused', reason, code: 'invalidStaffId' };
    }
    if (flowControlledStaffIdList?.includes(id) === true) {
      return { outcome: 'later', afterMs: FLOW_MS, reason: 'this person got too many messages', busy: true };
    }
    return { outcome: 'sent', messageId: processQueryKey ?? uuidOf(outgoing.key) };
  });
}
