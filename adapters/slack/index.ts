// Slack as a platform: Socket Mode by default, HTTP as the other setting; the Web API for everything that goes out.
import { z } from 'zod';
import type { SlackKeys } from '../../src/config/platforms.js';
import { formOf } from '../../src/cards/forms.js';
import { languageOf } from '../../src/text/lang.js';
import { SLACK } from '../../src/text/sentences/slack.js';
import type { AdapterParts } from '../parts.js';
import type { Incoming, IncomingAction, Pace, Part, Platform, Receive } from '../platform.js';
import { createApi } from './api.js';
import { AUTH_ERRORS, authSentence, misplaced } from './codes.js';
import { addDoor } from './door.js';
import { inTime } from './kept.js';
import { LIMITS } from './limits.js';
import { modalOf, originOf } from './modal.js';
import { addressOf, parse, type Parsed, type Self } from './parse.js';
import { createPeople } from './people.js';
import { probe } from './probe.js';
import { renderCard } from './render.js';
import { send, targetOf } from './send.js';
import { createSocket } from './socket.js';
import { createStatus } from './status.js';
import { PLATFORM, ReplyShape } from './types.js';

export interface SlackOptions {
  /** The Slack user of a person of the store, for mentions; null where none is known. */
  readonly slackIdOf?: (personId: string) => string | null;
  /** Between two questions whether an uploaded picture is ready, in milliseconds. */
  readonly filePollMs?: number;
  /** Over HTTP, how soon an unreachable Slack is asked again whether it is there, in milliseconds. */
  readonly askAgainMs?: number;
}

const Auth = z.object({ user_id: z.string(), team_id: z.string() });
const Members = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).nullish(),
});
/** A room with more readers is not read to its end: who reads it is then unknown. */
const MEMBER_PAGES = 20;

