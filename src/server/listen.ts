// Opening and closing the port.
import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors.js';

/**
 * Begins to listen; the address as people type it, `http://127.0.0.1:4321`. Port 0 takes any free one.
 *
 * Throws AppError('port_in_use') when the port is taken, AppError('network') when it can't be opened for another reason.
 */
export async function listen(
  server: FastifyInstance,
  at: { readonly host: string; readonly port: number },
): Promise<string> {
  try {
    return await server.listen({ host: at.host, port: at.port });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new AppError(
        'port_in_use',
        `port ${at.port} on ${at.host} is already in use: stop what runs there, or choose another port with --port ${at.port + 1} (or PORT)`,
        { cause: error },
      );
    }
    if (code === 'EACCES') {
      throw new AppError(
        'network',
        `port ${at.port} may not be opened by this user: choose one above 1023 with --port`,
        {
          cause: error,
        },
      );
    }
    throw new AppError(
      'network',
      `could not listen on ${at.host}:${at.port} (${String(code ?? 'unknown fault')})`,
      {
        cause: error,
      },
    );
  }
}
