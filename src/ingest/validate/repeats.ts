// Finds keys that stand more than once in one file, however large, in memory that does not grow with it: a Bloom filter of
// fixed size says which keys may have been seen before, and only for those the place of the last one is kept. A key that the
// filter suspects wrongly is simply its own last place, so the outcome is exact.

const BITS = 1 << 28;
const PROBES = 3;

export class RepeatFinder {
  // 32 MB, of which the machine gives only the pages that are touched.
  readonly #filter = new Uint32Array(BITS >>> 5);
  readonly #last = new Map<string, number>();

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
      const bit = (a + Math.imul(probe, b)) & (BITS - 1);
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
