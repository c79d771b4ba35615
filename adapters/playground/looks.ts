// A message as each chat platform would be sent it. How a platform is reached is not known here: whoever starts the playground hands
// over the surfaces; what they are shown is the card that the page shows.
import type { FastifyInstance } from 'fastify';
import type { Block, Button, Card } from '../../src/cards/card.js';
import { refuse } from '../../src/server/refuse.js';
import { chartId } from './render.js';
import type { Rooms } from './send.js';
import type { ChartOf, Look, PageBlock, PageButton, PageCard, Surface } from './types.js';

/** Adds the door `looks/MESSAGE?as=PERSON`: what everybody who may read a message may see of it. */
export function addLooks(server: FastifyInstance, surfaces: readonly Surface[], rooms: Rooms): void {
  server.get<{ Params: { message: string }; Querystring: { as?: string } }>(
    '/playground/looks/:message',
    async (request, reply) => {
      const card = rooms.card(request.params.message, request.query.as ?? '');
      if (card === null) return refuse(reply, 404, 'no_message', 'this message is no longer kept');
      reply.header('cache-control', 'no-store');
      const given = cardFrom(card, rooms.chart);
      const looks = surfaces.map(async ({ platform, name, send }): Promise<Look> => {
        const sent = await send(given);
        return {
          platform,
          surface: name,
          parts: sent.map(({ pictures, ...part }) => ({
            ...part,
            pictures: pictures.map(({ names, chart, alt }) => ({ names, id: chartId(chart), alt })),
          })),
        };
      });
      return { looks: await Promise.all(looks) };
    },
  );
}

/** The card that a page's card was made of. A chart that is no longer kept is its words. */
export function cardFrom(card: PageCard, chartOf: (id: string) => ChartOf | null): Card {
  const back = (block: PageBlock): Block => {
    switch (block.kind) {
      case 'chart': {
        const chart = chartOf(block.id);
        return chart === null
          ? { kind: 'text', text: block.alt, weight: 'small' }
          : { kind: 'chart', chart, alt: block.alt };
      }
      case 'buttons':
        return { kind: 'buttons', buttons: block.buttons.map(buttonFrom) };
      case 'details':
        return { kind: 'details', label: block.label, blocks: block.blocks.map(back) };
      default:
        return block;
    }
  };
  return { ...card, blocks: card.blocks.map(back) };
}

function buttonFrom(button: PageButton): Button {
  if (button.kind === 'ask') return button;
  const { form: _, ...plain } = button;
  return plain;
}
