// A form as a modal: docs.slack.dev/surfaces/modals. Each field is an input whose `block_id` is the field's name. A field upon which
// others hang tells of every change of it, and the view is then made anew; what stands in the other inputs stays, as they keep their
// names. Where words of one's own may be said, the last choice asks for them.
import { decides, fieldsOf, type Form, type FormField } from '../../src/cards/form.js';
import type { IncomingAction } from '../platform.js';
import { LIMITS } from './limits.js';
import { FORM, OTHER } from './parse.js';
import { shortened } from './text.js';
import { ReplyShape, type FormOrigin, type SlackBlock } from './types.js';

const plain = (text: string, max: number): SlackBlock => ({
  type: 'plain_text',
  text: shortened(text, max),
  emoji: false,
});

export const originOf = (press: IncomingAction, lang: 'zh' | 'en'): FormOrigin => {
  const reply = ReplyShape.safeParse(press.reply);
  return {
    address: press.address,
    thread: press.thread,
    threadTs: reply.success ? reply.data.threadTs : null,
    messageId: press.messageId,
    action: press.action,
    value: press.value,
    lang,
  };
};

/**
 * The view, and in it where the press came from; null when that is too long for Slack to carry along.
 *
 * @param fields what is filled in already
 */
export function modalOf(
  form: Form,
  origin: FormOrigin,
  fields: Readonly<Record<string, string>> = {},
): SlackBlock | null {
  const metadata = JSON.stringify(origin);
  if (metadata.length > LIMITS.privateMetadata) return null;
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadata,
    title: plain(form.title, LIMITS.modalTitle),
    submit: plain(form.submit, LIMITS.modalTitle),
    close: plain(form.cancel, LIMITS.modalTitle),
    blocks: fieldsOf(form, fields).flatMap((field) => inputsOf(form, field, fields[field.name])),
  };
}

function inputsOf(form: Form, field: FormField, filled: string | undefined): readonly SlackBlock[] {
  const { name, label } = field;
  const optional = field.optional === true;
  const input = (id: string, words: string, element: SlackBlock, tells: boolean): SlackBlock => ({
    type: 'input',
    block_id: shortened(id, LIMITS.id),
    label: plain(words, LIMITS.fieldText),
    optional,
    ...(tells ? { dispatch_action: true } : {}),
    element,
  });
  if (field.kind !== 'choice') return [input(name, label, elementOf(field), decides(form, name))];
  const { other } = field;
  const own =
    other !== undefined &&
    filled !== undefined &&
    filled !== '' &&
    !field.choices.some(({ value }) => value === filled)
      ? [input(`${name}${OTHER}`, other.label, lineOf({ placeholder: other.placeholder }), false)]
      : [];
  return [input(name, label, selectOf(field), other !== undefined || decides(form, name)), ...own];
}

function selectOf({ choices, other, initial: first }: Extract<FormField, { kind: 'choice' }>): SlackBlock {
  const all = other === undefined ? choices : [...choices, { value: OTHER, label: other.choice }];
  const options = all.slice(-LIMITS.options).map(({ value, label }) => ({
    text: plain(label, LIMITS.optionText),
    value: value.slice(0, LIMITS.optionText),
  }));
  const initial = options.find(({ value }) => value === first);
  return {
    type: 'static_select',
    action_id: 'field',
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

function elementOf(field: Exclude<FormField, { kind: 'choice' }>): SlackBlock {
  if (field.kind === 'room')
    return {
      type: 'conversations_select',
      action_id: 'field',
      filter: { include: ['public', 'private'], exclude_bot_users: true },
    };
  return { ...lineOf(field), multiline: field.kind === 'paragraph' };
}

const lineOf = ({
  placeholder,
  initial,
}: {
  readonly placeholder?: string;
  readonly initial?: string;
}): SlackBlock => ({
  type: 'plain_text_input',
  action_id: 'field',
  max_length: LIMITS.inputText,
  ...(placeholder === undefined ? {} : { placeholder: plain(placeholder, LIMITS.placeholder) }),
  ...(initial === undefined ? {} : { initial_value: shortened(initial, LIMITS.inputText) }),
});
