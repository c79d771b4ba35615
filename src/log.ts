// The log of a running bot. Secrets, customers' texts and signatures never reach it: what may hold them is redacted by name here,
// and messages carry ids and counts only. One-shot commands of the shell do not log; they print.
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

export type { Logger } from 'pino';

/** Fields that are never written, at the top of an entry or one level down. */
const SECRET_FIELDS = [
  'text',
  'question',
  'comment',
  'subject',
  'description',
  'body',
  'raw',
  'token',
  'secret',
  'password',
  'signature',
  'authorization',
  'cookie',
];

/**
 * @param level a pino level, as in LOG_LEVEL; `silent` for none
 * @param to standard output where nothing else is said
 */
export function makeLog(level: string, to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[kept out]',
    },
    serializers: { error: describeError, err: describeError },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** An error as its kind, code, message and place; fields that libraries hang on errors (requests, rows) stay out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { kind: typeof error };
  return {
    kind: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    message: error.message,
    stack: error.stack,
  };
}
