// One part on its way: pictures first, then one call, and what Slack said of it as a receipt. A message carries its delivery's key as
// metadata; where an earlier attempt may have arrived, it is looked for before it is sent again (no idempotency key exists).
import { z } from 'zod';
import type { Json, Outgoing, Receipt } from '../platform.js';
import { SLACK } from '../../src/text/sentences/slack.js';
import { languageOf } from '../../src/text/lang.js';
import type { ApiEnd } from './api.js';
import { AUTH_ERRORS } from './codes.js';
import { fileOf, type FileDeps } from './files.js';
import { LIMITS } from './limits.js';
import { messageIdOf } from './parse.js';
import { pictureRef } from './render.js';
import { escaped, shortened, escapedLength } from './text.js';
import { BodyShape, ReplyShape, type SlackBlock, type SlackBody, type SlackReply } from './types.js';

/** Attempts that wait for a picture; then the words go out without it. */
const PICTURE_ATTEMPTS = 3;
const EVENT_TYPE = 'deskbeat_delivery';
const NOT_HERE = new Set(['not_in_channel', 'channel_not_found']);

export interface SendDeps extends FileDeps {
  /** The token was refused. */
  readonly onAuthError: (code: string) => void;
}

const Posted = z.object({ channel: z.string(), ts: z.string() });
const Found = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({
          event_type: z.string().optional(),
          event_payload: z.record(z.string(), z.unknown()).optional(),
        })
        .nullish(),
    }),
  ),
  has_more: z.boolean().optional(),
  response_metadata: z.object({ next_cursor: z.string().optional() }).nullish(),
});
const Opened = z.object({ channel: z.object({ id: z.string() }) });

/** `U…`, `C…`, `D…`, `G…`, or null when the address is none of Slack's. */
export const targetOf = (address: string): { readonly kind: 'room' | 'home'; readonly id: string } | null => {
  const found = /^slack:(home\/)?([A-Z][A-Z0-9]{1,40})$/.exec(address);
  const id = found?.[2];
  if (id === undefined) return null;
  if (found?.[1] !== undefined) return /^[UW]/.test(id) ? { kind: 'home', id } : null;
  return /^[CDGUW]/.test(id) ? { kind: 'room', id } : null;
};

export async function send(out: Outgoing, deps: SendDeps): Promise<Receipt> {
  const body = BodyShape.safeParse(out.part.body);
  const target = targetOf(out.address);
  if (!body.success || target === null) {
    return { outcome: 'refused', reason: 'no message for Slack', code: 'bad_part' };
  }
  const first = await attempt(out, body.data, target, deps, false);
  // A file that was uploaded once may be gone, or not be ready although it says so: once more, with a new one.
  if (first === 'bad_file') {
    const again = await attempt(out, body.data, target, deps, true);
    if (again !== 'bad_file') return again;
    if (out.attempt < PICTURE_ATTEMPTS)
      return { outcome: 'later', afterMs: 3_000, busy: true, reason: 'file not ready' };
    const bare = await attempt(out, withoutPictures(body.data), target, deps, false);
    return bare === 'bad_file'
      ? { outcome: 'refused', reason: 'Slack refused the blocks', code: 'invalid_blocks' }
      : bare;
  }
  return first;
}

type Target = NonNullable<ReturnType<typeof targetOf>>;

async function attempt(
  out: Outgoing,
  body: SlackBody,
  target: Target,
  deps: SendDeps,
  fresh: boolean,
): Promise<Receipt | 'bad_file'> {
  const reply = replyOf(out.reply);
  const lookFirst = async (): Promise<Receipt | null> =>
    out.uncertain && target.kind === 'room' ? look(out.key, target.id, reply, deps) : null;
  if (out.replaces === null) {
    const found = await lookFirst();
    if (found !== null) return found;
  }
  const filled = await withFiles(body, out, deps, fresh);
  if ('outcome' in filled) return filled;
  if (target.kind === 'home') return publish(target.id, filled, deps);
  if (out.replaces !== null) {
    const updated = (await update(out.replaces, out.key, filled, deps)) ?? (await lookFirst());
    if (updated !== null) return updated;
  }
  return post(target.id, out.key, filled, reply, deps);
}

