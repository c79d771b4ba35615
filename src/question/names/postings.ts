// Which things a phrase stands for, by their numbers. Nearly every phrase stands for one, so that one needs no list: a workspace may
// have a hundred thousand names.

/** One number, or several in ascending order. */
type Posting = number | number[];

export class Postings {
  private readonly byPhrase = new Map<string, Posting>();

  /** Numbers must come in ascending order. */
  add(phrase: string, index: number): void {
    const known = this.byPhrase.get(phrase);
    if (known === undefined) this.byPhrase.set(phrase, index);
    else if (typeof known === 'number') {
      if (known !== index) this.byPhrase.set(phrase, [known, index]);
    } else if (known.at(-1) !== index) known.push(index);
  }

  get(phrase: string): readonly number[] {
    const known = this.byPhrase.get(phrase);
    return known === undefined ? NONE : typeof known === 'number' ? [known] : known;
  }

  has(phrase: string): boolean {
    return this.byPhrase.has(phrase);
  }
}

const NONE: readonly number[] = [];
