// A form as a modal: docs.slack.dev/surfaces/modals. Each field is an input whose `block_id` is the field's name.
import type { Form, FormField } from '../../src/cards/forms.js';
import type { IncomingAction } from '../platform.js';
import { LIMITS } from './limits.js';
import { FORM } from './parse.js';
import { shortened } from './text.js';
import { ReplyShape, type FormOrigin, type SlackBlock } from './types.js';

const plain = (text: string, max: number): SlackBlock => ({
  type: 'plain_text',
  text: shortened(text, max),
  emoji: false,
});

/** The view, and in it where the press came from; null when that is too long for Slack to carry along. */
export function modalOf(form: Form, press: IncomingAction): SlackBlock | null {
  const reply = ReplyShape.safeParse(press.reply);
  const origin: FormOrigin = {
    address: press.address,
    thread: press.thread,
    threadTs: reply.success ? reply.data.threadTs : null,
    messageId: press.messageId,
    action: press.action,
    value: press.value,
  };
  const metadata = JSON.stringify(origin);
  if (metadata.length > LIMITS.privateMetadata) return null;
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadata,
    title: plain(form.title, LIMITS.modalTitle),
    submit: plain(form.submit, LIMITS.modalTitle),
    close: plain(form.cancel, LIMITS.modalTitle),
    blocks: form.fields.map((field) => ({
      type: 'input',
      block_id: shortened(field.name, LIMITS.id),
      label: plain(field.label, LIMITS.fieldText),
      optional: field.optional === true,
      element: elementOf(field),
    })),
  };
}

function elementOf(field: FormField): SlackBlock {
  if (field.kind === 'choice') {
    const options = field.choices.slice(0, LIMITS.options).map(({ value, label }) => ({
      text: plain(label, LIMITS.optionText),
      value: value.slice(0, LIMITS.optionText),
    }));
    const initial = options.find(({ value }) => value === field.initial);
    return {
      type: 'static_select',
      action_id: 'field',
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    };
  }
  return {
    type: 'plain_text_input',
    action_id: 'field',
    multiline: field.kind === 'paragraph',
    max_length: LIMITS.inputText,
    ...(field.placeholder === undefined ? {} : { placeholder: plain(field.placeholder, LIMITS.placeholder) }),
    ...(field.initial === undefined ? {} : { initial_value: shortened(field.initial, LIMITS.inputText) }),
  };
}