const replyOf = (reply: Json | null): SlackReply => {
  const known = ReplyShape.safeParse(reply);
  return known.success ? known.data : { threadTs: null, asker: null };
};

async function post(
  channel: string,
  key: string,
  body: SlackBody,
  reply: SlackReply,
  deps: SendDeps,
): Promise<Receipt | 'bad_file'> {
  const ended = await deps.api.call('chat.postMessage', {
    channel,
    text: body.text,
    blocks: reply.threadTs === null ? askedBy(body.blocks, reply.asker) : body.blocks,
    thread_ts: reply.threadTs,
    // The text is for notifications; what it quotes is no markup.
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: EVENT_TYPE, event_payload: { key } },
  });
  if (
    ended.end === 'refused' &&
    NOT_HERE.has(ended.code) &&
    reply.asker !== null &&
    channel !== reply.asker
  ) {
    // A command in a room where the bot is not: whoever asked gets the answer.
    return post(reply.asker, key, body, { threadTs: null, asker: null }, deps);
  }
  return settled(ended, deps, body, (data) => {
    const posted = Posted.safeParse(data);
    return posted.success ? messageIdOf(posted.data.channel, posted.data.ts) : `${channel}:`;
  });
}

/** Buttons say whose question they belong to, as the message that stands alone in a room says nothing of it (parse.ts). */
const askedBy = (blocks: readonly SlackBlock[], asker: string | null): readonly SlackBlock[] =>
  asker === null
    ? blocks
    : blocks.map((block) =>
        block['type'] === 'actions' ? { ...block, block_id: `${String(block['block_id'])}/${asker}` } : block,
      );

/** Null: that message can't be changed any more, a new one takes its place. */
async function update(
  messageId: string,
  key: string,
  body: SlackBody,
  deps: SendDeps,
): Promise<Receipt | 'bad_file' | null> {
  const [channel = '', ts = ''] = messageId.split(':');
  if (channel === '' || ts === '') return null;
  const ended = await deps.api.call('chat.update', {
    channel,
    ts,
    // Text alone would take the blocks away.
    text: body.text,
    blocks: body.blocks,
    metadata: { event_type: EVENT_TYPE, event_payload: { key } },
  });
  const gone = ['message_not_found', 'cant_update_message', 'edit_window_closed', 'channel_not_found'];
  if (ended.end === 'refused' && gone.includes(ended.code)) return null;
  return settled(ended, deps, body, () => messageId);
}

async function publish(userId: string, body: SlackBody, deps: SendDeps): Promise<Receipt | 'bad_file'> {
  const ended = await deps.api.call('views.publish', {
    user_id: userId,
    view: { type: 'home', blocks: body.blocks },
  });
  return settled(ended, deps, body, () => `home:${userId}`);
}

function settled(
  ended: ApiEnd,
  { onAuthError }: SendDeps,
  body: SlackBody,
  idOf: (data: unknown) => string,
): Receipt | 'bad_file' {
  switch (ended.end) {
    case 'ok':
      return { outcome: 'sent', messageId: idOf(ended.data) };
    case 'limited':
      return { outcome: 'later', afterMs: ended.afterMs, busy: true, reason: 'ratelimited' };
    case 'not_sent':
      return { outcome: 'later', afterMs: 1_000, whole: true, reason: ended.reason };
    case 'unknown':
      return { outcome: 'unknown', reason: ended.reason };
    case 'refused': {
      if (AUTH_ERRORS.has(ended.code)) onAuthError(ended.code);
      const aboutFile = ended.about.some((line) => /slack[_ ]file/i.test(line));
      if (ended.code === 'invalid_blocks' && aboutFile && hasPictures(body)) return 'bad_file';
      const needed = ended.needed === null ? '' : `, it needs the scope ${ended.needed}`;
      if (AUTH_ERRORS.has(ended.code))
        return { outcome: 'barred', reason: 'Slack refuses SLACK_BOT_TOKEN', code: ended.code };
      const reason = `Slack said ${ended.code}${needed}`;
      // Without this one scope nothing can be posted anywhere; without another, some things can't.
      return ended.code === 'missing_scope' && ended.needed === 'chat:write'
        ? { outcome: 'barred', reason, code: ended.code }
        : { outcome: 'refused', reason, code: ended.code };
    }
    default:
      return ended satisfies never;
  }
}

