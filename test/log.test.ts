// What reaches the log, and what never does.
import { describe, expect, it } from 'vitest';
import { AppError } from '../src/errors.js';
import { makeLog } from '../src/log.js';

function written(
  level: string,
  write: (log: ReturnType<typeof makeLog>) => void,
): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  write(makeLog(level, { write: (line: string) => void lines.push(line) }));
  return lines.map((line): Record<string, unknown> => JSON.parse(line));
}

describe('the log', () => {
  it('keeps out texts and secrets, also inside what is logged', () => {
    const [line] = written('info', (log) =>
      log.info(
        { id: 7, text: 'hush', message: { text: 'hush', sender: 'U1' }, a: { b: { token: 'hush' } } },
        'received',
      ),
    );
    expect(JSON.stringify(line)).not.toContain('hush');
    expect(line).toMatchObject({ id: 7, msg: 'received', message: { sender: 'U1' } });
  });
  it('says of an error what it is, without what hangs on it', () => {
    const error = Object.assign(new AppError('network', 'Slack can’t be reached.'), { request: 'hush' });
    const [line] = written('info', (log) => log.error({ err: error }, 'not sent'));
    expect(JSON.stringify(line)).not.toContain('hush');
    expect(line).toMatchObject({
      err: { kind: 'AppError', code: 'network', message: 'Slack can’t be reached.' },
    });
  });
  it('is silent where it should be', () => {
    expect(written('silent', (log) => log.fatal('no'))).toEqual([]);
    expect(written('warn', (log) => log.info('no'))).toEqual([]);
  });
});
