// What Slack told, as what the bot understands. Pure: the same for Socket Mode and HTTP. Own echoes, other bots' posts and every
// kind of message that is no new one (edits, joins, …) come out as nothing.
import { asksToSubscribe, SUBSCRIBE_ACTION } from '../../src/cards/subscribe-form.js';
import { languageOf } from '../../src/text/lang.js';
import type { Incoming, IncomingAction, IncomingMessage } from '../platform.js';
import { LIMITS } from './limits.js';
import {
  AssistantEvent,
  Command,
  EventCallback,
  FormOrigin,
  type FormState,
  HomeEvent,
  MessageEvent,
  PLATFORM,
  Press,
  type SlackReply,
  Submission,
} from './types.js';

/** Who the bot itself is; null before Slack has said so. */
export interface Self {
  readonly userId: string | null;
  readonly teamId: string | null;
}

export type Parsed =
  | { readonly kind: 'nothing' }
  /** No shape of Slack's: refused over HTTP, dropped otherwise. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  /** A press of an `act` button: a form may come first, for which the trigger is good for 3 s. */
  | {
      readonly kind: 'press';
      readonly incoming: IncomingAction;
      readonly triggerId: string | null;
      readonly lang: 'zh' | 'en';
    }
  /** A field of an open form was changed, upon which others may have to be asked. */
  | {
      readonly kind: 'refill';
      readonly origin: FormOrigin;
      readonly viewId: string;
      readonly hash: string | null;
      readonly fields: Readonly<Record<string, string>>;
    };

const NOTHING: Parsed = { kind: 'nothing' };
const MALFORMED: Parsed = { kind: 'malformed' };

export const addressOf = (channel: string): string => `${PLATFORM}:${channel}`;
export const messageIdOf = (channel: string, ts: string): string => `${channel}:${ts}`;

/** @param payload an event callback, a command's fields, or an interaction, already decoded */
export function parse(payload: unknown, self: Self): Parsed {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return MALFORMED;
  if ('command' in payload) return parseCommand(payload);
  const type = 'type' in payload ? payload.type : null;
  switch (type) {
    case 'event_callback':
      return parseEvent(payload, self);
    case 'block_actions':
      return parsePress(payload);
    case 'view_submission':
      return parseSubmission(payload);
    // Others of Slack's own (view_closed, shortcut, app_rate_limited, …), which nobody here listens to.
    default:
      return typeof type === 'string' ? NOTHING : MALFORMED;
  }
}

function parseEvent(payload: unknown, self: Self): Parsed {
  const callback = EventCallback.safeParse(payload);
  if (!callback.success) return MALFORMED;
  const { event, event_id: id, team_id: team, authorizations } = callback.data;
  switch (event['type']) {
    case 'app_mention':
    case 'message': {
      const message = MessageEvent.safeParse(event);
      const bot = self.userId ?? authorizations?.find(({ is_bot }) => is_bot !== false)?.user_id ?? null;
      return message.success ? parseMessage(message.data, id, team ?? self.teamId, bot) : NOTHING;
    }
    case 'app_home_opened': {
      const home = HomeEvent.safeParse(event);
      return home.success
        ? parseHome(home.data.user, home.data.channel ?? null, home.data.tab, id, team)
        : NOTHING;
    }
    case 'assistant_thread_started': {
      const started = AssistantEvent.safeParse(event);
      if (!started.success) return NOTHING;
      const { user_id: sender, channel_id: channel, thread_ts: ts } = started.data.assistant_thread;
      return {
        kind: 'incoming',
        incoming: {
          kind: 'visit',
          place: 'chat',
          platform: PLATFORM,
          id,
          address: addressOf(channel),
          thread: messageIdOf(channel, ts),
          sender,
          ...(team === undefined ? {} : { tenant: team }),
          direct: true,
          reply: replyOf(ts, sender),
        },
      };
    }
    default:
      return NOTHING;
  }
}