/** Looks for what an earlier attempt may have posted. Null: it is not there (or can't be looked for at all), so it is sent. */
async function look(key: string, to: string, reply: SlackReply, deps: SendDeps): Promise<Receipt | null> {
  const channel = /^[UW]/.test(to) ? await conversationWith(to, deps) : to;
  if (typeof channel !== 'string') return channel;
  let cursor = '';
  for (let page = 0; page < LIMITS.searchPages; page += 1) {
    const ended = await deps.api.call(
      reply.threadTs === null ? 'conversations.history' : 'conversations.replies',
      {
        channel,
        ...(reply.threadTs === null ? {} : { ts: reply.threadTs }),
        limit: reply.threadTs === null ? LIMITS.searchPageSize : LIMITS.searchThreadSize,
        include_all_metadata: true,
        ...(cursor === '' ? {} : { cursor }),
      },
    );
    if (ended.end !== 'ok') return notLooked(ended);
    const found = Found.safeParse(ended.data);
    if (!found.success) return null;
    const hit = found.data.messages.find(
      ({ metadata }) => metadata?.event_type === EVENT_TYPE && metadata.event_payload?.['key'] === key,
    );
    if (hit !== undefined) return { outcome: 'sent', messageId: messageIdOf(channel, hit.ts) };
    cursor = found.data.response_metadata?.next_cursor ?? '';
    if (cursor === '') return null;
  }
  return null;
}

async function conversationWith(user: string, { api }: SendDeps): Promise<string | Receipt | null> {
  const ended = await api.call('conversations.open', { users: user });
  if (ended.end !== 'ok') return notLooked(ended);
  const opened = Opened.safeParse(ended.data);
  return opened.success ? opened.data.channel.id : null;
}

/** A look that failed for now is made again before anything is sent; where Slack will never let us look, sending decides. */
function notLooked(ended: Exclude<ApiEnd, { readonly end: 'ok' }>): Receipt | null {
  switch (ended.end) {
    case 'refused':
      return null;
    case 'limited':
      return { outcome: 'later', afterMs: ended.afterMs, busy: true, reason: 'ratelimited' };
    // The message itself may still have arrived: the question stays open.
    default:
      return { outcome: 'unknown', reason: ended.reason };
  }
}

const hasPictures = ({ blocks }: SlackBody): boolean => blocks.some(({ type }) => type === 'image');

/** The body with the uploaded files in its image blocks; words in the place of a picture that can't be had. */
async function withFiles(
  body: SlackBody,
  out: Outgoing,
  deps: SendDeps,
  fresh: boolean,
): Promise<SlackBody | Receipt> {
  const files = new Map<string, string>();
  for (const picture of out.part.pictures) {
    if (!body.blocks.some((block) => refOf(block) === pictureRef(picture.id))) continue;
    const file = await fileOf(picture, out, deps, fresh);
    if (file.end === 'ready') files.set(pictureRef(picture.id), file.id);
    if (file.end === 'later' && out.attempt < PICTURE_ATTEMPTS) {
      const { afterMs, busy } = file;
      return { outcome: 'later', afterMs, ...(busy ? { busy } : {}), reason: 'the picture is not ready' };
    }
  }
  return {
    text: body.text,
    blocks: body.blocks.map((block) => {
      const ref = refOf(block);
      if (ref === null) return block;
      const id = files.get(ref);
      return id === undefined ? inWords(block) : { ...block, slack_file: { id } };
    }),
  };
}

const withoutPictures = (body: SlackBody): SlackBody => ({
  ...body,
  blocks: body.blocks.map((block) => (refOf(block) === null ? block : inWords(block))),
});

const FileRef = z.object({
  type: z.literal('image'),
  alt_text: z.string(),
  slack_file: z.object({ id: z.string() }),
});

const refOf = (block: SlackBlock): string | null => {
  const image = FileRef.safeParse(block);
  return image.success ? image.data.slack_file.id : null;
};

function inWords(block: SlackBlock): Record<string, unknown> {
  const alt = String(block['alt_text']);
  const words = `${SLACK[languageOf(alt)].noPicture}${alt}`;
  const text = escaped(shortened(words, LIMITS.contextText, escapedLength));
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}
