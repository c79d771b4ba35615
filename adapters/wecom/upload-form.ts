// The form of media/upload (90253): one field `media`, which says its length beside its name. Form builders leave that out, so
// the few lines are written here.
import { randomBytes } from 'node:crypto';

export interface UploadForm {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** @param filename letters, digits, dots and dashes */
export function uploadForm(png: Uint8Array, filename: string): UploadForm {
  const boundary = `deskbeat-${randomBytes(12).toString('hex')}`;
  const head =
    `--${boundary}\r\n` +
    `Content-Disposition: form-data; name="media"; filename="${filename}"; filelength=${png.length}\r\n` +
    'Content-Type: image/png\r\n\r\n';
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([Buffer.from(head), png, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
