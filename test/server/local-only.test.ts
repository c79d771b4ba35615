// The server over a real loopback connection: what it answers, and to whom.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/server/app.js';
import { listen } from '../../src/server/listen.js';
import { isLoopbackHost, isSameOrigin, localOnly } from '../../src/server/local-only.js';

let server: FastifyInstance;
let port: number;
let missing: string | null = null;
const faults: unknown[] = [];

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** A request with exactly these headers: fetch would not let us forge them. */
function ask(path: string, headers: Record<string, string>, body?: string, method = 'GET'): Promise<Got> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        done({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

beforeAll(async () => {
  server = createServer({ unready: async () => missing, onFault: (error) => faults.push(error) });
  localOnly(server);
  server.post('/echo', async (posted) => posted.body);
  server.get('/broken', async () => {
    throw new Error('a secret detail');
  });
  port = Number(new URL(await listen(server, { host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const own = (): Record<string, string> => ({ host: `127.0.0.1:${port}` });

describe('whom it answers', () => {
  test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]', '127.0.0.1:1', 'localhost:65535'])(
    'host %s',
    async (host) => {
      expect((await ask('/healthz', { host })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:80',
    'evil.example#localhost',
    'localhost@evil.example',
    '0.0.0.0',
    '192.168.1.10',
    '',
  ])('not host “%s”', async (host) => {
    const got = await ask('/healthz', { host });
    expect(got.status).toBe(403);
    expect(JSON.parse(got.text)).toMatchObject({ error: { code: 'foreign_host' } });
  });

  test('a post from its own page, and from a program without any origin', async () => {
    const page = {
      ...own(),
      ...JSON_TYPE,
      origin: `http://127.0.0.1:${port}`,
      'sec-fetch-site': 'same-origin',
    };
    expect((await ask('/echo', page, '{"a":1}', 'POST')).text).toBe('{"a":1}');
    expect((await ask('/echo', { ...own(), ...JSON_TYPE }, '{"a":1}', 'POST')).status).toBe(200);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['the other scheme', { origin: 'https://127.0.0.1' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a form that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('not a post from %s', async (_name, headers) => {
    const got = await ask('/echo', { ...own(), ...JSON_TYPE, ...headers }, '{"a":1}', 'POST');
    expect(got.status).toBe(403);
    expect(JSON.parse(got.text)).toMatchObject({ error: { code: 'foreign_origin' } });
  });

  test('the two judgements by themselves', () => {
    expect(isLoopbackHost(undefined)).toBe(false);
    expect(isSameOrigin(undefined, 'localhost')).toBe(true);
    expect(isSameOrigin('http://localhost:4321', 'localhost:4321')).toBe(true);
    expect(isSameOrigin('http://localhost:4321', undefined)).toBe(false);
  });
});

describe('what it answers', () => {
  test('every answer carries the headers that keep a browser careful', async () => {
    for (const path of ['/healthz', '/nowhere', '/broken']) {
      const { headers } = await ask(path, own());
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('a fault of ours tells nothing of itself', async () => {
    const got = await ask('/broken', own());
    expect(got.status).toBe(500);
    expect(got.text).not.toContain('secret');
    expect(faults.at(-1)).toMatchObject({ message: 'a secret detail' });
    expect(JSON.parse(got.text)).toMatchObject({ error: { code: 'fault' } });
  });

  test.each([
    ['bad JSON', JSON_TYPE, '{"a":', 400, 'bad_request'],
    ['another type', { 'content-type': 'application/xml' }, '<a/>', 415, 'bad_type'],
    ['too much', JSON_TYPE, JSON.stringify({ a: 'x'.repeat(70_000) }), 413, 'too_large'],
  ])('%s is refused', async (_name, headers, body, status, code) => {
    const got = await ask(
      '/echo',
      { ...own(), ...headers, 'content-length': String(body.length) },
      body,
      'POST',
    );
    expect(got.status).toBe(status);
    expect(JSON.parse(got.text)).toMatchObject({ error: { code } });
  });

  test('it is alive, and says what it still waits for', async () => {
    expect((await ask('/healthz', own())).text).toBe('{"alive":true}');
    expect((await ask('/readyz', own())).status).toBe(200);
    missing = 'the database is being opened';
    const got = await ask('/readyz', own());
    missing = null;
    expect(got.status).toBe(503);
    expect(JSON.parse(got.text)).toEqual({ ready: false, missing: 'the database is being opened' });
  });
});

test('a port that is taken gives one sentence that names it and the way out', async () => {
  const second = createServer({ unready: async () => null, onFault: (error) => faults.push(error) });
  await expect(listen(second, { host: '127.0.0.1', port })).rejects.toMatchObject({
    name: 'AppError',
    code: 'port_in_use',
    message: expect.stringMatching(new RegExp(`^[^\\n]*port ${port} .*--port`)),
  });
  await second.close();
});

test('an address that this machine has not got is a network fault', async () => {
  const second = createServer({ unready: async () => null, onFault: (error) => faults.push(error) });
  await expect(listen(second, { host: '203.0.113.7', port: 0 })).rejects.toMatchObject({ code: 'network' });
  await second.close();
});
