// Forms in words, where a platform has no modals: an action that needs one asks for its fields one message after the other. What was
// filled in so far is remembered per user and address, for a few minutes.
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { IncomingAction, IncomingMessage } from '../../adapters/platform.js';
import type { Block, Card, Select } from '../cards/card.js';
import { decides, fieldsOf, type Choice, type Form, type FormField } from '../cards/form.js';
import { formOf } from '../cards/forms.js';
import type { Database } from '../store/schema.js';
import { loadThread, saveThread } from '../store/threads.js';
import type { UserKey } from '../store/links.js';
import { languageOf, type Lang } from '../text/lang.js';
import { CHAT } from '../text/sentences/chat.js';
import { MINUTE_MS, type Instant } from '../time/instant.js';
import type { Said } from './said.js';

const stateShape = z.object({
  at: z.number(),
  action: z.string(),
  value: z.string(),
  fields: z.record(z.string(), z.string()),
  lang: z.exactOptional(z.enum(['zh', 'en'])),
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
  suggest: Suggest = () => [],
): Said | null {
  const form = formOf(action.action, action.value, lang);
  const isHandedIn = !inWords && Object.keys(action.fields).length > 0;
  if (form === null) return null;
  const field = fieldsOf(form, action.fields).find(
    ({ name, optional }) =>
      !(name in action.fields) && !(optional === true && (isHandedIn || isEnough(form, action.fields))),
  );
  if (field === undefined) return null;
  const select = selectOf(action, form, field, lang, suggest);
  const state: State = {
    at: now,
    action: action.action,
    value: action.value,
    fields: { ...action.fields },
    lang,
  };
  return {
    sayings: [{ to: 'here', card: fieldCard(form, field, lang, select) }],
    change: (tx) => saveThread(tx, placeOf(action.address), askerOf(user), state, now),
  };
}

/** What is likely to be said, where a field asks for it. */
export type Suggest = (what: 'colleagues') => readonly Choice[];

/**
 * What was chosen on a list of the form that is being asked for, with what was said before it. Null where no such form is open:
 * then what was chosen is all of it.
 */
export async function goingOn(
  action: IncomingAction,
  user: UserKey,
  db: Kysely<Database>,
  now: Instant,
): Promise<IncomingAction | null> {
  if (Object.keys(action.fields).length === 0 || action.form !== undefined) return null;
  const parsed = stateShape.safeParse(await loadThread(db, placeOf(action.address), askerOf(user)));
  if (!parsed.success || Math.abs(now - parsed.data.at) > KEEP_MS) return null;
  const { action: name, value, fields, lang } = parsed.data;
  if (name !== action.action || value !== action.value) return null;
  return { ...action, fields: { ...fields, ...action.fields }, ...(lang === undefined ? {} : { lang }) };
}

/** A reason is enough; only "something else" asks for words, which the next message would otherwise be taken for. */
const isEnough = ({ counts }: Form, fields: Readonly<Record<string, string>>): boolean =>
  counts === true && fields['reason'] !== 'other';

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
  const spoken = parsed.data.lang ?? lang;
  const form = formOf(action, value, spoken);
  const open = form === null ? [] : fieldsOf(form, fields).filter(({ name }) => !(name in fields));
  const [field] = open;
  if (form === null || field === undefined) return null;
  const said = message.text.normalize('NFKC').trim();
  if (CALLED_OFF.has(said.toLowerCase())) return 'called off';
  const skipped = SKIPPED.has(said.toLowerCase());
  const filled = skipped && field.optional === true ? '' : valueOf(field, said);
  const more = filled === null && !skipped && form.counts !== true ? inOwnWords(open, said) : null;
  if (filled === null && more === null) return null;
  const { kind: _, text: __, ...from } = message;
  return {
    ...from,
    kind: 'action',
    action,
    value,
    fields: { ...fields, ...(filled === null ? more : { [field.name]: filled }) },
    messageId: null,
    lang: spoken,
  };
}

