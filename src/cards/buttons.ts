// The buttons of a card in the order in which a reader meets them: where a platform has no buttons, their numbers.
import type { Button, Card } from './card.js';

/** Every button of the card from its beginning on; the first is number 1. What is folded away has none. */
export const buttonsOf = (card: Card): readonly Button[] =>
  card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
