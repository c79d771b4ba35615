// Forms: what a platform with modals asks before an action goes through. A form belongs to the name of an action, so that an
// adapter can open it at once, without asking anybody. Where there are no modals, the chat asks for the same in words.
import type { Lang } from '../text/lang.js';
import { PUSH_ACTIONS } from '../text/sentences/push-actions.js';
import { OVERDUE } from '../text/sentences/push-overdue.js';
import { ANSWER_REASONS, PUSH_REASONS, REASONS } from '../text/sentences/reasons.js';
import { SUBSCRIBE } from '../text/sentences/subscribe.js';
import { choicesOf, type Form, type FormField } from './form.js';
import { SUBSCRIBE_ACTION, subscribeForm } from './subscribe-form.js';

export type { Form, FormField } from './form.js';

/** Makes the form of an action for a button's value; null: this value needs none. */
export type FormMaker = (value: string, lang: 'zh' | 'en') => Form | null;

/** What changes, in words. */
function changeForm(lang: Lang): Form {
  const { change, submit, cancel } = SUBSCRIBE[lang].forms;
  return {
    title: change.title,
    submit,
    cancel,
    fields: [{ kind: 'line', name: 'words', label: change.label, placeholder: change.placeholder }],
  };
}

interface SnoozeWords {
  readonly snooze: {
    readonly title: string;
    readonly label: string;
    readonly choices: Readonly<Record<string, string>>;
  };
  readonly submit: string;
  readonly cancel: string;
}

/** Until when. */
const snoozeForm = ({ snooze, submit, cancel }: SnoozeWords, initial: string): Form => ({
  title: snooze.title,
  submit,
  cancel,
  fields: [
    {
      kind: 'choice',
      name: 'until',
      label: snooze.label,
      choices: choicesOf(snooze.choices),
      initial,
    },
  ],
});

/** Why something was no good. It counts without: whoever calls it off has said that much. */
function reasonForm(lang: Lang, about: 'answer' | 'push'): Form {
  const { title, submit, cancel } = REASONS[lang];
  return { title, submit, cancel, counts: true, fields: reasonFields(lang, about) };
}

function reasonFields(lang: Lang, about: 'answer' | 'push', only?: FormField['only']): readonly FormField[] {
  const { label, text } = REASONS[lang];
  const words: Readonly<Record<string, string>> = REASONS[lang][about];
  const choices = (about === 'answer' ? ANSWER_REASONS : PUSH_REASONS).map((value) => ({
    value,
    label: words[value] ?? value,
  }));
  const when = only === undefined ? {} : { only };
  return [
    { kind: 'choice', name: 'reason', label, choices, ...when },
    { kind: 'paragraph', name: 'text', label: text, optional: true, ...when },
  ];
}

const FORMS: Readonly<Record<string, FormMaker>> = {
  [SUBSCRIBE_ACTION]: (_, lang) => subscribeForm(lang),
  feedback: (value, lang) => (value.startsWith('down') ? reasonForm(lang, 'answer') : null),
  'alert-not-useful': (_, lang) => reasonForm(lang, 'push'),
  'wish-change': (_, lang) => changeForm(lang),
  'alert-change': (_, lang) => changeForm(lang),
  'alert-snooze': (_, lang) => snoozeForm(SUBSCRIBE[lang].forms, 'week'),
  'push-feedback': (_, lang) => {
    const { title, submit, cancel, verdict, useful, notUseful, text } = PUSH_ACTIONS[lang].form;
    return {
      title,
      submit,
      cancel,
      fields: [
        {
          kind: 'choice',
          name: 'verdict',
          label: verdict,
          choices: [
            { value: 'useful', label: useful },
            { value: 'not_useful', label: notUseful },
          ],
          initial: 'useful',
        },
        ...reasonFields(lang, 'push', { field: 'verdict', is: ['not_useful'] }).slice(0, 1),
        { kind: 'paragraph', name: 'text', label: text, optional: true },
      ],
    };
  },
  'overdue-snooze': (_, lang) => snoozeForm(OVERDUE[lang].form, '30m'),
  'overdue-handover': (_, lang) => {
    const { handOver, submit, cancel } = OVERDUE[lang].form;
    return {
      title: handOver.title,
      submit,
      cancel,
      fields: [
        {
          kind: 'line',
          name: 'to',
          label: handOver.label,
          placeholder: handOver.placeholder,
          suggest: 'colleagues',
        },
      ],
    };
  },
};

/** The form that an action needs first (or, where it `counts`, is followed by); null when it goes through at a press. */
export const formOf = (action: string, value: string, lang: 'zh' | 'en'): Form | null =>
  FORMS[action]?.(value, lang) ?? null;
