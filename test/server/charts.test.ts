// The door of pictures: a signed address shows one picture for a while, anything else shows nothing.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/server/app.js';
import { ADDRESS_MS, chartDoor, pictureAddress } from '../../src/server/charts.js';
import { DAY_MS } from '../../src/time/instant.js';

const SECRET = 'a-secret-of-the-workspace';
const ID = 'abcdef0123456789abcdef01';
let now = Date.UTC(2026, 2, 16, 9);
let server: FastifyInstance;
let drawn: string[];
beforeEach(() => {
  now = Date.UTC(2026, 2, 16, 9);
  drawn = [];
  server = createServer({ unready: async () => null, onFault: () => undefined });
  const png = async (id: string) => {
    drawn.push(id);
    return id === ID ? Buffer.from('a picture') : null;
  };
  chartDoor(server, { png, secret: SECRET, now: () => now });
});
afterEach(() => server.close());

const address = (secret: string | null = SECRET, publicUrl: string | null = 'https://bot.example.com/x/') =>
  pictureAddress({ publicUrl, secret }, () => now);
const get = (url: string) => server.inject({ url: url.replace('https://bot.example.com/x', '') });
const signed = address()(ID) ?? '';

it('shows the picture to whoever has its address, other sites included', async () => {
  const answer = await get(signed);
  expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
    200,
    'image/png',
    'a picture',
  ]);
  expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

it('gives the same address within a day, and one that holds for a week at least', async () => {
  now += 60_000;
  expect(address()(ID)).toBe(signed);
  now += ADDRESS_MS - 120_000;
  expect((await get(signed)).statusCode).toBe(200);
  now += DAY_MS;
  expect((await get(signed)).statusCode).toBe(404);
});

it('gives none without a secret or a public address', () => {
  expect([address(null)(ID), address(SECRET, null)(ID)]).toEqual([null, null]);
});

it('draws nothing for a wrong, damaged or missing signature, another picture, a later end', async () => {
  const other = address('another secret')(ID) ?? '';
  const wrong = [
    other,
    signed.replace(ID, ID.replace('a', 'b')),
    signed.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 86_400}`),
    signed.slice(0, -4),
    `${signed}AAAA`,
    signed.replace(/&mark=.*/, ''),
    signed.replace(/&mark=.*/, '&mark=&mark='),
    signed.replace(ID, '..%2f..%2fetc'),
    `/charts/${ID}.png`,
  ];
  for (const url of wrong) expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
  expect(drawn).toEqual([]);
});

it('says of a picture that is gone no more than of a wrong address', async () => {
  const gone = await get(address()('0123') ?? '');
  const wrong = await get('/charts/0123.png');
  expect([gone.statusCode, gone.body]).toEqual([wrong.statusCode, wrong.body]);
});
