// "products without complaints", "which agents without low ratings": groups that have none of something, and no figure that leaves it out.
// Groups are told by what they have; which of them have nothing is not said, so it is refused.
import type { Bag } from './bag.js';
import type { FrameProblem } from './frame.js';

/** The word that is not read; null where what follows is left out of a figure ("tickets by channel without complaints"). */
export function groupsWithout(bag: Bag): FrameProblem | null {
  const place = bag.pieces.findIndex(
    ({ text }, at) =>
      bag.at(at, 'not') !== null &&
      /^(?:but )?(?:without|w\/o)(?: the)?$/u.test(text) &&
      bag.at(at + 1, 'type') !== null &&
      isGroup(bag, at - 1),
  );
  const piece = bag.pieces[place];
  return piece === undefined ? null : { p: 'left_over', words: [piece.text] };
}

/** A kind of group that no figure is split by. */
const isGroup = (bag: Bag, at: number): boolean =>
  bag.at(at, 'dim') !== null &&
  !/(?:^| )(?:by|per|each|every)$/u.test(bag.pieces[at]?.lead ?? '') &&
  !/^(?:by|per|each|every) /u.test(bag.pieces[at]?.text ?? '') &&
  bag.at(at - 1, 'each') === null;
