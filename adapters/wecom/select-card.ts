// Choices with more to them than buttons can say, as the lists of template cards (90236, 101032): one list with everything in sight
// (`vote_interaction`), or several that fold out (`multiple_interaction`). And the one list that may stand above buttons.
import { z } from 'zod';
import type { Button, Card, Select } from '../../src/cards/card.js';
import { formOf } from '../../src/cards/forms.js';
import { displayWidth } from '../../src/text/width.js';
import { keyOf, listKeyOf } from './button-key.js';
import { CARD } from './limits.js';
import { oneLine } from './neutralise.js';
import { cutToCharacters, cutToColumns } from './pack.js';

interface Option {
  readonly id: string;
  readonly text: string;
}

export interface List {
  readonly question_key: string;
  readonly title: string;
  readonly option_list: readonly Option[];
  readonly selected_id?: string;
}

interface Submit {
  readonly text: string;
  readonly key: string;
}

export type SelectCard =
  | {
      readonly card_type: 'vote_interaction';
      readonly main_title: { readonly title: string; readonly desc?: string };
      readonly checkbox: {
        readonly question_key: string;
        /** One of them. */
        readonly mode: 0;
        readonly option_list: readonly (Option & { readonly is_checked: boolean })[];
      };
      readonly submit_button: Submit;
    }
  | {
      readonly card_type: 'multiple_interaction';
      readonly main_title: { readonly title: string; readonly desc?: string };
      readonly select_list: readonly List[];
      readonly submit_button: Submit;
    };

type Field = Select['fields'][number];

/** The choice that a card is about, where it is the card's only one; null: it has none. */
export function selectOf({ blocks }: Card): Select | null {
  const [only, ...more] = blocks.flatMap((block) => (block.kind === 'buttons' ? [block] : []));
  return more.length > 0 ? null : (only?.select ?? null);
}

/** The card to choose on; null where buttons do as well, or there is more than lists hold. */
export function selectCard(card: Card, select: Select): SelectCard | null {
  const { fields } = select;
  const [first, ...more] = fields;
  const submit = submitOf(select);
  if (first === undefined || submit === null) return null;
  const hint = oneLine(select.hint ?? '', 'plain');
  const desc = hint === '' ? {} : { desc: cutToCharacters(hint, CARD.titleDesc) };
  if (more.length === 0) {
    const list = areButtons(first) ? null : listOf(select, first, CARD.votes);
    if (list === null) return null;
    const { question_key, title, option_list, selected_id } = list;
    return {
      card_type: 'vote_interaction',
      main_title: { title: cutToCharacters(title, CARD.title), ...desc },
      checkbox: {
        question_key,
        mode: 0,
        option_list: option_list.map((option) => ({ ...option, is_checked: option.id === selected_id })),
      },
      submit_button: submit,
    };
  }
  const lists = fields.flatMap((field) => listOf(select, field, CARD.options) ?? []);
  if (lists.length !== fields.length || lists.length > CARD.lists) return null;
  return {
    card_type: 'multiple_interaction',
    main_title: { title: cutToCharacters(oneLine(card.title, 'plain'), CARD.title) || '–', ...desc },
    select_list: lists,
    submit_button: submit,
  };
}

/** One press is shorter than choosing and handing in. */
const areButtons = ({ choices }: Field): boolean =>
  choices.length <= CARD.buttons &&
  choices.every(({ label }) => displayWidth(oneLine(label, 'plain')) <= CARD.buttonText);

/** Null where an id is too long, two are one, nothing is left to choose, or some would be missing that can't be said instead. */
function listOf(
  { action, hint }: Pick<Select, 'action' | 'hint'>,
  { name, label, choices, initial }: Field,
  most: number,
): List | null {
  if (choices.length > most && hint === undefined) return null;
  const options = choices.slice(0, most).map(({ value, label: text }) => ({
    id: value,
    text: cutToColumns(oneLine(text, 'plain'), CARD.optionText),
  }));
  const ids = new Set(options.map(({ id }) => id));
  const title = cutToColumns(oneLine(label, 'plain'), CARD.optionText);
  if (options.length === 0 || ids.size < options.length || title === '') return null;
  if (options.some(({ id, text }) => id === '' || text === '' || Buffer.byteLength(id) > CARD.optionBytes))
    return null;
  return {
    question_key: listKeyOf(action, name),
    title,
    option_list: options,
    ...(initial !== undefined && ids.has(initial) ? { selected_id: initial } : {}),
  };
}

function submitOf({ action, value, submit }: Select): Submit | null {
  const key = keyOf({ kind: 'act', label: submit, action, value });
  const text = cutToColumns(oneLine(submit, 'plain'), CARD.buttonText);
  return key === null || text === '' ? null : { text, key };
}

/**
 * The list that stands above a card's buttons: of the first whose form asks for nothing but one choice that begins with one of its
 * own, so that its press is enough. Null where none does.
 */
export function listAbove(buttons: readonly Button[], lang: Card['lang']): List | null {
  for (const button of buttons) {
    const form = button.kind === 'act' ? formOf(button.action, button.value, lang) : null;
    const [field, ...more] = form?.fields ?? [];
    if (button.kind !== 'act' || field?.kind !== 'choice' || field.initial === undefined || more.length > 0)
      continue;
    const list = listOf(button, field, CARD.options);
    if (list !== null) return list;
  }
  return null;
}

const Shown = z.looseObject({
  checkbox: z.looseObject({}).optional(),
  select_list: z.array(z.looseObject({})).optional(),
  submit_button: z.looseObject({}),
});

/** A card to choose on as it stands when it was handed in; null for what is none. @param json as it was sent */
export function closedForm(json: string): Readonly<Record<string, unknown>> | null {
  const read = Shown.safeParse(JSON.parse(json));
  if (!read.success) return null;
  const { checkbox, select_list: lists, submit_button: submit, ...card } = read.data;
  return {
    ...card,
    ...(checkbox === undefined ? {} : { checkbox: { ...checkbox, disable: true } }),
    ...(lists === undefined ? {} : { select_list: lists.map((list) => ({ ...list, disable: true })) }),
    submit_button: { ...submit, text: '✓' },
  };
}
