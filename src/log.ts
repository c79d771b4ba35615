// The log of a running bot. Secrets, customers' texts and signatures never reach it: what may hold them is redacted by name here,
// and messages carry ids and counts only. One-shot commands of the shell do not log; they print.
import { pino, type Logger } from 'pino';

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

/** @param level a pino level, as in LOG_LEVEL; `silent` for none */
export function makeLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[kept out]',
    },
    serializers: { error: describeError, err: describeError },
  });
}

/** An error without what it may quote: its kind, its code and where it was thrown; never its message's cause. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { kind: typeof error };
  return {
    kind: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    message: error.message,
    stack: error.stack,
  };
}
