// How alike two short texts are: letters apart, or the same by ear.
import { pinyin } from 'pinyin-pro';

const sounds = new Map<string, string>();

/** The toneless sound of one character, with the pairs that many speakers do not tell apart made one (zh/z, ng/n). */
function soundOf(char: string): string {
  const known = sounds.get(char);
  if (known !== undefined) return known;
  const sound = pinyin(char, { toneType: 'none' })
    .replace(/^([zcs])h/u, '$1')
    .replace(/ng$/u, 'n');
  sounds.set(char, sound);
  return sound;
}

/** True when the two are as long as each other and sound alike, character by character; at least one must be the same. */
export function sameSound(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let same = 0;
  for (let at = 0; at < a.length; at += 1) {
    const [left, right] = [a[at] ?? '', b[at] ?? ''];
    if (left === right) same += 1;
    else if (soundOf(left) !== soundOf(right) && !looksAlike(left, right)) return false;
  }
  return same > 0 || a.length === 1;
}

/** Characters that are taken for one another by eye, as typed by shape. */
const LOOKALIKES: ReadonlyMap<string, number> = new Map(
  ['诉拆折', '响晌', '复夏', '压庄', '评坪'].flatMap((group, index) =>
    [...group].map((char) => [char, index]),
  ),
);

const looksAlike = (a: string, b: string): boolean => {
  const group = LOOKALIKES.get(a);
  return group !== undefined && group === LOOKALIKES.get(b);
};

/** The sounds that a character may have been meant by: its own first, then those of the characters that look like it. */
export function soundsOf(char: string): readonly string[] {
  const group = LOOKALIKES.get(char);
  if (group === undefined) return [soundOf(char)];
  const alike = [...LOOKALIKES].flatMap(([other, its]) => (its === group ? [soundOf(other)] : []));
  return [...new Set([soundOf(char), ...alike])];
}

/** Edit distance with neighbouring letters swapped counted once (optimal string alignment); at most `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  // What both begin and end with takes no edit, and is most of two names that are alike.
  let begin = 0;
  const shorter = Math.min(one.length, other.length);
  while (begin < shorter && one.charCodeAt(begin) === other.charCodeAt(begin)) begin += 1;
  let end = 0;
  while (
    end < shorter - begin &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  )
    end += 1;
  const [a, b] = [one.slice(begin, one.length - end), other.slice(begin, other.length - end)];
  if (a === '' || b === '') return Math.min(a.length + b.length, limit);
  // One edit changes a letter or swaps two, and leaves nothing else.
  if (limit <= 2) {
    const swapped = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
    return Math.min((a.length === 1 && b.length === 1) || swapped ? 1 : 2, limit);
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so one row over the limit is not yet the end.
    if (least > limit) return limit;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit, limit);
}