/** Words where a reason was to be chosen are what the form asks for after it. */
function inOwnWords(
  [field, next]: readonly FormField[],
  said: string,
): Readonly<Record<string, string>> | null {
  if (field?.kind !== 'choice' || next?.kind !== 'paragraph' || said === '') return null;
  const other = field.choices.find(({ value }) => value === 'other');
  return other === undefined ? null : { [field.name]: other.value, [next.name]: said.slice(0, 2_000) };
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
    (/^[1-9]\d?$/.test(plain) ? shownOf(field)[Number(plain) - 1] : undefined);
  return choice?.value ?? (field.other === undefined || plain === '' ? null : said.slice(0, 2_000));
}

/** Choices that are shown in words: where others may be said, the first few. */
const shownOf = ({ choices, other }: Extract<FormField, { kind: 'choice' }>): readonly Choice[] =>
  other === undefined ? choices : choices.slice(0, SHOWN);
const SHOWN = 6;

/** Lists that one card may hold. */
const MOST_LISTS = 3;

/**
 * The field, with those behind it that are chosen as well, as lists: what decides which others are asked stands alone. Null where
 * there is nothing to choose from.
 */
function selectOf(
  { action, value, fields: filled }: IncomingAction,
  form: Form,
  field: FormField,
  lang: Lang,
  suggest: Suggest,
): Select | null {
  const asked = fieldsOf(form, filled);
  const behind = decides(form, field.name) ? [] : asked.slice(asked.indexOf(field) + 1);
  const end = behind.findIndex((each) => each.kind !== 'choice' || decides(form, each.name));
  const together = [field, ...(end === -1 ? behind : behind.slice(0, end))].slice(0, MOST_LISTS);
  const lists = together.flatMap((each) => {
    const { name, label } = each;
    const choices = choicesIn(each, suggest);
    const initial = each.kind === 'choice' && each.initial !== undefined ? { initial: each.initial } : {};
    return choices.length === 0 ? [] : [{ name, label, choices, ...initial }];
  });
  if (lists.length < together.length) return null;
  const isOpen = together.some((each) => each.kind !== 'choice' || each.other !== undefined);
  return {
    action,
    value,
    submit: form.submit,
    fields: lists,
    ...(isOpen ? { hint: CHAT[lang].form.orSay } : {}),
  };
}

function choicesIn(field: FormField, suggest: Suggest): readonly Choice[] {
  if (field.kind === 'choice') return field.choices;
  return field.kind === 'line' && field.suggest !== undefined ? suggest(field.suggest) : [];
}

function fieldCard(form: Form, field: FormField, lang: Lang, select: Select | null): Card {
  const words = CHAT[lang].form;
  const shown: readonly Choice[] =
    field.kind === 'choice' ? shownOf(field) : (select?.fields[0]?.choices ?? []).slice(0, SHOWN);
  const choices: readonly Block[] =
    shown.length === 0
      ? []
      : [
          {
            kind: 'buttons',
            buttons: shown.map(({ label, value }) => ({
              kind: 'ask',
              label,
              question: field.kind === 'choice' ? label : value,
            })),
            ...(select === null ? {} : { select }),
          },
        ];
  return {
    title: form.title,
    tone: 'plain',
    lang,
    blocks: [
      { kind: 'text', text: field.label },
      ...choices,
      ...hintOf(field),
      { kind: 'text', text: field.optional === true ? words.skipOrCancel : words.cancel, weight: 'small' },
    ],
  };
}

/** What may be said beside what is offered. */
function hintOf(field: FormField): readonly Block[] {
  const hint =
    field.kind === 'choice'
      ? field.other === undefined
        ? null
        : `${field.other.label}${glueOf(field.other.label)}${field.other.placeholder}`
      : (field.placeholder ?? null);
  return hint === null ? [] : [{ kind: 'text', text: hint, weight: 'small' }];
}

const glueOf = (label: string): string => (languageOf(label) === 'zh' ? '：' : ': ');
