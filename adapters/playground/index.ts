// The playground: a chat platform that is a page of our own server, with rooms and people, for trying things out. It is an
// adapter like the others: messages go to `receive`, cards come back through `send`. Its doors stand under /playground/.
import type { FastifyInstance } from 'fastify';
import { refuse } from '../../src/server/refuse.js';
import type { Incoming, Platform } from '../platform.js';
import { LIMITS } from './limits.js';
import { addLooks } from './looks.js';
import { readPageFiles } from './page-files.js';
import { parseMove, parsePost, parsePress } from './parse.js';
import { createRooms } from './send.js';
import type { Stream } from './send.js';
import type { PageEvent, PlaygroundOptions } from './types.js';
import { cardOf, renderCard } from './render.js';
import { addressOf, PLATFORM, roomIdOf } from './verify.js';

/** Adds the playground's doors to the server (which must be reachable from this machine only, see server/local-only). */
export function createPlayground(server: FastifyInstance, options: PlaygroundOptions): Platform {
  const { stage, clock, move } = options;
  const rooms = createRooms(stage, clock);
  const files = readPageFiles();
  const pictures = new Map<string, Promise<Buffer>>();
  let receive: ((incoming: Incoming) => void) | null = null;

  server.get('/', async (_request, reply) => reply.redirect('/playground/'));
  server.get('/playground', async (_request, reply) => reply.redirect('/playground/'));

  server.get('/playground/stage', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return {
      ...stage,
      clock: clock(),
      looks: (options.surfaces ?? []).length > 0,
      movable: move !== undefined,
    };
  });

  server.post('/playground/messages', async (request, reply) => {
    const parsed = parsePost(request.body, stage);
    if (!parsed.ok) return refuse(reply, parsed.status, parsed.code, parsed.message);
    if (receive === null) return refuse(reply, 503, 'not_started', 'Deskbeat is not listening yet');
    const { message, room } = parsed;
    if (rooms.write(room, message.sender ?? '', message.id, message.text)) receive(message);
    return reply.code(202).send({ accepted: true });
  });

  server.post('/playground/actions', async (request, reply) => {
    const parsed = parsePress(request.body, stage);
    if (!parsed.ok) return refuse(reply, parsed.status, parsed.code, parsed.message);
    if (receive === null) return refuse(reply, 503, 'not_started', 'Deskbeat is not listening yet');
    if (rooms.press(parsed.room, parsed.press.id)) receive(parsed.press);
    return reply.code(202).send({ accepted: true });
  });

  server.post('/playground/clock', async (request, reply) => {
    const step = parseMove(request.body);
    if (step === null)
      return refuse(reply, 400, 'bad_request', 'a move needs a step: morning, hour, day, back');
    if (move === undefined) return refuse(reply, 404, 'no_move', 'this clock can’t be moved');
    const moved = await move(step);
    if (moved === 'beyond') return refuse(reply, 409, 'beyond', 'nothing is known of that day yet');
    rooms.tick();
    return reply.code(200).send({ clock: clock() });
  });

  server.get<{ Querystring: { as?: string } }>('/playground/stream', (request, reply) => {
    const personId = request.query.as ?? '';
    if (!stage.people.some((person) => person.id === personId)) {
      return refuse(reply, 404, 'nobody', 'there is nobody of that id');
    }
    const { raw } = reply;
    const lines = (event: PageEvent): string => `data: ${JSON.stringify(event)}\n\n`;
    const early: PageEvent[] = [];
    let isOpen = false;
    const stream: Stream = {
      personId,
      push: (event) => {
        if (isOpen) raw.write(lines(event));
        else early.push(event);
      },
      end: () => raw.end(),
    };
    if (!rooms.open(stream)) return refuse(reply, 503, 'too_many', 'too many pages are open');
    reply.hijack();
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    });
    isOpen = true;
    for (const event of early) raw.write(lines(event));
    raw.on('close', () => rooms.close(stream));
    return reply;
  });

  server.get<{ Params: { file: string }; Querystring: { theme?: string; width?: string } }>(
    '/playground/charts/:file',
    async (request, reply) => {
      const id = /^([0-9a-f]{32})\.png$/.exec(request.params.file)?.[1];
      const chart = id === undefined ? null : rooms.chart(id);
      if (chart === null)
        return refuse(reply, 404, 'no_chart', 'this picture is no longer kept; ask again to see it');
      const theme = request.query.theme === 'dark' ? 'dark' : 'light';
      const width = LIMITS.chartWidth[request.query.width === 'narrow' ? 'narrow' : 'wide'];
      const key = `${id}-${theme}-${width}`;
      const picture = pictures.get(key) ?? options.draw(chart, { theme, width });
      pictures.set(key, picture);
      // A failed drawing is not kept, and neither are pictures of charts that have gone.
      picture.catch(() => pictures.delete(key));
      for (const old of pictures.keys()) if (rooms.chart(old.slice(0, 32)) === null) pictures.delete(old);
      return reply
        .type('image/png')
        .header('cache-control', 'private, max-age=86400')
        .send(await picture);
    },
  );

  addLooks(server, options.surfaces ?? [], rooms);

  server.get<{ Params: { '*': string } }>('/playground/*', async (request, reply) => {
    const path = request.params['*'] === '' ? 'index.html' : request.params['*'];
    const file = files.get(path);
    if (file === undefined) return refuse(reply, 404, 'not_found', 'there is no such page');
    reply.header('cache-control', 'no-cache').header('etag', file.tag);
    if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
    return reply.type(file.type).send(file.bytes);
  });

  return {
    name: PLATFORM,
    serves: (address) => roomIdOf(address) !== null,
    directAddress: (userId) => addressOf(`dm-${userId}`),
    render: (card) => {
      const rendered = renderCard(card);
      const pictures = [...rendered.charts].map(([id, chart]) => ({ id, chart, alt: '' }));
      return [{ kind: 'message', body: rendered.card, pictures, optional: false }];
    },
    buttons: () => 'pressed',
    paces: () => [],
    budget: () => [],
    start: async (to) => {
      receive = to;
    },
    send: async ({ address, part, replaces }) =>
      rooms.send(
        address,
        cardOf(part.body),
        new Map(part.pictures.map(({ id, chart }) => [id, chart])),
        replaces,
      ),
    thinking: async () => undefined,
    members: async (address) =>
      stage.channels.find((channel) => addressOf(channel.id) === address)?.members ?? null,
    profile: async (userId) => {
      const person = stage.people.find(({ id }) => id === userId);
      return person === undefined ? null : { id: userId, name: person.name, email: null, kind: 'member' };
    },
    probe: async () => [],
    unready: () => (receive === null ? 'the playground is not listening yet' : null),
    stop: async () => {
      receive = null;
      rooms.endAll();
    },
  };
}
