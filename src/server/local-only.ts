// What keeps a page on this machine to this machine. A server on the loopback address can still be reached by any web page
// that the same browser has open: by a foreign name that resolves to 127.0.0.1 (DNS rebinding), or by a form that posts here.
import type { FastifyInstance } from 'fastify';
import { refuse } from './refuse.js';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a `Host` header names this machine, whatever the port. */
export function isLoopbackHost(host: string | undefined): boolean {
  if (host === undefined) return false;
  const match = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(host);
  return match?.[1] !== undefined && LOOPBACK_NAMES.has(match[1].toLowerCase());
}

/** Whether a page of `origin` is the page of `host` itself. No origin at all is a client that is not a browser. */
export const isSameOrigin = (origin: string | undefined, host: string | undefined): boolean =>
  origin === undefined || (host !== undefined && origin.toLowerCase() === `http://${host.toLowerCase()}`);

/** Refuses requests that come by a foreign name, and writing ones that another site's page has sent. */
export function localOnly(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers;
    if (!isLoopbackHost(host)) {
      return refuse(
        reply,
        403,
        'foreign_host',
        'this page answers only on this machine, as 127.0.0.1 or localhost',
      );
    }
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    const site = request.headers['sec-fetch-site'];
    const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (writes && (!isSameOrigin(origin, host) || foreignSite)) {
      return refuse(reply, 403, 'foreign_origin', 'another site may not write here');
    }
    return undefined;
  });
}
