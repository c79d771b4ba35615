// Forms in words, where a platform has no modals: an action that needs one asks for its fields one message after the other. What was
// filled in so far is remembered per user and address, for a few minutes.
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { IncomingAction, IncomingMessage } from '../../adapters/platform.js';
import type { Block, Card } from '../cards/card.js';
import { formOf, type Form, type FormField } from '../cards/forms.js';
import type { Database } from '../store/schema.js';
import { loadThread, saveThread } from '../store/threads.js';
import type { UserKey } from '../store/links.js';
import type { Lang } from '../text/lang.js';
import { CHAT } from '../text/sentences/chat.js';
import { MINUTE_MS, type Instant } from '../time/instant.js';
import type { Said } from './said.js';

const stateShape = z.object({
  at: z.number(),
  action: z.string(),
  value: z.string(),
  fields: z.record(z.string(), z.string()),
});
type State = z.infer<typeof stateShape>;

const KEEP_MS = 10 * MINUTE_MS;

const placeOf = (address: string): string => `form ${address}`;
const askerOf = (user: UserKey): string => JSON.stringify([user.platform, user.tenant, user.userId]);

/**
 * The question for the next field of an action's form; null where nothing has to be asked (any more).
 *
 * @param inWords the form is being filled in word by word: then its optional fields are asked for, too. One that was handed in is
 * complete, whatever its writer left empty.
 */
export function askForField(
  action: IncomingAction,
  user: UserKey,
  lang: Lang,
  now: Instant,
  inWords: boolean,
): Said | null {
  const form = formOf(action.action, action.value, lang);
  const isHandedIn = !inWords && Object.keys(action.fields).length > 0;
  const field = form?.fields.find(
    ({ name, optional }) => !(name in action.fields) && !(isHandedIn && optional === true),
  );
  if (form === null || field === undefined) return null;
  const state: State = { at: now, action: action.action, value: action.value, fields: { ...action.fields } };
  return {
    sayings: [{ to: 'here', card: fieldCard(form, field, lang) }],
    change: (tx) => saveThread(tx, placeOf(action.address), askerOf(user), state, now),
  };
}

/** The action with one more field, where this message answers what was asked; null where it is about something else. */
export async function filledIn(
  message: IncomingMessage,
  user: UserKey,
  db: Kysely<Database>,
  lang: Lang,
  now: Instant,
): Promise<IncomingAction | 'called off' | null> {
  const parsed = stateShape.safeParse(await loadThread(db, placeOf(message.address), askerOf(user)));
  if (!parsed.success || Math.abs(now - parsed.data.at) > KEEP_MS) return null;
  const { action, value, fields } = parsed.data;
  const form = formOf(action, value, lang);
  const field = form?.fields.find(({ name }) => !(name in fields));
  if (field === undefined) return null;
  const said = message.text.normalize('NFKC').trim();
  if (CALLED_OFF.has(said.toLowerCase())) return 'called off';
  const filled = SKIPPED.has(said.toLowerCase()) && field.optional === true ? '' : valueOf(field, said);
  if (filled === null) return null;
  const { kind: _, text: __, ...from } = message;
  return {
    ...from,
    kind: 'action',
    action,
    value,
    fields: { ...fields, [field.name]: filled },
    messageId: null,
  };
}

/** The form is over, done or called off. */
export const forgetForm = (
  tx: Transaction<Database>,
  address: string,
  user: UserKey,
  now: Instant,
): Promise<void> => saveThread(tx, placeOf(address), askerOf(user), null, now);

const CALLED_OFF = new Set(['cancel', '取消', '算了']);
const SKIPPED = new Set(['skip', '-', '跳过', '跳過']);

/** A choice by its words or its number; null where it is none of them. */
function valueOf(field: FormField, said: string): string | null {
  if (field.kind !== 'choice') return said === '' ? null : said.slice(0, 2_000);
  const plain = said.toLowerCase();
  const choice =
    field.choices.find(({ value, label }) => label.toLowerCase() === plain || value === plain) ??
    (/^[1-9]\d?$/.test(plain) ? field.choices[Number(plain) - 1] : undefined);
  return choice?.value ?? null;
}

function fieldCard(form: Form, field: FormField, lang: Lang): Card {
  const words = CHAT[lang].form;
  const choices: readonly Block[] =
    field.kind === 'choice'
      ? [
          {
            kind: 'buttons',
            buttons: field.choices.map(({ label }) => ({ kind: 'ask', label, question: label })),
          },
        ]
      : [];
  return {
    title: form.title,
    tone: 'plain',
    lang,
    blocks: [
      { kind: 'text', text: field.label },
      ...choices,
      { kind: 'text', text: field.optional === true ? words.skipOrCancel : words.cancel, weight: 'small' },
    ],
  };
}
