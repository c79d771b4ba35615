// Which known phrases a mistyped stretch of Chinese may have been, found without looking at each of the tens of thousands:
// those that sound alike, and those of which it leaves out one character.
import { sameSound, soundsOf } from './likeness.js';

/** A phrase and its place in the list: of two alike the earlier one is meant. */
export interface NearPhrase {
  readonly phrase: string;
  readonly place: number;
  /** Higher is more alike: a wrong homophone is likelier than a character left out, and a long phrase than a short one. */
  readonly score: number;
}

/** A character left out of less than this leaves another word. */
const LACKING_FROM = 4;

export class NearPhrases {
  private readonly bySound = new Map<string, number[]>();
  /** By length and first two characters, and by length and last two. */
  private readonly byEnds = new Map<string, number[]>();

  constructor(private readonly phrases: readonly string[]) {
    phrases.forEach((phrase, place) => {
      push(this.bySound, soundKey([...phrase].map((char) => soundsOf(char)[0] ?? '')), place);
      if (phrase.length < LACKING_FROM) return;
      push(this.byEnds, headOf(phrase, phrase.length), place);
      push(this.byEnds, tailOf(phrase, phrase.length), place);
    });
  }

  /** The phrases that are as long and sound alike, with at least one character the same. */
  alike(stretch: string): readonly NearPhrase[] {
    const keys = [...stretch].reduce<readonly (readonly string[])[]>(
      (made, char) => made.flatMap((before) => soundsOf(char).map((sound) => [...before, sound])),
      [[]],
    );
    return keys.flatMap((sounds) =>
      (this.bySound.get(soundKey(sounds)) ?? []).flatMap((place) => {
        const phrase = this.phrases[place] ?? '';
        const same = [...stretch].filter((char, index) => char === phrase[index]).length;
        return same > 0 && sameSound(stretch, phrase)
          ? [{ phrase, place, score: phrase.length * 10 + same }]
          : [];
      }),
    );
  }

  /** The phrases that are this stretch and one character more. */
  lacking(stretch: string): readonly NearPhrase[] {
    const length = stretch.length + 1;
    if (length < LACKING_FROM) return [];
    const places = new Set([
      ...(this.byEnds.get(headOf(stretch, length)) ?? []),
      ...(this.byEnds.get(tailOf(stretch, length)) ?? []),
    ]);
    return [...places].flatMap((place) => {
      const phrase = this.phrases[place] ?? '';
      return lacksOne(stretch, phrase) ? [{ phrase, place, score: phrase.length * 9 }] : [];
    });
  }
}

const push = (index: Map<string, number[]>, key: string, place: number): void => {
  const list = index.get(key);
  if (list === undefined) index.set(key, [place]);
  else list.push(place);
};

const soundKey = (sounds: readonly string[]): string => sounds.join(' ');
// Whichever character is missing, the first two or the last two of four and more are left as they were.
const headOf = (text: string, length: number): string => `${length}<${text.slice(0, 2)}`;
const tailOf = (text: string, length: number): string => `${length}>${text.slice(-2)}`;

/** Whether a stretch is the phrase without one of its characters. */
function lacksOne(stretch: string, phrase: string): boolean {
  let at = 0;
  while (at < stretch.length && stretch[at] === phrase[at]) at += 1;
  return stretch.slice(at) === phrase.slice(at + 1);
}
