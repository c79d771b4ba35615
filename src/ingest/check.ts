// The first pass over a file, before anything is written anywhere: is it what it says it is, and which keys stand twice in it.
// And the verdict on a row that follows from both.
import { AppError } from '../errors.js';
import type { Reason } from './columns.js';
import type { SourceFile, SourceItem } from './record.js';
import { admit, type Admitted } from './validate/admit.js';
import { RepeatFinder } from './validate/repeats.js';
import type { ReadingFrame } from './validate/values.js';

/** So many records from the beginning decide whether a file is readable at all. */
const HEAD = 1_000;

/** For every key that stands more than once, the place (counted in items from 1) of the row that wins. */
export type LastPlaces = ReadonlyMap<string, number>;

/**
 * Reads the file to its end.
 *
 * Throws AppError('bad_file') when over half of its first 1,000 records are malformed, or whatever the source throws.
 */
export async function checkFile(
  file: SourceFile,
  frame: ReadingFrame,
  onItems: (count: number) => void,
): Promise<LastPlaces> {
  const repeats = new RepeatFinder(file.bytes);
  let items = 0;
  let malformed = 0;
  const refuseIfHopeless = (): void => {
    const head = Math.min(items, HEAD);
    if (malformed * 2 <= head) return;
    throw new AppError(
      'bad_file',
      `${file.file}: ${malformed} of its first ${head} records do not parse, so it was refused whole. ` +
        'Check how it was exported. Nothing was imported.',
    );
  };
  for await (const chunk of file.items()) {
    for (const item of chunk) {
      items += 1;
      if (item.kind === 'malformed') {
        if (items <= HEAD) malformed += 1;
      } else {
        const admitted = admit(item, frame);
        if (admitted.kind === 'row') repeats.note(admitted.key, items);
      }
      if (items === HEAD) refuseIfHopeless();
    }
    onItems(chunk.length);
  }
  if (items < HEAD) refuseIfHopeless();
  return repeats.lastPlaces();
}

export type Verdict =
  | Extract<Admitted, { readonly kind: 'row' }>
  | { readonly kind: 'aside'; readonly reason: Reason; readonly key: string | null };

/** Whether the item at this place of its file is taken. Only rows that could be taken compete for their key. */
export function judge(item: SourceItem, place: number, lastPlaces: LastPlaces, frame: ReadingFrame): Verdict {
  if (item.kind === 'malformed') return { kind: 'aside', reason: 'malformed', key: item.id };
  const admitted = admit(item, frame);
  if (admitted.kind === 'refused') return { ...admitted, kind: 'aside' };
  if ((lastPlaces.get(admitted.key) ?? place) > place) {
    return { kind: 'aside', reason: 'duplicate_in_file', key: admitted.key };
  }
  return admitted;
}