function parseMessage(event: MessageEvent, id: string, team: string | null, bot: string | null): Parsed {
  const { channel, ts, user } = event;
  if (event.subtype !== undefined || event.hidden === true || event.edited !== undefined) return NOTHING;
  if ((event.bot_id ?? null) !== null || user === undefined || user === bot) return NOTHING;
  const direct = channel.startsWith('D') || event.channel_type === 'im';
  const mentions = bot !== null && event.text.includes(`<@${bot}`);
  // In a room only what is said to the bot; the rest of the talk there is none of its business.
  if (event.type === 'message' && !direct && !mentions) return NOTHING;
  const text = readable(event.text, bot);
  const threadTs = event.thread_ts ?? null;
  const stranger = [event.user_team, event.source_team].some(
    (other) => typeof other === 'string' && team !== null && other !== team,
  );
  const incoming: IncomingMessage = {
    platform: PLATFORM,
    id,
    // The same post is told as `app_mention` and as `message`, with two ids.
    alsoKnownAs: [messageIdOf(channel, ts)],
    address: addressOf(channel),
    thread: direct && threadTs === null ? channel : messageIdOf(channel, threadTs ?? ts),
    ...(threadTs === null ? {} : { after: direct ? channel : commandsOf(channel, user) }),
    ...(threadTs === null || direct ? {} : { under: messageIdOf(channel, threadTs) }),
    sender: user,
    ...(stranger ? { senderKind: 'guest' as const } : {}),
    ...(team === null ? {} : { tenant: team }),
    direct,
    reply: replyOf(direct ? threadTs : (threadTs ?? ts), user, threadTs ?? ts),
    text,
  };
  return { kind: 'incoming', incoming };
}

function parseHome(
  sender: string,
  channel: string | null,
  tab: string,
  id: string,
  team: string | undefined,
): Parsed {
  const chat = tab === 'messages';
  return {
    kind: 'incoming',
    incoming: {
      kind: 'visit',
      place: chat ? 'chat' : 'home',
      platform: PLATFORM,
      id,
      // The tab is told of every time it is opened; a greeting is due once.
      ...(chat ? { alsoKnownAs: [`greeting:${team ?? ''}:${sender}`] } : {}),
      address: chat ? addressOf(channel ?? sender) : homeAddressOf(sender),
      thread: channel ?? sender,
      sender,
      ...(team === undefined ? {} : { tenant: team }),
      direct: true,
      reply: replyOf(null, sender),
    },
  };
}

/** Where a person's home tab is published: `slack:home/U…`. */
export const homeAddressOf = (userId: string): string => `${PLATFORM}:home/${userId}`;

/** What somebody asks by command in a room is a conversation of its own; the answers to it are messages that threads begin at. */
const commandsOf = (channel: string, user: string): string => `${channel}:${user}`;

function parseCommand(payload: unknown): Parsed {
  const command = Command.safeParse(payload);
  if (!command.success) return MALFORMED;
  const { text, user_id: sender, channel_id: channel, team_id: team, trigger_id: trigger } = command.data;
  const direct = channel.startsWith('D');
  const from = {
    platform: PLATFORM,
    id: `command:${trigger}`,
    address: addressOf(channel),
    thread: direct ? channel : commandsOf(channel, sender),
    sender,
    ...(team === undefined ? {} : { tenant: team }),
    direct,
    ...(direct ? {} : { isRoot: true }),
    reply: replyOf(null, sender),
  };
  // The command alone asks what it is for.
  const said = readable(text, null) || '?';
  if (!asksToSubscribe(said)) return { kind: 'incoming', incoming: { ...from, text: said } };
  const lang = languageOf(said);
  return {
    kind: 'press',
    incoming: {
      ...from,
      kind: 'action',
      action: SUBSCRIBE_ACTION,
      value: '',
      fields: {},
      messageId: null,
      lang,
    },
    triggerId: trigger,
    lang,
  };
}

