// What Slack sends, as far as we read it, and what we send along and get back. Everything from outside is checked here.
import { z } from 'zod';

export const PLATFORM = 'slack';

/** Where an answer goes: kept with the message while it is worked on, handed back to `send`. */
export const ReplyShape = z.object({
  /** The thread that the answer joins; null: the channel itself. */
  threadTs: z.string().nullable(),
  /** Who asked: where the channel can't be written to (a command in a room without the bot), they get it directly. */
  asker: z.string().nullable(),
  /** The message that is answered (of a thread: its first), under which a sign can hang; absent for a command. */
  under: z.exactOptional(z.string()),
});
export type SlackReply = z.infer<typeof ReplyShape>;

/** The body of a part: a message, or the home tab. */
export const BodyShape = z.object({ text: z.string(), blocks: z.array(z.record(z.string(), z.unknown())) });
export type SlackBody = z.infer<typeof BodyShape>;
export type SlackBlock = Readonly<Record<string, unknown>>;

const Id = z.string().min(1).max(255);

export const EventCallback = z.object({
  type: z.literal('event_callback'),
  team_id: Id.optional(),
  event_id: Id,
  event: z.record(z.string(), z.unknown()),
  authorizations: z.array(z.object({ user_id: Id, is_bot: z.boolean().optional() })).nullish(),
});

export const MessageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  user: Id.optional(),
  text: z.string().default(''),
  ts: Id,
  thread_ts: Id.nullish(),
  channel: Id,
  channel_type: z.string().optional(),
  hidden: z.boolean().optional(),
  edited: z.unknown().optional(),
  user_team: Id.nullish(),
  source_team: Id.nullish(),
  team: Id.nullish(),
});
export type MessageEvent = z.infer<typeof MessageEvent>;

export const HomeEvent = z.object({
  type: z.literal('app_home_opened'),
  user: Id,
  channel: Id.nullish(),
  tab: z.string().default('home'),
});

export const AssistantEvent = z.object({
  type: z.literal('assistant_thread_started'),
  assistant_thread: z.object({ user_id: Id, channel_id: Id, thread_ts: Id }),
});

export const Command = z.object({
  command: z.string().min(1),
  text: z.string().default(''),
  user_id: Id,
  channel_id: Id,
  team_id: Id.optional(),
  trigger_id: Id,
});

const FieldState = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_conversation: z.string().nullish(),
});

const FormState = z
  .object({ values: z.record(z.string(), z.record(z.string(), FieldState)).default({}) })
  .default({ values: {} });
export type FormState = z.infer<typeof FormState>;

const User = z.object({ id: Id, team_id: Id.nullish() });
const Team = z.object({ id: Id }).nullish();

export const Press = z.object({
  type: z.literal('block_actions'),
  user: User,
  team: Team,
  trigger_id: Id.optional(),
  container: z
    .object({
      type: z.string().optional(),
      channel_id: Id.nullish(),
      message_ts: Id.nullish(),
      thread_ts: Id.nullish(),
    })
    .nullish(),
  channel: z.object({ id: Id }).nullish(),
  message: z.object({ ts: Id.nullish(), thread_ts: Id.nullish() }).nullish(),
  /** The form, where a field of one was changed; the home tab is a view, too. */
  view: z
    .object({
      id: Id,
      hash: z.string().optional(),
      callback_id: z.string().default(''),
      private_metadata: z.string().default(''),
      state: FormState.nullish(),
    })
    .nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().default(''),
        value: z.string().nullish(),
        action_ts: z.string().nullish(),
      }),
    )
    .min(1),
});
export type Press = z.infer<typeof Press>;

export const Submission = z.object({
  type: z.literal('view_submission'),
  user: User,
  team: Team,
  view: z.object({
    id: Id,
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: FormState,
  }),
});

/** What a form carries along while it is open. */
export const FormOrigin = z.object({
  address: z.string(),
  thread: z.string(),
  threadTs: z.string().nullable(),
  messageId: z.string().nullable(),
  action: z.string(),
  value: z.string(),
  lang: z.enum(['zh', 'en']).default('en'),
});
export type FormOrigin = z.infer<typeof FormOrigin>;
