// The one error class for failures of the world (a file, a database, a port, a network), and its closed list of codes.
// Expected outcomes (an unclear question, a refusal, nothing found) are values, never errors; bugs are thrown plainly.

/** What failed, as a closed list: callers branch on the code, never on the message. */
export type ErrorCode =
  | 'bad_config'
  | 'bad_file'
  | 'bad_mapping'
  | 'bad_usage'
  | 'database'
  | 'not_found'
  | 'port_in_use'
  | 'network';

/** When the same call may be tried again. */
export type Retry = 'never' | 'later' | { readonly afterMs: number };

/**
 * A failure of the world, worded for the person who has to act on it.
 *
 * `message` is one sentence: what was being done, what was found, what to do. It never holds a secret or ticket text.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly options: { readonly retry?: Retry; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
  }

  get retry(): Retry {
    return this.options.retry ?? 'never';
  }
}
