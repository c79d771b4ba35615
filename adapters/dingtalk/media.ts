// Pictures: uploaded once, known by their media id from then on. DingTalk states no end of an id.
import { FormData } from 'undici';
import { z } from 'zod';
import type { Outgoing, Receipt } from '../platform.js';
import type { Api } from './api.js';
import { LIMITS } from './limits.js';
import { receiptFor } from './outcome.js';

export type Media =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly receipt: Receipt };

const Uploaded = z.object({ media_id: z.string().min(1) });

/** An upload may take longer than a message. */
const UPLOAD_MS = 30_000;

const keyOf = (picture: string): string => `dingtalk/image/${picture}`;

/** The media id of a picture, drawn and uploaded where it is not there yet. */
export async function mediaOf(
  outgoing: Outgoing,
  picture: string,
  api: Api,
  timeoutMs: number = UPLOAD_MS,
): Promise<Media> {
  const known = await outgoing.uploaded(keyOf(picture));
  if (known !== null) return { ok: true, id: known };
  const png = await outgoing.picture(picture);
  if (png === null || png.byteLength > LIMITS.imageBytes) {
    return { ok: false, receipt: { outcome: 'refused', reason: 'the picture could not be drawn' } };
  }
  const form = new FormData();
  form.append('media', new Blob([Uint8Array.from(png)], { type: 'image/png' }), 'chart.png');
  const answer = await api.old('/media/upload', form, { type: 'image' }, outgoing.attempt, timeoutMs);
  if (!answer.ok) return { ok: false, receipt: surelyNotSent(receiptFor(answer)) };
  const uploaded = Uploaded.safeParse(answer.json);
  if (!uploaded.success) {
    return { ok: false, receipt: { outcome: 'later', afterMs: 5_000, reason: 'an upload without an id' } };
  }
  await outgoing.remember(keyOf(picture), uploaded.data.media_id, null);
  return { ok: true, id: uploaded.data.media_id };
}

/** Without the permission to upload, words still get in. */
const ABOUT_PERMISSION = /permission|60011/iu;

/** An upload that ended in the dark delivered nothing to anybody. */
function surelyNotSent(receipt: Receipt): Receipt {
  if (receipt.outcome === 'unknown') return { outcome: 'later', afterMs: 5_000, reason: receipt.reason };
  if (receipt.outcome === 'barred' && ABOUT_PERMISSION.test(receipt.code ?? ''))
    return { ...receipt, outcome: 'refused' };
  return receipt;
}
