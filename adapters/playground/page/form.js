// A form that an action asks for first, as a small dialog of the page: fields come and go with what is chosen in others.
import { el } from './dom.js';

/** The choice that asks for words of one's own. */
const OTHER = '/other';

/**
 * @param {any} form as in src/cards/form.ts
 * @param {{ optional: string }} say
 * @returns {Promise<Record<string, string> | null>} what was filled in, of the fields that were asked; null when it was called off
 */
export function fillIn(form, say) {
  const rows = form.fields.map((field) => rowOf(field, say));
  const filled = () =>
    Object.fromEntries(rows.filter(({ isAsked }) => isAsked()).map(({ name, value }) => [name, value()]));
  const show = () => {
    // In their order, as one may hang on another that has just gone.
    for (const { only, ask } of rows) ask(only === undefined || only.is.includes(filled()[only.field]));
  };
  const dialog = el(
    'dialog.form',
    { 'aria-label': form.title, onchange: show },
    el(
      'form',
      { method: 'dialog' },
      el('h3', {}, form.title),
      ...rows.flatMap(({ nodes }) => nodes),
      el(
        'div.form-buttons',
        {},
        el('button.chip', { type: 'button', onclick: () => dialog.close('') }, form.cancel),
        el('button.chip.main', { type: 'submit', value: 'done' }, form.submit),
      ),
    ),
  );
  show();
  document.body.append(dialog);
  const done = new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const values = filled();
      dialog.remove();
      resolve(dialog.returnValue === 'done' ? values : null);
    });
  });
  dialog.showModal();
  return done;
}

/** A field's inputs and how they are read; those that are not asked are out of sight and need not be filled in. */
function rowOf(field, say) {
  const input = inputOf(field);
  const own = field.other === undefined ? null : inputOf({ ...field.other, kind: 'line' });
  const rows = [labelled(field, input, say), ...(own === null ? [] : [labelled(field.other, own, say)])];
  const isOwn = () => own !== null && input.value === OTHER;
  let asked = true;
  const show = () => {
    const shown = [asked, asked && isOwn()];
    for (const [i, node] of rows.entries()) {
      node.hidden = !shown[i];
      for (const each of node.querySelectorAll('input, select, textarea')) each.disabled = node.hidden;
    }
  };
  return {
    name: field.name,
    only: field.only,
    nodes: rows,
    isAsked: () => asked,
    value: () => (isOwn() ? own.value : input.value),
    ask: (isAsked) => {
      asked = isAsked;
      show();
    },
  };
}

const labelled = ({ label, optional }, input, say) =>
  el('label', {}, el('span', {}, optional === true ? `${label} ${say.optional}` : label), input);

function inputOf(field) {
  const required = field.optional !== true;
  if (field.kind === 'choice') {
    const choices =
      field.other === undefined
        ? field.choices
        : [...field.choices, { value: OTHER, label: field.other.choice }];
    return el(
      'select',
      { required },
      ...choices.map(({ value, label }) => el('option', { value, selected: value === field.initial }, label)),
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
