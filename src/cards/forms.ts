// Forms: what a platform with modals asks before an action goes through. A form belongs to the name of an action, so that an
// adapter can open it at once, without asking anybody. Where there are no modals, the chat asks for the same in words.
import type { Lang } from '../text/lang.js';
import { PUSH_ACTIONS } from '../text/sentences/push-actions.js';
import { OVERDUE } from '../text/sentences/push-overdue.js';
import { SUBSCRIBE } from '../text/sentences/subscribe.js';

export type FormField = { readonly name: string; readonly label: string; readonly optional?: boolean } & (
  | { readonly kind: 'line' | 'paragraph'; readonly placeholder?: string; readonly initial?: string }
  | {
      readonly kind: 'choice';
      readonly choices: readonly { readonly value: string; readonly label: string }[];
      readonly initial?: string;
    }
);

export interface Form {
  /** At most 24 characters: the narrowest platform's limit. */
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly fields: readonly FormField[];
}

/** Makes the form of an action for a button's value. */
export type FormMaker = (value: string, lang: 'zh' | 'en') => Form;

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
      choices: Object.entries(snooze.choices).map(([value, label]) => ({ value, label })),
      initial,
    },
  ],
});

const FORMS: Readonly<Record<string, FormMaker>> = {
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
      fields: [{ kind: 'line', name: 'to', label: handOver.label, placeholder: handOver.placeholder }],
    };
  },
};

/** The form that an action needs first; null when it goes through at a press. */
export const formOf = (action: string, value: string, lang: 'zh' | 'en'): Form | null =>
  FORMS[action]?.(value, lang) ?? null;
