// The field in which questions are typed: Enter sends (not while an input method composes), Shift+Enter breaks the line,
// Up in an empty field brings the last question back, `/` anywhere leads here.
import { byId } from './dom.js';

/** @param {(text: string) => void} submit */
export function createComposer(submit) {
  const form = byId('composer');
  const field = byId('question');
  const button = byId('send');
  const asked = [];
  let back = 0;

  const fit = () => {
    button.disabled = field.value.trim() === '';
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
  };
  const set = (text) => {
    field.value = text;
    fit();
    field.setSelectionRange(text.length, text.length);
  };
  const remember = (text) => {
    if (asked.at(-1) !== text) asked.push(text);
    back = 0;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    set('');
    submit(text);
  });

  field.addEventListener('input', () => {
    back = 0;
    fit();
  });

  field.addEventListener('keydown', (event) => {
    // 229: the key belongs to an input method that has not finished its word.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === 'ArrowUp' && (field.value === '' || back > 0) && back < asked.length) {
      event.preventDefault();
      back += 1;
      set(asked.at(-back));
    } else if (event.key === 'ArrowDown' && back > 0) {
      event.preventDefault();
      back -= 1;
      set(back === 0 ? '' : asked.at(-back));
    } else if (event.key === 'Escape') {
      field.blur();
    }
  });

  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });

  return {
    remember,
    focus: () => field.focus(),
    placeholder: (text) => field.setAttribute('placeholder', text),
  };
}
