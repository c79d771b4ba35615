// The pieces of one question while it is being understood. Each is used up by the rule that gives it its meaning; what is
// left over in the end was not understood, and the question is not answered.
import type { Meaning, Token } from '../token.js';

export type KindOf<K extends Meaning['k']> = Extract<Meaning, { k: K }>;

export interface Piece {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** Filler stood between this piece and the one before: "except Harbor *for* enterprise". */
  readonly gap: boolean;
  /** The filler that stood there, word for word: "did", "up on". */
  readonly lead: string;
  /** A name that goes before the words of its letters. */
  readonly whole: boolean;
  /** "'s" stood behind it: what owns something is somebody, or a thing that has a name. */
  owns: boolean;
  used: boolean;
}

export class Bag {
  readonly pieces: readonly Piece[];
  /** What any of the pieces can mean: most questions hold few of the kinds that are looked for. */
  private readonly kinds: ReadonlySet<Meaning['k']>;

  /** Filler and possessives are known to say nothing here and are left out from the start. */
  constructor(tokens: readonly Token[]) {
    const pieces: Piece[] = [];
    let gap = false;
    let lead: string[] = [];
    for (const token of tokens) {
      const meanings = token.known ? token.meanings : [];
      const [only] = meanings;
      if (meanings.length === 1 && (only?.k === 'filler' || only?.k === 'possessive')) {
        gap ||= only.k === 'filler';
        if (only.k === 'filler') lead.push(token.text);
        const last = pieces.at(-1);
        if (last !== undefined && only.k === 'possessive') last.owns = true;
        continue;
      }
      pieces.push({
        text: token.text,
        meanings,
        gap,
        lead: lead.join(' '),
        whole: token.known && token.whole === true,
        owns: false,
        used: false,
      });
      gap = false;
      lead = [];
    }
    this.pieces = pieces;
    this.kinds = new Set(pieces.flatMap(({ meanings }) => meanings.map(({ k }) => k)));
  }

  /** The meaning of kind `k` at `index`, used or not. */
  at<K extends Meaning['k']>(index: number, k: K): KindOf<K> | null {
    const meaning = this.pieces[index]?.meanings.find((candidate) => candidate.k === k);
    return (meaning as KindOf<K> | undefined) ?? null;
  }

  /** The meaning of kind `k` at `index` where nothing has used it yet. */
  free<K extends Meaning['k']>(index: number, k: K): KindOf<K> | null {
    return this.pieces[index]?.used === true ? null : this.at(index, k);
  }

  /** Places of all unused pieces that can mean `k`. */
  places(k: Meaning['k']): number[] {
    const places: number[] = [];
    if (!this.kinds.has(k)) return places;
    for (const [index, piece] of this.pieces.entries())
      if (!piece.used && this.at(index, k) !== null) places.push(index);
    return places;
  }

  has(k: Meaning['k']): boolean {
    return this.kinds.has(k) && this.places(k).length > 0;
  }

  use(index: number): void {
    const piece = this.pieces[index];
    if (piece !== undefined) piece.used = true;
  }

  /** Takes back a use: the piece was not understood after all. */
  release(index: number): void {
    const piece = this.pieces[index];
    if (piece !== undefined) piece.used = false;
  }

  /** Uses up every piece that can mean `k`; true when there was one. */
  useAll(...kinds: readonly Meaning['k'][]): boolean {
    const places = kinds.flatMap((k) => this.places(k));
    for (const index of places) this.use(index);
    return places.length > 0;
  }

  /** Uses up the first piece where it can mean `k`. */
  useFirst(k: Meaning['k']): void {
    if (this.at(0, k) !== null) this.use(0);
  }

  leftOver(): string[] {
    return this.pieces
      .filter((piece) => !piece.used && !piece.meanings.some((meaning) => meaning.k === 'filler'))
      .map((piece) => piece.text);
  }
}
