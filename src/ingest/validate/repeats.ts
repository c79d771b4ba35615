// Finds keys that stand more than once in one file, however large, in memory that does not grow with it: a Bloom filter of
// fixed size says which keys may have been seen before, and only for those the place of the last one is kept. A key that the
// filter suspects wrongly is simply its own last place, so the outcome is exact.

const LEAST_BITS = 1 << 20;
const MOST_BITS = 1 << 28;
const PROBES = 3;

export class RepeatFinder {
  readonly #mask: number;
  readonly #filter: Uint32Array;
  readonly #last = new Map<string, number>();

  /** `bytes` is the size of the file where known: a small one needs a small filter, the largest has 32 MB. */
  constructor(bytes: number | null) {
    let bits = LEAST_BITS;
    while (bits < Math.min(bytes === null ? MOST_BITS : bytes * 2, MOST_BITS)) bits *= 2;
    this.#mask = bits - 1;
    this.#filter = new Uint32Array(bits >>> 5);
  }

  /** First pass: every key with its place in the file, in order. */
  note(key: string, place: number): void {
    if (this.#seen(key)) this.#last.set(key, place);
  }

  /** Afterwards: the last place of every key that may stand more than once. */
  lastPlaces(): ReadonlyMap<string, number> {
    return this.#last;
  }

  /** Whether the key may have been noted before; notes it. */
  #seen(key: string): boolean {
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    for (let index = 0; index < key.length; index += 1) {
      const code = key.charCodeAt(index);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
      b ^= b >>> 13;
    }
    a = spread(a);
    b = spread(b) | 1;
    let seen = true;
    for (let probe = 0; probe < PROBES; probe += 1) {
      const bit = (a + Math.imul(probe, b)) & this.#mask;
      const word = bit >>> 5;
      const held = this.#filter[word] ?? 0;
      const flag = 1 << (bit & 31);
      if ((held & flag) === 0) {
        seen = false;
        this.#filter[word] = held | flag;
      }
    }
    return seen;
  }
}

function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
