// What of a question leaves the house: names of the workspace stand as [1], [2] with only the kind of thing they are, and what
// identifies a person is masked. The model never learns who works here or what the products are called.
import type { DimensionId, DimensionValue } from '../metrics/metric.js';
import { mask } from '../privacy/mask.js';
import type { Gazetteer } from '../question/gazetteer.js';
import { normalise } from '../question/normalise.js';
import { segment } from '../question/segment.js';

/** A name that was taken out. */
export interface Veiled {
  readonly token: string;
  readonly dim: DimensionId;
  readonly values: readonly DimensionValue[];
}

export interface VeiledQuestion {
  readonly text: string;
  readonly names: readonly Veiled[];
}

/**
 * The question with its names taken out. A name that could be several is left out altogether: which one is meant is asked of the
 * person, not of a model; null then.
 */
export function veil(question: string, gazetteer: Gazetteer, thisYear: number): VeiledQuestion | null {
  const text = normalise(mask(question));
  const names: Veiled[] = [];
  let veiled = '';
  let done = 0;
  for (const token of segment(text, gazetteer.withPinyin(), thisYear)) {
    if (!token.known) continue;
    const name = token.meanings.find((meaning) => meaning.k === 'name');
    // A word that is also a name ("April") is a word here, as the model is to read the sentence.
    if (name === undefined || token.meanings.length > 1) continue;
    const [candidate, ...others] = name.candidates;
    if (candidate === undefined || others.length > 0) return null;
    const known = names.find(({ dim, values }) => dim === candidate.dim && same(values, candidate.values));
    const stand = known ?? {
      token: `[${names.length + 1}]`,
      dim: candidate.dim,
      values: candidate.values,
    };
    if (known === undefined) names.push(stand);
    veiled += `${text.slice(done, token.start)}${stand.token}`;
    done = token.end;
  }
  return { text: veiled + text.slice(done), names };
}

const same = (a: readonly DimensionValue[], b: readonly DimensionValue[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
