// A card as the page gets it. Texts stay plain (the page sets them as text, never as markup); each chart is replaced by an
// id and its words, and handed back so that it can be drawn when somebody looks.
import { createHash } from 'node:crypto';
import type { Block, Button, Card } from '../../src/cards/card.js';
import { formOf } from '../../src/cards/forms.js';
import type { ChartOf, PageBlock, PageButton, PageCard } from './types.js';

export interface Rendered {
  readonly card: PageCard;
  readonly charts: ReadonlyMap<string, ChartOf>;
}

/** The same chart has the same id, so that a picture is drawn and fetched once. */
export const chartId = (chart: ChartOf): string =>
  createHash('sha256').update(JSON.stringify(chart)).digest('hex').slice(0, 32);

export function renderCard(card: Card): Rendered {
  const charts = new Map<string, ChartOf>();
  const render = (block: Block): PageBlock => {
    switch (block.kind) {
      case 'chart': {
        const id = chartId(block.chart);
        charts.set(id, block.chart);
        return { kind: 'chart', id, alt: block.alt };
      }
      case 'buttons':
        return { kind: 'buttons', buttons: block.buttons.map((button) => pageButton(button, card.lang)) };
      case 'details':
        return { kind: 'details', label: block.label, blocks: block.blocks.map(render) };
      default:
        return block;
    }
  };
  return { card: { ...card, blocks: card.blocks.map(render) }, charts };
}

const pageButton = (button: Button, lang: Card['lang']): PageButton =>
  button.kind === 'ask' ? button : { ...button, form: formOf(button.action, button.value, lang) };

/** The body of a part as it was rendered here. */
export const cardOf = (body: unknown): PageCard => body as PageCard;