function parsePress(payload: unknown): Parsed {
  const press = Press.safeParse(payload);
  if (!press.success) return MALFORMED;
  const { user, team, container, actions, view, trigger_id: trigger = null } = press.data;
  const [pressed] = actions;
  if (pressed === undefined) return NOTHING;
  if (view?.callback_id === FORM) {
    const origin = FormOrigin.safeParse(jsonOf(view.private_metadata));
    if (!origin.success) return NOTHING;
    const fields = fieldsIn(view.state ?? { values: {} });
    return { kind: 'refill', origin: origin.data, viewId: view.id, hash: view.hash ?? null, fields };
  }
  const value = pressed.value ?? '';
  const channel = container?.channel_id ?? press.data.channel?.id ?? null;
  const ts = container?.message_ts ?? press.data.message?.ts ?? null;
  const threadTs = container?.thread_ts ?? press.data.message?.thread_ts ?? null;
  // On the home tab there is no channel: the answer goes to the person.
  const at = channel ?? user.id;
  const direct = !/^[CG]/.test(at);
  const [lang, , asker] = pressed.block_id.split('/');
  const from = {
    platform: PLATFORM,
    id: `press:${pressed.action_ts ?? trigger ?? `${at}:${ts ?? ''}`}:${user.id}:${pressed.action_id}`,
    address: addressOf(at),
    thread: direct && threadTs === null ? at : messageIdOf(at, threadTs ?? ts ?? ''),
    ...(direct && threadTs === null ? {} : { after: direct ? at : commandsOf(at, asker ?? user.id) }),
    ...(direct || (threadTs ?? ts) === null ? {} : { under: messageIdOf(at, threadTs ?? ts ?? '') }),
    sender: user.id,
    ...strangeness(user.team_id, team?.id),
    ...tenantOf(team?.id ?? user.team_id),
    direct,
    reply: replyOf(direct ? threadTs : (threadTs ?? ts), user.id, threadTs ?? ts),
  };
  const [kind, action = ''] = pressed.action_id.split('/');
  if (kind === 'ask' && value !== '') return { kind: 'incoming', incoming: { ...from, text: value } };
  if (kind !== 'act' || action === '') return NOTHING;
  const messageId = channel === null || ts === null ? null : messageIdOf(channel, ts);
  const spoken = lang === 'zh' ? 'zh' : 'en';
  return {
    kind: 'press',
    incoming: { ...from, kind: 'action', action, value, fields: {}, messageId, lang: spoken },
    triggerId: trigger,
    lang: spoken,
  };
}

function parseSubmission(payload: unknown): Parsed {
  const submission = Submission.safeParse(payload);
  if (!submission.success) return MALFORMED;
  const { user, team, view } = submission.data;
  const origin = FormOrigin.safeParse(jsonOf(view.private_metadata));
  if (view.callback_id !== FORM || !origin.success) return NOTHING;
  const { address, thread, threadTs, messageId, action, value, lang } = origin.data;
  return {
    kind: 'incoming',
    incoming: {
      kind: 'action',
      platform: PLATFORM,
      id: `form:${view.id}`,
      address,
      thread,
      sender: user.id,
      ...strangeness(user.team_id, team?.id),
      ...tenantOf(team?.id ?? user.team_id),
      direct: !/^slack:[CG]/.test(address),
      reply: replyOf(threadTs, user.id),
      action,
      value,
      fields: fieldsIn(view.state),
      messageId,
      lang,
    },
  };
}

/** The `callback_id` of our forms. */
export const FORM = 'deskbeat_form';
/** Stands behind the name of a field for the words of one's own, and as the choice that asks for them. */
export const OTHER = '/other';

/** What a form is filled in with, by the names of its fields; a channel as Slack writes it in texts. */
function fieldsIn({ values }: FormState): Readonly<Record<string, string>> {
  const said = Object.entries(values).map(([name, field]): readonly [string, string] => {
    const state = Object.values(field)[0];
    const room = state?.selected_conversation;
    const value = state?.selected_option?.value ?? state?.value ?? '';
    return [name, typeof room === 'string' && room !== '' ? `<#${room}>` : value];
  });
  const own = said.filter(([name, value]) => name.endsWith(OTHER) && value !== '');
  return Object.fromEntries([
    ...said.filter(([name]) => !name.endsWith(OTHER)),
    ...own.map(([name, value]) => [name.slice(0, -OTHER.length), value]),
  ]);
}

const replyOf = (threadTs: string | null, asker: string, under: string | null = null): SlackReply => ({
  threadTs,
  asker,
  ...(under === null ? {} : { under }),
});

const tenantOf = (team: string | null | undefined): { readonly tenant?: string } =>
  typeof team === 'string' ? { tenant: team } : {};

const strangeness = (
  own: string | null | undefined,
  team: string | null | undefined,
): { readonly senderKind?: 'guest' } =>
  typeof own === 'string' && typeof team === 'string' && own !== team ? { senderKind: 'guest' } : {};

/**
 * A message as the person sees it: the mention of the bot that it begins with is gone, links and mentions are their labels, and the
 * three escaped signs are themselves.
 */
export function readable(text: string, bot: string | null): string {
  const said = bot === null ? text : text.replaceAll(new RegExp(`<@${bot}(\\|[^>]*)?>[:,：，]?`, 'g'), ' ');
  return said
    .replaceAll(/<[@#!][^>|]*\|([^>]*)>/g, '$1')
    .replaceAll(/<((?:https?|mailto|tel):[^>|]*)\|([^>]*)>/g, '$2')
    .replaceAll(/<((?:https?|mailto|tel):[^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .trim();
}

function jsonOf(text: string): unknown {
  if (text === '' || text.length > LIMITS.privateMetadata) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