/** Makes the platform; nothing is called before `start`, `send` or one of the questions. */
export function createSlack(keys: SlackKeys, parts: AdapterParts, options: SlackOptions = {}): Platform {
  const { http, log, now, server } = parts;
  const api = createApi(http, keys.apiUrl, keys.botToken);
  let self: Self = { userId: null, teamId: null };
  let receive: Receive | null = null;
  let refused: string | null = null;
  /** Without a socket nothing else tells whether Slack can be reached. */
  let unreached: string | null = null;
  let again: NodeJS.Timeout | null = null;
  const people = createPeople(api, () => self.teamId, now);
  const status = createStatus(api, now);
  const deps = {
    api,
    http,
    pollMs: options.filePollMs ?? 400,
    onAuthError: (code: string): void => {
      if (refused === null) log.error({ code }, authSentence(code, 'SLACK_BOT_TOKEN'));
      refused = authSentence(code, 'SLACK_BOT_TOKEN');
    },
  };

  /** Null where it was nothing of Slack's; else whether it is kept. A press is Slack's to wait for: its form may take a while. */
  const take = (payload: unknown): Promise<boolean> | null => {
    const parsed = parse(payload, self);
    if (parsed.kind === 'malformed') return null;
    if (parsed.kind === 'nothing') return Promise.resolve(true);
    const kept = handOn(parsed).catch(() => {
      // A fault of ours: it would fail again.
      log.error({}, 'Slack: a message could not be handed on');
      return true;
    });
    return parsed.kind === 'incoming' ? inTime(kept) : Promise.resolve(true);
  };

  const handOn = async (
    parsed: Extract<Parsed, { readonly kind: 'incoming' | 'press' | 'refill' }>,
  ): Promise<boolean> => {
    if (parsed.kind === 'refill') return refill(parsed);
    if (parsed.kind === 'incoming') return pass(parsed.incoming);
    const opened = await openForm(parsed.incoming, parsed.triggerId, parsed.lang);
    if (opened === 'asks') return true;
    const { incoming } = parsed;
    return pass(opened === 'counts' ? ({ ...incoming, form: 'open' } satisfies IncomingAction) : incoming);
  };

  const pass = async (incoming: Incoming): Promise<boolean> => {
    if (self.teamId === null) await knowSelf();
    const kind =
      incoming.senderKind ?? (incoming.sender === null ? 'guest' : await people.kindOf(incoming.sender));
    const kept = await receive?.(kind === 'member' ? incoming : { ...incoming, senderKind: kind });
    return kept !== false;
  };

  /**
   * `asks`: a form came up first, and what is filled in comes back by itself. `counts`: one came up, and the press counts without it.
   * `none`: there is none, or it could not be opened.
   */
  const openForm = async (
    press: IncomingAction,
    triggerId: string | null,
    lang: 'zh' | 'en',
  ): Promise<'asks' | 'counts' | 'none'> => {
    const form = formOf(press.action, press.value, lang);
    const view = form === null ? null : modalOf(form, originOf(press, lang));
    if (form === null || view === null || triggerId === null) return 'none';
    const ended = await api.call('views.open', { trigger_id: triggerId, view }, { timeoutMs: 5_000 });
    const isOpen = ended.end === 'ok' || ended.end === 'unknown';
    // The chat asks for the same in words then.
    if (ended.end !== 'ok')
      log.warn(
        { code: ended.end === 'refused' ? ended.code : ended.end },
        'Slack: a form could not be opened',
      );
    return !isOpen ? 'none' : form.counts === true ? 'counts' : 'asks';
  };

  /** The open form anew, with what is to be asked now. Where Slack has another by now (a faster change), that one stands. */
  const refill = async ({
    origin,
    viewId,
    hash,
    fields,
  }: Extract<Parsed, { kind: 'refill' }>): Promise<true> => {
    const form = formOf(origin.action, origin.value, origin.lang);
    const view = form === null ? null : modalOf(form, origin, fields);
    if (view !== null)
      await api.call(
        'views.update',
        { view_id: viewId, ...(hash === null ? {} : { hash }), view },
        { timeoutMs: 5_000 },
      );
    return true;
  };

  const socket =
    keys.appToken === null
      ? null
      : createSocket({
          appToken: keys.appToken,
          apiUrl: keys.apiUrl,
          parts,
          onPayload: (payload) => take(payload) ?? Promise.resolve(true),
        });
  if (socket === null && keys.signingSecret !== null && server !== null) {
    addDoor(server, {
      signingSecret: keys.signingSecret,
      now,
      isListening: () => receive !== null,
      take,
    });
  }

  /** Over HTTP: Slack is asked again until it answers, so that `unready` tells what is so. */
  const lost = (why: string): void => {
    if (socket !== null || receive === null) return;
    unreached = `Slack can't be reached (${why}); trying again`;
    again ??= setTimeout(() => {
      again = null;
      void knowSelf();
    }, options.askAgainMs ?? LIMITS.askAgainMs).unref();
  };

  const knowSelf = async (): Promise<void> => {
    const ended = await api.call('auth.test');
    if (ended.end === 'ok' || ended.end === 'refused') unreached = null;
    else lost(ended.end === 'limited' ? 'auth.test: ratelimited' : `auth.test: ${ended.reason}`);
    const auth = ended.end === 'ok' ? Auth.safeParse(ended.data) : null;
    if (auth?.success === true) {
      self = { userId: auth.data.user_id, teamId: auth.data.team_id };
      refused = null;
    } else if (ended.end === 'refused' && AUTH_ERRORS.has(ended.code)) deps.onAuthError(ended.code);
    else
      log.warn({ end: ended.end }, 'Slack: auth.test did not answer; who the bot is comes with the events');
  };

  return {
    name: PLATFORM,
    serves: (address) => targetOf(address) !== null,
    directAddress: (userId) => (/^[UW][A-Z0-9]+$/.test(userId) ? addressOf(userId) : null),
    render: (card, address) =>
      renderCard(card, {
        surface: targetOf(address)?.kind === 'home' ? 'home' : 'message',
        slackIdOf: options.slackIdOf ?? (() => null),
      }),
    buttons: () => 'pressed',
    paces,
    budget: () => [],
    start: async (to) => {
      receive = to;
      refused = misplaced(keys.botToken, keys.appToken);
      if (refused !== null) return log.error({}, refused);
      await knowSelf();
      // A bot that may not speak does not listen either.
      if (refused === null) await socket?.start();
    },
    send: async (outgoing) => {
      const on = signOf(outgoing.address, outgoing.reply);
      const arrived = on === null ? null : status.answering(on.channel, on.ts, on.inThread);
      const receipt = await send(outgoing, deps);
      if (receipt.outcome === 'sent') {
        refused = null;
        unreached = null;
        arrived?.();
      }
      if (receipt.outcome === 'later' && receipt.whole === true) lost(receipt.reason ?? 'no connection');
      return receipt;
    },
    thinking: async (message) => {
      const on = signOf(message.address, message.reply);
      if (on !== null) await status.show(on.channel, on.ts, SLACK[languageOf(message.text)].thinking);
    },
    members: async (address) => {
      const target = targetOf(address);
      if (target === null || !/^[CG]/.test(target.id)) return null;
      const found: string[] = [];
      let cursor = '';
      for (let page = 0; page < MEMBER_PAGES; page += 1) {
        const ended = await api.call('conversations.members', {
          channel: target.id,
          limit: 200,
          ...(cursor === '' ? {} : { cursor }),
        });
        const members = ended.end === 'ok' ? Members.safeParse(ended.data) : null;
        if (members?.success !== true) return null;
        found.push(...members.data.members.filter((id) => id !== self.userId));
        cursor = members.data.response_metadata?.next_cursor ?? '';
        if (cursor === '') return found;
      }
      return null;
    },
    profile: (userId) => people.profile(userId),
    probe: () => probe(keys, { api, now }),
    unready: () => {
      if (receive === null) return 'Slack is not started yet';
      if (refused !== null) return refused;
      if (socket !== null) return socket.unready();
      return keys.signingSecret === null
        ? 'Slack can only be written to: set SLACK_APP_TOKEN or SLACK_SIGNING_SECRET to hear what is asked'
        : unreached;
    },
    stop: async () => {
      receive = null;
      if (again !== null) clearTimeout(again);
      again = null;
      socket?.stop();
    },
  };
}

/** The message under which a sign of this question hangs; null where there is none (a command, the home tab). */
function signOf(
  address: string,
  reply: unknown,
): { readonly channel: string; readonly ts: string; readonly inThread: boolean } | null {
  const target = targetOf(address);
  const known = ReplyShape.safeParse(reply);
  if (target === null || !/^[CDG]/.test(target.id) || !known.success) return null;
  const { under, threadTs } = known.data;
  return under === undefined ? null : { channel: target.id, ts: under, inThread: threadTs !== null };
}

/** About one message a second and channel, several hundred a minute and workspace: docs.slack.dev/apis/web-api/rate-limits. */
function paces(address: string, part: Part): readonly Pace[] {
  const target = targetOf(address);
  if (target === null) return [];
  const uploads: readonly Pace[] =
    part.pictures.length === 0 ? [] : [{ key: 'slack:upload', ...LIMITS.uploads }];
  if (target.kind === 'home') return [{ key: 'slack:home', ...LIMITS.uploads }, ...uploads];
  return [
    { key: `slack:${target.id}`, ...LIMITS.perChannel },
    { key: 'slack', ...LIMITS.perWorkspace },
    ...uploads,
  ];
}
