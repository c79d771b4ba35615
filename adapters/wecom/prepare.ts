// What a card is on WeCom before it is laid out: nothing said twice, nothing left hanging, and folded details as a question.
import type { Block, Button, Card } from '../../src/cards/card.js';
import { ANSWER_CARD } from '../../src/text/sentences/answer-card.js';
import { WECOM } from '../../src/text/sentences/wecom.js';

export interface Prepared {
  readonly card: Card;
  /** What leads to the buttons ("比如这样问"), where something does: it stands with them. */
  readonly lead: string | null;
}

/** @param pressed whether buttons are shown */
export function prepared(card: Card, pressed: boolean): Prepared {
  const { blocks } = card;
  const leading = blocks.find(
    (block, index) =>
      block.kind === 'text' && /[:：]$/.test(block.text) && blocks[index + 1]?.kind === 'buttons',
  );
  const kept = blocks.filter((block) => block !== leading && !isSaidByTitle(block, card));
  return {
    card: { ...card, blocks: smallTogether(pressed ? withHow(kept, card) : kept) },
    lead: leading?.kind === 'text' ? leading.text.slice(0, -1) : null,
  };
}

/** Notes that follow each other stand together: a screen of a phone is short. */
function smallTogether(blocks: readonly Block[]): readonly Block[] {
  const together: Block[] = [];
  for (const block of blocks) {
    const last = together.at(-1);
    if (isSmall(block) && last !== undefined && isSmall(last))
      together[together.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else together.push(block);
  }
  return together;
}

const isSmall = (block: Block): block is Extract<Block, { kind: 'text' }> =>
  block.kind === 'text' && block.weight === 'small';

/** The one figure, large: WeCom has no large type beside a title, so it is left out where the title says it. */
const isSaidByTitle = (block: Block, { title }: Card): boolean =>
  block.kind === 'text' && block.weight === 'figure' && title.includes(block.text);

/** Details can't be folded here: how an answer was computed is a question, asked by a button behind the other questions. */
function withHow(blocks: readonly Block[], { lang }: Card): readonly Block[] {
  const { how } = ANSWER_CARD[lang];
  if (!blocks.some((block) => block.kind === 'details' && block.label === how)) return blocks;
  const button: Button = { kind: 'ask', label: WECOM[lang].how, question: how };
  const at = blocks.findIndex((block) => block.kind === 'buttons');
  const found = blocks[at];
  if (found?.kind !== 'buttons') return [...blocks, { kind: 'buttons', buttons: [button] }];
  const asks = found.buttons.filter(({ kind }) => kind === 'ask');
  const acts = found.buttons.filter(({ kind }) => kind === 'act');
  return blocks.with(at, { kind: 'buttons', buttons: [...asks, button, ...acts] });
}
