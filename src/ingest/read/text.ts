// Bytes to text: opens a file (gzipped or not), finds out which encoding it is in, and decodes it by chunks. A file that is
// not text, or a gzip that breaks off, is refused here with one sentence.
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../errors.js';

export type Encoding = 'utf-8' | 'gb18030';

const CHUNK = 1 << 18;

/** The bytes of the file, unpacked when its name ends in `.gz`. Throws AppError('bad_file'). */
async function* bytesOf(path: string, name: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  try {
    if (!path.toLowerCase().endsWith('.gz')) {
      for await (const chunk of file) if (Buffer.isBuffer(chunk)) yield chunk;
      return;
    }
    const gunzip = createGunzip({ chunkSize: CHUNK });
    file.on('error', (error) => gunzip.destroy(error));
    for await (const chunk of file.pipe(gunzip)) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (cause) {
    throw unreadable(name, cause);
  } finally {
    file.destroy();
  }
}

function unreadable(name: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const found = code.startsWith('Z_')
    ? code === 'Z_BUF_ERROR'
      ? 'the gzip breaks off before its end; copy or pack it again'
      : 'it is not a whole gzip file; copy or pack it again'
    : code === 'EACCES' || code === 'EPERM'
      ? 'this user may not read it'
      : code === 'ENOENT'
        ? 'it is not there'
        : code === 'EISDIR'
          ? 'it is a folder'
          : String(cause);
  return new AppError('bad_file', `${name} can't be read: ${found}.`, { cause });
}

/**
 * Which encoding the file is in, judged by all of its bytes: UTF-8 unless that does not fit and GB18030 does. A UTF-8 file with
 * a few broken bytes stays UTF-8 (they show as �), because reading it as GB18030 would garble everything else.
 *
 * Throws AppError('bad_file') when the file is not text or can't be read to its end.
 */
export async function encodingOf(path: string, name: string): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  let valid = true;
  for await (const chunk of bytesOf(path, name)) {
    if (first) refuseUtf16(chunk, name);
    first = false;
    if (chunk.includes(0)) throw notText(name);
    if (!valid) continue;
    try {
      strict.decode(chunk, { stream: true });
    } catch {
      valid = false;
    }
  }
  try {
    if (valid) strict.decode();
  } catch {
    valid = false;
  }
  if (valid) return 'utf-8';
  if (await mostlyFits(path, name, 'utf-8')) return 'utf-8';
  if (await mostlyFits(path, name, 'gb18030')) return 'gb18030';
  throw notText(name);
}

/** Whether at most a tenth of the characters beyond ASCII are broken in that encoding. */
async function mostlyFits(path: string, name: string, encoding: Encoding): Promise<boolean> {
  let broken = 0;
  let beyond = 0;
  for await (const text of decoded(path, name, encoding)) {
    broken += text.match(/\uFFFD/g)?.length ?? 0;
    beyond += text.match(/[^\x00-\x7F]/g)?.length ?? 0; // oxlint-disable-line no-control-regex -- ASCII is the question
  }
  return broken * 10 <= beyond - broken;
}

/** The file's text by chunks, without a byte-order mark. */
export async function* decoded(path: string, name: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytesOf(path, name)) yield decoder.decode(chunk, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function refuseUtf16(chunk: Buffer, name: string): void {
  const mark = chunk.length < 2 ? 0 : chunk.readUInt16BE(0);
  if (mark !== 0xfffe && mark !== 0xfeff) return;
  throw new AppError(
    'bad_file',
    `${name} is in UTF-16; save it as "CSV UTF-8" and import it again. Nothing was imported.`,
  );
}

const notText = (name: string): AppError =>
  new AppError(
    'bad_file',
    `${name} is not a text file; CSV or JSON lines in UTF-8 or GB18030 were expected. Nothing was imported.`,
  );
