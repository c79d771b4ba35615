// Pictures: uploaded in three steps (files.getUploadURLExternal, the bytes, files.completeUploadExternal), waited for until Slack has
// read them, then named in the image block. Source: docs.slack.dev/messaging/working-with-files. A file that is used too early makes
// the whole message fail with `invalid_blocks`.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Http } from '../http.js';
import type { Outgoing, Picture } from '../platform.js';
import type { Api, ApiEnd } from './api.js';
import { LIMITS } from './limits.js';
import { shortened } from './text.js';

/** `none`: it can't be had (not drawn, refused); the message goes without it. `later`: worth another attempt. */
export type FileEnd =
  | { readonly end: 'ready'; readonly id: string }
  | { readonly end: 'none'; readonly code: string }
  | { readonly end: 'later'; readonly afterMs: number; readonly busy: boolean };

const Ticket = z.object({ upload_url: z.string().url(), file_id: z.string().regex(/^F[A-Z0-9]+$/) });
const Info = z.object({ file: z.object({ mimetype: z.string().nullish(), mode: z.string().nullish() }) });

export interface FileDeps {
  readonly api: Api;
  readonly http: Http;
  /** Between two questions whether a file is ready. */
  readonly pollMs: number;
}

/** A picture as a file of Slack's. @param fresh not the one that was uploaded before: Slack no longer knows it */
export async function fileOf(
  picture: Picture,
  out: Outgoing,
  deps: FileDeps,
  fresh: boolean,
): Promise<FileEnd> {
  const key = `slack/${picture.id}`;
  const before = fresh ? null : await out.uploaded(key);
  if (before !== null) return whenReady(before, deps);
  const bytes = await out.picture(picture.id).catch(() => null);
  if (bytes === null || bytes.length === 0) return { end: 'none', code: 'not_drawn' };
  const name = `deskbeat-${picture.id}.png`;
  const asked = await deps.api.call('files.getUploadURLExternal', {
    filename: name,
    length: bytes.length,
    alt_txt: shortened(picture.alt, LIMITS.fileAltText),
  });
  if (asked.end !== 'ok') return failed(asked);
  const ticket = Ticket.safeParse(asked.data);
  if (!ticket.success) return { end: 'none', code: 'no_upload_url' };
  const { upload_url: url, file_id: id } = ticket.data;
  const posted = await deps.http.call({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    timeoutMs: 30_000,
  });
  if (posted.ended !== 'answered' || posted.status >= 500 || posted.status === 429) {
    return { end: 'later', afterMs: 2_000, busy: posted.ended === 'answered' && posted.status === 429 };
  }
  if (posted.status !== 200) return { end: 'none', code: `upload_${posted.status}` };
  // Without a channel it stays with the bot, which is what an image block needs.
  const done = await deps.api.call('files.completeUploadExternal', { files: [{ id, title: name }] });
  if (done.end !== 'ok') return failed(done);
  await out.remember(key, id, null);
  return whenReady(id, deps);
}

async function whenReady(id: string, { api, pollMs }: FileDeps): Promise<FileEnd> {
  for (let poll = 0; poll < LIMITS.filePolls; poll += 1) {
    if (poll > 0) await wait(pollMs);
    const asked = await api.call('files.info', { file: id });
    if (asked.end !== 'ok') {
      // Without the right to look: it is used as it is, and a refusal of the message is tried again.
      if (asked.end === 'refused' && asked.code === 'missing_scope') return { end: 'ready', id };
      return failed(asked);
    }
    const info = Info.safeParse(asked.data);
    if (info.success && (info.data.file.mimetype ?? '') !== '') return { end: 'ready', id };
  }
  return { end: 'later', afterMs: 3_000, busy: true };
}

function failed(end: Exclude<ApiEnd, { readonly end: 'ok' }>): FileEnd {
  switch (end.end) {
    case 'refused':
      return { end: 'none', code: end.code };
    case 'limited':
      return { end: 'later', afterMs: end.afterMs, busy: true };
    default:
      return { end: 'later', afterMs: 2_000, busy: false };
  }
}
