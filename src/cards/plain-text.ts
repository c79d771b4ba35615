// A card as plain text: for the terminal, for notifications, for platforms in a pinch. Nothing that a reader needs is lost.
import { padded } from '../text/width.js';
import type { Block, Card } from './card.js';

export interface PlainTextOptions {
  /** Also what a card folds away ("how was this computed"). */
  readonly details?: boolean;
}

/** The title, then each block on lines of its own; a text that repeats the title is left out. */
export function plainText(card: Card, options: PlainTextOptions = {}): string {
  const blocks = card.blocks
    .filter((block) => !(block.kind === 'text' && block.text === card.title))
    .flatMap((block) => blockText(block, options));
  return [card.title, ...blocks].join('\n');
}

function blockText(block: Block, options: PlainTextOptions): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'code':
      return [block.text];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`);
    case 'table':
      return tableText(block.head, block.rows, block.numeric);
    case 'chart':
      return [block.alt];
    case 'details':
      return options.details === true
        ? [block.label, ...block.blocks.flatMap((inner) => blockText(inner, options))]
        : [];
    case 'mention':
      return [`@${block.name}`];
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`);
    default:
      return block satisfies never;
  }
}

function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly boolean[],
): readonly string[] {
  const columns = head.map((name, index) =>
    padded([name, ...rows.map((row) => row[index] ?? '')], numeric[index] ?? false),
  );
  return [head, ...rows].map((_, line) =>
    columns
      .map((cells) => cells[line] ?? '')
      .join('  ')
      .trimEnd(),
  );
}
