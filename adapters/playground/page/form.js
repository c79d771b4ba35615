// A form that an action asks for first, as a small dialog of the page.
import { el } from './dom.js';

/**
 * @param {any} form as in src/cards/forms.ts
 * @param {{ optional: string }} say
 * @returns {Promise<Record<string, string> | null>} what was filled in; null when it was called off
 */
export function fillIn(form, say) {
  const inputs = new Map(form.fields.map((field) => [field.name, inputOf(field)]));
  const dialog = el(
    'dialog.form',
    { 'aria-label': form.title },
    el(
      'form',
      { method: 'dialog' },
      el('h3', {}, form.title),
      ...form.fields.map((field) =>
        el(
          'label',
          {},
          el('span', {}, field.optional ? `${field.label} ${say.optional}` : field.label),
          inputs.get(field.name),
        ),
      ),
      el(
        'div.form-buttons',
        {},
        el('button.chip', { type: 'button', onclick: () => dialog.close('') }, form.cancel),
        el('button.chip.main', { type: 'submit', value: 'done' }, form.submit),
      ),
    ),
  );
  document.body.append(dialog);
  const filled = new Promise((done) => {
    dialog.addEventListener('close', () => {
      const values = Object.fromEntries([...inputs].map(([name, input]) => [name, input.value]));
      dialog.remove();
      done(dialog.returnValue === 'done' ? values : null);
    });
  });
  dialog.showModal();
  return filled;
}

function inputOf(field) {
  const required = field.optional !== true;
  if (field.kind === 'choice') {
    return el(
      'select',
      { required },
      ...field.choices.map(({ value, label }) =>
        el('option', { value, selected: value === field.initial }, label),
      ),
    );
  }
  const input = el(field.kind === 'paragraph' ? 'textarea' : 'input', {
    required,
    placeholder: field.placeholder,
    maxlength: 2000,
    ...(field.kind === 'paragraph' ? { rows: 3 } : { type: 'text' }),
  });
  input.value = field.initial ?? '';
  return input;
}
