// What a form is: fields in their order, some of them only where another says so. Forms themselves: forms.ts.

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type FormField = {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  /** Asked only where an earlier choice is one of these. */
  readonly only?: { readonly field: string; readonly is: readonly string[] };
} & (
  | {
      readonly kind: 'line' | 'paragraph';
      readonly placeholder?: string;
      readonly initial?: string;
      /** What is likely to stand there, known when it is asked: the colleagues in the asker's team. */
      readonly suggest?: 'colleagues';
    }
  /** A room of the platform, or its name. */
  | { readonly kind: 'room'; readonly placeholder?: string }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly initial?: string;
      /** Words of one's own may stand there as well. */
      readonly other?: { readonly choice: string; readonly label: string; readonly placeholder: string };
    }
);

export interface Form {
  /** At most 24 characters: the narrowest platform's limit. */
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  /** The press counts by itself, and the form only says more: it may be called off. */
  readonly counts?: true;
  readonly fields: readonly FormField[];
}

export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The fields that are asked where these have been filled in so far; what is not filled in counts as it stands at first. */
export const fieldsOf = ({ fields }: Form, filled: Readonly<Record<string, string>>): readonly FormField[] =>
  fields.filter(({ only }) => {
    if (only === undefined) return true;
    const field = fields.find(({ name }) => name === only.field);
    const initial = field?.kind === 'choice' ? field.initial : undefined;
    return only.is.includes(filled[only.field] ?? initial ?? '');
  });

/** Fields whose value decides which others are asked. */
export const decides = ({ fields }: Form, name: string): boolean =>
  fields.some(({ only }) => only?.field === name);
